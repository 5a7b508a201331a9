import { rollingServer } from "../../test/support/rolling-server.js";
import type { Bench, Row } from "./bench.js";
import { apiClients, callAtOnce, type Contender } from "./clients.js";

const CALLS = 300;
const NETWORK = { latency: 40, jitter: 40, seed: 20261120 };

/** 300 calls at once against a server that enforces 60 requests in a rolling minute, each client as it comes; 300 take 240 s at the least. */
export const burst: Bench = async () => {
  const rows: Row[] = [];
  for (const [contender, make] of Object.entries(await apiClients())) rows.push(await run(contender, make));
  return { what: `${CALLS} calls at once, 60 a minute allowed, virtual time`, rows };
};

async function run(contender: string, make: Contender): Promise<Row> {
  // As a server in front of which a limit stands: it says when to come back.
  const { done, refused, seconds } = await callAtOnce(make, CALLS, rollingServer(NETWORK), { retryAfter: "60" });
  const isMet = done === CALLS && refused === 0 && seconds < 242;
  return {
    contender,
    measured: [`${done} done`, `${CALLS - done} lost`, `${refused} responses of 429`, `${seconds.toFixed(1)} s`],
    aim: contender === "rillet-sdk" ? { text: `all, no 429, under 242 s`, isMet } : undefined,
  };
}
