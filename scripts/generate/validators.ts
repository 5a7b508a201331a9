import { refName, walk, type Document, type Schema } from "../contract/document.js";
import { HEADER } from "./documentation.js";

const IMPORTS = {
  "../src/validation/checks.js": ["lazy", "optional", "textLength", "uniqueItems"],
  "../src/validation/formats.js": ["date", "dateTime", "email", "uri", "uuid"],
};

const ABOUT = `/**
 * A zod validator for every schema of the contract. Each is annotated with the type of the schema, so that the compiler proves that the
 * two agree. Each is built when it is first used, so that an import costs nothing and a bundler drops those that are not used.
 * They check and do not change: unknown fields are kept, defaults are not filled in.
 */
`;

/** `generated/validators.ts`, from the flattened document. Throws if the contract has a rule that no validator here would check. */
export function generateValidators(document: Document): string {
  const tagged = membersOfUnions(document);
  const names = Object.keys(document.components.schemas).sort();
  const declarations = names.map((name) => declare(name, document.components.schemas[name] ?? {}, tagged.has(name)));
  const body = declarations.join("\n");
  return `${HEADER}${ABOUT}${imports(body)}\n${body}`;
}

/** `generated/validators-by-name.ts`: the same by schema name. It is a file of its own, so that using one validator does not bundle all of them. */
export function generateValidatorsByName(document: Document): string {
  const entries = Object.keys(document.components.schemas)
    .sort()
    .map((name) => `  ${name}: V.${name},\n`);
  return `${HEADER}import * as V from "./validators.js";\n\n/** Every validator by the name of its schema. It contains all of them, so it is for tests, and not for a bundle. */\nexport const validatorsByName = {\n${entries.join("")}};\n`;
}

function imports(body: string): string {
  const own = Object.entries(IMPORTS).map(([module, names]) => {
    const used = names.filter((name) => new RegExp(`(?<![\\w.])${name}(?=[,()\\n])`).test(body));
    return used.length > 0 ? `import { ${used.join(", ")} } from "${module}";\n` : "";
  });
  return `import * as z from "zod/mini";\n${own.join("")}import type * as T from "./types.js";\n`;
}

/** The members of discriminated unions. Their type must tell zod that it can look for the tag. */
function membersOfUnions(document: Document): Set<string> {
  const names = new Set<string>();
  walk(document.components.schemas, (node) => {
    if (node.oneOf && node.discriminator) for (const { $ref } of node.oneOf) if ($ref) names.add(refName($ref));
  });
  return names;
}

function declare(name: string, schema: Schema, tagged: boolean): string {
  const type = `z.ZodMiniType<T.${name}>${tagged ? " & z.core.$ZodTypeDiscriminable" : ""}`;
  return `export const ${name}: ${type} = /*@__PURE__*/ lazy(() => ${validator(schema, name, "")});\n`;
}

const STRUCTURE = "$ref type format enum const properties required items oneOf anyOf discriminator".split(" ");
const LIMITS =
  "minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems uniqueItems pattern".split(
    " ",
  );
const ANNOTATIONS = "title description default example examples deprecated readOnly writeOnly externalDocs".split(" ");
const KNOWN = new Set([...STRUCTURE, ...LIMITS, ...ANNOTATIONS]);

function validator(schema: Schema, at: string, indent: string): string {
  const unknown = Object.keys(schema).find((keyword) => !KNOWN.has(keyword));
  if (unknown) throw new Error(`${at} has the keyword ${unknown}: teach scripts/generate/validators.ts what it means.`);
  if (schema.$ref) return reference(schema.$ref, schema, at);
  if (schema.oneOf ?? schema.anyOf) return union(schema, at, indent);
  if (Array.isArray(schema.type)) return union({ anyOf: schema.type.map((type) => ({ ...schema, type })) }, at, indent);
  const checks = limits(schema);
  const base = unlimited(schema, at, indent);
  return checks.length > 0 ? `${base}.check(${checks.join(", ")})` : base;
}

function reference($ref: string, schema: Schema, at: string): string {
  const other = Object.keys(schema).find((keyword) => keyword !== "$ref" && !ANNOTATIONS.includes(keyword));
  if (other) throw new Error(`${at} narrows ${$ref} by ${other}, which scripts/generate/validators.ts cannot express.`);
  return refName($ref);
}

function unlimited(schema: Schema, at: string, indent: string): string {
  if (schema.const !== undefined) return `z.literal(${JSON.stringify(schema.const)})`;
  if (schema.enum) return `z.enum(${JSON.stringify(schema.enum).replaceAll('","', '", "')})`;
  if (schema.type === "string") return text(schema, at);
  if (schema.type === "integer") return schema.format === "int32" ? "z.int32()" : "z.int()";
  if (schema.type === "array") return `z.array(${validator(schema.items ?? {}, `${at}[]`, indent)})`;
  if (schema.type === "object" || schema.properties) return object(schema, at, indent);
  if (schema.type === "number" || schema.type === "boolean" || schema.type === "null") return `z.${schema.type}()`;
  return "z.unknown()";
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: "uuid",
  date: "date",
  "date-time": "dateTime",
  uri: "uri",
  email: "email",
  binary: "z.custom<Blob>()",
};

function text({ format }: Schema, at: string): string {
  if (format === undefined) return "z.string()";
  const known = FORMATS[format];
  if (!known)
    throw new Error(
      `${at} has the format ${format}: add it to src/validation/formats.ts and scripts/generate/validators.ts.`,
    );
  return known;
}

/** A loose object. One without declared properties has the type `Record<string, never>`, so it must be empty. */
function object(schema: Schema, at: string, indent: string): string {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return "z.record(z.string(), z.never())";
  const inner = `${indent}  `;
  const lines = properties.map(([name, property]) => {
    const value = validator(property, `${at}.${name}`, inner);
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${inner}${key}: ${schema.required?.includes(name) ? value : `optional(${value})`},\n`;
  });
  return `z.looseObject({\n${lines.join("")}${indent}})`;
}

function union(schema: Schema, at: string, indent: string): string {
  const all = schema.oneOf ?? schema.anyOf ?? [];
  const members = all.filter((member) => member.type !== "null").map((member) => validator(member, at, indent));
  if (schema.discriminator)
    return `z.discriminatedUnion("${schema.discriminator.propertyName}", [${members.join(", ")}])`;
  const either =
    members.length === 1 ? (members[0] ?? "") : `z.${schema.oneOf ? "xor" : "union"}([${members.join(", ")}])`;
  return members.length < all.length ? `z.nullable(${either})` : either;
}

/** The limits of a schema as zod checks. A limit that does not apply to the type is left out, as JSON Schema ignores it too. */
function limits(schema: Schema): string[] {
  const { minLength, maxLength } = schema;
  const of = (type: string, checks: (string | false)[]): (string | false)[] => (schema.type === type ? checks : []);
  const given = (value: unknown, check: string): string | false =>
    value !== undefined && `z.${check}(${JSON.stringify(value)})`;
  const bounds = [
    given(schema.minimum, "gte"),
    given(schema.exclusiveMinimum, "gt"),
    given(schema.maximum, "lte"),
    given(schema["exclusiveMaximum"], "lt"),
  ];
  const length = minLength !== undefined || maxLength !== undefined;
  return [
    ...of("number", bounds),
    ...of("integer", bounds),
    ...of("string", [
      length && `textLength(${[minLength ?? 0, maxLength].join(", ").replace(/, $/, "")})`,
      schema.pattern !== undefined && `z.regex(${regex(schema.pattern)})`,
    ]),
    ...of("array", [
      given(schema.minItems || undefined, "minLength"),
      given(schema.maxItems, "maxLength"),
      schema.uniqueItems === true && "uniqueItems()",
    ]),
  ].filter((check): check is string => check !== false);
}

/** JSON Schema patterns are Unicode and match anywhere in the text. */
const regex = (pattern: string): string => new RegExp(pattern, "u").toString();
