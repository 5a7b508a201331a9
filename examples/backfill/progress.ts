/** The numbers that the progress shows. */
export interface Shown {
  readonly done: number;
  readonly failed: number;
  readonly remaining: number | undefined;
  readonly requests: number | undefined;
  readonly millisecondsLeft: number | undefined;
}

/** The width of a whole bar. */
const WIDTH = 30;
/** How often a line is printed where there is no terminal, in milliseconds. */
const INTERVAL = 10_000;

/** Shows progress: a bar on a terminal, a line every ten seconds elsewhere (a log file, CI). */
export class Progress {
  readonly #title: string;
  readonly #out: NodeJS.WriteStream;
  #last: Shown | undefined;
  #printedAt = -Infinity;

  constructor(title: string, out: NodeJS.WriteStream = process.stdout) {
    this.#title = title;
    this.#out = out;
  }

  show(progress: Shown): void {
    this.#last = progress;
    if (this.#out.isTTY) this.#out.write(`\r\u001b[2K${fit(this.#title, progress, this.#out.columns || 80)}`);
    else if (performance.now() - this.#printedAt >= INTERVAL) this.#printLine(progress);
  }

  /** Leaves the last state on the screen. */
  end(): void {
    if (this.#out.isTTY && this.#last) this.#out.write("\n");
    else if (this.#last) this.#printLine(this.#last);
  }

  #printLine(progress: Shown): void {
    this.#printedAt = performance.now();
    this.#out.write(`${this.#title}: ${describe(progress)}\n`);
  }
}

/**
 * A line of at most so many columns: a longer one would wrap, and the next one would not replace it. The time left stays: the bar shrinks first, and where the terminal
 * is too narrow for the text, the requests are left out.
 */
function fit(title: string, progress: Shown, columns: number): string {
  const full = describe(progress);
  const text = title.length + 1 + full.length <= columns ? full : describe({ ...progress, requests: undefined });
  const width = Math.min(WIDTH, columns - title.length - text.length - 2);
  return `${title} ${width > 0 ? `${bar(progress, width)} ` : ""}${text}`.slice(0, columns);
}

function bar({ done, remaining = 0 }: Shown, width: number): string {
  const filled = Math.floor((width * done) / Math.max(1, done + remaining));
  return "█".repeat(filled) + "░".repeat(width - filled);
}

function describe({ done, failed, remaining = 0, requests, millisecondsLeft }: Shown): string {
  const sent = requests === undefined ? "" : `, ${requests} requests`;
  const left = millisecondsLeft === undefined || remaining === 0 ? "" : `, ${minutes(millisecondsLeft)} left`;
  return `${done} of ${done + remaining}, ${failed} failed${sent}${left}`;
}

/**
 * The time left of a batch that was planned: at first that of the plan, and the more documents are done, the more the estimate of the batch. The first documents also pay
 * for the lists, customers and products that all share, so that the batch alone estimates several times too much at its start.
 *
 * @param planned The time of the whole batch by the plan, in milliseconds.
 */
export function timeLeft({ done, remaining = 0, millisecondsLeft }: Shown, planned: number): number | undefined {
  if (millisecondsLeft === undefined) return undefined;
  const share = done / Math.max(1, done + remaining);
  return share * millisecondsLeft + (1 - share) * (1 - share) * planned;
}

export function minutes(milliseconds: number): string {
  if (milliseconds < 60_000) return "less than a minute";
  const count = Math.ceil(milliseconds / 60_000);
  return `about ${count} ${count === 1 ? "minute" : "minutes"}${count > 120 ? ` (${Math.round(count / 60)} hours)` : ""}`;
}
