import { atMost, type Bench } from "./bench.js";
import { costOfProcess, interleave, rowsOf } from "./compare.js";
import { installed } from "./packages.js";

const EMPTY = "an empty process";

/** The most that an import may cost, as a multiple of the empty process. */
const AIMS: Readonly<Record<string, number>> = {
  "rillet-sdk": 1.15,
  "rillet-sdk/sync": 1.3,
  "rillet-sdk/sandbox": 1.3,
};

/** What it costs a process to import a package, from its start to its end. */
export const importTime: Bench = async () => {
  const cwd = installed();
  const packages = [
    "rillet-sdk",
    ...["money", "sync", "incremental", "webhooks", "redis", "sandbox", "sandbox/server"].map(
      (entry) => `rillet-sdk/${entry}`,
    ),
    "openapi-fetch",
    "ky",
    "openai",
    "stripe",
  ];
  const ratios = await interleave([EMPTY, ...packages], { rounds: 21, warmUp: 3 }, (name) =>
    costOfProcess(name === EMPTY ? "" : `await import("${name}");`, cwd),
  );
  return {
    what: "import in a process of its own",
    rows: rowsOf(
      ratios,
      Object.fromEntries(
        Object.entries(AIMS).map(([name, most]) => [name, atMost("CPU", ratios.get(name)?.cpu ?? NaN, most, " ×")]),
      ),
    ),
  };
};

/** Each makes a client and reads one list, with a `fetch` that responds at once. */
const FIRST_CALLS: Readonly<Record<string, string>> = {
  [EMPTY]: "",
  "rillet-sdk": `
    const { Rillet } = await import("rillet-sdk");
    const rillet = new Rillet({ apiKey: "key", fetch: async () => Response.json({ customers: [], pagination: {} }) });
    await rillet.customers.list();`,
  openai: `
    const { default: OpenAI } = await import("openai");
    const openai = new OpenAI({ apiKey: "key", fetch: async () => Response.json({ object: "list", data: [] }) });
    await openai.files.list();`,
  stripe: `
    const { default: Stripe } = await import("stripe");
    const httpClient = Stripe.createFetchHttpClient(async () => Response.json({ object: "list", data: [], has_more: false }));
    const stripe = new Stripe("key", { httpClient, telemetry: false });
    await stripe.customers.list();`,
};

/** What a process pays for its first call: its start, the import, the client and the call itself, as in a cold function. */
export const firstCall: Bench = async () => {
  const cwd = installed();
  const ratios = await interleave(Object.keys(FIRST_CALLS), { rounds: 21, warmUp: 3 }, (name) =>
    costOfProcess(FIRST_CALLS[name] ?? "", cwd),
  );
  const cpu = (name: string): number => ratios.get(name)?.cpu ?? NaN;
  return {
    what: "first call of a process of its own",
    rows: rowsOf(ratios, {
      "rillet-sdk": {
        text: "less CPU than both others",
        isMet: cpu("rillet-sdk") < Math.min(cpu("openai"), cpu("stripe")),
      },
    }),
  };
};
