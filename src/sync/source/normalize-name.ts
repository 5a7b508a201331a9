/**
 * Normalizes a name for comparison: case, extra spaces and the Unicode encoding of accents do not matter. Upper case first, so that letters with several lower-case
 * forms are equal, such as the two forms of sigma, or ß and ss.
 */
export const normalizeName = (name: string): string =>
  name.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase().toLowerCase().normalize("NFC");

/** The longest word of plain letters or digits in a name. A search for it finds the name in every spelling that `normalizeName` makes equal; undefined without one. */
export function plainWord(name: string): string | undefined {
  const words = name.normalize("NFC").match(/(?<![\p{L}\p{M}\p{N}])[A-Za-z\d]+(?![\p{L}\p{M}\p{N}])/gu) ?? [];
  // In another spelling, ss can be ß.
  const plain = words.filter((word) => !/ss/i.test(word));
  return plain.sort((a, b) => b.length - a.length)[0];
}
