/** What this service does with Rillet's events. The other examples in this folder only differ in how requests come in. */
import type { WebhookListeners } from "rillet-sdk/webhooks";

export const listeners: WebhookListeners = {
  "invoice.payment_updated": (event) => {
    // Rillet sends the invoice, or only the payment. Then retrieve the invoice: await rillet.invoices.retrieve(event.invoiceId).
    if (event.form === "invoice") {
      const { invoice_number: number, status, amount_due: due } = event.data;
      console.log(`${number} is ${status}, ${due.amount} ${due.currency} open`);
    } else {
      console.log(
        `A payment of ${event.data.amount.amount} ${event.data.amount.currency} for invoice ${event.invoiceId}`,
      );
    }
  },
  "invoice.deleted": (event) => {
    console.log(`Invoice ${event.data.id} is gone`);
  },
  unknown: (event) => {
    console.log(`An event this version does not know: ${event.entity} ${event.event}`);
  },
};
