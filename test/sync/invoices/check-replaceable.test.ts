import { describe, expect, it } from "vitest";
import type { SourceInvoice, SyncSettings } from "../../../src/sync/index.js";
import { type Bench, invoicesIn, setUp, sourceOf } from "../bench.js";

const before = sourceOf("taxed");
const UNKNOWN = "00000000-0000-4000-8000-000000000000";

/** The source with one line less, which needs a replacement, and with other parts. */
function changed(more: Partial<SourceInvoice> = {}, accountCode?: string): SourceInvoice {
  const lines = before.lines.slice(0, 2).map((line) => ({
    ...line,
    ...(accountCode !== undefined && line.product && { product: { ...line.product, accountCode } }),
  }));
  return { ...before, lines, totals: undefined, ...more };
}

const cases: readonly (readonly [
  what: string,
  source: (bench: Bench) => SourceInvoice,
  settings: SyncSettings,
  problem: { readonly path: string; readonly message: string },
])[] = [
  [
    "an account code that is not in Rillet",
    () => changed({}, "9999"),
    {},
    { path: "lines[0].product.accountCode", message: `Rillet's chart of accounts has no code "9999"` },
  ],
  [
    "a subsidiary that is not in Rillet",
    () => changed(),
    { subsidiaryId: ({ lines }) => (lines.length === 2 ? UNKNOWN : undefined) },
    { path: "settings.subsidiaryId", message: `Rillet has no subsidiary ${UNKNOWN}` },
  ],
  [
    "an exchange rate to another currency than the subsidiary's",
    () => changed({ exchangeRate: { target: "CHF", rate: "1.2" } }),
    {},
    {
      path: "exchangeRate.target",
      message: expect.stringMatching(/^expected GBP or USD, the currency of the subsidiary, got "CHF"$/) as string,
    },
  ],
];

describe("an invoice that must be replaced stays in Rillet", () => {
  it.each(cases)(
    "if the new one has %s, and the plan gives the same error",
    async (_what, source, settings, problem) => {
      const bench = setUp(settings);
      const { invoice } = await bench.sync.invoice({ ...before, sent: true });
      bench.requests();
      const error = {
        code: "INVALID_SOURCE",
        isRetryable: false,
        message: expect.stringContaining(`${invoice.id}) is unchanged in Rillet`) as string,
      };
      for (const call of [() => bench.sync.planInvoice(source(bench)), () => bench.sync.invoice(source(bench))]) {
        const thrown: unknown = await call().catch((failure: unknown) => failure);
        expect(thrown).toMatchObject(error);
        const { details } = thrown as {
          readonly details: { readonly id: string; readonly problems: readonly unknown[] };
        };
        expect(details.id).toBe(invoice.id);
        expect(details.problems[0]).toEqual(problem);
      }
      expect(bench.requests().filter((request) => !request.startsWith("GET "))).toEqual([]);
      expect(invoicesIn(bench.sandbox)).toMatchObject([{ id: invoice.id, status: "UNPAID" }]);
    },
  );

  it("and is replaced by the next sync if a person has added the account in the meantime", async () => {
    const bench = setUp();
    await bench.sync.invoice(before);
    await expect(bench.sync.invoice(changed({}, "9999"))).rejects.toMatchObject({ code: "INVALID_SOURCE" });
    const [account] = bench.sandbox.state.accounts.filter(({ code }) => code === "4000");
    if (account) bench.sandbox.state.accounts.put({ ...account, id: UNKNOWN, code: "9999" });
    expect(await bench.sync.invoice(changed({}, "9999"))).toMatchObject({ action: "updated" });
  });
});

describe("the check before a replacement", () => {
  it("reads only the lists of what the old invoice does not name, once in ten minutes, and a plan reads no more than the sync", async () => {
    const bench = setUp();
    await bench.sync.invoice(before);
    bench.requests();
    const source = changed({ exchangeRate: { target: "USD", rate: "1.2" } }, "4100");
    await bench.restart().planInvoice(source);
    const planned = bench.requests();
    await bench.restart().invoice(source);
    const sent = bench.requests();
    expect(sent.filter((request) => /accounts|subsidiaries/.test(request))).toEqual([
      ...["GET /accounts", "GET /subsidiaries"],
    ]);
    expect(planned.length).toBeLessThanOrEqual(sent.filter((request) => request.startsWith("GET ")).length);
    const sync = bench.restart();
    await sync.invoice(changed({ ...source, lines: source.lines.slice(0, 1) }));
    expect(bench.requests().filter((request) => /accounts|subsidiaries/.test(request))).toEqual([]);
  });

  it("is left out where the key may not read the lists, and then the POST decides", async () => {
    const bench = setUp();
    await bench.sync.invoice(before);
    for (const path of ["/accounts", "/subsidiaries"])
      bench.sandbox.faults.add({ match: { method: "GET", path }, fault: { kind: "status", status: 403 } });
    const source = changed({ exchangeRate: { target: "USD", rate: "1.2" } }, "4100");
    expect(await bench.sync.invoice(source)).toMatchObject({ action: "updated" });
  });
});
