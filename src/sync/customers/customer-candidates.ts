import type { Customer } from "../../../generated/types.js";
import { foldedName } from "../source/folded-name.js";
import type { SourceCustomer } from "../source/source-customer.js";
import { hasReference } from "../source/source-reference.js";

/** The customers in Rillet that share an e-mail address with the source's, and are not linked to another one of the billing system. */
export function matchByEmail(source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  const wanted = new Set((source.emails ?? []).map(foldedName));
  return customers.filter(
    (customer) =>
      isFree(customer, source) && (customer.emails ?? []).some(({ email }) => wanted.has(foldedName(email))),
  );
}

/** The customers in Rillet that have the same name but for case and spaces, and are not linked to another one of the billing system. */
export function matchByName(source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  const wanted = foldedName(source.name);
  return customers.filter(
    (customer) =>
      isFree(customer, source) &&
      [customer.name, customer.name_on_invoice ?? ""].some((name) => foldedName(name) === wanted),
  );
}

/** A customer that carries the reference of another customer of the billing system is that one, whatever its name. */
function isFree(customer: Customer, { reference }: SourceCustomer): boolean {
  const references = customer.external_references ?? [];
  return hasReference(references, reference) || !references.some(({ type }) => type === reference.type);
}
