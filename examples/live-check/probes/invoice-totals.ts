import { toDecimal } from "rillet-sdk/money";
import { broken, held, type Probe } from "../probe.js";

export const invoiceTotals: Probe = {
  name: "invoice-totals",
  assumption:
    "`net_amount` and the `total_amount` of an item are before tax, `taxed_amount` is the tax, `total` is with tax.",
  reliedOnBy: "The sync, which compares the totals of the source with those of the invoice, and the sandbox.",
  ifFalse: "The sync reports a difference for every taxed invoice. It stops there and posts no wrong amount.",
  async run({ objects }) {
    const rate = { type: "VAT", country: "GB", description: "VAT 20%", percentage: 20 } as const;
    const { net_amount, taxed_amount, total, items } = await objects.createInvoice(rate);
    const amounts = [net_amount, items[0]?.total_amount, taxed_amount, total].map(
      (money) => money?.amount ?? "missing",
    );
    const evidence = `net ${amounts[0]}, item ${amounts[1]}, tax ${amounts[2]}, total ${amounts[3]} for 100.00 at 20 %`;
    const isExpected = amounts.every((amount, index) => isEqual(amount, ["100", "100", "20", "120"][index] ?? ""));
    return isExpected ? held(evidence) : broken(evidence);
  },
};

const isEqual = (amount: string, expected: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(amount) && toDecimal(amount).equals(toDecimal(expected));
