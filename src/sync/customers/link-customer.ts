import type { Customer, CustomerRequest } from "../../../generated/types.js";
import { NotFoundError } from "../../errors/index.js";
import { derivedKey } from "../links/derived-key.js";
import { mayBeReplay } from "../run/replay.js";
import { NOT_YET, type Run } from "../run/run.js";
import type { SourceCustomer } from "../source/source-customer.js";
import { hasReference, referenceKey, toExternalReference } from "../source/source-reference.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { buildCustomer } from "./customer-request.js";
import { findCustomer, type FoundCustomer } from "./find-customer.js";
import type { LinkedCustomer } from "./linked-customer.js";

/** What has to be done with a customer that this link store sees for the first time, before the link is kept. */
export type FirstContact = (customerId: string) => Promise<void>;

/**
 * The customer of a document: known by its id or a link, else found in Rillet, else made. Documents of the same customer at the same time wait for one look-up.
 * @throws SyncError CUSTOMER_AMBIGUOUS, CUSTOMER_NOT_LINKED, REFERENCE_TYPE_MISSING, API_ERROR.
 */
export async function linkCustomer(
  source: SourceCustomer,
  run: Run,
  firstContact: FirstContact,
): Promise<LinkedCustomer> {
  const name = `customer ${run.isPlan ? "plan " : ""}${source.rilletId ?? ""} ${referenceKey(source.reference)}`;
  const { result, isOwn } = await run.shared.inFlight.share(name, () => link(source, run, firstContact));
  if (isOwn || result.action === "known") return result;
  return { ...result, action: "known", referenceWritten: false };
}

async function link(source: SourceCustomer, run: Run, firstContact: FirstContact): Promise<LinkedCustomer> {
  const known = await run.links.read("customer", source.reference);
  const linked = await linkBy(known?.id, source, run);
  if (linked.id === known?.id) return linked;
  const isNew = linked.action === "created";
  if (!isNew) await firstContact(linked.id);
  await run.links.write("customer", source.reference, { id: linked.id, ...(isNew && { hasCreditMemosLinked: true }) });
  return linked;
}

async function linkBy(knownId: string | undefined, source: SourceCustomer, run: Run): Promise<LinkedCustomer> {
  if (source.rilletId !== undefined)
    return { id: source.rilletId, action: "known", linkedBy: "rilletId", referenceWritten: false };
  if (knownId !== undefined && run.settings.customers.match.includes("link"))
    return { id: knownId, action: "known", linkedBy: "link", referenceWritten: false };
  const found = await findCustomer(source, run);
  return found ? linkFound(found, source, run) : create(source, run);
}

async function linkFound(found: FoundCustomer, source: SourceCustomer, run: Run): Promise<LinkedCustomer> {
  const { customer, linkedBy } = found;
  const mustWrite =
    linkedBy !== "externalReference" &&
    run.settings.customers.writeReference &&
    !hasReference(customer.external_references, source.reference);
  if (mustWrite && !run.isPlan) await writeReference(found, source, run);
  return { id: customer.id, action: "linked", linkedBy, referenceWritten: mustWrite };
}

/** A list is replaced as a whole: what the customer has by now must be in it. */
async function writeReference({ customer }: FoundCustomer, source: SourceCustomer, run: Run): Promise<void> {
  const { rillet, shared } = run;
  let types = [source.reference.type];
  try {
    const updated = await rillet.customers.modify(customer.id, ({ external_references: written }) => {
      if (hasReference(written, source.reference)) return undefined;
      const references = [...(written ?? []), toExternalReference(source.reference)];
      types = references.map(({ type }) => type);
      return { external_references: references };
    });
    await shared.customers.put(updated, ({ id }) => id === updated.id);
  } catch (error) {
    throw toSyncError(error, `write the reference to the customer ${customer.name}`, types);
  }
}

async function create(source: SourceCustomer, run: Run): Promise<LinkedCustomer> {
  const { settings, shared, created, warnings } = run;
  if (!settings.customers.createMissing) throw notLinked(source);
  const { body, warnings: leftOut } = buildCustomer(source);
  warnings.push(...leftOut);
  if (run.isPlan) return { id: NOT_YET, action: "created", linkedBy: "creation", referenceWritten: true };
  const customer = await post(body, source, run).catch((error: unknown) => {
    throw toSyncError(error, `create the customer ${source.name}`, [source.reference.type]);
  });
  created.push({ kind: "customer", id: customer.id, name: customer.name });
  await shared.customers.put(customer, ({ id }) => id === customer.id);
  return { id: customer.id, action: "created", linkedBy: "creation", referenceWritten: true };
}

const MOST_GENERATIONS = 5;

/** Under a key that follows from the reference; one whose customer was deleted since answers with that dead one, and the next generation's is taken. */
async function post(
  body: CustomerRequest,
  { reference }: SourceCustomer,
  { rillet, settings }: Run,
): Promise<Customer> {
  for (let generation = 0; ; generation++) {
    const idempotencyKey = await derivedKey(reference, "create-customer", generation);
    const customer = await rillet.customers.create(body, { idempotencyKey });
    if (generation >= MOST_GENERATIONS || !mayBeReplay(customer, settings.now())) return customer;
    const isThere = await rillet.customers.retrieve(customer.id).then(() => true, isNotGone);
    if (isThere) return customer;
  }
}

function isNotGone(error: unknown): false {
  if (error instanceof NotFoundError) return false;
  throw error;
}

function notLinked({ name, reference }: SourceCustomer): Error {
  const advice =
    "Create the customer in Rillet with this reference, give its id as customer.rilletId, or let the sync create it: customers.createMissing.";
  return syncError(
    "CUSTOMER_NOT_LINKED",
    `No customer in Rillet was found for ${name} (${reference.type} ${reference.id}).`,
    { advice, details: { reference } },
  );
}
