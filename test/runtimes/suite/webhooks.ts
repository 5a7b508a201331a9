import type { Check } from "./check.js";
import { inMemory } from "./clients.js";
import { expectEqual, rejection } from "./check.js";
import type { Sdk } from "./sdk.js";

const TOKEN = "YSB0b2tlbiBvZiAzMiBieXRlcyBmb3IgdGhpcyBydW4=";
const ID = "9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10";
const BODY = JSON.stringify(ID);

/** Deliveries signed, checked and handled. */
export const webhooks: readonly Check<Sdk>[] = [
  {
    title: "a signed delivery is verified; a forged one and an old one are rejected",
    async run({ webhooks: { signWebhook, verifyWebhook, WebhookVerificationError } }) {
      const headers = await signWebhook({ token: TOKEN, type: "invoice.deleted", body: BODY });
      const event = await verifyWebhook({ token: TOKEN, headers, body: new TextEncoder().encode(BODY) });
      expectEqual(
        [event.type, event.type === "invoice.deleted" && event.data.id],
        ["invoice.deleted", ID],
        "the event",
      );
      const reasonOf = async (changed: Partial<typeof headers>): Promise<unknown> => {
        const error = await rejection(verifyWebhook({ token: TOKEN, headers: { ...headers, ...changed }, body: BODY }));
        return error instanceof WebhookVerificationError ? error.reason : error;
      };
      const stale = await signWebhook({
        token: TOKEN,
        type: "invoice.deleted",
        body: BODY,
        timestamp: new Date(Date.now() - 600_000),
      });
      expectEqual(
        [await reasonOf({ "X-Rillet-Signature": "Zm9yZ2Vk" }), await reasonOf(stale)],
        ["signature_mismatch", "timestamp_too_old"],
        "reasons",
      );
    },
  },
  {
    title: "a handler responds to requests, and handles a repeated delivery once",
    async run({ webhooks: { createWebhookHandler, signWebhook } }) {
      const handled: string[] = [];
      const handler = createWebhookHandler({
        token: TOKEN,
        on: { "invoice.deleted": ({ data }) => void handled.push(data.id) },
      });
      const headers = await signWebhook({ token: TOKEN, type: "invoice.deleted", body: BODY });
      const send = async (changed: Record<string, string> = {}): Promise<number> =>
        (
          await handler(
            new Request("https://example.com/hook", {
              method: "POST",
              headers: { ...headers, ...changed },
              body: BODY,
            }),
          )
        ).status;
      expectEqual(
        [await send(), await send(), await send({ "X-Rillet-Timestamp": new Date(0).toISOString() })],
        [200, 200, 401],
        "statuses",
      );
      expectEqual(handled, [ID], "invoices handled");
    },
  },
  {
    title: "a change in the sandbox reaches a handler as a typed event",
    async run(sdk, server) {
      const { rillet, sandbox } = inMemory(sdk, server, { webhookToken: TOKEN });
      const names: string[] = [];
      const handler = sdk.webhooks.createWebhookHandler({
        token: TOKEN,
        on: { "customer.created": ({ data }) => void names.push(data.name) },
      });
      await rillet.customers.create({ name: "Acme" });
      const attempts = await sandbox.deliverWebhooks({ to: handler });
      expectEqual([attempts.length, names], [1, ["Acme"]], "attempts and customers");
    },
  },
];
