import { inspect } from "node:util";

/** Everything that somebody might print of a value, hidden fields included. */
export function printed(value: unknown): string {
  const error =
    value instanceof Error
      ? `${value.message}\n${value.stack}\n${String(value.cause)}\n${inspect(value.cause, { depth: 9 })}`
      : "";
  return [
    error,
    inspect(value, { depth: 9 }),
    inspect(value, { depth: 9, showHidden: true }),
    inspect(value, { customInspect: false, depth: 9 }),
    JSON.stringify(value),
  ].join("\n");
}
