/** Normalizes a name for comparison: case, extra spaces and the Unicode encoding of accents do not matter. */
export const normalizeName = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
