/** The same with `rillet-sdk/webhooks` alone: the objects of events are schemas of the contract. */
import {
  createMemoryWebhookStore,
  createWebhookHandler,
  parseUnverifiedWebhook,
  signWebhook,
  toNodeHandler,
  verifyWebhook,
} from "rillet-sdk/webhooks";

type Delivery = Parameters<typeof verifyWebhook>[0];

export const event = (delivery: Delivery) => verifyWebhook(delivery);
export const invoice = async (delivery: Delivery) => {
  const verified = await verifyWebhook(delivery);
  return verified.type === "invoice.updated" ? verified.data : undefined;
};
export const store = createMemoryWebhookStore();
export const handler = createWebhookHandler({ token: "t", store });
export const nodeHandler = toNodeHandler(handler);
export const headers = () => signWebhook({ token: "t", type: "customer.created", body: "{}" });
export const parse = parseUnverifiedWebhook;
