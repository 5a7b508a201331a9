/** The deliveries of the tests. */
import type { Invoice } from "../../generated/types.js";
import { signWebhook, type SignedWebhookHeaders, type SignWebhookOptions } from "../../src/webhooks/index.js";
import { validSample } from "../contract/samples.js";

export const TOKEN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
export const OTHER_TOKEN = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";
export const NOW = Date.parse("2026-11-20T07:30:00.000Z");
export const now = (): number => NOW;
export const ID = "3f0f2c9e-6f1b-4a54-9a35-0c1de4b1a001";

export const invoice = validSample("Invoice") as Invoice;
export const invoiceBody = JSON.stringify(invoice);

type Overrides = Partial<Pick<SignWebhookOptions, "body" | "token" | "id" | "timestamp">> & {
  type?: "invoice.updated" | "invoice.deleted" | "invoice.payment_updated";
  entity?: string;
  event?: string;
};

export interface Delivery {
  readonly body: string | Uint8Array;
  readonly headers: SignedWebhookHeaders;
}

/** A delivery of the invoice at NOW, with changes of the test. */
export async function deliver({
  body = invoiceBody,
  token = TOKEN,
  id = ID,
  timestamp = new Date(NOW),
  entity = "INVOICE",
  event = "UPDATED",
}: Overrides = {}): Promise<Delivery> {
  return {
    body: body as string | Uint8Array,
    headers: await signWebhook({ body, token, id, timestamp, entity, event }),
  };
}

/** The same delivery as a request. */
export async function request(overrides: Overrides = {}): Promise<Request> {
  const { body, headers } = await deliver(overrides);
  return new Request("https://example.com/webhooks/rillet", { method: "POST", headers, body: body as BodyInit });
}
