import createClient from "openapi-fetch";
import type * as core from "../../src/index.js";
import type { Bench } from "./bench.js";
import { bundled } from "./bundled.js";
import { compare } from "./compare.js";
import { invoiceOfTwoKilobytes } from "./invoice.js";

interface Paths {
  "/invoices/{invoice_id}": {
    get: {
      parameters: { path: { invoice_id: string } };
      responses: { 200: { content: { "application/json": typeof invoiceOfTwoKilobytes } } };
    };
  };
}

const id = invoiceOfTwoKilobytes.id;
const baseUrl = "https://api.example.com";
const text = JSON.stringify(invoiceOfTwoKilobytes);

/** Stands in for the network, at the same cost to all. */
const answer = (): Promise<Response> => Promise.resolve(new Response(text, { headers: { "content-type": "application/json" } }));

/** One GET of an object: what a client adds to the fetch that it would be without it. The rate limit is off, for it is there to wait. */
export const requests: Bench = async () => {
  const { Rillet } = await bundled<typeof core>("src/index.ts");
  const rillet = new Rillet({ apiKey: "bench", baseUrl, fetch: answer, rateLimit: false, logLevel: "off" });
  const openapi = createClient<Paths>({ baseUrl, fetch: answer, headers: { authorization: "Bearer bench" } });
  const contenders = {
    "bare fetch": bareFetch,
    "openapi-fetch": () => openapi.GET("/invoices/{invoice_id}", { params: { path: { invoice_id: id } } }),
    "rillet-sdk": () => rillet.invoices.retrieve(id),
  };
  const ratios = await compare("bare fetch", contenders, { rounds: 31, times: 500 });
  return { what: "CPU to retrieve an object of 2 kB from a local handler", base: "bare fetch", results: [...ratios].map(([name, ratio]) => ({ name, ratio })) };
};

async function bareFetch(): Promise<unknown> {
  new Request(`${baseUrl}/invoices/${id}`, { headers: { authorization: "Bearer bench", accept: "application/json" } });
  return (await answer()).json();
}
