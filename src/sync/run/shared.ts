import type { CreditMemo, Customer, Product, TaxRateResource } from "../../../generated/types.js";
import { Directory } from "./directory.js";
import { KeyedQueue } from "../../resources/keyed-queue.js";

const MINUTE = 60_000;

/** What the invoices of one RilletSync look up once and share. */
export class Shared {
  readonly customers: Directory<Customer>;
  readonly products: Directory<Product>;
  readonly taxRates: Directory<TaxRateResource>;
  readonly creditMemos: Directory<CreditMemo>;
  /** Customers and products that are being found or made: whoever needs the same one waits for it. */
  readonly inFlight = new KeyedQueue();

  constructor(now: () => number) {
    this.customers = new Directory<Customer>(now, 10 * MINUTE);
    this.products = new Directory<Product>(now, 10 * MINUTE);
    this.taxRates = new Directory<TaxRateResource>(now, 60 * MINUTE);
    this.creditMemos = new Directory<CreditMemo>(now, 10 * MINUTE);
  }
}
