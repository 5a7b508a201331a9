import { RilletArgumentError } from "../../errors/index.js";
import { lazy } from "../../validation/checks.js";
import { describeType } from "../../validation/describe.js";
import { findProblems } from "../../validation/find-problems.js";
import { isPlainObject } from "../../validation/validate-options.js";
import type { SourceCreditNote, SourceInvoice } from "../source/source-document.js";
import type { ResolvedSettings } from "./resolve-settings.js";
import type { InvoiceDates } from "./sync-settings.js";
import * as z from "zod/mini";

type Document = SourceInvoice | SourceCreditNote;

/** What the settings give for one document: those that can be functions of it. */
export interface DocumentSettings {
  readonly subsidiaryId: string | undefined;
  readonly dates: InvoiceDates;
  /** The bank account and the memo of an invoice; undefined for a credit note, which has none. */
  readonly bankAccountId: string | undefined;
  readonly memo: string | undefined;
}

/**
 * Calls the settings that are functions of a document, and checks what they return, before anything is sent for the document.
 * @throws RilletArgumentError for a wrong value, with the name of the setting.
 */
export function settingsFor(document: Document, settings: ResolvedSettings): DocumentSettings {
  const { subsidiaryId, bankAccountId, dates, memo } = settings;
  const common = { subsidiaryId: idOf("subsidiaryId", document, subsidiaryId), dates: datesOf(document, dates) };
  return "invoiceDate" in document
    ? { ...common, bankAccountId: idOf("bankAccountId", document, bankAccountId), memo: memoOf(document, memo) }
    : { ...common, bankAccountId: undefined, memo: undefined };
}

type Choice<D extends Document> = string | ((document: D) => string | undefined) | undefined;

const idOf = <D extends Document>(setting: string, document: D, choice: Choice<D>): string | undefined =>
  typeof choice === "function" ? checked(setting, "a UUID or undefined", id, choice(document)) : choice;

/** Other fields than the dates are ignored, so that a function can return the whole document. Without a date, they may be misspelled. */
function datesOf(document: Document, dates: ResolvedSettings["dates"]): InvoiceDates {
  const given = dates?.(document);
  const hasDate = isPlainObject(given) && ("invoiceDate" in given || "dueDate" in given);
  const schema = hasDate ? invoiceDates : onlyInvoiceDates;
  return checked("dates", 'an object such as { invoiceDate: "2026-12-01" }', schema, given) ?? {};
}

function memoOf(source: SourceInvoice, memo: ResolvedSettings["memo"] = source.memo): string | undefined {
  if (typeof memo === "function") return checked("memo", "a text or undefined", text, memo(source));
  const values: Readonly<Record<string, string | undefined>> = {
    number: source.number,
    memo: source.memo,
    purchaseOrderNumber: source.purchaseOrderNumber,
    id: source.reference.id,
  };
  // Only the memo of the settings is a template. Braces in the source's own memo stay as they are.
  const filled =
    memo === source.memo
      ? memo
      : memo
          ?.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? "") : whole))
          .trim();
  return filled === "" ? undefined : filled;
}

/** Every schema is lazy: it is built when it is first used, so that importing the entry costs little. */

const id = lazy(() => z.optional(z.guid()));

const text = lazy(() => z.optional(z.string()));

const day = lazy(() => z.optional(z.iso.date()));

const invoiceDates = lazy(() => z.object({ invoiceDate: day, dueDate: day }));

const onlyInvoiceDates = lazy(() => z.optional(z.strictObject({ invoiceDate: day, dueDate: day })));

function checked<T>(setting: string, expected: string, schema: z.ZodMiniType, returned: T): T {
  const problem = problemOf(schema, returned);
  if (problem === undefined) return returned;
  const argument = `settings.${setting}`;
  throw new RilletArgumentError(`The function ${argument} must return ${expected}: ${problem}.`, argument);
}

function problemOf(schema: z.ZodMiniType, returned: unknown): string | undefined {
  if (returned instanceof Promise) return "it returned a Promise, so it must not be async";
  if (typeof returned === "object" && !isPlainObject(returned)) return `it returned ${describeType(returned)}`;
  const problems = findProblems(schema, returned);
  if (problems.length === 0) return undefined;
  return problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join("; ");
}
