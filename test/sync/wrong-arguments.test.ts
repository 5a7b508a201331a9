import { expect, it, vi } from "vitest";
import { Rillet, RilletArgumentError } from "../../src/index.js";
import { markSent, paymentUpdates, PaymentUpdates, retrievePaymentUpdate } from "../../src/sync/index.js";

const WRONG = [
  undefined,
  null,
  0,
  "text",
  Symbol("x"),
  {},
  [],
  () => undefined,
  Object.create(null) as object,
  new Map(),
];
const options = { since: new Date(0) };
const event = { form: "payment", invoiceId: "1", data: {} } as const;

it.each(WRONG)("%s is rejected with a RilletArgumentError where a client is expected", async (wrong) => {
  const client = wrong as Rillet;
  expect(() => paymentUpdates(client, options)).toThrow(RilletArgumentError);
  expect(() => new PaymentUpdates(client, options)).toThrow(RilletArgumentError);
  await expect(retrievePaymentUpdate(client, event)).rejects.toThrow(RilletArgumentError);
  await expect(markSent(client, { id: "1", status: "UNBILLED" })).rejects.toThrow(RilletArgumentError);
});

it.each(WRONG)("%s is rejected as an event or an invoice before anything is sent", async (wrong) => {
  const fetch = vi.fn();
  const client = new Rillet({ apiKey: "key", fetch });
  await expect(retrievePaymentUpdate(client, wrong as never)).rejects.toThrow(RilletArgumentError);
  await expect(markSent(client, wrong as never)).rejects.toThrow(RilletArgumentError);
  expect(fetch).not.toHaveBeenCalled();
});
