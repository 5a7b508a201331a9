import type {
  CreateArOnlyInvoiceRequest,
  CreateFullInvoiceRequest,
  CreateInvoiceRequest,
  CreateRevenueRecognitionOnlyInvoiceRequest,
  InvoicingBankAccount,
} from "../../../generated/types.js";
import { daysBetween } from "../calendar.js";
import { invalidField } from "../problems.js";
import type { ApiRequest } from "../http/handler.js";
import { pick } from "../resources/pick.js";
import {
  checkCustomerCurrency,
  checkExchangeRate,
  currencyOf,
  subsidiaryOf,
} from "../documents/subsidiary-and-currency.js";
import type { InvoiceRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { sumOf } from "../documents/amounts.js";
import { lastClosedDay } from "../ledger/last-closed-day.js";
import { toFullItem, toExternalItem } from "./items.js";
import { calculateInvoice } from "./balance-and-status.js";

/** Makes the invoice of a POST. Rillet numbers a FULL invoice. The caller numbers one that another system issued. */
export function buildInvoice(
  body: CreateInvoiceRequest,
  { context }: Pick<ApiRequest, "context">,
  id: string,
): Omit<InvoiceRecord, "updated_at"> {
  const { state } = context;
  const subsidiary = subsidiaryOf(body, state);
  const currency = currencyOf(body.items);
  const closed = lastClosedDay(context);
  checkCustomerCurrency(body.customer_id, currency, state);
  if (body.scope !== "AR_ONLY") checkExchangeRate(body.exchange_rate, currency, subsidiary.currency);
  const facts = { date: body.invoice_date, currency, state };
  const own = body.scope === "FULL" ? fullPart(body, facts, subsidiary.id) : externalPart(body, facts);
  return calculateInvoice(
    {
      id,
      ...common(body, state),
      subsidiary_id: subsidiary.id,
      ...own,
      scope: body.scope,
      sent: false,
      ...(closed !== undefined && { recognised_after: closed }),
    },
    currency,
    state,
  );
}

type Facts = { readonly date: string; readonly currency: string; readonly state: State };
type OwnPart = Pick<InvoiceRecord, "items" | "invoice_number"> & Partial<InvoiceRecord>;

function fullPart(body: CreateFullInvoiceRequest, facts: Facts, subsidiaryId: string): OwnPart {
  const bank = bankAccountOf(body.bank_account_id, { ...facts, subsidiaryId });
  return {
    ...pick(body, ["exchange_rate", "memo", "purchase_order_number"]),
    invoice_number: `INV-${String(facts.state.count("invoices")).padStart(6, "0")}`,
    items: body.items.map((item) => toFullItem(item, facts)),
    ...(bank && { bank_account: bank }),
  };
}

function externalPart(
  body: CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest,
  facts: Facts,
): OwnPart {
  checkReferenced(body);
  checkDocumentTax(body, facts.currency);
  return {
    ...(body.scope === "REVENUE_RECOGNITION_ONLY" && pick(body, ["exchange_rate"])),
    ...(body.tax_amount && { document_tax: body.tax_amount }),
    invoice_number: body.invoice_number,
    items: body.items.map((item) => toExternalItem(item, facts)),
  };
}

/**
 * Such an invoice and each of its items need an external reference.
 * @throws Problem 400
 */
function checkReferenced({
  external_references: references,
  items,
}: CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest): void {
  if (references.length === 0) throw invalidField("external_references", "at least one is required");
  const lacking = items.findIndex((item) => item.external_references.length === 0);
  if (lacking >= 0) throw invalidField(`items[${String(lacking)}].external_references`, "at least one is required");
}

/**
 * Tax is on the document or on its items. If it is on both, the sums must be equal (the docs do not describe it).
 * @throws Problem 400
 */
function checkDocumentTax(
  { tax_amount: tax, items }: CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest,
  currency: string,
): void {
  if (tax === undefined) return;
  if (tax.currency !== currency)
    throw invalidField("tax_amount.currency", `must be ${currency}, the currency of the document`);
  const lineTaxes = items.flatMap((item) => (item.tax_amount === undefined ? [] : [item.tax_amount]));
  if (lineTaxes.length > 0 && !sumOf(lineTaxes).equals(tax.amount))
    throw invalidField("tax_amount", "must be the sum of the items' tax_amount");
}

type CommonPart = Pick<
  InvoiceRecord,
  "customer_id" | "external_references" | "invoice_date" | "due_date" | "payment_terms" | "overdue"
> &
  Pick<Partial<InvoiceRecord>, "address" | "customer_address" | "shipping_address">;

/** The fields of invoices of every scope. The default of `due_date` is the invoice date (Rillet's docs). */
export function common(
  body: Pick<CreateInvoiceRequest, "customer_id" | "due_date" | "external_references" | "invoice_date">,
  state: State,
): CommonPart {
  const customer = state.customers.get(body.customer_id);
  const due = body.due_date ?? body.invoice_date;
  return {
    customer_id: body.customer_id,
    external_references: body.external_references ?? [],
    invoice_date: body.invoice_date,
    due_date: due,
    payment_terms: Math.max(0, daysBetween(body.invoice_date, due)),
    overdue: false,
    ...(customer?.address && { address: customer.address, customer_address: customer.address }),
    ...(customer?.shipping_address && { shipping_address: customer.shipping_address }),
  };
}

/** The bank account that the customer pays to: the requested one, or the subsidiary's first one in the currency. */
export function bankAccountOf(
  id: string | undefined,
  { subsidiaryId, currency, state }: { subsidiaryId: string; currency: string; state: State },
): InvoicingBankAccount | undefined {
  const own = state.bankAccounts.filter(
    (account) => account.subsidiary_id === subsidiaryId && account.status === "ACTIVE",
  );
  const account =
    id === undefined
      ? (own.find((candidate) => candidate.currency === currency) ?? own[0])
      : state.bankAccounts.get(id);
  if (account === undefined) return undefined;
  return {
    id: account.id,
    bank_name: account.bank_name,
    ach_account: `0000${account.mask ?? "0000"}`,
    ach_routing: "021000021",
  };
}
