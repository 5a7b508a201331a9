import { RilletArgumentError } from "../errors/argument-error.js";
import { RilletError } from "../errors/rillet-error.js";
import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import { createHandleOnce, type HandleOnce } from "./handle-once.js";
import { readHandlerOptions, type HandlerSettings, type WebhookHandlerOptions } from "./handler-options.js";
import { readBody } from "./raw-body.js";
import { verifyWebhook } from "./verify-webhook.js";
import type { WebhookEvent } from "./webhook-event.js";

/**
 * Responds to a webhook request. Pass the execution context where the platform has one (`ctx` in Workers), so that a listener that is
 * still working after the response is not cut off. A context without `waitUntil` is ignored.
 *
 * Throws a RilletArgumentError if the argument is not a `Request`, such as the request of Express, which would get no response.
 */
export type WebhookHandler = (request: Request, context?: unknown) => Promise<Response>;

/** Rillet waits for 30 s. */
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
 * | 400, 413 | the body cannot be read, or is too large | tries again |
 * | 401 | the signature does not match, a header is missing, or the timestamp is too far from now | tries again |
 * | 405 | the method is not POST | |
 * | 500 | the listener or the store failed | tries again |
 * | 503 | the listener is still working after 25 s, in this process or in another | tries again |
 *
 * @throws WebhookVerificationError `invalid_token` immediately, not at the first delivery.
 * @throws RilletArgumentError for an unknown option, an unknown type in `on`, or an invalid value.
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const settings = readHandlerOptions(options);
  const handleOnce = createHandleOnce(settings);
  return (request, context) => {
    if (!("bodyUsed" in request))
      throw new RilletArgumentError("This is not a Request. For node:http and Express use toNodeHandler.", "request");
    const progress: Progress = {};
    const response = respond(request, settings, handleOnce, progress);
    keepAlive(context, response);
    return withTimeout(response, () => {
      settings.report(timeoutError(progress.event), progress.event);
      return respondWith(503, "Still being handled.");
    });
  };
}

/** How far a request has come, for the message if it takes too long. */
interface Progress {
  event?: WebhookEvent;
}

function timeoutError(event?: WebhookEvent): RilletError {
  const work = event ? `Handling ${event.type} ${event.id}` : "Reading the request";
  const message = `${work} takes longer than ${RESPONSE_TIMEOUT_MS / 1000} s. It goes on. Rillet got the response 503 and will deliver again.`;
  return new RilletError(message, { isRetryable: true });
}

async function respond(
  request: Request,
  settings: HandlerSettings,
  handleOnce: HandleOnce,
  progress: Progress,
): Promise<Response> {
  if (request.method !== "POST") return respondWith(405, "Webhooks are sent by POST.", { Allow: "POST" });
  const body = await receive(request, settings);
  if (body instanceof Response) return body;
  const event = await verify(request, body, settings);
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

async function receive(request: Request, { maxBodyBytes, report }: HandlerSettings): Promise<Uint8Array | Response> {
  if (request.bodyUsed) {
    report(
      new RilletError(
        "The body was read before the webhook handler received the request. Pass the unread request, or a clone of it.",
      ),
    );
    return respondWith(500, "The body was read before.");
  }
  try {
    return (await readBody(request, maxBodyBytes)) ?? respondWith(413, "The body is too large.");
  } catch (error) {
    report(error);
    return respondWith(400, "The body could not be read.");
  }
}

async function verify(
  request: Request,
  body: Uint8Array,
  { token, tolerance, now, report }: HandlerSettings,
): Promise<WebhookEvent | Response> {
  try {
    return await verifyWebhook({ body, headers: request.headers, token, tolerance, now });
  } catch (error) {
    report(error);
    return error instanceof WebhookVerificationError
      ? respondWith(401, error.reason)
      : respondWith(500, "The delivery could not be checked.");
  }
}

/** The text holds nothing of the payload, and nothing that a stranger could use. */
function respondWith(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers });
}

function withTimeout(response: Promise<Response>, late: () => Response): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), RESPONSE_TIMEOUT_MS);
    response.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

function keepAlive(context: unknown, work: Promise<unknown>): void {
  if (typeof context !== "object" || context === null || !("waitUntil" in context)) return;
  const { waitUntil } = context;
  if (typeof waitUntil === "function") waitUntil.call(context, work);
}
