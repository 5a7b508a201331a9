import type { Issue } from "../../validation/issue.js";
import { invalidSource } from "../sync-errors.js";
import { checkValue } from "../../validation/find-problems.js";
import { creditNoteProblems, documentProblems } from "./document-rules.js";
import { sourceCreditNoteSchema, sourceCustomerSchema, sourceInvoiceSchema, sourceProductSchema } from "./schema.js";
import type { SourceCreditNote, SourceCustomer, SourceInvoice, SourceProduct } from "./source-document.js";
import type * as z from "zod/mini";

/**
 * Checks an invoice before any request. Returns a copy, so that a caller may use the object for the next document while the sync runs.
 * @throws SyncError INVALID_SOURCE with every problem and its path. */
export function readInvoice(given: unknown): SourceInvoice {
  return check<SourceInvoice>(sourceInvoiceSchema, given, "invoice", documentProblems);
}

/** Checks a credit note before any request. @throws SyncError INVALID_SOURCE with every problem and its path. */
export function readCreditNote(given: unknown): SourceCreditNote {
  return check<SourceCreditNote>(sourceCreditNoteSchema, given, "credit note", (note) => [
    ...documentProblems(note),
    ...creditNoteProblems(note),
  ]);
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
  const checked = checkValue(schema, given);
  if (checked.problems) throw invalidSource(what, checked.problems);
  return checked.value;
}

function check<T extends SourceInvoice | SourceCreditNote>(
  schema: z.ZodMiniType<T>,
  given: unknown,
  what: string,
  rules: (document: T) => Issue[],
): T {
  const checked = checkValue(schema, given);
  // Rules over several fields are checked only when each field is valid.
  const problems = checked.problems ?? rules(checked.value);
  if (checked.problems || problems.length > 0) throw invalidSource(what, problems);
  return checked.value;
}
