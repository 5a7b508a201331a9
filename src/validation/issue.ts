/** One problem of a value. */
export interface Issue {
  /** Path of the wrong value, as in `items[0].price.amount`; empty for the whole value. */
  readonly path: string;
  /** What was expected, and what the value is. */
  readonly message: string;
}
