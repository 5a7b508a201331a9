import { requestIdOf } from "./call.js";
import { notify, type Hooks, type RequestEvent } from "./hooks.js";
import type { LevelledLog } from "./logger.js";

/** Tells hooks and log what happens to an attempt: one line each, never a key, bodies only at level `trace`. */
export class Observer {
  readonly #hooks: Hooks;
  readonly #log: LevelledLog;

  constructor(hooks: Hooks, log: LevelledLog) {
    this.#hooks = hooks;
    this.#log = log;
  }

  request(event: RequestEvent, body: unknown): void {
    notify(this.#hooks.onRequest, event);
    if (!this.#log.wants("debug")) return;
    const shown = this.#log.wants("trace") && typeof body === "string" ? { body } : {};
    this.#log.write("debug", `${event.method} ${event.template} sent${attemptText(event)}`, { ...event, ...shown });
  }

  response(event: RequestEvent, response: Response, durationMs: number, body: unknown): void {
    const requestId = requestIdOf(response.headers);
    const facts = { ...event, status: response.status, durationMs, requestId };
    if (this.#hooks.onResponse) notify(this.#hooks.onResponse, { ...facts, headers: response.headers });
    const level = response.ok ? "info" : "warn";
    if (!this.#log.wants(level)) return;
    const shown = this.#log.wants("trace") && typeof body === "string" ? { body } : {};
    const line = `${event.method} ${event.template} ${response.status} in ${durationMs} ms${attemptText(event)}${traceText(requestId)}`;
    this.#log.write(level, line, { ...facts, ...shown });
  }

  retry(event: RequestEvent, delayMs: number, reason: string, requestId: string | undefined): void {
    const facts = { ...event, delayMs, reason, requestId };
    notify(this.#hooks.onRetry, facts);
    if (!this.#log.wants("warn")) return;
    const line = `${event.method} ${event.template} waits ${delayMs} ms because of ${reason}${attemptText(event)}${traceText(requestId)}`;
    this.#log.write("warn", line, facts);
  }

  failure(event: RequestEvent, error: Error): void {
    this.#log.write("error", error.message, { ...event, error: error.name });
  }
}

const attemptText = ({ attempt }: RequestEvent): string => (attempt > 1 ? `, attempt ${attempt}` : "");
const traceText = (requestId: string | undefined): string => (requestId ? `, trace id ${requestId}` : "");
