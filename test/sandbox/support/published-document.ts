/** Validates responses and webhooks by openapi.json with ajv. The validators of the package are not used, and its operation table only gives names. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { contractOperations, contractWebhooks } from "../../../generated/contract.js";
import type { LoggedRequest, WebhookDelivery } from "../../../src/sandbox/index.js";

type Json = Readonly<Record<string, unknown>>;

const document = JSON.parse(readFileSync("openapi.json", "utf8")) as Json;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "openapi");

const escape = (name: string): string => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));

/** What a value breaks of the schema at a place in the published document. */
function errorsAt(place: readonly string[], value: unknown): unknown[] {
  const validate = ajv.getSchema(`openapi#/${place.map(escape).join("/")}`);
  if (validate === undefined) return [`The document has no ${place.join(" ")}`];
  return validate(value) === true ? [] : (validate.errors ?? []);
}

const at = (place: readonly string[]): unknown =>
  place.reduce<unknown>(
    (found, name) => (typeof found === "object" && found !== null ? (found as Json)[name] : undefined),
    document,
  );

/** The errors of a response. The document must define its status, or a default, for its operation, and the body must match that schema. */
export function errorsOf({ name, method, status = 0, response }: LoggedRequest): unknown[] {
  const path = contractOperations().find((operation) => operation.name === name)?.path ?? "";
  const responses = ["paths", path, method.toLowerCase(), "responses"];
  const own = at([...responses, String(status)]);
  if (own === undefined && status < 400) return [`The document has no ${String(status)}`];
  const place = [...responses, own === undefined ? "default" : String(status), "content"];
  const content = at(place) as Json | undefined;
  if (content === undefined) return response === undefined ? [] : ["a body where the document has none"];
  if (response instanceof Uint8Array) return "application/pdf" in content ? [] : ["bytes"];
  const type = Object.keys(content).find((candidate) => candidate.includes("json")) ?? "";
  return errorsAt([...place, type, "schema"], response);
}

/** The errors of the body of a webhook. */
export function errorsOfWebhook({ entity, event, data }: WebhookDelivery): unknown[] {
  const name = contractWebhooks.find((webhook) => webhook.entity === entity && webhook.event === event)?.name ?? "";
  return errorsAt(["webhooks", name, "post", "requestBody", "content", "application/json", "schema"], data);
}
