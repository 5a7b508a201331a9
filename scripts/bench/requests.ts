import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { atMost, type Bench } from "./bench.js";
import { apiClients, bareFetch } from "./clients.js";
import { compare, rowsOf } from "./compare.js";
import { invoiceOfTwoKilobytes } from "./invoice.js";

/** One GET of an object at a time over loopback, each client with its default options: ours has a limiter, a timeout and retries. */
export const requests: Bench = async () => {
  // The window lets every request pass at once. The limiter still does its work.
  const clients = await apiClients({ rateLimit: { limit: 60, windowMs: 1 / 1000 } });
  const ratios = await withServer(JSON.stringify(invoiceOfTwoKilobytes), (baseUrl) => {
    const contenders = Object.entries({ "bare fetch": bareFetch, ...clients }).map(
      ([name, make]) => [name, make({ baseUrl }, invoiceOfTwoKilobytes.id)] as const,
    );
    return compare(Object.fromEntries(contenders), { rounds: 31, times: 300 });
  });
  const fullSdks = ["openai", "stripe"].map((name) => ratios.get(name)?.cpu ?? NaN);
  const cpu = ratios.get("rillet-sdk")?.cpu ?? NaN;
  const aim = atMost("CPU", cpu, 1.2, " ×, less than every full SDK");
  return {
    what: "retrieve an object of 2 kB over loopback",
    rows: rowsOf(ratios, { "rillet-sdk": { ...aim, isMet: cpu <= Math.min(1.2, ...fullSdks) } }),
  };
};

const SCRIPT = `
const text = process.argv[1];
const server = require("node:http").createServer((request, response) => {
  request.resume();
  response.setHeader("content-type", "application/json");
  response.end(text);
});
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

/** Runs `use` with a server on loopback that responds to every request with this text. It is a process of its own, so that its work does not count. */
async function withServer<Result>(text: string, use: (baseUrl: string) => Promise<Result>): Promise<Result> {
  const child = spawn(process.execPath, ["-e", SCRIPT, text], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = (await once(createInterface(child.stdout), "line")) as [string];
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    child.kill();
  }
}
