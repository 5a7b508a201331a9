import { describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import type { SourceInvoice, SyncResult, SyncScope } from "../../../src/sync/index.js";
import { invoicesIn, NOON, setUp, sourceOf } from "../bench.js";
import { begin } from "../life.js";

const taxed = sourceOf("taxed");
const first: SourceInvoice = { ...taxed, version: 1 };
/** The newer version has another price, another text, or other lines. */
const newer: Readonly<Record<string, SourceInvoice>> = {
  "another price": {
    ...taxed,
    version: 2,
    lines: taxed.lines.map((line, index) =>
      index === 0 ? { ...line, unitPrice: "1300.00", netAmount: undefined, taxAmount: "260.00" } : line,
    ),
    totals: undefined,
  },
  "another due date": { ...taxed, version: 2, dueDate: "2026-12-24" },
  "fewer lines": {
    ...taxed,
    version: 2,
    lines: taxed.lines.slice(0, 2),
    totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
  },
};
const scopes: readonly SyncScope[] = ["REVENUE_RECOGNITION_ONLY", "FULL", "AR_ONLY"];

interface Moment {
  readonly sandbox: Sandbox;
  readonly results: readonly PromiseSettledResult<SyncResult | undefined>[];
}

/** Two workers sync a version each at the same moment; the second one starts some turns of the event loop later. */
async function meet(
  [one, two]: readonly [SourceInvoice, SourceInvoice],
  scope: SyncScope,
  turns: number,
  links = new Map<string, string>(),
): Promise<Moment> {
  const sandbox = createSandbox({ now: NOON, rateLimit: false, externalReferenceTypes: ["SEQUENCE"] });
  const later = async (): Promise<SyncResult | undefined> => {
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    return begin(sandbox, links, undefined, { scope }).run((sync) => sync.invoice(two));
  };
  const earlier = begin(sandbox, links, undefined, { scope }).run((sync) => sync.invoice(one));
  return { sandbox, results: await Promise.allSettled([earlier, later()]) };
}

describe.each(scopes)("two workers with two versions of an invoice at the same moment, in the scope %s", (scope) => {
  it.each(Object.keys(newer))(
    "leave one invoice: the newer version, which has %s, or an error of the newer version that can be retried",
    async (what) => {
      const second = newer[what] ?? first;
      for (const pair of [
        [first, second],
        [second, first],
      ] as const)
        for (let turns = 0; turns < 24; turns++) {
          const links = new Map<string, string>();
          const { sandbox, results } = await meet(pair, scope, turns, links);
          const newest = results[pair.indexOf(second)];
          expect(invoicesIn(sandbox).length).toBeLessThanOrEqual(1);
          if (newest?.status === "rejected") expect(newest.reason).toMatchObject({ isRetryable: true });
          const again = begin(sandbox, links, undefined, { scope });
          const result = await again.run((sync) => sync.invoice(second));
          if (newest?.status === "fulfilled") expect(result).toMatchObject({ action: "unchanged", requests: 0 });
          const read = await again.run((sync) => sync.invoice(second, { verify: true }));
          expect(read).toMatchObject({ action: "unchanged", invoice: { id: invoicesIn(sandbox)[0]?.id } });
          expect(invoicesIn(sandbox)).toHaveLength(1);
        }
    },
  );
});

it("an older version after its newer one changes nothing, also while the link store has only the newer one's intent", async () => {
  const second = newer["fewer lines"] ?? first;
  const { sandbox, sync, restart } = setUp();
  await sync.invoice(first);
  sandbox.faults.add({ match: { method: "POST", path: "/invoices" }, fault: { kind: "drop-after" } });
  await expect(sync.invoice(second)).rejects.toMatchObject({ isRetryable: true });
  await expect(restart().invoice(first)).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  await restart().invoice(second);
  expect(await restart().invoice(first)).toMatchObject({ action: "unchanged", requests: 0 });
});

it("an older version that changes an invoice without a link has a warning that the link was missing", async () => {
  const { sync, links, restart, sandbox } = setUp();
  await sync.invoice({ ...newer["fewer lines"], version: 2 } as SourceInvoice);
  links.clear();
  const result = await restart().invoice(first);
  expect(result.warnings.join()).toContain("had no link to the invoice");
  expect(invoicesIn(sandbox)).toHaveLength(1);
});

it("an older version changes nothing after a newer one that has the same content as the invoice", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.invoice(first);
  expect(await sync.invoice({ ...first, version: 3 })).toMatchObject({ action: "unchanged", requests: 0 });
  const late = await restart().invoice({ ...newer["fewer lines"], version: 2 } as SourceInvoice);
  expect(late).toMatchObject({ action: "unchanged", warnings: [expect.stringContaining("older than the version 3")] });
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2160.46" } }]);
});
