import type { Invoice } from "../../../generated/types.js";
import { NotFoundError, PermissionDeniedError } from "../../errors/index.js";
import { ListRead, type Reader, type Sequence } from "../cached-list.js";
import type { SyncRun } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import type { InvoiceDraft } from "./draft-invoice.js";
import { inClosedBooks } from "./invoice-errors.js";

const TEN_MINUTES = 10 * 60_000;

/** The last day of the last closed period, read when an invoice is to be replaced and kept for ten minutes. */
export class ClosedBooks {
  readonly #now: () => number;
  readonly #sequence: Sequence;
  #read: ListRead<string | undefined> | undefined;

  constructor(now: () => number, sequence: Sequence) {
    this.#now = now;
    this.#sequence = sequence;
  }

  /** Returns the day as it may have been ten minutes ago; undefined while no period has been closed. */
  lastDay(reader: Reader): Promise<string | undefined> {
    const isKept = this.#read !== undefined && !this.#read.isOlderThan(TEN_MINUTES, this.#now());
    return isKept && this.#read ? this.#read.result : this.#begin(reader);
  }

  /** Returns the day as it was when the sync began, or later. */
  currentLastDay(reader: Reader): Promise<string | undefined> {
    return this.#read?.isCurrent(reader, this.#now()) ? this.#read.result : this.#begin(reader);
  }

  #begin({ rillet }: Reader): Promise<string | undefined> {
    const read = new ListRead(rillet, this.#sequence, this.#now, readLastDay);
    this.#read = read;
    read.result.catch(() => {
      if (this.#read === read) this.#read = undefined;
    });
    return read.result;
  }
}

/** A key may lack the permission to read the books. Then only the POST shows whether they are closed. */
async function readLastDay(rillet: Reader["rillet"]): Promise<string | undefined> {
  try {
    return (await rillet.books.retrieveLastClosed()).end;
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof PermissionDeniedError) return undefined;
    throw toSyncError(error, "read the last closed period");
  }
}

/**
 * Checks, before an invoice is deleted and posted again, that neither its date nor the new one is in closed books. The docs do not say what Rillet does then. If it
 * deletes the old invoice and rejects the new one, even the restored one may be rejected.
 * @throws SyncError INVOICE_LOCKED; API_ERROR.
 */
export async function checkOpenBooks(
  invoice: Invoice,
  { date }: Pick<InvoiceDraft, "date">,
  differences: readonly string[],
  run: SyncRun,
): Promise<void> {
  const { closedBooks } = run.lists;
  const isClosed = (end: string | undefined): boolean =>
    end !== undefined && [invoice.invoice_date, date].some((day) => day <= end);
  if (!isClosed(await closedBooks.lastDay(run))) return;
  // A person may have reopened the period since it was read.
  const end = await closedBooks.currentLastDay(run);
  if (end !== undefined && isClosed(end)) throw inClosedBooks(invoice, { date, end }, differences);
}
