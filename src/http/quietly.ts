/** Runs what only observes. What it throws or rejects with must not change the outcome of a call. */
export function quietly(run: () => unknown): void {
  try {
    const result = run();
    if (result) Promise.resolve(result).catch(() => undefined);
  } catch {
    // A broken hook must not lose an invoice.
  }
}
