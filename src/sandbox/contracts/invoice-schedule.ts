import type {
  CreateRevenueRecognitionOnlyInvoiceItemRequest,
  InvoiceSchedule,
  InvoiceScheduleInvoice,
  InvoiceScheduleInvoiceItem,
} from "../../../generated/types.js";
import { buildInvoice } from "../invoices/create-invoice.js";
import { showInvoice } from "../invoices/balance-and-status.js";
import { invalidField } from "../problems.js";
import type { ApiRequest } from "../http/handler.js";
import { pick } from "../resources/pick.js";
import type { ContractRecord } from "../state/records.js";

type Parent = Pick<ContractRecord, "id" | "items" | "customer_id" | "subsidiary_id">;

/**
 * Makes the invoices of a revenue-recognition-only contract. An invoice item names its contract item by the external
 * reference of that item (Rillet's docs).
 */
export function planScheduledInvoices({ invoices = [] }: InvoiceSchedule, contract: Parent, request: ApiRequest): void {
  for (const [index, invoice] of invoices.entries()) {
    const id = request.context.state.createId();
    const items = invoice.items.map((item, line) =>
      toItem(item, contract, `invoice_schedule.invoices[${String(index)}].items[${String(line)}]`),
    );
    const built = buildInvoice(toRequest(invoice, items, contract), request, id);
    const kept = request.context.state.invoices.put({ ...built, contract_id: contract.id, updated_at: "" });
    request.context.emitWebhook("INVOICE", "CREATED", showInvoice(kept, request.context));
  }
}

function toRequest(
  invoice: InvoiceScheduleInvoice,
  items: CreateRevenueRecognitionOnlyInvoiceItemRequest[],
  contract: Parent,
): Parameters<typeof buildInvoice>[0] {
  return {
    scope: "REVENUE_RECOGNITION_ONLY",
    ...pick(contract, ["customer_id", "subsidiary_id"]),
    ...pick(invoice, ["due_date", "external_references", "invoice_date", "invoice_number", "tax_amount"]),
    items,
  };
}

function toItem(
  item: InvoiceScheduleInvoiceItem,
  { items }: Parent,
  path: string,
): CreateRevenueRecognitionOnlyInvoiceItemRequest {
  const found = items.find(({ external_references: references }) =>
    references.some(({ id }) => id === item.contract_item_reference),
  );
  if (found === undefined)
    throw invalidField(
      `${path}.contract_item_reference`,
      `the contract has no item with the reference ${item.contract_item_reference}`,
    );
  return {
    ...pick(item, ["description", "external_references", "quantity", "tax_amount", "total_amount"]),
    product_id: found.product_id,
    revenue: {
      pattern: found.revenue_pattern,
      period: { start: found.start_date, end: found.end_date ?? found.start_date },
    },
  };
}
