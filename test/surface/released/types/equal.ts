/** Whether two types are the same, not only assignable to each other. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export type IsAny<T> = 0 extends 1 & T ? true : false;

/** Compiles where the type is what it is said to be; `_of` is the value that it is the type of, where nothing else uses that. */
export function equal<T extends boolean>(expected: T, _of?: unknown): void {
  void expected;
}
