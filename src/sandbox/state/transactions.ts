/** The order of all changes, and the way to undo them: a request that fails in the middle changes nothing. */
export interface Transactions {
  /** The number of the next change. A number is never used twice. */
  next(): number;
  /** The number of the last change. */
  readonly last: number;
  /** Continues after a saved number. */
  resume(last: number): void;
  /** Registers how to undo the change that was just made. */
  onUndo(undo: () => void): void;
  /** Runs the work. If it throws, undoes every change that it made and throws the error. */
  atomically<Result>(work: () => Result): Result;
}

export function createTransactions(): Transactions {
  let last = 0;
  let undos: (() => void)[] = [];
  return {
    next: () => (last += 1),
    get last() {
      return last;
    },
    resume(saved) {
      last = saved;
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
