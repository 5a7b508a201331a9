/** The one order of all changes, and the way back: a request that fails half-way leaves nothing behind. */
export interface Transactions {
  /** The number of the next change; never given twice. */
  next(): number;
  /** The last number given. */
  readonly last: number;
  /** Goes on from a saved number. */
  resume(last: number): void;
  /** Says how to take back the change that was just made. */
  onUndo(undo: () => void): void;
  /** Runs the work; if it throws, takes back every change that it made and throws on. */
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
