import { createHash } from "node:crypto";
import { currencyDigits, Decimal } from "rillet-sdk/money";
import type { SourceInvoice } from "rillet-sdk/sync";
import { type Line, parseLine, readLines } from "./documents.js";

/** What is in the file. */
export interface Survey {
  readonly lines: number;
  /** Lines that are done. */
  readonly done: number;
  /** Lines that are not JSON or not UTF-8, or that the adapter refuses. */
  readonly unreadable: number;
  /** The hashes of the lines that are to be synced, by their numbers. */
  readonly remaining: ReadonlyMap<number, string>;
  /** The lines that are not synced, because another line of the same reference counts. */
  readonly superseded: readonly Superseded[];
  readonly types: readonly string[];
  readonly currencies: readonly string[];
}

/** A line that does not count. */
export interface Superseded {
  readonly line: number;
  readonly reference: string;
  /** The line that takes its place. */
  readonly supersededBy: number;
}

/** Whether the last outcome of the invoice is a good one of the line with this hash. */
export type IsDone = (invoice: string, hash: string) => boolean;

type Version = SourceInvoice["version"];

/** The line that counts for an invoice so far. */
interface Counting {
  readonly line: Pick<Line, "number" | "hash">;
  readonly version: Version;
}

export const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/**
 * Reads the file once. Of several lines of one invoice, one counts: the last, or with versions the last of the newest version. Only this one is synced. If all of them
 * were, an earlier line that failed at first would take the place of the last one in the next run.
 */
export function survey(path: string, isDone: IsDone): Survey {
  let [lines, unreadable] = [0, 0];
  const [types, currencies] = [new Set<string>(), new Set<string>()];
  const counting = new Map<string, Counting>();
  const remaining = new Map<number, string>();
  const superseded: Superseded[] = [];
  for (const line of readLines(path)) {
    lines += 1;
    const source = tryToRead(line);
    const invoice = invoiceKey(source);
    if (source === undefined) unreadable += 1;
    // A wrong type or currency is a failure of its line, not of the check.
    for (const type of referenceTypes(source)) types.add(type);
    if (isCurrency(source?.currency)) currencies.add(source.currency);
    if (source === undefined || invoice === undefined) {
      remaining.set(line.number, line.hash);
      continue;
    }
    const earlier = counting.get(invoice);
    const { version, reference } = source;
    const isOutdated = isOlder(version, earlier?.version);
    if (earlier) {
      const [loser, winner] = isOutdated ? [line, earlier.line] : [earlier.line, line];
      superseded.push({ line: loser.number, reference: reference.id, supersededBy: winner.number });
    }
    // As in the sync, a document without a version is newer, and the known version stays. It also stays after a line whose version is none: that line is a failure.
    if (isOutdated) continue;
    const { number, hash } = line;
    counting.set(invoice, { line: { number, hash }, version: isVersion(version) ? version : earlier?.version });
  }
  let done = 0;
  for (const [invoice, { line }] of counting)
    if (isDone(invoice, line.hash)) done += 1;
    else remaining.set(line.number, line.hash);
  return { lines, done, unreadable, remaining, superseded, types: [...types], currencies: [...currencies] };
}

/** @returns Undefined if the line cannot be read. */
function tryToRead(line: Line): SourceInvoice | undefined {
  try {
    // A line may be any JSON.
    const source: unknown = parseLine(line);
    return typeof source === "object" && source !== null ? (source as SourceInvoice) : undefined;
  } catch {
    return undefined;
  }
}

/** A short text for the reference of a document. Undefined if it has none: then the line is a failure. */
export function invoiceKey(source: unknown): string | undefined {
  const { reference } = (source ?? {}) as { readonly reference?: Partial<SourceInvoice["reference"]> | null };
  const { type, id } = reference ?? {};
  if (!isText(type) || !isText(id)) return undefined;
  return createHash("sha256")
    .update(JSON.stringify([type, id]))
    .digest("base64")
    .slice(0, 16);
}

/** Compares versions as the sync does: an instant counts with all its decimals. */
function isOlder(version: Version, than: Version): boolean {
  if (version === undefined || than === undefined) return false;
  return toDecimal(version).lt(toDecimal(than));
}

/** @returns NaN for what is no version: the sync rejects that line. */
function toDecimal(version: unknown): Decimal {
  if (typeof version === "number") return new Decimal(version);
  if (typeof version !== "string" || !INSTANT.test(version)) return new Decimal(NaN);
  const [fraction = "0"] = /\.\d+/.exec(version) ?? [];
  return new Decimal(fraction).times(1000).plus(Date.parse(version.replace(/\.\d+/, "")));
}

/** A time in ISO 8601 with its offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const isVersion = (version: unknown): boolean => toDecimal(version).isFinite();

/** Whether the check of the sync takes it: it throws for a code that is not in ISO 4217. */
function isCurrency(code: unknown): code is string {
  try {
    return isText(code) && currencyDigits(code) >= 0;
  } catch {
    return false;
  }
}

/** The types of all references in a document: its own and those of its customer, products and lines. */
function* referenceTypes(document: unknown): Generator<string> {
  // A loop, because JSON may be nested deeper than calls can be. It also visits the parts that it adds.
  const parts = [document];
  for (const part of parts) {
    if (typeof part !== "object" || part === null) continue;
    const { reference } = part as { readonly reference?: { readonly type?: unknown } | null };
    if (isText(reference?.type)) yield reference.type;
    for (const inner of Object.values(part)) parts.push(inner);
  }
}
