import { install } from "@sinonjs/fake-timers";
import type { RollingServer } from "../../test/support/rolling-server.js";
import type { Contender, Fetch } from "./clients.js";

/** How many calls at once had a result, and how long all of them took. */
export interface Outcome {
  readonly done: number;
  /** The responses with 429 that this client got. */
  readonly rejected: number;
  readonly seconds: number;
}

/**
 * Makes calls at once against a server that enforces a limit, in virtual time.
 * @param retryAfter The `Retry-After` of the 429s. Undefined for none, as in Rillet's.
 * @param meanwhile Starts before the calls: another program.
 */
export async function callAtOnce(
  make: Contender,
  calls: number,
  server: RollingServer,
  { retryAfter, meanwhile }: { readonly retryAfter?: string; readonly meanwhile?: (fetch: Fetch) => void },
): Promise<Outcome> {
  let done = 0;
  let rejected = 0;
  const respond = fetchOf(server);
  const fetch: Fetch = async (url, init) => {
    const response = await respond(url, init);
    if (response.status !== 429) return response;
    rejected++;
    if (retryAfter !== undefined) response.headers.set("retry-after", retryAfter);
    return response;
  };
  const seconds = await inVirtualTime(async () => {
    meanwhile?.(respond);
    const call = make({ baseUrl: "https://api.example.com", fetch }, "1");
    await Promise.allSettled(
      Array.from({ length: calls }, async () => {
        const object = (await call()) as { id?: unknown } | undefined;
        // Stripe's client treats a rejection in problem details as an object.
        if (object?.id === "1") done++;
      }),
    );
  });
  return { done, rejected, seconds };
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

function fetchOf({ handler }: RollingServer): Fetch {
  return async (url, init = {}) =>
    handler(
      {
        method: init.method ?? "GET",
        url: new URL(url),
        headers: new Headers(init.headers),
        body: undefined,
        signal: init.signal ?? null,
        redirect: init.redirect,
        sentAt: Date.now(),
      },
      0,
    );
}
