/** Many calls at once against a server that enforces 60 requests in a rolling minute, in virtual time. */
import { rollingServer } from "../../test/support/rolling-server.js";
import type { Aim, Bench, Findings } from "./bench.js";
import { callAtOnce, type Outcome } from "./call-at-once.js";
import { apiClients, type Contender, type Fetch, limitedClients } from "./clients.js";

interface Scenario {
  readonly what: string;
  readonly calls: number;
  readonly network: { readonly latency: number; readonly jitter: number };
  /** The `Retry-After` of the 429s. Rillet's have none. */
  readonly retryAfter?: string;
  /** Starts before the calls: another program with the same key. */
  readonly meanwhile?: (fetch: Fetch) => void;
  readonly measured: (outcome: Outcome) => string[];
  /** The aim of rillet-sdk. */
  readonly aim: (outcome: Outcome) => Aim;
}

async function run(contenders: Readonly<Record<string, Contender>>, scenario: Scenario): Promise<Findings> {
  const { what, calls, network, measured, aim } = scenario;
  const rows = [];
  for (const [contender, make] of Object.entries(contenders)) {
    const outcome = await callAtOnce(make, calls, rollingServer({ ...network, seed: 20261120 }), scenario);
    const isOurs = contender.startsWith("rillet-sdk");
    rows.push({ contender, measured: measured(outcome), aim: isOurs ? aim(outcome) : undefined });
  }
  return { what: `${calls} calls at once, ${what}, virtual time`, rows };
}

const counts = (calls: number, { done, rejected, seconds }: Outcome): string[] => [
  `${done} done`,
  `${calls - done} lost`,
  `${rejected} responses of 429`,
  `${seconds.toFixed(1)} s`,
];

const NEAR = { latency: 40, jitter: 40 };

/** Each client with its default options. 300 calls take at least 240 s. */
export const burst: Bench = async () =>
  run(await apiClients(), {
    what: "60 a minute allowed",
    calls: 300,
    network: NEAR,
    retryAfter: "60",
    measured: (outcome) => counts(300, outcome),
    aim: ({ done, rejected, seconds }) => ({
      text: "all, no 429, under 242 s",
      isMet: done === 300 && rejected === 0 && seconds < 242,
    }),
  });

const FOREIGN_A_MINUTE = 30;

/**
 * Another program with the same key sends 60 requests at once, and then 30 a minute. The 429s have no time, as Rillet's. First the clients
 * with their default options, then those with a limit that leaves room for the other program.
 */
export const foreignTraffic: Bench = async () =>
  run(
    { ...(await apiClients()), ...(await limitedClients(60 - FOREIGN_A_MINUTE)) },
    {
      what: `60 a minute allowed, of which another program uses ${FOREIGN_A_MINUTE}`,
      calls: 120,
      network: NEAR,
      meanwhile(fetch) {
        const send = (): void => void fetch("https://api.example.com/").catch(() => undefined);
        for (let request = 0; request < 60; request++) send();
        setInterval(send, 60_000 / FOREIGN_A_MINUTE);
      },
      measured: (outcome) => counts(120, outcome),
      aim: ({ done }) => ({ text: "all done", isMet: done === 120 }),
    },
  );

/** The time that 600 calls take at least: the last 60 are sent after nine minutes. */
const LEAST_SECONDS = 540;

/** Limiters that know the limit, on a network with jitter: how much of the limit they use, and how many requests the server rejects. */
export const limiters: Bench = async () =>
  run(await limitedClients(60), {
    what: "60 a minute allowed, up to 0.4 s of jitter",
    calls: 600,
    network: { latency: 20, jitter: 400 },
    measured: ({ rejected, seconds }) => [
      `${Math.round((100 * LEAST_SECONDS) / seconds)} % of the limit used`,
      `${rejected} rejected by the server`,
    ],
    aim: ({ rejected, seconds }) => ({
      text: "over 95 %, none rejected",
      isMet: rejected === 0 && LEAST_SECONDS / seconds > 0.95,
    }),
  });
