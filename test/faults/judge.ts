import { getEventListeners } from "node:events";
import {
  isRilletError,
  PaginationError,
  RilletAbortError,
  RilletApiError,
  RilletConnectionError,
  RilletResponseError,
  RilletTimeoutError,
  SyncError,
  type RilletError,
} from "../../src/index.js";
import { calls, type Call } from "./calls.js";
import { containsKey } from "./record-output.js";
import { SECRET_KEY } from "./fault-kinds.js";
import { latestEnd } from "./latest-end.js";
import { longLivedSignal, type Played, type PlayedCall } from "./play.js";
import { openTimers } from "./virtual-time.js";

type Complain = (what: string) => void;

/** What an abort may take to end a call, in milliseconds. */
const AT_ONCE = 50;

/** @throws Error that names each call which did not keep what the client promises, and what it did instead. */
export async function judge(all: Played): Promise<void> {
  const complaints = [...all.complaints];
  judgeRemains(all, (what) => void complaints.push(what));
  for (const call of all.played) {
    const complain: Complain = (what) =>
      void complaints.push(`call ${call.index}, ${call.planned.name} at ${call.planned.at} ms: ${what}`);
    judgeEnd(call, all, complain);
    judgeAttempts(call, complain);
    if (call.isFailed) judgeError(call, all, complain);
    judgeItems(call, all, complain);
    await judgeCreation(call, all, complain);
  }
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}

/** Nothing is left of calls that have ended. */
function judgeRemains({ rillet, sandbox, episode, requests }: Played, complain: Complain): void {
  if (openTimers() > 0) complain(`${openTimers()} timers are left`);
  const listeners = getEventListeners(longLivedSignal, "abort").length;
  if (listeners > 0) complain(`${listeners} listeners are left on a signal that lives on`);
  if (rillet.rateLimit.queued > 0) complain(`${rillet.rateLimit.queued} callers are left in the queue of the limiter`);
  const refused = sandbox.requests
    .slice(0, requests)
    .filter(({ status, fault }) => status === 429 && fault !== "status");
  if (episode.rateLimit && episode.isLimited && refused.length > 0)
    complain(`the server refused ${refused.length} requests that the limiter let through`);
}

function judgeEnd(call: PlayedCall, all: Played, complain: Complain): void {
  const { startedAt, settledAt = Infinity, planned, signal } = call;
  const { ignoresSignal }: Call = calls[planned.name];
  const latest = latestEnd(call, all);
  if (settledAt > latest)
    complain(`ended ${settledAt - startedAt} ms after its start, ${settledAt - latest} ms too late`);
  if (typeof planned.abortAfter === "number" && !ignoresSignal && settledAt > startedAt + planned.abortAfter + AT_ONCE)
    complain(`ended ${settledAt - startedAt - planned.abortAfter} ms after its abort`);
  if (signal && getEventListeners(signal, "abort").length > 0) complain("left listeners on its signal");
}

/** No more attempts than asked for, waits for the rate limit apart, and those of one POST with one key. */
function judgeAttempts({ sent, retries, planned: { maxRetries } }: PlayedCall, complain: Complain): void {
  for (const id of new Set(sent.map(({ callId }) => callId))) {
    const attempts = sent.filter(({ callId }) => callId === id);
    const waits = retries.filter(({ callId, reason }) => callId === id && reason === "429").length;
    if (attempts.length - waits > 1 + maxRetries)
      complain(`was sent ${attempts.length} times with maxRetries ${maxRetries}`);
    const [first] = attempts;
    if (attempts.some(({ idempotencyKey }) => idempotencyKey !== first?.idempotencyKey))
      complain("changed its idempotency key");
    if ((first?.method === "POST") === (first?.idempotencyKey === undefined))
      complain(`has the idempotency key ${first?.idempotencyKey} for ${first?.method}`);
  }
}

function judgeError(
  { error, planned: { name }, signal, sent }: PlayedCall,
  { sandbox, refused }: Played,
  complain: Complain,
): void {
  if (!isRilletError(error))
    return complain(
      `failed with what is no error of this package: ${String(error instanceof Error ? error.stack : error)}`,
    );
  if (
    containsKey(error) ||
    containsKey((error as { headers?: unknown }).headers) ||
    containsKey((error as { body?: unknown }).body)
  )
    complain(`has the key in its ${error.name}`);
  if (typeof error.message !== "string" || error.message === "") complain("fails without a message");
  if (typeof error.isRetryable !== "boolean") complain(`does not say whether its ${error.name} is retryable`);
  if (error instanceof RilletAbortError && error.cause !== signal?.reason) complain("lost the reason of its abort");
  judgeKind(error, name, complain);
  const call: Call = calls[name];
  if (call.isComposed) return;
  // One that could not connect was not sent. The call may have ended before it heard so.
  const attempts = error.attempts ?? 0;
  if (attempts > sent.length || attempts < sent.length - refused)
    complain(`says that it was sent ${error.attempts} times and was ${sent.length} times`);
  if (error instanceof RilletApiError || error instanceof RilletResponseError) {
    const isKnown = sandbox.requests.some(({ traceId }) => traceId === error.requestId);
    if (!isKnown) complain(`has a response whose trace id ${error.requestId} the server does not know`);
  }
}

const COMMON = [RilletApiError, RilletResponseError, RilletTimeoutError, RilletConnectionError, RilletAbortError];

/** An error of a class that its kind of call may throw. An error about an argument is not among them, because all arguments are correct. */
function judgeKind(error: RilletError, name: string, complain: Complain): void {
  const isList = name.includes("list") || name === "incremental";
  const kinds = name === "sync.invoice" ? [SyncError] : isList ? [...COMMON, PaginationError] : COMMON;
  if (!kinds.some((kind) => error instanceof kind)) complain(`failed with a ${error.name}: ${error.message}`);
  if (
    error instanceof RilletApiError &&
    !(Number.isInteger(error.status) && (error.status < 200 || error.status > 299))
  )
    complain(`failed with the status ${error.status}`);
  if (
    error instanceof PaginationError &&
    error.reason === "request_failed" &&
    !(error.cursor && isRilletError(error.cause))
  )
    complain("failed without a cursor to continue from");
}

function judgeItems(
  { planned: { name }, place, isFailed }: PlayedCall,
  { sandbox, seeded }: Played,
  complain: Complain,
): void {
  const ids = place.items.map(({ id }) => id);
  if (new Set(ids).size < ids.length) complain("gave an item twice");
  const call: Call = calls[name];
  if (isFailed || !call.givesAllCustomers) return;
  const missing = [...seeded.customerIds, ...seeded.deletableIds].filter(
    (id) => sandbox.state.customers.get(id) && !ids.includes(id),
  );
  if (missing.length > 0) complain(`ended well without ${missing.length} items`);
}

/** What was created is there once, and what may have been is once it was repeated with its key. */
async function judgeCreation(call: PlayedCall, { sandbox, rillet }: Played, complain: Complain): Promise<void> {
  const { planned, place, isFailed, value, error, sent } = call;
  const { created, run }: Call = calls[planned.name];
  if (!created) return;
  const ids = (): readonly string[] => created(sandbox, place.mark).map(({ id }) => id);
  if (ids().length > 1) return complain(`created ${ids().length} objects`);
  if (!isFailed && ids()[0] !== (value as { id?: unknown }).id)
    return complain(`gave ${JSON.stringify(value)} and the sandbox has ${JSON.stringify(ids())}`);
  if (sent.length === 0 && ids().length > 0) return complain("created something without sending anything");
  if (!isFailed || !isRilletError(error)) return;
  const { idempotencyKey } = error;
  if (idempotencyKey === undefined) return complain("failed without its idempotency key");
  sandbox.advance(60_000);
  const calm = rillet.withOptions({ apiKey: SECRET_KEY, rateLimit: false, maxRetries: 0, fetch: sandbox.fetch });
  const again = await Promise.resolve(run({ ...place, rillet: calm, options: { idempotencyKey } })).catch(
    (failure: unknown) => failure,
  );
  if (ids().length !== 1) complain(`was repeated with its key, ${String(again)}, and then there were ${ids().length}`);
}
