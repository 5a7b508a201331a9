import { describe, expect, it } from "vitest";
import { RilletArgumentError } from "../../src/index.js";
import { RilletSync, type SyncSettings } from "../../src/sync/index.js";
import { type Bench, creditNoteSource, setUp, sourceOf } from "./bench.js";

const source = sourceOf("taxed");
const SUBSIDIARY = "a UUID or undefined";
const DATES = 'an object such as { invoiceDate: "2026-12-01" }';
const ASYNC = "it returned a Promise, so it must not be async";

const wrong: readonly [keyof SyncSettings, unknown, string][] = [
  ["dates", Promise.resolve({ invoiceDate: "2026-11-30" }), `${DATES}: ${ASYNC}`],
  ["dates", { invoicedate: "2026-11-30" }, "invoicedate: there is no such field. Did you mean `invoiceDate`?"],
  ["dates", "2026-11-30", `${DATES}: expected an object, got "2026-11-30"`],
  ["dates", null, `${DATES}: it returned null`],
  ["dates", new Date(0), `${DATES}: it returned a Date`],
  ["dates", { invoiceDate: null }, "invoiceDate: expected a string, got null"],
  ["dates", { dueDate: "2026-02-30" }, 'dueDate: expected a date such as 2026-01-31, got "2026-02-30"'],
  ["subsidiaryId", Promise.resolve(undefined), `${SUBSIDIARY}: ${ASYNC}`],
  ["subsidiaryId", "GB", `${SUBSIDIARY}: expected a UUID, got "GB"`],
  ["subsidiaryId", null, `${SUBSIDIARY}: it returned null`],
  ["bankAccountId", 7, `${SUBSIDIARY}: expected a string, got 7`],
  ["memo", Promise.resolve("Thanks"), `a text or undefined: ${ASYNC}`],
  ["memo", 7, "a text or undefined: expected a string, got 7"],
];

/** What only an invoice has. */
const OF_INVOICES: readonly (keyof SyncSettings)[] = ["bankAccountId", "memo"];

async function refusalsOf(bench: Bench, withNote: boolean): Promise<unknown[]> {
  const calls = [
    () => bench.sync.invoice(source),
    () => bench.sync.planInvoice(source),
    ...(withNote ? [() => bench.sync.creditMemo(creditNoteSource())] : []),
  ];
  const refusals: unknown[] = [];
  for (const call of calls) refusals.push(await call().catch((thrown: unknown) => thrown));
  return refusals;
}

describe("what a function of the settings returns", () => {
  it.each(wrong)("is checked before anything is sent: %s %j", async (setting, returned, problem) => {
    const bench = setUp({ scope: "FULL", [setting]: () => returned });
    for (const refusal of await refusalsOf(bench, !OF_INVOICES.includes(setting))) {
      expect(refusal).toMatchObject({ name: "SyncError", code: "API_ERROR", isRetryable: false });
      expect((refusal as Error).cause).toBeInstanceOf(RilletArgumentError);
      expect((refusal as Error).message).toContain(`The function settings.${setting} must return`);
      expect((refusal as Error).message).toContain(problem);
    }
    expect(bench.requests()).toEqual([]);
  });

  it("may be undefined, and then the source's values stay", async () => {
    const none = (): undefined => undefined;
    const bench = setUp({ dates: none as never, subsidiaryId: none, memo: none });
    expect(await bench.sync.invoice(source)).toMatchObject({ invoice: { invoice_date: source.invoiceDate } });
    expect(await bench.sync.creditMemo(creditNoteSource())).toMatchObject({ action: "created" });
  });

  it("may be the whole document with other dates", async () => {
    const bench = setUp({ dates: (document) => ({ ...document, invoiceDate: "2026-11-15" }) });
    expect(await bench.sync.invoice(source)).toMatchObject({ invoice: { invoice_date: "2026-11-15" } });
    expect(await bench.sync.creditMemo(creditNoteSource())).toMatchObject({
      document: { credit_memo_date: "2026-11-15" },
    });
  });

  it("is not asked of `bankAccountId` for a credit note, which has no bank account", async () => {
    const bench = setUp({ bankAccountId: ({ invoiceDate }) => (invoiceDate.startsWith("2026") ? undefined : "") });
    expect(await bench.sync.creditMemo(creditNoteSource())).toMatchObject({ action: "created" });
  });

  it("is a number for `now`, which is checked when the sync is created", () => {
    const { rillet } = setUp();
    for (const returned of [Number.NaN, undefined, "2026", Promise.resolve(7), new Date(0)])
      expect(() => new RilletSync(rillet, { now: () => returned as never })).toThrow(
        "now: expected a function that returns the milliseconds since 1970",
      );
  });
});
