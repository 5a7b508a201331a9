import { describe, expect, it } from "vitest";
import { contractWebhooks } from "../../generated/contract.js";
import {
  parseUnverifiedWebhook,
  signWebhook,
  verifyWebhook,
  type WebhookEvent,
  type WebhookEventType,
} from "../../src/webhooks/index.js";
import { validSample } from "../contract/samples.js";
import { deliver, ID, invoice, invoiceBody, NOW, now, TOKEN } from "./deliveries.js";

const OBJECT = "9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10";
const PAYMENT = { id: OBJECT, invoice_id: invoice.id, amount: "1204.50", currency: "EUR", payment_date: "2026-11-19" };

async function receive(body: unknown, entity = "INVOICE", event = "UPDATED"): Promise<WebhookEvent> {
  const raw = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  return verifyWebhook({ ...(await deliver({ body: raw, entity, event })), token: TOKEN, now });
}

const spellings: [string, (name: string) => string][] = [
  ["upper case", (name) => name],
  ["lower case", (name) => name.toLowerCase()],
  ["lower case with hyphens", (name) => name.toLowerCase().replace(/_/g, "-")],
  ["upper case with hyphens", (name) => name.replace(/_/g, "-")],
];

describe.each(contractWebhooks)("the event $entity $event", ({ entity, event, schema }) => {
  const data = schema ? validSample(schema) : OBJECT;

  it.each(spellings)("is recognized in %s", async (_how, spell) => {
    await expect(receive(JSON.stringify(data), spell(entity), spell(event))).resolves.toMatchObject({
      id: ID,
      timestamp: new Date(NOW).toISOString(),
      entity,
      event,
      type: `${entity}.${event}`.toLowerCase(),
      data: schema ? data : { id: OBJECT },
      issues: [],
    });
  });

  it("is made by signWebhook from its type alone", async () => {
    const type = `${entity}.${event}`.toLowerCase() as WebhookEventType;
    const body = JSON.stringify(data);
    const headers = await signWebhook({ token: TOKEN, type, body });
    expect(headers).toMatchObject({ "X-Rillet-Entity": entity, "X-Rillet-Event": event });
    await expect(verifyWebhook({ body, headers, token: TOKEN })).resolves.toMatchObject({ type, issues: [] });
  });
});

describe("a payload that does not fit", () => {
  it("is given with its issues", async () => {
    const event = await receive({ ...invoice, status: "DISPUTED", payment_terms: "30" });
    expect(event).toMatchObject({ type: "invoice.updated", data: { status: "DISPUTED", payment_terms: "30" } });
    expect(event.issues.map(({ path }) => path).sort()).toEqual(["payment_terms", "status"]);
  });

  it("keeps unknown fields", async () => {
    const body = {
      ...invoice,
      new_field: { deep: [1] },
      items: invoice.items.map((item) => ({ ...item, other: null })),
    };
    await expect(receive(body)).resolves.toMatchObject({ data: body, issues: [] });
  });

  it.each([
    ["null", null],
    ["a list", [1]],
    ["a number", 5],
    ["a text", "text"],
  ])("is given also when it is %s", async (_what, body) => {
    await expect(receive(JSON.stringify(body))).resolves.toMatchObject({
      type: "invoice.updated",
      data: body,
      issues: [{ path: "", message: expect.stringContaining("expected an object") as string }],
    });
  });

  it.each([
    ["empty", ""],
    ["HTML", "<html>"],
    ["cut off", invoiceBody.slice(0, -5)],
  ])("is given as text when it is %s", async (_what, body) => {
    await expect(receive(body)).resolves.toMatchObject({
      type: "invoice.updated",
      data: body,
      issues: [{ path: "", message: "expected JSON, got other text" }, {}],
    });
  });

  it("of bytes that are not UTF-8 is read and has an issue", async () => {
    const bytes = new Uint8Array(Buffer.from('{"name":"caf\xe9"}', "latin1"));
    const event = await receive(bytes, "SOMETHING", "NEW");
    expect(event).toMatchObject({
      data: { name: "caf\uFFFD" },
      issues: [{ message: expect.stringContaining("UTF-8") as string }],
    });
  });

  it("may hold a U+FFFD of the sender", async () => {
    await expect(receive(new TextEncoder().encode('{"name":"\uFFFD"}'), "SOMETHING", "NEW")).resolves.toMatchObject({
      data: { name: "\uFFFD" },
      issues: [],
    });
  });

  it("may start with a byte order mark", async () => {
    await expect(receive(`\uFEFF${invoiceBody}`)).resolves.toMatchObject({ data: invoice, issues: [] });
    await expect(receive(new TextEncoder().encode(`\uFEFF${invoiceBody}`))).resolves.toMatchObject({
      data: invoice,
      issues: [],
    });
  });
});

describe("a deletion", () => {
  it("gives the id", async () => {
    await expect(receive(JSON.stringify(OBJECT), "INVOICE", "DELETED")).resolves.toMatchObject({
      type: "invoice.deleted",
      data: { id: OBJECT },
      issues: [],
    });
  });

  it.each([
    ["without quotes", OBJECT, { id: OBJECT }],
    ["inside an object", JSON.stringify({ id: OBJECT, reason: "x" }), { id: OBJECT, reason: "x" }],
  ])("gives an id that comes %s", async (_how, body, data) => {
    await expect(receive(body, "INVOICE", "DELETED")).resolves.toMatchObject({ data, issues: [] });
  });

  it("with an id that is not a UUID has an issue", async () => {
    await expect(receive('"17"', "INVOICE", "DELETED")).resolves.toMatchObject({
      data: { id: "17" },
      issues: [{ path: "", message: 'expected a UUID, got "17"' }],
    });
    await expect(receive("17", "INVOICE", "DELETED")).resolves.toMatchObject({
      data: 17,
      issues: [{ message: "expected an object, got 17" }],
    });
  });
});

describe("an update of an invoice's payments", () => {
  it("gives the invoice", async () => {
    await expect(receive(invoice, "INVOICE", "PAYMENT_UPDATED")).resolves.toMatchObject({
      type: "invoice.payment_updated",
      form: "invoice",
      invoiceId: invoice.id,
      data: invoice,
      issues: [],
    });
  });

  it("gives a payment in the contract's form", async () => {
    const event = await receive(PAYMENT, "invoice", "payment-updated");
    expect(event).toEqual({
      id: ID,
      timestamp: new Date(NOW).toISOString(),
      entity: "INVOICE",
      event: "PAYMENT_UPDATED",
      type: "invoice.payment_updated",
      form: "payment",
      invoiceId: invoice.id,
      data: { ...PAYMENT, amount: { amount: "1204.50", currency: "EUR" }, date: "2026-11-19" },
      issues: [],
    });
  });

  it.each(["CLEARED", "RECONCILED", "A_LATER_STATUS"])(
    "has no issue for a payment with the status %s, which the contract does not have",
    async (status) => {
      const payment = {
        ...PAYMENT,
        status,
        cash_account_code: "1010",
        created_at: "2026-11-19T10:00:00.123Z",
        updated_at: "2026-11-19T10:00:00.12Z",
      };
      for (const [entity, event] of [
        ["INVOICE", "PAYMENT_UPDATED"],
        ["invoice", "payment-updated"],
      ] as const) {
        const received = await receive(payment, entity, event);
        expect(received).toMatchObject({ form: "payment", data: { status, cash_account_code: "1010" }, issues: [] });
      }
    },
  );

  it("has an issue for a status and a cash_account_code that are not text", async () => {
    const event = await receive({ ...PAYMENT, status: 5, cash_account_code: 1010 }, "INVOICE", "PAYMENT_UPDATED");
    expect(event.issues.map(({ path }) => path).sort()).toEqual(["cash_account_code", "status"]);
  });

  it("leaves a payment in the contract's form as it is", async () => {
    const payment = validSample("InvoicePayment");
    await expect(receive(payment, "INVOICE", "PAYMENT_UPDATED")).resolves.toMatchObject({
      form: "payment",
      data: payment,
      issues: [],
    });
  });

  it("does not replace an existing date by payment_date", async () => {
    await expect(receive({ ...PAYMENT, date: "2026-11-18" }, "INVOICE", "PAYMENT_UPDATED")).resolves.toMatchObject({
      data: { date: "2026-11-18", payment_date: "2026-11-19" },
    });
  });

  it("accepts an amount that is a JSON number, and keeps other fields", async () => {
    const event = await receive({ ...PAYMENT, amount: 1204.5, method: "stripe" }, "INVOICE", "PAYMENT_UPDATED");
    expect(event).toMatchObject({
      data: { amount: { amount: "1204.5", currency: "EUR" }, method: "stripe" },
      issues: [],
    });
  });

  it("has an issue for each missing field of a payment", async () => {
    const event = await receive({ invoice_id: invoice.id, amount: "5" }, "INVOICE", "PAYMENT_UPDATED");
    expect(event.issues.map(({ path }) => path).sort()).toEqual(["amount.currency", "id"]);
  });

  it("has an empty invoice id, and issues, when the payload is neither an invoice nor a payment", async () => {
    for (const body of [{ a: 1 }, null, { id: 5 }]) {
      const event = await receive(body, "INVOICE", "PAYMENT_UPDATED");
      expect(event).toMatchObject({ form: "invoice", invoiceId: "" });
      expect(event.issues.length).toBeGreaterThan(0);
    }
  });

  it("keeps a payment under another event as it is", async () => {
    const event = await receive(PAYMENT, "CREDIT_MEMO", "PAYMENT_UPDATED");
    expect(event).toMatchObject({ type: "credit_memo.payment_updated", data: PAYMENT });
    expect(event).not.toHaveProperty("form");
  });
});

describe("an event that the contract does not know", () => {
  it.each([
    ["BILL_PAYMENT", "CREATED"],
    ["INVOICE", "APPROVED"],
    ["bill", "payment-updated"],
    ["constructor", "x"],
    ["__proto__", "x"],
  ])("is passed on: %s %s", async (entity, event) => {
    const received = await receive({ a: { b: 1 } }, entity, event);
    expect(received).toMatchObject({
      type: "unknown",
      entity: entity.toUpperCase(),
      event: event.toUpperCase().replace("-", "_"),
      data: { a: { b: 1 } },
      issues: [],
    });
  });

  it("is passed on as text when it is not JSON", async () => {
    await expect(receive("a=1", "FORM", "SENT")).resolves.toMatchObject({
      type: "unknown",
      data: "a=1",
      issues: [{ message: "expected JSON, got other text" }],
    });
  });
});

describe("parseUnverifiedWebhook", () => {
  it("reads a delivery whose signature is wrong or missing", async () => {
    const { body, headers } = await deliver({ timestamp: "2020-01-01T00:00:00Z" });
    const { "X-Rillet-Signature": _gone, ...unsigned } = headers;
    for (const each of [{ ...headers, "X-Rillet-Signature": "forged" }, unsigned])
      expect(parseUnverifiedWebhook({ body, headers: each })).toMatchObject({
        id: ID,
        type: "invoice.updated",
        data: invoice,
        timestamp: "2020-01-01T00:00:00.000Z",
      });
  });

  it("needs the other headers, a readable timestamp and a raw body", async () => {
    const { body, headers } = await deliver();
    expect(() => parseUnverifiedWebhook({ body, headers: {} })).toThrow(
      expect.objectContaining({ reason: "missing_header" }) as Error,
    );
    expect(() => parseUnverifiedWebhook({ body, headers: { ...headers, "X-Rillet-Timestamp": "soon" } })).toThrow(
      expect.objectContaining({ reason: "timestamp_unreadable" }) as Error,
    );
    expect(() => parseUnverifiedWebhook({ body: invoice as unknown as string, headers })).toThrow(
      expect.objectContaining({ reason: "body_not_raw" }) as Error,
    );
  });
});

describe("signWebhook", () => {
  it("uses a new UUID and the current time by default", async () => {
    const before = Date.now();
    const headers = await signWebhook({ token: TOKEN, type: "invoice.deleted", body: JSON.stringify(OBJECT) });
    expect(headers["X-Rillet-Id"]).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(Date.parse(headers["X-Rillet-Timestamp"])).toBeGreaterThanOrEqual(before);
    expect(Object.keys(headers)).toHaveLength(5);
  });

  it("signs with each token, in their order", async () => {
    const common = { type: "invoice.updated", body: invoiceBody, id: ID, timestamp: "2026-11-20T07:30:00Z" } as const;
    const [one, other] = await Promise.all([TOKEN, "AAAA"].map((token) => signWebhook({ ...common, token })));
    const both = await signWebhook({ ...common, token: [TOKEN, "AAAA"] });
    expect(both["X-Rillet-Signature"]).toBe(`${one?.["X-Rillet-Signature"]},${other?.["X-Rillet-Signature"]}`);
  });

  it("rejects a body that is not raw", async () => {
    await expect(
      signWebhook({ token: TOKEN, type: "invoice.updated", body: invoice as unknown as string }),
    ).rejects.toMatchObject({ reason: "body_not_raw" });
  });
});

describe("options", () => {
  const argumentError = (argument: string): Error =>
    expect.objectContaining({ name: "RilletArgumentError", argument }) as Error;

  it("with an unknown name make verifyWebhook and signWebhook reject, and parseUnverifiedWebhook throw", async () => {
    const delivery = await deliver();
    const misspelled = { ...delivery, token: TOKEN, tolerence: false };
    await expect(verifyWebhook(misspelled)).rejects.toEqual(argumentError("tolerence"));
    await expect(verifyWebhook(misspelled)).rejects.toThrow("Did you mean `tolerance`?");
    const unsigned = { token: TOKEN, type: "invoice.updated", body: "{}", timestmp: "" } as const;
    await expect(signWebhook(unsigned)).rejects.toEqual(argumentError("timestmp"));
    expect(() => parseUnverifiedWebhook(misspelled)).toThrow(argumentError("token"));
  });

  it("that are not an object make verifyWebhook reject", async () => {
    for (const options of [undefined, null, "{}", []])
      await expect(verifyWebhook(options as never)).rejects.toEqual(argumentError("options"));
  });

  it("of a wrong type make signWebhook reject", async () => {
    const unsigned = { token: TOKEN, type: "invoice.updated", body: "{}" } as const;
    await expect(signWebhook({ ...unsigned, timestamp: new Date(Number.NaN) })).rejects.toEqual(
      argumentError("timestamp"),
    );
    await expect(signWebhook({ ...unsigned, id: 5 as unknown as string })).rejects.toEqual(argumentError("id"));
  });
});
