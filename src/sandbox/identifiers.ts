const HASHES = [
  [1779033703, 597399067],
  [3144134277, 2869860233],
  [1013904242, 951274213],
  [2773480762, 2716044179],
] as const;

/** Makes a UUID (in the form of version 4) from a text. The same text always gives the same UUID, so that seeds and tests can rely on ids. */
export function uuidOf(text: string): string {
  const hex = HASHES.map(([start, factor]) => hash(text, start, factor)).join("");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function hash(text: string, start: number, factor: number): string {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), factor);
    value ^= value >>> 15;
  }
  value = Math.imul(value ^ (value >>> 16), 2246822507);
  value = Math.imul(value ^ (value >>> 13), 3266489909);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, "0");
}

/** The id with its first digits replaced, so that it still is a UUID. */
export const withPrefix = (prefix: string, id: string): string => prefix + id.slice(prefix.length);

/** The id of an object of a seed, the same in every sandbox. `seedId("subsidiary", "US")`, `seedId("tax rate", "GB-STANDARD")`. */
export const seedId = (kind: string, name: string): string => uuidOf(`seed ${kind} ${name}`);
