import type { ServedSandbox } from "./served-sandbox.js";

/** One try to deliver a webhook, as it was on the wire. */
export interface WebhookTry {
  /** In milliseconds of the sandbox's clock. */
  readonly time: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly durationMs: number;
  /** The status of the answer; null where there was none. */
  readonly status: number | null;
  /** Why there was no answer. */
  readonly error: string | null;
}

/** Sends webhooks as they fall due. */
export interface WebhookSender {
  /** What was tried, by the webhook's id. */
  readonly tries: ReadonlyMap<string, readonly WebhookTry[]>;
  /** Why it gave up, such as that the sandbox has no token to sign with. */
  readonly failure: string | undefined;
  /** Sends what is due and is not being sent already: a receiver that takes its time holds up no other webhook. */
  send(): void;
  stop(): void;
}

/** How often it looks for what has fallen due, in milliseconds: whoever holds the sandbox may advance its clock past the server. */
const LOOK = 250;

/** How many may wait for an answer at once. */
const AT_ONCE = 20;

/** Starts sending a sandbox's webhooks to its `webhookUrl`. */
export function startWebhookSender(sandbox: ServedSandbox): WebhookSender {
  const tries = new Map<string, WebhookTry[]>();
  let failure: string | undefined;
  const send = async (): Promise<void> => {
    if (failure !== undefined || !isAnyDue(sandbox)) return;
    try {
      await sandbox.deliverWebhooks({ concurrency: AT_ONCE, to: (request) => tryOnce(request, sandbox, tries) });
    } catch (error) {
      failure = `Webhooks cannot be sent. ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  const timer = setInterval(() => void send(), LOOK).unref();
  return {
    tries,
    get failure() {
      return failure;
    },
    send: () => void send(),
    stop: () => {
      clearInterval(timer);
    },
  };
}

function isAnyDue({ webhooks, now }: ServedSandbox): boolean {
  const moment = now();
  return webhooks.some(({ state, due }) => state === "pending" && due <= moment);
}

async function tryOnce(request: Request, { now }: ServedSandbox, tries: Map<string, WebhookTry[]>): Promise<Response> {
  const id = request.headers.get("x-rillet-id") ?? "";
  const [time, start] = [now(), performance.now()];
  const note = (outcome: Pick<WebhookTry, "status" | "error">): void => {
    const made: WebhookTry = {
      time,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      durationMs: performance.now() - start,
      ...outcome,
    };
    tries.set(id, [...(tries.get(id) ?? []), made]);
  };
  try {
    const response = await fetch(request);
    void response.body?.cancel();
    note({ status: response.status, error: null });
    return response;
  } catch (error) {
    note({ status: null, error: reasonOf(error) });
    throw error;
  }
}

/** `fetch failed` says nothing: its cause does. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(reason instanceof Error)) return String(reason);
  return reason.message === "" && "code" in reason ? String(reason.code) : reason.message;
}
