import { requestIdOf } from "./call.js";
import type { Hooks, RequestEvent } from "./hooks.js";
import { LOG_LEVELS, type LogFacts, type Logger, type LogLevel } from "./logger.js";
import { quietly } from "./quietly.js";
import { hideInHeaders, type Hide } from "./redact.js";
import type { Outcome } from "./retry-policy.js";

/** How an attempt ended, as far as observers are told. */
export interface Ending {
  readonly outcome: Outcome;
  readonly response?: Response;
  readonly body?: unknown;
  readonly durationMs: number;
  /** Milliseconds until the next attempt; undefined where there is none. */
  readonly delayMs: number | undefined;
}

export interface ObserverSettings {
  readonly hooks: Hooks;
  readonly logger: Logger;
  readonly logLevel: LogLevel;
}

/** Tells hooks and log what happens: one line for each attempt, never a key, bodies only at level `trace`. */
export class Observer {
  readonly #hooks: Hooks;
  readonly #logger: Logger;
  readonly #level: number;
  readonly #hide: Hide;

  constructor({ hooks, logger, logLevel }: ObserverSettings, hide: Hide) {
    this.#hooks = hooks;
    this.#logger = logger;
    this.#level = LOG_LEVELS.indexOf(logLevel);
    this.#hide = hide;
  }

  sent(event: RequestEvent, body: unknown): void {
    quietly(() => this.#hooks.onRequest?.(event));
    this.#write("debug", event, "sent", event, body);
  }

  ended(event: RequestEvent, { outcome, response, body, durationMs, delayMs }: Ending): void {
    const { onResponse, onRetry } = this.#hooks;
    const requestId = response && this.#hide(requestIdOf(response.headers) ?? "");
    const facts = { ...event, durationMs, requestId: requestId || undefined };
    const again = delayMs !== undefined && { delayMs, reason: String(outcome) };
    if (response && onResponse) quietly(() => onResponse({ ...facts, status: response.status, headers: hideInHeaders(response.headers, this.#hide) }));
    if (again) quietly(() => onRetry?.({ ...facts, ...again }));
    // An attempt without an answer that is not repeated has its line from the error.
    if (!response && !again) return;
    const line = response ? `${outcome} in ${durationMs} ms` : `failed (${outcome})`;
    this.#write(response?.ok ? "info" : "warn", event, line, { ...facts, ...(response && { status: response.status }), ...again }, body, again && `again in ${delayMs} ms`);
  }

  failed(event: RequestEvent, error: Error): void {
    const level = error.name === "RilletAbortError" ? "info" : "error";
    if (this.#wants(level)) quietly(() => this.#logger[level](error.message, { ...event, error: error.name }));
  }

  #write(level: "warn" | "info" | "debug", event: RequestEvent, line: string, facts: object, body: unknown, more: string | false = false): void {
    if (!this.#wants(level)) return;
    const { requestId } = facts as { requestId?: string };
    const parts = [`${event.method} ${event.template} ${line}`, event.attempt > 1 && `attempt ${event.attempt}`, requestId && `trace id ${requestId}`, more];
    const shown: LogFacts = { ...facts, ...(this.#wants("trace") && typeof body === "string" && body && { body: this.#hide(body) }) };
    quietly(() => this.#logger[level](parts.filter(Boolean).join(", "), shown));
  }

  #wants(level: LogLevel): boolean {
    return LOG_LEVELS.indexOf(level) <= this.#level;
  }
}
