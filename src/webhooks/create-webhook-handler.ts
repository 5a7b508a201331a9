import { RilletArgumentError } from "../errors/argument-error.js";
import { RilletError } from "../errors/rillet-error.js";
import { WebhookVerificationError } from "../errors/webhook-verification-error.js";
import { checkHandlerOptions, type HandlerSettings, type WebhookHandlerOptions } from "./handler-options.js";
import { readBody } from "./read-body.js";
import { createRunOnce, type RunOnce } from "./run-once.js";
import { verifyWebhook } from "./verify-webhook.js";
import type { WebhookEvent } from "./webhook-event.js";

/**
 * Answers a webhook request. Give it the execution context where the platform has one (`ctx` in Workers), so that a handler that is
 * still at work after the answer is not cut off; whatever has no `waitUntil` is ignored.
 *
 * Throws a RilletArgumentError for what is no `Request`, such as that of Express: nothing would answer it.
 */
export type WebhookHandler = (request: Request, context?: unknown) => Promise<Response>;

/** Rillet waits for 30 s. */
const ANSWER_WITHIN_MS = 25_000;

/**
 * Makes the function that receives Rillet's webhooks, for any framework that speaks `Request` and `Response`; for node:http and Express
 * wrap it in `toNodeHandler`.
 *
 * An event is acknowledged after its listener has ended well and never before, and a delivery that has been handled is acknowledged
 * without being handled again. The order of events is Rillet's: go by `event.timestamp`, or retrieve the object.
 *
 * | answer | when | Rillet |
 * | --- | --- | --- |
 * | 200 | handled, handled before, or nobody listens | is done |
 * | 400, 413 | the body cannot be read, is too large | tries again |
 * | 401 | the signature does not fit, a header is missing, the timestamp is too far from now | tries again |
 * | 405 | it is no POST | |
 * | 500 | the listener or the store failed | tries again |
 * | 503 | the listener is still at work after 25 s, here or in another process | tries again |
 *
 * @throws WebhookVerificationError `invalid_token` at once, not at the first delivery.
 * @throws RilletArgumentError for an unknown option, an unknown type in `on`, or a value that cannot be.
 */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const settings = checkHandlerOptions(options);
  const runOnce = createRunOnce(settings);
  return (request, context) => {
    if (!("bodyUsed" in request))
      throw new RilletArgumentError("This is no Request. For node:http and Express use toNodeHandler.", "request");
    const progress: Progress = {};
    const answered = respond(request, settings, runOnce, progress);
    keepAlive(context, answered);
    return answerInTime(answered, () => {
      settings.report(tooSlow(progress.event), progress.event);
      return answer(503, "Still being handled.");
    });
  };
}

/** How far a request has come, for the message where it takes too long. */
interface Progress {
  event?: WebhookEvent;
}

function tooSlow(event?: WebhookEvent): RilletError {
  const work = event ? `handling ${event.type} ${event.id}` : "reading the request";
  const message = `Not done with ${work} after ${ANSWER_WITHIN_MS / 1000} s. It goes on; Rillet was answered 503 and will deliver again.`;
  return new RilletError(message, { isRetryable: true });
}

async function respond(
  request: Request,
  settings: HandlerSettings,
  runOnce: RunOnce,
  progress: Progress,
): Promise<Response> {
  if (request.method !== "POST") return answer(405, "Webhooks are sent by POST.", { Allow: "POST" });
  const body = await receive(request, settings);
  if (body instanceof Response) return body;
  const event = await verify(request, body, settings);
  if (event instanceof Response) return event;
  progress.event = event;
  const listener = settings.listenerFor(event);
  if (!listener) return answer(200, "Nobody listens for this.");
  try {
    const outcome = await runOnce(event, () => listener(event));
    return outcome === "done" ? answer(200, "Handled.") : answer(503, "Still being handled.");
  } catch {
    return answer(500, "The handler failed.");
  }
}

async function receive(request: Request, { maxBodyBytes, report }: HandlerSettings): Promise<Uint8Array | Response> {
  if (request.bodyUsed) {
    report(
      new RilletError(
        "The body was read before the webhook handler got it. Give the handler the untouched request, or a clone of it.",
      ),
    );
    return answer(500, "The body was read before.");
  }
  try {
    return (await readBody(request, maxBodyBytes)) ?? answer(413, "The body is too large.");
  } catch (error) {
    report(error);
    return answer(400, "The body could not be read.");
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
      ? answer(401, error.reason)
      : answer(500, "The delivery could not be checked.");
  }
}

/** Nothing of the payload, and nothing that a stranger could use. */
function answer(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { status, headers });
}

function answerInTime(answered: Promise<Response>, late: () => Response): Promise<Response> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), ANSWER_WITHIN_MS);
    answered.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

function keepAlive(context: unknown, work: Promise<unknown>): void {
  if (typeof context !== "object" || context === null || !("waitUntil" in context)) return;
  const { waitUntil } = context;
  if (typeof waitUntil === "function") waitUntil.call(context, work);
}
