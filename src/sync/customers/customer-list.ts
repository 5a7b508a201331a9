import type { Customer } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { NotFoundError } from "../../errors/index.js";
import { CURRENT_FOR, ListRead, readAll, type Reader, type Sequence } from "../cached-list.js";

const MINUTE = 60_000;
/** How long the whole list is kept. Changes are read in between, but deletions are not. */
const LIFETIME = 60 * MINUTE;
/** After this many searches for single customers, a list of more than one page is read as a whole. */
const MOST_SEARCHES = 10;
/** The most customers on one page (Rillet's docs). */
const PAGE = 100;
/** Changes are read from this long before the latest known one, because the clocks of the server's machines may differ. */
const CLOCK_MARGIN = MINUTE;

interface WholeList {
  readonly customers: Map<string, Customer>;
  readonly readAt: number;
}

/**
 * The customers in Rillet. A list of one page is read as a whole, which costs as much as one search. In a longer list, single customers are searched at first; then the
 * whole list is read once, and later only the customers that changed.
 */
export class CustomerList {
  readonly #now: () => number;
  readonly #sequence: Sequence;
  #whole: WholeList | undefined;
  /** The latest read of the list or of its changes. */
  #read: ListRead<WholeList | undefined> | undefined;
  /** What this process wrote, or found missing, since the latest read began. */
  readonly #written = new Map<string, { readonly customer: Customer | undefined; readonly at: number }>();
  #searches = 0;

  constructor(now: () => number, sequence: Sequence) {
    this.#now = now;
    this.#sequence = sequence;
  }

  /** Returns the customers, as read within the last minutes. Undefined for a longer list while single searches are cheaper. */
  async known(reader: Reader): Promise<readonly Customer[] | undefined> {
    const isKept = this.#read !== undefined && !this.#read.isOlderThan(CURRENT_FOR, this.#now());
    const read = isKept && this.#read ? this.#read : this.#begin(reader);
    const customers = await toList(read);
    if (customers || this.#searches < MOST_SEARCHES) return customers;
    // The read ended at the first page. Now the whole list is read, once for all who wait.
    return toList(this.#read && this.#read !== read ? this.#read : this.#begin(reader));
  }

  /** Returns all customers, however long the list is. */
  async all(reader: Reader): Promise<readonly Customer[]> {
    this.#searches = MOST_SEARCHES;
    return (await this.known(reader)) ?? [];
  }

  /** Returns all customers as they were when the sync began, or later, apart from deletions. */
  async current(reader: Reader): Promise<readonly Customer[]> {
    const isCurrent = this.#read?.isCurrent(reader, this.#now());
    return (await toList(isCurrent && this.#read ? this.#read : this.#begin(reader))) ?? [];
  }

  /** Records a search for a single customer. */
  countSearch(): void {
    this.#searches += 1;
  }

  /** Adds or replaces a customer that was created or changed after the list was read. */
  put(customer: Customer): void {
    this.#record(customer.id, customer);
  }

  /** Removes a customer that does not exist any more. */
  remove(id: string): void {
    this.#record(id, undefined);
  }

  /** Reads a customer again. @returns The customer, or undefined when it does not exist any more. */
  async retrieve(id: string, { rillet }: Reader): Promise<Customer | undefined> {
    const customer = await rillet.customers.retrieve(id).catch((error: unknown) => {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    });
    this.#record(id, customer);
    return customer;
  }

  #record(id: string, customer: Customer | undefined): void {
    this.#written.set(id, { customer, at: this.#sequence.next() });
    if (this.#whole) apply(this.#whole, id, customer);
  }

  #begin({ rillet }: Reader): ListRead<WholeList | undefined> {
    const read = new ListRead(rillet, this.#sequence, this.#now, (observed) => this.#update(observed));
    this.#read = read;
    read.result.then(
      (whole) => {
        if (this.#read === read) this.#keep(whole, read.sentAt ?? 0);
      },
      () => {
        if (this.#read === read) this.#read = undefined;
      },
    );
    return read;
  }

  /** Keeps the latest read, with what this process wrote in the meantime. */
  #keep(whole: WholeList | undefined, sentAt: number): void {
    this.#whole = whole;
    for (const [id, { customer, at }] of this.#written) {
      if (at < sentAt) this.#written.delete(id);
      else if (whole) apply(whole, id, customer);
    }
  }

  /** Reads the changes since the latest read, or the whole list. */
  async #update(rillet: Rillet): Promise<WholeList | undefined> {
    const before = this.#whole;
    const isKept = before && before.customers.size >= PAGE && this.#now() - before.readAt <= LIFETIME;
    const since = isKept ? latestChange(before.customers.values()) : undefined;
    if (before === undefined || since === undefined) return this.#readWhole(rillet);
    for (const customer of await readAll(rillet.customers.list({ "updated.gt": since })))
      before.customers.set(customer.id, customer);
    return before;
  }

  async #readWhole(rillet: Rillet): Promise<WholeList | undefined> {
    const readAt = this.#now();
    const mustBeAll = this.#searches >= MOST_SEARCHES || this.#whole !== undefined;
    const customers = new Map<string, Customer>();
    let page = await rillet.customers.list({ limit: PAGE });
    for (;;) {
      for (const customer of page.items) customers.set(customer.id, customer);
      if (!page.hasNextPage()) return { customers, readAt };
      if (!mustBeAll) return undefined;
      page = await page.nextPage();
    }
  }
}

async function toList(read: ListRead<WholeList | undefined>): Promise<readonly Customer[] | undefined> {
  const whole = await read.result;
  return whole && [...whole.customers.values()];
}

function apply({ customers }: WholeList, id: string, customer: Customer | undefined): void {
  if (customer) customers.set(id, customer);
  else customers.delete(id);
}

/** The time since which changes are read; undefined when the customers state no times. */
function latestChange(customers: Iterable<Customer>): string | undefined {
  let latest = -Infinity;
  for (const { updated_at: updatedAt } of customers) latest = Math.max(latest, Date.parse(updatedAt) || -Infinity);
  return latest === -Infinity ? undefined : new Date(latest - CLOCK_MARGIN).toISOString();
}
