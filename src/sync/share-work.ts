import type { KeyedQueue } from "../resources/keyed-queue.js";

/**
 * Joins the work that is in progress for this key, or starts it. Everyone who joins gets the same result or the same error.
 * @returns The result, and whether this call started the work.
 */
export async function shareWork<T>(
  queue: KeyedQueue,
  key: string,
  start: () => Promise<T>,
): Promise<{ readonly result: T; readonly isOwn: boolean }> {
  const current = queue.last(key) as Promise<T> | undefined;
  if (current) return { result: await current, isOwn: false };
  return { result: await queue.run(key, start), isOwn: true };
}
