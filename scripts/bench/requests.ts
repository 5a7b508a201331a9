import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { COSTS, type Bench } from "./bench.js";
import { apiClients, bareFetch } from "./clients.js";
import { sandboxOfInvoices } from "./invoices.js";
import { costOf } from "./measure.js";

/** A server responds to every request with its first argument. It is a process of its own, so that its work does not count. */
const SERVER = `
const server = require("node:http").createServer((request, response) => {
  request.resume();
  response.setHeader("content-type", "application/json");
  response.end(process.argv[1]);
});
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

async function serve(text: string): Promise<string> {
  const child = spawn(process.execPath, ["-e", SERVER, text], { stdio: ["ignore", "pipe", "inherit"] });
  process.on("exit", () => child.kill());
  const [port] = (await once(createInterface(child.stdout), "line")) as [string];
  return `http://127.0.0.1:${port}`;
}

/** Each client has its default options: ours has a limiter, a timeout and retries. */
export const requests: Bench = {
  what: "retrieve an invoice of 1.7 kB over loopback, one request at a time",
  async contenders() {
    const invoice = await (await sandboxOfInvoices()).create();
    const baseUrl = await serve(JSON.stringify(invoice));
    // The window lets every request pass at once. The limiter still does its work.
    const clients = {
      "bare fetch": bareFetch,
      ...(await apiClients({ rateLimit: { limit: 60, windowMs: 1 / 1000 } })),
    };
    const measured = Object.entries(clients).map(([name, make]) => {
      const call = make({ baseUrl }, invoice.id);
      return [name, () => costOf(call, 300)] as const;
    });
    return Object.fromEntries(measured);
  },
  rounds: 31,
  warmUp: 5,
  columns: COSTS,
  aims: { "rillet-sdk": { cpu: 1.2 } },
};
