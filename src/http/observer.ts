import { requestIdOf, type Answer } from "./call.js";
import { HOOK_NAMES, type Hooks, type RequestEvent } from "./hooks.js";
import { eventOf, type Journey } from "./journey.js";
import { LOG_LEVELS, type Logger, type LogLevel } from "./logger.js";
import { quietly } from "./quietly.js";
import { hideInHeaders, type Hide } from "./redact.js";
import type { Outcome } from "./retry-policy.js";

/** How an attempt ended, as far as observers are told. */
export interface Ending {
  readonly outcome: Outcome;
  readonly response?: Response;
  readonly body?: unknown;
  readonly durationMs: number;
}

export interface ObserverSettings {
  readonly hooks: Hooks;
  readonly logger: Logger;
  readonly logLevel: LogLevel;
}

/** Tells hooks and log what happens: one line for each attempt, never a key, bodies only at level `trace`. */
export interface Observer {
  sent(journey: Journey, body: unknown): void;
  /** @param delayMs milliseconds until the next attempt; undefined where there is none. */
  ended(journey: Journey, ending: Ending, delayMs: number | undefined): void;
  /** Of a whole call. */
  over(journey: Journey, result: Answer | Error): void;
}

type Parts = readonly (string | false | undefined)[];

/** None where nobody listens. */
export function createObserver({ hooks, logger, logLevel }: ObserverSettings, hide: Hide): Observer | undefined {
  if (logLevel === "off" && !HOOK_NAMES.some((name) => hooks[name])) return undefined;
  const wants = (level: LogLevel): boolean => LOG_LEVELS.indexOf(level) <= LOG_LEVELS.indexOf(logLevel);
  const log = (level: Exclude<LogLevel, "off" | "trace">, line: Parts, facts: object, body?: unknown): void => {
    if (!wants(level)) return;
    const shown = { ...facts, ...(wants("trace") && typeof body === "string" && body && { body: hide(body) }) };
    quietly(() => logger[level](line.filter(Boolean).join(", "), shown));
  };
  return {
    sent(journey, body) {
      const event = eventOf(journey);
      quietly(() => hooks.onRequest?.(event));
      log("debug", lineOf(event, "sent"), event, body);
    },
    ended(journey, { outcome, response, body, durationMs }, delayMs) {
      const event = eventOf(journey);
      const requestId = response && requestIdOf(response.headers, hide);
      const facts = { ...event, durationMs, requestId };
      const answer = response && { ...facts, status: response.status };
      const again = delayMs !== undefined && { delayMs, reason: String(outcome) };
      if (answer) quietly(() => hooks.onResponse?.({ ...answer, headers: hideInHeaders(response.headers, hide) }));
      if (again) quietly(() => hooks.onRetry?.({ ...facts, ...again }));
      // An attempt without an answer that is not repeated has its line from the error.
      if (!answer && !again) return;
      const line = lineOf(event, answer ? `${outcome} in ${durationMs} ms` : `failed (${outcome})`);
      log(
        response?.ok ? "info" : "warn",
        [...line, requestId && `trace id ${requestId}`, again && `again in ${delayMs} ms`],
        { ...facts, ...answer, ...again },
        body,
      );
    },
    over(journey, result) {
      const event = eventOf(journey);
      const error = result instanceof Error ? result.name : undefined;
      const { status, requestId } = result as Partial<Answer>;
      quietly(() => hooks.onEnd?.({ ...event, durationMs: Date.now() - journey.startedAt, status, requestId, error }));
      // An abort is the caller's wish, and `modify` goes on after most edits that it notices.
      if (error) log(/Abort|Edit/.test(error) ? "info" : "error", [(result as Error).message], { ...event, error });
    },
  };
}

const lineOf = ({ method, template, attempt, waitedMs }: RequestEvent, what: string): Parts => [
  `${method} ${template} ${what}`,
  waitedMs > 0 && `waited ${waitedMs} ms for its turn`,
  attempt > 1 && `attempt ${attempt}`,
];
