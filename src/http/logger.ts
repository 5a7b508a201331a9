/** From silent to everything. `trace` adds the bodies of requests and answers to what `debug` shows. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug" | "trace";

export const LOG_LEVELS: readonly LogLevel[] = ["off", "error", "warn", "info", "debug", "trace"];

/** Where log lines go: `console` fits, and so does any logger that takes a text and an object. */
export interface Logger {
  /** A call that ended without an answer. */
  error(message: string, facts: LogFacts): void;
  /** An attempt that was answered with another status than 2xx, or that will be repeated. */
  warn(message: string, facts: LogFacts): void;
  /** An attempt that was answered with 2xx. */
  info(message: string, facts: LogFacts): void;
  /** An attempt that is about to be sent. */
  debug(message: string, facts: LogFacts): void;
}

/** What a line is about. Never a key; bodies only at level `trace`. */
export type LogFacts = Readonly<Record<string, unknown>>;
