import { currencyDigits, toDecimal } from "../../money/index.js";
import type { Issue } from "../../validation/issue.js";
import { invalidSource } from "../sync-errors.js";
import { findProblems } from "../../validation/find-problems.js";
import { sourceCreditNoteSchema, sourceCustomerSchema, sourceInvoiceSchema, sourceProductSchema } from "./schema.js";
import type { SourceCreditNote, SourceCustomer, SourceInvoice, SourceProduct } from "./source-document.js";
import { referenceKey } from "./source-reference.js";
import type * as z from "zod/mini";

/** Checks an invoice before any request. @throws SyncError INVALID_SOURCE with every problem and its path. */
export function readInvoice(given: unknown): SourceInvoice {
  return check<SourceInvoice>(sourceInvoiceSchema, given, "invoice");
}

/** Checks a credit note before any request. @throws SyncError INVALID_SOURCE with every problem and its path. */
export function readCreditNote(given: unknown): SourceCreditNote {
  return check<SourceCreditNote>(sourceCreditNoteSchema, given, "credit note");
}

/** Checks a customer before any request. @throws SyncError INVALID_SOURCE with every problem and its path. */
export function readCustomer(given: unknown): SourceCustomer {
  return checkPart<SourceCustomer>(sourceCustomerSchema, given, "customer");
}

/** Checks a product before any request. @throws SyncError INVALID_SOURCE with every problem and its path. */
export function readProduct(given: unknown): SourceProduct {
  return checkPart<SourceProduct>(sourceProductSchema, given, "product");
}

function checkPart<T>(schema: z.ZodMiniType<T>, given: unknown, what: string): T {
  const problems = findProblems(schema, given);
  if (problems.length > 0) throw invalidSource(what, problems);
  return given as T;
}

type Document = Pick<SourceInvoice, "currency" | "customer" | "lines" | "totals" | "adjustment">;

function check<T extends Document>(schema: z.ZodMiniType<T>, given: unknown, what: string): T {
  const problems = findProblems(schema, given);
  // Rules over several fields are checked only when each field is valid.
  const all =
    problems.length > 0
      ? problems
      : [...repeatedLines(given as T), ...unexpectedTax(given as T), ...roundedAdjustment(given as T)];
  if (all.length > 0) throw invalidSource(what, all);
  return given as T;
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
