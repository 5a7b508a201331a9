import type { Address, CustomerEmail, CustomerRequest } from "../../../generated/types.js";
import type { SourceAddress, SourceCustomer } from "../source/source-document.js";
import { toExternalReference } from "../source/source-reference.js";

/** Builds the request that creates a customer, and warnings about the parts of the source that it cannot state. */
export function buildCustomer(source: SourceCustomer): {
  readonly body: CustomerRequest;
  readonly warnings: readonly string[];
} {
  const address = toAddress(source.address);
  const shipping = toAddress(source.shippingAddress);
  const body: CustomerRequest = {
    name: source.name,
    emails: toEmails(source.emails ?? []),
    external_references: [toExternalReference(source.reference)],
    ...(address && { address }),
    ...(shipping && { shipping_address: shipping }),
  };
  const warnings = [
    ...incomplete("address", source.address),
    ...incomplete("shipping address", source.shippingAddress),
  ];
  if (source.taxId !== undefined)
    warnings.push(`Rillet's customers have no tax id. The tax id ${source.taxId} of ${source.name} was not sent.`);
  return { body, warnings };
}

/** Builds the email entries without duplicates, because Rillet rejects them. The first address receives the invoices, the others get copies. */
function toEmails(emails: readonly string[]): CustomerEmail[] {
  const distinct = emails.filter(
    (email, index) => emails.findIndex((other) => other.toLowerCase() === email.toLowerCase()) === index,
  );
  return distinct.map((email, index) => ({ email, type: index === 0 ? "MAIN_SENDER" : "CC" }));
}

/** Builds the address. Rillet requires line1, city, state, zip_code and country together (observed in public integrations). */
function toAddress(source: SourceAddress | undefined): Address | undefined {
  if (source === undefined || missingParts(source).length > 0) return undefined;
  const { line1 = "", line2, city = "", state = "", postalCode = "", country = "" } = source;
  return { line1, city, state, zip_code: postalCode, country, ...(line2 && { line2 }) };
}

function missingParts(source: SourceAddress): string[] {
  return (["line1", "city", "state", "postalCode", "country"] as const).filter((part) => !source[part]?.trim());
}

function incomplete(what: string, source: SourceAddress | undefined): string[] {
  const missing = source === undefined ? [] : missingParts(source);
  return missing.length > 0
    ? [
        `Rillet accepts only a complete address. The ${what} of the customer lacks ${missing.join(", ")} and was not sent.`,
      ]
    : [];
}
