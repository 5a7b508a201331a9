import type { Schema } from "../../scripts/contract/document.js";

const BY_FORMAT: Readonly<Record<string, (path: string) => string>> = {
  uuid: sampleUuid,
  date: () => "2026-01-31",
  "date-time": () => "2026-01-31T12:00:00Z",
  uri: (path) => `https://example.com/${hash(path)}`,
  email: (path) => `${hash(path)}@example.com`,
};

const BY_PATTERN: Readonly<Record<string, string>> = {
  "\\S+": "sample",
  "^--\\d{2}-\\d{2}$": "--01-31",
  "^\\d{4}-(0[1-9]|1[0-2])$": "2026-01",
};

/** What a text means is not in its schema but in its name. */
const BY_NAME: Readonly<Record<string, string>> = {
  CurrencyCode: "USD",
  CountryCode: "US",
  AccountCode: "11000",
  account_code: "11000",
  amount: "100.00",
  exchange_rate: "1.25",
  percentage: "12.5",
  rate: "1.25",
  timezone: "America/New_York",
};

/** A text that fits the schema. `type` is the name of the schema, where it has one. */
export function sampleText(schema: Schema, path: string, type?: string): string {
  const name = /(\w+)[\]\d[]*$/.exec(path)?.[1] ?? "";
  if (schema.pattern !== undefined) return known(BY_PATTERN[schema.pattern], `the pattern ${schema.pattern}`);
  if (schema.format !== undefined) return known(BY_FORMAT[schema.format], `the format ${schema.format}`)(path);
  return (
    BY_NAME[type ?? ""] ??
    BY_NAME[name] ??
    (name === "email" ? sampleText({ format: "email" }, path) : `${name} ${hash(path)}`)
  );
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`Add a sample for ${what} to test/contract/sample-text.ts.`);
  return value;
}

/** A version 4 UUID of its own for each path. */
function sampleUuid(path: string): string {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((salt) => hash(salt + path)) as [string, string, string, string];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/** FNV-1a, eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
