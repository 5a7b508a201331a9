import { inspect } from "node:util";
import { serialize } from "node:v8";

/** Everything that somebody might print or store of a value, hidden fields included. */
export function printed(value: unknown): string {
  const error =
    value instanceof Error
      ? `${value.message}\n${value.stack}\n${String(value.cause)}\n${inspect(value.cause, { depth: 9 })}`
      : "";
  return [
    error,
    inspect(value, { depth: 9 }),
    inspect(value, { depth: 9, showHidden: true, getters: true }),
    inspect(value, { depth: 9, showHidden: true, showProxy: true, customInspect: false }),
    stored(() => JSON.stringify(value)),
    stored(() => inspect(structuredClone(value), { depth: 9, showHidden: true })),
    stored(() => serialize(value).toString("latin1")),
  ].join("\n");
}

/** A value with functions in it, or that is nested too deeply for JSON.stringify, cannot be stored. */
function stored(run: () => string): string {
  try {
    return run();
  } catch {
    return "";
  }
}
