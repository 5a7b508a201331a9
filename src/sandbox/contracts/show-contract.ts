import type {
  Contract,
  ContractItem,
  ContractInvoice,
  ContractStatus,
  ExpandedContract,
  WebhookContract,
} from "../../../generated/types.js";
import { Decimal } from "../../money/index.js";
import { toDay } from "../clock.js";
import { showInvoice } from "../invoices/balance-and-status.js";
import { pick } from "../resources/pick.js";
import type { ContractItemRecord, ContractRecord } from "../state/records.js";
import type { SandboxContext } from "../context.js";

/** A contract in the form of lists. Its status follows from today's date (UTC). */
export function showContract(record: ContractRecord, { clock }: SandboxContext): Contract {
  const { scope: _scope, amended_on: _amended, items, ...contract } = record;
  return { ...contract, items: items.map(showItem), status: statusOf(record, toDay(clock.now())) };
}

/** Contract items have their quantity and percentage as strings, no `tax_amount`, and always `fields` (observed). */
function showItem({
  quantity,
  tax_rate: rate,
  billed_until: _billed,
  planned_end: _planned,
  recognised_after: _after,
  ...item
}: ContractItemRecord): ContractItem {
  return {
    fields: [],
    ...item,
    quantity: String(quantity),
    ...(rate && {
      tax_rate: {
        ...pick(rate, ["country", "description", "type"]),
        percentage: new Decimal(rate.percentage).toFixed(4),
      },
    }),
  };
}

/** An amended contract is AMENDED from the day of its last amendment until it ends (the docs do not describe it). */
function statusOf(
  { start_date: start, end_date: end, amended_on: amended }: ContractRecord,
  today: string,
): ContractStatus {
  if (end !== undefined && end < today) return "ENDED";
  if (amended !== undefined && amended <= today) return "AMENDED";
  return start <= today ? "IN_EFFECT" : "ACTIVE";
}

/**
 * A contract in the form of webhooks: with the commitment and the invoicing of overage instead of the usage
 * configuration, and with items without commitments.
 */
export function showWebhookContract(record: ContractRecord, context: SandboxContext): WebhookContract {
  const { usage_configuration: usage, items, ...contract } = showContract(record, context);
  const commitment = usage?.contract_level_minimum_commitment;
  return {
    ...contract,
    items: items.map(({ usage_minimum_commitment: _commitment, ...item }) => item),
    ...(commitment && { usage_commitment: commitment }),
    ...(usage && {
      usage_overage_invoicing: {
        interval: usage.usage_invoicing.frequency,
        payment_terms: usage.usage_invoicing.payment_terms,
      },
    }),
  };
}

/** A contract with its invoices. */
export function expandContract(record: ContractRecord, context: SandboxContext): ExpandedContract {
  const invoices = context.state.links.invoices.get(record.id).map(({ value }) => value);
  return {
    ...showContract(record, context),
    invoices: invoices.map((invoice): ContractInvoice => ({
      external_references: [],
      ...pick(showInvoice(invoice, context), [
        "due_date",
        "external_references",
        "id",
        "invoice_date",
        "invoice_number",
        "items",
        "status",
        "taxed_amount",
        "total",
      ]),
    })),
  };
}
