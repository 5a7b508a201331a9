import { sum } from "rillet-sdk/money";
import type { SourceInvoice, SyncOutcome, SyncPlan } from "rillet-sdk/sync";
import { printTable } from "../support/table.js";
import { minutes } from "./progress.js";

type Planned = SyncOutcome<SourceInvoice, SyncPlan>;

/** Requests that each action sends, beside its reads. A change of the sent status is one more. */
const REQUESTS = { create: 1, update: 1, recreate: 2, unchanged: 0 } as const;

/** Counts what the sync would do and how many requests that takes. */
export class PlanTable {
  readonly #actions = { create: 0, update: 0, recreate: 0, unchanged: 0 };
  readonly #totals = new Map<string, string>();
  #customers = 0;
  #references = 0;
  #found = 0;
  #products = 0;
  #sent = 0;
  #failures = 0;
  #reads = 0;

  add(outcome: Planned): void {
    if (!outcome.ok) {
      this.#failures += 1;
      this.#reads += outcome.requests;
      return;
    }
    const { source, result } = outcome;
    const { action, customer, products, totals, requests } = result;
    this.#actions[action] += 1;
    this.#reads += requests;
    if (customer.action === "created") this.#customers += 1;
    else if (customer.referenceWritten) this.#references += 1;
    if (action === "create" && customer.action === "linked" && !customer.referenceWritten) this.#found += 1;
    this.#products += products.filter((product) => product.action === "created").length;
    if (action !== "unchanged" && source.sent) this.#sent += 1;
    const known = this.#totals.get(source.currency) ?? "0";
    if (action === "create") this.#totals.set(source.currency, sum([known, totals.gross ?? totals.net]).toFixed());
  }

  /** The requests of the sync: its writes, and as many reads as the plan needed. A list that the plan has read is often not read again by the same process. */
  get requests(): number {
    return this.#rows().reduce((all, [, , requests]) => all + requests, 0);
  }

  /** How long the sync takes at 60 requests a minute, in milliseconds. */
  get duration(): number {
    return (this.requests / 60) * 60_000;
  }

  print(): void {
    printTable(
      ["What the sync would do", "How many", "Requests"],
      this.#rows().map(([what, count, requests]) => [what, String(count), String(requests)]),
    );
    const totals = [...this.#totals].map(([currency, amount]) => `${amount} ${currency}`);
    if (totals.length > 0) console.log(`New invoices: ${totals.join(", ")}`);
    console.log(`About ${this.requests} requests: ${minutes(this.duration)} at 60 a minute`);
  }

  #rows(): [what: string, count: number, requests: number][] {
    const actions = Object.entries(this.#actions) as [keyof typeof REQUESTS, number][];
    const rows: [string, number, number][] = [
      ...actions.map(([action, count]): [string, number, number] => [
        `${action} invoices`,
        count,
        count * REQUESTS[action],
      ]),
      ["create customers", this.#customers, this.#customers],
      // To write a reference, the sync reads the customer before and after, so that no other worker's write is lost.
      ["write references to customers", this.#references, this.#references * 4],
      // The first invoice of a customer that has the reference in Rillet already is read after its POST; see the sync guide, "A store that is older than Rillet".
      ["read invoices of linked customers", this.#found, this.#found],
      ["create products", this.#products, this.#products],
      ["mark invoices as sent", this.#sent, this.#sent],
      ["read", this.#reads, this.#reads],
      ["fail", this.#failures, 0],
    ];
    return rows.filter(([, count]) => count > 0);
  }
}
