import type { Violation } from "../errors/api-errors.js";

/** The members of problem details (RFC 9457) that were there; Rillet may leave out `status` and `detail`. */
export interface Problem {
  readonly type: string | undefined;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly violations: readonly Violation[];
}

/** Reads an error body of any kind without ever failing: what is not there is undefined. */
export function readProblem(body: unknown): Problem {
  const { violations, errors } = (body ?? {}) as Record<string, unknown>;
  return {
    type: firstText(body, "type"),
    title: firstText(body, "title"),
    detail: firstText(body, "detail", "message"),
    violations: ([violations, errors].find(Array.isArray) ?? []).map(readViolation),
  };
}

/** Seen as `{ field, message }`; documented as a list of anything. */
const readViolation = (entry: unknown): Violation => ({
  field: firstText(entry, "field", "path", "name") ?? "",
  message:
    typeof entry === "string" ? entry : (firstText(entry, "message", "detail", "title") ?? JSON.stringify(entry)),
});

/** The first of these members that is a text with something in it. */
function firstText(value: unknown, ...names: readonly string[]): string | undefined {
  const texts = names.map((name) => (value as Record<string, unknown> | null | undefined)?.[name]);
  return texts.find((text): text is string => typeof text === "string" && text !== "");
}
