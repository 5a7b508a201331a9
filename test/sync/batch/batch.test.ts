import { expect, it } from "vitest";
import { RilletArgumentError } from "../../../src/index.js";
import { paymentUpdates, type SourceInvoice, type SyncOutcome, type SyncProgress } from "../../../src/sync/index.js";
import { documentNames, invoicesIn, setUp, sourceOf } from "../bench.js";

const base = sourceOf("yen");
const numbered = (index: number): SourceInvoice => ({
  ...base,
  number: `N-${index}`,
  reference: { type: "SEQUENCE", id: `n-${index}` },
});

async function collect(outcomes: AsyncIterable<SyncOutcome>): Promise<SyncOutcome[]> {
  const all: SyncOutcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}

it("a batch syncs all five samples and gives an outcome with its index for each", async () => {
  const { sync, sandbox } = setUp();
  const outcomes = await collect(sync.invoices(documentNames.map(sourceOf)));
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  expect(outcomes.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3, 4]);
  expect(invoicesIn(sandbox)).toHaveLength(5);
});

it("an invalid invoice gives an outcome with its error, and the batch syncs the others", async () => {
  const { sync, sandbox } = setUp();
  const bad = [
    { ...numbered(1), currency: "YEN" },
    null as never,
    { ...numbered(2), totals: { net: "1", tax: "0", gross: "1" } },
  ];
  const outcomes = await collect(sync.invoices([numbered(0), ...bad, numbered(3)]));
  const codes = outcomes
    .sort((a, b) => a.index - b.index)
    .map((outcome) => (outcome.ok ? outcome.result.action : outcome.error.code));
  expect(codes).toEqual(["created", "INVALID_SOURCE", "INVALID_SOURCE", "TOTAL_MISMATCH", "created"]);
  expect(invoicesIn(sandbox)).toHaveLength(2);
});

it("a batch runs at most `concurrency` syncs at a time and reads a source only when one can start", async () => {
  const { sandbox, restart } = setUp();
  let [running, most, taken, done, farthestAhead] = [0, 0, 0, 0, 0];
  const memory = new Map<string, string>();
  const links = {
    get: async (key: string) => memory.get(key),
    set: async (key: string, value: string) => {
      const isInvoice = key.includes(":invoice:");
      if (isInvoice && value.includes('"posting"')) most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      if (isInvoice && value.includes('"posted"')) running--;
      memory.set(key, value);
    },
    delete: async (key: string) => memory.delete(key),
  };
  function* sources(): Generator<SourceInvoice> {
    for (let index = 0; index < 40; index++) {
      taken++;
      farthestAhead = Math.max(farthestAhead, taken - done);
      yield numbered(index);
    }
  }
  for await (const _outcome of restart({ links }).invoices(sources(), { concurrency: 3 })) done++;
  expect([most, farthestAhead, done]).toEqual([3, 3, 40]);
  expect(invoicesIn(sandbox)).toHaveLength(40);
});

it("onProgress counts outcomes, failures and requests, and the batch continues if onProgress throws", async () => {
  const { sync, sandbox } = setUp();
  const seen: SyncProgress[] = [];
  const onProgress = (progress: SyncProgress): void => {
    seen.push(progress);
    throw new Error("a bug of the caller's");
  };
  const outcomes = await collect(
    sync.invoices([numbered(0), { ...numbered(1), number: "" }, numbered(2)], { concurrency: 1, onProgress }),
  );
  expect(seen.map(({ done, failed }) => [done, failed])).toEqual([
    [1, 0],
    [2, 1],
    [3, 1],
  ]);
  expect(seen.at(-1)).toMatchObject({ requests: sandbox.requests.length, outcome: outcomes.at(-1) });
});

it("an aborted batch starts no further invoice and finishes those that have started", async () => {
  const { sync, sandbox } = setUp();
  const aborter = new AbortController();
  const outcomes: SyncOutcome[] = [];
  for await (const outcome of sync.invoices([0, 1, 2, 3, 4, 5, 6, 7].map(numbered), {
    concurrency: 2,
    signal: aborter.signal,
  })) {
    outcomes.push(outcome);
    aborter.abort();
  }
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(invoicesIn(sandbox)).toHaveLength(2);
});

it("a batch whose caller stops reading finishes the invoices that have started and closes the stream of sources", async () => {
  const { sync, sandbox } = setUp();
  let isClosed = false;
  async function* sources(): AsyncGenerator<SourceInvoice> {
    try {
      for (let index = 0; ; index++) yield numbered(index);
    } finally {
      isClosed = true;
    }
  }
  for await (const outcome of sync.invoices(sources(), { concurrency: 2 })) if (outcome.ok) break;
  const posted = invoicesIn(sandbox).length;
  expect([isClosed, posted]).toEqual([true, 2]);
});

it("a batch throws the error of its stream of sources after it has given the outcomes of the started invoices", async () => {
  const { sync } = setUp();
  async function* sources(): AsyncGenerator<SourceInvoice> {
    yield numbered(0);
    throw new Error("the billing system is away");
  }
  const outcomes: SyncOutcome[] = [];
  const read = async (): Promise<void> => {
    for await (const outcome of sync.invoices(sources(), { concurrency: 2 })) outcomes.push(outcome);
  };
  await expect(read()).rejects.toThrow("the billing system is away");
  expect(outcomes).toMatchObject([{ ok: true, index: 0 }]);
});

it("a batch gives outcomes while its stream waits for the next invoice, and an abort ends that wait", async () => {
  const { sync } = setUp();
  const aborter = new AbortController();
  async function* sources(): AsyncGenerator<SourceInvoice> {
    yield numbered(0);
    await new Promise(() => undefined);
  }
  const outcomes: SyncOutcome[] = [];
  for await (const outcome of sync.invoices(sources(), { concurrency: 2, signal: aborter.signal })) {
    outcomes.push(outcome);
    aborter.abort();
  }
  expect(outcomes).toMatchObject([{ ok: true, index: 0 }]);
});

it("a batch whose signal is already aborted reads no source", async () => {
  const { sync } = setUp();
  expect(await collect(sync.invoices([numbered(0)], { signal: AbortSignal.abort() }))).toEqual([]);
});

it("a batch rejects an invalid concurrency", async () => {
  const { sync } = setUp();
  for (const concurrency of [0, 1.5, Number.NaN])
    await expect(collect(sync.invoices([], { concurrency }))).rejects.toThrow(RilletArgumentError);
});

it("a misspelled option of a sync method gives an error that names the correct option", async () => {
  const { sync, rillet } = setUp();
  const wrong = { concurency: 2 } as object;
  await expect(collect(sync.invoices([], wrong))).rejects.toThrow(/concurency.*Did you mean `concurrency`/);
  await expect(sync.invoice(sourceOf("yen"), { verfy: true } as object)).rejects.toThrow(RilletArgumentError);
  expect(() => paymentUpdates(rillet, { since: new Date(0), referenceTyp: "A" } as never)).toThrow(RilletArgumentError);
});
