import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { contractOperations, contractWebhooks } from "../../generated/contract.js";
import { runOperations } from "../../scripts/judges/operations-run.js";
import type { LoggedRequest, Sandbox, WebhookDelivery } from "../../src/sandbox/index.js";
import { start } from "./client.js";

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
  place.reduce<unknown>((found, name) => (typeof found === "object" && found !== null ? (found as Json)[name] : undefined), document);

/** Whether an answer is one of those that the document has for its operation: its status, and its body by the schema of the status, or of any other one. */
function errorsOf({ name, method, status = 0, response }: LoggedRequest): unknown[] {
  const path = contractOperations.find((operation) => operation.name === name)?.path ?? "";
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

function errorsOfWebhook({ entity, event, data }: WebhookDelivery): unknown[] {
  const name = contractWebhooks.find((webhook) => webhook.entity === entity && webhook.event === event)?.name ?? "";
  return errorsAt(["webhooks", name, "post", "requestBody", "content", "application/json", "schema"], data);
}

async function run(): Promise<Sandbox> {
  const { sandbox } = start({ seed: "demo", now: Date.now() });
  const { unexpected, notCalled } = await runOperations({ baseUrl: "https://sandbox.api.rillet.com", apiKey: "sandbox-key", fetch: sandbox.fetch });
  expect({ unexpected, notCalled }).toEqual({ unexpected: [], notCalled: [] });
  return sandbox;
}

it("every answer of a run over all operations fits the published document, by a validator that is not ours", async () => {
  const { requests } = await run();
  expect(new Set(requests.map(({ name }) => name))).toEqual(new Set(contractOperations.map(({ name }) => name)));
  expect(requests.filter(({ status }) => status === undefined)).toEqual([]);
  expect(requests.map((request) => ({ name: request.name, status: request.status, errors: errorsOf(request) })).filter(({ errors }) => errors.length > 0)).toEqual([]);
});

it("every webhook of that run fits it too", async () => {
  const { webhooks } = await run();
  expect(webhooks.length).toBeGreaterThan(30);
  expect(webhooks.map((webhook) => ({ event: `${webhook.entity} ${webhook.event}`, errors: errorsOfWebhook(webhook) })).filter(({ errors }) => errors.length > 0)).toEqual([]);
});

it("the validator that is not ours refuses what the document does not allow", () => {
  const request = { name: "customers.list", method: "GET", status: 200, response: { customers: [{ id: 7 }], pagination: {} } } as unknown as LoggedRequest;
  expect(errorsOf(request)).not.toEqual([]);
  expect(errorsOf({ ...request, status: 201 })).not.toEqual([]);
  expect(errorsOf({ ...request, status: 404, response: { detail: 7 } })).not.toEqual([]);
});
