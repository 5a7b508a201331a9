// Written by `npm run generate` from openapi.json. Do not edit.

/**
 * A zod validator for every schema of the contract. Each is annotated with the type of the schema, so that the compiler proves that the
 * two agree. Each is built when it is first used, so that an import costs nothing and a bundler drops those that are not used.
 * They check and do not change: unknown fields are kept, defaults are not filled in.
 */
import * as z from "zod/mini";
import { lazy, optional, textLength, uniqueItems } from "../src/validation/checks.js";
import { date, dateTime, email, uri, uuid } from "../src/validation/formats.js";
import type * as T from "./types.js";

export const Account: z.ZodMiniType<T.Account> = /*@__PURE__*/ lazy(() => z.looseObject({
  code: AccountCode,
  id: uuid,
  intercompany: z.boolean(),
  name: z.string(),
  status: z.enum(["ACTIVE", "INACTIVE"]),
  subtype: z.string(),
  type: z.enum(["ASSET", "LIABILITY", "EQUITY", "EXPENSE", "INCOME"]),
  updated_at: dateTime,
}));

export const AccountCode: z.ZodMiniType<T.AccountCode> = /*@__PURE__*/ lazy(() => z.string());

export const Address: z.ZodMiniType<T.Address> = /*@__PURE__*/ lazy(() => z.looseObject({
  city: z.string(),
  country: CountryCode,
  line1: z.string(),
  line2: optional(z.string()),
  state: z.string(),
  zip_code: z.string(),
}));

export const AmendContractRequest: z.ZodMiniType<T.AmendContractRequest> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("scope", [AmendFullContractRequest, AmendRevenueRecognitionOnlyContractRequest]));

export const AmendFullContractItemRequest: z.ZodMiniType<T.AmendFullContractItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  amending: optional(uuid),
  discount: optional(Discount),
  effective_from: optional(AmendmentEffectiveFrom),
  end_date: optional(date),
  price: Price,
  product_id: uuid,
  quantity: z.number().check(z.gte(1)),
  revenue_pattern: RevenuePattern,
  start_date: date,
  tax_rate: optional(TaxRate),
}));

export const AmendFullContractRequest: z.ZodMiniType<T.AmendFullContractRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  amendment_date: date,
  amendment_reason: z.string(),
  invoicing: Invoicing,
  items: z.array(AmendFullContractItemRequest),
  scope: z.literal("FULL"),
}));

export const AmendRevenueRecognitionOnlyContractRequest: z.ZodMiniType<T.AmendRevenueRecognitionOnlyContractRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  amendment_date: date,
  amendment_reason: z.string(),
  invoice_schedule: InvoiceSchedule,
  items: z.array(z.discriminatedUnion("type", [RevenueRecognitionOnlyContractNewItemInAmendmentRequest, RevenueRecognitionOnlyContractAmendingItemRequest, RevenueRecognitionOnlyContractTerminatedItemRequest])),
  scope: z.literal("REVENUE_RECOGNITION_ONLY"),
}));

export const AmendmentEffectiveFrom: z.ZodMiniType<T.AmendmentEffectiveFrom> = /*@__PURE__*/ lazy(() => z.enum(["AS_OF_AMENDMENT_DATE", "END_OF_CURRENT_BILLING_CYCLE"]));

export const AmountDiscount: z.ZodMiniType<T.AmountDiscount> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  amount_off: RoundedMonetaryAmount,
  type: z.literal("AMOUNT"),
}));

export const ApplyCreditMemoRequest: z.ZodMiniType<T.ApplyCreditMemoRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  applications: z.array(CreditMemoApplicationRequest).check(z.minLength(1)),
}));

export const ApplyVendorCreditRequest: z.ZodMiniType<T.ApplyVendorCreditRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  applications: z.array(VendorCreditApplicationRequest).check(z.minLength(1)),
}));

export const BalanceSheetReport: z.ZodMiniType<T.BalanceSheetReport> = /*@__PURE__*/ lazy(() => z.looseObject({
  as_of_date: date,
  breakdowns: optional(z.array(ReportBreakdown)),
  currency: CurrencyCode,
  sections: z.array(NamedReportSection),
}));

export const BankAccount: z.ZodMiniType<T.BankAccount> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(z.string()),
  bank_name: z.string(),
  currency: CurrencyCode,
  id: uuid,
  mask: optional(z.string()),
  name: z.string(),
  status: BankAccountStatus,
  subsidiary_id: optional(uuid),
  transactions_start_date: optional(z.nullable(date)),
}));

export const BankAccountStatus: z.ZodMiniType<T.BankAccountStatus> = /*@__PURE__*/ lazy(() => z.enum(["ACTIVE", "INACTIVE"]));

export const BankTransaction: z.ZodMiniType<T.BankTransaction> = /*@__PURE__*/ lazy(() => z.looseObject({
  bank_account_id: uuid,
  date: date,
  excluded: z.boolean(),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  fee: RoundedMonetaryAmount,
  id: uuid,
  merchant: z.string(),
  name: z.string(),
  net_amount: RoundedMonetaryAmount,
  pending: z.boolean(),
  subsidiary_id: uuid,
}));

export const BaseVendorCreditRequest: z.ZodMiniType<T.BaseVendorCreditRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  credit_number: z.string(),
  date: date,
  gl_impact_date: date,
  line_items: z.array(VendorCreditLineItemRequest).check(z.minLength(1)),
  memo: optional(z.string()),
}));

export const Bill: z.ZodMiniType<T.Bill> = /*@__PURE__*/ lazy(() => z.looseObject({
  bill_date: date,
  due_date: date,
  exchange_rate: optional(ExchangeRate),
  expense_number: z.string(),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(BillItem).check(z.minLength(1)),
  subsidiary_id: optional(uuid),
  vendor_id: uuid,
  id: uuid,
  status: BillStatus,
  updated_at: dateTime,
}));

export const BillItem: z.ZodMiniType<T.BillItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  service_period: optional(CalendarPeriod),
  tax_rate: optional(ExpenseTaxRate),
  id: uuid,
}));

export const BillItemRequest: z.ZodMiniType<T.BillItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  service_period: optional(CalendarPeriod),
  tax_rate: optional(ExpenseTaxRate),
}));

export const BillPayment: z.ZodMiniType<T.BillPayment> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(AccountCode),
  amount: RoundedMonetaryAmount,
  bill_id: uuid,
  date: optional(date),
  id: uuid,
  status: z.enum(["CLEARED", "UNCLEARED"]),
}));

export const BillPaymentRequest: z.ZodMiniType<T.BillPaymentRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  date: date,
}));

export const BillStatus: z.ZodMiniType<T.BillStatus> = /*@__PURE__*/ lazy(() => z.enum(["UNPAID", "PAID", "PARTIALLY_PAID", "CREDITED", "PARTIALLY_CREDITED", "APPLIED"]));

export const BillingScheme: z.ZodMiniType<T.BillingScheme> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("type", [PerUnitBilling, TieredBilling]));

export const Book: z.ZodMiniType<T.Book> = /*@__PURE__*/ lazy(() => z.looseObject({
  closed_on: date,
  end: date,
  id: uuid,
  start: date,
  status: z.enum(["OPEN", "CLOSED"]),
}));

export const Breakdown: z.ZodMiniType<T.Breakdown> = /*@__PURE__*/ lazy(() => z.enum(["ARR", "MRR"]));

export const BreakdownBalance: z.ZodMiniType<T.BreakdownBalance> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: RoundedMonetaryAmount,
  breakdown_id: optional(uuid),
}));

export const BreakdownMargin: z.ZodMiniType<T.BreakdownMargin> = /*@__PURE__*/ lazy(() => z.looseObject({
  breakdown_id: optional(uuid),
  value: z.number(),
}));

export const CalendarPeriod: z.ZodMiniType<T.CalendarPeriod> = /*@__PURE__*/ lazy(() => z.looseObject({
  end: date,
  start: date,
}));

export const CashFlowItem: z.ZodMiniType<T.CashFlowItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  amounts: z.array(BreakdownBalance),
  name: z.string(),
}));

export const CashFlowSection: z.ZodMiniType<T.CashFlowSection> = /*@__PURE__*/ lazy(() => z.looseObject({
  items: z.array(CashFlowItem),
  totals: z.array(BreakdownBalance),
}));

export const CashFlowStatementReport: z.ZodMiniType<T.CashFlowStatementReport> = /*@__PURE__*/ lazy(() => z.looseObject({
  breakdowns: z.array(ReportBreakdown),
  currency: CurrencyCode,
  period: ReportPeriod,
  sections: z.array(NamedCashFlowSection),
  summaries: z.array(CashFlowItem),
}));

export const Charge: z.ZodMiniType<T.Charge> = /*@__PURE__*/ lazy(() => z.looseObject({
  charge_date: date,
  credit_card_account_code: AccountCode,
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(ChargeItem).check(z.minLength(1)),
  subsidiary_id: optional(uuid),
  vendor_id: uuid,
  id: uuid,
  status: ChargeStatus,
  updated_at: dateTime,
}));

export const ChargeItem: z.ZodMiniType<T.ChargeItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  service_period: optional(CalendarPeriod),
  tax_rate: optional(ExpenseTaxRate),
  id: uuid,
}));

export const ChargeItemRequest: z.ZodMiniType<T.ChargeItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  service_period: optional(CalendarPeriod),
  tax_rate: optional(ExpenseTaxRate),
}));

export const ChargePayment: z.ZodMiniType<T.ChargePayment> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(AccountCode),
  amount: RoundedMonetaryAmount,
  charge_id: uuid,
  date: optional(date),
  id: uuid,
  status: z.enum(["CLEARED", "UNCLEARED"]),
}));

export const ChargePaymentRequest: z.ZodMiniType<T.ChargePaymentRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  charge_id: uuid,
  date: date,
}));

export const ChargeRequest: z.ZodMiniType<T.ChargeRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  charge_date: date,
  credit_card_account_code: AccountCode,
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(ChargeItemRequest).check(z.minLength(1)),
  subsidiary_id: optional(uuid),
  vendor_id: uuid,
}));

export const ChargeStatus: z.ZodMiniType<T.ChargeStatus> = /*@__PURE__*/ lazy(() => z.enum(["UNPAID", "PAID", "PARTIALLY_PAID"]));

export const CommitInvoiceTaxesRequest: z.ZodMiniType<T.CommitInvoiceTaxesRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  invoice_ids: z.array(uuid).check(z.minLength(1)),
}));

export const Contract: z.ZodMiniType<T.Contract> = /*@__PURE__*/ lazy(() => z.looseObject({
  close_date: date,
  customer_id: uuid,
  end_date: optional(date),
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  id: uuid,
  invoicing: Invoicing,
  items: z.array(ContractItem).check(z.minLength(1)),
  name: z.string(),
  start_date: date,
  status: ContractStatus,
  subsidiary_id: uuid,
  total_value: RoundedMonetaryAmount,
  usage_configuration: optional(UsageConfiguration),
}));

export const ContractInvoice: z.ZodMiniType<T.ContractInvoice> = /*@__PURE__*/ lazy(() => z.looseObject({
  due_date: date,
  external_references: z.array(ExternalReference).check(uniqueItems()),
  id: uuid,
  invoice_date: date,
  invoice_number: z.string(),
  items: z.array(InvoiceItem).check(z.minLength(1)),
  status: InvoiceStatus,
  taxed_amount: RoundedMonetaryAmount,
  total: RoundedMonetaryAmount,
}));

export const ContractItem: z.ZodMiniType<T.ContractItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  amending: optional(uuid),
  discount: optional(Discount),
  end_date: optional(date),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  fields: optional(FieldAssignments),
  id: uuid,
  price: Price,
  product_id: uuid,
  quantity: z.union([z.number().check(z.gte(1)), z.string()]),
  revenue_pattern: RevenuePattern,
  start_date: date,
  status: z.enum(["AMENDED", "ACTIVE"]),
  tax_rate: optional(z.looseObject({
    country: CountryCode,
    description: z.string(),
    percentage: z.union([z.number().check(z.gte(0), z.lte(100)), z.string()]),
    tax_amount: optional(RoundedMonetaryAmount),
    type: z.enum(["VAT", "SALES_TAX"]),
  })),
  total_value: RoundedMonetaryAmount,
  usage_minimum_commitment: optional(UsageCommitment),
}));

export const ContractItemRequest: z.ZodMiniType<T.ContractItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  discount: optional(Discount),
  end_date: optional(date),
  external_reference: optional(ExternalReference),
  fields: optional(FieldAssignments),
  price: Price,
  product_id: uuid,
  quantity: z.number().check(z.gte(1)),
  revenue_pattern: RevenuePattern,
  start_date: optional(date),
  tax_rate: optional(TaxRateWithOptionalAmount),
  usage_minimum_commitment: optional(UsageCommitment),
}));

export const ContractScope: z.ZodMiniType<T.ContractScope> = /*@__PURE__*/ lazy(() => z.enum(["FULL", "REVENUE_RECOGNITION_ONLY"]));

export const ContractStatus: z.ZodMiniType<T.ContractStatus> = /*@__PURE__*/ lazy(() => z.enum(["ACTIVE", "IN_EFFECT", "CANCELLED", "ENDED", "AMENDED"]));

export const CountryCode: z.ZodMiniType<T.CountryCode> = /*@__PURE__*/ lazy(() => z.string());

export const CreateArOnlyInvoiceRequest: z.ZodMiniType<T.CreateArOnlyInvoiceRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  customer_id: uuid,
  due_date: optional(date),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  invoice_date: date,
  invoice_number: z.string(),
  items: z.array(CreateRevenueRecognitionOnlyInvoiceItemRequest).check(z.minLength(1)),
  scope: z.literal("AR_ONLY"),
  subsidiary_id: optional(uuid),
  tax_amount: optional(RoundedMonetaryAmount),
}));

export const CreateBankAccountRequest: z.ZodMiniType<T.CreateBankAccountRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: z.string(),
  bank_name: z.string(),
  currency: CurrencyCode,
  mask: optional(z.string()),
  name: z.string(),
  subsidiary_id: uuid,
  transactions_start_date: optional(date),
}));

export const CreateBankTransactionRequest: z.ZodMiniType<T.CreateBankTransactionRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  bank_account_id: uuid,
  date: date,
  excluded: optional(z.boolean()),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  fee: optional(RoundedMonetaryAmount),
  merchant: z.string(),
  name: z.string(),
  net_amount: RoundedMonetaryAmount,
  pending: optional(z.boolean()),
}));

export const CreateBillRequest: z.ZodMiniType<T.CreateBillRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  bill_date: date,
  due_date: date,
  exchange_rate: optional(ExchangeRate),
  expense_number: z.string(),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(BillItemRequest).check(z.minLength(1)),
  subsidiary_id: optional(uuid),
  vendor_id: uuid,
}));

export const CreateContractRequest: z.ZodMiniType<T.CreateContractRequest> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("scope", [CreateFullContractRequest, CreateRevenueRecognitionOnlyContractRequest]));

export const CreateCreditMemoItemRequest: z.ZodMiniType<T.CreateCreditMemoItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  description: z.string(),
  fields: optional(FieldAssignments),
  price: CreditMemoItemPriceRequest,
  revenue: optional(ItemRevenue),
  tax_rate: optional(TaxRateWithOptionalAmount),
}));

export const CreateCreditMemoRequest: z.ZodMiniType<T.CreateCreditMemoRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  credit_memo_date: date,
  credit_memo_number: optional(z.string().check(z.regex(/\S+/u))),
  customer_id: uuid,
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  items: z.array(CreateCreditMemoItemRequest).check(z.minLength(1)),
  subsidiary_id: optional(uuid),
}));

export const CreateDraftContractRequest: z.ZodMiniType<T.CreateDraftContractRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: MonetaryAmount,
  close_date: date,
  customer_id: uuid,
  end_date: optional(date),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  items: z.array(DraftContractItemRequest).check(z.minLength(1)),
  name: z.string(),
  scope: ContractScope,
  start_date: optional(date),
  subsidiary_id: uuid,
}));

export const CreateFieldRequest: z.ZodMiniType<T.CreateFieldRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  name: z.string(),
  values: z.array(CreateFieldRequestValue),
}));

export const CreateFieldRequestValue: z.ZodMiniType<T.CreateFieldRequestValue> = /*@__PURE__*/ lazy(() => z.looseObject({
  name: z.string(),
}));

export const CreateFieldValueRequest: z.ZodMiniType<T.CreateFieldValueRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  name: z.string(),
}));

export const CreateFullContractRequest: z.ZodMiniType<T.CreateFullContractRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  close_date: date,
  customer_id: uuid,
  end_date: optional(date),
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  invoicing: optional(Invoicing),
  items: z.array(ContractItemRequest).check(z.minLength(1)),
  name: z.string(),
  start_date: date,
  subsidiary_id: optional(uuid),
  usage_configuration: optional(UsageConfiguration),
  scope: z.literal("FULL"),
}));

export const CreateFullInvoiceItemRequest: z.ZodMiniType<T.CreateFullInvoiceItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  description: z.string(),
  fields: optional(FieldAssignments),
  price: InvoiceItemPriceRequest,
  revenue: optional(ItemRevenue),
  tax_rate: optional(TaxRateWithOptionalAmount),
}));

export const CreateFullInvoiceRequest: z.ZodMiniType<T.CreateFullInvoiceRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  bank_account_id: optional(uuid),
  customer_id: uuid,
  due_date: optional(date),
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  invoice_date: date,
  items: z.array(CreateFullInvoiceItemRequest).check(z.minLength(1)),
  memo: optional(z.string()),
  purchase_order_number: optional(z.string()),
  scope: z.literal("FULL"),
  subsidiary_id: optional(uuid),
}));

export const CreateInvoiceRequest: z.ZodMiniType<T.CreateInvoiceRequest> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("scope", [CreateFullInvoiceRequest, CreateRevenueRecognitionOnlyInvoiceRequest, CreateArOnlyInvoiceRequest]));

export const CreateJournalEntryRequest: z.ZodMiniType<T.CreateJournalEntryRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  attachmentUrl: optional(uri),
  currency: CurrencyCode,
  date: date,
  exchange_rate: optional(ExchangeRate),
  items: z.array(JournalEntryItemRequest).check(z.minLength(2)),
  name: z.string(),
  reversal_date: optional(date),
  related_entity: optional(JournalEntryRelatedEntity),
  subsidiary_id: optional(uuid),
}));

export const CreateReimbursementItemRequest: z.ZodMiniType<T.CreateReimbursementItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  service_period: optional(CalendarPeriod),
  tax_rate: optional(ExpenseTaxRate),
}));

export const CreateReimbursementRequest: z.ZodMiniType<T.CreateReimbursementRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(CreateReimbursementItemRequest).check(z.minLength(1)),
  payable_account_code: AccountCode,
  reimbursement_date: date,
  subsidiary_id: optional(uuid),
  vendor_id: uuid,
}));

export const CreateRevenueRecognitionOnlyContractRequest: z.ZodMiniType<T.CreateRevenueRecognitionOnlyContractRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  close_date: optional(date),
  customer_id: uuid,
  end_date: optional(date),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  invoice_schedule: InvoiceSchedule,
  items: z.array(RevenueRecognitionOnlyContractItemRequest).check(z.minLength(1)),
  name: z.string(),
  start_date: date,
  subsidiary_id: optional(uuid),
  scope: z.literal("REVENUE_RECOGNITION_ONLY"),
}));

export const CreateRevenueRecognitionOnlyInvoiceItemRequest: z.ZodMiniType<T.CreateRevenueRecognitionOnlyInvoiceItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  description: z.string(),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  fields: optional(FieldAssignments),
  product_id: uuid,
  quantity: z.number().check(z.gte(0.00001)),
  revenue: optional(ItemRevenue),
  tax_amount: optional(RoundedMonetaryAmount),
  total_amount: RoundedMonetaryAmount,
}));

export const CreateRevenueRecognitionOnlyInvoiceRequest: z.ZodMiniType<T.CreateRevenueRecognitionOnlyInvoiceRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  customer_id: uuid,
  due_date: optional(date),
  exchange_rate: optional(ExchangeRate),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  invoice_date: date,
  invoice_number: z.string(),
  items: z.array(CreateRevenueRecognitionOnlyInvoiceItemRequest).check(z.minLength(1)),
  scope: z.literal("REVENUE_RECOGNITION_ONLY"),
  subsidiary_id: optional(uuid),
  tax_amount: optional(RoundedMonetaryAmount),
}));

export const CreateVendorCreditRequest: z.ZodMiniType<T.CreateVendorCreditRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  credit_number: z.string(),
  date: date,
  gl_impact_date: date,
  line_items: z.array(VendorCreditLineItemRequest).check(z.minLength(1)),
  memo: optional(z.string()),
  subsidiary_id: uuid,
  vendor_id: uuid,
}));

export const CreditMemo: z.ZodMiniType<T.CreditMemo> = /*@__PURE__*/ lazy(() => z.looseObject({
  address: Address,
  applications: z.array(CreditMemoApplication),
  applied_amount: RoundedMonetaryAmount,
  credit_memo_date: date,
  credit_memo_number: z.string(),
  customer_id: uuid,
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  id: uuid,
  items: z.array(CreditMemoItem).check(z.minLength(1)),
  net_amount: RoundedMonetaryAmount,
  remaining_amount: RoundedMonetaryAmount,
  status: z.enum(["UNAPPLIED", "PARTIALLY_APPLIED", "APPLIED", "REFUNDED"]),
  subsidiary_id: uuid,
  taxed_amount: RoundedMonetaryAmount,
  total: RoundedMonetaryAmount,
  updated_at: dateTime,
}));

export const CreditMemoApplication: z.ZodMiniType<T.CreditMemoApplication> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: RoundedMonetaryAmount,
  application_date: date,
  credit_memo_id: uuid,
  id: uuid,
  invoice_id: uuid,
  invoice_number: optional(z.string()),
}));

export const CreditMemoApplicationRequest: z.ZodMiniType<T.CreditMemoApplicationRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: RoundedMonetaryAmount,
  application_date: date,
  invoice_id: uuid,
}));

export const CreditMemoItem: z.ZodMiniType<T.CreditMemoItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  description: z.string(),
  fields: optional(FieldAssignments),
  id: uuid,
  net_amount: RoundedMonetaryAmount,
  product_id: uuid,
  quantity: z.number(),
  revenue: ItemRevenue,
  taxed_amount: optional(RoundedMonetaryAmount),
  total_amount: RoundedMonetaryAmount,
}));

export const CreditMemoItemPriceRequest: z.ZodMiniType<T.CreditMemoItemPriceRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount_per_unit: MonetaryAmount,
  product_id: uuid,
  quantity: z.number().check(z.gte(0)),
}));

export const CurrencyCode: z.ZodMiniType<T.CurrencyCode> = /*@__PURE__*/ lazy(() => z.string());

export const Customer: z.ZodMiniType<T.Customer> = /*@__PURE__*/ lazy(() => z.looseObject({
  id: uuid,
  updated_at: dateTime,
  address: optional(Address),
  emails: optional(z.array(CustomerEmail).check(uniqueItems())),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  fields: optional(z.nullable(FieldAssignments)),
  name: z.string(),
  name_on_invoice: optional(z.string()),
  payment_terms: optional(z.int32().check(z.gte(0))),
  send_invoices_automatically: optional(z.boolean()),
  send_payment_reminders: optional(z.boolean()),
  shipping_address: optional(Address),
}));

export const CustomerEmail: z.ZodMiniType<T.CustomerEmail> = /*@__PURE__*/ lazy(() => z.looseObject({
  email: z.string(),
  type: z.enum(["MAIN_SENDER", "CC", "BCC"]),
}));

export const CustomerPaymentMethod: z.ZodMiniType<T.CustomerPaymentMethod> = /*@__PURE__*/ lazy(() => z.looseObject({
  chargeable: z.boolean(),
  last_four_digits: optional(z.string()),
  payment_type: z.enum(["CARD", "BANK_ACCOUNT", "OTHER"]),
}));

export const CustomerRequest: z.ZodMiniType<T.CustomerRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  address: optional(Address),
  emails: optional(z.array(CustomerEmail).check(uniqueItems())),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  fields: optional(z.nullable(FieldAssignments)),
  name: z.string(),
  name_on_invoice: optional(z.string()),
  payment_terms: optional(z.int32().check(z.gte(0))),
  send_invoices_automatically: optional(z.boolean()),
  send_payment_reminders: optional(z.boolean()),
  shipping_address: optional(Address),
}));

export const CustomerRevenue: z.ZodMiniType<T.CustomerRevenue> = /*@__PURE__*/ lazy(() => z.looseObject({
  id: uuid,
  name: z.string(),
  total: Revenue,
}));

export const Discount: z.ZodMiniType<T.Discount> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("type", [AmountDiscount, PercentageDiscount]));

export const DraftContract: z.ZodMiniType<T.DraftContract> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: MonetaryAmount,
  close_date: date,
  customer_id: uuid,
  end_date: optional(date),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  id: uuid,
  items: z.array(DraftContractItem),
  name: z.string(),
  scope: optional(z.nullable(ContractScope)),
  start_date: optional(date),
  subsidiary_id: uuid,
}));

export const DraftContractItem: z.ZodMiniType<T.DraftContractItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  discount: optional(Discount),
  end_date: optional(date),
  id: uuid,
  price: Price,
  product_id: uuid,
  quantity: z.number(),
  start_date: optional(date),
}));

export const DraftContractItemRequest: z.ZodMiniType<T.DraftContractItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  discount: optional(Discount),
  end_date: optional(date),
  price: Price,
  product_id: uuid,
  quantity: z.number().check(z.gte(1)),
  start_date: optional(date),
}));

export const EndOpenEndedContractRequest: z.ZodMiniType<T.EndOpenEndedContractRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  end_date: date,
}));

export const Error: z.ZodMiniType<T.Error> = /*@__PURE__*/ lazy(() => z.looseObject({
  detail: optional(z.string()),
  status: optional(z.int()),
  title: z.string(),
  type: uri,
}));

export const ExchangeRate: z.ZodMiniType<T.ExchangeRate> = /*@__PURE__*/ lazy(() => z.looseObject({
  base: CurrencyCode,
  date: date,
  rate: z.string(),
  target: CurrencyCode,
}));

export const ExecutivePLItem: z.ZodMiniType<T.ExecutivePLItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  amounts: z.array(BreakdownBalance),
  code: z.string(),
  name: z.string(),
}));

export const ExecutivePLReport: z.ZodMiniType<T.ExecutivePLReport> = /*@__PURE__*/ lazy(() => z.looseObject({
  breakdowns: z.array(ReportBreakdown),
  currency: CurrencyCode,
  period: ReportPeriod,
  sections: z.array(NamedExecutivePLSection),
  summaries: z.array(ReportSummaryLine),
}));

export const ExecutivePLSection: z.ZodMiniType<T.ExecutivePLSection> = /*@__PURE__*/ lazy(() => z.looseObject({
  items: z.array(ExecutivePLItem),
  total: RoundedMonetaryAmount,
}));

export const ExpandedContract: z.ZodMiniType<T.ExpandedContract> = /*@__PURE__*/ lazy(() => z.looseObject({
  close_date: date,
  customer_id: uuid,
  end_date: optional(date),
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  id: uuid,
  invoicing: Invoicing,
  items: z.array(ContractItem).check(z.minLength(1)),
  name: z.string(),
  start_date: date,
  status: ContractStatus,
  subsidiary_id: uuid,
  total_value: RoundedMonetaryAmount,
  usage_configuration: optional(UsageConfiguration),
  invoices: optional(z.array(ContractInvoice)),
}));

export const ExpenseTaxRate: z.ZodMiniType<T.ExpenseTaxRate> = /*@__PURE__*/ lazy(() => z.looseObject({
  country: CountryCode,
  description: z.string(),
  percentage: z.number().check(z.gte(0), z.lte(100)),
  tax_amount: RoundedMonetaryAmount,
  type: z.enum(["VAT", "SALES_TAX"]),
  coverage: z.enum(["INCLUSIVE", "EXCLUSIVE"]),
  tax_code: optional(z.string()),
}));

export const ExternalReference: z.ZodMiniType<T.ExternalReference> = /*@__PURE__*/ lazy(() => z.looseObject({
  id: z.string(),
  type: z.string(),
  url: optional(uri),
}));

export const Field: z.ZodMiniType<T.Field> = /*@__PURE__*/ lazy(() => z.looseObject({
  id: uuid,
  name: z.string(),
  settings: optional(FieldSettingsMap),
  updated_at: dateTime,
  values: z.array(FieldValue),
}));

export const FieldAssignments: z.ZodMiniType<T.FieldAssignments> = /*@__PURE__*/ lazy(() => z.array(z.looseObject({
  field_id: uuid,
  field_value_id: uuid,
})));

export const FieldSettings: z.ZodMiniType<T.FieldSettings> = /*@__PURE__*/ lazy(() => z.looseObject({
  display: z.enum(["STANDALONE", "FREE_TAG"]),
  mandatory: z.boolean(),
}));

export const FieldSettingsMap: z.ZodMiniType<T.FieldSettingsMap> = /*@__PURE__*/ lazy(() => z.looseObject({
  EXPENSES: optional(FieldSettings),
  REVENUE: optional(FieldSettings),
}));

export const FieldValue: z.ZodMiniType<T.FieldValue> = /*@__PURE__*/ lazy(() => z.looseObject({
  deactivated: z.boolean(),
  id: uuid,
  name: z.string(),
}));

export const FieldsResponse: z.ZodMiniType<T.FieldsResponse> = /*@__PURE__*/ lazy(() => z.looseObject({
  fields: z.array(Field),
}));

export const FixedPrice: z.ZodMiniType<T.FixedPrice> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: MonetaryAmount,
}));

export const FixedRecurringPrice: z.ZodMiniType<T.FixedRecurringPrice> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: MonetaryAmount,
  interval_months: z.int32().check(z.gte(1), z.lte(12)),
  type: z.literal("FIXED_RECURRING"),
}));

export const IncomeStatementReport: z.ZodMiniType<T.IncomeStatementReport> = /*@__PURE__*/ lazy(() => z.looseObject({
  breakdowns: z.array(ReportBreakdown),
  currency: CurrencyCode,
  period: ReportPeriod,
  sections: z.array(NamedReportSection),
  summaries: z.array(ReportSummaryLine),
}));

export const Invoice: z.ZodMiniType<T.Invoice> = /*@__PURE__*/ lazy(() => z.looseObject({
  address: optional(Address),
  amount_due: RoundedMonetaryAmount,
  bank_account: optional(InvoicingBankAccount),
  contract_id: optional(uuid),
  customer_address: optional(Address),
  customer_id: uuid,
  due_date: date,
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  id: uuid,
  invoice_date: date,
  invoice_number: z.string(),
  items: z.array(InvoiceItem).check(z.minLength(1)),
  memo: optional(z.string()),
  net_amount: RoundedMonetaryAmount,
  overdue: z.boolean(),
  payment_terms: z.int32().check(z.gte(0)),
  purchase_order_number: optional(z.string()),
  sent_at: optional(dateTime),
  shipping_address: optional(Address),
  status: InvoiceStatus,
  subsidiary_id: uuid,
  subtotal: RoundedMonetaryAmount,
  taxed_amount: RoundedMonetaryAmount,
  total: RoundedMonetaryAmount,
  total_discount: RoundedMonetaryAmount,
  updated_at: dateTime,
}));

export const InvoiceItem: z.ZodMiniType<T.InvoiceItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  description: z.string(),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  fields: optional(FieldAssignments),
  gross_rate: RoundedMonetaryAmount,
  id: uuid,
  product_id: uuid,
  quantity: z.number(),
  revenue: ItemRevenue,
  taxed_amount: RoundedMonetaryAmount,
  total_amount: RoundedMonetaryAmount,
  total_discount: RoundedMonetaryAmount,
}));

export const InvoiceItemPriceRequest: z.ZodMiniType<T.InvoiceItemPriceRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount_per_unit: MonetaryAmount,
  discount: optional(Discount),
  product_id: uuid,
  quantity: z.number(),
}));

export const InvoicePayment: z.ZodMiniType<T.InvoicePayment> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(AccountCode),
  amount: RoundedMonetaryAmount,
  date: optional(date),
  id: uuid,
  invoice_id: uuid,
  status: z.enum(["SUCCESSFUL", "FAILED", "UNCLEARED"]),
  updated_at: dateTime,
}));

export const InvoicePaymentRequest: z.ZodMiniType<T.InvoicePaymentRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  date: date,
}));

export const InvoiceSchedule: z.ZodMiniType<T.InvoiceSchedule> = /*@__PURE__*/ lazy(() => z.looseObject({
  invoices: optional(z.array(InvoiceScheduleInvoice)),
}));

export const InvoiceScheduleInvoice: z.ZodMiniType<T.InvoiceScheduleInvoice> = /*@__PURE__*/ lazy(() => z.looseObject({
  due_date: optional(date),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  invoice_date: date,
  invoice_number: z.string(),
  items: z.array(InvoiceScheduleInvoiceItem).check(z.minLength(1)),
  tax_amount: optional(RoundedMonetaryAmount),
}));

export const InvoiceScheduleInvoiceItem: z.ZodMiniType<T.InvoiceScheduleInvoiceItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  contract_item_reference: z.string(),
  description: z.string(),
  discount_amount: optional(RoundedMonetaryAmount),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  quantity: z.number().check(z.gte(0.00001)),
  tax_amount: optional(RoundedMonetaryAmount),
  total_amount: RoundedMonetaryAmount,
}));

export const InvoiceScope: z.ZodMiniType<T.InvoiceScope> = /*@__PURE__*/ lazy(() => z.enum(["FULL", "REVENUE_RECOGNITION_ONLY"]));

export const InvoiceStatus: z.ZodMiniType<T.InvoiceStatus> = /*@__PURE__*/ lazy(() => z.enum(["UNPAID", "PAID", "PARTIALLY_PAID", "UNBILLED", "CREDITED", "PARTIALLY_CREDITED"]));

export const Invoicing: z.ZodMiniType<T.Invoicing> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("interval", [MonthlyInvoicing, MonthlyProratedInvoicing, QuarterlyInvoicing, SemiAnnualInvoicing, YearlyInvoicing]));

export const InvoicingBankAccount: z.ZodMiniType<T.InvoicingBankAccount> = /*@__PURE__*/ lazy(() => z.looseObject({
  ach_account: z.string(),
  ach_routing: z.string(),
  bank_address: optional(z.string()),
  bank_name: z.string(),
  id: uuid,
  payment_instructions: optional(z.string()),
  swift_code: optional(z.string()),
}));

export const ItemRevenue: z.ZodMiniType<T.ItemRevenue> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(AccountCode),
  pattern: optional(RevenuePattern),
  period: optional(CalendarPeriod),
}));

export const JournalEntry: z.ZodMiniType<T.JournalEntry> = /*@__PURE__*/ lazy(() => z.looseObject({
  attachmentUrl: optional(uri),
  currency: CurrencyCode,
  date: date,
  exchange_rate: optional(ExchangeRate),
  id: uuid,
  items: z.array(JournalEntryItem).check(z.minLength(2)),
  name: z.string(),
  related_entity: optional(JournalEntryRelatedEntity),
  reversal_date: optional(date),
  subsidiary_id: optional(uuid),
  updated_at: dateTime,
}));

export const JournalEntryItem: z.ZodMiniType<T.JournalEntryItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  account_id: uuid,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  id: uuid,
  original_transaction_amount: optional(z.nullable(RoundedMonetaryAmount)),
  side: z.enum(["DEBIT", "CREDIT"]),
}));

export const JournalEntryItemRequest: z.ZodMiniType<T.JournalEntryItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  side: z.enum(["DEBIT", "CREDIT"]),
  vat_code: optional(z.string()),
  vat_type: optional(z.string()),
}));

export const JournalEntryRelatedEntity: z.ZodMiniType<T.JournalEntryRelatedEntity> = /*@__PURE__*/ lazy(() => z.looseObject({
  id: uuid,
  type: z.enum(["CUSTOMER", "VENDOR"]),
}));

export const MinimumCommitmentInvoicing: z.ZodMiniType<T.MinimumCommitmentInvoicing> = /*@__PURE__*/ lazy(() => z.looseObject({
  frequency: MinimumCommitmentInvoicingFrequency,
  payment_terms: PaymentTerms,
}));

export const MinimumCommitmentInvoicingFrequency: z.ZodMiniType<T.MinimumCommitmentInvoicingFrequency> = /*@__PURE__*/ lazy(() => z.enum(["MONTHLY", "MONTHLY_PRORATED", "QUARTERLY", "SEMI_ANNUAL", "YEARLY"]));

export const MonetaryAmount: z.ZodMiniType<T.MonetaryAmount> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: z.string(),
  currency: CurrencyCode,
}));

export const MonthlyInvoicing: z.ZodMiniType<T.MonthlyInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  day: z.int32().check(z.gte(1), z.lte(31)),
  interval: z.literal("MONTHLY"),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const MonthlyProratedInvoicing: z.ZodMiniType<T.MonthlyProratedInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  day: z.int32().check(z.gte(1), z.lte(31)),
  interval: z.literal("MONTHLY_PRORATED"),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const NamedCashFlowSection: z.ZodMiniType<T.NamedCashFlowSection> = /*@__PURE__*/ lazy(() => z.looseObject({
  items: z.array(CashFlowItem),
  name: z.string(),
  totals: z.array(BreakdownBalance),
}));

export const NamedExecutivePLSection: z.ZodMiniType<T.NamedExecutivePLSection> = /*@__PURE__*/ lazy(() => z.looseObject({
  items: z.array(ExecutivePLItem),
  name: z.string(),
  totals: z.array(BreakdownBalance),
}));

export const NamedReportSection: z.ZodMiniType<T.NamedReportSection> = /*@__PURE__*/ lazy(() => z.looseObject({
  accounts: optional(z.array(ReportAccountEntry)),
  groups: z.array(ReportAccountGroup),
  name: z.string(),
  totals: z.array(BreakdownBalance),
}));

export const OneTimePrice: z.ZodMiniType<T.OneTimePrice> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: MonetaryAmount,
  type: z.literal("ONE_TIME"),
}));

export const Organization: z.ZodMiniType<T.Organization> = /*@__PURE__*/ lazy(() => z.looseObject({
  currency: CurrencyCode,
  id: uuid,
  timezone: z.string(),
  trade_name: z.string(),
}));

export const OverageInvoicing: z.ZodMiniType<T.OverageInvoicing> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("interval", [OverageMonthlyInvoicing, OverageMonthlyProratedInvoicing, OverageQuarterlyInvoicing, OverageSemiAnnualInvoicing, OverageYearlyInvoicing]));

export const OverageMonthlyInvoicing: z.ZodMiniType<T.OverageMonthlyInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("MONTHLY"),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const OverageMonthlyProratedInvoicing: z.ZodMiniType<T.OverageMonthlyProratedInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("MONTHLY_PRORATED"),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const OverageQuarterlyInvoicing: z.ZodMiniType<T.OverageQuarterlyInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("QUARTERLY"),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const OverageSemiAnnualInvoicing: z.ZodMiniType<T.OverageSemiAnnualInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("SEMI_ANNUAL"),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const OverageYearlyInvoicing: z.ZodMiniType<T.OverageYearlyInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("YEARLY"),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const PageCursor: z.ZodMiniType<T.PageCursor> = /*@__PURE__*/ lazy(() => z.string());

export const PageLimit: z.ZodMiniType<T.PageLimit> = /*@__PURE__*/ lazy(() => z.int().check(z.gte(1), z.lte(100)));

export const Pagination: z.ZodMiniType<T.Pagination> = /*@__PURE__*/ lazy(() => z.looseObject({
  next_cursor: optional(PageCursor),
}));

export const PaymentSetupResponse: z.ZodMiniType<T.PaymentSetupResponse> = /*@__PURE__*/ lazy(() => z.looseObject({
  setup_url: uri,
}));

export const PaymentTerms: z.ZodMiniType<T.PaymentTerms> = /*@__PURE__*/ lazy(() => z.int32().check(z.gte(0)));

export const PerUnitBilling: z.ZodMiniType<T.PerUnitBilling> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: MonetaryAmount,
  type: z.literal("PER_UNIT"),
  units: z.int32().check(z.gte(1)),
}));

export const PercentageDiscount: z.ZodMiniType<T.PercentageDiscount> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  percentage_off: z.number().check(z.gte(0), z.lte(100)),
  type: z.literal("PERCENTAGE"),
}));

export const PreviewContractAmendmentRequest: z.ZodMiniType<T.PreviewContractAmendmentRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  amendment_date: date,
  invoicing: Invoicing,
  items: z.array(AmendFullContractItemRequest),
}));

export const Price: z.ZodMiniType<T.Price> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("type", [FixedRecurringPrice, OneTimePrice, UsagePrice]));

export const Product: z.ZodMiniType<T.Product> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  description: z.string(),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  id: uuid,
  include_in_arr_mrr: z.boolean(),
  name: z.string(),
  price: Price,
  revenue_pattern: RevenuePattern,
  status: z.enum(["ACTIVE", "INACTIVE"]),
}));

export const ProductRequest: z.ZodMiniType<T.ProductRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  description: z.string(),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  include_in_arr_mrr: z.boolean(),
  name: z.string().check(textLength(1, 250)),
  price: Price,
  revenue_pattern: RevenuePattern,
  status: optional(z.enum(["ACTIVE", "INACTIVE"])),
}));

export const QuarterlyInvoicing: z.ZodMiniType<T.QuarterlyInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("QUARTERLY"),
  month_day: z.string().check(z.regex(/^--\d{2}-\d{2}$/u)),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const RecurringPrice: z.ZodMiniType<T.RecurringPrice> = /*@__PURE__*/ lazy(() => z.looseObject({
  interval_months: z.int32().check(z.gte(1), z.lte(12)),
}));

export const Reimbursement: z.ZodMiniType<T.Reimbursement> = /*@__PURE__*/ lazy(() => z.looseObject({
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(ReimbursementItem).check(z.minLength(1)),
  reimbursement_date: optional(date),
  subsidiary_id: optional(uuid),
  vendor_id: uuid,
  id: uuid,
  status: ReimbursementStatus,
  updated_at: dateTime,
}));

export const ReimbursementItem: z.ZodMiniType<T.ReimbursementItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  service_period: optional(CalendarPeriod),
  tax_rate: optional(ExpenseTaxRate),
  id: uuid,
}));

export const ReimbursementItemRequest: z.ZodMiniType<T.ReimbursementItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  service_period: optional(CalendarPeriod),
  tax_rate: optional(ExpenseTaxRate),
}));

export const ReimbursementPayment: z.ZodMiniType<T.ReimbursementPayment> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(AccountCode),
  amount: RoundedMonetaryAmount,
  date: optional(date),
  id: uuid,
  reimbursement_id: uuid,
  status: z.enum(["CLEARED", "UNCLEARED"]),
}));

export const ReimbursementPaymentRequest: z.ZodMiniType<T.ReimbursementPaymentRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  date: date,
  reimbursement_id: uuid,
}));

export const ReimbursementRequest: z.ZodMiniType<T.ReimbursementRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(ReimbursementItemRequest).check(z.minLength(1)),
  reimbursement_date: optional(date),
  subsidiary_id: optional(uuid),
  vendor_id: uuid,
}));

export const ReimbursementStatus: z.ZodMiniType<T.ReimbursementStatus> = /*@__PURE__*/ lazy(() => z.enum(["UNPAID", "PAID", "PARTIALLY_PAID"]));

export const ReportAccountBalance: z.ZodMiniType<T.ReportAccountBalance> = /*@__PURE__*/ lazy(() => z.looseObject({
  beginning_balance: RoundedMonetaryAmount,
  code: z.string(),
  credit_fx_total: optional(RoundedMonetaryAmount),
  credit_total: RoundedMonetaryAmount,
  debit_fx_total: optional(RoundedMonetaryAmount),
  debit_total: RoundedMonetaryAmount,
  ending_balance: RoundedMonetaryAmount,
  id: uuid,
  name: z.string(),
}));

export const ReportAccountEntry: z.ZodMiniType<T.ReportAccountEntry> = /*@__PURE__*/ lazy(() => z.looseObject({
  balances: z.array(BreakdownBalance),
  code: z.string(),
  id: uuid,
  name: z.string(),
}));

export const ReportAccountGroup: z.ZodMiniType<T.ReportAccountGroup> = /*@__PURE__*/ lazy(() => z.looseObject({
  accounts: z.array(ReportAccountEntry),
  groups: optional(z.array(ReportAccountGroupNested)),
  name: z.string(),
  totals: z.array(BreakdownBalance),
}));

export const ReportAccountGroupNested: z.ZodMiniType<T.ReportAccountGroupNested> = /*@__PURE__*/ lazy(() => z.looseObject({
  accounts: z.array(ReportAccountEntry),
  name: z.string(),
  totals: z.array(BreakdownBalance),
}));

export const ReportBreakdown: z.ZodMiniType<T.ReportBreakdown> = /*@__PURE__*/ lazy(() => z.looseObject({
  id: optional(uuid),
  name: z.string(),
  type: z.enum(["SUBSIDIARY", "CUSTOM_FIELD", "PERIOD"]),
}));

export const ReportBreakdownBy: z.ZodMiniType<T.ReportBreakdownBy> = /*@__PURE__*/ lazy(() => z.enum(["SUBSIDIARY", "CUSTOM_FIELD"]));

export const ReportPeriod: z.ZodMiniType<T.ReportPeriod> = /*@__PURE__*/ lazy(() => z.looseObject({
  from_date: date,
  to_date: date,
}));

export const ReportSection: z.ZodMiniType<T.ReportSection> = /*@__PURE__*/ lazy(() => z.looseObject({
  groups: z.array(ReportAccountGroup),
  total: RoundedMonetaryAmount,
}));

export const ReportSummaryLine: z.ZodMiniType<T.ReportSummaryLine> = /*@__PURE__*/ lazy(() => z.looseObject({
  amounts: z.array(BreakdownBalance),
  margins: optional(z.array(BreakdownMargin)),
  name: z.string(),
}));

export const ReportTotals: z.ZodMiniType<T.ReportTotals> = /*@__PURE__*/ lazy(() => z.looseObject({
  beginning_balance: RoundedMonetaryAmount,
  credit_fx_total: optional(RoundedMonetaryAmount),
  credit_total: RoundedMonetaryAmount,
  debit_fx_total: optional(RoundedMonetaryAmount),
  debit_total: RoundedMonetaryAmount,
  ending_balance: RoundedMonetaryAmount,
}));

export const ReportingJournalEntry: z.ZodMiniType<T.ReportingJournalEntry> = /*@__PURE__*/ lazy(() => z.looseObject({
  attachmentUrl: optional(uri),
  date: date,
  id: uuid,
  items: z.array(ReportingJournalEntryItem).check(z.minLength(2)),
  name: z.string(),
  related_entity: optional(JournalEntryRelatedEntity),
  reversal_date: optional(date),
  subsidiary_id: uuid,
}));

export const ReportingJournalEntryItem: z.ZodMiniType<T.ReportingJournalEntryItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  account_id: uuid,
  description: optional(z.string()),
  exchange_rate: optional(z.string()),
  fields: optional(FieldAssignments),
  id: uuid,
  local_amount: MonetaryAmount,
  original_transaction_amount: optional(z.nullable(MonetaryAmount)),
  reporting_amount: MonetaryAmount,
  side: z.enum(["DEBIT", "CREDIT"]),
}));

export const Revenue: z.ZodMiniType<T.Revenue> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: RoundedMonetaryAmount,
  year_month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/u)),
}));

export const RevenuePattern: z.ZodMiniType<T.RevenuePattern> = /*@__PURE__*/ lazy(() => z.enum(["DAILY", "EVEN_PERIOD"]));

export const RevenueRecognitionOnlyContractAmendingItemRequest: z.ZodMiniType<T.RevenueRecognitionOnlyContractAmendingItemRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  amending_reference: z.string(),
  discount: optional(Discount),
  end_date: optional(date),
  price: MonetaryAmount,
  revenue_pattern: optional(RevenuePattern),
  type: z.literal("AMENDING_ITEM"),
}));

export const RevenueRecognitionOnlyContractItemRequest: z.ZodMiniType<T.RevenueRecognitionOnlyContractItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  discount: optional(Discount),
  end_date: optional(date),
  external_reference: ExternalReference,
  price: MonetaryAmount,
  product_id: uuid,
  revenue_pattern: RevenuePattern,
  start_date: optional(date),
}));

export const RevenueRecognitionOnlyContractNewItemInAmendmentRequest: z.ZodMiniType<T.RevenueRecognitionOnlyContractNewItemInAmendmentRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  discount: optional(Discount),
  end_date: optional(date),
  external_reference: ExternalReference,
  price: MonetaryAmount,
  product_id: uuid,
  revenue_pattern: RevenuePattern,
  start_date: optional(date),
  type: z.literal("NEW_ITEM"),
}));

export const RevenueRecognitionOnlyContractTerminatedItemRequest: z.ZodMiniType<T.RevenueRecognitionOnlyContractTerminatedItemRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  end_date: optional(date),
  external_reference: z.string(),
  type: z.literal("TERMINATED_ITEM"),
}));

export const RevenueWaterfall: z.ZodMiniType<T.RevenueWaterfall> = /*@__PURE__*/ lazy(() => z.looseObject({
  customers: z.array(CustomerRevenue),
  pagination: optional(Pagination),
}));

export const RoundedMonetaryAmount: z.ZodMiniType<T.RoundedMonetaryAmount> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: z.string(),
  currency: CurrencyCode,
}));

export const SemiAnnualInvoicing: z.ZodMiniType<T.SemiAnnualInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("SEMI_ANNUAL"),
  month_day: z.string().check(z.regex(/^--\d{2}-\d{2}$/u)),
  payment_terms: z.int32().check(z.gte(0)),
}));

export const SetFieldValueDeactivatedRequest: z.ZodMiniType<T.SetFieldValueDeactivatedRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  deactivated: z.boolean(),
}));

export const SetupUpAutoPaymentRequest: z.ZodMiniType<T.SetupUpAutoPaymentRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  subsidiary_id: optional(uuid),
}));

export const Status: z.ZodMiniType<T.Status> = /*@__PURE__*/ lazy(() => z.enum(["ACTIVE", "COMMITTED"]));

export const Subsidiary: z.ZodMiniType<T.Subsidiary> = /*@__PURE__*/ lazy(() => z.looseObject({
  currency: CurrencyCode,
  id: uuid,
  timezone: z.string(),
  trade_name: z.string(),
  type: z.enum(["LEGAL_ENTITY"]),
}));

export const TaxRate: z.ZodMiniType<T.TaxRate> = /*@__PURE__*/ lazy(() => z.looseObject({
  country: CountryCode,
  description: z.string(),
  percentage: z.number().check(z.gte(0), z.lte(100)),
  tax_amount: RoundedMonetaryAmount,
  type: z.enum(["VAT", "SALES_TAX"]),
}));

export const TaxRateResource: z.ZodMiniType<T.TaxRateResource> = /*@__PURE__*/ lazy(() => z.looseObject({
  code: z.string(),
  country: CountryCode,
  description: z.string(),
  id: uuid,
  percentage: z.string(),
}));

export const TaxRateWithOptionalAmount: z.ZodMiniType<T.TaxRateWithOptionalAmount> = /*@__PURE__*/ lazy(() => z.looseObject({
  country: CountryCode,
  description: z.string(),
  percentage: z.number().check(z.gte(0), z.lte(100)),
  tax_amount: optional(RoundedMonetaryAmount),
  type: z.enum(["VAT", "SALES_TAX"]),
}));

export const Tier: z.ZodMiniType<T.Tier> = /*@__PURE__*/ lazy(() => z.looseObject({
  flat_price: optional(MonetaryAmount),
  per_unit_price: optional(MonetaryAmount),
  up_to: optional(z.int32().check(z.gte(1))),
}));

export const TieredBilling: z.ZodMiniType<T.TieredBilling> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  mode: z.enum(["GRADUATED", "METERED"]),
  tiers: z.array(Tier).check(z.minLength(1)),
  type: z.literal("TIERED"),
}));

export const TrialBalanceReport: z.ZodMiniType<T.TrialBalanceReport> = /*@__PURE__*/ lazy(() => z.looseObject({
  accounts: z.array(ReportAccountBalance),
  currency: CurrencyCode,
  period: ReportPeriod,
  totals: ReportTotals,
}));

export const UpdateBankTransactionRequest: z.ZodMiniType<T.UpdateBankTransactionRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  date: date,
  excluded: optional(z.boolean()),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  fee: optional(RoundedMonetaryAmount),
  merchant: z.string(),
  name: z.string(),
  net_amount: RoundedMonetaryAmount,
  pending: optional(z.boolean()),
}));

export const UpdateBillRequest: z.ZodMiniType<T.UpdateBillRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  bill_date: date,
  due_date: date,
  exchange_rate: optional(ExchangeRate),
  expense_number: z.string(),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  impact_date: optional(date),
  items: z.array(BillItemRequest).check(z.minLength(1)),
  vendor_id: uuid,
}));

export const UpdateContractRequest: z.ZodMiniType<T.UpdateContractRequest> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("scope", [UpdateFullContractRequest, UpdateRevenueRecognitionOnlyContractRequest]));

export const UpdateCreditMemoRequest: z.ZodMiniType<T.UpdateCreditMemoRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  credit_memo_date: date,
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  items: z.array(CreateCreditMemoItemRequest).check(z.minLength(1)),
}));

export const UpdateFieldRequest: z.ZodMiniType<T.UpdateFieldRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  name: z.string(),
  settings: optional(FieldSettingsMap),
}));

export const UpdateFieldValueRequest: z.ZodMiniType<T.UpdateFieldValueRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  name: z.string(),
}));

export const UpdateFullContractRequest: z.ZodMiniType<T.UpdateFullContractRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  close_date: date,
  end_date: optional(date),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  invoicing: optional(Invoicing),
  items: z.array(ContractItemRequest).check(z.minLength(1)),
  name: z.string(),
  start_date: date,
  usage_commitment: optional(UsageCommitment),
  usage_overage_invoicing: optional(OverageInvoicing),
  scope: z.literal("FULL"),
}));

export const UpdateFullInvoiceRequest: z.ZodMiniType<T.UpdateFullInvoiceRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  bank_account_id: uuid,
  due_date: optional(date),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  invoice_date: date,
  items: z.array(CreateFullInvoiceItemRequest).check(z.minLength(1)),
  memo: optional(z.string()),
  purchase_order_number: optional(z.string()),
  scope: z.literal("FULL"),
}));

export const UpdateInvoiceRequest: z.ZodMiniType<T.UpdateInvoiceRequest> = /*@__PURE__*/ lazy(() => z.discriminatedUnion("scope", [UpdateFullInvoiceRequest, UpdateRevenueRecognitionOnlyInvoiceRequest]));

export const UpdateInvoiceSentStatusRequest: z.ZodMiniType<T.UpdateInvoiceSentStatusRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  sent: z.boolean(),
}));

export const UpdateItemTaxesRequest: z.ZodMiniType<T.UpdateItemTaxesRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  id: uuid,
  tax_rates: z.array(TaxRate),
}));

export const UpdateJournalEntryRequest: z.ZodMiniType<T.UpdateJournalEntryRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  attachmentUrl: optional(uri),
  currency: CurrencyCode,
  date: date,
  exchange_rate: optional(ExchangeRate),
  items: z.array(JournalEntryItemRequest).check(z.minLength(2)),
  name: z.string(),
  reversal_date: optional(date),
}));

export const UpdateRevenueRecognitionOnlyContractRequest: z.ZodMiniType<T.UpdateRevenueRecognitionOnlyContractRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  close_date: optional(date),
  end_date: optional(date),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  invoice_schedule: InvoiceSchedule,
  items: z.array(RevenueRecognitionOnlyContractItemRequest).check(z.minLength(1)),
  name: z.string(),
  start_date: date,
  scope: z.literal("REVENUE_RECOGNITION_ONLY"),
}));

export const UpdateRevenueRecognitionOnlyInvoiceItemRequest: z.ZodMiniType<T.UpdateRevenueRecognitionOnlyInvoiceItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  id: uuid,
  revenue: optional(ItemRevenue),
}));

export const UpdateRevenueRecognitionOnlyInvoiceRequest: z.ZodMiniType<T.UpdateRevenueRecognitionOnlyInvoiceRequest> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  due_date: optional(date),
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  invoice_date: date,
  invoice_number: optional(z.string()),
  items: z.array(UpdateRevenueRecognitionOnlyInvoiceItemRequest).check(z.minLength(1)),
  scope: z.literal("REVENUE_RECOGNITION_ONLY"),
}));

export const UpdateTaxesRequest: z.ZodMiniType<T.UpdateTaxesRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  items: z.array(UpdateItemTaxesRequest).check(z.minLength(1)),
  taxes_calculated_at: dateTime,
}));

export const UpdateVendorCreditRequest: z.ZodMiniType<T.UpdateVendorCreditRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  credit_number: z.string(),
  date: date,
  gl_impact_date: date,
  line_items: z.array(VendorCreditLineItemRequest).check(z.minLength(1)),
  memo: optional(z.string()),
  vendor_id: uuid,
}));

export const Usage: z.ZodMiniType<T.Usage> = /*@__PURE__*/ lazy(() => z.looseObject({
  date: date,
  quantity: z.number().check(z.gt(0)),
}));

export const UsageCommitment: z.ZodMiniType<T.UsageCommitment> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: RoundedMonetaryAmount,
  revenue_account: AccountCode,
}));

export const UsageConfiguration: z.ZodMiniType<T.UsageConfiguration> = /*@__PURE__*/ lazy(() => z.looseObject({
  contract_level_minimum_commitment: optional(UsageCommitment),
  minimum_commitment_cycle: optional(z.enum(["MONTHLY", "CONTRACT"])),
  minimum_commitment_invoicing: optional(MinimumCommitmentInvoicing),
  usage_invoicing: UsageInvoicing,
}));

export const UsageInvoiceCycle: z.ZodMiniType<T.UsageInvoiceCycle> = /*@__PURE__*/ lazy(() => z.enum(["CALENDAR", "SUBSCRIPTION_ANNIVERSARY"]));

export const UsageInvoiceDate: z.ZodMiniType<T.UsageInvoiceDate> = /*@__PURE__*/ lazy(() => z.enum(["FIRST_DAY_OF_NEXT_CYCLE", "LAST_DAY_OF_CURRENT_CYCLE"]));

export const UsageInvoicing: z.ZodMiniType<T.UsageInvoicing> = /*@__PURE__*/ lazy(() => z.looseObject({
  cycle: UsageInvoiceCycle,
  frequency: UsageInvoicingFrequency,
  invoice_date: UsageInvoiceDate,
  payment_terms: PaymentTerms,
}));

export const UsageInvoicingFrequency: z.ZodMiniType<T.UsageInvoicingFrequency> = /*@__PURE__*/ lazy(() => z.enum(["MONTHLY", "QUARTERLY", "SEMI_ANNUAL", "YEARLY"]));

export const UsagePrice: z.ZodMiniType<T.UsagePrice> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval_months: z.int32().check(z.gte(1), z.lte(12)),
  billing_scheme: BillingScheme,
  type: z.literal("USAGE"),
}));

export const UsageRecords: z.ZodMiniType<T.UsageRecords> = /*@__PURE__*/ lazy(() => z.looseObject({
  usage: z.array(Usage).check(z.minLength(1)),
}));

export const VendorCredit: z.ZodMiniType<T.VendorCredit> = /*@__PURE__*/ lazy(() => z.looseObject({
  credit_number: z.string(),
  date: date,
  gl_impact_date: date,
  line_items: z.array(VendorCreditLineItem).check(z.minLength(1)),
  memo: optional(z.string()),
  subsidiary_id: uuid,
  vendor_id: uuid,
  amount: optional(RoundedMonetaryAmount),
  applications: z.array(VendorCreditApplication),
  applied_amount: RoundedMonetaryAmount,
  id: uuid,
  organization_id: uuid,
  remaining_amount: RoundedMonetaryAmount,
  status: VendorCreditStatus,
  updated_at: dateTime,
}));

export const VendorCreditApplication: z.ZodMiniType<T.VendorCreditApplication> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: RoundedMonetaryAmount,
  application_date: date,
  bill_id: uuid,
  bill_number: optional(z.string()),
  id: uuid,
  vendor_credit_id: uuid,
}));

export const VendorCreditApplicationRequest: z.ZodMiniType<T.VendorCreditApplicationRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  amount: RoundedMonetaryAmount,
  bill_id: uuid,
}));

export const VendorCreditLineItem: z.ZodMiniType<T.VendorCreditLineItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  tax_rate: optional(ExpenseTaxRate),
  id: uuid,
  net_amount: optional(RoundedMonetaryAmount),
  tax_amount: optional(RoundedMonetaryAmount),
}));

export const VendorCreditLineItemRequest: z.ZodMiniType<T.VendorCreditLineItemRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: AccountCode,
  amount: RoundedMonetaryAmount,
  description: optional(z.string()),
  fields: optional(FieldAssignments),
  tax_rate: optional(ExpenseTaxRate),
}));

export const VendorCreditStatus: z.ZodMiniType<T.VendorCreditStatus> = /*@__PURE__*/ lazy(() => z.enum(["UNAPPLIED", "PARTIALLY_APPLIED", "REFUNDED", "APPLIED"]));

export const VendorRequest: z.ZodMiniType<T.VendorRequest> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(AccountCode),
  address: optional(Address),
  email: optional(email),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  fields: optional(FieldAssignments),
  name: z.string(),
  payment_terms: optional(z.int32().check(z.gte(0), z.lte(180))),
  tax_id: optional(z.string()),
  ten_ninety_nine_eligible: optional(z.boolean()),
}));

export const VendorResponse: z.ZodMiniType<T.VendorResponse> = /*@__PURE__*/ lazy(() => z.looseObject({
  account_code: optional(AccountCode),
  address: optional(Address),
  email: optional(email),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  fields: optional(FieldAssignments),
  name: z.string(),
  payment_terms: optional(z.int32().check(z.gte(0), z.lte(180))),
  tax_id: optional(z.string()),
  ten_ninety_nine_eligible: optional(z.boolean()),
  id: uuid,
  updated_at: dateTime,
}));

export const WebhookContract: z.ZodMiniType<T.WebhookContract> = /*@__PURE__*/ lazy(() => z.looseObject({
  close_date: date,
  customer_id: uuid,
  end_date: optional(date),
  exchange_rate: optional(ExchangeRate),
  external_references: optional(z.array(ExternalReference).check(uniqueItems())),
  id: uuid,
  invoicing: Invoicing,
  items: z.array(WebhookContractItem).check(z.minLength(1)),
  name: z.string(),
  start_date: date,
  status: ContractStatus,
  subsidiary_id: uuid,
  total_value: RoundedMonetaryAmount,
  usage_commitment: optional(UsageCommitment),
  usage_overage_invoicing: optional(OverageInvoicing),
}));

export const WebhookContractItem: z.ZodMiniType<T.WebhookContractItem> = /*@__PURE__*/ lazy(() => z.looseObject({
  amending: optional(uuid),
  discount: optional(Discount),
  end_date: optional(date),
  external_references: z.array(ExternalReference).check(uniqueItems()),
  fields: optional(FieldAssignments),
  id: uuid,
  price: Price,
  product_id: uuid,
  quantity: z.union([z.number().check(z.gte(1)), z.string()]),
  revenue_pattern: RevenuePattern,
  start_date: date,
  status: z.enum(["AMENDED", "ACTIVE"]),
  tax_rate: optional(z.looseObject({
    country: CountryCode,
    description: z.string(),
    percentage: z.union([z.number().check(z.gte(0), z.lte(100)), z.string()]),
    tax_amount: optional(RoundedMonetaryAmount),
    type: z.enum(["VAT", "SALES_TAX"]),
  })),
  total_value: RoundedMonetaryAmount,
}));

export const WebhookResponse: z.ZodMiniType<T.WebhookResponse> = /*@__PURE__*/ lazy(() => z.string());

export const YearlyInvoicing: z.ZodMiniType<T.YearlyInvoicing> & z.core.$ZodTypeDiscriminable = /*@__PURE__*/ lazy(() => z.looseObject({
  interval: z.literal("YEARLY"),
  month_day: z.string().check(z.regex(/^--\d{2}-\d{2}$/u)),
  payment_terms: z.int32().check(z.gte(0)),
}));
