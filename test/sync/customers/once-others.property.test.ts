import fc from "../../support/fast-check.js";
import { expect, it } from "vitest";
import { createSandbox, type Fault } from "../../../src/sandbox/index.js";
import type { SourceInvoice } from "../../../src/sync/index.js";
import { creditNoteSource, invoicesIn, NOON, sourceOf } from "../bench.js";
import { begin } from "../life.js";

const HOUR = 60 * 60 * 1000;
const kinds: readonly Fault[] = [
  { kind: "refuse" },
  { kind: "drop-after" },
  { kind: "cut-body" },
  { kind: "status", status: 500, isCommitted: true },
  { kind: "status", status: 429 },
];
const death = fc.option(fc.record({ event: fc.nat(12), isDone: fc.boolean() }), { nil: undefined });
const faults = fc.array(
  fc.record({ probability: fc.constantFrom(0.1, 0.4, 0.8), seed: fc.nat(1000), fault: fc.constantFrom(...kinds) }),
  { maxLength: 2 },
);
const hoursBefore = fc.constantFrom(0, 0, 1, 23.5, 25, 72);
const parameters = { numRuns: Number(process.env["SYNC_RUNS"] ?? 100) };

it("a credit note becomes one credit memo that is applied once, whatever fails and whenever a process dies", async () => {
  const life = fc.record({ workers: fc.array(death, { minLength: 1, maxLength: 2 }), faults, hoursBefore });
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
      const sandbox = createSandbox({ now: NOON, rateLimit: false, externalReferenceTypes: ["SEQUENCE"] });
      const links = new Map<string, string>();
      const posted = await begin(sandbox, links).run((sync) => sync.invoice(sourceOf("taxed")));
      for (const each of lives) {
        sandbox.advance(each.hoursBefore * HOUR);
        for (const rule of each.faults) sandbox.faults.add(rule);
        await Promise.all(
          each.workers.map((ends) =>
            begin(sandbox, links, ends).run((sync) => sync.creditMemo(creditNoteSource(true)).catch(() => undefined)),
          ),
        );
        sandbox.faults.clear();
      }
      const result = await begin(sandbox, links).run((sync) => sync.creditMemo(creditNoteSource(true)));
      const again = await begin(sandbox, links).run((sync) => sync.creditMemo(creditNoteSource(true)));
      expect(again).toMatchObject({ action: "unchanged", requests: 0 });
      const memos = sandbox.state.creditMemos.filter(() => true);
      expect(memos.map(({ id, total, remaining_amount: left }) => [id, total.amount, left.amount])).toEqual([
        [result?.creditMemo.id, "119.98", "0"],
      ]);
      expect(invoicesIn(sandbox).map(({ id, amount_due: due }) => [id, due.amount])).toEqual([
        [posted?.invoice.id, "2040.48"],
      ]);
    }),
    parameters,
  );
}, 600_000);

it("an invoice that is voided and changed in any order, with any faults and deaths, exists once or not at all, as the last call requires", async () => {
  const base = sourceOf("yen");
  const versions: readonly SourceInvoice[] = [base, { ...base, dueDate: "2026-12-24" }];
  const life = fc.record({ version: fc.option(fc.nat(1), { nil: undefined }), ends: death, faults, hoursBefore });
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 2, maxLength: 6 }), fc.boolean(), async (lives, endsVoided) => {
      const sandbox = createSandbox({ now: NOON, rateLimit: false, externalReferenceTypes: ["SEQUENCE"] });
      const links = new Map<string, string>();
      const say = (version: number | undefined, ends?: { event: number; isDone: boolean }): Promise<unknown> =>
        begin(sandbox, links, ends).run((sync): Promise<unknown> =>
          version === undefined
            ? sync.voidInvoice(base.reference, { customer: base.customer.reference })
            : sync.invoice(versions[version] ?? base),
        );
      for (const each of lives) {
        sandbox.advance(each.hoursBefore * HOUR);
        for (const rule of each.faults) sandbox.faults.add(rule);
        await say(each.version, each.ends).catch(() => undefined);
        sandbox.faults.clear();
        expect(invoicesIn(sandbox).length).toBeLessThanOrEqual(1);
      }
      // Voiding may refuse an invoice that nobody knows, but only when it is not in Rillet.
      await say(undefined).catch((error: unknown) => {
        expect(error).toMatchObject({ code: "INVALID_SOURCE" });
        expect(invoicesIn(sandbox)).toEqual([]);
      });
      if (!endsVoided) await begin(sandbox, links).run((sync) => sync.invoice({ ...base, dueDate: "2026-12-30" }));
      expect(invoicesIn(sandbox).map(({ due_date: due }) => due)).toEqual(endsVoided ? [] : ["2026-12-30"]);
    }),
    parameters,
  );
}, 600_000);
