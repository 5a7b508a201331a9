import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { SourceInvoice } from "rillet-sdk/sync";
import { toSource } from "./settings.js";

/** One line of the file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Changes with the text, so that a corrected line counts as a new one. */
  readonly hash: string;
}

/** How many bytes are read at a time. */
const CHUNK = 256 * 1024;

/**
 * Reads the lines that are not blank. The file is never in memory as a whole. It is read synchronously, because a batch of an `Iterable` knows that its documents exist
 * already: it does not look in Rillet again for each new customer.
 */
export function* readLines(path: string): Generator<Line> {
  let number = 0;
  for (const text of readTexts(path)) {
    number += 1;
    if (text.trim() !== "") yield { number, text, hash: createHash("sha256").update(text).digest("hex").slice(0, 12) };
  }
}

function* readTexts(path: string): Generator<string> {
  const file = openSync(path, "r");
  const decoder = new StringDecoder("utf8");
  const chunk = Buffer.alloc(CHUNK);
  let rest = "";
  try {
    for (let size = -1; size !== 0;) {
      size = readSync(file, chunk, 0, CHUNK, null);
      const texts = (rest + decoder.write(chunk.subarray(0, size))).split("\n");
      rest = texts.pop() ?? "";
      for (const text of texts) yield text.replace(/\r$/, "");
    }
    yield rest + decoder.end();
  } finally {
    closeSync(file);
  }
}

export const parseLine = ({ text }: Line): SourceInvoice => toSource(JSON.parse(text.replace(/^\uFEFF/, "")));

/** What is in the file. */
export interface Survey {
  readonly lines: number;
  /** Lines that have no good outcome yet. */
  readonly remaining: number;
  /** Lines that are not JSON, or that the adapter refuses. */
  readonly unreadable: number;
  readonly types: readonly string[];
  readonly currencies: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

/** Reads the file once, before the first request. */
export function survey(path: string, isDone: (line: Line) => boolean): Survey {
  let [lines, remaining, unreadable] = [0, 0, 0];
  const [types, currencies] = [new Set<string>(), new Set<string>()];
  for (const line of readLines(path)) {
    lines += 1;
    if (!isDone(line)) remaining += 1;
    try {
      const source = parseLine(line);
      const { currency } = source;
      // A wrong type or currency is a failure of its line, not of the check.
      for (const type of referenceTypes(source)) types.add(type);
      if (isText(currency) && /^[A-Z]{3}$/.test(currency)) currencies.add(currency);
    } catch {
      unreadable += 1;
    }
  }
  return { lines, remaining, unreadable, types: [...types], currencies: [...currencies] };
}

/** The types of all references in a document: its own and those of its customer, products and lines. */
function* referenceTypes(part: unknown): Generator<string> {
  if (typeof part !== "object" || part === null) return;
  const { reference } = part as { readonly reference?: { readonly type?: unknown } | null };
  if (isText(reference?.type)) yield reference.type;
  for (const inner of Object.values(part)) yield* referenceTypes(inner);
}

/** Gives a batch the lines that have no good outcome yet, and finds the line of each outcome. */
export class LinesInProgress {
  readonly #path: string;
  readonly #isDone: (line: Line) => boolean;
  readonly #lines = new Map<number, Line>();

  constructor(path: string, isDone: (line: Line) => boolean) {
    this.#path = path;
    this.#isDone = isDone;
  }

  /** Gives functions instead of documents. Then a line that cannot be read is one failed outcome, and the batch continues. */
  *documents(): Generator<() => SourceInvoice> {
    let index = 0;
    for (const line of readLines(this.#path)) {
      if (this.#isDone(line)) continue;
      this.#lines.set(index++, line);
      yield () => parseLine(line);
    }
  }

  /** The line of an outcome, once. */
  take(index: number): Line {
    const line = this.#lines.get(index);
    if (line === undefined) throw new Error(`The batch has no document ${index}.`);
    this.#lines.delete(index);
    return line;
  }
}
