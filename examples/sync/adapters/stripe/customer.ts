import type { SourceAddress, SourceCustomer } from "rillet-sdk/sync";
import type { StripeAddress, StripeInvoice } from "./documents.js";
import { idOf, reference } from "./parts.js";

const TAX_STATUS = { none: "TAXED", exempt: "TAX_EXEMPT", reverse: "REVERSE_CHARGED" } as const;

/** The customer as it was when the invoice was finalized. */
export function toCustomer(invoice: StripeInvoice): SourceCustomer {
  const { customer, customer_name: name, customer_email: email, customer_tax_exempt: exempt } = invoice;
  const { customer_address: address, customer_shipping: shipping, customer_tax_ids: taxIds } = invoice;
  const taxStatus = Object.entries(TAX_STATUS).find(([status]) => status === (exempt ?? "none"))?.[1];
  if (customer === null || taxStatus === undefined)
    throw new TypeError(
      `The invoice ${invoice.id} has no customer, or a tax exemption that is not known: ${String(exempt)}.`,
    );
  return {
    reference: reference(idOf(customer)),
    name: name ?? email ?? idOf(customer),
    emails: email === null ? [] : [email],
    address: address ? toAddress(address) : undefined,
    shippingAddress: shipping?.address && toAddress(shipping.address),
    taxStatus,
    taxId: taxIds?.[0]?.value ?? undefined,
  };
}

function toAddress(address: StripeAddress): SourceAddress {
  const { line1, line2, city, state, postal_code: postalCode, country } = address;
  return {
    line1: line1 ?? undefined,
    line2: line2 ?? undefined,
    city: city ?? undefined,
    state: state ?? undefined,
    postalCode: postalCode ?? undefined,
    country: country ?? undefined,
  };
}
