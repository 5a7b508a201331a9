/** Runs the suite in a Worker: the request has the address of the sandbox, and the response has the results. */
import { runCheck, type SandboxServer } from "../suite/check.js";
import { expectEqual } from "../suite/check.js";
import { runSuite } from "../suite/suite.js";
import { sdk } from "./load-sdk.js";

// Outside a request, a Worker may not use random numbers, timers or fetch, and its requests share what is made there.
const sandbox = sdk.sandbox.createSandbox({ externalReferenceTypes: ["SEQUENCE"] });
const rillet = new sdk.core.Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch });
const sync = new sdk.sync.RilletSync(rillet, { products: { accountCode: { default: "4000" } } });
const handler = sdk.webhooks.createWebhookHandler({ token: "c2VjcmV0", on: { "invoice.deleted": () => undefined } });

const madeOutside = (): Promise<{ title: string; failure?: string }> =>
  runCheck("what is made outside of a request works in one", async () => {
    const { name } = await rillet.customers.create({ name: "Acme" });
    const { status } = await handler(new Request("https://example.com/hook", { method: "POST", body: "{}" }));
    expectEqual(
      [name, status, typeof sync.invoice],
      ["Acme", 401, "function"],
      "a customer, a forged delivery, a sync",
    );
  });

export default {
  fetch: async (request: Request): Promise<Response> =>
    Response.json([...(await runSuite(sdk, (await request.json()) as SandboxServer)), await madeOutside()]),
};
