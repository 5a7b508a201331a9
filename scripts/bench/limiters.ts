import Bottleneck from "bottleneck";
import pThrottle from "p-throttle";
import type * as core from "../../src/index.js";
import { rollingServer } from "../../test/support/rolling-server.js";
import type { Bench, Row } from "./bench.js";
import { bundled } from "./bundled.js";
import { inVirtualTime } from "./virtual-time.js";

const CALLS = 600;
/** What 600 take at the least: the last 60 go when nine minutes are over. */
const LEAST_SECONDS = 540;
const NETWORK = { latency: 20, jitter: 400, seed: 20261120 };

type Limited = (run: () => Promise<void>) => Promise<void>;

/** Who sends 600 requests the fastest through a network that jitters, and how many of them the server has to refuse. */
export const limiters: Bench = async () => {
  const { Rillet } = await bundled<typeof core>("src/index.ts");
  const makers: Record<string, () => Limited> = {
    "rillet-sdk": () => ours(Rillet),
    "p-throttle, strict": () =>
      pThrottle({ limit: 60, interval: 60_000, strict: true })((run: () => Promise<void>) => run()),
    "bottleneck, reservoir of 60 a minute": () =>
      throttled({ reservoir: 60, reservoirRefreshAmount: 60, reservoirRefreshInterval: 60_000 }),
    "bottleneck, one a second": () => throttled({ minTime: 1000 }),
  };
  const rows: Row[] = [];
  for (const [contender, make] of Object.entries(makers)) rows.push(await run(contender, make));
  return { what: `${CALLS} requests under a limit of 60 a minute, up to 0.4 s of jitter, virtual time`, rows };
};

async function run(contender: string, make: () => Limited): Promise<Row> {
  const { handler, statuses } = rollingServer(NETWORK);
  const send = async (): Promise<void> => {
    await handler(
      {
        method: "GET",
        url: new URL("https://api.example.com/"),
        headers: new Headers(),
        body: undefined,
        signal: null,
        redirect: undefined,
        sentAt: Date.now(),
      },
      0,
    );
  };
  const seconds = await inVirtualTime(async () => {
    const limited = make();
    await Promise.all(Array.from({ length: CALLS }, () => limited(send)));
  });
  const refused = statuses.filter((status) => status === 429).length;
  const used = LEAST_SECONDS / seconds;
  const isMet = refused === 0 && used > 0.95;
  return {
    contender,
    measured: [`${Math.round(used * 100)} % of the budget used`, `${refused} refused by the server`],
    aim: contender === "rillet-sdk" ? { text: "over 95 %, none refused", isMet } : undefined,
  };
}

/** Ours by way of a client, whose fetch is the request. */
function ours(Rillet: typeof core.Rillet): Limited {
  let next: () => Promise<void> = () => Promise.resolve();
  const rillet = new Rillet({
    apiKey: "bench-key",
    baseUrl: "https://api.example.com",
    fetch: async () => (await next(), new Response(`{"id":"1"}`)),
  });
  return async (run) => {
    next = run;
    await rillet.customers.retrieve("1");
  };
}

function throttled(options: Bottleneck.ConstructorOptions): Limited {
  const limiter = new Bottleneck(options);
  return (run) => limiter.schedule(run);
}
