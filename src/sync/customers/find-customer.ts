import type { Customer } from "../../../generated/types.js";
import type { Run } from "../run/run.js";
import type { CustomerMatch } from "../settings/sync-settings.js";
import type { SourceCustomer } from "../source/source-customer.js";
import { syncError, toSyncError } from "../sync-errors.js";
import { matchByEmail, matchByName } from "./customer-candidates.js";

/** A customer in Rillet that is the source's. */
export interface FoundCustomer {
  readonly customer: Customer;
  readonly linkedBy: Exclude<CustomerMatch, "link">;
  /** Whether Rillet said so just now, and not a list that was read a while ago. */
  readonly isFresh: boolean;
}

const FRESH = 60_000;

/** Asks Rillet for the customer, way by way. @throws SyncError CUSTOMER_AMBIGUOUS where one way finds several: it is never guessed. */
export async function findCustomer(source: SourceCustomer, run: Run): Promise<FoundCustomer | undefined> {
  for (const way of run.settings.customers.match) {
    if (way === "link") continue;
    const candidates = await candidatesBy(way, source, run).catch((error: unknown) => {
      throw toSyncError(error, `look for the customer ${source.name}`, [source.reference.type]);
    });
    const [customer, second] = candidates;
    if (second !== undefined) throw ambiguous(source, way, candidates);
    if (customer !== undefined) return { customer, linkedBy: way, isFresh: way !== "email" || !run.shared.customers.isOlderThan(FRESH) };
  }
  return undefined;
}

async function candidatesBy(way: FoundCustomer["linkedBy"], source: SourceCustomer, run: Run): Promise<Customer[]> {
  const { rillet, requests, shared } = run;
  const { type, id } = source.reference;
  if (way === "externalReference") return requests.readAll(rillet.customers.list({ external_reference_type: type, external_reference_id: id }));
  const readAll = (): Promise<Customer[]> => requests.readAll(rillet.customers.list());
  if (way === "email") return (source.emails ?? []).length === 0 ? [] : matchByEmail(source, await shared.customers.rows(readAll));
  const known = shared.customers.isOlderThan(FRESH) ? requests.readAll(rillet.customers.list({ search: source.name })) : shared.customers.rows(readAll);
  return matchByName(source, await known);
}

function ambiguous(source: SourceCustomer, way: string, candidates: readonly Customer[]): Error {
  const shown = candidates.map(({ id, name, emails }) => ({ id, name, emails: (emails ?? []).map(({ email }) => email) }));
  const listed = shown.map(({ id, name }) => `${name} (${id})`).join(", ");
  const advice = "Decide which one it is: give its id as customer.rilletId, or add the reference to it in Rillet, or merge them.";
  return syncError("CUSTOMER_AMBIGUOUS", `${shown.length} customers in Rillet could be ${source.name} by ${way}: ${listed}.`, { advice, details: { way, candidates: shown } });
}
