/** The numbers that the progress shows. */
export interface Shown {
  readonly done: number;
  readonly failed: number;
  readonly remaining: number | undefined;
  readonly requests: number;
  readonly millisecondsLeft: number | undefined;
}

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
    if (this.#out.isTTY)
      this.#out.write(`\r\u001b[2K${this.#title} ${bar(progress)} ${describe(progress)}`.slice(0, this.#room()));
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

  /** A longer line would wrap, and the next one would not replace it. Five characters are for the codes that clear the line. */
  #room = (): number => (this.#out.columns || 80) + 5;
}

function bar({ done, remaining = 0 }: Shown): string {
  const filled = Math.floor((WIDTH * done) / Math.max(1, done + remaining));
  return "█".repeat(filled) + "░".repeat(WIDTH - filled);
}

export function describe({ done, failed, remaining = 0, requests, millisecondsLeft }: Shown): string {
  const left = millisecondsLeft === undefined || remaining === 0 ? "" : `, ${minutes(millisecondsLeft)} left`;
  return `${done} of ${done + remaining}, ${failed} failed, ${requests} requests${left}`;
}

export function minutes(milliseconds: number): string {
  if (milliseconds < 60_000) return "less than a minute";
  const count = Math.ceil(milliseconds / 60_000);
  return `about ${count} ${count === 1 ? "minute" : "minutes"}${count > 120 ? ` (${Math.round(count / 60)} hours)` : ""}`;
}
