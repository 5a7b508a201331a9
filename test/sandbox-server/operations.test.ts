import { expect, it } from "vitest";
import { runOperations } from "../conformance/run-operations.js";
import { serve } from "./served.js";

it("serves every operation of the contract over HTTP, each as expected", async () => {
  const { server, sandbox } = await serve({ seed: "demo", rateLimit: false, externalReferenceTypes: ["BILLING"] });
  const { unexpected, notServed, notCalled } = await runOperations({ baseUrl: server.url, apiKey: "sandbox-key" });
  expect({ unexpected, notServed, notCalled }).toEqual({ unexpected: [], notServed: [], notCalled: [] });
  expect(new Set(sandbox.requests.map(({ name }) => name)).size).toBe(110);
});
