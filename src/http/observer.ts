import { HOOK_NAMES, safely, type EndEvent, type Hooks, type RequestEvent } from "./hooks.js";
import type { ApiResponse, ReceivedResponse } from "./api-response.js";
import { requestEventOf, type RequestState, type RetryPlan } from "./request-state.js";
import type { Outcome } from "./retry-and-backoff.js";

/** How much is logged, from nothing to everything. `trace` adds the bodies of requests and responses to what `debug` shows. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug" | "trace";

export const LOG_LEVELS: readonly LogLevel[] = ["off", "error", "warn", "info", "debug", "trace"];

/** Where log lines go: `console`, or any logger that takes a text and an object. */
export interface Logger {
  /** A call that ended without a response. */
  error(message: string, fields: LogFields): void;
  /** An attempt whose response is not 2xx, or that will be repeated. */
  warn(message: string, fields: LogFields): void;
  /** An attempt whose response is 2xx. */
  info(message: string, fields: LogFields): void;
  /** An attempt that is about to be sent. */
  debug(message: string, fields: LogFields): void;
}

/** What a line is about. Never holds an API key; holds bodies only at level `trace`. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface ObserverSettings {
  readonly hooks: Hooks;
  readonly logger: Logger;
  readonly logLevel: LogLevel;
}

/** How an attempt ended, for observers. */
export interface AttemptResult {
  readonly outcome: Outcome;
  readonly received?: ReceivedResponse;
  readonly body?: unknown;
  readonly durationMs: number;
  readonly plan: RetryPlan;
}

/** Calls the hooks and writes the log: one line for each attempt, never an API key, bodies only at level `trace`. */
export interface Observer {
  attemptStarted(state: RequestState, body: unknown): void;
  attemptEnded(state: RequestState, result: AttemptResult): void;
  callEnded(state: RequestState, result: ApiResponse | Error): void;
}

/** Undefined if there are no hooks and no log. */
export function createObserver({ hooks, logger, logLevel }: ObserverSettings): Observer | undefined {
  if (logLevel === "off" && !HOOK_NAMES.some((name) => hooks[name])) return undefined;
  const isLogged = (level: LogLevel): boolean => LOG_LEVELS.indexOf(level) <= LOG_LEVELS.indexOf(logLevel);
  const log = (level: Exclude<LogLevel, "off" | "trace">, line: Texts, fields: object): void => {
    if (isLogged(level)) safely(() => logger[level](line.filter(Boolean).join(", "), { ...fields }));
  };
  const bodyField = (body: unknown, { credentials }: RequestState): object =>
    isLogged("trace") && typeof body === "string" && body !== "" ? { body: credentials.redact(body) } : {};
  return {
    attemptStarted(state, body) {
      const event = requestEventOf(state);
      safely(() => hooks.onRequest?.(event));
      log("debug", lineOf(event, "sent"), { ...event, ...bodyField(body, state) });
    },
    attemptEnded(state, { outcome, received, body, durationMs, plan: { isRetried, delayMs, delayReason } }) {
      const event = requestEventOf(state);
      const requestId = received?.requestId;
      const fields = { ...event, durationMs, requestId };
      const responded = received && { ...fields, status: received.status };
      const retry = isRetried && { delayMs, reason: String(outcome), delayReason };
      if (responded)
        safely(() => hooks.onResponse?.({ ...responded, headers: new Headers(received.response.headers) }));
      if (retry) safely(() => hooks.onRetry?.({ ...fields, ...retry }));
      // The last attempt without a response is logged when the call ends.
      if (!responded && !retry) return;
      const line = lineOf(event, responded ? `${outcome} in ${durationMs} ms` : `failed (${outcome})`);
      log(
        received?.ok ? "info" : "warn",
        [
          ...line,
          requestId && `trace id ${requestId}`,
          retry && `next attempt in ${delayMs} ms${DELAY_TEXTS[delayReason]}`,
        ],
        { ...fields, ...responded, ...retry, ...bodyField(body, state) },
      );
    },
    callEnded(state, result) {
      const event = requestEventOf(state);
      const error = result instanceof Error ? result.name : undefined;
      // An error about a response, such as one that is too large, has the status and the id itself.
      const { status, received, requestId = received?.requestId } = result as Partial<ApiResponse & EndEvent>;
      safely(() =>
        hooks.onEnd?.({
          ...event,
          durationMs: Math.round(performance.now() - state.startedAt),
          status,
          requestId,
          error,
        }),
      );
      // An abort is the caller's decision, and `modify` continues after most edits that it notices.
      if (error) log(/Abort|Edit/.test(error) ? "info" : "error", [(result as Error).message], { ...event, error });
    },
  };
}

const DELAY_TEXTS: Readonly<Record<RetryPlan["delayReason"], string>> = {
  backoff: "",
  "retry-after": " as the response asks",
  window: " when a whole window of the rate limit is over",
};

type Texts = readonly (string | false | undefined)[];

const lineOf = ({ method, template, attempt, waitedMs }: RequestEvent, what: string): Texts => [
  `${method} ${template} ${what}`,
  waitedMs > 0 && `waited ${waitedMs} ms for the rate limit`,
  attempt > 1 && `attempt ${attempt}`,
];
