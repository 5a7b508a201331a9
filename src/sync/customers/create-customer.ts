import type { Address, Customer, CustomerEmail, CustomerRequest } from "../../../generated/types.js";
import { createObject, type Creation } from "../links/create-object.js";
import type { ObjectLink } from "../links/link-records.js";
import type { SourceAddress, SourceCustomer } from "../source/source-customer.js";
import { toExternalReference } from "../source/source-reference.js";
import { NOT_CREATED_YET, type SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** Creates the customer. @param rejected The link of a customer that does not exist any more. @returns The link of the new one. */
export async function createCustomer(
  source: SourceCustomer,
  rejected: ObjectLink | undefined,
  run: SyncRun,
): Promise<ObjectLink> {
  const { rillet, settings, lists, created, warnings } = run;
  if (!settings.customers.createMissing) throw notLinked(source);
  const { body, warnings: leftOut } = buildCustomer(source);
  warnings.push(...leftOut);
  if (run.isPlan) return { id: NOT_CREATED_YET };
  const creation: Creation<Customer> = {
    reference: source.reference,
    operation: "create-customer",
    generation: rejected?.generation,
    deletedId: rejected?.id,
    post: (idempotencyKey) => rillet.customers.create(body, { idempotencyKey }),
    retrieve: (id) => rillet.customers.retrieve(id),
  };
  const {
    object: customer,
    isReplay,
    generation,
  } = await createObject(creation, run).catch((error: unknown) => {
    throw toSyncError(error, `create the customer ${source.name}`, [source.reference.type]);
  });
  if (!isReplay) lists.addCreatedCustomer(customer.id);
  created.push({ kind: "customer", id: customer.id, name: customer.name });
  lists.customers.put(customer);
  return { id: customer.id, ...(generation > 0 && { generation }) };
}

function notLinked({ name, reference }: SourceCustomer): Error {
  const advice =
    "Create the customer in Rillet with this reference, give its id as customer.rilletId, or set customers.createMissing so that the sync creates it.";
  return syncError(
    "CUSTOMER_NOT_LINKED",
    `No customer in Rillet was found for ${name} (${reference.type} ${reference.id}).`,
    { advice, details: { reference } },
  );
}

/** Builds the request that creates a customer, and warnings about the parts of the source that it cannot state. */
function buildCustomer(source: SourceCustomer): {
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
