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
  const fields = isRecord(body) ? body : {};
  const listed = [fields["violations"], fields["errors"]].find(Array.isArray) as readonly unknown[] | undefined;
  return {
    type: text(fields["type"]),
    title: text(fields["title"]),
    detail: text(fields["detail"]) ?? text(fields["message"]),
    violations: (listed ?? []).map(readViolation),
  };
}

/** Seen as `{ field, message }`; documented as a list of anything. */
function readViolation(entry: unknown): Violation {
  if (typeof entry === "string") return { field: "", message: entry };
  if (!isRecord(entry)) return { field: "", message: JSON.stringify(entry) };
  const field = text(entry["field"]) ?? text(entry["path"]) ?? text(entry["name"]) ?? "";
  const message = text(entry["message"]) ?? text(entry["detail"]) ?? text(entry["title"]) ?? JSON.stringify(entry);
  return { field, message };
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
