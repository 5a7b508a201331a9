import type { Rillet } from "../../src/index.js";
import type { SavedState } from "../../src/sandbox/index.js";
import { plain, type Bench, type Numbers } from "./bench.js";
import { sandboxOfInvoices, type Invoices } from "./invoices.js";

const SIZES = [1_000, 20_000, 100_000] as const;
const PERIOD = { from_date: "2026-01-01", to_date: "2026-12-31" } as const;
/** Milliseconds that nobody notices: below them a ratio means nothing. */
const LEAST = 20;
const ROUNDS = 9;

type Work = (books: Invoices) => unknown;

const report: Work = ({ rillet }) => rillet.reports.trialBalance(PERIOD);

const journal = ({ rillet }: Invoices, query: Parameters<Rillet["journalEntries"]["list"]>[0]): Promise<unknown> =>
  rillet.journalEntries.list(query).then(({ items }) => items);

const journalOfAccount =
  (code: string): Work =>
  (books) => {
    const account = books.sandbox.state.accounts.all().find((each) => each.code === code);
    return journal(books, { account_ids: [account?.id ?? ""] });
  };

/** The books of a sandbox with 1,000, 20,000 and 100,000 invoices. */
export const books: Bench = {
  what: `what the sandbox's books cost with ${SIZES.map((size) => size.toLocaleString("en")).join(", ")} invoices`,
  async contenders() {
    const [few, some, many] = [
      await withInvoices(SIZES[0]),
      await withInvoices(SIZES[1]),
      await withInvoices(SIZES[2]),
    ];
    const grow = (work: Work) => async (): Promise<Numbers> => {
      const times = [await timeOf(work, few), await timeOf(work, some), await timeOf(work, many)] as const;
      return { few: times[0], some: times[1], many: times[2], growth: times[2] / Math.max(times[0], LEAST) };
    };
    return {
      // It posts every document once. The fewest are too few for compiled code, so the most are compared with the middle.
      "the first report after a load, for each invoice": async () => {
        const [first, second, third] = [
          await cpuOf(few, SIZES[0]),
          await cpuOf(some, SIZES[1]),
          await cpuOf(many, SIZES[2]),
        ];
        return { few: first, some: second, many: third, growth: third / second };
      },
      "a page of the journal": grow((each) => journal(each, {})),
      "… of an account with many entries": grow(journalOfAccount("1200")),
      "… of an account without an entry": grow(journalOfAccount("1090")),
      "… of a day": grow((each) => journal(each, { "date.gte": "2026-02-10", "date.lte": "2026-02-10" })),
      // Its order is that of the last changes, for which every document is sorted.
      "… since a change": grow((each) =>
        journal(each, { "updated.gt": new Date(each.sandbox.now() - 1).toISOString(), sort_by: "updated" }),
      ),
      "a trial balance": grow(report),
      saving: grow(({ sandbox }) => sandbox.state.save()),
    };
  },
  columns: {
    growth: plain((growth) => `growth ${growth.toFixed(2)} ×`),
    few: plain((milliseconds) => `${milliseconds.toFixed(3)} ms`),
    some: plain((milliseconds) => `${milliseconds.toFixed(3)} ms`),
    many: plain((milliseconds) => `${milliseconds.toFixed(3)} ms`),
  },
  aims: {
    "the first report after a load, for each invoice": { growth: 3 },
    "a page of the journal": { growth: 3 },
    "… of an account with many entries": { growth: 3 },
    "… of an account without an entry": { growth: 3 },
    "… of a day": { growth: 3 },
    "… since a change": { growth: 10 },
    "a trial balance": { growth: 3 },
    saving: { growth: 3 },
  },
};

/** Milliseconds of the fastest round, because other work of the machine only adds to the time. Each is after a change. */
async function timeOf(work: Work, invoices: Invoices): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await invoices.create();
    const started = performance.now();
    await work(invoices);
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}

/** Milliseconds of CPU time of a first report, for each invoice. */
async function cpuOf(invoices: Invoices, size: number): Promise<number> {
  const started = process.cpuUsage();
  await report(invoices);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000 / size;
}

async function withInvoices(size: number): Promise<Invoices> {
  const invoices = await sandboxOfInvoices();
  await invoices.create();
  const { state } = invoices.sandbox;
  state.load(multiply(state.save(), size));
  return invoices;
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
