import type { Customer } from "../../../generated/types.js";
import { readAll } from "../cached-list.js";
import type { CustomerMatch } from "../settings/sync-settings.js";
import { normalizeName } from "../source/normalize-name.js";
import type { SourceCustomer } from "../source/source-customer.js";
import { hasReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** A customer in Rillet that is the source's. */
export interface FoundCustomer {
  readonly customer: Customer;
  readonly linkedBy: Exclude<CustomerMatch, "link">;
}

/** How long a list of all customers says who is there and who is not, in milliseconds. */
const CURRENT = 5 * 60_000;

/** Asks Rillet for the customer, way by way. @throws SyncError CUSTOMER_AMBIGUOUS where one way finds several: it is never guessed. */
export async function findCustomer(source: SourceCustomer, run: SyncRun): Promise<FoundCustomer | undefined> {
  for (const way of run.settings.customers.match) {
    if (way === "link") continue;
    const candidates = await candidatesBy(way, source, run).catch((error: unknown) => {
      throw toSyncError(error, `look for the customer ${source.name}`, [source.reference.type]);
    });
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

/** Of several customers with the email, the one with the name. */
function preferName(source: SourceCustomer, candidates: Customer[]): Customer[] {
  const named = candidates.filter((customer) => hasName(customer, source));
  return named.length > 0 ? named : candidates;
}

/** All customers, where one page holds them: that costs no more than to ask for a single one, and answers for all others too. */
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
    "Decide which one it is: give its id as customer.rilletId, or add the reference to it in Rillet, or merge them.";
  return syncError(
    "CUSTOMER_AMBIGUOUS",
    `${shown.length} customers in Rillet could be ${source.name} by ${way}: ${listed}.`,
    { advice, details: { way, candidates: shown } },
  );
}

/** The customers in Rillet that share an e-mail address with the source's, and are not linked to another one of the billing system. */
function matchByEmail(source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  const wanted = new Set((source.emails ?? []).map(normalizeName));
  return customers.filter(
    (customer) =>
      isFree(customer, source) && (customer.emails ?? []).some(({ email }) => wanted.has(normalizeName(email))),
  );
}

/** The customers in Rillet that have the same name but for case and spaces, and are not linked to another customer of the billing system. */
function matchByName(source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  return customers.filter((customer) => isFree(customer, source) && hasName(customer, source));
}

/** Whether a customer in Rillet has the name of the source's, but for case and spaces. */
export function hasName({ name, name_on_invoice: other = "" }: Customer, source: SourceCustomer): boolean {
  const wanted = normalizeName(source.name);
  return [name, other].some((one) => normalizeName(one) === wanted);
}

/** A customer that carries the reference of another customer of the billing system is that one, whatever its name. */
function isFree(customer: Customer, { reference }: SourceCustomer): boolean {
  const references = customer.external_references ?? [];
  return hasReference(references, reference) || !references.some(({ type }) => type === reference.type);
}
