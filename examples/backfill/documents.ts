import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import type { SourceInvoice } from "rillet-sdk/sync";
import { toSource } from "./settings.js";

/** One line of the file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Undefined if the bytes of the line are not UTF-8. */
  readonly text: string | undefined;
  /** Changes with the bytes, so that a corrected line counts as a new one. */
  readonly hash: string;
}

/** How many bytes are read at a time. */
const CHUNK = 256 * 1024;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** @returns Why the file cannot be used, and what to do. Undefined if it can. */
export function findFileProblem(path: string): string | undefined {
  try {
    return findFormProblem(path);
  } catch (error) {
    return `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function findFormProblem(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return `There is no file ${path}.`;
  // A pipe gives its content once. The backfill reads the file several times, and again when it continues.
  if (!stats.isFile()) return `${path} is not a regular file. Write the invoices to a file first, then name that file.`;
  // JSON has no NUL. Two in a row are in UTF-32 or in what is no text. Apart from that, one of the first two bytes is NUL, or both are the byte order mark, only in UTF-16.
  const [first, second, third, fourth] = readStart(path);
  if ((first === 0 && second === 0) || (third === 0 && fourth === 0))
    return `${path} is not UTF-8. Write it again as UTF-8.`;
  if (first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return `${path} is UTF-16, not UTF-8. Write it again as UTF-8, for example with "iconv -f UTF-16 -t UTF-8".`;
  return undefined;
}

function readStart(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(4);
    return start.subarray(0, readSync(file, start, 0, 4, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Reads the lines that are not blank. The file is never in memory as a whole. It is read synchronously, because a batch of an `Iterable` knows that its documents exist
 * already: it does not look in Rillet again for each new customer.
 */
export function* readLines(path: string): Generator<Line> {
  let number = 0;
  for (const row of readRows(path)) {
    number += 1;
    const bytes = row.at(-1) === CARRIAGE_RETURN ? row.subarray(0, -1) : row;
    // `toString` would put U+FFFD in the place of what is not UTF-8, and it would be written to Rillet.
    const text = isUtf8(bytes) ? bytes.toString("utf8") : undefined;
    if (text?.trim() !== "")
      yield { number, text, hash: createHash("sha256").update(bytes).digest("hex").slice(0, 12) };
  }
}

/** Reads what is between line feeds. Another character that Unicode calls a line separator is a part of its row: JSON may have it in a text. */
export function* readRows(path: string): Generator<Buffer> {
  const file = openSync(path, "r");
  const chunk = Buffer.alloc(CHUNK);
  let parts: Buffer[] = [];
  try {
    for (let size = -1, position = 0; size !== 0; position += size) {
      size = readSync(file, chunk, 0, CHUNK, position);
      const bytes = Buffer.from(chunk.subarray(0, size));
      let start = 0;
      for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
        yield Buffer.concat([...parts, bytes.subarray(start, end)]);
        parts = [];
        start = end + 1;
      }
      parts.push(bytes.subarray(start));
    }
    yield Buffer.concat(parts);
  } finally {
    closeSync(file);
  }
}

/** @throws Error if the line is not UTF-8, not JSON, or refused by the adapter. */
export function parseLine({ number, text }: Line): SourceInvoice {
  if (text === undefined)
    throw new Error(
      `Line ${number} is not UTF-8. Write the file again as UTF-8, for example with "iconv -f WINDOWS-1252 -t UTF-8".`,
    );
  return toSource(JSON.parse(text.replace(/^\uFEFF/, "")));
}
