/**
 * Writes src/webhooks/shapes.ts from openapi.json: `npx tsx test/webhooks/derive-shapes.ts > src/webhooks/shapes.ts`.
 * The test shapes.test.ts fails when the contract says something else than that file.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { refName, type Document, type Schema } from "../../scripts/contract/document.js";
import { flatten } from "../../scripts/generate/flatten.js";

/** The properties of one object, each with its term. */
type Properties = Record<string, string>;

export interface Shapes {
  /** By the object's name: by term, the properties it goes for. */
  objects: Record<string, Record<string, string>>;
  unions: Record<string, Record<string, Record<string, string>>>;
}

class Derivation {
  readonly objects: Record<string, Properties> = {};
  readonly unions: Shapes["unions"] = {};

  constructor(private readonly schemas: Record<string, Schema>) {}

  term(schema: Schema, name: string): string {
    const { $ref: ref, type, anyOf } = schema;
    if (ref) return this.named(refName(ref));
    if (anyOf?.length === 2 && anyOf[1]?.type === "null") return `${this.term(anyOf[0] ?? {}, name)} | null`;
    if (schema.enum ?? schema.const) return this.enumeration(schema.enum ?? [schema.const]);
    if (Array.isArray(type) && type[0] && type[1] === "string")
      return `${this.term({ ...schema, type: type[0] }, name)} | string`;
    if (type === "array")
      return `${this.term(schema.items ?? {}, `${name}Item`)}[]${this.range(schema.minItems, schema.maxItems)}${schema.uniqueItems ? " unique" : ""}`;
    if (type === "object") return this.object(schema, name);
    if (type === "string") return this.string(schema);
    if (type === "number" || type === "integer") return type + this.range(schema.minimum, schema.maximum);
    if (type === "boolean") return type;
    throw new Error(`${name}: a term is missing for ${JSON.stringify(schema)}.`);
  }

  private named(name: string): string {
    const schema = this.schemas[name];
    if (!schema) throw new Error(`${name} is not in the contract.`);
    if (schema.oneOf) return this.union(schema, name);
    return this.term(schema, name);
  }

  private object(schema: Schema, name: string): string {
    if (this.objects[name]) return name;
    const shape: Properties = (this.objects[name] = {});
    for (const [key, property] of Object.entries(schema.properties ?? {}))
      shape[schema.required?.includes(key) ? key : `${key}?`] = this.term(
        property,
        `${name}${key[0]?.toUpperCase() ?? ""}${key.slice(1)}`,
      );
    return name;
  }

  private union(schema: Schema, name: string): string {
    const { propertyName, mapping } = schema.discriminator ?? { propertyName: "" };
    if (!mapping) throw new Error(`${name}: a union without a discriminator is not foreseen.`);
    const members = Object.entries(mapping).map(([tag, ref]) => [tag, this.member(ref, tag, propertyName)]);
    this.unions[name] = { [propertyName]: Object.fromEntries(members) as Record<string, string> };
    return name;
  }

  /** The union has looked at the tag before it looks at the member. */
  private member(ref: string, tag: string, propertyName: string): string {
    const name = this.term({ $ref: ref }, tag);
    const { [propertyName]: own, ...others } = this.objects[name] ?? {};
    if (own !== undefined && own !== `${tag}|`) throw new Error(`${name} is the member for ${tag} and says ${own}.`);
    this.objects[name] = others;
    return name;
  }

  private enumeration(members: readonly unknown[]): string {
    if (!members.every((member) => typeof member === "string" && /^\w+$/.test(member)))
      throw new Error(`A term is missing for ${JSON.stringify(members)}.`);
    return members.length === 1 ? `${String(members[0])}|` : members.join("|");
  }

  private string(schema: Schema): string {
    if (schema.pattern === "^--\\d{2}-\\d{2}$") return "month-day";
    if (schema.pattern ?? schema.minLength ?? schema.maxLength)
      throw new Error(`A term is missing for ${JSON.stringify(schema)}.`);
    return schema.format ?? "string";
  }

  private range(minimum?: number, maximum?: number): string {
    return minimum === undefined && maximum === undefined ? "" : ` ${minimum ?? ""}..${maximum ?? ""}`;
  }
}

/** The shapes of everything that a webhook's body may hold. */
export function deriveShapes(roots: readonly string[]): Shapes {
  const document = flatten(
    JSON.parse(readFileSync(new URL("../../openapi.json", import.meta.url), "utf8")) as Document,
  );
  const derivation = new Derivation(document.components.schemas);
  for (const root of roots) derivation.term({ $ref: `#/components/schemas/${root}` }, root);
  derivation.term({ $ref: "#/components/schemas/InvoicePayment" }, "InvoicePayment");
  const { InvoicePayment = {}, ...objects } = derivation.objects;
  return { objects: mapValues({ ...objects, ...beyondContract(InvoicePayment) }, byTerm), unions: derivation.unions };
}

const ALWAYS_THERE = ["id", "invoice_id", "amount"];

/** What was seen on the wire and the contract does not have: a delete with an object for its body, and a payment in place of the invoice. */
function beyondContract(payment: Properties): Record<string, Properties> {
  const properties = Object.entries(payment).map(([key, term]) => [
    ALWAYS_THERE.includes(key) ? key : `${key.replace("?", "")}?`,
    term,
  ]);
  return { DeletedObject: { id: "uuid" }, WebhookPayment: Object.fromEntries(properties) as Properties };
}

function byTerm(properties: Properties): Record<string, string> {
  const terms: Record<string, string> = {};
  for (const [key, term] of Object.entries(properties).sort())
    terms[term] = terms[term] ? `${terms[term]} ${key}` : key;
  return terms;
}

const mapValues = <From, To>(source: Record<string, From>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(source).map(([key, value]) => [key, change(value)]));

export const ROOTS = [
  "Bill",
  "CreditMemo",
  "Customer",
  "Invoice",
  "JournalEntry",
  "VendorResponse",
  "WebhookContract",
] as const;

const HEADER = `/**
 * The shapes of what webhooks carry, as openapi.json has them, in a notation that costs a fifth of validators: the whole entry has to
 * fit into 10 kB. Written by test/webhooks/derive-shapes.ts; a test fails when the two differ.
 *
 * An object lists its properties by what they are; one that ends in \`?\` may be missing. \`A|B\` is one of these texts, \`Tier[]\` a list,
 * \`1..\` and \`0..180\` bound a number or the length of a list. In \`unions\` a property's value says which object it is, and the object
 * does not list that property again. DeletedObject and WebhookPayment are not the contract's: deliveries were seen to hold them.
 */
`;

function write({ objects, unions }: Shapes): string {
  const lines = (of: Record<string, object>): string =>
    Object.keys(of)
      .sort()
      .map((name) => `  ${name}: ${inline(of[name], "\n    ")},\n`)
      .join("");
  return `${HEADER}export const objects = {\n${lines(objects)}} as const;\n\nexport const unions = {\n${lines(unions)}} as const;\n`;
}

function inline(value: unknown, lineBreak: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const members = entries.map(
    ([key, inner]) => `${/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key)}: ${inline(inner, " ")}`,
  );
  const line = `{ ${members.join(", ")} }`;
  return line.length < 150 || lineBreak === " " ? line : `{${lineBreak}${members.join(`,${lineBreak}`)},\n  }`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.stdout.write(write(deriveShapes(ROOTS)));
