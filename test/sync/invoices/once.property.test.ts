import fc from "fast-check";
import { expect, it } from "vitest";
import type { Fault } from "../../../src/sandbox/index.js";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import type { SourceInvoice, SyncScope } from "../../../src/sync/index.js";
import { invoicesIn, NOON, sourceOf } from "../bench.js";
import { begin } from "../life.js";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** The timeout, in milliseconds, of a process whose calls may be late. It does not delay a call that is on time. */
const SOON = 15;

/** The versions of the billing system: the first one, one with another text, one with another amount. */
const versions: readonly SourceInvoice[] = [
  sourceOf("taxed"),
  { ...sourceOf("taxed"), dueDate: "2026-12-24" },
  {
    ...sourceOf("taxed"),
    lines: sourceOf("taxed").lines.slice(0, 2),
    totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
  },
];

const kinds: readonly Fault[] = [
  { kind: "refuse" },
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "cut-body" },
  { kind: "status", status: 502 },
  { kind: "status", status: 500, isCommitted: true },
  { kind: "status", status: 429 },
];

const late: readonly Fault[] = [
  { kind: "stall-body" },
  { kind: "delay", ms: 30_000, when: "after" },
  { kind: "delay", ms: 30_000, when: "before" },
];

/** The number of runs of each property, and the seed. The printed seed repeats a run. */
const runs = (title: string): { numRuns: number; seed: number } => {
  const parameters = {
    numRuns: Number(process.env["SYNC_RUNS"] ?? 150),
    seed: Number(process.env["SYNC_SEED"] ?? Date.now() % 2 ** 31),
  };
  console.log(`${title}: ${parameters.numRuns} schedules, SYNC_SEED=${parameters.seed}`);
  return parameters;
};

const death = fc.option(fc.record({ event: fc.nat(16), isDone: fc.boolean() }), { nil: undefined });

const life = fc.record({
  version: fc.nat(2),
  /** One worker, or two at the same moment, each with a death of its own. */
  workers: fc.array(death, { minLength: 1, maxLength: 2 }),
  hoursBefore: fc.constantFrom(0, 0, 1, 22, 23.5, 25, 72),
  faults: fc.array(
    fc.record({ probability: fc.constantFrom(0.1, 0.3, 0.8), seed: fc.nat(1000), fault: fc.constantFrom(...kinds) }),
    { maxLength: 2 },
  ),
  /** Calls that get no response in time, once each. */
  lateness: fc.array(
    fc.record({ fault: fc.constantFrom(...late), method: fc.constantFrom("GET", "POST", "PUT", "DELETE") }),
    { maxLength: 1 },
  ),
  losesLinks: fc.constantFrom(false, false, false, true),
});

const history = fc.record({
  scope: fc.constantFrom<SyncScope>("REVENUE_RECOGNITION_ONLY", "FULL", "AR_ONLY"),
  lives: fc.array(life, { minLength: 1, maxLength: 5 }),
});

const referenced = (sandbox: Sandbox): ReturnType<typeof invoicesIn> =>
  invoicesIn(sandbox).filter(({ external_references: references }) =>
    references?.some(({ id }) => id === versions[0]?.reference.id),
  );

const versionOf = (index: number): SourceInvoice => versions[index] as SourceInvoice;

it("one invoice with the content of its source exists in the end, whatever fails and whenever a process dies", async () => {
  await fc.assert(
    fc.asyncProperty(history, async ({ scope, lives }) => {
      const sandbox = createSandbox({ now: NOON, rateLimit: false, externalReferenceTypes: ["SEQUENCE"] });
      const links = new Map<string, string>();
      for (const { version, workers, hoursBefore, faults, lateness, losesLinks } of lives) {
        sandbox.advance(hoursBefore * HOUR);
        if (losesLinks) links.clear();
        for (const rule of faults) sandbox.faults.add(rule);
        for (const { fault, method } of lateness) sandbox.faults.add({ fault, match: { method } });
        await Promise.all(
          workers.map((ends) =>
            begin(sandbox, links, ends, { scope }, lateness.length > 0 ? SOON : undefined).run((sync) =>
              sync.invoice(versionOf(version)).catch(() => undefined),
            ),
          ),
        );
        sandbox.faults.clear();
        // Late calls have ended by then.
        sandbox.advance(MINUTE);
        expect(referenced(sandbox).length).toBeLessThanOrEqual(1);
      }
      const last = versionOf(lives.at(-1)?.version ?? 0);
      const result = await begin(sandbox, links, undefined, { scope }).run((sync) => sync.invoice(last));
      const again = await begin(sandbox, links, undefined, { scope }).run((sync) => sync.invoice(last));
      const posted = referenced(sandbox);
      expect(posted.map(({ id, total, due_date }) => [id, total.amount, due_date])).toEqual([
        [result?.invoice.id, last.totals?.gross, last.dueDate],
      ]);
      expect(again).toMatchObject({ action: "unchanged", requests: 0 });
      expect(sandbox.state.customers.filter(() => true)).toHaveLength(1);
      expect(sandbox.state.products.filter(() => true).length).toBeLessThanOrEqual(3);
    }),
    runs("one invoice through faults and deaths"),
  );
}, 600_000);

it("two workers that sync different versions of one invoice at the same time never create two invoices", async () => {
  const pair = fc.record({
    versions: fc.tuple(fc.nat(2), fc.nat(2)),
    deaths: fc.tuple(death, death),
    hoursBefore: fc.constantFrom(0, 1, 25),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 4 }), async (moments) => {
      const sandbox = createSandbox({ now: NOON, rateLimit: false, externalReferenceTypes: ["SEQUENCE"] });
      const links = new Map<string, string>();
      for (const {
        versions: [one, two],
        deaths,
        hoursBefore,
      } of moments) {
        sandbox.advance(hoursBefore * HOUR);
        await Promise.all(
          [one, two].map((version, index) =>
            begin(sandbox, links, deaths[index]).run((sync) => sync.invoice(versionOf(version)).catch(() => undefined)),
          ),
        );
        expect(referenced(sandbox).length).toBeLessThanOrEqual(1);
      }
    }),
    runs("two versions at one moment"),
  );
}, 600_000);
