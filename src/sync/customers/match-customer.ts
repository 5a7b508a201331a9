import type { Customer } from "../../../generated/types.js";
import { readAll } from "../cached-list.js";
import type { CustomerMatch } from "../settings/sync-settings.js";
import { normalizeName } from "../source/normalize-name.js";
import type { SourceCustomer } from "../source/source-customer.js";
import { hasReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** A customer in Rillet that matches the source's customer. */
export interface FoundCustomer {
  readonly customer: Customer;
  readonly linkedBy: Exclude<CustomerMatch, "link">;
}

/** How long a list of all customers counts as current, in milliseconds. */
const CURRENT = 5 * 60_000;

/** Searches Rillet for the customer, by each way of `settings.customers.match` in order. It never guesses. @throws SyncError CUSTOMER_AMBIGUOUS when one way finds several customers. */
export async function findCustomer(
  source: SourceCustomer,
  run: SyncRun,
  taken: ReadonlySet<string>,
): Promise<FoundCustomer | undefined> {
  for (const way of run.settings.customers.match) {
    if (way === "link") continue;
    const found = await candidatesBy(way, source, run).catch((error: unknown) => {
      throw toSyncError(error, `look for the customer ${source.name}`, [source.reference.type]);
    });
    const candidates = found.filter(({ id }) => !taken.has(id));
    const [customer, second] = candidates;
    if (second !== undefined) throw ambiguous(source, way, candidates);
    if (customer !== undefined) return { customer, linkedBy: way };
  }
  return undefined;
}

async function candidatesBy(way: FoundCustomer["linkedBy"], source: SourceCustomer, run: SyncRun): Promise<Customer[]> {
  const { rillet, lists } = run;
  const { type, id } = source.reference;
  if (way === "email" && (source.emails ?? []).length === 0) return [];
  const all =
    (await allOnOnePage(run)) ??
    (way === "email" ? await lists.customers.items(() => readAll(rillet.customers.list())) : undefined);
  if (all) return match(way, source, all);
  const query = way === "name" ? { search: source.name } : { external_reference_type: type, external_reference_id: id };
  return match(way, source, await readAll(rillet.customers.list(query)));
}

function match(way: FoundCustomer["linkedBy"], source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  if (way === "externalReference")
    return customers.filter((customer) => hasReference(customer.external_references, source.reference));
  return way === "email" ? preferName(source, matchByEmail(source, customers)) : matchByName(source, customers);
}

/** When several customers have the e-mail address, prefers those that also have the name. */
function preferName(source: SourceCustomer, candidates: Customer[]): Customer[] {
  const named = candidates.filter((customer) => hasName(customer, source));
  return named.length > 0 ? named : candidates;
}

/** Returns all customers when one page holds them. This is one request, the same as a search for one customer, and it serves all other customers too. */
function allOnOnePage({ rillet, lists }: SyncRun): Promise<readonly Customer[] | undefined> {
  return lists.customers.itemsOfOnePage(CURRENT, async () => {
    const page = await rillet.customers.list({ limit: 100 });
    return { items: [...page.items], isAll: !page.hasNextPage() };
  });
}

function ambiguous(source: SourceCustomer, way: string, candidates: readonly Customer[]): Error {
  const shown = candidates.map(({ id, name, emails }) => ({
    id,
    name,
    emails: (emails ?? []).map(({ email }) => email),
  }));
  const listed = shown.map(({ id, name }) => `${name} (${id})`).join(", ");
  const advice =
    "Decide which one is correct. Give its id as customer.rilletId, add the reference to it in Rillet, or merge the customers.";
  return syncError(
    "CUSTOMER_AMBIGUOUS",
    `${shown.length} customers in Rillet could be ${source.name} by ${way}: ${listed}.`,
    { advice, details: { way, candidates: shown } },
  );
}

/** Finds the customers in Rillet with an e-mail address of the source's customer, without those linked to another customer of the billing system. */
function matchByEmail(source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  const wanted = new Set((source.emails ?? []).map(normalizeName));
  return customers.filter(
    (customer) =>
      isFree(customer, source) && (customer.emails ?? []).some(({ email }) => wanted.has(normalizeName(email))),
  );
}

/** Finds the customers in Rillet with the same name, without those linked to another customer of the billing system. */
function matchByName(source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  return customers.filter((customer) => isFree(customer, source) && hasName(customer, source));
}

/** Whether a customer in Rillet has the name of the source's customer. Case and spaces are ignored. */
export function hasName({ name, name_on_invoice: other = "" }: Customer, source: SourceCustomer): boolean {
  const wanted = normalizeName(source.name);
  return [name, other].some((one) => normalizeName(one) === wanted);
}

/** Whether a customer is not linked to another customer of the billing system. A customer with another reference of the same type is never matched. */
function isFree(customer: Customer, { reference }: SourceCustomer): boolean {
  const references = customer.external_references ?? [];
  return hasReference(references, reference) || !references.some(({ type }) => type === reference.type);
}
