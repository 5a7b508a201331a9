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
