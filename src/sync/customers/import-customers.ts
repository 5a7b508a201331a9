import type { Customer } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";

/** A part that a billing system needs and the customer in Rillet lacks. */
export type MissingPart =
  "address" | "address.line1" | "address.city" | "address.zip_code" | "address.country" | "email";

/** A customer of Rillet, for a billing system that starts with those. */
export interface ImportedCustomer {
  /** The customer as Rillet has it. */
  readonly customer: Customer;
  /** The address that invoices go to: the MAIN_SENDER, which is the first where several are. */
  readonly mainEmail: string | undefined;
  /** What a person has to mend in Rillet first; empty if nothing. */
  readonly missing: readonly MissingPart[];
}

/** Every customer with what is missing for billing: an address with line 1, city, postal code and an ISO 3166 country, and a main e-mail address. A hundred a request. */
export async function* importCustomers(rillet: Rillet): AsyncGenerator<ImportedCustomer, void, undefined> {
  for await (const customer of rillet.customers.list()) yield inspectCustomer(customer);
}

/** What one customer lacks for billing. */
export function inspectCustomer(customer: Customer): ImportedCustomer {
  const mainEmail = (customer.emails ?? []).find(
    ({ type, email }) => type === "MAIN_SENDER" && email.includes("@"),
  )?.email;
  return {
    customer,
    mainEmail,
    missing: [...missingInAddress(customer.address), ...(mainEmail === undefined ? (["email"] as const) : [])],
  };
}

function missingInAddress(address: Customer["address"]): MissingPart[] {
  if (!address) return ["address"];
  const isCountry = /^[A-Z]{2}$/.test(address.country ?? "");
  const blank = (["line1", "city", "zip_code"] as const).filter((part) => !address[part]?.trim());
  return [...blank.map((part): MissingPart => `address.${part}`), ...(isCountry ? [] : (["address.country"] as const))];
}
