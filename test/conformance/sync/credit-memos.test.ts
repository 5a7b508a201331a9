import { expect, it, vi } from "vitest";
import type { CreditMemo } from "../../../src/index.js";
import { createSandbox } from "../../../src/sandbox/index.js";
import { createRandom } from "../../../src/sandbox/seeded-random.js";
import { type SourceCreditNote, SyncError } from "../../../src/sync/index.js";
import { rest, startTime, stopTime } from "../../faults/virtual-time.js";
import fc from "../../support/fast-check.js";
import { REFERENCE_TYPE, sourceOf } from "./documents.js";
import { applyLoss } from "./schedule.js";
import { type Fate, SimulatedNetwork } from "./simulated-network.js";
import { type ProcessPlan, SimulatedProcess } from "./simulated-process.js";

const invoice = sourceOf(0, { amount: 0, due: 0 }, { likeness: "nothing" });

/** A version of the credit note. It credits a part of the invoice. */
const noteOf = (amount: number, apply: boolean): SourceCreditNote => ({
  reference: { type: REFERENCE_TYPE, id: "note-1" },
  number: "CN-1",
  currency: "GBP",
  date: "2026-11-20",
  customer: invoice.customer,
  lines: invoice.lines.map((line) => ({ ...line, quantity: "1", unitPrice: `${10 + amount}.00`, taxAmount: "2.00" })),
  invoice: invoice.reference,
  apply,
});

const fates: readonly Fate[] = [
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "cut-body" },
  { kind: "status", status: 502 },
  { kind: "status", status: 500, isCommitted: true },
  { kind: "silent" },
  { kind: "swallowed" },
  { kind: "late" },
];

const worker = fc.record({
  behind: fc.constantFrom(0, 0, 0, 1),
  kill: fc.option(fc.record({ event: fc.nat(14), pending: fc.constantFrom("lost", "done", "late") })),
  faultRate: fc.constantFrom(0, 0, 0.1, 0.3),
  fates: fc.uniqueArray(fc.constantFrom(...fates), { minLength: 1, maxLength: 3 }),
});
const schedule = fc.record({
  seed: fc.nat(),
  apply: fc.boolean(),
  steps: fc.array(
    fc.record({
      hours: fc.constantFrom(0, 0, 0, 1, 25),
      amount: fc.constantFrom(0, 0, 1, 2),
      lostKey: fc.option(fc.nat(12), { freq: 1 }),
      workers: fc.array(worker, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type CreditSchedule = typeof schedule extends fc.Arbitrary<infer Value> ? Value : never;

const QUIET: ProcessPlan = { kill: undefined, clock: 0, faultRate: 0, fates: [], maxRetries: 0, refusals: 0 };
const HOUR = 60 * 60 * 1000;

/** Plays a schedule on virtual time. @returns What is wrong in Rillet, or in an error, in sentences. */
async function play({ seed, apply, steps }: CreditSchedule): Promise<string[]> {
  stopTime(Date.UTC(2026, 10, 20, 12), seed);
  const sandbox = createSandbox({ rateLimit: false, externalReferenceTypes: [REFERENCE_TYPE] });
  const links = new Map<string, string>();
  const random = createRandom(seed);
  const network = new SimulatedNetwork(sandbox, { random, limitsChecks: false });
  const start = (plan: ProcessPlan): SimulatedProcess =>
    new SimulatedProcess("process", plan, { sandbox, network, links, random });
  const finish = async <T>(work: Promise<T>): Promise<T> => {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    done.catch(() => undefined);
    for (let turns = 0; turns < 20_000; turns++) {
      await rest();
      if (isDone) return done;
      if (!network.isIdle && !(network.hasOnlyLate && vi.getTimerCount() > 0 && random() < 0.5)) {
        vi.advanceTimersByTime(20);
        await network.next();
      } else if (vi.getTimerCount() > 0) vi.advanceTimersToNextTimer();
    }
    throw new Error("A process does not end.");
  };
  const wrong: string[] = [];
  const memos = (): CreditMemo[] => sandbox.state.creditMemos.filter(() => true) as CreditMemo[];
  const sync = (process: SimulatedProcess, note: SourceCreditNote): Promise<string | undefined> => {
    const call = process.sync.creditMemo(note).then(
      ({ action }) => action,
      (error: unknown) => {
        if (!(error instanceof SyncError)) throw error;
        // A credit memo that is applied with the content of another version is not changed.
        const isLocked = error.code === "INVOICE_LOCKED" && apply && memos()[0]?.status !== "UNAPPLIED";
        if (!error.isRetryable && !isLocked) wrong.push(`${error.code}: ${error.message}`);
        return isLocked ? "locked" : "failed";
      },
    );
    return Promise.race([call, process.killed]);
  };
  try {
    await finish(start(QUIET).sync.invoice(invoice));
    let notes = [noteOf(0, apply)];
    for (const { hours, amount, lostKey, workers } of steps) {
      if (hours > 0) while (!network.isIdle) await network.next();
      vi.advanceTimersByTime(hours * HOUR + 20_000);
      notes = [...notes, noteOf(amount, apply)];
      if (lostKey !== null) applyLoss({ kind: "key", index: lostKey }, links, []);
      const work = workers.map(({ behind, kill, ...plan }) =>
        sync(start({ ...QUIET, ...plan, kill: kill ?? undefined }), notes.at(-1 - behind) ?? noteOf(0, apply)),
      );
      await finish(Promise.all(work));
    }
    while (!network.isIdle) await network.next();
    vi.advanceTimersByTime(20_000);
    const newest = notes.at(-1) ?? noteOf(0, apply);
    let last = await finish(sync(start(QUIET), newest));
    if (last === "failed") last = await finish(sync(start(QUIET), newest));
    const [memo, ...others] = memos();
    if (others.length > 0) wrong.push(`${others.length + 1} credit memos stand in Rillet`);
    if (last === "failed") wrong.push("two syncs that nothing disturbs fail");
    if (last !== "locked" && Number(memo?.net_amount.amount) !== Number(newest.lines[0]?.unitPrice))
      wrong.push(`the sync ended with ${last}, and ${memo?.net_amount.amount} stands in Rillet`);
    if (apply && last !== "locked" && Number(memo?.applied_amount.amount) !== Number(memo?.total.amount))
      wrong.push(`${memo?.applied_amount.amount} of ${memo?.total.amount} is applied`);
    if ((memo?.applications.length ?? 0) > 1) wrong.push("the credit memo is applied more than once");
    return wrong;
  } finally {
    startTime();
  }
}

it("a credit note is one credit memo with the newest content, applied once, through kills, faults, late requests, lost keys and other workers", async () => {
  const parameters = {
    numRuns: Number(process.env["SYNC_RUNS"] ?? 30),
    seed: Number(process.env["SYNC_SEED"] ?? 20261120),
    ...(process.env["SYNC_PATH"] !== undefined && { path: process.env["SYNC_PATH"] }),
  };
  await fc.assert(
    fc.asyncProperty(schedule, async (given) => {
      expect(await play(given)).toEqual([]);
    }),
    parameters,
  );
}, 3_600_000);
