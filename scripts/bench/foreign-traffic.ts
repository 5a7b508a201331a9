import { rollingServer } from "../../test/support/rolling-server.js";
import type { Bench, Row } from "./bench.js";
import { apiClients, callAtOnce, limitedClients, type Contender, type Fetch } from "./clients.js";

const CALLS = 120;
const FOREIGN_A_MINUTE = 30;
const NETWORK = { latency: 40, jitter: 40, seed: 20261120 };

/**
 * 120 calls at once against a server that enforces 60 requests in a rolling minute, while another program with the same key sends 60 at
 * once and then 30 a minute. The 429s carry no time, as Rillet's. First the clients with their default options, then those with a limit
 * that leaves room for the other program.
 */
export const foreignTraffic: Bench = async () => {
  const contenders = { ...(await apiClients()), ...(await limitedClients(60 - FOREIGN_A_MINUTE)) };
  const rows: Row[] = [];
  for (const [contender, make] of Object.entries(contenders)) rows.push(await run(contender, make));
  return {
    what: `${CALLS} calls at once, 60 a minute allowed, of which another program uses ${FOREIGN_A_MINUTE}, virtual time`,
    rows,
  };
};

async function run(contender: string, make: Contender): Promise<Row> {
  const { done, refused, seconds } = await callAtOnce(make, CALLS, rollingServer(NETWORK), { meanwhile: sendOthers });
  return {
    contender,
    measured: [`${done} done`, `${CALLS - done} lost`, `${refused} responses of 429`, `${seconds.toFixed(1)} s`],
    aim: contender.startsWith("rillet-sdk") ? { text: "all done", isMet: done === CALLS } : undefined,
  };
}

/** The other program: as many requests as a minute allows at once, and then one after another. */
function sendOthers(fetch: Fetch): void {
  const send = (): void => void fetch("https://api.example.com/").catch(() => undefined);
  for (let request = 0; request < 60; request++) send();
  setInterval(send, 60_000 / FOREIGN_A_MINUTE);
}
