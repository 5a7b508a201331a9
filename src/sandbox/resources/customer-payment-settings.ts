import type { PaymentSetupResponse } from "../../../generated/types.js";
import { notFound } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import { findByPath } from "./find-by-path.js";

/** How a customer pays by itself: the URL is for the customer to visit; what is on file is set in the dashboard of the sandbox. */
export const customerPaymentSettings: Handlers = {
  "customers.paymentSettings.retrieve": (call) => {
    const id = checkCustomer(call);
    const method = call.world.state.customerSettings.get(id)?.payment_method;
    if (method === undefined) throw notFound(`A payment method of customer ${id}`);
    return method;
  },
  "customers.paymentSettings.setUp": (call): PaymentSetupResponse => {
    const id = checkCustomer(call);
    const isOnFile = call.world.state.customerSettings.get(id)?.payment_method !== undefined;
    return { setup_url: `https://pay.rillet.test/${isOnFile ? "change" : "set-up"}/${id}` };
  },
};

const checkCustomer = (call: Call): string => findByPath(call, "customers", "customer_id", "Customer").id;
