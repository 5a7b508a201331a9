import type { Customer } from "../../../generated/types.js";
import type { PagePromise } from "../../pagination/index.js";
import { readAll } from "../cached-list.js";
import type { CustomerMatch } from "../settings/sync-settings.js";
import { normalizeName, plainWord } from "../source/normalize-name.js";
import type { SourceCustomer } from "../source/source-document.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError, toSyncError } from "../sync-errors.js";

/** A customer in Rillet that matches the source's customer. */
export interface FoundCustomer {
  readonly customer: Customer;
  readonly linkedBy: Exclude<CustomerMatch, "link">;
}

/** The customers that match, by the first way that finds any. */
interface CustomerMatches {
  readonly linkedBy: FoundCustomer["linkedBy"];
  readonly candidates: readonly Customer[];
}

/**
 * Searches Rillet for the customer, by each way of `settings.customers.match` in order. It never guesses. What it does not find was not in Rillet when the sync began.
 * @param taken Ids of customers that belong to another customer of the billing system.
 * @throws SyncError CUSTOMER_AMBIGUOUS when one way finds several customers.
 */
export async function findCustomer(
  source: SourceCustomer,
  run: SyncRun,
  taken: ReadonlySet<string>,
): Promise<FoundCustomer | undefined> {
  try {
    const known = await run.lists.customers.known(run);
    const matches = known ? await findInList(source, known, run, taken) : await search(source, run, taken);
    const [customer, second] = matches?.candidates ?? [];
    if (matches && second !== undefined) throw ambiguous(source, matches.linkedBy, matches.candidates);
    return matches && customer && { customer, linkedBy: matches.linkedBy };
  } catch (error) {
    throw toSyncError(error, `look for the customer ${source.name}`, [source.reference.type]);
  }
}

/** Matches against the list of customers. From a list that was read before the sync began, only a single match counts. */
async function findInList(
  source: SourceCustomer,
  known: readonly Customer[],
  run: SyncRun,
  taken: ReadonlySet<string>,
): Promise<CustomerMatches | undefined> {
  const { customers } = run.lists;
  const before = matchByAll(source, known, run, taken);
  if (before?.candidates.length === 1) return before;
  const current = matchByAll(source, await customers.current(run), run, taken);
  if (current === undefined || current.candidates.length === 1) return current;
  // The list does not tell which customers were deleted.
  for (const { id } of current.candidates) await customers.retrieve(id, run);
  return matchByAll(source, await customers.current(run), run, taken);
}

function matchByAll(
  source: SourceCustomer,
  customers: readonly Customer[],
  { settings }: SyncRun,
  taken: ReadonlySet<string>,
): CustomerMatches | undefined {
  const { match: ways } = settings.customers;
  for (const way of ways) {
    const by = (linkedBy: FoundCustomer["linkedBy"]): CustomerMatches => ({
      linkedBy,
      candidates: match(linkedBy, source, customers).filter(({ id }) => !taken.has(id)),
    });
    const found = way === "link" ? undefined : by(way);
    if (found === undefined || found.candidates.length === 0) continue;
    // The same name is better than an email address that several customers may share.
    const hasOtherName = way === "email" && !found.candidates.some((customer) => hasName(customer, source));
    const named = hasOtherName && ways.includes("name") ? by("name") : found;
    return named.candidates.length > 0 ? named : found;
  }
  return undefined;
}

/** Searches for single customers in a longer list. There is no search by email address (contract), so that way reads the whole list. A name is searched by one word, unless most names have it. */
async function search(
  source: SourceCustomer,
  run: SyncRun,
  taken: ReadonlySet<string>,
): Promise<CustomerMatches | undefined> {
  const { type, id } = source.reference;
  for (const way of run.settings.customers.match) {
    if (way === "link" || (way === "email" && (source.emails ?? []).length === 0)) continue;
    const word = way === "name" ? plainWord(source.name) : undefined;
    if (way === "email" || (way === "name" && word === undefined))
      return findInList(source, await run.lists.customers.all(run), run, taken);
    run.lists.customers.countSearch();
    const query = word === undefined ? { external_reference_type: type, external_reference_id: id } : { search: word };
    const customers = await readFewPages(run.rillet.customers.list(query));
    if (customers === undefined) return findInList(source, await run.lists.customers.all(run), run, taken);
    const found = match(way, source, customers);
    const candidates = found.filter((customer) => !taken.has(customer.id));
    if (candidates.length > 0) return { linkedBy: way, candidates };
  }
  return undefined;
}

/** A search with more pages, such as one by a word that most names have, costs about as much as the whole list, which serves all searches. */
const MOST_PAGES = 3;

/** Reads a search to its end; undefined when it has too many pages. */
async function readFewPages(search: PagePromise<Customer>): Promise<Customer[] | undefined> {
  const customers: Customer[] = [];
  let page = await search;
  for (let pages = 1; ; pages++) {
    customers.push(...page.items);
    if (!page.hasNextPage()) return customers;
    if (pages === MOST_PAGES) return undefined;
    page = await page.nextPage();
  }
}

/** Returns the customers in Rillet that have a reference, as they are now; one request. */
export async function findByReference({ type, id }: SourceReference, { rillet }: SyncRun): Promise<Customer[]> {
  const query = { external_reference_type: type, external_reference_id: id };
  try {
    const customers = await readAll(rillet.customers.list(query));
    return customers.filter(({ external_references: references }) => hasReference(references, { type, id }));
  } catch (error) {
    throw toSyncError(error, `look for the customer ${id}`, [type]);
  }
}

function match(way: FoundCustomer["linkedBy"], source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  if (way === "externalReference")
    return customers.filter((customer) => hasReference(customer.external_references, source.reference));
  return way === "email" ? preferName(source, matchByEmail(source, customers)) : matchByName(source, customers);
}

/** When several customers have the email address, prefers those that also have the name. */
function preferName(source: SourceCustomer, candidates: Customer[]): Customer[] {
  const named = candidates.filter((customer) => hasName(customer, source));
  return named.length > 0 ? named : candidates;
}

function ambiguous(source: SourceCustomer, way: string, candidates: readonly Customer[]): Error {
  const shown = candidates.map(({ id, name, emails }) => ({
    id,
    name,
    emails: (emails ?? []).map(({ email }) => email),
  }));
  const listed = shown.map(({ id, name }) => `${name} (${id})`).join(", ");
  const remedy = way === "externalReference" ? "remove the reference from the others" : "add the reference to it";
  const advice = `Decide which one is correct. Give its id as customer.rilletId, ${remedy} in Rillet, or merge the customers.`;
  return syncError(
    "CUSTOMER_AMBIGUOUS",
    `${shown.length} customers in Rillet could be ${source.name} by ${way}: ${listed}.`,
    { advice, details: { way, candidates: shown } },
  );
}

/** Finds the customers in Rillet with an email address of the source's customer, without those linked to another customer of the billing system. */
function matchByEmail(source: SourceCustomer, customers: readonly Customer[]): Customer[] {
  return customers.filter((customer) => isFree(customer, source) && hasEmail(customer, source));
}

/** More namesakes are the rule in this organization, and not a trace of an earlier customer. */
const MOST_NAMESAKES = 10;

/**
 * Finds the customers with the name or an email address of the source's customer that are linked to another customer of the billing system, and those with the name that
 * are not linked, if the source's customer was linked before. Sends no request, so it finds none in a longer list that was not read.
 */
export async function findNamesakes(
  id: string,
  source: SourceCustomer,
  { wasThere, run }: { readonly wasThere: boolean; readonly run: SyncRun },
): Promise<string[]> {
  const customers = (await run.lists.customers.known(run)) ?? [];
  return customers
    .filter((customer) => customer.id !== id)
    .filter((customer) =>
      isFree(customer, source)
        ? wasThere && hasName(customer, source)
        : hasName(customer, source) || hasEmail(customer, source),
    )
    .slice(0, MOST_NAMESAKES)
    .map((customer) => customer.id);
}

function hasEmail({ emails = [] }: Customer, source: SourceCustomer): boolean {
  const wanted = new Set((source.emails ?? []).map(normalizeName));
  return emails.some(({ email }) => wanted.has(normalizeName(email)));
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
