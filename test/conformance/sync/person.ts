import { Rillet, RilletArgumentError, RilletError } from "../../../src/index.js";
import type { Invoice } from "../../../src/index.js";
import type { Sandbox } from "../../../src/sandbox/index.js";
import type { SourceInvoice } from "../../../src/sync/index.js";
import { ACTOR, PERSON } from "./history.js";

/** What a person does in Rillet while the sync works. */
export const deeds = [
  "makes the customer",
  "makes an invoice with the same number",
  "renames the customer",
  "renames the products",
  "edits the invoice",
  "pays a part",
  "pays all",
  "deletes the invoice",
  "deletes the invoice and the customer",
  "deletes the invoice and the products",
] as const;
export type Deed = (typeof deeds)[number];

/** A reference of the invoices that a person makes. */
export const HAND_MADE = "HAND";

/** Does something in Rillet, as far as it works: what does not exist, is refused, or gets no response because of a fault of the step, is left. */
export async function actAsPerson(deed: Deed, source: SourceInvoice, sandbox: Sandbox): Promise<void> {
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    environment: "sandbox",
    fetch: sandbox.fetch,
    headers: { [ACTOR]: PERSON },
    rateLimit: false,
    maxRetries: 0,
    timeout: 5_000,
    logLevel: "off",
  });
  try {
    await act(deed, source, { sandbox, rillet });
  } catch (error) {
    if (!(error instanceof RilletError) || error instanceof RilletArgumentError) throw error;
  }
}

async function act(
  deed: Deed,
  source: SourceInvoice,
  { sandbox, rillet }: { readonly sandbox: Sandbox; readonly rillet: Rillet },
): Promise<void> {
  const has = (object: { readonly external_references?: readonly { readonly id: string }[] }, id: string): boolean =>
    object.external_references?.some((reference) => reference.id === id) ?? false;
  const invoice = sandbox.state.invoices.find((each) => has(each, source.reference.id));
  const customer = sandbox.state.customers.find((each) => has(each, source.customer.reference.id));
  const products = sandbox.state.products.all();
  switch (deed) {
    case "makes the customer": {
      const [email = ""] = source.customer.emails ?? [];
      if (sandbox.state.customers.find(({ name }) => name === source.customer.name) !== undefined) return;
      await rillet.customers.create({ name: source.customer.name, emails: [{ email, type: "MAIN_SENDER" }] });
      return;
    }
    case "makes an invoice with the same number":
      if (customer !== undefined && products[0] !== undefined)
        await makeInvoice(rillet, source, { customer: customer.id, product: products[0].id });
      return;
    case "renames the customer":
      if (customer !== undefined) await rillet.customers.modify(customer.id, ({ name }) => ({ name: `${name} (new)` }));
      return;
    case "renames the products":
      for (const { id } of products) await rillet.products.modify(id, ({ name }) => ({ name: `${name} (new)` }));
      return;
    case "edits the invoice":
      if (invoice !== undefined) await edit(rillet, await rillet.invoices.retrieve(invoice.id));
      return;
    case "pays a part":
    case "pays all":
      if (invoice !== undefined)
        await rillet.invoices.payments.create(invoice.id, {
          account_code: "1010",
          amount: deed === "pays all" ? invoice.amount_due : { amount: "1.00", currency: source.currency },
          date: "2026-11-21",
        });
      return;
    default: {
      if (invoice !== undefined) await rillet.invoices.delete(invoice.id);
      // The sandbox lets a customer with paid invoices go. A person who means the customer of no invoice does not do that.
      const isFree = sandbox.state.invoices.find((each) => each.customer_id === customer?.id) === undefined;
      if (deed === "deletes the invoice and the customer" && customer !== undefined && isFree)
        await rillet.customers.delete(customer.id);
      if (deed === "deletes the invoice and the products")
        for (const { id } of products) await rillet.products.delete(id);
    }
  }
}

const edit = (rillet: Rillet, { id, items, ...invoice }: Invoice): Promise<unknown> =>
  rillet.invoices.update(id, {
    scope: "REVENUE_RECOGNITION_ONLY",
    invoice_number: invoice.invoice_number,
    invoice_date: invoice.invoice_date,
    due_date: "2026-12-31",
    ...(invoice.external_references && { external_references: invoice.external_references }),
    items: items.map((item) => ({ id: item.id, description: item.description })),
  });

const makeInvoice = (
  rillet: Rillet,
  { number, currency, invoiceDate, reference }: SourceInvoice,
  { customer, product }: { readonly customer: string; readonly product: string },
): Promise<unknown> =>
  rillet.invoices.create({
    scope: "REVENUE_RECOGNITION_ONLY",
    customer_id: customer,
    invoice_number: number,
    invoice_date: invoiceDate,
    external_references: [{ type: HAND_MADE, id: `by-hand-${reference.id}` }],
    items: [
      {
        product_id: product,
        description: "By hand",
        quantity: 1,
        total_amount: { amount: "5.00", currency },
        external_references: [{ type: HAND_MADE, id: `line-${reference.id}` }],
      },
    ],
  });
