import type { CreateCreditMemoItemRequest, CreateCreditMemoRequest, CreditMemo } from "../../../generated/types.js";
import { toDecimal } from "../../money/index.js";
import { buildPrice, buildTaxRate, type Built, commonOfLine, toExchangeRate } from "../lines/line-price.js";
import type { Draft, DraftLine } from "../lines/prepare-lines.js";
import { type Amounts, compareTotals, type Difference } from "../lines/totals.js";
import { toExternalReference } from "../source/source-reference.js";

/** A credit note with every decision made. */
export interface CreditMemoDraft extends Draft {
  readonly number: string | undefined;
}

/** Builds the request for a credit memo. Its lines have prices like those of a FULL invoice, but no discount field. The price includes the discount. */
export function buildCreditMemo(draft: CreditMemoDraft): Built<CreateCreditMemoRequest> {
  const lines = draft.lines.map((line) => buildLine(line, draft.currency));
  const rate = toExchangeRate(draft);
  const body = {
    customer_id: draft.customerId,
    credit_memo_date: draft.date,
    ...(draft.number !== undefined && { credit_memo_number: draft.number }),
    ...(draft.subsidiaryId !== undefined && { subsidiary_id: draft.subsidiaryId }),
    ...(rate && { exchange_rate: rate }),
    external_references: [toExternalReference(draft.reference)],
    items: lines.map((line) => line.body),
  };
  return { body, warnings: lines.flatMap((line) => line.warnings) };
}

function buildLine(line: DraftLine, currency: string): Built<CreateCreditMemoItemRequest> {
  const { body: price, warnings } = buildPrice(turnedPositive(line), currency);
  const { discount: _contained, ...unit } = price;
  const rate = buildTaxRate(line, currency);
  return { body: { ...commonOfLine(line.source), price: unit, ...(rate && { tax_rate: rate }) }, warnings };
}

/** Turns a negative quantity into a negative price, because the smallest quantity is 0 (contract). */
function turnedPositive(line: DraftLine): DraftLine {
  const { quantity, unitPrice } = line.source;
  if (!toDecimal(quantity).isNegative()) return line;
  return {
    ...line,
    source: {
      ...line.source,
      quantity: toDecimal(quantity).neg().toFixed(),
      unitPrice: toDecimal(unitPrice).neg().toFixed(),
    },
  };
}

/** Lists the amounts of a credit memo in Rillet that differ from the source. Lines are matched by position. */
export function compareCreditMemo({ totals, lines, currency }: CreditMemoDraft, memo: CreditMemo): Difference[] {
  const reference = (index: number): string => lines[index]?.source.reference.id ?? String(index);
  const expected: Amounts = {
    totals,
    lines: lines.map(({ source, net, tax }) => ({ reference: source.reference.id, net, tax: tax.amount })),
  };
  const known = memo.items.map((item, index) => ({
    reference: reference(index),
    net: item.net_amount.amount,
    tax: item.taxed_amount?.amount,
  }));
  const actual = { net: memo.net_amount.amount, tax: memo.taxed_amount.amount, gross: memo.total.amount };
  return compareTotals(expected, { totals: actual, ...(known.length === lines.length && { lines: known }) }, currency);
}
