import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import Stripe from "stripe";
import type * as entry from "../../src/webhooks/index.js";
import { COSTS, type Bench } from "./bench.js";
import { sandboxOfInvoices } from "./invoices.js";
import { costOf, importBuilt } from "./measure.js";

const TOKEN = Buffer.from("a token of 32 bytes for the bench").toString("base64");

/** Each gets the bytes and the headers as Node gives them, checks signature and time, and returns the parsed event. Ours also checks the payload against the contract. */
export const webhooks: Bench = {
  what: "verify and parse a webhook of 1.7 kB",
  async contenders() {
    const body = Buffer.from(JSON.stringify(await (await sandboxOfInvoices()).create()));
    const ours = await withRillet(body);
    const stripe = withStripe(body);
    const standardWebhooks = withStandardWebhooks(body);
    return {
      "rillet-sdk": () => costOf(ours, 2_000),
      stripe: () => costOf(stripe, 2_000),
      standardwebhooks: () => costOf(standardWebhooks, 2_000),
    };
  },
  rounds: 41,
  warmUp: 5,
  columns: COSTS,
  aims: { "rillet-sdk": { cpu: ["stripe", "standardwebhooks"] } },
};

async function withRillet(body: Buffer): Promise<() => unknown> {
  const { signWebhook, verifyWebhook } = await importBuilt<typeof entry>("webhooks");
  const headers = asNodeHeaders(await signWebhook({ token: TOKEN, type: "invoice.updated", body }));
  const { issues } = await verifyWebhook({ body, headers, token: TOKEN });
  if (issues.length > 0) throw new Error(`The bench's invoice does not fit the contract: ${JSON.stringify(issues)}`);
  return () => verifyWebhook({ body, headers, token: TOKEN });
}

function withStripe(body: Buffer): () => unknown {
  const stripe = new Stripe("sk_test_bench");
  const time = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", TOKEN).update(`${time}.`).update(body).digest("hex");
  const headers = asNodeHeaders({ "Stripe-Signature": `t=${time},v1=${signature}` });
  return () => stripe.webhooks.constructEvent(body, headers["stripe-signature"] ?? "", TOKEN);
}

function withStandardWebhooks(body: Buffer): () => unknown {
  const webhook = new Webhook(TOKEN);
  const now = new Date();
  const id = "msg_bench";
  const headers = asNodeHeaders({
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": webhook.sign(id, now, body),
  });
  return () => webhook.verify(body, headers);
}

/** Together with the other headers of a request through a proxy. */
function asNodeHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const usual = {
    host: "example.com",
    "user-agent": "webhooks/1",
    "content-type": "application/json",
    "content-length": "2000",
    "x-forwarded-for": "192.0.2.1",
    accept: "*/*",
  };
  return Object.fromEntries(
    Object.entries({ ...usual, ...headers }).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
