import { NotFoundError, PermissionDeniedError } from "../../errors/index.js";
import { ListRead, type Reader, type Sequence } from "../cached-list.js";
import { toSyncError } from "../sync-errors.js";

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
