import { toDecimal } from "../../../src/money/index.js";
import { describe, expect, it } from "vitest";
import type { SyncScope } from "../../../src/sync/index.js";
import { documentNames, documents, invoicesIn, setUp, sourceOf } from "../bench.js";

/** An amount as Rillet writes computed ones: without the zeros that pad it to the currency's digits. */
const unpadded = (amount: string | number | undefined): string => toDecimal(String(amount)).toFixed();

const scopes: readonly SyncScope[] = ["REVENUE_RECOGNITION_ONLY", "FULL", "AR_ONLY"];

describe.each(scopes)("in the scope %s", (scope) => {
  it.each(documentNames)("the sample %s has exactly the source's totals in Rillet", async (name) => {
    const { sync, sandbox } = setUp({ scope });
    const { invoice } = documents[name];
    const result = await sync.invoice(sourceOf(name));
    const [posted, second] = invoicesIn(sandbox);
    expect(second).toBeUndefined();
    expect(posted?.id).toBe(result.invoice.id);
    expect([posted?.net_amount.amount, posted?.taxed_amount.amount, posted?.total.amount]).toEqual([
      unpadded(invoice.netTotal),
      unpadded(invoice.totalTax),
      unpadded(invoice.grossTotal),
    ]);
    expect(result).toMatchObject({ action: "created", customer: { action: "created" } });
  });

  it.each(documentNames)(
    "the sample %s is posted once if it is synced twice, and the second sync sends no request",
    async (name) => {
      const { sync, requests, sandbox } = setUp({ scope });
      await sync.invoice(sourceOf(name));
      requests();
      const again = await sync.invoice(sourceOf(name));
      expect(again).toMatchObject({ action: "unchanged", requests: 0 });
      expect(requests()).toEqual([]);
      expect(invoicesIn(sandbox)).toHaveLength(1);
    },
  );
});
