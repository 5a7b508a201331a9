import ky from "ky";
import OpenAI from "openai";
import createClient from "openapi-fetch";
import Stripe from "stripe";
import type * as core from "../../src/index.js";
import { atMost, type Bench } from "./bench.js";
import { bundled } from "./bundled.js";
import { cells, compare, type Work } from "./compare.js";
import { invoiceOfTwoKilobytes } from "./invoice.js";
import { withServer } from "./server.js";

interface Paths {
  "/invoices/{invoice_id}": {
    get: {
      parameters: { path: { invoice_id: string } };
      responses: { 200: { content: { "application/json": typeof invoiceOfTwoKilobytes } } };
    };
  };
}

const id = invoiceOfTwoKilobytes.id;

/** One GET of an object at a time over loopback, each client as it comes; ours with limiter, timeout and retries on. */
export const requests: Bench = async () => {
  const { Rillet } = await bundled<typeof core>("src/index.ts");
  const ratios = await withServer(JSON.stringify(invoiceOfTwoKilobytes), (port) =>
    compare(contenders(Rillet, port), { rounds: 31, times: 300 }),
  );
  const fullSdks = ["openai", "stripe"].map((name) => ratios.get(name)?.cpu ?? NaN);
  return {
    what: "retrieve an object of 2 kB over loopback",
    rows: [...ratios].map(([contender, measured]) => ({
      contender,
      measured: cells(measured),
      aim:
        contender !== "rillet-sdk"
          ? undefined
          : {
              ...atMost("CPU", measured.cpu, 1.2, " ×, ahead of every full SDK"),
              isMet: measured.cpu <= Math.min(1.2, ...fullSdks),
            },
    })),
  };
};

function contenders(Rillet: typeof core.Rillet, port: number): Record<string, Work> {
  const baseUrl = `http://127.0.0.1:${port}`;
  const headers = { authorization: "Bearer bench", accept: "application/json" };
  // A window that lets every request pass at once, and is kept all the same.
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
