/** Many calls at once against a server that allows 60 requests in a rolling minute, in virtual time. */
import { install } from "@sinonjs/fake-timers";
import { rollingServer } from "../../test/support/rolling-server.js";
import { plain, type Bench, type Numbers } from "./bench.js";
import { apiClients, limitedClients, type Contender, type Fetch } from "./clients.js";

interface Scenario {
  readonly what: string;
  readonly clients: () => Promise<Readonly<Record<string, Contender>>>;
  readonly calls: number;
  /** Milliseconds. */
  readonly network: { readonly latency: number; readonly jitter: number };
  /** The `Retry-After` of the 429s. Default: none, as in Rillet's. */
  readonly retryAfter?: string;
  /** Starts before the calls: another program with the same key. */
  readonly meanwhile?: (fetch: Fetch) => void;
  /** Of rillet-sdk. */
  readonly aim: Readonly<Record<string, number>>;
}

const OURS = ["rillet-sdk", "rillet-sdk, 60 a minute", "rillet-sdk, 30 a minute"];

function bench({ clients, ...scenario }: Scenario): Bench {
  return {
    what: `${scenario.calls} calls at once, ${scenario.what}, virtual time`,
    async contenders() {
      const entries = Object.entries(await clients());
      return Object.fromEntries(entries.map(([name, make]) => [name, () => callAtOnce(make, scenario)]));
    },
    columns: {
      done: plain((calls) => `${calls} done`),
      lost: plain((calls) => `${calls} lost`),
      rejected: plain((responses) => `${responses} responses of 429`),
      seconds: plain((seconds) => `${seconds.toFixed(1)} s`),
    },
    aims: Object.fromEntries(OURS.map((name) => [name, scenario.aim])),
  };
}

/** Each client with its default options. */
export const burst = bench({
  what: "60 a minute allowed (240 s at least)",
  clients: apiClients,
  calls: 300,
  network: { latency: 40, jitter: 40 },
  retryAfter: "60",
  aim: { lost: 0, rejected: 0, seconds: 242 },
});

/** First the clients with their default options, then those with a limit that leaves room for the other program. */
export const foreignTraffic = bench({
  what: "60 a minute allowed, of which another program sends 60 at once, and then 30 a minute",
  clients: async () => ({ ...(await apiClients()), ...(await limitedClients(30)) }),
  calls: 120,
  network: { latency: 40, jitter: 40 },
  meanwhile(fetch) {
    const send = (): void => void fetch("https://api.example.com/").catch(() => undefined);
    for (let request = 0; request < 60; request++) send();
    setInterval(send, 60_000 / 30);
  },
  aim: { lost: 0 },
});

/** Limiters that know the limit. */
export const limiters = bench({
  what: "60 a minute allowed (540 s at least), up to 0.4 s of jitter",
  clients: () => limitedClients(60),
  calls: 600,
  network: { latency: 20, jitter: 400 },
  // The limit is used by 95 %.
  aim: { rejected: 0, seconds: 540 / 0.95 },
});

async function callAtOnce(make: Contender, scenario: Omit<Scenario, "clients">): Promise<Numbers> {
  const { calls, network, retryAfter, meanwhile } = scenario;
  const { handler } = rollingServer({ ...network, seed: 20261120 });
  const send: Fetch = async (url, { method = "GET", headers, signal = null, redirect } = {}) =>
    handler(
      {
        method,
        url: new URL(url),
        headers: new Headers(headers),
        body: undefined,
        signal,
        redirect,
        sentAt: Date.now(),
      },
      0,
    );
  let done = 0;
  let rejected = 0;
  const fetch: Fetch = async (url, init) => {
    const response = await send(url, init);
    if (response.status !== 429) return response;
    rejected++;
    if (retryAfter !== undefined) response.headers.set("retry-after", retryAfter);
    return response;
  };
  const seconds = await inVirtualTime(async () => {
    meanwhile?.(send);
    const call = make({ baseUrl: "https://api.example.com", fetch }, "1");
    await Promise.allSettled(
      Array.from({ length: calls }, async () => {
        const object = (await call()) as { id?: unknown } | undefined;
        // Stripe's client treats a rejection in problem details as an object.
        if (object?.id === "1") done++;
      }),
    );
  });
  return { done, lost: calls - done, rejected, seconds };
}

/** The turns of the event loop between two timers, for streams and promises that need no time. */
const TURNS = 3;

/** Runs `work` on a clock that jumps from timer to timer. @returns The seconds that passed on it. */
async function inVirtualTime(work: () => Promise<unknown>): Promise<number> {
  const clock = install({
    now: 0,
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"],
  });
  try {
    let isDone = false;
    const done = work().finally(() => (isDone = true));
    for (;;) {
      for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (isDone) break;
      if (clock.countTimers() === 0) throw new Error("The work cannot end: no timer is left.");
      clock.next();
    }
    await done;
    return clock.now / 1000;
  } finally {
    clock.uninstall();
  }
}
