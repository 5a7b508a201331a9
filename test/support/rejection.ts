import { expect } from "vitest";

type Class<E> = abstract new (...input: never[]) => E;

/** What a promise rejects with, which must be of the class. Attached at once, so that nothing is unhandled while the clock moves. */
export async function rejection<E = Error>(
  promise: PromiseLike<unknown>,
  type: Class<E> = Error as unknown as Class<E>,
): Promise<E> {
  const outcome = await Promise.resolve(promise).then(
    (value: unknown) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!("error" in outcome)) throw new Error(`Expected a rejection, got ${JSON.stringify(outcome.value)}`);
  expect(outcome.error).toBeInstanceOf(type);
  return outcome.error as E;
}

/** Whether a promise has settled by now, and how; asked without waiting for it. */
export function watch<T>(promise: PromiseLike<T>): { readonly state: () => "pending" | "resolved" | "rejected" } {
  let state: "pending" | "resolved" | "rejected" = "pending";
  promise.then(
    () => (state = "resolved"),
    () => (state = "rejected"),
  );
  return { state: () => state };
}
