import type { Customer, CustomerRequest, Invoice, Product, Rillet, TaxRateWithOptionalAmount } from "rillet-sdk";

/** Objects that the probes create, all under one name of their own, and their removal at the end. */
export class TestObjects {
  readonly #rillet: Rillet;
  readonly #removals: { readonly what: string; readonly remove: () => PromiseLike<unknown> }[] = [];
  #customer: Promise<Customer> | undefined;
  #product: Promise<Product> | undefined;

  constructor(
    rillet: Rillet,
    /** The start of the name of each object. */
    readonly name: string,
  ) {
    this.#rillet = rillet;
  }

  /** A customer that several probes may use. */
  customer(): Promise<Customer> {
    return (this.#customer ??= this.createCustomer({ name: `${this.name} customer` }));
  }

  async createCustomer(fields: CustomerRequest, idempotencyKey?: string): Promise<Customer> {
    const customer = await this.#rillet.customers.create(
      fields,
      idempotencyKey === undefined ? {} : { idempotencyKey },
    );
    this.removeAtEnd(`customer ${customer.name}`, () => this.#rillet.customers.delete(customer.id));
    return customer;
  }

  /** An invoice of 100.00 before tax. A fixed date in the past, so that nothing is due that a person would notice. */
  async createInvoice(taxRate?: TaxRateWithOptionalAmount): Promise<Invoice> {
    const [customer, product] = [await this.customer(), await this.#getProduct()];
    const invoice = await this.#rillet.invoices.create({
      scope: "FULL",
      customer_id: customer.id,
      invoice_date: new Date().toISOString().slice(0, 10),
      items: [
        {
          description: this.name,
          price: { product_id: product.id, quantity: 1, amount_per_unit: { amount: "100.00", currency: "USD" } },
          ...(taxRate && { tax_rate: taxRate }),
        },
      ],
    });
    this.removeAtEnd(`invoice ${invoice.invoice_number}`, () => this.#rillet.invoices.delete(invoice.id));
    return invoice;
  }

  /** Removes an object when all probes have run. The last object is removed first. */
  removeAtEnd(what: string, remove: () => PromiseLike<unknown>): void {
    this.#removals.unshift({ what, remove });
  }

  /** Removes all objects. @returns Those that could not be removed, with the reason. */
  async removeAll(): Promise<string[]> {
    const left: string[] = [];
    const removed = new Set<string>();
    for (const { what, remove } of this.#removals.splice(0)) {
      if (removed.has(what)) continue;
      try {
        await remove();
        removed.add(what);
      } catch (error) {
        left.push(`${what}: ${(error as Error).message}`);
      }
    }
    return left;
  }

  #getProduct(): Promise<Product> {
    return (this.#product ??= this.#createProduct());
  }

  async #createProduct(): Promise<Product> {
    const { items } = await this.#rillet.accounts.list();
    const account = items.find(({ type, status }) => type === "INCOME" && status === "ACTIVE");
    if (!account) throw new Error("There is no active account of the type INCOME, which a product needs.");
    const product = await this.#rillet.products.create({
      name: `${this.name} product`,
      description: this.name,
      account_code: account.code,
      include_in_arr_mrr: false,
      revenue_pattern: "DAILY",
      price: { type: "ONE_TIME", amount: { amount: "100.00", currency: "USD" } },
    });
    this.removeAtEnd(`product ${product.name}`, () => this.#rillet.products.delete(product.id));
    return product;
  }
}
