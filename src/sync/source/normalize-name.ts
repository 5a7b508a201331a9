/**
 * Normalizes a name for comparison: case, extra spaces and the Unicode encoding of accents do not matter. Upper case first, so that letters with several lower-case
 * forms are equal, such as the two forms of sigma, or ß and ss.
 */
export const normalizeName = (name: string): string =>
  name.normalize("NFC").trim().replace(/\s+/g, " ").toUpperCase().toLowerCase().normalize("NFC");

/** A letter, an accent or a digit. A text, because an engine reads the tables of Unicode for a literal when the module is loaded, at half a millisecond. */
const LETTER = "[\\p{L}\\p{M}\\p{N}]";

/** The longest word of plain letters or digits in a name. A search for it finds the name in every spelling that `normalizeName` makes equal; undefined without one. */
export function plainWord(name: string): string | undefined {
  const words = name.normalize("NFC").match(new RegExp(`(?<!${LETTER})[A-Za-z\\d]+(?!${LETTER})`, "gu")) ?? [];
  // In another spelling, ss can be ß.
  const plain = words.filter((word) => !/ss/i.test(word));
  return plain.sort((a, b) => b.length - a.length)[0];
}
