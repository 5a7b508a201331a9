import { momentOfChange } from "../clock.js";

/** The order of all changes, and the way to undo them: a request that fails in the middle changes nothing. */
export interface Transactions {
  /** The number of the next change and its moment, which is later than that of the last one. A number is never used twice. */
  next(now: number): { readonly place: number; readonly microseconds: number };
  /** The number of the last change. */
  readonly last: number;
  /** The moment of the last change, in microseconds since 1970. */
  readonly lastMoment: number;
  /** Continues after the saved number and moment of a change. */
  resume(last: number, microseconds: number): void;
  /** Registers how to undo the change that was just made. */
  onUndo(undo: () => void): void;
  /** Runs the work. If it throws, undoes every change that it made and throws the error. */
  atomically<Result>(work: () => Result): Result;
}

export function createTransactions(): Transactions {
  let last = 0;
  let lastMoment = 0;
  let undos: (() => void)[] = [];
  return {
    next(now) {
      last += 1;
      lastMoment = momentOfChange(now, lastMoment, last);
      return { place: last, microseconds: lastMoment };
    },
    get last() {
      return last;
    },
    get lastMoment() {
      return lastMoment;
    },
    resume(saved, microseconds) {
      last = saved;
      lastMoment = microseconds;
    },
    onUndo(undo) {
      undos.push(undo);
    },
    atomically(work) {
      undos = [];
      try {
        return work();
      } catch (error) {
        for (const undo of undos.reverse()) undo();
        throw error;
      } finally {
        undos = [];
      }
    },
  };
}
