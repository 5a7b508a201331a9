import { RilletArgumentError } from "../errors/argument-error.js";
import { RilletError } from "../errors/rillet-error.js";
import { type WebhookFailureReason, WebhookVerificationError } from "../errors/webhook-verification-error.js";
import { createHandleOnce, type HandleOnce } from "./handle-once.js";
import { readHandlerOptions, type HandlerSettings, type WebhookHandlerOptions } from "./handler-options.js";
import { readBody } from "./read-request-body.js";
import { verifyWebhook } from "./verify-webhook.js";
import type { WebhookEvent } from "./webhook-event.js";

/**
 * Responds to a webhook request. Pass the execution context where the platform has one (`ctx` in Workers), so that a listener that is
 * still working after the response is not cut off. A context without `waitUntil` is ignored.
 *
 * Throws a RilletArgumentError if the argument is not a `Request`, such as the request of Express, which would get no response.
 */
export type WebhookHandler = (request: Request, context?: unknown) => Promise<Response>;

/** Milliseconds until the handler responds at the latest. Rillet waits 30 s for a response (contract). */
const RESPONSE_TIMEOUT_MS = 25_000;

/**
 * Makes the function that receives Rillet's webhooks, for any framework that uses `Request` and `Response`. For node:http and Express
 * wrap it in `toNodeHandler`.
 *
 * An event is acknowledged after its listener has succeeded and never before. A delivery that has been handled is acknowledged and not
 * handled again. Events can come in any order: compare `event.timestamp`, or retrieve the object.
 *
 * | response | when | Rillet |
 * | --- | --- | --- |
 * | 200 | handled, handled before, or there is no listener | is done |
 * | 400, 413 | the sender broke off, or the body is too large | tries again |
 * | 401 | the signature does not match, a header is missing or invalid, or the timestamp is too far from now | tries again |
 * | 405 | the method is not POST | |
 * | 408 | the body is not complete after 25 s | tries again |
 * | 500 | the listener failed, the store could not claim the delivery, or the body was already read | tries again |
 * | 503 | the listener is still working after 25 s, in this process or in another | tries again |
 *
 * @throws WebhookVerificationError `invalid_token` immediately, not at the first delivery.
 * @throws RilletArgumentError for an unknown option, an unknown type in `on`, or an invalid value.
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const settings = readHandlerOptions(options);
  const handleOnce = createHandleOnce(settings);
  return (request, context) => {
    if (typeof request !== "object" || request === null || !("bodyUsed" in request))
      throw new RilletArgumentError("This is not a Request. For node:http and Express use toNodeHandler.", "request");
    const progress: Progress = { reading: new AbortController() };
    const response = respond(request, settings, handleOnce, progress);
    keepAlive(context, response);
    return withTimeout(response, () => {
      const { event, reading } = progress;
      if (event) settings.report(timeoutError(event), event);
      else reading.abort();
      return event && respondWith(503, "Still being handled.");
    });
  };
}

/** How far a request has come, for the end of the time that a response may take. */
interface Progress {
  /** Stops the reading of the body, which then ends with the response 408. */
  readonly reading: AbortController;
  event?: WebhookEvent;
}

function timeoutError(event: WebhookEvent): RilletError {
  const message = `Handling ${event.type} ${event.id} takes longer than ${RESPONSE_TIMEOUT_MS / 1000} s. It goes on. Rillet got the response 503 and will deliver again.`;
  return new RilletError(message, { isRetryable: true });
}

async function respond(
  request: Request,
  settings: HandlerSettings,
  handleOnce: HandleOnce,
  progress: Progress,
): Promise<Response> {
  if (request.method !== "POST") return respondWith(405, "Webhooks are sent by POST.", { Allow: "POST" });
  if (request.bodyUsed) return respondToUsedBody(settings);
  const event = await receive(request, settings, progress.reading.signal);
  if (event instanceof Response) return event;
  progress.event = event;
  const listener = settings.listenerFor(event);
  if (!listener) return respondWith(200, "No listener for this event.");
  try {
    const outcome = await handleOnce(event, () => listener(event));
    return outcome === "done" ? respondWith(200, "Handled.") : respondWith(503, "Still being handled.");
  } catch {
    return respondWith(500, "The handler failed.");
  }
}

function respondToUsedBody({ report }: HandlerSettings): Response {
  const problem = "The body was read before the webhook handler received the request.";
  report(new RilletError(`${problem} Pass the unread request, or a clone of it.`));
  return respondWith(500, "The body was read before.");
}

/** The verified event, or the response to a delivery that is rejected. */
async function receive(
  request: Request,
  { token, tolerance, maxBodyBytes, now, report, reportRejection }: HandlerSettings,
  signal: AbortSignal,
): Promise<WebhookEvent | Response> {
  try {
    const body = await readBody(request, maxBodyBytes, signal);
    return await verifyWebhook({ body, headers: request.headers, token, tolerance, now });
  } catch (error) {
    if (error instanceof WebhookVerificationError) {
      reportRejection(error);
      return respondWith(STATUS[error.reason] ?? 401, error.reason);
    }
    report(error);
    return respondWith(500, "The delivery could not be checked.");
  }
}

/** The statuses of rejections. All others have 401. */
const STATUS: { readonly [Reason in WebhookFailureReason]?: number } = {
  body_incomplete: 400,
  body_too_slow: 408,
  body_too_large: 413,
};

/** The text holds nothing of the payload, and nothing that a stranger could use. */
function respondWith(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers });
}

/** Calls `onTimeout` when the time is over. What it returns is the response; without a result the response comes from `response` soon. */
function withTimeout(response: Promise<Response>, onTimeout: () => Response | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const late = onTimeout();
      if (late) resolve(late);
    }, RESPONSE_TIMEOUT_MS);
    response.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

function keepAlive(context: unknown, work: Promise<unknown>): void {
  if (typeof context !== "object" || context === null || !("waitUntil" in context)) return;
  const { waitUntil } = context;
  if (typeof waitUntil === "function") waitUntil.call(context, work);
}
