import type { Customer, CustomerRequest, PaymentSetupResponse } from "../../../generated/types.js";
import { showContract } from "../contracts/show-contract.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import { conflict, notFound } from "../problems.js";
import { defineResource, findByPath } from "./define-resource.js";
import { pick } from "./pick.js";

/**
 * Customers. A PUT replaces the whole object: a field that it leaves out is removed. A customer with open invoices or
 * active contracts, or that any other document depends on, cannot be deleted (Rillet's docs; the status 409 is the sandbox's choice).
 */
export const customers = defineResource<"customers", CustomerRequest>({
  name: "customers",
  collection: "customers",
  label: "Customer",
  entity: "CUSTOMER",
  create: build,
  replace: build,
  remove(customer, { context }) {
    const { state } = context;
    const isOpen = state.invoices.find(
      (invoice) => invoice.customer_id === customer.id && invoice.status !== "PAID" && invoice.status !== "CREDITED",
    );
    if (isOpen !== undefined) throw conflict(`Customer ${customer.id} has open invoices`);
    if (
      state.contracts.find(
        (contract) => contract.customer_id === customer.id && showContract(contract, context).status !== "ENDED",
      ) !== undefined
    )
      throw conflict(`Customer ${customer.id} has active contracts`);
    const documents = [state.invoices, state.creditMemos, state.contracts, state.draftContracts].flatMap<{
      customer_id: string;
    }>((collection) => collection.all());
    if (documents.some((document) => document.customer_id === customer.id))
      throw conflict(`Customer ${customer.id} has documents`);
    state.customerSettings.remove(customer.id);
  },
});

function build(body: CustomerRequest): Omit<Customer, "id" | "updated_at"> {
  const kept = pick(body, [
    "address",
    "emails",
    "external_references",
    "fields",
    "name",
    "name_on_invoice",
    "payment_terms",
    "shipping_address",
  ]);
  return {
    emails: [],
    external_references: [],
    ...kept,
    send_invoices_automatically: body.send_invoices_automatically ?? false,
    send_payment_reminders: body.send_payment_reminders ?? false,
  };
}

/** The customer's automatic payments. The customer visits the URL. The dashboard of the sandbox sets the payment method. */
export const customerPaymentSettings: Handlers = {
  "customers.paymentSettings.retrieve": (request) => {
    const id = checkCustomer(request);
    const method = request.context.state.customerSettings.get(id)?.payment_method;
    if (method === undefined) throw notFound(`A payment method of customer ${id}`);
    return method;
  },
  "customers.paymentSettings.setUp": (request): PaymentSetupResponse => {
    const id = checkCustomer(request);
    const isOnFile = request.context.state.customerSettings.get(id)?.payment_method !== undefined;
    return { setup_url: `https://pay.rillet.test/${isOnFile ? "change" : "set-up"}/${id}` };
  },
};

const checkCustomer = (request: ApiRequest): string => findByPath(request, "customers", "customer_id", "Customer").id;
