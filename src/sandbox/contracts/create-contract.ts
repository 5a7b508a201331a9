import type {
  CreateContractRequest,
  CreateFullContractRequest,
  CreateRevenueRecognitionOnlyContractRequest,
  Invoicing,
} from "../../../generated/types.js";
import { toDay } from "../clock.js";
import { sumOf, toMoney } from "../documents/amounts.js";
import {
  checkCustomerCurrency,
  checkExchangeRate,
  currencyOf,
  subsidiaryOf,
} from "../documents/subsidiary-and-currency.js";
import type { ApiRequest } from "../http/handler.js";
import { invalid, invalidField, type Violation } from "../problems.js";
import { pick } from "../resources/pick.js";
import type { SandboxContext } from "../context.js";
import type { ContractRecord } from "../state/records.js";
import type { State } from "../state/state.js";
import { toContractItem, toRecognisedItem } from "./contract-items.js";
import { valueInContract } from "./item-value.js";
import { planScheduledInvoices } from "./invoice-schedule.js";

type OwnPart = Pick<ContractRecord, "close_date" | "invoicing" | "items">;
type Unidentified = Omit<ContractRecord, "id">;

/** The API contract requires `invoicing` in every response. A revenue-recognition-only contract has none of its own. */
const NO_INVOICING: Invoicing = { interval: "MONTHLY", day: 1, payment_terms: 0 };

/** Makes the contract of a POST, and the invoices of its schedule. */
export function buildContract(body: CreateContractRequest, request: ApiRequest, id: string): Unidentified {
  const { context } = request;
  const { state } = context;
  if (body.end_date !== undefined && body.end_date < body.start_date)
    throw invalidField("end_date", "must not be before the start");
  const subsidiary = subsidiaryOf(body, state);
  const currency = currencyOf(body.items);
  checkCustomerCurrency(body.customer_id, currency, state);
  if (body.scope === "FULL") checkExchangeRate(body.exchange_rate, currency, subsidiary.currency);
  const own = body.scope === "FULL" ? full(body, state) : recognised(body, context);
  const contract = withValue({
    external_references: [],
    ...pick(body, ["customer_id", "end_date", "external_references", "name", "start_date"]),
    ...own,
    subsidiary_id: subsidiary.id,
    scope: body.scope,
    status: "ACTIVE" as const,
  });
  if (body.scope === "REVENUE_RECOGNITION_ONLY")
    planScheduledInvoices(body.invoice_schedule, { ...contract, id }, request);
  return contract;
}

function full(body: CreateFullContractRequest, state: State): OwnPart {
  checkFullContract(body);
  const items = body.items.map((item) => toContractItem(item, body, state));
  return {
    ...pick(body, ["close_date", "exchange_rate", "usage_configuration"]),
    invoicing: body.invoicing ?? NO_INVOICING,
    items,
  };
}

/** The default of `close_date` is the start (Rillet's docs). */
function recognised(body: CreateRevenueRecognitionOnlyContractRequest, context: SandboxContext): OwnPart {
  const items = body.items.map((item) => toRecognisedItem(item, body, context));
  return { close_date: body.close_date ?? body.start_date, invoicing: NO_INVOICING, items };
}

/**
 * Adds the value of a contract: the sum of its items, which are all in one currency. Of items that an amendment ended, the
 * part until then counts.
 * @throws Problem 400 if an amendment brought another currency.
 */
export function withValue<Part extends Pick<ContractRecord, "items" | "scope">>(
  contract: Part,
): Part & Pick<ContractRecord, "total_value"> {
  const currencies = [...new Set(contract.items.map(({ total_value: value }) => value.currency))];
  if (currencies.length > 1)
    throw invalidField("items", `must be in ${currencies[0] ?? ""}, the currency of the contract`);
  const values = contract.items.map((item) => valueInContract(item, contract.scope));
  return { ...contract, total_value: toMoney(sumOf(values), contract.items[0]?.total_value.currency ?? "") };
}

/**
 * Checks the rules of FULL contracts that the schema cannot express (Rillet's docs).
 * @throws Problem 400 that names each field.
 */
export function checkFullContract(body: CreateFullContractRequest): void {
  const violations = [...checkInvoicing(body), ...checkCommitments(body), ...checkCycle(body)];
  if (violations.length > 0) throw invalid(violations);
}

function checkInvoicing({ invoicing }: CreateFullContractRequest): Violation[] {
  if (invoicing === undefined)
    return [{ field: "invoicing", message: "is required unless the contract is REVENUE_RECOGNITION_ONLY" }];
  return "month_day" in invoicing && !isMonthDay(invoicing.month_day)
    ? [{ field: "invoicing.month_day", message: "must be a month and a day as --MM-dd, such as --01-31" }]
    : [];
}

/** Whether a text is `--MM-dd` and a year has such a day. 2024 has 29 February. */
function isMonthDay(text: string): boolean {
  const day = `2024${text.slice(1)}`;
  return /^--\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(day)) && toDay(Date.parse(day)) === day;
}

/** Minimum commitments are either on the contract or on its items, not on both. Prorating needs a commitment, on usage products. */
function checkCommitments({ invoicing, usage_configuration: usage, items }: CreateFullContractRequest): Violation[] {
  const isOnItems = items.some((item) => item.usage_minimum_commitment !== undefined);
  const isOnContract = usage?.contract_level_minimum_commitment !== undefined;
  if (isOnItems && isOnContract)
    return [
      {
        field: "usage_configuration.contract_level_minimum_commitment",
        message: "minimum commitments are either on the contract or on its items, not on both",
      },
    ];
  if (isOnItems || isOnContract) return [];
  const intervals = {
    "invoicing.interval": invoicing?.interval,
    "usage_configuration.minimum_commitment_invoicing.frequency": usage?.minimum_commitment_invoicing?.frequency,
  };
  return Object.entries(intervals).flatMap(([field, interval]) =>
    interval === "MONTHLY_PRORATED" ? [{ field, message: "MONTHLY_PRORATED needs a minimum commitment" }] : [],
  );
}

/** The calendar cycle is only for monthly usage invoices of a contract that does not start on the 1st. */
function checkCycle({ usage_configuration: usage, start_date: start }: CreateFullContractRequest): Violation[] {
  if (usage?.usage_invoicing.cycle !== "CALENDAR") return [];
  const isFitting = usage.usage_invoicing.frequency === "MONTHLY" && !start.endsWith("-01");
  return isFitting
    ? []
    : [
        {
          field: "usage_configuration.usage_invoicing.cycle",
          message: "CALENDAR is for monthly usage invoices of a contract that does not start on the 1st",
        },
      ];
}
