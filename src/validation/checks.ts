/** What JSON Schema says and zod says otherwise or not at all: the parts that generated/validators.ts is built with. */
import * as z from "zod/mini";

/**
 * A property that may be missing. One given as `undefined` passes too, for JSON leaves it out; its type stays that of
 * `exactOptionalPropertyTypes`, which is how the contract's types are written.
 */
export const optional = z.optional as unknown as typeof z.exactOptional;

/** No two items are equal. Objects are compared by what they hold, whatever the order of their keys. */
export const uniqueItems = (): z.core.$ZodCheck<readonly unknown[]> =>
  z.check((payload) => {
    if (new Set(payload.value.map(canonical)).size === payload.value.length) return;
    payload.issues.push({ code: "custom", params: { rule: "uniqueItems" }, input: payload.value });
  });

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(byKey)) : inner,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** The length in characters, as JSON Schema counts them: an emoji is one, where `String.length` says two. */
export const textLength = (minimum: number, maximum = Infinity): z.core.$ZodCheck<string> =>
  z.check((payload) => {
    const { value: input, issues } = payload;
    const { length } = Array.from(input);
    if (length < minimum) issues.push({ code: "too_small", origin: "string", minimum, inclusive: true, input });
    else if (length > maximum) issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input });
  });
