import { Rillet } from "../../src/index.js";
import { createSandbox, type Sandbox, type SavedState } from "../../src/sandbox/index.js";
import { atMost, type Bench } from "./bench.js";
import { median, ratio } from "./compare.js";

const SIZES = [1_000, 100_000] as const;
const ROUNDS = 9;
/** Milliseconds that nobody notices: below them a ratio means nothing. */
const LEAST = 5;
const PERIOD = { from_date: "2026-01-01", to_date: "2026-12-31" } as const;

/** The requests to the books, each after a change. */
const QUESTIONS: Readonly<Record<string, (rillet: Rillet, sandbox: Sandbox) => unknown>> = {
  "a page of the journal": (rillet) => rillet.journalEntries.list(),
  "a trial balance": (rillet) => rillet.reports.trialBalance(PERIOD),
  saving: (_rillet, sandbox) => sandbox.state.save(),
};

/** The books of a sandbox with 100,000 invoices against those with 1,000. */
export const books: Bench = async () => {
  const measured = new Map<string, number[]>();
  for (const size of SIZES) {
    const { rillet, sandbox, change } = await withInvoices(size);
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const times: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        await change();
        const started = performance.now();
        await ask(rillet, sandbox);
        // The first question after a load posts everything once.
        if (round > 0) times.push(performance.now() - started);
      }
      measured.set(name, [...(measured.get(name) ?? []), median(times)]);
    }
  }
  const rows = [...measured].map(([contender, [small = 0, large = 0]]) => ({
    contender,
    measured: [
      ratio(large / Math.max(small, LEAST)),
      `${small.toFixed(1)} ms with 1,000`,
      `${large.toFixed(1)} ms with 100,000`,
    ],
    aim: atMost("100,000", Number((large / Math.max(small, LEAST)).toFixed(2)), 3, " ×"),
  }));
  return { what: "the sandbox's books with 1,000 and with 100,000 invoices", rows };
};

async function withInvoices(
  size: number,
): Promise<{ rillet: Rillet; sandbox: Sandbox; change: () => Promise<unknown> }> {
  const sandbox = createSandbox({ now: Date.UTC(2026, 10, 20), rateLimit: false, requestLog: { maxRequests: 1 } });
  const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch, rateLimit: false });
  const price = { type: "ONE_TIME", amount: { amount: "100.00", currency: "USD" } } as const;
  const product = await rillet.products.create({
    name: "P",
    description: "P",
    account_code: "4000",
    include_in_arr_mrr: false,
    revenue_pattern: "DAILY",
    price,
  });
  const customer = await rillet.customers.create({ name: "Acme" });
  const change = async (): Promise<unknown> =>
    rillet.invoices.create({
      scope: "FULL",
      customer_id: customer.id,
      invoice_date: "2026-11-01",
      items: [
        {
          description: "L",
          price: { product_id: product.id, quantity: 1, amount_per_unit: price.amount },
          revenue: { period: { start: "2026-11-01", end: "2027-01-31" } },
        },
      ],
    });
  await change();
  sandbox.state.load(multiply(sandbox.state.save(), size));
  return { rillet, sandbox, change };
}

/** The state with its one invoice that often, on the days of a year. */
function multiply(saved: SavedState, size: number): SavedState {
  const [entry] = saved.collections["invoices"] ?? [];
  if (entry === undefined) throw new Error("There is no invoice.");
  const invoices = Array.from({ length: size }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 1 + (index % 320))).toISOString().slice(0, 10);
    const id = entry.value.id.replace(/^.{8}/, index.toString(16).padStart(8, "0"));
    return { ...entry, created: saved.changes + index + 1, value: { ...entry.value, id, invoice_date: date } };
  });
  return { ...saved, changes: saved.changes + size + 1, collections: { ...saved.collections, invoices } };
}
