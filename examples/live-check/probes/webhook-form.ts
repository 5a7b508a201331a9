import { verifyWebhook } from "rillet-sdk/webhooks";
import { broken, held, notDecidable, type Probe } from "../probe.js";

export const webhookForm: Probe = {
  name: "webhook-form",
  assumption: "A delivery has the documented signature, headers and body.",
  reliedOnBy: "`verifyWebhook` and the events that handlers get.",
  ifFalse: "Deliveries are refused with 401, or their events have `issues`. Report the reason that is shown.",
  async run({ objects, nextDelivery, now }) {
    if (!nextDelivery) return notDecidable("give --webhook-port, RILLET_WEBHOOK_TOKEN and a webhook in the dashboard");
    const customer = await objects.createCustomer({ name: `${objects.name} webhook` });
    const delivery = await nextDelivery();
    if (!delivery) return notDecidable("no delivery came");
    try {
      const event = await verifyWebhook({ ...delivery, token: process.env["RILLET_WEBHOOK_TOKEN"] ?? "", now });
      const [issue] = event.issues;
      if (issue) return broken(`${event.type}: ${issue.path} ${issue.message}`);
      if (event.type !== "customer.created" || event.data.id !== customer.id)
        return notDecidable(`a delivery of ${event.type} came, not that of the customer`);
      return held(`${event.type}, signed, without issues`);
    } catch (error) {
      return broken((error as Error).message);
    }
  },
};
