import { setupServer } from "msw/node";
import type * as core from "rillet-sdk";
import type * as sandbox from "rillet-sdk/sandbox";
import type * as msw from "rillet-sdk/sandbox/msw";
import type { Check, SandboxServer } from "./check.js";
import { expectEqual, rejection } from "./check.js";

export interface MswEntries {
  readonly core: typeof core;
  readonly sandbox: typeof sandbox;
  readonly msw: typeof msw;
}

/** The option that makes a request without a handler fail: MSW 2 knows the first name, MSW 3 the second. */
const ONLY_MOCKED = { onUnhandledRequest: "error", onUnhandledFrame: "error" } as const;

/** Calls with a sandbox whose handlers MSW uses. */
async function withMocked(
  { msw, sandbox: { createSandbox } }: MswEntries,
  { apiKey }: SandboxServer,
  run: (sandbox: sandbox.Sandbox) => Promise<void>,
): Promise<void> {
  const mocking = createSandbox({ apiKey });
  const mocked = setupServer(...msw.sandboxHandlers(mocking));
  mocked.listen(ONLY_MOCKED);
  try {
    await run(mocking);
  } finally {
    mocked.close();
  }
}

export const mswChecks: readonly Check<MswEntries>[] = [
  {
    title: "MSW responds for Rillet's hosts from a sandbox",
    run: (entries, server) =>
      withMocked(entries, server, async (mocking) => {
        const { Rillet } = entries.core;
        const { apiKey } = server;
        await new Rillet({ apiKey, environment: "sandbox" }).customers.create({ name: "Acme" });
        expectEqual(mocking.state.customers.size, 1, "customers");
        const { items } = await new Rillet({ apiKey, environment: "production" }).customers.list();
        expectEqual(items.length, 1, "customers that production's host lists");
      }),
  },
  {
    title: "a lost response is a network error, and the retry gets what was created",
    run: (entries, server) =>
      withMocked(entries, server, async (mocking) => {
        mocking.faults.add({ match: { operation: "customers.create" }, fault: { kind: "drop-after" } });
        const client = new entries.core.Rillet({ apiKey: server.apiKey, environment: "sandbox" });
        await client.customers.create({ name: "Acme" });
        expectEqual(mocking.requestsTo("customers.create").length, 2, "attempts");
        expectEqual(mocking.state.customers.size, 1, "customers");
      }),
  },
  {
    title: "a request to another host under rillet.com gets 421, and one to a foreign host fails",
    run: (entries, server) =>
      withMocked(entries, server, async () => {
        const send = (baseUrl: string): Promise<unknown> =>
          rejection(new entries.core.Rillet({ apiKey: server.apiKey, baseUrl, maxRetries: 0 }).customers.list());
        expectEqual((await send("https://eu.api.rillet.com")) instanceof entries.core.RilletApiError, true, "421");
        // Without the option, the request would leave the process, and there is no such host.
        const text = String(await send("https://rillet.invalid"));
        expectEqual(/ENOTFOUND|EAI_AGAIN/.test(text), false, `it was sent: ${text}`);
      }),
  },
];
