import type {
  UpdateFullInvoiceRequest,
  UpdateInvoiceRequest,
  UpdateRevenueRecognitionOnlyInvoiceRequest,
} from "../../../generated/types.js";
import { toDecimal } from "../../money/index.js";
import { conflict, invalidField } from "../problems.js";
import type { ApiRequest } from "../http/handler.js";
import { pick } from "../resources/pick.js";
import type { InvoiceRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { bankAccountOf, common } from "./create-invoice.js";
import {
  checkCurrencyKept,
  checkCustomerCurrency,
  checkExchangeRate,
  currencyOf,
} from "../documents/subsidiary-and-currency.js";
import { toFullItem, updateItems } from "./items.js";
import { calculateInvoice, type UncalculatedInvoice } from "./balance-and-status.js";

/**
 * The invoice after a PUT. FULL replaces everything, with the items. An invoice that another system issued can change
 * its number, dates, descriptions, fields and revenue, not its amounts (Rillet's docs). A required text that the body
 * does not have becomes empty.
 * @throws Problem 400 for the other scope, 409 if the new total is less than what was paid, or in another currency.
 */
export function updateInvoice(
  body: UpdateInvoiceRequest,
  kept: InvoiceRecord,
  { context: { state } }: ApiRequest,
): Omit<InvoiceRecord, "updated_at"> {
  const isFull = kept.scope === "FULL";
  if ((body.scope === "FULL") !== isFull) throw invalidField("scope", `the invoice has the scope ${kept.scope}`);
  const updated = body.scope === "FULL" ? replaceFull(body, kept, state) : replaceExternal(body, kept, state);
  const isSettled = kept.amount_due.amount !== kept.total.amount;
  checkCurrencyKept(`Invoice ${kept.id}`, { isSettled, before: kept.total.currency, now: updated.currency });
  const settled = calculateInvoice(updated.invoice, updated.currency, state);
  checkCovered(settled);
  return settled;
}

/**
 * An invoice that is negative by itself passes.
 * @throws Problem 409 if an invoice is now less than what was paid and credited.
 */
export function checkCovered({ id, amount_due: due, total }: Pick<InvoiceRecord, "id" | "amount_due" | "total">): void {
  const [left, whole] = [toDecimal(due.amount), toDecimal(total.amount)];
  if (left.isNegative() && left.lt(whole))
    throw conflict(`Invoice ${id} has been paid or credited with more than its new total`);
}

interface Updated {
  readonly invoice: UncalculatedInvoice;
  readonly currency: string;
}

function replaceFull(body: UpdateFullInvoiceRequest, kept: InvoiceRecord, state: State): Updated {
  const currency = currencyOf(body.items);
  checkCustomerCurrency(kept.customer_id, currency, state);
  const bank = bankAccountOf(body.bank_account_id, { subsidiaryId: kept.subsidiary_id, currency, state });
  const invoice = {
    ...keepFixed(kept),
    ...common({ ...body, customer_id: kept.customer_id }, state),
    // An exchange rate belongs to one currency. The body has none, so the new currency gets Rillet's own rate.
    ...(kept.exchange_rate?.base === currency && pick(kept, ["exchange_rate"])),
    ...pick(body, ["memo", "purchase_order_number"]),
    ...(bank && { bank_account: bank }),
    items: body.items.map((item) => toFullItem(item, { date: body.invoice_date, currency, state })),
  };
  return { invoice, currency };
}

function replaceExternal(body: UpdateRevenueRecognitionOnlyInvoiceRequest, kept: InvoiceRecord, state: State): Updated {
  const { currency } = kept.total;
  checkExchangeRate(body.exchange_rate, currency, state.subsidiaries.get(kept.subsidiary_id)?.currency ?? "");
  const invoice = {
    ...keepFixed(kept),
    ...common({ ...body, customer_id: kept.customer_id }, state),
    ...pick(body, ["exchange_rate"]),
    ...pick(kept, ["document_tax"]),
    invoice_number: body.invoice_number ?? "",
    items: updateItems(kept.items, body.items, { date: body.invoice_date, currency, state }),
  };
  return { invoice, currency };
}

/** The fields that no update changes. */
const FIXED = [
  "id",
  "scope",
  "sent",
  "sent_at",
  "subsidiary_id",
  "contract_id",
  "invoice_number",
  "recognised_after",
] as const;

const keepFixed = (kept: InvoiceRecord): Pick<InvoiceRecord, (typeof FIXED)[number]> => pick(kept, FIXED);
