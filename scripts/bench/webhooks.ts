import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import Stripe from "stripe";
import type * as entry from "../../src/webhooks/index.js";
import type { Bench } from "./bench.js";
import { compare, rowsOf, type Work } from "./compare.js";
import { invoiceOfTwoKilobytes } from "./invoice.js";
import { bundled } from "./packages.js";

const TOKEN = Buffer.from("a token of 32 bytes for the bench").toString("base64");

/** Each gets the bytes and the headers as Node gives them, checks signature and time, and returns the parsed event. Ours also checks the payload against the contract. */
export const webhooks: Bench = async () => {
  const body = Buffer.from(JSON.stringify(invoiceOfTwoKilobytes));
  const contenders = {
    "rillet-sdk": await ours(body),
    stripe: withStripe(body),
    standardwebhooks: withStandardWebhooks(body),
  };
  const ratios = await compare(contenders, { rounds: 41, times: 2_000 });
  const others = [...ratios.values()].slice(1).map(({ cpu }) => cpu);
  const aim = { text: "no more CPU than any", isMet: others.every((cpu) => cpu >= 1) };
  return { what: `verify and parse a webhook of ${body.length} bytes`, rows: rowsOf(ratios, { "rillet-sdk": aim }) };
};

async function ours(body: Buffer): Promise<Work> {
  const { signWebhook, verifyWebhook } = await bundled<typeof entry>("src/webhooks/index.ts");
  const headers = asNodeHeaders(await signWebhook({ token: TOKEN, type: "invoice.updated", body }));
  const { issues } = await verifyWebhook({ body, headers, token: TOKEN });
  if (issues.length > 0) throw new Error(`The bench's invoice does not fit the contract: ${JSON.stringify(issues)}`);
  return () => verifyWebhook({ body, headers, token: TOKEN });
}

function withStripe(body: Buffer): Work {
  const stripe = new Stripe("sk_test_bench");
  const time = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", TOKEN).update(`${time}.`).update(body).digest("hex");
  const headers = asNodeHeaders({ "Stripe-Signature": `t=${time},v1=${signature}` });
  return () => stripe.webhooks.constructEvent(body, headers["stripe-signature"] ?? "", TOKEN);
}

function withStandardWebhooks(body: Buffer): Work {
  const webhook = new Webhook(TOKEN);
  const now = new Date();
  const id = "msg_bench";
  const signature = webhook.sign(id, now, body);
  const headers = asNodeHeaders({
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": signature,
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
