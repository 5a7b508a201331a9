import { Rillet, type RequestEvent, type RequestOptions, type RetryEvent } from "../../src/index.js";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { MemoryLinkStore } from "../../src/sync/index.js";
import { NOON, type SeededObjects } from "./seeded-objects.js";
import { calls, type Place } from "./calls.js";
import { recordOutput, type OutputRecorder } from "./record-output.js";
import type { Episode, PlannedCall } from "./episode.js";
import { SECRET_KEY } from "./fault-kinds.js";
import { later, passTime, rest, startTime, stopTime } from "./virtual-time.js";

/** What became of a call. */
export interface PlayedCall {
  readonly planned: PlannedCall;
  readonly index: number;
  readonly place: Place;
  readonly signal: AbortSignal | undefined;
  readonly startedAt: number;
  /** Undefined while it goes on; times in virtual milliseconds since 1970. */
  settledAt: number | undefined;
  value?: unknown;
  error?: unknown;
  isFailed: boolean;
  /** Every attempt that was handed to fetch. */
  readonly sent: readonly RequestEvent[];
  /** Every attempt that will be repeated. */
  readonly retries: readonly RetryEvent[];
  /** Aborts its signal now, if that is its own. */
  readonly goAway: () => void;
}

export interface Played {
  readonly episode: Episode;
  readonly sandbox: Sandbox;
  readonly rillet: Rillet;
  readonly seeded: SeededObjects;
  readonly played: readonly PlayedCall[];
  /** How many attempts of all calls could not connect, so that nothing was sent. */
  readonly refused: number;
  /** Requests that the sandbox saw during the episode. */
  readonly requests: number;
  readonly complaints: readonly string[];
}

/** Longer than any delay of a fault. */
const AFTERWARDS = 120_000;
const DAY = 24 * 60 * 60 * 1000;

/** For the life of the process, as a service has one for its shutdown: never aborted, and handed to thousands of calls. */
export const longLivedSignal = new AbortController().signal;

/** Plays an episode on virtual time and passes what happened to `judge`. The sandbox has no faults while `judge` runs. */
export async function play(
  episode: Episode,
  seeded: SeededObjects,
  judge: (played: Played) => Promise<void>,
): Promise<number> {
  const recorder = recordOutput();
  stopTime(NOON, episode.seed);
  refusedConnections = 0;
  try {
    const sandbox = openSandbox(episode, seeded);
    const rillet = openClient(episode, sandbox, recorder);
    const links = new MemoryLinkStore();
    const played: PlayedCall[] = [];
    for (const [index, planned] of episode.calls.entries())
      later(planned.at, () => {
        played[index] = begin(planned, index, { rillet, seeded, links }, recorder);
      });
    const isSettled = (call: PlayedCall | undefined): boolean => call?.settledAt !== undefined;
    await passTime(() => episode.calls.every((_, index) => isSettled(played[index])), NOON + DAY).catch(
      (error: Error) => {
        const open = played
          .filter((call) => !isSettled(call))
          .map(({ index, planned }) => `call ${index} (${planned.name})`);
        throw new Error(`${open.join(", ")} never settled: ${error.message}`);
      },
    );
    const requests = sandbox.requests.length;
    for (const { goAway } of played) goAway();
    sandbox.faults.clear();
    // Delayed responses come now, and no timer of the client changes.
    sandbox.advance(AFTERWARDS);
    await rest(8);
    await judge({
      episode,
      sandbox,
      rillet,
      seeded,
      played,
      refused: refusedConnections,
      requests,
      complaints: recorder.complaints(),
    });
    return requests;
  } finally {
    recorder.end();
    startTime();
  }
}

function openSandbox({ faults, isLimited, rateLimit }: Episode, { saved }: SeededObjects): Sandbox {
  const sandbox = createSandbox({
    apiKey: SECRET_KEY,
    now: () => Date.now(),
    rateLimit: isLimited && { ...(rateLimit || {}), retryAfter: true },
    externalReferenceTypes: ["BILLING", "SEQUENCE"],
    seed: saved,
  });
  for (const { fault, probability, seed, method } of faults)
    sandbox.faults.add({ fault, probability, seed, ...(method !== undefined && { match: { method } }) });
  return sandbox;
}

function openClient(
  { key, rateLimit, maxRetryAfter, logLevel, isLeaky, latency, seed }: Episode,
  sandbox: Sandbox,
  { logger, hooks }: OutputRecorder,
): Rillet {
  let asked = seed;
  const apiKeys = {
    text: SECRET_KEY,
    function: () => SECRET_KEY,
    slow: () => new Promise<string>((resolve) => void later(50, () => resolve(SECRET_KEY))),
    failing: () => (++asked % 7 ? Promise.resolve(SECRET_KEY) : Promise.reject(new Error("the vault is shut"))),
  };
  const fetch = countRefused(distant(isLeaky ? leaky(sandbox.fetch) : sandbox.fetch, latency));
  return new Rillet({
    apiKey: apiKeys[key],
    environment: "sandbox",
    fetch,
    rateLimit,
    maxRetryAfter,
    logLevel,
    logger,
    ...hooks,
  });
}

/** How many connections were refused in this episode. */
let refusedConnections = 0;

const countRefused =
  (fetch: Sandbox["fetch"]): Sandbox["fetch"] =>
  (input, init) =>
    fetch(input, init).catch((error: unknown) => {
      if ((error as { cause?: { code?: string } }).cause?.code === "ECONNREFUSED") refusedConnections++;
      throw error;
    });

/** Echoes the key on every response, and attaches the request to every error. */
const leaky =
  (fetch: Sandbox["fetch"]): Sandbox["fetch"] =>
  async (input, init) => {
    const { authorization } = init?.headers as Record<string, string>;
    try {
      const response = await fetch(input, init);
      response.headers.set("x-echo", `was sent ${authorization}`);
      return response;
    } catch (error) {
      throw error instanceof Error ? Object.assign(error, { request: { input, init }, sentAs: authorization }) : error;
    }
  };

/** Each request takes up to `latency` to get there. One that is given up on the way does not arrive. */
const distant =
  (fetch: Sandbox["fetch"], latency: number): Sandbox["fetch"] =>
  async (input, init) => {
    const arrive = (resolve: () => void, reject: (reason: unknown) => void): void => {
      later(Math.random() * latency, resolve);
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason), { once: true });
    };
    if (latency > 0) await new Promise<void>(arrive);
    return fetch(input, init);
  };

function begin(
  planned: PlannedCall,
  index: number,
  { rillet, seeded, links }: Pick<Place, "rillet" | "seeded" | "links">,
  { hooks }: OutputRecorder,
): PlayedCall {
  const { timeout, totalTimeout, maxRetries, abortAfter, idempotencyKey, prefetch, choice } = planned;
  const sent: RequestEvent[] = [];
  const retries: RetryEvent[] = [];
  const limits = { timeout, maxRetries, ...(totalTimeout !== undefined && { totalTimeout }) };
  const { signal, abort } = signalOf(abortAfter);
  const mark = `Call ${index}`;
  const options: RequestOptions = {
    ...(choice % 2 && limits),
    ...(signal && { signal }),
    ...(idempotencyKey && { idempotencyKey: `key-of-${index}` }),
    headers: { "x-call": String(index) },
  };
  const onRequest = (event: RequestEvent): void => {
    sent.push(event);
    hooks.onRequest(event);
  };
  const copy = rillet.withOptions({ ...limits, onRequest, onRetry: (event) => void retries.push(event) });
  const place: Place = { rillet: copy, options, prefetch, mark, choice, seeded, links, items: [] };
  const call: PlayedCall = {
    planned,
    index,
    place,
    signal,
    startedAt: Date.now(),
    settledAt: undefined,
    isFailed: false,
    sent,
    retries,
    goAway: abort,
  };
  const settle = (outcome: Partial<PlayedCall>): void => void Object.assign(call, outcome, { settledAt: Date.now() });
  Promise.resolve(calls[planned.name].run(place)).then(
    (value) => settle({ value }),
    (error: unknown) => settle({ error, isFailed: true }),
  );
  return call;
}

function signalOf(abortAfter: PlannedCall["abortAfter"]): {
  readonly signal?: AbortSignal;
  readonly abort: () => void;
} {
  if (abortAfter === undefined) return { abort: () => undefined };
  if (abortAfter === "never") return { signal: longLivedSignal, abort: () => undefined };
  const controller = new AbortController();
  const abort = (): void => controller.abort(new Error("the caller went away"));
  later(abortAfter, abort);
  return { signal: controller.signal, abort };
}
