import { broken, held, notDecidable, type Probe } from "../probe.js";

export const amountFormat: Probe = {
  name: "amount-format",
  assumption: "Amounts are plain decimals in strings, with any number of decimals.",
  reliedOnBy: "Money, which reads them with toDecimal and refuses numbers with a fraction.",
  ifFalse: "An amount with an exponent or as a JSON number may be read wrongly. Report it before using the SDK.",
  isReadOnly: true,
  async run({ rillet }) {
    const { items } = await rillet.invoices.list({ limit: 25 });
    const amounts = items.flatMap((invoice): unknown[] => [
      ...[invoice.total, invoice.net_amount, invoice.taxed_amount, invoice.amount_due].map((money) => money?.amount),
      ...(invoice.items ?? []).map(({ total_amount }) => total_amount?.amount),
    ]);
    const wrong = amounts.filter((amount) => typeof amount !== "string" || !/^-?\d+(\.\d+)?$/.test(amount));
    if (amounts.length === 0) return notDecidable("there are no invoices");
    if (wrong.length > 0)
      return broken(`${wrong.length} of ${amounts.length} are others, such as ${JSON.stringify(wrong[0])}`);
    const decimals = amounts.map((amount) => String(amount).split(".")[1]?.length ?? 0);
    return held(`${amounts.length} amounts with ${Math.min(...decimals)} to ${Math.max(...decimals)} decimals`);
  },
};
