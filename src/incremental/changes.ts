import { Run, type RunParts } from "./run.js";

/** The rows that changed; each `for await` is a run of its own from the same `since`. */
export interface Changes<Row> extends AsyncIterable<Row> {
  /**
   * What to store, and to begin the next run with: `{ since: watermark }`. An opaque text of some 20 characters, and 16 for each row that changed in the
   * overlap. Undefined until an iteration has come to its end, and after one that was left early or failed: the old one still holds then.
   */
  readonly watermark: string | undefined;
}

export class ListChanges<Row> implements Changes<Row> {
  readonly #parts: RunParts<Row>;
  #watermark: string | undefined;

  constructor(parts: RunParts<Row>) {
    this.#parts = parts;
  }

  get watermark(): string | undefined {
    return this.#watermark;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Row, void, undefined> {
    this.#watermark = undefined;
    const run = new Run(this.#parts);
    yield* run.rows();
    this.#watermark = await run.watermark();
  }
}
