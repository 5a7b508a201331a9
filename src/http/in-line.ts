/** The last work of each line, for each owner. */
const lines = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Runs work when all that its owner's line was given before has ended, however it ended. */
export function inLine<T>(owner: object, name: string, work: () => Promise<T>): Promise<T> {
  const own = lines.get(owner) ?? new Map<string, Promise<unknown>>();
  lines.set(owner, own);
  const turn = Promise.resolve(own.get(name)).then(work, work);
  const leave = (): boolean => own.get(name) === turn && own.delete(name);
  own.set(name, turn);
  turn.then(leave, leave);
  return turn;
}
