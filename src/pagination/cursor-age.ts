/** How long the server remembers a cursor, in milliseconds (Rillet's docs). For an older cursor it silently returns page one. */
const CURSOR_LIFETIME_MS = 7_200_000;

/**
 * The age of the cursor that led to a page, and of the cursor on that page. It is counted from the moment at which the page was requested,
 * because the cursor on it is not older than that. The clock is monotonic: a system clock that is set back would make a dead cursor look fresh.
 */
export class CursorAge {
  /** Milliseconds of the monotonic clock. A list that has not begun has no cursor that could be too old. */
  #requestedAt = Infinity;

  /** The page is being requested now. Called again if the request is repeated. */
  start(): void {
    this.#requestedAt = performance.now();
  }

  /** Whether the cursor on the page is too old to be sent now. */
  isExpired(): boolean {
    return performance.now() - this.#requestedAt >= CURSOR_LIFETIME_MS;
  }
}
