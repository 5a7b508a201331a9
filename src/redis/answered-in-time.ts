import { schedule } from "../http/timeout.js";

/** Redis did not say anything in time. */
export class Silence extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
  }
}

/** A client that is reconnecting keeps commands for ever: this rejects with `Silence` after `ms`, and hands an answer that comes after all to `late`. */
export function answeredInTime<T>(answer: Promise<T>, ms: number, late: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const cancel = schedule(ms, () => {
      isLate = true;
      reject(new Silence(ms));
    });
    const settle =
      <V>(take: (value: V) => void, takeLate: (value: V) => void) =>
      (value: V): void => {
        cancel();
        (isLate ? takeLate : take)(value);
      };
    answer.then(
      settle(resolve, late),
      settle(reject, () => undefined),
    );
  });
}
