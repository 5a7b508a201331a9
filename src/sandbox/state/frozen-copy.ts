/** The objects that `frozenCopy` made. They never change, so they are shared instead of copied again. */
const frozen = new WeakSet<object>();

/**
 * A copy of plain data that nobody can change. So a saved state can share its objects with the sandbox, and saving costs
 * nothing for what did not change.
 */
export function frozenCopy<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || frozen.has(value)) return value;
  // Bytes cannot be frozen.
  if (ArrayBuffer.isView(value)) return structuredClone(value);
  const copy: unknown = Array.isArray(value)
    ? value.map((element: unknown) => frozenCopy(element))
    : Object.fromEntries(Object.entries(value).map(([key, member]: [string, unknown]) => [key, frozenCopy(member)]));
  frozen.add(Object.freeze(copy as object));
  return copy as Value;
}
