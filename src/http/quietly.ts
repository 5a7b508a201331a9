/** Runs what only observes. What it throws or rejects with must not change the outcome of a call. */
export function quietly(run: () => unknown): void {
  try {
    Promise.resolve(run()).catch(() => undefined);
  } catch {
    // A broken hook must not lose an invoice.
  }
}
