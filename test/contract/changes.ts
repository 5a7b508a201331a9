import type { Change, Severity } from "../../scripts/contract/change.js";
import { compareContracts } from "../../scripts/contract/compare.js";
import { applyCorrections } from "../../scripts/contract/corrections.js";
import type { Document, Operation, Schema } from "../../scripts/contract/document.js";
import { readContract, readPublished } from "./documents.js";

/** What is done to the published contract to make a newer one. */
export type Edit = (document: Document) => void;
export type Expected = [severity: Severity, where: string, what: string];

/** What a contract published with the edit would change for clients. */
export function changesAfter(edit: Edit): Change[] {
  const newer = readPublished();
  edit(newer);
  return compareContracts(readContract(), applyCorrections(newer));
}

export const asChanges = (expected: readonly Expected[]): Change[] =>
  expected.map(([severity, where, what]) => ({ severity, where, what }));

export const schema = (document: Document, name: string): Schema => document.components.schemas[name] ?? {};
export const field = (document: Document, name: string, property: string): Schema =>
  schema(document, name).properties?.[property] ?? {};
export const listInvoices = (document: Document): Operation => document.paths["/invoices"]?.get as Operation;
export const createInvoice = (document: Document): Operation => document.paths["/invoices"]?.post as Operation;
export const parameter = (document: Document, name: string): Schema =>
  listInvoices(document).parameters?.find((each) => each.name === name)?.schema ?? {};

/** Takes a property off the required ones. */
export function unrequire(target: Schema, name: string): void {
  target.required = (target.required ?? []).filter((each) => each !== name);
}
