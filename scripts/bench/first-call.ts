import type { Bench } from "./bench.js";
import { runProcess } from "./import-time.js";
import { interleave, rowsOf } from "./compare.js";
import { installed } from "./packages.js";

/** Each makes a client and reads one list, with a `fetch` that responds at once. */
const FIRST_CALLS: Readonly<Record<string, string>> = {
  "an empty process": "",
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
    runProcess(FIRST_CALLS[name] ?? "", cwd),
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
