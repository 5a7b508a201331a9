import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { describe, expectTypeOf, it } from "vitest";
import type {
  Bill,
  CreditMemo,
  Invoice,
  JournalEntry,
  RoundedMonetaryAmount,
  WebhookContract,
} from "../../generated/types.js";
import type { events } from "../../generated/webhook-shapes.js";
import {
  createWebhookHandler,
  toNodeHandler,
  type DeletedObject,
  type verifyWebhook,
  type WebhookEvent,
  type WebhookEvents,
  type WebhookEventType,
  type WebhookFailureReason,
  type WebhookHeaders,
  type WebhookPayment,
  type WebhookStore,
  type WebhookVerificationError,
} from "../../src/webhooks/index.js";
import { TOKEN } from "./deliveries.js";

/** These tests pass when the file compiles. Running them does nothing. */
function narrow(event: WebhookEvent): string {
  switch (event.type) {
    case "bill.created":
      expectTypeOf(event.data).toEqualTypeOf<Bill>();
      return event.data.expense_number;
    case "bill.deleted":
      expectTypeOf(event.data).toEqualTypeOf<DeletedObject>();
      expectTypeOf(event.event).toEqualTypeOf<"DELETED">();
      return event.data.id;
    case "contract.updated":
      expectTypeOf(event.data).toEqualTypeOf<WebhookContract>();
      return event.data.name;
    case "credit_memo.payment_updated":
      expectTypeOf(event.data).toEqualTypeOf<CreditMemo>();
      return event.data.credit_memo_number;
    case "journal_entry.created":
      expectTypeOf(event.data).toEqualTypeOf<JournalEntry>();
      return event.data.name;
    case "invoice.updated":
      expectTypeOf(event.entity).toEqualTypeOf<"INVOICE">();
      // @ts-expect-error an invoice has no expense number
      void event.data.expense_number;
      return event.data.invoice_number;
    case "invoice.payment_updated":
      return narrowPayment(event);
    case "unknown":
      expectTypeOf(event.data).toBeUnknown();
      expectTypeOf(event.entity).toBeString();
      return event.event;
    default:
      return event.data.id;
  }
}

function narrowPayment(event: WebhookEvents["invoice.payment_updated"]): string {
  expectTypeOf(event.data).toEqualTypeOf<Invoice | WebhookPayment>();
  // @ts-expect-error only the invoice has a number
  void event.data.invoice_number;
  if (event.form === "invoice") {
    expectTypeOf(event.data).toEqualTypeOf<Invoice>();
    return event.data.status;
  }
  expectTypeOf(event.data.amount).toEqualTypeOf<RoundedMonetaryAmount>();
  expectTypeOf(event.data.invoice_id).toBeString();
  expectTypeOf(event.data.cash_account_code).toEqualTypeOf<string | undefined>();
  expectTypeOf<"RECONCILED">().toExtend<WebhookPayment["status"]>();
  return event.invoiceId;
}

describe("types", () => {
  it("list the reasons of a rejection, so that a misspelled one does not compile", () => {
    expectTypeOf<WebhookVerificationError["reason"]>().toEqualTypeOf<WebhookFailureReason>();
    expectTypeOf<"signature_mismatch">().toExtend<WebhookFailureReason>();
  });

  it("narrow the data by the event's type", () => {
    expectTypeOf(narrow).returns.toBeString();
    expectTypeOf<WebhookEventType>().toEqualTypeOf<Exclude<WebhookEvent["type"], "unknown">>();
    expectTypeOf<WebhookEventType>().toEqualTypeOf<keyof typeof events>();
    expectTypeOf<Awaited<ReturnType<typeof verifyWebhook>>>().toEqualTypeOf<WebhookEvent>();
  });

  it("give each listener its event", () => {
    createWebhookHandler({
      token: [TOKEN],
      on: {
        "invoice.created": (event) => expectTypeOf(event.data).toEqualTypeOf<Invoice>(),
        "vendor.deleted": async ({ data }) => Promise.resolve(data.id),
        unknown: (event) => expectTypeOf(event.data).toBeUnknown(),
      },
      fallback: (event) => expectTypeOf(event).toEqualTypeOf<WebhookEvent>(),
      onError: (error, event) => {
        expectTypeOf(error).toBeUnknown();
        expectTypeOf(event).toEqualTypeOf<WebhookEvent | undefined>();
      },
    });
    // @ts-expect-error there is no such event
    const wrong = (): unknown => createWebhookHandler({ token: TOKEN, on: { "invoice.paid": () => undefined } });
    // @ts-expect-error a handler needs a token
    const tokenless = (): unknown => createWebhookHandler({ on: {} });
    void [wrong, tokenless];
  });

  it("fit the types of the platforms", () => {
    const handler = createWebhookHandler({ token: TOKEN });
    expectTypeOf(handler).toExtend<(request: Request) => Promise<Response>>();
    expectTypeOf(handler).toExtend<(request: Request, server: { port: number }) => Response | Promise<Response>>();
    const listener: RequestListener = (request, response) => void toNodeHandler(handler)(request, response);
    void listener;
    expectTypeOf(toNodeHandler(handler)).toExtend<
      (request: IncomingMessage, response: ServerResponse) => Promise<void>
    >();
    expectTypeOf<IncomingMessage["headers"]>().toExtend<WebhookHeaders>();
    expectTypeOf<IncomingMessage>().toExtend<WebhookHeaders>();
    expectTypeOf<Request>().toExtend<WebhookHeaders>();
    expectTypeOf<Headers>().toExtend<WebhookHeaders>();
    expectTypeOf<undefined>().not.toExtend<WebhookHeaders>();
    expectTypeOf<WebhookStore["claim"]>().returns.resolves.toEqualTypeOf<"claimed" | "done" | "busy">();
  });
});
