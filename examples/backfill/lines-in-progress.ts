import type { SourceInvoice } from "rillet-sdk/sync";
import { type Line, parseLine, readLines } from "./documents.js";
import type { Survey } from "./survey.js";

type Begin = (line: Line, source: SourceInvoice) => Promise<void>;

/** Gives a batch the remaining lines, and finds the line of each outcome. */
export class LinesInProgress {
  readonly #path: string;
  readonly #remaining: Survey["remaining"];
  readonly #lines = new Map<number, Line>();

  constructor(path: string, { remaining }: Pick<Survey, "remaining">) {
    this.#path = path;
    this.#remaining = remaining;
  }

  /**
   * Gives functions instead of documents. Then a line that cannot be read is one failed outcome, and the batch continues. A line that was added or changed after the
   * survey is left to the next run, because the survey did not see whether it counts.
   * @param begin Is called before a document is given.
   */
  *documents(begin?: Begin): Generator<() => Promise<SourceInvoice>> {
    let index = 0;
    for (const line of readLines(this.#path)) {
      if (this.#remaining.get(line.number) !== line.hash) continue;
      this.#lines.set(index++, line);
      yield async () => {
        const source = parseLine(line);
        await begin?.(line, source);
        return source;
      };
    }
  }

  /** The line of an outcome, once. */
  take(index: number): Line {
    const line = this.#lines.get(index);
    if (line === undefined) throw new Error(`The batch has no document ${index}.`);
    this.#lines.delete(index);
    return line;
  }
}
