/** From silent to everything. `trace` adds the bodies of requests and answers to what `debug` shows. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug" | "trace";

export const LOG_LEVELS: readonly LogLevel[] = ["off", "error", "warn", "info", "debug", "trace"];

/** Where log lines go: `console` fits, and so does any logger that takes a text and an object. */
export interface Logger {
  error(message: string, facts: LogFacts): void;
  warn(message: string, facts: LogFacts): void;
  info(message: string, facts: LogFacts): void;
  debug(message: string, facts: LogFacts): void;
}

/** What a line is about. Never a key; bodies only at level `trace`. */
export type LogFacts = Readonly<Record<string, unknown>>;

export class LevelledLog {
  readonly #logger: Logger;
  readonly #level: number;

  constructor(logger: Logger, level: LogLevel) {
    this.#logger = logger;
    this.#level = LOG_LEVELS.indexOf(level);
  }

  /** Whether lines of a level are wanted: asked before a line is made, for making it costs more than writing it. */
  wants(level: Exclude<LogLevel, "off">): boolean {
    return LOG_LEVELS.indexOf(level) <= this.#level;
  }

  write(level: Exclude<LogLevel, "off">, message: string, facts: LogFacts): void {
    if (!this.wants(level)) return;
    try {
      this.#logger[level === "trace" ? "debug" : level](message, facts);
    } catch {
      // A broken logger must not lose an invoice.
    }
  }
}
