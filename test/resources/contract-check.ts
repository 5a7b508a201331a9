/** Judges requests by openapi.json as ajv reads it: nothing of the SDK has a say in it. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { METHODS, type Operation, type Parameter, type Schema } from "../../scripts/contract/document.js";
import { readContract } from "../contract/documents.js";

/** A request as it arrived. */
export interface Sent {
  readonly verb: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Located {
  readonly template: string;
  readonly operation: Operation;
}

const ID = "https://rillet.com/contract.json";
const document = readContract();
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
addFormatsModule.default(ajv);
ajv.addSchema({ $id: ID, components: document.components });

const compiled = new Map<string, ValidateFunction>();

function validator(schema: Schema): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/components/', `"${ID}#/components/`);
  const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text) as object);
  compiled.set(text, validate);
  return validate;
}

/** What is wrong with a value, as ajv says it. */
export function problemsOf(schema: Schema, value: unknown, where: string): string[] {
  const validate = validator(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message ?? ""}`);
}

/** The operation that a request names; a path of the contract that it fits by its shape. */
export function locate({ verb, url }: Sent): Located | undefined {
  const parts = url.pathname.split("/");
  const fits = (template: string): boolean => {
    const wanted = template.split("/");
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => (part.startsWith("{") ? parts[index] !== "" : part === parts[index]))
    );
  };
  const found = Object.keys(document.paths)
    .filter(fits)
    .sort((a, b) => a.split("{").length - b.split("{").length)[0];
  const method = METHODS.find((each) => each === verb.toLowerCase());
  const operation = found && method && document.paths[found]?.[method];
  return found && operation ? { template: found, operation } : undefined;
}

/** Everything that the contract and the documentation find wrong with a request. */
export function checkRequest(sent: Sent): string[] {
  const located = locate(sent);
  if (!located) return [`${sent.verb} ${sent.url.pathname} is no operation of the contract`];
  return [
    ...checkPath(sent, located),
    ...checkQuery(sent, located.operation),
    ...checkHeaders(sent),
    ...checkBody(sent, located.operation),
  ];
}

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function checkPath({ url }: Sent, { template, operation }: Located): string[] {
  const parts = url.pathname.split("/");
  return template.split("/").flatMap((part, index) => {
    const parameter = operation.parameters?.find((each) => each.in === "path" && `{${each.name}}` === part);
    return parameter ? problemsOf(parameter.schema ?? {}, decodeURIComponent(parts[index] ?? ""), part) : [];
  });
}

function checkQuery({ url }: Sent, operation: Operation): string[] {
  const known = (operation.parameters ?? []).filter((each) => each.in === "query");
  const names = [...url.searchParams.keys()];
  const unknown = names.filter(
    (name, index) => !known.some((each) => each.name === name) || names.indexOf(name) !== index,
  );
  const missing = known.filter((each) => each.required && !names.includes(each.name));
  return [
    ...unknown.map((name) => `the query parameter ${name} is unknown or there twice`),
    ...missing.map(({ name }) => `the query parameter ${name} is missing`),
    ...known
      .filter((each) => names.includes(each.name))
      .flatMap((each) =>
        problemsOf(each.schema ?? {}, readParameter(each, url.searchParams.get(each.name) ?? ""), each.name),
      ),
  ];
}

/** Every list of the contract is `explode: false`: one parameter, commas between. */
function readParameter({ schema = {} }: Parameter, text: string): unknown {
  const { type } = schema.$ref ? (document.components.schemas[schema.$ref.replace(/.*\//, "")] ?? {}) : schema;
  if (type === "array") return text.split(",");
  if (type === "integer" || type === "number") return Number(text);
  return type === "boolean" ? { true: true, false: false }[text] : text;
}

function checkHeaders({ verb, headers, bytes }: Sent): string[] {
  const key = headers.get("idempotency-key");
  const checks: [boolean, string][] = [
    [headers.get("authorization") === "Bearer test-key", "Authorization"],
    [headers.get("x-rillet-api-version") === "4", "X-Rillet-API-Version"],
    [verb === "POST" ? UUID_4.test(key ?? "") : key === null, "Idempotency-Key"],
    [headers.has("content-type") === bytes.length > 0, "Content-Type"],
    [/^application\/(json|pdf)$/.test(headers.get("accept") ?? ""), "Accept"],
  ];
  return checks.flatMap(([isRight, name]) =>
    isRight ? [] : [`the header ${name} is ${headers.get(name) ?? "missing"}`],
  );
}

function checkBody({ headers, bytes }: Sent, { requestBody }: Operation): string[] {
  if (!requestBody) return bytes.length > 0 ? ["there is a body and the operation takes none"] : [];
  if (bytes.length === 0) return requestBody.required ? ["the body is missing"] : [];
  const type = headers.get("content-type")?.replace(/;.*/, "") ?? "";
  const content = requestBody.content[type];
  if (!content) return [`the body is ${type}`];
  return type === "application/json"
    ? problemsOf(content.schema ?? {}, JSON.parse(new TextDecoder().decode(bytes)), "body")
    : [];
}
