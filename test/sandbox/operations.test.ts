import { expect, it } from "vitest";
import { contractOperations } from "../../generated/contract.js";
import { runOperations } from "../conformance/run-operations.js";
import type { LoggedRequest, Sandbox } from "../../src/sandbox/index.js";
import { start } from "./support/client.js";
import { errorsOf, errorsOfWebhook } from "./support/published-document.js";

async function run(): Promise<Sandbox> {
  const { sandbox } = start({ seed: "demo", now: Date.now() });
  const { unexpected, notCalled } = await runOperations({
    baseUrl: "https://sandbox.api.rillet.com",
    apiKey: "sandbox-key",
    fetch: sandbox.fetch,
  });
  expect({ unexpected, notCalled }).toEqual({ unexpected: [], notCalled: [] });
  return sandbox;
}

it("every response of a run over all operations is valid by the published document, in an independent validator", async () => {
  const { requests } = await run();
  expect(new Set(requests.map(({ name }) => name))).toEqual(new Set(contractOperations().map(({ name }) => name)));
  expect(requests.filter(({ status }) => status === undefined)).toEqual([]);
  expect(
    requests
      .map((request) => ({ name: request.name, status: request.status, errors: errorsOf(request) }))
      .filter(({ errors }) => errors.length > 0),
  ).toEqual([]);
});

it("every webhook of a run over all operations is valid by the published document", async () => {
  const { webhooks } = await run();
  expect(webhooks.length).toBeGreaterThan(30);
  expect(
    webhooks
      .map((webhook) => ({ event: `${webhook.entity} ${webhook.event}`, errors: errorsOfWebhook(webhook) }))
      .filter(({ errors }) => errors.length > 0),
  ).toEqual([]);
});

it("the independent validator rejects values that the published document does not allow", () => {
  const request = {
    name: "customers.list",
    method: "GET",
    status: 200,
    response: { customers: [{ id: 7 }], pagination: {} },
  } as unknown as LoggedRequest;
  expect(errorsOf(request)).not.toEqual([]);
  expect(errorsOf({ ...request, status: 201 })).not.toEqual([]);
  expect(errorsOf({ ...request, status: 404, response: { detail: 7 } })).not.toEqual([]);
});
