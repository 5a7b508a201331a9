import type { Customer } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { isAssignedCountry } from "../source/country-code.js";

/** A part that a billing system needs and that is missing in Rillet. `address.country` also stands for a country that is no code of ISO 3166-1 alpha-2, such as UK. */
export type MissingPart =
  "address" | "address.line1" | "address.city" | "address.zip_code" | "address.country" | "email";

/** A customer of Rillet, for a billing system that imports its first customers from Rillet. */
export interface ImportedCustomer {
  /** The customer as Rillet has it. */
  readonly customer: Customer;
  /** The email address that invoices go to: the first one with the type MAIN_SENDER. */
  readonly mainEmail: string | undefined;
  /** The parts that a person must add in Rillet first; empty when nothing is missing. */
  readonly missing: readonly MissingPart[];
}

/** Yields every customer with the parts that are missing for billing: an address with line 1, city, postal code and a country code of ISO 3166-1 alpha-2, and a main email address. Reads 100 customers per request. */
export async function* importCustomers(rillet: Rillet): AsyncGenerator<ImportedCustomer, void, undefined> {
  for await (const customer of rillet.customers.list()) yield inspectCustomer(customer);
}

/** Lists the parts that one customer is missing for billing. */
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
  const isCountry = isAssignedCountry(address.country ?? "");
  const blank = (["line1", "city", "zip_code"] as const).filter((part) => !address[part]?.trim());
  return [...blank.map((part): MissingPart => `address.${part}`), ...(isCountry ? [] : (["address.country"] as const))];
}
