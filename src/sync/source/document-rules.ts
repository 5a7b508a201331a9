import { currencyDigits, type Decimal, multiply, roundToCurrency, sum, toDecimal } from "../../money/index.js";
import type { Issue } from "../../validation/issue.js";
import { lineTotals } from "../lines/totals.js";
import type { SourceCreditNote, SourceInvoice, SourceLine } from "./source-document.js";
import { referenceKey } from "./source-reference.js";

type Document = Pick<SourceInvoice, "currency" | "customer" | "lines" | "totals" | "adjustment" | "exchangeRate">;

/** The problems of a document, each field of which is valid: the rules over several fields. */
export function documentProblems(document: Document): Issue[] {
  const inexact = inexactLines(document);
  return [
    ...repeatedLines(document),
    ...unexpectedTax(document),
    ...roundedAdjustment(document),
    ...rateToItself(document),
    // The other rules calculate with the lines.
    ...(inexact.length > 0 ? inexact : wrongDiscounts(document)),
  ];
}

/** The problems that only a credit note can have. */
export function creditNoteProblems(note: SourceCreditNote): Issue[] {
  const isInexact = inexactLines(note).length > 0;
  return [...missingInvoice(note), ...(isInexact ? [] : negativeCredit(note))];
}

/** Reports lines with the same reference, because a line is identified in Rillet by its reference. */
function repeatedLines({ lines }: Document): Issue[] {
  const keys = lines.map(({ reference }) => referenceKey(reference));
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index
      ? [{ path: `lines[${index}].reference`, message: `the same as that of lines[${keys.indexOf(key)}]` }]
      : [],
  );
}

/** Reports an adjustment with more decimals than the currency, because it is added to rounded amounts. */
function roundedAdjustment({ adjustment, currency }: Document): Issue[] {
  const digits = currencyDigits(currency);
  return (["net", "tax"] as const).flatMap((field) => {
    const amount = adjustment?.[field];
    if (amount === undefined || toDecimal(amount).decimalPlaces() <= digits) return [];
    return [
      { path: `adjustment.${field}`, message: `expected at most ${digits} decimals in ${currency}, got "${amount}"` },
    ];
  });
}

function unexpectedTax({ customer, lines, totals, adjustment }: Document): Issue[] {
  if (customer.taxStatus === "TAXED") return [];
  const amounts = [
    ...lines.map(({ taxAmount }, index) => [`lines[${index}].taxAmount`, taxAmount] as const),
    ["totals.tax", totals?.tax] as const,
    ["adjustment.tax", adjustment?.tax] as const,
  ];
  const why = `expected 0 for a customer that is ${customer.taxStatus}`;
  return amounts.flatMap(([path, amount]) =>
    amount !== undefined && !toDecimal(amount).isZero()
      ? [{ path, message: `${why}, got ${JSON.stringify(amount)}` }]
      : [],
  );
}

/** Reports a rate from a currency to itself that is not 1. */
function rateToItself({ currency, exchangeRate }: Document): Issue[] {
  if (exchangeRate?.target !== currency || toDecimal(exchangeRate.rate).equals(1)) return [];
  const message = `expected 1 for a rate from ${currency} to ${currency}, got "${exchangeRate.rate}"`;
  return [{ path: "exchangeRate.rate", message }];
}

/** Reports lines whose net has more digits than the SDK can calculate exactly. */
function inexactLines({ lines, currency }: Document): Issue[] {
  return lines.flatMap((line, index) => {
    try {
      lineTotals(line, currency, "half-up");
      return [];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [{ path: `lines[${index}]`, message: `quantity × unitPrice − discount is not exact: ${why}` }];
    }
  });
}

/** Reports discounts that raise the price of a line, or are larger than it. A line below zero takes a price back, and its discount may be below zero too. */
function wrongDiscounts({ lines, currency }: Document): Issue[] {
  return lines.flatMap(({ quantity, unitPrice, discount }, index) => {
    if (discount?.type !== "AMOUNT") return [];
    const path = `lines[${index}].discount.amount`;
    const message = discountProblem(discount.amount, multiply(quantity, unitPrice), currency);
    return message === undefined ? [] : [{ path, message: `${message}, got "${discount.amount}"` }];
  });
}

function discountProblem(amount: string, price: Decimal, currency: string): string | undefined {
  if (price.isNegative()) return undefined;
  if (toDecimal(amount).isNegative()) return "expected 0 or more, because a discount is subtracted";
  const most = roundToCurrency(price, currency, "up");
  return toDecimal(amount).gt(most) ? `expected at most the price of the line, ${most.toFixed()}` : undefined;
}

function missingInvoice({ apply, invoice }: SourceCreditNote): Issue[] {
  const message = "required, because `apply` is true: the invoice to apply the credit to";
  return apply && invoice === undefined ? [{ path: "invoice", message }] : [];
}

/** Reports a negative credit note. In Rillet it would raise what the customer owes. */
function negativeCredit({ lines, totals, adjustment, currency }: SourceCreditNote): Issue[] {
  const netOf = (line: SourceLine): string => lineTotals(line, currency, "half-up").net;
  const net = sum([...lines.map(netOf), adjustment?.net ?? "0"]);
  const amounts = [
    ["totals.net", totals?.net, ""],
    ["totals.gross", totals?.gross, ""],
    ["lines", net.toFixed(), " as their sum"],
  ] as const;
  const why = "expected a positive amount, because a credit note reduces what is owed: reverse the signs";
  return amounts.flatMap(([path, amount, what]) =>
    amount !== undefined && toDecimal(amount).isNegative() ? [{ path, message: `${why}, got "${amount}"${what}` }] : [],
  );
}
