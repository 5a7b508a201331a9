/** Rules of JSON Schema that zod does not have or understands differently. generated/validators.ts uses them. */
import * as z from "zod/mini";

/**
 * A validator that is built when it is first used. It has what zod reads of a member and no methods. `z.lazy` does the same at some 50 µs each, and
 * importing an entry makes hundreds of them.
 */
export function lazy<Validator extends z.core.$ZodType>(build: () => Validator): Validator {
  const reference = {
    get _zod() {
      const { _zod: internals } = build();
      Object.defineProperty(reference, "_zod", { value: internals });
      return internals;
    },
  };
  return reference as Validator;
}

/**
 * A property that may be missing. `undefined` passes too, because JSON leaves it out. The type stays that of `exactOptionalPropertyTypes`, as
 * in the contract's types.
 */
export const optional = z.optional as unknown as typeof z.exactOptional;

/** No two items are equal. Objects are compared by their content; the order of their keys has no meaning. */
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

/** The length in characters as JSON Schema counts them: an emoji is one character, where `String.length` counts two. */
export const textLength = (minimum: number, maximum = Infinity): z.core.$ZodCheck<string> =>
  z.check((payload) => {
    const { value: input, issues } = payload;
    const { length } = Array.from(input);
    if (length < minimum) issues.push({ code: "too_small", origin: "string", minimum, inclusive: true, input });
    else if (length > maximum) issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input });
  });
