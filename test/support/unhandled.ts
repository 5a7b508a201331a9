/** Collects rejections that nobody handles while `run` goes on, and a turn of the event loop more. */
export async function unhandledDuring(run: () => Promise<unknown>): Promise<unknown[]> {
  const seen: unknown[] = [];
  const listener = (reason: unknown): void => void seen.push(reason);
  process.on("unhandledRejection", listener);
  try {
    await run();
    // Node reports them after the microtasks of a turn: two turns of real time are enough.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => realSetImmediate(resolve));
  } finally {
    process.off("unhandledRejection", listener);
  }
  return seen;
}

// Kept before a test puts a fake clock in its place.
const realSetImmediate = setImmediate;
