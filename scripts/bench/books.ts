import { Rillet } from "../../src/index.js";
import { createSandbox, type Sandbox, type SavedState } from "../../src/sandbox/index.js";
import { atMost, type Bench, type Row } from "./bench.js";
import { ratio } from "./compare.js";

const SIZES = [1_000, 20_000, 100_000] as const;
const ROUNDS = 9;
/** Milliseconds that nobody notices: below them a ratio means nothing. */
const LEAST = 20;
const PERIOD = { from_date: "2026-01-01", to_date: "2026-12-31" } as const;

interface Scene {
  readonly rillet: Rillet;
  readonly sandbox: Sandbox;
  /** Makes an invoice. */
  readonly change: () => Promise<unknown>;
  /** The id of the account of a code. */
  readonly accountIds: ReadonlyMap<string, string>;
}

const journal = ({ rillet }: Scene, query: Parameters<Rillet["journalEntries"]["list"]>[0]): Promise<unknown> =>
  rillet.journalEntries.list(query).then(({ items }) => items);

const onAccount = (scene: Scene, code: string): Promise<unknown> =>
  journal(scene, { account_ids: [scene.accountIds.get(code) ?? ""] });

/** Its order is that of the last changes, for which every document is sorted. */
const SINCE_CHANGE = "… since a change";

/** The requests to the books, each after a change. */
const QUESTIONS: Readonly<Record<string, (scene: Scene) => unknown>> = {
  "a page of the journal": (scene) => journal(scene, {}),
  "… of an account with many entries": (scene) => onAccount(scene, "1200"),
  "… of an account without an entry": (scene) => onAccount(scene, "1090"),
  "… of a day": (scene) => journal(scene, { "date.gte": "2026-02-10", "date.lte": "2026-02-10" }),
  [SINCE_CHANGE]: (scene) =>
    journal(scene, { "updated.gt": new Date(scene.sandbox.now() - 1).toISOString(), sort_by: "updated" }),
  "a trial balance": ({ rillet }) => rillet.reports.trialBalance(PERIOD),
  saving: ({ sandbox }) => sandbox.state.save(),
};

/** The books of a sandbox with 1,000, 20,000 and 100,000 invoices. The aim compares the most with the fewest. */
export const books: Bench = async () => {
  const measured = new Map<string, number[]>();
  const keep = (name: string, milliseconds: number): void =>
    void measured.set(name, [...(measured.get(name) ?? []), milliseconds]);
  for (const size of SIZES) {
    const scene = await withInvoices(size);
    const cpu = process.cpuUsage();
    // The first question after a load posts every document once.
    await scene.rillet.reports.trialBalance(PERIOD);
    const { user, system } = process.cpuUsage(cpu);
    keep(FIRST_REPORT, (user + system) / 1000);
    for (const [name, ask] of Object.entries(QUESTIONS)) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await scene.change();
        const started = performance.now();
        await ask(scene);
        times.push(performance.now() - started);
      }
      // Other work of the machine only adds to the time.
      keep(name, Math.min(...times));
    }
  }
  return {
    what: `the sandbox's books with ${SIZES.map((size) => size.toLocaleString("en")).join(", ")} invoices`,
    rows: [...measured].map(([contender, times]) =>
      contender === FIRST_REPORT ? perDocument(contender, times) : alike(contender, times),
    ),
  };
};

const FIRST_REPORT = "the first report after a load";

/** What must cost about the same with any number of invoices. */
function alike(contender: string, times: readonly number[]): Row {
  const growth = (times.at(-1) ?? 0) / Math.max(times[0] ?? 0, LEAST);
  return {
    contender,
    measured: [ratio(growth), times.map((time) => `${time.toFixed(1)} ms`).join(" / ")],
    aim: atMost("the most", Number(growth.toFixed(2)), contender === SINCE_CHANGE ? 10 : 3, " ×"),
  };
}

/** What must cost about the same for each invoice. */
function perDocument(contender: string, times: readonly number[]): Row {
  const each = times.map((time, index) => time / (SIZES[index] ?? 1));
  // The fewest are too few for compiled code, so the most are compared with the middle.
  const growth = (each.at(-1) ?? 0) / (each.at(-2) ?? 1);
  return {
    contender,
    measured: [ratio(growth), `CPU ${each.map((time) => `${time.toFixed(3)} ms`).join(" / ")} for each invoice`],
    aim: atMost("for each invoice", Number(growth.toFixed(2)), 3, " ×"),
  };
}

async function withInvoices(size: number): Promise<Scene> {
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
  const accountIds = new Map(sandbox.state.accounts.all().map(({ code, id }) => [code, id]));
  return { rillet, sandbox, change, accountIds };
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
