/** The named properties of an object that are there: what an API keeps of a body that holds more. */
export function pick<Source extends object, Key extends keyof Source>(
  source: Source,
  keys: readonly Key[],
): Pick<Source, Key> {
  const entries = keys.flatMap((key) => (source[key] === undefined ? [] : [[key, source[key]] as const]));
  return Object.fromEntries(entries) as Pick<Source, Key>;
}
