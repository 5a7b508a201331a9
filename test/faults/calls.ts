import {
  PaginationError,
  type ListOptions,
  type PagePromise,
  type RequestOptions,
  type Rillet,
} from "../../src/index.js";
import { incremental } from "../../src/incremental/index.js";
import type { Sandbox } from "../../src/sandbox/index.js";
import { RilletSync, type LinkStore } from "../../src/sync/index.js";
import { settings, sourceOf } from "../sync/bench.js";
import { usd, type SeededObjects } from "./seeded-objects.js";

/** Where a call is made from. */
export interface Place {
  readonly rillet: Rillet;
  readonly options: RequestOptions;
  readonly prefetch: 0 | 1;
  /** A text that only this call writes, so that what it created can be found. */
  readonly mark: string;
  readonly choice: number;
  readonly seeded: SeededObjects;
  readonly links: LinkStore;
  /** The items that a list gave, also where it failed in the end. */
  readonly items: { readonly id: string }[];
}

export interface Call {
  readonly run: (place: Place) => PromiseLike<unknown>;
  /** More than one request of the API, or a list of any number of pages. */
  readonly isComposed?: true;
  /** It takes no signal. */
  readonly ignoresSignal?: true;
  /** Every customer must be in `items` once it has succeeded. */
  readonly givesAllCustomers?: true;
  /** What it created, as the sandbox has it. */
  readonly created?: (sandbox: Sandbox, mark: string) => readonly { readonly id: string }[];
}

const at = (ids: readonly string[], { choice }: Place): string => ids[choice % ids.length] ?? "";
const customerId = (place: Place): string => at(place.seeded.customerIds, place);
const PAGE = { limit: 3 };

const named =
  (kind: "customers" | "vendors" | "products") =>
  (sandbox: Sandbox, mark: string): readonly { readonly id: string }[] =>
    sandbox.state[kind].filter(({ name }) => name === mark);

async function collect(items: AsyncIterable<{ readonly id: string }>, place: Place, most = Infinity): Promise<void> {
  for await (const item of items) if (place.items.push(item) >= most) break;
}

const listOptions = ({ options, prefetch }: Place): ListOptions => ({ ...options, prefetch });
const customerList = (place: Place, cursor?: string): PagePromise<{ readonly id: string }> =>
  place.rillet.customers.list({ ...PAGE, cursor }, listOptions(place));

/** Continues where the list failed, as often as that helps. */
async function persist(place: Place, cursor: string | undefined, left: number): Promise<void> {
  try {
    await collect(customerList(place, cursor), place);
  } catch (error) {
    if (left === 0 || !(error instanceof PaginationError) || error.reason !== "request_failed") throw error;
    await persist(place, error.cursor, left - 1);
  }
}

/** Every kind of call that a user makes. */
const table = {
  "customers.retrieve": { run: (place) => place.rillet.customers.retrieve(customerId(place), place.options) },
  "invoices.retrieve with its response": {
    run: (place) => place.rillet.invoices.retrieve(at(place.seeded.invoiceIds, place), place.options).withResponse(),
  },
  "customers.list awaited": { run: (place) => customerList(place) },
  "customers.list iterated": {
    isComposed: true,
    givesAllCustomers: true,
    run: (place) => collect(customerList(place), place),
  },
  "customers.list left early": {
    isComposed: true,
    run: (place) => collect(customerList(place), place, 2 + place.choice),
  },
  "customers.list taken up again": {
    isComposed: true,
    givesAllCustomers: true,
    run: (place) => persist(place, undefined, 3),
  },
  "invoices.list to an array": {
    isComposed: true,
    run: (place) => place.rillet.invoices.list(PAGE, listOptions(place)).toArray({ limit: 5 }),
  },
  "invoices.list by pages": {
    isComposed: true,
    run: async (place) => {
      for await (const page of place.rillet.invoices.list(PAGE, listOptions(place)).pages())
        place.items.push(...page.items);
    },
  },
  incremental: {
    isComposed: true,
    run: async (place) => {
      const { idempotencyKey: _, ...options } = listOptions(place);
      await collect(incremental(place.rillet.customers, { since: new Date(0), query: PAGE, ...options }), place);
    },
  },
  "customers.create": {
    created: named("customers"),
    run: (place) => place.rillet.customers.create({ name: place.mark }, place.options),
  },
  "vendors.create": {
    created: named("vendors"),
    run: (place) => place.rillet.vendors.create({ name: place.mark }, place.options),
  },
  "products.create": {
    created: named("products"),
    run: ({ rillet, mark, options }) =>
      rillet.products.create(
        {
          name: mark,
          description: mark,
          account_code: "4000",
          include_in_arr_mrr: false,
          revenue_pattern: "DAILY",
          price: { type: "ONE_TIME", amount: usd("1.00") },
        },
        options,
      ),
  },
  "invoices.create": {
    created: (sandbox, mark) =>
      sandbox.state.invoices.filter(
        ({ external_references: references }) => references?.some(({ id }) => id === mark) === true,
      ),
    run: (place) => {
      const price = { product_id: place.seeded.productId, quantity: 1, amount_per_unit: usd("1.00") };
      const external_references = [{ type: "BILLING", id: place.mark }];
      return place.rillet.invoices.create(
        {
          scope: "FULL",
          customer_id: customerId(place),
          invoice_date: "2026-11-01",
          external_references,
          items: [{ description: "Fee", price }],
        },
        place.options,
      );
    },
  },
  "customers.update": {
    run: (place) =>
      place.rillet.customers.update(customerId(place), { name: place.mark, payment_terms: 30 }, place.options),
  },
  "customers.modify": {
    isComposed: true,
    run: (place) =>
      place.rillet.customers.modify(customerId(place), { payment_terms: 60 + place.choice }, place.options),
  },
  "customers.delete": {
    run: (place) => place.rillet.customers.delete(at(place.seeded.deletableIds, place), place.options),
  },
  "invoices.retrievePdf": {
    run: (place) => place.rillet.invoices.retrievePdf(at(place.seeded.invoiceIds, place), place.options),
  },
  "bills.uploadDocument": {
    run: ({ rillet, seeded, options }) =>
      rillet.bills.uploadDocument(
        seeded.billId,
        { data: new Uint8Array([37, 80, 68, 70]), name: "bill.pdf", type: "application/pdf" },
        options,
      ),
  },
  "sync.invoice": {
    isComposed: true,
    ignoresSignal: true,
    run: ({ rillet, links, choice }) => {
      const sync = new RilletSync(rillet, { ...settings, links, now: () => Date.now() });
      return sync.invoice(sourceOf(choice % 2 ? "taxed" : "exempt"));
    },
  },
  "api.GET": {
    // A signal of its own: openapi-fetch makes a Request, and that listens to its signal until it is garbage.
    run: ({ rillet, options: { signal } }) =>
      rillet.api.GET("/tax-rates", {
        params: { query: { country: "GB" } },
        ...(signal && { signal: AbortSignal.any([signal]) }),
      }),
  },
} satisfies Readonly<Record<string, Call>>;

export type CallName = keyof typeof table;

export const calls: Readonly<Record<CallName, Call>> = table;
