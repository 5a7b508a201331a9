import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import ky from "ky";
import OpenAI from "openai";
import createClient from "openapi-fetch";
import Stripe from "stripe";
import type * as core from "../../src/index.js";
import { atMost, type Bench } from "./bench.js";
import { compare, rowsOf, type Work } from "./compare.js";
import { invoiceOfTwoKilobytes } from "./invoice.js";
import { bundled } from "./packages.js";

interface Paths {
  "/invoices/{invoice_id}": {
    get: {
      parameters: { path: { invoice_id: string } };
      responses: { 200: { content: { "application/json": typeof invoiceOfTwoKilobytes } } };
    };
  };
}

const id = invoiceOfTwoKilobytes.id;

/** One GET of an object at a time over loopback, each client with its default options: ours has a limiter, a timeout and retries. */
export const requests: Bench = async () => {
  const { Rillet } = await bundled<typeof core>("src/index.ts");
  const ratios = await withServer(JSON.stringify(invoiceOfTwoKilobytes), (port) =>
    compare(contenders(Rillet, port), { rounds: 31, times: 300 }),
  );
  const fullSdks = ["openai", "stripe"].map((name) => ratios.get(name)?.cpu ?? NaN);
  const cpu = ratios.get("rillet-sdk")?.cpu ?? NaN;
  const aim = atMost("CPU", cpu, 1.2, " ×, less than every full SDK");
  return {
    what: "retrieve an object of 2 kB over loopback",
    rows: rowsOf(ratios, { "rillet-sdk": { ...aim, isMet: cpu <= Math.min(1.2, ...fullSdks) } }),
  };
};

function contenders(Rillet: typeof core.Rillet, port: number): Record<string, Work> {
  const baseUrl = `http://127.0.0.1:${port}`;
  const headers = { authorization: "Bearer bench", accept: "application/json" };
  // The window lets every request pass at once. The limiter still does its work.
  const rillet = new Rillet({ apiKey: "bench-key", baseUrl, rateLimit: { limit: 60, windowMs: 1 / 1000 } });
  const openapi = createClient<Paths>({ baseUrl, headers });
  const client = ky.create({ prefixUrl: baseUrl, headers });
  const openai = new OpenAI({ apiKey: "bench", baseURL: baseUrl });
  const stripe = new Stripe("sk_test_bench", {
    host: "127.0.0.1",
    port,
    protocol: "http",
    httpClient: Stripe.createFetchHttpClient(),
    telemetry: false,
  });
  return {
    "bare fetch": async () => (await fetch(`${baseUrl}/invoices/${id}`, { headers })).json() as Promise<unknown>,
    "openapi-fetch": () => openapi.GET("/invoices/{invoice_id}", { params: { path: { invoice_id: id } } }),
    "rillet-sdk": () => rillet.invoices.retrieve(id),
    ky: () => client.get(`invoices/${id}`).json(),
    openai: () => openai.models.retrieve(id),
    stripe: () => stripe.invoices.retrieve(id),
  };
}

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
async function withServer<Result>(text: string, use: (port: number) => Promise<Result>): Promise<Result> {
  const child = spawn(process.execPath, ["-e", SCRIPT, text], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = (await once(createInterface(child.stdout), "line")) as [string];
    return await use(Number(port));
  } finally {
    child.kill();
  }
}
