/** Characters of a state: 96 bits, of which no two will ever be the same by chance. */
export const STATE_LENGTH = 16;
const STATE_BYTES = 12;

/**
 * What tells one state of a row from every other, of this row and of all others: a hash of all it holds. Also where a row shows `updated_at`, for two
 * changes can bear the same time, and the one that was not seen would be lost.
 */
export async function stateOf(row: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(row, inOrder));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, STATE_BYTES);
  return btoa(String.fromCharCode(...hash))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

/** The order in which an answer names its fields says nothing. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
