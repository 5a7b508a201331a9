/** A name in the code of an example, such as `customerId`, in place of a value that only the reader has. */
export class Name {
  constructor(readonly text: string) {}
}

/** A value as code on one line: `{ name: "items", fields: ["price"] }`. */
export function printInline(value: unknown): string {
  if (value instanceof Name) return value.text;
  if (Array.isArray(value)) return `[${value.map(printInline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${name}: ${printInline(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** `customer_id` as `customerId`. */
export const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
