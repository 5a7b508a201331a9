import { allocate, sum, toAmount, toDecimal } from "../../money/index.js";
import type { SyncSettings } from "../settings/sync-settings.js";
import type { SourceAdjustment, SourceInvoice, SourceLine } from "../source/source-document.js";
import { invalidSource, syncError } from "../sync-errors.js";
import type { LineTax } from "../taxes/line-tax.js";
import type { LineTotals } from "./totals.js";

type Document = Pick<SourceInvoice, "reference" | "currency" | "customer" | "lines" | "totals" | "adjustment">;

/** Turns the adjustment of a document into a line, when the settings name a product for it. Otherwise it stays, to be allocated to the lines. */
export function bookAdjustment(document: Document, adjustments: NonNullable<SyncSettings["adjustments"]>): Document {
  const { adjustment, reference, lines } = document;
  if (adjustment === undefined || isNothing(adjustment)) return { ...document, adjustment: undefined };
  if (adjustments === "allocate") return document;
  const ours = { type: reference.type, id: `${reference.id}:adjustment`, ...(reference.url && { url: reference.url }) };
  const line: SourceLine = {
    reference: ours,
    description: adjustment.description ?? "Adjustment",
    product: { reference: ours, name: "Adjustment", rilletId: adjustments.productId },
    quantity: "1",
    unitPrice: adjustment.net ?? "0",
    taxAmount: adjustment.tax ?? "0",
  };
  return { ...document, lines: [...lines, line], adjustment: undefined };
}

const isNothing = ({ net = "0", tax = "0" }: SourceAdjustment): boolean =>
  toDecimal(net).isZero() && toDecimal(tax).isZero();

/** Adds the net of an adjustment to the lines, to the cent and in proportion to their net amounts. */
export function allocateNet<Line extends LineTotals>(
  lines: readonly Line[],
  adjustment: SourceAdjustment | undefined,
  currency: string,
): readonly Line[] {
  const { net = "0" } = adjustment ?? {};
  if (toDecimal(net).isZero()) return lines;
  const parts = allocate(net, weightsOf([lines.map((line) => line.net)], lines.length), currency);
  return lines.map((line, index) => ({ ...line, net: toAmount(sum([line.net, parts[index] ?? "0"]), currency) }));
}

/**
 * Adds the tax of an adjustment to the lines, to the cent and in proportion to their taxes. Where a line states its tax by a rate (scope FULL and credit memos), only
 * lines with a rate get a part.
 * @throws SyncError INVALID_SOURCE when a tax engine writes the taxes; TAX_CODE_NOT_MAPPED when no line has a rate.
 */
export function allocateTax(
  taxes: readonly LineTax[],
  lines: readonly LineTotals[],
  document: Pick<Document, "adjustment" | "currency" | "reference">,
  statesRates: boolean,
): readonly LineTax[] {
  const { tax = "0" } = document.adjustment ?? {};
  if (toDecimal(tax).isZero()) return taxes;
  if (taxes.some(({ amount }) => amount === undefined)) throw taxWithEngine();
  const takes = taxes.map(({ rate }) => !statesRates || rate !== undefined);
  if (!takes.includes(true)) throw noRate(document.reference.id);
  const only = (amounts: readonly string[]): string[] => amounts.map((amount, index) => (takes[index] ? amount : "0"));
  const candidates = [taxes.map(({ amount = "0" }) => amount), lines.map(({ net }) => net), taxes.map(() => "1")];
  const parts = allocate(tax, weightsOf(candidates.map(only), taxes.length), document.currency);
  return taxes.map((own, index) => ({
    ...own,
    amount: toAmount(sum([own.amount ?? "0", parts[index] ?? "0"]), document.currency),
  }));
}

/** The first amounts that are not all zero, without their signs. When all are zero, every line has the same weight. */
function weightsOf(candidates: readonly (readonly string[])[], count: number): string[] {
  const weights = candidates.find((amounts) => amounts.some((amount) => !toDecimal(amount).isZero()));
  return weights?.map((amount) => toDecimal(amount).abs().toFixed()) ?? Array.from({ length: count }, () => "1");
}

const taxWithEngine = (): Error =>
  invalidSource("document", [
    {
      path: "adjustment.tax",
      message: 'expected none with settings.taxes "external", because a tax engine writes the taxes',
    },
  ]);

function noRate(id: string): Error {
  const advice = "Give the tax to a line with a tax code, or set settings.adjustments to a product.";
  return syncError(
    "TAX_CODE_NOT_MAPPED",
    `No line of ${id} has a tax code that could state the tax of its adjustment.`,
    {
      advice,
    },
  );
}
