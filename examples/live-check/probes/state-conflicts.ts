import { RilletApiError } from "rillet-sdk";
import { broken, held, notDecidable, type Probe } from "../probe.js";

export const stateConflicts: Probe = {
  name: "state-conflicts",
  assumption: "A change that the state of the books forbids gets 400, 409 or 422, and a POST never gets 409 for it.",
  reliedOnBy: "The retries: 409 on a POST means that the first request is still in progress, so it is repeated.",
  ifFalse: "A refused POST is repeated until the retries are used up, and is late. A 5xx is repeated too.",
  async run({ rillet, objects }) {
    const invoice = await objects.createInvoice();
    const { items } = await rillet.bankAccounts.list();
    const account = items.find(
      ({ currency, account_code }) => currency === "USD" && account_code !== undefined,
    )?.account_code;
    const payment = { amount: { amount: "1000000.00", currency: "USD" }, date: invoice.invoice_date };
    const removal = await statusOf(() => rillet.customers.delete(invoice.customer_id, { maxRetries: 0 }));
    if (!account)
      return notDecidable(`DELETE of a customer with an invoice: ${removal}. No bank account in USD for the POST`);
    const post = await statusOf(() =>
      rillet.invoices.payments.create(invoice.id, { ...payment, account_code: account }, { maxRetries: 0 }),
    );
    const evidence = `DELETE of a customer with an invoice: ${removal}; payment above the amount due: ${post}`;
    if (removal === 200 || post === 200) return notDecidable(`${evidence} (200: not refused)`);
    return [400, 409, 422].includes(removal) && [400, 422].includes(post) ? held(evidence) : broken(evidence);
  },
};

async function statusOf(call: () => PromiseLike<unknown>): Promise<number> {
  try {
    await call();
    return 200;
  } catch (error) {
    if (error instanceof RilletApiError) return error.status;
    throw error;
  }
}
