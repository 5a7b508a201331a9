import { vi } from "vitest";
import {
  isRilletError,
  Rillet,
  RilletArgumentError,
  type LogLevel,
  type RequestOptions,
  type RollingWindow,
} from "../../src/index.js";
import { createRandom } from "../../src/sandbox/seeded-random.js";
import type { ResponseName } from "./broken-responses.js";
import { recordOutput, containsKey } from "./record-output.js";
import { SECRET_KEY } from "./fault-kinds.js";
import { rawCalls, type RawCall, type RawCallName } from "./raw-calls.js";
import { openRawHosts, type RawHosts } from "./raw-hosts.js";
import type { RawRequest } from "./raw-server.js";

export interface PlannedRawCall {
  readonly name: RawCallName;
  /** To its attempts in turn; a healthy one to those after. */
  readonly responses: readonly ResponseName[];
  /** Milliseconds. */
  readonly at: number;
  readonly timeout: number;
  readonly totalTimeout: number | undefined;
  readonly maxRetries: number;
  readonly abortAfter: number | undefined;
}

/** Calls at about the same moment, over real connections that are kept alive between them. */
export interface RawEpisode {
  readonly seed: number;
  readonly rateLimit: RollingWindow | false;
  readonly logLevel: LogLevel;
  readonly calls: readonly PlannedRawCall[];
}

export interface RawFixture extends RawHosts {
  /** The remaining responses of each call, by its id, and its requests. */
  readonly scripts: Map<string, ResponseName[]>;
  readonly requests: Map<string, RawRequest[]>;
  /** Calls that were made so far: an id is never used again, for a request of a call that gave up may still be under way. */
  calls: number;
  hasHung: boolean;
}

/** Far more than any call may take, even on a machine that has other things to do. */
const HANGS_AFTER = 20_000;
/** Waits between attempts are this part of what they are, for time is real here. */
const PATIENCE = 0.004;

export async function openRawFixture(): Promise<RawFixture> {
  const scripts: RawFixture["scripts"] = new Map();
  const requests: RawFixture["requests"] = new Map();
  const hosts = await openRawHosts((id, request) => {
    requests.set(id, [...(requests.get(id) ?? []), request]);
    return scripts.get(id)?.shift() ?? "fine";
  });
  return { ...hosts, scripts, requests, calls: 0, hasHung: false };
}

/** @throws Error that names each call that broke a promise of the client. */
export async function playRaw({ seed, rateLimit, logLevel, calls }: RawEpisode, fixture: RawFixture): Promise<void> {
  const recorder = recordOutput();
  const random = createRandom(seed);
  vi.spyOn(Math, "random").mockImplementation(() => random() * PATIENCE);
  const baseUrl = `http://127.0.0.1:${fixture.server.port}`;
  const rillet = new Rillet({
    apiKey: SECRET_KEY,
    baseUrl,
    rateLimit,
    logLevel,
    logger: recorder.logger,
    maxRetryAfter: 30,
    maxResponseBytes: 6_000_000,
    ...recorder.hooks,
  });
  fixture.scripts.clear();
  fixture.requests.clear();
  try {
    const complaints = await Promise.all(calls.map((planned, index) => judged(planned, index, rillet, fixture)));
    // What nobody handled is reported after a turn of the event loop.
    await pause(0);
    const all = [...complaints.flat(), ...recorder.complaints()];
    if (fixture.stranger.requests() > 0) all.push("a redirect was followed to another host");
    if (rillet.rateLimit.queued > 0) all.push("somebody is left in the queue of the limiter");
    if (all.length > 0) throw new Error(all.join("\n"));
  } finally {
    recorder.end();
    vi.restoreAllMocks();
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function judged(planned: PlannedRawCall, index: number, rillet: Rillet, fixture: RawFixture): Promise<string[]> {
  const { name, responses, at, timeout, totalTimeout, maxRetries, abortAfter } = planned;
  const { run, idOf }: RawCall = rawCalls[name];
  const id = `id-${fixture.calls++}`;
  await pause(at);
  fixture.scripts.set(id, [...responses]);
  const controller = new AbortController();
  const timer =
    abortAfter === undefined
      ? undefined
      : setTimeout(() => controller.abort(new Error("the caller went away")), abortAfter);
  const options: RequestOptions = {
    timeout,
    totalTimeout,
    maxRetries,
    signal: controller.signal,
    headers: { "x-call": id },
  };
  const outcome = await settled(run(rillet, id, options));
  clearTimeout(timer);
  if ("error" in outcome && outcome.error === hanging) fixture.hasHung = true;
  const complaints: string[] = [];
  if ("error" in outcome) complaints.push(...judgeError(outcome.error));
  else if (idOf && idOf(outcome.value as never) !== id)
    complaints.push(`gave what was never meant for it: ${JSON.stringify(outcome.value)}`);
  const sent = fixture.requests.get(id) ?? [];
  // Each attempt of its PUT comes after a look, which may be tried as often; five rounds at most.
  const rounds = (maxRetries + 1) * (name === "customers.modify" ? 5 * (maxRetries + 3) : 1);
  // A wait for the rate limit is no retry of a failure. Without retries, a 429 ends the call.
  const waits = maxRetries === 0 ? 0 : responses.filter((response) => response.startsWith("429")).length;
  const most = rounds + waits;
  if (sent.length > most) complaints.push(`was sent ${sent.length} times with maxRetries ${maxRetries}`);
  if (new Set(sent.map(({ headers }) => headers["idempotency-key"])).size > 1)
    complaints.push("changed its idempotency key");
  return complaints.map((what) => `call ${index}, ${name}, with the responses ${responses.join(" | ")}: ${what}`);
}

const hanging = new Error(`hangs for more than ${HANGS_AFTER} ms`);

/** How a promise ends; that it never does is an error too. */
async function settled(
  promise: PromiseLike<unknown>,
): Promise<{ readonly value: unknown } | { readonly error: unknown }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(hanging), HANGS_AFTER);
  });
  return Promise.race([promise, patience])
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    )
    .finally(() => clearTimeout(timer));
}

function judgeError(error: unknown): string[] {
  if (!isRilletError(error) || error instanceof RilletArgumentError)
    return [`failed with an error that no response causes: ${String(error instanceof Error ? error.stack : error)}`];
  const { headers, body } = error as { headers?: unknown; body?: unknown };
  return [error, headers, body].some(containsKey) ? [`tells the key in its ${error.name}`] : [];
}
