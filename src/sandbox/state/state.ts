import type * as Contract from "../../../generated/types.js";
import { RilletArgumentError } from "../../errors/argument-error.js";
import { isPlainObject } from "../../validation/validate-options.js";
import type { Clock, SavedClock } from "../clock.js";
import { uuidOf, withPrefix } from "../identifiers.js";
import { createTransactions, type Transactions } from "./transactions.js";
import { Collection, type Entry, type Identified } from "./collection.js";
import type {
  ContractRecord,
  CreditMemoRecord,
  CustomerSettings,
  DocumentRecord,
  InvoiceRecord,
  ReimbursementRecord,
  UsageRecord,
} from "./records.js";
import { createLinks, type Links } from "./links.js";
import type { Savable, StoredResponse, WebhookDelivery } from "./saved-state.js";

/** The type of the objects of each collection. */
export interface Kinds {
  organizations: Contract.Organization;
  subsidiaries: Contract.Subsidiary;
  accounts: Contract.Account;
  bankAccounts: Contract.BankAccount;
  taxRates: Contract.TaxRateResource;
  fields: Contract.Field;
  customers: Contract.Customer;
  customerSettings: CustomerSettings;
  products: Contract.Product;
  invoices: InvoiceRecord;
  invoicePayments: Contract.InvoicePayment;
  creditMemos: CreditMemoRecord;
  contracts: ContractRecord;
  draftContracts: Contract.DraftContract;
  usage: UsageRecord;
  vendors: Contract.VendorResponse;
  bills: Contract.Bill;
  billPayments: Contract.BillPayment;
  documents: DocumentRecord;
  charges: Contract.Charge;
  reimbursements: ReimbursementRecord;
  vendorCredits: Contract.VendorCredit;
  bankTransactions: Contract.BankTransaction;
  journalEntries: Contract.JournalEntry;
  books: Contract.Book;
}

/** Whether the objects of a collection have `updated_at` in the contract. */
const STAMPED: { readonly [Name in keyof Kinds]: boolean } = {
  organizations: false,
  subsidiaries: false,
  accounts: true,
  bankAccounts: false,
  taxRates: false,
  fields: true,
  customers: true,
  customerSettings: false,
  products: false,
  invoices: true,
  invoicePayments: true,
  creditMemos: true,
  contracts: false,
  draftContracts: false,
  usage: false,
  vendors: true,
  bills: true,
  billPayments: false,
  documents: false,
  charges: true,
  reimbursements: true,
  vendorCredits: true,
  bankTransactions: false,
  journalEntries: true,
  books: false,
};

export type Collections = { readonly [Name in keyof Kinds]: Collection<Kinds[Name]> };

/**
 * A sandbox as JSON. `save` returns it; `load` and the option `seed` take it. It does not include the request log, the
 * faults, the window of the rate limit, and the types that the dashboard registered.
 */
export interface SavedState {
  readonly version: 1;
  readonly changes: number;
  readonly identifiers: number;
  readonly counters: Readonly<Record<string, number>>;
  readonly collections: Readonly<Record<string, readonly Entry<Identified>[]>>;
  /** The stored responses of idempotency keys. Requests in progress are not included. */
  readonly idempotencyKeys?: readonly StoredResponse[];
  /** The webhooks, delivered or not. */
  readonly webhooks?: readonly WebhookDelivery[];
  /** How many webhooks there were, also those that are no longer kept. */
  readonly webhookCount?: number;
  /** The time. A sandbox without the option `now` continues from it. */
  readonly clock?: SavedClock;
}

/** Everything that the sandbox stores: one collection for each kind of object. */
export interface State extends Collections {
  /** @internal Objects by what they belong to. */
  readonly links: Links;
  readonly transactions: Transactions;
  /** A new id. Sandboxes with the same `idPrefix` have the same sequence, so that runs can be compared. */
  createId(): string;
  /** The next number of a series, starting at 1. */
  count(series: string): number;
  /** Everything as plain JSON. It is frozen, and shares what did not change with the sandbox: `structuredClone` it to change it. */
  save(): SavedState;
  /** Replaces everything by a saved state. @throws RilletArgumentError for anything else. */
  load(saved: SavedState): void;
}

export function createState(clock: Clock, idPrefix = ""): State {
  const transactions = createTransactions();
  let identifiers = 0;
  let counters: Record<string, number> = {};
  const collections = createCollections(clock, transactions);
  return {
    ...collections,
    links: createLinks(collections),
    transactions,
    createId: () => withPrefix(idPrefix, uuidOf(`created ${String((identifiers += 1))}`)),
    count(series) {
      const before = counters[series] ?? 0;
      counters[series] = before + 1;
      transactions.onUndo(() => {
        counters[series] = before;
      });
      return before + 1;
    },
    save: () => ({
      version: 1,
      changes: transactions.last,
      identifiers,
      counters: { ...counters },
      collections: saveCollections(collections),
    }),
    load(saved) {
      if (!isPlainObject(saved) || saved.version !== 1 || !isPlainObject(saved.collections))
        throw new RilletArgumentError("This is not a state that a sandbox of this version saved.", "saved");
      transactions.resume(saved.changes);
      identifiers = saved.identifiers;
      counters = { ...saved.counters };
      for (const [name, collection] of Object.entries(collections))
        (collection as Collection<Identified>).load(saved.collections[name] ?? []);
    },
  };
}

function createCollections(clock: Clock, transactions: Transactions): Collections {
  const entries = Object.entries(STAMPED).map(
    ([name, isStamped]) => [name, new Collection({ clock, transactions }, isStamped)] as const,
  );
  return Object.fromEntries(entries) as unknown as Collections;
}

function saveCollections(collections: Collections): Record<string, Entry<Identified>[]> {
  return Object.fromEntries(
    Object.entries(collections).map(([name, collection]) => [name, (collection as Collection<Identified>).entries()]),
  );
}

/** The parts of a sandbox that are saved together with its state. */
export interface SavedParts {
  readonly clock: Clock;
  readonly keys: Savable<readonly StoredResponse[]>;
  readonly webhookQueue: Savable<Pick<SavedState, "webhooks" | "webhookCount">>;
}

/** The state, saved and loaded together with the stored responses of idempotency keys, the webhooks (delivered or not) and the time. */
export function withSavedParts(state: State, { clock, keys, webhookQueue }: SavedParts): State {
  return {
    ...state,
    save: () => ({
      ...state.save(),
      idempotencyKeys: keys.save(),
      ...webhookQueue.save(),
      clock: clock.save(),
    }),
    load(saved: SavedState) {
      state.load(saved);
      const { idempotencyKeys = [], clock: time, ...copy } = saved;
      if (time) clock.restore(time);
      keys.load(idempotencyKeys);
      webhookQueue.load(copy);
    },
  };
}
