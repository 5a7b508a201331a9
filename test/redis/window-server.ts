import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Arrival {
  readonly at: number;
  readonly from: string;
}

export interface WindowServer {
  readonly url: string;
  /** What was counted, oldest first. */
  readonly arrivals: readonly Arrival[];
  /** The number of responses with 429. */
  readonly refused: number;
  close(): Promise<void>;
}

/** An HTTP server that counts as Rillet does: every request, in a rolling window, by its own clock. */
export async function startWindowServer(
  limit: number,
  windowMs: number,
  delayMs: () => number = () => 0,
): Promise<WindowServer> {
  const arrivals: Arrival[] = [];
  let refused = 0;
  const server = createServer((request, response) => {
    const at = performance.now();
    const isOver = arrivals.filter((arrival) => arrival.at > at - windowMs).length >= limit;
    arrivals.push({ at, from: String(request.headers["x-from"]) });
    if (isOver) refused++;
    setTimeout(() => response.writeHead(isOver ? 429 : 200).end("{}"), delayMs());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    get refused() {
      return refused;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The most requests that any window of this length saw. */
export function busiestWindow(times: readonly number[], windowMs: number): number {
  return Math.max(
    0,
    ...times.map((start, index) => times.slice(index).filter((time) => time < start + windowMs).length),
  );
}

/** How much of the budget was used: the window, over the time from the use of each slot to its next. */
export function utilisation(times: readonly number[], limit: number, windowMs: number): number {
  const cycles = times.slice(limit).map((time, index) => time - (times[index] ?? 0));
  return (windowMs * cycles.length) / cycles.reduce((sum, cycle) => sum + cycle, 0);
}
