import type { Customer, CustomerRequest } from "../../../generated/types.js";
import { showContract } from "../contracts/show-contract.js";
import { conflict } from "../problems.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

/**
 * A PUT replaces the whole: what is left out is wiped. A customer with open invoices or active contracts cannot be deleted (Rillet's docs; 409 is our
 * choice).
 */
export const customers = defineResource<"customers", CustomerRequest>({
  name: "customers",
  collection: "customers",
  what: "Customer",
  entity: "CUSTOMER",
  create: build,
  replace: build,
  remove(customer, { world }) {
    const { state } = world;
    const isOpen = state.invoices.find(
      (invoice) => invoice.customer_id === customer.id && invoice.status !== "PAID" && invoice.status !== "CREDITED",
    );
    if (isOpen !== undefined) throw conflict(`Customer ${customer.id} has open invoices`);
    if (
      state.contracts.find(
        (contract) => contract.customer_id === customer.id && showContract(contract, world).status !== "ENDED",
      ) !== undefined
    )
      throw conflict(`Customer ${customer.id} has active contracts`);
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
