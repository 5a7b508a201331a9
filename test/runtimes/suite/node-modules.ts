import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { once } from "node:events";
import { join } from "node:path";
import { inspect } from "node:util";
import { inMemory } from "./clients.js";
import type { Check } from "./check.js";
import { expectEqual, rejection } from "./check.js";
import type { Sdk } from "./sdk.js";

async function served<Result>(listener: RequestListener, use: (url: string) => Promise<Result>): Promise<Result> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Checks that use modules of Node, which Bun and Deno have too. */
export const nodeModules: readonly Check<Sdk>[] = [
  {
    title: "a handler on node:http verifies what comes over the wire",
    async run({ webhooks: { createWebhookHandler, signWebhook, toNodeHandler } }) {
      const token = "c2VjcmV0IGZvciB0ZXN0cw==";
      const body = JSON.stringify("9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10");
      const receive = toNodeHandler(createWebhookHandler({ token, on: { "invoice.deleted": () => undefined } }));
      const headers = await signWebhook({ token, type: "invoice.deleted", body });
      const statuses = await served(
        (request, response) => void receive(request, response),
        async (url) => {
          const responses = [headers, { ...headers, "X-Rillet-Signature": "Zm9yZ2Vk" }].map((each) =>
            fetch(url, { method: "POST", headers: each, body }),
          );
          return Promise.all(responses.map(async (response) => (await response).status));
        },
      );
      expectEqual(statuses, [200, 401], "statuses");
    },
  },
  {
    title: "errors of the ESM copy and of the CommonJS copy recognize each other",
    async run({ core }) {
      const required = createRequire(join(process.cwd(), "here.js"))("rillet-sdk") as Sdk["core"];
      const copies = [await import("rillet-sdk"), required];
      expectEqual(copies.map(({ Rillet }) => Rillet === core.Rillet).sort(), [false, true], "copies that are this one");
      for (const { isRilletError, RilletArgumentError, Rillet } of copies) {
        const error = await rejection(new Rillet({ apiKey: "k" }).invoices.retrieve(".."));
        expectEqual(
          [
            core.isRilletError(error),
            isRilletError(error),
            error instanceof core.RilletArgumentError,
            error instanceof RilletArgumentError,
          ],
          [true, true, true, true],
          "an error's brands",
        );
      }
    },
  },
  {
    title: "an inspection of the whole client shows no key",
    async run(sdk, server) {
      const { rillet } = inMemory(sdk, server);
      const error = await rejection(rillet.products.retrieve("5f0c7a52-0000-4000-8000-000000000000"));
      expectEqual(
        inspect([rillet, error], { depth: Infinity, showHidden: true }).includes(server.apiKey),
        false,
        "a key in them",
      );
    },
  },
];
