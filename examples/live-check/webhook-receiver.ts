import { createServer } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Delivery } from "./probe.js";

export interface WebhookReceiver {
  /** The next delivery, also one that came before the call. Undefined when none comes within the time. */
  readonly next: (timeoutMs?: number) => Promise<Delivery | undefined>;
  readonly close: () => void;
}

/** Listens on a port of this machine and acknowledges every delivery. A tunnel has to lead from the webhook's URL to it. */
export async function startReceiver(port: number): Promise<WebhookReceiver> {
  const deliveries: Delivery[] = [];
  let notify = (): void => undefined;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
      deliveries.push({ body, headers: Object.fromEntries(headers) });
      response.end();
      notify();
    });
  }).listen(port);
  await once(server, "listening");
  const next = async (timeoutMs = 60_000): Promise<Delivery | undefined> => {
    if (deliveries.length === 0)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        notify = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    return deliveries.shift();
  };
  return { next, close: () => void server.close() };
}
