import type { Sandbox } from "../create-sandbox.js";
import type { DeliverOptions } from "../webhooks/deliver-webhooks.js";

/** One attempt to deliver a webhook over the network. */
export interface WebhookAttempt {
  /** When it was made, in milliseconds of the sandbox's clock. */
  readonly time: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly durationMs: number;
  /** The status of the response; null if there was none. */
  readonly status: number | null;
  /** Why there was no response; null if there was one. */
  readonly error: string | null;
}

/** Sends webhooks when they are due. */
export interface WebhookScheduler {
  /** The attempts that were made, by the webhook's id. */
  readonly attempts: ReadonlyMap<string, readonly WebhookAttempt[]>;
  /** Why it sends no more webhooks, for example because the sandbox has no token to sign with. */
  readonly failure: string | undefined;
  /** Removes all attempts, when the webhooks themselves are replaced. */
  forgetAttempts(): void;
  /** Sends each webhook that is due and is not being sent already. A slow receiver does not delay other webhooks. */
  send(): void;
  stop(): void;
}

type WebhookSource = Pick<Sandbox, "now" | "deliverWebhooks">;

/** The form of the webhooks that a server sends, as `sandbox.deliverWebhooks` takes it. */
export type WebhookForm = Pick<DeliverOptions, "spelling" | "paymentForm">;

/** How often it looks for webhooks that are due, in milliseconds: the owner of the sandbox can advance its clock without the server. */
const POLL_EVERY_MS = 250;

/** How many webhooks may wait for a response at the same time. */
const CONCURRENCY = 20;

/** Starts to send a sandbox's webhooks. */
export function startWebhookScheduler(sandbox: WebhookSource, form: WebhookForm = {}): WebhookScheduler {
  const attempts = new Map<string, WebhookAttempt[]>();
  let failure: string | undefined;
  const send = async (): Promise<void> => {
    if (failure !== undefined) return;
    try {
      const to = (request: Request): Promise<Response> => attempt(request, sandbox, attempts);
      await sandbox.deliverWebhooks({ ...form, concurrency: CONCURRENCY, to });
    } catch (error) {
      failure = `Webhooks cannot be sent. ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  const timer = setInterval(() => void send(), POLL_EVERY_MS).unref();
  return {
    attempts,
    get failure() {
      return failure;
    },
    forgetAttempts: () => {
      attempts.clear();
    },
    send: () => void send(),
    stop: () => {
      clearInterval(timer);
    },
  };
}

async function attempt(
  request: Request,
  { now }: WebhookSource,
  attempts: Map<string, WebhookAttempt[]>,
): Promise<Response> {
  const id = request.headers.get("x-rillet-id") ?? "";
  const [time, start] = [now(), performance.now()];
  const record = (outcome: Pick<WebhookAttempt, "status" | "error">): void => {
    const headers = Object.fromEntries(request.headers);
    const made = { time, url: request.url, headers, durationMs: performance.now() - start, ...outcome };
    attempts.set(id, [...(attempts.get(id) ?? []), made]);
    removeOldest(attempts);
  };
  try {
    const response = await fetch(request);
    void response.body?.cancel();
    record({ status: response.status, error: null });
    return response;
  } catch (error) {
    record({ status: null, error: describeFailure(error) });
    throw error;
  }
}

/** The attempts of so many webhooks are kept, so that a sandbox that runs for days does not fill the memory. */
const MAX_WEBHOOKS = 1000;

function removeOldest(attempts: Map<string, WebhookAttempt[]>): void {
  const [oldest] = attempts.keys();
  if (attempts.size > MAX_WEBHOOKS && oldest !== undefined) attempts.delete(oldest);
}

/** The message of the error's cause, because `fetch failed` alone gives no reason. */
function describeFailure(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(reason instanceof Error)) return String(reason);
  return reason.message === "" && "code" in reason ? String(reason.code) : reason.message;
}
