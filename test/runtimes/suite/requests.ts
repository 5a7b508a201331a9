import { inMemory } from "./clients.js";
import type { Check } from "./check.js";
import { expectEqual } from "./check.js";
import type { Sdk } from "./sdk.js";

const NAMES = ["Aster", "Birch", "Cedar", "Dahlia", "Elm", "Fern", "Gorse"];

/** Lists, creates and retries against a sandbox in memory. */
export const requests: readonly Check<Sdk>[] = [
  {
    title: "a list goes over all of its pages, and is awaited page by page",
    async run(sdk, server) {
      const { rillet, sandbox } = inMemory(sdk, server);
      for (const name of NAMES) await rillet.customers.create({ name });
      const seen: string[] = [];
      for await (const { name } of rillet.customers.list({ limit: 3 })) seen.push(name);
      expectEqual(seen.sort(), NAMES, "the items");
      expectEqual(sandbox.requests.filter(({ method }) => method === "GET").length, 3, "pages read");
      const page = await rillet.customers.list({ limit: 5 });
      expectEqual([page.items.length, page.hasNextPage()], [5, true], "the first page");
      expectEqual((await page.nextPage())?.items.length, 2, "items of the second page");
      expectEqual((await rillet.customers.list({ limit: 2 }).toArray({ limit: 4 })).length, 4, "items collected");
    },
  },
  {
    title: "a create that is repeated with its key makes one object",
    async run(sdk, server) {
      const { rillet, sandbox } = inMemory(sdk, server);
      const first = await rillet.customers.create({ name: "Acme" }, { idempotencyKey: "once" });
      const second = await rillet.customers.create({ name: "Acme" }, { idempotencyKey: "once" });
      expectEqual([second.id === first.id, sandbox.state.customers.size], [true, 1], "the same customer, of how many");
      await rillet.customers.create({ name: "Bolt" });
      expectEqual(/^[0-9a-f-]{36}$/.test(sandbox.requests[2]?.idempotencyKey ?? ""), true, "a key of its own");
    },
  },
  {
    title: "a create whose responses were 429, and 503 after the change, is tried again and makes one object",
    async run(sdk, server) {
      const { rillet, sandbox } = inMemory(sdk, server);
      const headers = { "retry-after": "0" };
      sandbox.faults.add({ fault: { kind: "status", status: 429, headers } });
      sandbox.faults.add({ fault: { kind: "status", status: 503, headers, isCommitted: true } });
      await rillet.customers.create({ name: "Acme" });
      expectEqual(
        [
          sandbox.requests.length,
          new Set(sandbox.requests.map(({ idempotencyKey }) => idempotencyKey)).size,
          sandbox.state.customers.size,
        ],
        [3, 1, 1],
        "requests, keys and customers",
      );
    },
  },
  {
    title: "a call above the limit waits for its slot, and is then sent",
    async run({ core: { Rillet }, sandbox: { createSandbox } }, { apiKey }) {
      const sandbox = createSandbox({ apiKey, rateLimit: { limit: 2, windowMs: 300 } });
      const rillet = new Rillet({ apiKey, fetch: sandbox.fetch, rateLimit: { limit: 2, windowMs: 300 } });
      await Promise.all(NAMES.map((name) => rillet.customers.create({ name })));
      expectEqual(
        sandbox.requests.map(({ status }) => status),
        NAMES.map(() => 200),
        "statuses",
      );
    },
  },
  {
    title: "a list of changes gives all items first, and then only what changed",
    async run(sdk, server) {
      const { rillet, sandbox } = inMemory(sdk, server, { now: Date.UTC(2026, 10, 20, 12) });
      const [acme] = [await rillet.customers.create({ name: "Acme" }), await rillet.customers.create({ name: "Bolt" })];
      const read = async (since: Date | string): Promise<{ names: string[]; watermark: string | undefined }> => {
        const changes = sdk.incremental.incremental(rillet.customers, { since, now: () => sandbox.now() });
        const names: string[] = [];
        for await (const { name } of changes) names.push(name);
        return { names: names.sort(), watermark: changes.watermark };
      };
      const first = await read(new Date(0));
      expectEqual(first.names, ["Acme", "Bolt"], "the first time");
      sandbox.advance(60_000);
      await rillet.customers.modify(acme.id, { name: "Acme & Sons" });
      expectEqual((await read(first.watermark ?? "")).names, ["Acme & Sons"], "the second time");
    },
  },
];
