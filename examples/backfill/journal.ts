import { appendFile, mkdir, open, rename, stat, writeFile } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { SourceInvoice, SyncOutcome } from "rillet-sdk/sync";
import type { Line } from "./documents.js";

/** One line of outcomes.jsonl. */
export interface OutcomeRecord {
  readonly line: number;
  readonly hash: string;
  readonly at: string;
  readonly reference: string | undefined;
  readonly number: string | undefined;
  readonly ok: boolean;
  readonly action?: string;
  readonly invoice?: string;
  readonly warnings?: readonly string[];
  readonly code?: string;
  readonly message?: string;
  readonly remedy?: string | undefined;
  readonly isRetryable?: boolean;
}

type Outcome = SyncOutcome<SourceInvoice, { readonly action: string; readonly warnings: readonly string[] }>;

export function toRecord({ number: line, hash }: Pick<Line, "number" | "hash">, outcome: Outcome): OutcomeRecord {
  // A line may be any JSON.
  const { reference, number } = (outcome.source ?? {}) as Partial<SourceInvoice>;
  const common = {
    ...{ line, hash, at: new Date().toISOString() },
    ...{ reference: reference?.id, number, ok: outcome.ok },
  };
  if (!outcome.ok) {
    const { code, message, advice: remedy, isRetryable } = outcome.error;
    return { ...common, code, message, remedy, isRetryable };
  }
  const { action, warnings } = outcome.result;
  const { invoice } = outcome.result as { readonly invoice?: { readonly id: string } };
  return { ...common, action, ...(invoice && { invoice: invoice.id }), warnings };
}

/**
 * The outcomes of all runs, in a file to which each outcome is appended. With it, the same command continues where it stopped: it skips a line with a good outcome and
 * tries a failed one again. If a kill cuts the last outcome off, that line is synced again, and the sync finds its invoice unchanged.
 */
export class Journal {
  readonly #path: string;
  readonly #done = new Set<string>();

  private constructor(path: string) {
    this.#path = path;
  }

  static async open(path: string): Promise<Journal> {
    const journal = new Journal(path);
    await mkdir(dirname(path), { recursive: true });
    for await (const record of readRecords(path)) if (record.ok) journal.#done.add(keyOf(record));
    await endLastLine(path);
    return journal;
  }

  isDone = ({ number: line, hash }: Line): boolean => this.#done.has(keyOf({ line, hash }));

  async add(record: OutcomeRecord): Promise<void> {
    await appendFile(this.#path, `${JSON.stringify(record)}\n`);
    if (record.ok) this.#done.add(keyOf(record));
  }

  /** Writes the lines whose last outcome is a failure as CSV, and returns their number. A line that is no longer in the file is left out. */
  async writeFailures(path: string, lines: Iterable<Line>): Promise<number> {
    const last = new Map<number, { readonly index: number; readonly key: string }>();
    let index = 0;
    for await (const record of readRecords(this.#path)) {
      if (record.ok) last.delete(record.line);
      else last.set(record.line, { index, key: keyOf(record) });
      index += 1;
    }
    const present = new Set<number>();
    for (const { number: line, hash } of lines) if (last.get(line)?.key === keyOf({ line, hash })) present.add(line);
    const csv = await FailureCsv.create(path);
    index = 0;
    for await (const record of readRecords(this.#path))
      if (last.get(record.line)?.index === index++ && present.has(record.line)) await csv.add(record);
    await csv.close();
    return csv.count;
  }
}

const keyOf = ({ line, hash }: Pick<OutcomeRecord, "line" | "hash">): string => `${line} ${hash}`;

async function* readRecords(path: string): AsyncGenerator<OutcomeRecord> {
  if (!(await stat(path).catch(() => undefined))) return;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    try {
      yield JSON.parse(text) as OutcomeRecord;
    } catch {
      // A kill cut this outcome off.
    }
  }
}

/** Ends a line that a kill cut off, so that the next outcome has a line of its own. */
async function endLastLine(path: string): Promise<void> {
  const file = await open(path, "a+");
  const { size } = await file.stat();
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
  if (size > 0 && buffer.toString() !== "\n") await file.appendFile("\n");
  await file.close();
}

const COLUMNS = ["line", "reference", "number", "code", "message", "remedy", "isRetryable"] as const;

/** A CSV file of failures. It appears under its name when it is complete. */
export class FailureCsv {
  count = 0;
  readonly #path: string;

  private constructor(path: string) {
    this.#path = path;
  }

  static async create(path: string): Promise<FailureCsv> {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, `${COLUMNS.join(",")}\n`);
    return new FailureCsv(path);
  }

  async add(record: OutcomeRecord): Promise<void> {
    this.count += 1;
    await appendFile(`${this.#path}.part`, `${COLUMNS.map((column) => cell(record[column])).join(",")}\n`);
  }

  close = (): Promise<void> => rename(`${this.#path}.part`, this.#path);
}

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe. */
function cell(value: string | number | boolean | undefined): string {
  const text = String(value ?? "").replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
