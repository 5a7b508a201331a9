import { refName, type Document, type Schema } from "../contract/document.js";
import { webhookRows } from "./contract.js";
import { HEADER } from "./documentation.js";
import type { MethodModel } from "./methods.js";

/** Keywords that would change what a value may be, and that the notation does not have. */
const UNSUPPORTED = ["maxItems", "multipleOf", "additionalProperties", "patternProperties", "not"];

/** The formats of texts that src/validation/scalars.ts and the sandbox check. */
const FORMATS = ["uuid", "date", "date-time", "uri", "email"];

/** The properties of one object, each with its term. */
type Properties = Record<string, string>;

class Derivation {
  readonly objects: Record<string, Properties> = {};
  /** By the union's name: the tag's property, and the member for each of its values. */
  readonly unions: Record<string, Record<string, Record<string, string>>> = {};

  /** @param isStrict Whether the shapes tell integers of 32 bits from others. */
  constructor(
    private readonly schemas: Record<string, Schema>,
    private readonly isStrict: boolean,
  ) {}

  term(schema: Schema, name: string): string {
    const { $ref: ref, type, anyOf } = schema;
    const unsupported = UNSUPPORTED.find((keyword) => keyword in schema);
    if (unsupported) throw new Error(`${name}: the shapes have no term for ${unsupported}.`);
    if (ref) return this.named(refName(ref));
    if (schema.oneOf) return this.union(schema, name);
    if (anyOf?.length === 2 && anyOf[1]?.type === "null") return `${this.term(anyOf[0] ?? {}, name)} | null`;
    if (schema.enum ?? schema.const) return this.enumeration(schema.enum ?? [schema.const]);
    if (Array.isArray(type) && type[0] && type[1] === "string")
      return `${this.term({ ...schema, type: type[0] }, name)} | string`;
    if (type === "array")
      return `${this.term(schema.items ?? {}, `${name}Item`)}[]${this.range(schema.minItems)}${schema.uniqueItems ? " unique" : ""}`;
    if (type === "object") return this.object(schema, name);
    if (type === "string") return this.string(schema);
    if (type === "number" || type === "integer") return this.number(schema);
    if (type === "boolean") return type;
    throw new Error(`${name}: the shapes have no term for ${JSON.stringify(schema)}.`);
  }

  private named(name: string): string {
    const schema = this.schemas[name];
    if (!schema) throw new Error(`${name} is not in the contract.`);
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
    if (!mapping) throw new Error(`${name}: the shapes support only unions with a discriminator.`);
    const members = Object.entries(mapping).map(([tag, ref]) => [tag, this.member(ref, tag, propertyName)]);
    this.unions[name] = { [propertyName]: Object.fromEntries(members) as Record<string, string> };
    return name;
  }

  /** The tag is checked by the union, so the member does not list it. */
  private member(ref: string, tag: string, propertyName: string): string {
    const name = this.term({ $ref: ref }, tag);
    const { [propertyName]: own, ...others } = this.objects[name] ?? {};
    if (own !== undefined && own !== `${tag}|`)
      throw new Error(`${name} is the member for ${tag}, but its ${propertyName} is ${own}.`);
    this.objects[name] = others;
    return name;
  }

  private enumeration(members: readonly unknown[]): string {
    if (!members.every((member) => typeof member === "string" && /^\w+$/.test(member)))
      throw new Error(`The shapes have no term for ${JSON.stringify(members)}.`);
    return members.length === 1 ? `${String(members[0])}|` : members.join("|");
  }

  private number({ type, format, minimum, maximum, ...other }: Schema): string {
    const { exclusiveMinimum, exclusiveMaximum } = other;
    if (exclusiveMaximum !== undefined || (exclusiveMinimum ?? 0) !== 0)
      throw new Error("The shapes have no term for an exclusive bound other than above 0.");
    if (exclusiveMinimum === 0 && (minimum ?? maximum) === undefined && type === "number") return "positive";
    if (exclusiveMinimum === 0) throw new Error("The shapes have no term for above 0 with another bound.");
    return (this.isStrict && format === "int32" ? format : String(type)) + this.range(minimum, maximum);
  }

  private string(schema: Schema): string {
    if (schema.pattern === "^--\\d{2}-\\d{2}$") return "month-day";
    if (schema.pattern === "\\S+") return "not-blank";
    if (schema.format === undefined && schema.pattern === undefined)
      return `string${this.range(schema.minLength, schema.maxLength)}`;
    if ((schema.pattern ?? schema.minLength ?? schema.maxLength) || !FORMATS.includes(schema.format ?? ""))
      throw new Error(`The shapes have no term for ${JSON.stringify(schema)}.`);
    return schema.format ?? "";
  }

  private range(minimum?: number, maximum?: number): string {
    const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
    if (!bounds.every((bound) => /^\d+(?:\.\d+)?$/.test(String(bound))))
      throw new Error(`The shapes have no term for the bounds ${bounds.join(" and ")}.`);
    return bounds.length === 0 ? "" : ` ${minimum ?? ""}..${maximum ?? ""}`;
  }
}

/** `generated/webhook-shapes.ts`, from the flattened document. Throws if the notation cannot express a schema. */
export function generateWebhookShapes(document: Document): string {
  const webhooks = webhookRows(document);
  const derivation = new Derivation(document.components.schemas, false);
  for (const { schema } of webhooks) if (schema) derivation.term(reference(schema), schema);
  derivation.term(reference("InvoicePayment"), "InvoicePayment");
  const { InvoicePayment = {}, ...objects } = derivation.objects;
  const events = webhooks.map(({ entity, event, schema }) => [`${entity}.${event}`.toLowerCase(), schema]);
  return [
    HEADER + ABOUT,
    declare("objects", mapValues({ ...objects, ...observedObjects(InvoicePayment) }, byTerm)),
    "\n/** For each union, the property that tells its members apart, and the member for each of its values. */\n",
    declare("unions", derivation.unions),
    "\n/** The shape of the body of each event; null where the body is the bare id. */\n",
    declare("events", Object.fromEntries(events) as Record<string, string | null>),
  ].join("");
}

/** `generated/request-shapes.ts`, from the flattened document. Throws if the notation cannot express a schema. */
export function generateRequestShapes(document: Document, methods: readonly MethodModel[]): string {
  const derivation = new Derivation(document.components.schemas, true);
  const names = methods.flatMap(({ body }) => (body && body.kind !== "file" ? [body.type] : []));
  for (const name of names)
    if (derivation.term(reference(name), name) !== name)
      throw new Error(`${name} is neither an object nor a union: the sandbox finds the shape of a body by its name.`);
  return `${HEADER}${ABOUT_REQUESTS}export const requestShapes = () =>
  ({
    objects: ${literal(mapValues(derivation.objects, byTerm), "    ")},
    unions: ${literal(derivation.unions, "    ")},
  }) as const;
`;
}

const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const ALWAYS_PRESENT = ["id", "invoice_id", "amount"];

/**
 * What deliveries were observed to hold, and the contract does not have: an object as the body of a deletion, and a payment instead of the
 * invoice. Such a payment has statuses that the contract does not list, and a `cash_account_code`.
 */
function observedObjects(payment: Properties): Record<string, Properties> {
  const properties: Properties = {};
  for (const [key, term] of Object.entries(payment))
    properties[ALWAYS_PRESENT.includes(key) ? key : `${key.replace("?", "")}?`] = term;
  return {
    DeletedObject: { id: "uuid" },
    WebhookPayment: { ...properties, "status?": "string", "cash_account_code?": "string" },
  };
}

function byTerm(properties: Properties): Record<string, string> {
  const terms: Record<string, string> = {};
  for (const [key, term] of Object.entries(properties).sort())
    terms[term] = terms[term] ? `${terms[term]} ${key}` : key;
  return terms;
}

const mapValues = <From, To>(source: Record<string, From>, change: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(source).map(([key, value]) => [key, change(value)]));

const ABOUT = `/**
 * The shapes of what webhooks carry, in a notation of a fifth of the size of zod validators, because the whole entry rillet-sdk/webhooks
 * has at most 12 kB.
 *
 * An object lists its properties by their term. A property that ends in \`?\` may be missing. The term \`A|B\` is one of these texts,
 * \`Tier[]\` is a list, \`1..\` and \`0..180\` bound a number or the length of a list or a text. A member of a union does not list the property that
 * tells the members apart. DeletedObject and WebhookPayment are not in the contract: they were observed in deliveries.
 */
`;

const ABOUT_REQUESTS = `/**
 * The shapes of the bodies of requests, for the sandbox, in the notation of generated/webhook-shapes.ts. zod validators
 * for them would be a quarter of the code that an import of the sandbox reads. The shapes are made at their first use.
 */
`;

function declare(name: string, members: Record<string, unknown>): string {
  return `export const ${name} = ${literal(members, "")} as const;\n`;
}

function literal(members: Record<string, unknown>, indent: string): string {
  const lines = Object.keys(members)
    .sort()
    .map((key) => `${indent}  ${propertyName(key)}: ${inline(members[key], `\n${indent}    `)},\n`);
  return `{\n${lines.join("")}${indent}}`;
}

const propertyName = (key: string): string => (/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key));

function inline(value: unknown, lineBreak: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const members = entries.map(([key, inner]) => `${propertyName(key)}: ${inline(inner, " ")}`);
  const line = `{ ${members.join(", ")} }`;
  return line.length < 150 || lineBreak === " "
    ? line
    : `{${lineBreak}${members.join(`,${lineBreak}`)},${lineBreak.slice(0, -2)}}`;
}
