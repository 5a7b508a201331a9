import { appendFile, mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { SourceInvoice, SyncOutcome } from "rillet-sdk/sync";
import { CsvFile } from "./csv-file.js";
import { type Line, readRows } from "./documents.js";
import { invoiceKey, isText, type Survey } from "./survey.js";

/** One line of outcomes.jsonl. */
export interface OutcomeRecord {
  readonly line: number;
  readonly hash: string;
  readonly at: string;
  /** The type of the reference. */
  readonly type: string | undefined;
  readonly reference: string | undefined;
  readonly number: string | undefined;
  readonly ok: boolean;
  /** `begun`: the sync of another text of the invoice has begun; see `Journal.begin`. */
  readonly action?: string;
  readonly invoice?: string;
  readonly warnings?: readonly string[];
  readonly code?: string;
  readonly message?: string;
  readonly remedy?: string | undefined;
  readonly isRetryable?: boolean;
}

type LineId = Pick<Line, "number" | "hash">;
type Outcome = SyncOutcome<SourceInvoice, { readonly action: string; readonly warnings: readonly string[] }>;

export function toRecord(line: LineId, outcome: Outcome): OutcomeRecord {
  const common = { ...toHead(line, outcome.source), ok: outcome.ok };
  if (!outcome.ok) {
    const { code, message, advice: remedy, isRetryable } = outcome.error;
    return { ...common, code, message, remedy, isRetryable };
  }
  const { action, warnings } = outcome.result;
  const { invoice } = outcome.result as { readonly invoice?: { readonly id: string } };
  return { ...common, action, ...(invoice && { invoice: invoice.id }), warnings };
}

function toHead({ number: line, hash }: LineId, source: SourceInvoice | undefined): Omit<OutcomeRecord, "ok"> {
  // A line may be any JSON.
  const { reference, number } = (source ?? {}) as Partial<SourceInvoice>;
  const [type, id, name] = [reference?.type, reference?.id, number].map((part) => (isText(part) ? part : undefined));
  return { line, hash, at: new Date().toISOString(), type, reference: id, number: name };
}

/**
 * The outcomes of all runs, in a file to which each outcome is appended. With it, the same command continues where it stopped: it skips a line with a good outcome and
 * tries a failed one again. If a kill cuts the last outcome off, that line is synced again, and the sync finds its invoice unchanged.
 */
export class Journal {
  readonly #path: string;
  /** The hash of the line that each invoice was last synced from, if that went well. */
  readonly #done = new Map<string, string>();

  private constructor(path: string) {
    this.#path = path;
  }

  static async open(path: string): Promise<Journal> {
    const journal = new Journal(path);
    await mkdir(dirname(path), { recursive: true });
    await endLastLine(path);
    for (const record of readRecords(path)) journal.#note(record);
    return journal;
  }

  isDone = (invoice: string, hash: string): boolean => this.#done.get(invoice) === hash;

  /**
   * Records that an invoice with a good outcome is about to be synced from another line or a changed one. Without it, a kill during that sync would leave the good outcome as the
   * last one, and if the earlier line came back, it would count as done.
   */
  begin = async (line: LineId, source: SourceInvoice): Promise<void> => {
    const invoice = invoiceKey(source);
    if (invoice === undefined || !this.#done.has(invoice)) return;
    // The record reaches the disk before the invoice is sent.
    await this.#append({ ...toHead(line, source), ok: false, action: BEGUN }, { flush: true });
  };

  add = (record: OutcomeRecord): Promise<void> => this.#append(record, { flush: false });

  /** Writes the remaining lines of the file whose last outcome is a failure as CSV, and returns their number. */
  async writeFailures(path: string, { remaining }: Pick<Survey, "remaining">): Promise<number> {
    const last = new Map<number, number>();
    let index = 0;
    for (const { line, hash, ok, action } of readRecords(this.#path)) {
      if (ok || action === BEGUN) last.delete(line);
      else if (remaining.get(line) === hash) last.set(line, index);
      index += 1;
    }
    const csv = await createFailures(path);
    index = 0;
    for (const record of readRecords(this.#path)) if (last.get(record.line) === index++) await csv.add(record);
    await csv.close();
    return csv.count;
  }

  async #append(record: OutcomeRecord, options: { readonly flush: boolean }): Promise<void> {
    await appendFile(this.#path, `${JSON.stringify(record)}\n`, options);
    this.#note(record);
  }

  #note({ type, reference: id, hash, ok }: OutcomeRecord): void {
    const invoice = invoiceKey({ reference: { type, id } });
    if (invoice === undefined) return;
    if (ok) this.#done.set(invoice, hash);
    else this.#done.delete(invoice);
  }
}

const BEGUN = "begun";

function* readRecords(path: string): Generator<OutcomeRecord> {
  for (const row of readRows(path)) {
    try {
      yield JSON.parse(row.toString()) as OutcomeRecord;
    } catch {
      // A kill cut this outcome off, or it is the empty row at the end.
    }
  }
}

/** Ends a line that a kill cut off, or makes the file, so that the next outcome has a line of its own. */
async function endLastLine(path: string): Promise<void> {
  const file = await open(path, "a+");
  const { size } = await file.stat();
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
  if (size > 0 && buffer.toString() !== "\n") await file.appendFile("\n");
  await file.close();
}

const COLUMNS = ["line", "reference", "number", "code", "message", "remedy", "isRetryable"] as const;

/** A CSV file of failures. */
export const createFailures = (path: string): Promise<CsvFile<(typeof COLUMNS)[number]>> =>
  CsvFile.create(path, COLUMNS);
