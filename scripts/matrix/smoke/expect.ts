/** @throws Error that shows both, unless they are the same as JSON. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value) ?? "undefined");
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

/** What a promise was rejected with. @throws Error if it was not. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("expected a rejection, and there was none");
}
