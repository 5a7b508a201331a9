import { refName, resolve, type Document, type Schema } from "../contract/document.js";
import { camelCase, Name, printInline } from "./literal.js";
import type { MethodModel } from "./methods.js";

type Value = Name | string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** The name of a text says what it means; its schema does not. */
const TEXTS: Readonly<Record<string, string>> = {
  account_code: "4000",
  amendment_reason: "More seats",
  amount: "49.99",
  bank_name: "First Bank",
  city: "Cork",
  code: "4000",
  country: "IE",
  CountryCode: "IE",
  CurrencyCode: "USD",
  credit_card_account_code: "2100",
  credit_number: "CR-1",
  description: "Seats",
  email: "ap@acme.example",
  exchange_rate: "1.25",
  expense_number: "EXP-1",
  line1: "1 Quay",
  memo: "Paid by bank transfer",
  merchant: "Acme",
  name: "Acme",
  name_on_invoice: "Seats",
  payable_account_code: "2000",
  percentage: "23",
  rate: "1.25",
  state: "Cork",
  timezone: "Europe/Dublin",
  zip_code: "T12",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: "2026-11-30",
  "date-time": "2026-11-30T12:00:00Z",
  email: "ap@acme.example",
  uri: "https://example.com/document",
};

const PATTERNS: Readonly<Record<string, string>> = {
  "^--\\d{2}-\\d{2}$": "--12-31",
  "^\\d{4}-(0[1-9]|1[0-2])$": "2026-11",
};

/** Ids that the contract gives as plain text. */
const IDENTIFIER = /(?:^|_)ids?$/;

/** The example of a method: a call with what it requires. Its free names are ids and `bytes`. */
export function exampleOf(document: Document, method: MethodModel): string[] {
  const query = method.query.filter(({ required }) => required);
  const querySample = Object.fromEntries(query.map(({ name, schema }) => [name, sample(document, schema ?? {}, name)]));
  return callOf(method, method.name, [
    ...(query.length > 0 ? [querySample] : []),
    ...(method.body ? [bodySample(document, method)] : []),
  ]);
}

/** The example of a `modify`: one field of the ones that may be left out, or else the first. */
export function exampleOfModify(document: Document, method: MethodModel): string[] {
  const { properties = {}, required = [] } = bodySchema(document, method);
  const names = (method.writableFields ?? []).filter((field) => Object.hasOwn(properties, field));
  const isPlain = (name: string): boolean => ["string", "number", "integer"].includes(String(properties[name]?.type));
  const field =
    names.find((name) => isPlain(name) && !required.includes(name) && !IDENTIFIER.test(name)) ??
    names.find(isPlain) ??
    names[0] ??
    "";
  const changes = { [field]: sample(document, properties[field] ?? {}, field) };
  return callOf(method, method.name.replace(/\w+$/, "modify"), [changes]);
}

function callOf({ pathParameters, result }: MethodModel, name: string, given: readonly Value[]): string[] {
  const values = [...pathParameters.map((each) => new Name(camelCase(each.name))), ...given];
  const start = {
    list: `for await (const item of rillet.${name}(`,
    object: `const ${result.kind === "object" ? variable(result.type) : ""} = await rillet.${name}(`,
    bytes: `const pdf = await rillet.${name}(`,
    nothing: `await rillet.${name}(`,
  }[result.kind];
  const end = result.kind === "list" ? ")) console.log(item);" : ");";
  const inline = `${start}${values.map(printInline).join(", ")}${end}`;
  if (inline.length <= WIDTH) return [inline];
  // As Prettier does: only the last argument is broken into lines.
  const first = values.slice(0, -1).map((value) => `${printInline(value)}, `);
  return `${start}${first.join("")}${print(values.at(-1) ?? null, "")}${end}`.split("\n");
}

/** Narrower than the comment that the example becomes a part of. */
const WIDTH = 100;

function print(value: Value, indent: string): string {
  const text = printInline(value);
  const isSimple = typeof value !== "object" || value === null || value instanceof Name;
  if (isSimple || (indent !== "" && indent.length + text.length <= WIDTH - 20)) return text;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = (value as readonly Value[]).map((each) => `${inner}${print(each, inner)},\n`);
    return `[\n${items.join("")}${indent}]`;
  }
  const fields = Object.entries(value).map(([name, each]) => `${inner}${name}: ${print(each, inner)},\n`);
  return `{\n${fields.join("")}${indent}}`;
}

function bodySample(document: Document, method: MethodModel): Value {
  if (method.body?.kind === "file") return { data: new Name("bytes"), name: "document.pdf" };
  return sample(document, bodySchema(document, method), "");
}

const bodySchema = (document: Document, { body }: MethodModel): Schema =>
  body?.kind === "json" ? (document.components.schemas[body.type] ?? {}) : {};

/** A value with what is required: the first of an enum or union, one item of a list. */
function sample(document: Document, node: Schema, name: string): Value {
  const schema = resolve(document, node);
  const [member] = schema.oneOf ?? schema.anyOf ?? [];
  if (member) return sample(document, member, name);
  if (schema.const !== undefined) return schema.const as Value;
  if (schema.enum) return schema.enum.find((value) => value !== null) ?? null;
  const type = [schema.type ?? "object"].flat().find((each) => each !== "null");
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, 1);
  if (type === "array") return [sample(document, schema.items ?? {}, name.replace(/s$/, ""))];
  return type === "object"
    ? sampleObject(document, schema)
    : sampleText(schema, node.$ref ? refName(node.$ref) : name, name);
}

function sampleObject(document: Document, { properties = {}, required = [] }: Schema): Value {
  const [first] = Object.keys(properties);
  const names = required.length > 0 || first === undefined ? required : [first];
  return Object.fromEntries(names.map((name) => [name, sample(document, properties[name] ?? {}, name)]));
}

function sampleText({ format = "", pattern = "" }: Schema, type: string, name: string): Value {
  if (format === "uuid" || IDENTIFIER.test(name)) return new Name(camelCase(name === "id" ? "object_id" : name));
  const text = FORMATS[format] ?? PATTERNS[pattern] ?? TEXTS[type] ?? TEXTS[name];
  if (text === undefined)
    throw new Error(`Examples need a text for ${name}: add one to TEXTS in scripts/generate/examples.ts.`);
  return text;
}

/** `const invoice` for an `Invoice`, `const vendor` for a `VendorResponse`. */
function variable(type: string): string {
  const name = type.replace(/(?<=.)(Response|Resource|Report|Object)$/, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
}
