// The public surface, written by `npm run check:surface`. Do not edit.
import { Client } from 'openapi-fetch';
import { Decimal as Decimal$1 } from 'decimal.js';
import { HttpHandler } from 'msw';

type $defs = Record<string, never>;

interface Account {
    code: AccountCode;
    id: string;
    intercompany: boolean;
    name: string;
    status: "ACTIVE" | "INACTIVE";
    subtype: string;
    type: "ASSET" | "LIABILITY" | "EQUITY" | "EXPENSE" | "INCOME";
    updated_at: string;
}

type AccountCode = string;

interface AccountCodes {
    readonly byProduct?: Readonly<Record<string, string>> | undefined;
    readonly byTaxCategory?: Readonly<Record<string, string>> | undefined;
    readonly default?: string | undefined;
}

interface AccountsListQuery {
    "updated.gt"?: string | Date | undefined;
}

interface AccountsResource {
    list(query?: AccountsListQuery, options?: ListOptions): PagePromise<Account>;
}

interface Address {
    city: string;
    country: CountryCode;
    line1: string;
    line2?: string;
    state: string;
    zip_code: string;
}

type AmendContractRequest = AmendFullContractRequest | AmendRevenueRecognitionOnlyContractRequest;

interface AmendFullContractItemRequest {
    amending?: string;
    discount?: Discount;
    effective_from?: AmendmentEffectiveFrom;
    end_date?: string;
    price: Price;
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    start_date: string;
    tax_rate?: TaxRate;
}

interface AmendFullContractRequest {
    amendment_date: string;
    amendment_reason: string;
    invoicing: Invoicing;
    items: AmendFullContractItemRequest[];
    scope: "FULL";
}

interface AmendRevenueRecognitionOnlyContractRequest {
    amendment_date: string;
    amendment_reason: string;
    invoice_schedule: InvoiceSchedule;
    items: (RevenueRecognitionOnlyContractNewItemInAmendmentRequest | RevenueRecognitionOnlyContractAmendingItemRequest | RevenueRecognitionOnlyContractTerminatedItemRequest)[];
    scope: "REVENUE_RECOGNITION_ONLY";
}

type AmendmentEffectiveFrom = "AS_OF_AMENDMENT_DATE" | "END_OF_CURRENT_BILLING_CYCLE";

interface AmountDiscount {
    amount_off: RoundedMonetaryAmount;
    type: "AMOUNT";
}

type AmountInput = string | number | bigint | Decimal;

interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Uint8Array | null;
}

declare abstract class AnsweredPromise<T> implements Promise<T> {
    abstract get [Symbol.toStringTag](): string;
    abstract withResponse(): Promise<WithResponse<T>>;
    then<A = T, B = never>(onFulfilled?: ((data: T) => A | PromiseLike<A>) | null, onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<A | B>;
    catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B>;
    finally(onFinally?: (() => void) | null): Promise<T>;
}

type ApiKey = string | (() => string | Promise<string>);

interface ApiKeyResource {
    retrieve(options?: RequestOptions): RilletPromise<void>;
}

interface AppliedTax {
    readonly line: string;
    readonly code: string | undefined;
    readonly percentage: string | undefined;
    readonly amount: string | undefined;
}

interface ApplyCreditMemoRequest {
    applications: CreditMemoApplicationRequest[];
}

interface ApplyVendorCreditRequest {
    applications: VendorCreditApplicationRequest[];
}

declare class AuthenticationError extends RilletApiError {
    static readonly brand: string;
    readonly status: 401;
}

declare class BadRequestError extends RilletApiError {
    static readonly brand: string;
    readonly status: 400;
}

interface BalanceSheetReport {
    as_of_date: string;
    breakdowns?: ReportBreakdown[];
    currency: CurrencyCode;
    sections: NamedReportSection[];
}

interface BankAccount {
    account_code?: string;
    bank_name: string;
    currency: CurrencyCode;
    id: string;
    mask?: string;
    name: string;
    status: BankAccountStatus;
    subsidiary_id?: string;
    transactions_start_date?: string | null;
}

type BankAccountStatus = "ACTIVE" | "INACTIVE";

interface BankAccountsListQuery {
    subsidiary_id?: string | undefined;
}

interface BankAccountsResource {
    list(query?: BankAccountsListQuery, options?: ListOptions): PagePromise<BankAccount>;
    retrieve(bankAccountId: string, options?: RequestOptions): RilletPromise<BankAccount>;
    create(body: CreateBankAccountRequest, options?: RequestOptions): RilletPromise<BankAccount>;
    delete(bankAccountId: string, options?: RequestOptions): RilletPromise<void>;
}

interface BankTransaction {
    bank_account_id: string;
    date: string;
    excluded: boolean;
    external_references?: ExternalReference[];
    fee: RoundedMonetaryAmount;
    id: string;
    merchant: string;
    name: string;
    net_amount: RoundedMonetaryAmount;
    pending: boolean;
    subsidiary_id: string;
}

interface BankTransactionsListQuery {
    bank_account_id?: string | undefined;
    cursor?: PageCursor | undefined;
    "date.gte"?: string | undefined;
    "date.lte"?: string | undefined;
    limit?: PageLimit | undefined;
    sort_by?: "created" | "updated" | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface BankTransactionsResource {
    list(query?: BankTransactionsListQuery, options?: ListOptions): PagePromise<BankTransaction>;
    retrieve(bankTransactionId: string, options?: RequestOptions): RilletPromise<BankTransaction>;
    create(body: CreateBankTransactionRequest, options?: RequestOptions): RilletPromise<BankTransaction>;
    update(bankTransactionId: string, body: UpdateBankTransactionRequest, options?: RequestOptions): RilletPromise<BankTransaction>;
    modify(bankTransactionId: string, changes: Modification<UpdateBankTransactionRequest> | Modifier<BankTransaction, UpdateBankTransactionRequest>, options?: RequestOptions): RilletPromise<BankTransaction>;
    delete(bankTransactionId: string, options?: RequestOptions): RilletPromise<void>;
}

interface BaseVendorCreditRequest {
    credit_number: string;
    date: string;
    gl_impact_date: string;
    line_items: VendorCreditLineItemRequest[];
    memo?: string;
}

interface Bill {
    bill_date: string;
    due_date: string;
    exchange_rate?: ExchangeRate;
    expense_number: string;
    external_references?: ExternalReference[];
    id: string;
    impact_date?: string;
    items: BillItem[];
    status: BillStatus;
    subsidiary_id?: string;
    updated_at: string;
    vendor_id: string;
}

interface BillItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    id: string;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}

interface BillItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}

interface BillPayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    bill_id: string;
    date?: string;
    id: string;
    status: "CLEARED" | "UNCLEARED";
}

interface BillPaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    date: string;
}

type BillStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID" | "CREDITED" | "PARTIALLY_CREDITED" | "APPLIED";

type BillingScheme = PerUnitBilling | TieredBilling;

interface BillsListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    status?: BillStatus | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
    vendor_id?: string | undefined;
}

interface BillsPaymentsResource {
    list(billId: string, options?: ListOptions): PagePromise<BillPayment>;
    create(billId: string, body: BillPaymentRequest, options?: RequestOptions): RilletPromise<BillPayment>;
    delete(billId: string, paymentId: string, options?: RequestOptions): RilletPromise<void>;
}

interface BillsResource {
    readonly payments: BillsPaymentsResource;
    list(query?: BillsListQuery, options?: ListOptions): PagePromise<Bill>;
    retrieve(billId: string, options?: RequestOptions): RilletPromise<Bill>;
    create(body: CreateBillRequest, options?: RequestOptions): RilletPromise<Bill>;
    update(billId: string, body: UpdateBillRequest, options?: RequestOptions): RilletPromise<Bill>;
    modify(billId: string, changes: Modification<UpdateBillRequest> | Modifier<Bill, UpdateBillRequest>, options?: RequestOptions): RilletPromise<Bill>;
    delete(billId: string, options?: RequestOptions): RilletPromise<void>;
    uploadDocument(billId: string, file: FileInput, options?: RequestOptions): RilletPromise<void>;
}

interface Book {
    closed_on: string;
    end: string;
    id: string;
    start: string;
    status: "OPEN" | "CLOSED";
}

interface BooksResource {
    retrieveLastClosed(options?: RequestOptions): RilletPromise<Book>;
}

type Breakdown = "ARR" | "MRR";

interface BreakdownBalance {
    amount: RoundedMonetaryAmount;
    breakdown_id?: string;
}

interface BreakdownMargin {
    breakdown_id?: string;
    value: number;
}

type ByCountry = string | Readonly<Record<string, string>>;

interface CalendarPeriod {
    end: string;
    start: string;
}

interface CannotTell {
    readonly "this list takes no updated.gt, so it cannot tell what changed": never;
}

interface CashFlowItem {
    amounts: BreakdownBalance[];
    name: string;
}

interface CashFlowSection {
    items: CashFlowItem[];
    totals: BreakdownBalance[];
}

interface CashFlowStatementReport {
    breakdowns: ReportBreakdown[];
    currency: CurrencyCode;
    period: ReportPeriod;
    sections: NamedCashFlowSection[];
    summaries: CashFlowItem[];
}

interface Changes<Row> extends AsyncIterable<Row> {
    readonly watermark: string | undefined;
}

interface Charge {
    charge_date: string;
    credit_card_account_code: AccountCode;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    id: string;
    impact_date?: string;
    items: ChargeItem[];
    status: ChargeStatus;
    subsidiary_id?: string;
    updated_at: string;
    vendor_id: string;
}

interface ChargeItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    id: string;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}

interface ChargeItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}

interface ChargePayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    charge_id: string;
    date?: string;
    id: string;
    status: "CLEARED" | "UNCLEARED";
}

interface ChargePaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    charge_id: string;
    date: string;
}

interface ChargeRequest {
    charge_date: string;
    credit_card_account_code: AccountCode;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    impact_date?: string;
    items: ChargeItemRequest[];
    subsidiary_id?: string;
    vendor_id: string;
}

type ChargeStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID";

interface ChargesListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface ChargesResource {
    list(query?: ChargesListQuery, options?: ListOptions): PagePromise<Charge>;
    retrieve(chargeId: string, options?: RequestOptions): RilletPromise<Charge>;
    create(body: ChargeRequest, options?: RequestOptions): RilletPromise<Charge>;
    delete(chargeId: string, options?: RequestOptions): RilletPromise<void>;
}

interface Chronicle {
    next(): number;
    readonly last: number;
    resume(last: number): void;
    onUndo(undo: () => void): void;
    atomically<Result>(work: () => Result): Result;
}

interface Clock {
    now(): number;
    advance(milliseconds: number): void;
    wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

declare class Collection<Kept extends Identified> implements Iterable<Kept> {
    #private;
    constructor(surroundings: Surroundings, isStamped: boolean);
    get size(): number;
    get(id: string): Kept | undefined;
    has(id: string): boolean;
    all(): Kept[];
    find(matches: (value: Kept) => boolean): Kept | undefined;
    filter(matches: (value: Kept) => boolean): Kept[];
    [Symbol.iterator](): Iterator<Kept>;
    entries(): Entry<Kept>[];
    entry(id: string): Entry<Kept> | undefined;
    put(value: Kept): Kept;
    remove(id: string): boolean;
    load(entries: readonly Entry<Kept>[]): void;
}

type Collections = {
    readonly [Name in keyof Kinds]: Collection<Kinds[Name]>;
};

interface CommitInvoiceTaxesRequest {
    invoice_ids: string[];
}

declare class ConcurrentEditError extends RilletError {
    static readonly brand: string;
}

declare class ConflictError extends RilletApiError {
    static readonly brand: string;
    readonly status: 409;
}

interface ConflictSettings {
    readonly amounts?: "recreate" | "refuse" | undefined;
    readonly edited?: "overwrite" | "refuse" | undefined;
    readonly deleted?: "recreate" | "refuse" | undefined;
}

interface Contract {
    close_date: string;
    customer_id: string;
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    id: string;
    invoicing: Invoicing;
    items: ContractItem[];
    name: string;
    start_date: string;
    status: ContractStatus;
    subsidiary_id: string;
    total_value: RoundedMonetaryAmount;
    usage_configuration?: UsageConfiguration;
}

interface ContractInvoice {
    due_date: string;
    external_references: ExternalReference[];
    id: string;
    invoice_date: string;
    invoice_number: string;
    items: InvoiceItem[];
    status: InvoiceStatus;
    taxed_amount: RoundedMonetaryAmount;
    total: RoundedMonetaryAmount;
}

interface ContractItem {
    amending?: string;
    discount?: Discount;
    end_date?: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    id: string;
    price: Price;
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    start_date: string;
    status: "AMENDED" | "ACTIVE";
    tax_rate?: TaxRate;
    total_value: RoundedMonetaryAmount;
    usage_minimum_commitment?: UsageCommitment;
}

interface ContractItemRequest {
    discount?: Discount;
    end_date?: string;
    external_reference?: ExternalReference;
    fields?: FieldAssignments;
    price: Price;
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    start_date?: string;
    tax_rate?: TaxRateWithOptionalAmount;
    usage_minimum_commitment?: UsageCommitment;
}

interface ContractItemsResource {
    readonly usage: ContractItemsUsageResource;
}

interface ContractItemsUsageDeleteQuery {
    date: string;
}

interface ContractItemsUsageListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
}

interface ContractItemsUsageResource {
    list(contractItemId: string, query?: ContractItemsUsageListQuery, options?: ListOptions): PagePromise<Usage>;
    delete(contractItemId: string, query: ContractItemsUsageDeleteQuery, options?: RequestOptions): RilletPromise<void>;
    upsert(contractItemId: string, body: UsageRecords, options?: RequestOptions): RilletPromise<UsageRecords>;
}

interface ContractRecord extends Contract {
    readonly scope: ContractScope;
    readonly amended_on?: string;
}

type ContractScope = "FULL" | "REVENUE_RECOGNITION_ONLY";

type ContractStatus = "ACTIVE" | "IN_EFFECT" | "CANCELLED" | "ENDED" | "AMENDED";

interface ContractsListQuery {
    cursor?: PageCursor | undefined;
    customer_id?: string | undefined;
    "end_date.gt"?: string | undefined;
    "end_date.gte"?: string | undefined;
    "end_date.lt"?: string | undefined;
    "end_date.lte"?: string | undefined;
    limit?: PageLimit | undefined;
    "start_date.gt"?: string | undefined;
    "start_date.gte"?: string | undefined;
    "start_date.lt"?: string | undefined;
    "start_date.lte"?: string | undefined;
    status?: ContractStatus | undefined;
    subsidiary_id?: string | undefined;
}

interface ContractsResource {
    list(query?: ContractsListQuery, options?: ListOptions): PagePromise<Contract>;
    retrieve(contractId: string, options?: RequestOptions): RilletPromise<ExpandedContract>;
    create(body: CreateContractRequest, options?: RequestOptions): RilletPromise<ExpandedContract>;
    delete(contractId: string, options?: RequestOptions): RilletPromise<void>;
    amend(contractId: string, body: AmendContractRequest, options?: RequestOptions): RilletPromise<ExpandedContract>;
    end(contractId: string, body: EndOpenEndedContractRequest, options?: RequestOptions): RilletPromise<void>;
    previewAmendment(contractId: string, body: PreviewContractAmendmentRequest, options?: RequestOptions): RilletPromise<ExpandedContract>;
}

type CountryCode = string;

interface CreateArOnlyInvoiceRequest {
    customer_id: string;
    due_date?: string;
    external_references: ExternalReference[];
    invoice_date: string;
    invoice_number: string;
    items: CreateRevenueRecognitionOnlyInvoiceItemRequest[];
    scope: "AR_ONLY";
    subsidiary_id?: string;
    tax_amount?: RoundedMonetaryAmount;
}

interface CreateBankAccountRequest {
    account_code: string;
    bank_name: string;
    currency: CurrencyCode;
    mask?: string;
    name: string;
    subsidiary_id: string;
    transactions_start_date?: string;
}

interface CreateBankTransactionRequest {
    bank_account_id: string;
    date: string;
    excluded?: boolean;
    external_references?: ExternalReference[];
    fee?: RoundedMonetaryAmount;
    merchant: string;
    name: string;
    net_amount: RoundedMonetaryAmount;
    pending?: boolean;
}

interface CreateBillRequest {
    bill_date: string;
    due_date: string;
    exchange_rate?: ExchangeRate;
    expense_number: string;
    external_references?: ExternalReference[];
    impact_date?: string;
    items: BillItemRequest[];
    subsidiary_id?: string;
    vendor_id: string;
}

type CreateContractRequest = CreateFullContractRequest | CreateRevenueRecognitionOnlyContractRequest;

interface CreateCreditMemoItemRequest {
    description: string;
    fields?: FieldAssignments;
    price: CreditMemoItemPriceRequest;
    revenue?: ItemRevenue;
    tax_rate?: TaxRateWithOptionalAmount;
}

interface CreateCreditMemoRequest {
    credit_memo_date: string;
    credit_memo_number?: string;
    customer_id: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    items: CreateCreditMemoItemRequest[];
    subsidiary_id?: string;
}

interface CreateDraftContractRequest {
    amount: MonetaryAmount;
    close_date: string;
    customer_id: string;
    end_date?: string;
    external_references?: ExternalReference[];
    items: DraftContractItemRequest[];
    name: string;
    scope: ContractScope;
    start_date?: string;
    subsidiary_id: string;
}

interface CreateFieldRequest {
    name: string;
    values: CreateFieldRequestValue[];
}

interface CreateFieldRequestValue {
    name: string;
}

interface CreateFieldValueRequest {
    name: string;
}

interface CreateFullContractRequest {
    close_date: string;
    customer_id: string;
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    invoicing?: Invoicing;
    items: ContractItemRequest[];
    name: string;
    scope: "FULL";
    start_date: string;
    subsidiary_id?: string;
    usage_configuration?: UsageConfiguration;
}

interface CreateFullInvoiceItemRequest {
    description: string;
    fields?: FieldAssignments;
    price: InvoiceItemPriceRequest;
    revenue?: ItemRevenue;
    tax_rate?: TaxRateWithOptionalAmount;
}

interface CreateFullInvoiceRequest {
    bank_account_id?: string;
    customer_id: string;
    due_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    invoice_date: string;
    items: CreateFullInvoiceItemRequest[];
    memo?: string;
    purchase_order_number?: string;
    scope: "FULL";
    subsidiary_id?: string;
}

type CreateInvoiceRequest = CreateFullInvoiceRequest | CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest;

interface CreateJournalEntryRequest {
    attachmentUrl?: string;
    currency: CurrencyCode;
    date: string;
    exchange_rate?: ExchangeRate;
    items: JournalEntryItemRequest[];
    name: string;
    related_entity?: JournalEntryRelatedEntity;
    reversal_date?: string;
    subsidiary_id?: string;
}

interface CreateReimbursementItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}

interface CreateReimbursementRequest {
    external_references?: ExternalReference[];
    impact_date?: string;
    items: CreateReimbursementItemRequest[];
    payable_account_code: AccountCode;
    reimbursement_date: string;
    subsidiary_id?: string;
    vendor_id: string;
}

interface CreateRevenueRecognitionOnlyContractRequest {
    close_date?: string;
    customer_id: string;
    end_date?: string;
    external_references: ExternalReference[];
    invoice_schedule: InvoiceSchedule;
    items: RevenueRecognitionOnlyContractItemRequest[];
    name: string;
    scope: "REVENUE_RECOGNITION_ONLY";
    start_date: string;
    subsidiary_id?: string;
}

interface CreateRevenueRecognitionOnlyInvoiceItemRequest {
    description: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    product_id: string;
    quantity: number;
    revenue?: ItemRevenue;
    tax_amount?: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
}

interface CreateRevenueRecognitionOnlyInvoiceRequest {
    customer_id: string;
    due_date?: string;
    exchange_rate?: ExchangeRate;
    external_references: ExternalReference[];
    invoice_date: string;
    invoice_number: string;
    items: CreateRevenueRecognitionOnlyInvoiceItemRequest[];
    scope: "REVENUE_RECOGNITION_ONLY";
    subsidiary_id?: string;
    tax_amount?: RoundedMonetaryAmount;
}

interface CreateVendorCreditRequest {
    credit_number: string;
    date: string;
    gl_impact_date: string;
    line_items: VendorCreditLineItemRequest[];
    memo?: string;
    subsidiary_id: string;
    vendor_id: string;
}

interface CreatedObject {
    readonly kind: "customer" | "product";
    readonly id: string;
    readonly name: string;
}

interface CreditMemo {
    address: Address;
    applications: CreditMemoApplication[];
    applied_amount: RoundedMonetaryAmount;
    credit_memo_date: string;
    credit_memo_number: string;
    customer_id: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    id: string;
    items: CreditMemoItem[];
    net_amount: RoundedMonetaryAmount;
    remaining_amount: RoundedMonetaryAmount;
    status: "UNAPPLIED" | "PARTIALLY_APPLIED" | "APPLIED" | "REFUNDED";
    subsidiary_id: string;
    taxed_amount: RoundedMonetaryAmount;
    total: RoundedMonetaryAmount;
    updated_at: string;
}

interface CreditMemoApplication {
    amount: RoundedMonetaryAmount;
    application_date: string;
    credit_memo_id: string;
    id: string;
    invoice_id: string;
    invoice_number?: string;
}

interface CreditMemoApplicationRequest {
    amount: RoundedMonetaryAmount;
    application_date: string;
    invoice_id: string;
}

interface CreditMemoItem {
    description: string;
    fields?: FieldAssignments;
    id: string;
    net_amount: RoundedMonetaryAmount;
    product_id: string;
    quantity: number;
    revenue: ItemRevenue;
    taxed_amount?: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
}

interface CreditMemoItemPriceRequest {
    amount_per_unit: MonetaryAmount;
    product_id: string;
    quantity: number;
}

interface CreditMemoItemRecord extends CreditMemoItem {
    readonly tax_rates?: readonly Omit<TaxRate, "tax_amount">[];
}

interface CreditMemoRecord extends CreditMemo {
    items: CreditMemoItemRecord[];
}

interface CreditMemoResult extends SyncReport {
    readonly action: "created" | "updated" | "unchanged";
    readonly creditMemo: SyncedCreditMemo;
    readonly document: CreditMemo | undefined;
    readonly applied: {
        readonly invoiceId: string;
        readonly amount: string;
    } | undefined;
}

interface CreditMemosListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface CreditMemosResource {
    list(query?: CreditMemosListQuery, options?: ListOptions): PagePromise<CreditMemo>;
    retrieve(creditMemoId: string, options?: RequestOptions): RilletPromise<CreditMemo>;
    create(body: CreateCreditMemoRequest, options?: RequestOptions): RilletPromise<CreditMemo>;
    update(creditMemoId: string, body: UpdateCreditMemoRequest, options?: RequestOptions): RilletPromise<CreditMemo>;
    delete(creditMemoId: string, options?: RequestOptions): RilletPromise<void>;
    apply(creditMemoId: string, body: ApplyCreditMemoRequest, options?: RequestOptions): RilletPromise<CreditMemo>;
    unapply(creditMemoId: string, options?: RequestOptions): RilletPromise<void>;
    updateTaxes(creditMemoId: string, body: UpdateTaxesRequest, options?: RequestOptions): RilletPromise<CreditMemo>;
}

type CurrencyCode = string;

interface Customer {
    address?: Address;
    emails?: CustomerEmail[];
    external_references?: ExternalReference[];
    fields?: FieldAssignments | null;
    id: string;
    name: string;
    name_on_invoice?: string;
    payment_terms?: number;
    send_invoices_automatically?: boolean;
    send_payment_reminders?: boolean;
    shipping_address?: Address;
    updated_at: string;
}

interface CustomerEmail {
    email: string;
    type: "MAIN_SENDER" | "CC" | "BCC";
}

type CustomerLinkedBy = "rilletId" | "link" | "externalReference" | "email" | "name" | "creation";

type CustomerMatch = "link" | "externalReference" | "email" | "name";

interface CustomerPaymentMethod {
    chargeable: boolean;
    last_four_digits?: string;
    payment_type: "CARD" | "BANK_ACCOUNT" | "OTHER";
}

interface CustomerRequest {
    address?: Address;
    emails?: CustomerEmail[];
    external_references?: ExternalReference[];
    fields?: FieldAssignments | null;
    name: string;
    name_on_invoice?: string;
    payment_terms?: number;
    send_invoices_automatically?: boolean;
    send_payment_reminders?: boolean;
    shipping_address?: Address;
}

interface CustomerRevenue {
    id: string;
    name: string;
    total: Revenue;
}

interface CustomerSettings$rillet_sdk_sandbox {
    readonly id: string;
    readonly currency?: string;
    readonly payment_method?: CustomerPaymentMethod;
}

interface CustomerSettings$rillet_sdk_sync {
    readonly match?: readonly CustomerMatch[] | undefined;
    readonly createMissing?: boolean | undefined;
    readonly writeReference?: boolean | undefined;
}

interface CustomersListQuery {
    cursor?: PageCursor | undefined;
    external_reference_id?: string | undefined;
    external_reference_type?: string | undefined;
    limit?: PageLimit | undefined;
    search?: string | undefined;
    sort_by?: "created" | "updated" | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface CustomersPaymentSettingsResource {
    retrieve(customerId: string, options?: RequestOptions): RilletPromise<CustomerPaymentMethod>;
    setUp(customerId: string, body?: SetupUpAutoPaymentRequest, options?: RequestOptions): RilletPromise<PaymentSetupResponse>;
}

interface CustomersResource {
    readonly paymentSettings: CustomersPaymentSettingsResource;
    list(query?: CustomersListQuery, options?: ListOptions): PagePromise<Customer>;
    retrieve(customerId: string, options?: RequestOptions): RilletPromise<Customer>;
    create(body: CustomerRequest, options?: RequestOptions): RilletPromise<Customer>;
    update(customerId: string, body: CustomerRequest, options?: RequestOptions): RilletPromise<Customer>;
    modify(customerId: string, changes: Modification<CustomerRequest> | Modifier<Customer, CustomerRequest>, options?: RequestOptions): RilletPromise<Customer>;
    delete(customerId: string, options?: RequestOptions): RilletPromise<void>;
}

interface Dashboard {
    registerReferenceType(type: string): void;
    setCustomerCurrency(customerId: string, currency: string): void;
    setPaymentMethod(customerId: string, method: CustomerPaymentMethod): void;
    sendInvoice(invoiceId: string): void;
    clearPayment(paymentId: string): void;
    failPayment(paymentId: string): void;
    deactivateFieldValue(fieldId: string, valueId: string): void;
    approveDraftContract(draftId: string): ExpandedContract;
    closeBooks(start: string, end: string): void;
}

declare const Decimal: Decimal$1.Constructor;

type Decimal = Decimal$1;

interface DeletedObject {
    readonly id: string;
}

interface DeliverOptions extends WebhookTarget {
    readonly to?: (request: Request) => Promise<Response> | Response;
    readonly order?: "as-they-happened" | "reversed" | "shuffled";
    readonly seed?: number;
    readonly copies?: number;
    readonly spelling?: "documented" | "observed";
    readonly paymentForm?: "invoice" | "payment";
    readonly concurrency?: number;
}

interface DeliveryAttempt {
    readonly delivery: WebhookDelivery$rillet_sdk_sandbox;
    readonly status: number | undefined;
}

type Discount = AmountDiscount | PercentageDiscount;

type Document = SourceInvoice | SourceCreditNote;

interface DocumentRecord {
    readonly id: string;
    readonly bill_id: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
}

interface DocumentTotals {
    readonly net: string;
    readonly tax: string | undefined;
    readonly gross: string | undefined;
}

interface DraftContract {
    amount: MonetaryAmount;
    close_date: string;
    customer_id: string;
    end_date?: string;
    external_references: ExternalReference[];
    id: string;
    items: DraftContractItem[];
    name: string;
    scope?: ContractScope | null;
    start_date?: string;
    subsidiary_id: string;
}

interface DraftContractItem {
    discount?: Discount;
    end_date?: string;
    id: string;
    price: Price;
    product_id: string;
    quantity: number;
    start_date?: string;
}

interface DraftContractItemRequest {
    discount?: Discount;
    end_date?: string;
    price: Price;
    product_id: string;
    quantity: number;
    start_date?: string;
}

interface DraftContractsListQuery {
    cursor?: PageCursor | undefined;
    customer_id?: string | undefined;
    limit?: PageLimit | undefined;
    subsidiary_id?: string | undefined;
}

interface DraftContractsResource {
    list(query?: DraftContractsListQuery, options?: ListOptions): PagePromise<DraftContract>;
    retrieve(draftContractId: string, options?: RequestOptions): RilletPromise<DraftContract>;
    create(body: CreateDraftContractRequest, options?: RequestOptions): RilletPromise<DraftContract>;
    update(draftContractId: string, body: CreateDraftContractRequest, options?: RequestOptions): RilletPromise<DraftContract>;
    modify(draftContractId: string, changes: Modification<CreateDraftContractRequest> | Modifier<DraftContract, CreateDraftContractRequest>, options?: RequestOptions): RilletPromise<DraftContract>;
    delete(draftContractId: string, options?: RequestOptions): RilletPromise<void>;
}

interface EndEvent extends RequestEvent {
    readonly durationMs: number;
    readonly status: number | undefined;
    readonly requestId: string | undefined;
    readonly error: string | undefined;
}

interface EndOpenEndedContractRequest {
    end_date: string;
}

interface EngineAnswer {
    readonly calculatedAt: string;
    readonly items: readonly {
        readonly itemId: string;
        readonly taxes: readonly EngineTax[];
    }[];
}

interface EngineTax {
    readonly percentage: string;
    readonly country: string;
    readonly description: string;
    readonly type: "VAT" | "SALES_TAX";
    readonly amount: string;
}

interface Entry<Kept> {
    readonly value: Kept;
    readonly created: number;
    readonly changed: number;
    readonly createdAt: number;
    readonly updatedAt: number;
}

type Environment = "production" | "sandbox";

interface Error$1 {
    detail?: string;
    status?: number;
    title: string;
    type: string;
}

interface ExchangeRate {
    base: CurrencyCode;
    date: string;
    rate: string;
    target: CurrencyCode;
}

interface ExecutivePLItem {
    amounts: BreakdownBalance[];
    code: string;
    name: string;
}

interface ExecutivePLReport {
    breakdowns: ReportBreakdown[];
    currency: CurrencyCode;
    period: ReportPeriod;
    sections: NamedExecutivePLSection[];
    summaries: ReportSummaryLine[];
}

interface ExecutivePLSection {
    items: ExecutivePLItem[];
    total: RoundedMonetaryAmount;
}

interface ExpandedContract {
    close_date: string;
    customer_id: string;
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    id: string;
    invoices?: ContractInvoice[];
    invoicing: Invoicing;
    items: ContractItem[];
    name: string;
    start_date: string;
    status: ContractStatus;
    subsidiary_id: string;
    total_value: RoundedMonetaryAmount;
    usage_configuration?: UsageConfiguration;
}

interface ExpenseTaxRate {
    country: CountryCode;
    coverage: "INCLUSIVE" | "EXCLUSIVE";
    description: string;
    percentage: number;
    tax_amount: RoundedMonetaryAmount;
    tax_code?: string;
    type: "VAT" | "SALES_TAX";
}

interface ExternalReference {
    id: string;
    type: string;
    url?: string;
}

type Fault = {
    readonly kind: "refuse";
} | {
    readonly kind: "drop-before";
} | {
    readonly kind: "drop-after";
} | {
    readonly kind: "delay";
    readonly ms: number;
    readonly when?: "before" | "after";
} | {
    readonly kind: "stall-body";
} | {
    readonly kind: "cut-body";
} | {
    readonly kind: "status";
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly isCommitted?: boolean;
};

interface FaultMatch {
    readonly method?: string;
    readonly path?: string | RegExp;
    readonly operation?: string;
}

interface FaultRule {
    readonly match?: FaultMatch;
    readonly times?: number;
    readonly probability?: number;
    readonly seed?: number;
    readonly fault: Fault;
}

interface Faults {
    add(rule: FaultRule): void;
    random(options: RandomFaults): void;
    clear(): void;
}

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

type FetchLike = (input: string, init?: RequestInit) => Promise<Response>;

type FetchRows<T> = (cursor: string | undefined, guard: () => void, signal: AbortSignal | undefined) => Promise<FetchedRows<T>>;

interface FetchedRows<T> {
    readonly items: readonly T[];
    readonly nextCursor: string | undefined;
    readonly response: Response;
    readonly requestId: string | undefined;
}

interface Field {
    id: string;
    name: string;
    settings?: FieldSettingsMap;
    updated_at: string;
    values: FieldValue[];
}

type FieldAssignments = {
    field_id: string;
    field_value_id: string;
}[];

interface FieldSettings {
    display: "STANDALONE" | "FREE_TAG";
    mandatory: boolean;
}

interface FieldSettingsMap {
    EXPENSES?: FieldSettings;
    REVENUE?: FieldSettings;
}

interface FieldValue {
    deactivated: boolean;
    id: string;
    name: string;
}

interface FieldsListQuery {
    "updated.gt"?: string | Date | undefined;
}

interface FieldsResource {
    readonly values: FieldsValuesResource;
    list(query?: FieldsListQuery, options?: ListOptions): PagePromise<Field>;
    create(body: CreateFieldRequest, options?: RequestOptions): RilletPromise<Field>;
    update(id: string, body: UpdateFieldRequest, options?: RequestOptions): RilletPromise<Field>;
}

interface FieldsResponse {
    fields: Field[];
}

interface FieldsValuesResource {
    create(id: string, body: CreateFieldValueRequest, options?: RequestOptions): RilletPromise<Field>;
    update(fieldId: string, fieldValueId: string, body: UpdateFieldValueRequest, options?: RequestOptions): RilletPromise<Field>;
    delete(fieldId: string, fieldValueId: string, options?: RequestOptions): RilletPromise<Field>;
}

type FileInput = Blob | {
    readonly data: Blob | Uint8Array | ArrayBuffer;
    readonly name: string;
    readonly type?: string;
};

interface FixedPrice {
    amount: MonetaryAmount;
}

interface FixedRecurringPrice {
    amount: MonetaryAmount;
    interval_months: number;
    type: "FIXED_RECURRING";
}

type FollowedList<Query, Row> = ListResource<Query, Row> | ListMethod<Query, Row>;

declare const HEADER_NAMES: {
    readonly signature: "X-Rillet-Signature";
    readonly timestamp: "X-Rillet-Timestamp";
    readonly id: "X-Rillet-Id";
    readonly entity: "X-Rillet-Entity";
    readonly event: "X-Rillet-Event";
};

type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

interface HeadersLike {
    get(name: string): string | null | undefined;
}

interface HealthResource {
    check(options?: RequestOptions): RilletPromise<void>;
}

interface Hooks {
    readonly onRequest?: ((event: RequestEvent) => void) | undefined;
    readonly onResponse?: ((event: ResponseEvent) => void) | undefined;
    readonly onRetry?: ((event: RetryEvent) => void) | undefined;
    readonly onEnd?: ((event: EndEvent) => void) | undefined;
}

interface Identified {
    readonly id: string;
    readonly updated_at?: string;
}

interface ImportedCustomer {
    readonly customer: Customer;
    readonly mainEmail: string | undefined;
    readonly missing: readonly MissingPart[];
}

interface IncomeStatementReport {
    breakdowns: ReportBreakdown[];
    currency: CurrencyCode;
    period: ReportPeriod;
    sections: NamedReportSection[];
    summaries: ReportSummaryLine[];
}

interface IncrementalOptions<Query = object> extends Omit<ListOptions, "idempotencyKey"> {
    readonly since: Date | string;
    readonly overlap?: number | undefined;
    readonly query?: Omit<Query, "updated.gt" | "cursor"> | undefined;
    readonly now?: (() => number) | undefined;
}

interface Invoice {
    address?: Address;
    amount_due: RoundedMonetaryAmount;
    bank_account?: InvoicingBankAccount;
    contract_id?: string;
    customer_address?: Address;
    customer_id: string;
    due_date: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    id: string;
    invoice_date: string;
    invoice_number: string;
    items: InvoiceItem[];
    memo?: string;
    net_amount: RoundedMonetaryAmount;
    overdue: boolean;
    payment_terms: number;
    purchase_order_number?: string;
    sent_at?: string;
    shipping_address?: Address;
    status: InvoiceStatus;
    subsidiary_id: string;
    subtotal: RoundedMonetaryAmount;
    taxed_amount: RoundedMonetaryAmount;
    total: RoundedMonetaryAmount;
    total_discount: RoundedMonetaryAmount;
    updated_at: string;
}

interface InvoiceDates {
    readonly invoiceDate?: string | undefined;
    readonly dueDate?: string | undefined;
}

interface InvoiceItem {
    description: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    gross_rate: RoundedMonetaryAmount;
    id: string;
    product_id: string;
    quantity: number;
    revenue: ItemRevenue;
    taxed_amount: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
    total_discount: RoundedMonetaryAmount;
}

interface InvoiceItemPriceRequest {
    amount_per_unit: MonetaryAmount;
    discount?: Discount;
    product_id: string;
    quantity: number;
}

interface InvoiceItemRecord extends InvoiceItem {
    readonly tax_rates?: readonly Omit<TaxRate, "tax_amount">[];
}

interface InvoicePayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    date?: string;
    id: string;
    invoice_id: string;
    status: "SUCCESSFUL" | "FAILED" | "UNCLEARED";
    updated_at: string;
}

interface InvoicePaymentEvent extends KnownEvent<"invoice.payment_updated", "INVOICE", "PAYMENT_UPDATED", WebhookPayment> {
    readonly form: "payment";
    readonly invoiceId: string;
}

interface InvoicePaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    date: string;
}

interface InvoicePaymentUpdatedEvent extends KnownEvent<"invoice.payment_updated", "INVOICE", "PAYMENT_UPDATED", Invoice> {
    readonly form: "invoice";
    readonly invoiceId: string;
}

interface InvoicePaymentsListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    sort_by?: "created" | "updated" | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface InvoicePaymentsResource {
    list(query?: InvoicePaymentsListQuery, options?: ListOptions): PagePromise<InvoicePayment>;
}

interface InvoiceRecord extends Invoice {
    items: InvoiceItemRecord[];
    readonly scope: "FULL" | "REVENUE_RECOGNITION_ONLY" | "AR_ONLY";
    readonly sent: boolean;
    readonly document_tax?: RoundedMonetaryAmount;
    readonly taxes_calculated_at?: string;
}

interface InvoiceSchedule {
    invoices?: InvoiceScheduleInvoice[];
}

interface InvoiceScheduleInvoice {
    due_date?: string;
    external_references: ExternalReference[];
    invoice_date: string;
    invoice_number: string;
    items: InvoiceScheduleInvoiceItem[];
    tax_amount?: RoundedMonetaryAmount;
}

interface InvoiceScheduleInvoiceItem {
    contract_item_reference: string;
    description: string;
    discount_amount?: RoundedMonetaryAmount;
    external_references: ExternalReference[];
    quantity: number;
    tax_amount?: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
}

type InvoiceScope = "FULL" | "REVENUE_RECOGNITION_ONLY";

type InvoiceStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID" | "UNBILLED" | "CREDITED" | "PARTIALLY_CREDITED";

interface InvoicesListQuery {
    cursor?: PageCursor | undefined;
    customer_id?: string | undefined;
    limit?: PageLimit | undefined;
    overdue?: boolean | undefined;
    status?: InvoiceStatus | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface InvoicesPaymentsResource {
    list(invoiceId: string, options?: ListOptions): PagePromise<InvoicePayment>;
    create(invoiceId: string, body: InvoicePaymentRequest, options?: RequestOptions): RilletPromise<InvoicePayment>;
    update(invoiceId: string, paymentId: string, body: InvoicePaymentRequest, options?: RequestOptions): RilletPromise<InvoicePayment>;
    delete(invoiceId: string, paymentId: string, options?: RequestOptions): RilletPromise<void>;
}

interface InvoicesResource {
    readonly payments: InvoicesPaymentsResource;
    list(query?: InvoicesListQuery, options?: ListOptions): PagePromise<Invoice>;
    retrieve(invoiceId: string, options?: RequestOptions): RilletPromise<Invoice>;
    create(body: CreateInvoiceRequest, options?: RequestOptions): RilletPromise<Invoice>;
    update(invoiceId: string, body: UpdateInvoiceRequest, options?: RequestOptions): RilletPromise<Invoice>;
    delete(invoiceId: string, options?: RequestOptions): RilletPromise<void>;
    retrievePdf(invoiceId: string, options?: RequestOptions): RilletPromise<Uint8Array>;
    updateSentStatus(invoiceId: string, body: UpdateInvoiceSentStatusRequest, options?: RequestOptions): RilletPromise<void>;
    updateTaxes(invoiceId: string, body: UpdateTaxesRequest, options?: RequestOptions): RilletPromise<Invoice>;
}

type Invoicing = MonthlyInvoicing | MonthlyProratedInvoicing | QuarterlyInvoicing | SemiAnnualInvoicing | YearlyInvoicing;

interface InvoicingBankAccount {
    ach_account: string;
    ach_routing: string;
    bank_address?: string;
    bank_name: string;
    id: string;
    payment_instructions?: string;
    swift_code?: string;
}

interface IoredisClient {
    evalsha(sha: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
    eval(script: string, numberOfKeys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

interface Issue {
    readonly path: string;
    readonly message: string;
}

interface ItemRevenue {
    account_code?: AccountCode;
    pattern?: RevenuePattern;
    period?: CalendarPeriod;
}

interface JournalEntriesListQuery {
    account_ids?: readonly string[] | undefined;
    cursor?: PageCursor | undefined;
    "date.gte"?: string | undefined;
    "date.lte"?: string | undefined;
    limit?: PageLimit | undefined;
    sort_by?: "created" | "updated" | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface JournalEntriesResource {
    list(query?: JournalEntriesListQuery, options?: ListOptions): PagePromise<JournalEntry>;
    retrieve(journalEntryId: string, options?: RequestOptions): RilletPromise<JournalEntry>;
    create(body: CreateJournalEntryRequest, options?: RequestOptions): RilletPromise<JournalEntry>;
    update(journalEntryId: string, body: UpdateJournalEntryRequest, options?: RequestOptions): RilletPromise<JournalEntry>;
    delete(journalEntryId: string, options?: RequestOptions): RilletPromise<void>;
}

interface JournalEntry {
    attachmentUrl?: string;
    currency: CurrencyCode;
    date: string;
    exchange_rate?: ExchangeRate;
    id: string;
    items: JournalEntryItem[];
    name: string;
    related_entity?: JournalEntryRelatedEntity;
    reversal_date?: string;
    subsidiary_id?: string;
    updated_at: string;
}

interface JournalEntryItem {
    account_code: AccountCode;
    account_id: string;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    id: string;
    original_transaction_amount?: RoundedMonetaryAmount | null;
    side: "DEBIT" | "CREDIT";
}

interface JournalEntryItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    side: "DEBIT" | "CREDIT";
    vat_code?: string;
    vat_type?: string;
}

interface JournalEntryRelatedEntity {
    id: string;
    type: "CUSTOMER" | "VENDOR";
}

interface KeptAnswer {
    readonly key: string;
    readonly answer: Answer;
    readonly until: number;
}

interface Kinds {
    organizations: Organization;
    subsidiaries: Subsidiary;
    accounts: Account;
    bankAccounts: BankAccount;
    taxRates: TaxRateResource;
    fields: Field;
    customers: Customer;
    customerSettings: CustomerSettings$rillet_sdk_sandbox;
    products: Product;
    invoices: InvoiceRecord;
    invoicePayments: InvoicePayment;
    creditMemos: CreditMemoRecord;
    contracts: ContractRecord;
    draftContracts: DraftContract;
    usage: UsageRecord;
    vendors: VendorResponse;
    bills: Bill;
    billPayments: BillPayment;
    documents: DocumentRecord;
    charges: Charge;
    reimbursements: ReimbursementRecord;
    vendorCredits: VendorCredit;
    bankTransactions: BankTransaction;
    journalEntries: JournalEntry;
    books: Book;
}

interface KnownEvent<Type extends string, Entity extends string, Event extends string, Data> extends WebhookDelivery$rillet_sdk_webhooks {
    readonly type: Type;
    readonly entity: Entity;
    readonly event: Event;
    readonly data: Data;
}

interface LineTotals {
    readonly beforeDiscount: string;
    readonly discount: string;
    readonly net: string;
}

interface LinkStore {
    get(key: string): Promise<unknown>;
    set(key: string, value: string): Promise<unknown>;
    delete(key: string): Promise<unknown>;
}

interface LinkedCustomer {
    readonly id: string;
    readonly action: "known" | "linked" | "created";
    readonly linkedBy: CustomerLinkedBy;
    readonly referenceWritten: boolean;
}

type ListMethod<Query, Row> = (query?: Query, options?: ListOptions) => PagePromise<Row>;

interface ListOptions extends RequestOptions {
    readonly prefetch?: 0 | 1 | undefined;
}

interface ListResource<Query, Row> {
    list(query?: Query, options?: ListOptions): PagePromise<Row>;
}

interface Listing<T> {
    readonly fetchRows: FetchRows<T>;
    readonly start: () => {
        readonly path: string;
        readonly query: Readonly<Record<string, unknown>>;
        readonly options: ListOptions;
    };
}

type LogFacts = Readonly<Record<string, unknown>>;

type LogLevel = "off" | "error" | "warn" | "info" | "debug" | "trace";

interface LoggedRequest {
    readonly time: number;
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
    readonly operation: string | undefined;
    readonly name: string | undefined;
    readonly idempotencyKey: string | undefined;
    status: number | undefined;
    response: unknown;
    traceId: string | undefined;
    replayed: boolean;
    fault: Fault["kind"] | undefined;
}

interface Logger {
    error(message: string, facts: LogFacts): void;
    warn(message: string, facts: LogFacts): void;
    info(message: string, facts: LogFacts): void;
    debug(message: string, facts: LogFacts): void;
}

declare const MODES: {
    readonly "half-up": 4;
    readonly "half-even": 6;
    readonly "half-down": 5;
    readonly up: 0;
    readonly down: 1;
    readonly ceil: 2;
    readonly floor: 3;
};

interface MappedProduct {
    readonly reference: string | undefined;
    readonly id: string;
    readonly action: "known" | "linked" | "created";
    readonly mappedBy: ProductMappedBy;
}

interface MarkSentResult {
    readonly action: "updated" | "unchanged";
    readonly status: Invoice["status"];
    readonly warnings: readonly string[];
}

declare class MemoryLinkStore implements LinkStore {
    #private;
    constructor(entries?: Map<string, string>);
    get(key: string): Promise<string | undefined>;
    set(key: string, value: string): Promise<void>;
    delete(key: string): Promise<boolean>;
}

interface MemoryWebhookStoreOptions {
    readonly maxEntries?: number | undefined;
    readonly now?: (() => number) | undefined;
}

interface MinimumCommitmentInvoicing {
    frequency: MinimumCommitmentInvoicingFrequency;
    payment_terms: PaymentTerms;
}

type MinimumCommitmentInvoicingFrequency = "MONTHLY" | "MONTHLY_PRORATED" | "QUARTERLY" | "SEMI_ANNUAL" | "YEARLY";

type MissingPart = "address" | "address.line1" | "address.city" | "address.zip_code" | "address.country" | "email";

type Modification<T> = {
    readonly [K in keyof T]?: T[K] | undefined | (K extends Optional<T> ? null : never);
};

type Modifier<Stored, T> = (stored: Stored) => Modification<T> | undefined | Promise<Modification<T> | undefined>;

interface MonetaryAmount {
    amount: string;
    currency: CurrencyCode;
}

type Money = {
    amount: string;
    currency: string;
};

type MoneyInput = {
    readonly amount: AmountInput;
    readonly currency: string;
};

interface MonthlyInvoicing {
    day: number;
    interval: "MONTHLY";
    payment_terms: number;
}

interface MonthlyProratedInvoicing {
    day: number;
    interval: "MONTHLY_PRORATED";
    payment_terms: number;
}

interface NamedCashFlowSection {
    items: CashFlowItem[];
    name: string;
    totals: BreakdownBalance[];
}

interface NamedExecutivePLSection {
    items: ExecutivePLItem[];
    name: string;
    totals: BreakdownBalance[];
}

interface NamedReportSection {
    accounts?: ReportAccountEntry[];
    groups: ReportAccountGroup[];
    name: string;
    totals: BreakdownBalance[];
}

type NodeHandler = (request: NodeRequest, response: NodeResponse, next?: (error?: unknown) => unknown) => Promise<void>;

interface NodeRedisClient {
    evalSha(sha: string, input: ScriptInput): Promise<unknown>;
    eval(script: string, input: ScriptInput): Promise<unknown>;
}

interface NodeRequest extends AsyncIterable<unknown> {
    readonly method?: string | undefined;
    readonly url?: string | undefined;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    readonly readableDidRead?: boolean;
    readonly body?: unknown;
    readonly rawBody?: unknown;
}

interface NodeResponse {
    statusCode: number;
    readonly headersSent?: boolean;
    setHeader(name: string, value: string): unknown;
    end(body?: Uint8Array): unknown;
}

declare class NotFoundError extends RilletApiError {
    static readonly brand: string;
    readonly status: 404;
}

interface OneTimePrice {
    amount: MonetaryAmount;
    type: "ONE_TIME";
}

type Optional<T> = {
    [K in keyof T]-?: undefined extends T[K] ? K : never;
}[keyof T];

interface Organization {
    currency: CurrencyCode;
    id: string;
    timezone: string;
    trade_name: string;
}

interface OrganizationResource {
    retrieve(options?: RequestOptions): RilletPromise<Organization>;
}

type OverageInvoicing = OverageMonthlyInvoicing | OverageMonthlyProratedInvoicing | OverageQuarterlyInvoicing | OverageSemiAnnualInvoicing | OverageYearlyInvoicing;

interface OverageMonthlyInvoicing {
    interval: "MONTHLY";
    payment_terms: number;
}

interface OverageMonthlyProratedInvoicing {
    interval: "MONTHLY_PRORATED";
    payment_terms: number;
}

interface OverageQuarterlyInvoicing {
    interval: "QUARTERLY";
    payment_terms: number;
}

interface OverageSemiAnnualInvoicing {
    interval: "SEMI_ANNUAL";
    payment_terms: number;
}

interface OverageYearlyInvoicing {
    interval: "YEARLY";
    payment_terms: number;
}

declare class Page<T> {
    #private;
    readonly items: readonly T[];
    readonly nextCursor: string | undefined;
    constructor(rows: Pick<FetchedRows<T>, "items" | "nextCursor">, follow: () => Promise<Page<T>>);
    hasNextPage(): boolean;
    nextPage(): Promise<Page<T>>;
}

type PageCursor = string;

type PageLimit = number;

declare class PagePromise<T> extends AnsweredPromise<Page<T>> implements AsyncIterable<T> {
    #private;
    constructor(listing: Listing<T>);
    get [Symbol.toStringTag](): string;
    withResponse(): Promise<WithResponse<Page<T>>>;
    [Symbol.asyncIterator](): AsyncIterableIterator<T>;
    pages(): AsyncIterableIterator<Page<T>>;
    toArray(bound: {
        readonly limit: number;
    }): Promise<T[]>;
}

interface Pagination {
    next_cursor?: PageCursor;
}

declare class PaginationError extends RilletError {
    static readonly brand: string;
    readonly reason: PaginationErrorReason;
    readonly cursor?: string;
    readonly itemsYielded: number;
    constructor(message: string, options: PaginationErrorOptions);
}

interface PaginationErrorOptions extends RilletErrorOptions {
    readonly reason: PaginationErrorReason;
    readonly cursor: string | undefined;
    readonly itemsYielded: number;
}

type PaginationErrorReason = "request_failed" | "cursor_expired" | "restarted" | "cursor_repeated";

interface PaymentEvent {
    readonly form: "invoice" | "payment";
    readonly invoiceId: string;
    readonly data: unknown;
}

interface PaymentSetupResponse {
    setup_url: string;
}

type PaymentTerms = number;

interface PaymentUpdate {
    readonly invoiceId: string;
    readonly invoiceNumber: string;
    readonly reference: SourceReference | undefined;
    readonly status: InvoiceStatus;
    readonly currency: string;
    readonly total: string;
    readonly amountPaid: string;
    readonly amountDue: string;
    readonly isPaidInFull: boolean;
    readonly updatedAt: string;
    readonly invoice: Invoice;
}

declare class PaymentUpdates implements AsyncIterable<PaymentUpdate> {
    #private;
    constructor(rillet: Rillet, options: PaymentUpdatesOptions);
    get watermark(): string | undefined;
    [Symbol.asyncIterator](): AsyncGenerator<PaymentUpdate, void, undefined>;
}

interface PaymentUpdatesOptions {
    readonly since: string | Date;
    readonly referenceType?: string | undefined;
    readonly exclude?: ((update: PaymentUpdate) => boolean) | undefined;
}

interface PerUnitBilling {
    amount: MonetaryAmount;
    type: "PER_UNIT";
    units: number;
}

interface PercentageDiscount {
    percentage_off: number;
    type: "PERCENTAGE";
}

declare class PermissionDeniedError extends RilletApiError {
    static readonly brand: string;
    readonly status: 403;
}

interface PreviewContractAmendmentRequest {
    amendment_date: string;
    invoicing: Invoicing;
    items: AmendFullContractItemRequest[];
}

type Price = FixedRecurringPrice | OneTimePrice | UsagePrice;

interface Product {
    account_code: AccountCode;
    description: string;
    external_references?: ExternalReference[];
    id: string;
    include_in_arr_mrr: boolean;
    name: string;
    price: Price;
    revenue_pattern: RevenuePattern;
    status: "ACTIVE" | "INACTIVE";
}

type ProductMappedBy = "rilletId" | "map" | "link" | "externalReference" | "name" | "creation" | "default";

interface ProductRequest {
    account_code: AccountCode;
    description: string;
    external_references?: ExternalReference[];
    include_in_arr_mrr: boolean;
    name: string;
    price: Price;
    revenue_pattern: RevenuePattern;
    status?: "ACTIVE" | "INACTIVE";
}

interface ProductSettings {
    readonly map?: Readonly<Record<string, string>> | undefined;
    readonly match?: readonly ("externalReference" | "name")[] | undefined;
    readonly createMissing?: boolean | undefined;
    readonly defaultProductId?: string | undefined;
    readonly accountCode?: AccountCodes | undefined;
    readonly revenuePattern?: "DAILY" | "EVEN_PERIOD" | undefined;
}

interface ProductsListQuery {
    currency?: CurrencyCode | undefined;
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    status?: string | undefined;
}

interface ProductsResource {
    list(query?: ProductsListQuery, options?: ListOptions): PagePromise<Product>;
    retrieve(productId: string, options?: RequestOptions): RilletPromise<Product>;
    create(body: ProductRequest, options?: RequestOptions): RilletPromise<Product>;
    update(productId: string, body: ProductRequest, options?: RequestOptions): RilletPromise<Product>;
    modify(productId: string, changes: Modification<ProductRequest> | Modifier<Product, ProductRequest>, options?: RequestOptions): RilletPromise<Product>;
    delete(productId: string, options?: RequestOptions): RilletPromise<void>;
}

interface QuarterlyInvoicing {
    interval: "QUARTERLY";
    month_day: string;
    payment_terms: number;
}

interface RandomFaults {
    readonly seed: number;
    readonly rate: number;
    readonly kinds: readonly Fault["kind"][];
}

interface RateLimit {
    readonly limit?: number;
    readonly windowMs?: number;
    readonly retryAfter?: boolean;
}

declare class RateLimitError extends RilletApiError {
    static readonly brand: string;
    readonly status: 429;
    readonly retryAfterMs?: number;
}

interface RateLimitSlot {
    release(): void;
    cancel(): void;
}

interface RateLimitStatus$rillet_sdk {
    readonly limit: number;
    readonly remaining: number;
    readonly queued: number;
    readonly resetsAt: Date | undefined;
}

interface RateLimitStatus$rillet_sdk_sandbox {
    readonly limit: number;
    readonly windowMs: number;
    readonly remaining: number;
    readonly resetsAt: number | undefined;
}

interface RateLimiter {
    acquire(request: SlotRequest): Promise<RateLimitSlot>;
    pause(ms: number): void;
    status(): RateLimitStatus$rillet_sdk;
}

type RawBody = string | Uint8Array | ArrayBuffer;

interface RecurringPrice {
    interval_months: number;
}

type RedisClient = IoredisClient | NodeRedisClient;

interface RedisRateLimiterOptions {
    readonly key?: string | undefined;
    readonly limit?: number | undefined;
    readonly windowMs?: number | undefined;
    readonly timeout?: number | undefined;
}

interface Reimbursement {
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    id: string;
    impact_date?: string;
    items: ReimbursementItem[];
    reimbursement_date?: string;
    status: ReimbursementStatus;
    subsidiary_id?: string;
    updated_at: string;
    vendor_id: string;
}

interface ReimbursementItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    id: string;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}

interface ReimbursementItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}

interface ReimbursementPayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    date?: string;
    id: string;
    reimbursement_id: string;
    status: "CLEARED" | "UNCLEARED";
}

interface ReimbursementPaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    date: string;
    reimbursement_id: string;
}

interface ReimbursementRecord extends Reimbursement {
    readonly payable_account_code: string;
}

interface ReimbursementRequest {
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    impact_date?: string;
    items: ReimbursementItemRequest[];
    reimbursement_date?: string;
    subsidiary_id?: string;
    vendor_id: string;
}

type ReimbursementStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID";

interface ReimbursementsListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface ReimbursementsResource {
    list(query?: ReimbursementsListQuery, options?: ListOptions): PagePromise<Reimbursement>;
    retrieve(reimbursementId: string, options?: RequestOptions): RilletPromise<Reimbursement>;
    create(body: CreateReimbursementRequest, options?: RequestOptions): RilletPromise<Reimbursement>;
    delete(reimbursementId: string, options?: RequestOptions): RilletPromise<void>;
}

interface ReportAccountBalance {
    beginning_balance: RoundedMonetaryAmount;
    code: string;
    credit_fx_total?: RoundedMonetaryAmount;
    credit_total: RoundedMonetaryAmount;
    debit_fx_total?: RoundedMonetaryAmount;
    debit_total: RoundedMonetaryAmount;
    ending_balance: RoundedMonetaryAmount;
    id: string;
    name: string;
}

interface ReportAccountEntry {
    balances: BreakdownBalance[];
    code: string;
    id: string;
    name: string;
}

interface ReportAccountGroup {
    accounts: ReportAccountEntry[];
    groups?: ReportAccountGroupNested[];
    name: string;
    totals: BreakdownBalance[];
}

interface ReportAccountGroupNested {
    accounts: ReportAccountEntry[];
    name: string;
    totals: BreakdownBalance[];
}

interface ReportBreakdown {
    id?: string;
    name: string;
    type: "SUBSIDIARY" | "CUSTOM_FIELD" | "PERIOD";
}

type ReportBreakdownBy = "SUBSIDIARY" | "CUSTOM_FIELD";

interface ReportPeriod {
    from_date: string;
    to_date: string;
}

interface ReportSection {
    groups: ReportAccountGroup[];
    total: RoundedMonetaryAmount;
}

interface ReportSummaryLine {
    amounts: BreakdownBalance[];
    margins?: BreakdownMargin[];
    name: string;
}

interface ReportTotals {
    beginning_balance: RoundedMonetaryAmount;
    credit_fx_total?: RoundedMonetaryAmount;
    credit_total: RoundedMonetaryAmount;
    debit_fx_total?: RoundedMonetaryAmount;
    debit_total: RoundedMonetaryAmount;
    ending_balance: RoundedMonetaryAmount;
}

interface ReportedPayment {
    readonly id: string;
    readonly invoice_id: string;
    readonly amount: string;
    readonly currency: string;
    readonly payment_date?: string;
}

interface ReportingJournalEntry {
    attachmentUrl?: string;
    date: string;
    id: string;
    items: ReportingJournalEntryItem[];
    name: string;
    related_entity?: JournalEntryRelatedEntity;
    reversal_date?: string;
    subsidiary_id: string;
}

interface ReportingJournalEntryItem {
    account_code: AccountCode;
    account_id: string;
    description?: string;
    exchange_rate?: string;
    fields?: FieldAssignments;
    id: string;
    local_amount: MonetaryAmount;
    original_transaction_amount?: MonetaryAmount | null;
    reporting_amount: MonetaryAmount;
    side: "DEBIT" | "CREDIT";
}

interface ReportsArrWaterfallQuery {
    breakdown: Breakdown;
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    month: string;
    status: Status;
    subsidiary_id?: string | undefined;
}

interface ReportsBalanceSheetQuery {
    as_of_date: string;
    breakdown_by?: ReportBreakdownBy | undefined;
    subsidiary_id?: string | undefined;
}

interface ReportsCashFlowStatementQuery {
    breakdown_by?: ReportBreakdownBy | undefined;
    custom_field_id?: string | undefined;
    from_date: string;
    subsidiary_id?: string | undefined;
    to_date: string;
}

interface ReportsExecutivePlQuery {
    breakdown_by?: ReportBreakdownBy | undefined;
    custom_field_id?: string | undefined;
    from_date: string;
    subsidiary_id?: string | undefined;
    to_date: string;
}

interface ReportsIncomeStatementQuery {
    breakdown_by?: ReportBreakdownBy | undefined;
    custom_field_id?: string | undefined;
    from_date: string;
    subsidiary_id?: string | undefined;
    to_date: string;
}

interface ReportsJournalEntriesQuery {
    account_ids?: readonly string[] | undefined;
    cursor?: PageCursor | undefined;
    "date.gte"?: string | undefined;
    "date.lte"?: string | undefined;
    limit?: PageLimit | undefined;
    sort_by?: "created" | "updated" | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface ReportsResource {
    arrWaterfall(query: ReportsArrWaterfallQuery, options?: ListOptions): PagePromise<CustomerRevenue>;
    balanceSheet(query: ReportsBalanceSheetQuery, options?: RequestOptions): RilletPromise<BalanceSheetReport>;
    cashFlowStatement(query: ReportsCashFlowStatementQuery, options?: RequestOptions): RilletPromise<CashFlowStatementReport>;
    executivePl(query: ReportsExecutivePlQuery, options?: RequestOptions): RilletPromise<ExecutivePLReport>;
    incomeStatement(query: ReportsIncomeStatementQuery, options?: RequestOptions): RilletPromise<IncomeStatementReport>;
    journalEntries(query?: ReportsJournalEntriesQuery, options?: ListOptions): PagePromise<ReportingJournalEntry>;
    trialBalance(query: ReportsTrialBalanceQuery, options?: RequestOptions): RilletPromise<TrialBalanceReport>;
}

interface ReportsTrialBalanceQuery {
    from_date: string;
    subsidiary_id?: string | undefined;
    to_date: string;
}

interface RequestEvent {
    readonly method: Verb;
    readonly path: string;
    readonly template: string;
    readonly url: string;
    readonly attempt: number;
    readonly idempotencyKey: string | undefined;
    readonly callId: number;
    readonly waitedMs: number;
}

interface RequestFacts {
    readonly method?: string | undefined;
    readonly path?: string | undefined;
    readonly attempts?: number | undefined;
    readonly idempotencyKey?: string | undefined;
}

interface RequestOptions {
    readonly idempotencyKey?: string | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly timeout?: number | undefined;
    readonly totalTimeout?: number | undefined;
    readonly maxRetries?: number | undefined;
    readonly apiVersion?: number | undefined;
    readonly headers?: Readonly<Record<string, string>> | undefined;
}

interface Resources {
    readonly accounts: AccountsResource;
    readonly apiKey: ApiKeyResource;
    readonly bankAccounts: BankAccountsResource;
    readonly bankTransactions: BankTransactionsResource;
    readonly bills: BillsResource;
    readonly books: BooksResource;
    readonly charges: ChargesResource;
    readonly contractItems: ContractItemsResource;
    readonly contracts: ContractsResource;
    readonly creditMemos: CreditMemosResource;
    readonly customers: CustomersResource;
    readonly draftContracts: DraftContractsResource;
    readonly fields: FieldsResource;
    readonly health: HealthResource;
    readonly invoicePayments: InvoicePaymentsResource;
    readonly invoices: InvoicesResource;
    readonly journalEntries: JournalEntriesResource;
    readonly organization: OrganizationResource;
    readonly products: ProductsResource;
    readonly reimbursements: ReimbursementsResource;
    readonly reports: ReportsResource;
    readonly subsidiaries: SubsidiariesResource;
    readonly taxRates: TaxRatesResource;
    readonly vendorCredits: VendorCreditsResource;
    readonly vendors: VendorsResource;
}

interface ResponseEvent extends RequestEvent {
    readonly status: number;
    readonly durationMs: number;
    readonly requestId: string | undefined;
    readonly headers: Headers;
}

interface RetryEvent extends RequestEvent {
    readonly delayMs: number;
    readonly reason: string;
    readonly requestId: string | undefined;
}

interface Revenue {
    amount: RoundedMonetaryAmount;
    year_month: string;
}

type RevenuePattern = "DAILY" | "EVEN_PERIOD";

interface RevenueRecognitionOnlyContractAmendingItemRequest {
    amending_reference: string;
    discount?: Discount;
    end_date?: string;
    price: MonetaryAmount;
    revenue_pattern?: RevenuePattern;
    type: "AMENDING_ITEM";
}

interface RevenueRecognitionOnlyContractItemRequest {
    discount?: Discount;
    end_date?: string;
    external_reference: ExternalReference;
    price: MonetaryAmount;
    product_id: string;
    revenue_pattern: RevenuePattern;
    start_date?: string;
}

interface RevenueRecognitionOnlyContractNewItemInAmendmentRequest {
    discount?: Discount;
    end_date?: string;
    external_reference: ExternalReference;
    price: MonetaryAmount;
    product_id: string;
    revenue_pattern: RevenuePattern;
    start_date?: string;
    type: "NEW_ITEM";
}

interface RevenueRecognitionOnlyContractTerminatedItemRequest {
    end_date?: string;
    external_reference: string;
    type: "TERMINATED_ITEM";
}

interface RevenueWaterfall {
    customers: CustomerRevenue[];
    pagination?: Pagination;
}

interface Rillet extends Resources {
}

declare class Rillet {
    #private;
    readonly baseUrl: string;
    readonly environment: "production" | "sandbox" | "custom";
    constructor(options?: RilletOptions);
    get api(): TypedApi;
    get rateLimit(): RateLimitStatus$rillet_sdk;
    withOptions(options?: RilletOptions): Rillet;
    toJSON(): Record<string, unknown>;
}

declare class RilletAbortError extends RilletError {
    static readonly brand: string;
}

declare class RilletApiError extends RilletError {
    static readonly brand: string;
    readonly status: number;
    readonly type?: string;
    readonly title?: string;
    readonly detail?: string;
    readonly violations: readonly Violation[];
    readonly requestId?: string;
    readonly headers: Headers;
    readonly body: unknown;
    constructor(message: string, options: RilletApiErrorOptions);
}

interface RilletApiErrorOptions extends RilletErrorOptions {
    readonly status: number;
    readonly type?: string | undefined;
    readonly title?: string | undefined;
    readonly detail?: string | undefined;
    readonly violations?: readonly Violation[];
    readonly requestId?: string | undefined;
    readonly headers: Headers;
    readonly body: unknown;
    readonly retryAfterMs?: number | undefined;
}

declare class RilletArgumentError extends RilletError {
    static readonly brand: string;
    readonly argument: string;
    constructor(message: string, argument: string);
}

declare class RilletConnectionError extends RilletError {
    static readonly brand: string;
}

declare class RilletError extends Error {
    static readonly brand: string;
    readonly isRetryable: boolean;
    readonly method?: string;
    readonly path?: string;
    readonly attempts?: number;
    readonly idempotencyKey?: string;
    constructor(message: string, options?: RilletErrorOptions);
    static [Symbol.hasInstance](this: unknown, value: unknown): boolean;
}

interface RilletErrorOptions extends RequestFacts {
    readonly cause?: unknown;
    readonly isRetryable?: boolean | undefined;
}

interface RilletOptions extends Hooks {
    readonly apiKey?: ApiKey | undefined;
    readonly environment?: Environment | undefined;
    readonly baseUrl?: string | undefined;
    readonly apiVersion?: number | undefined;
    readonly timeout?: number | undefined;
    readonly totalTimeout?: number | undefined;
    readonly maxRetries?: number | undefined;
    readonly maxRetryAfter?: number | undefined;
    readonly rateLimit?: RollingWindow | RateLimiter | false | undefined;
    readonly fetch?: FetchLike | undefined;
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly logger?: Logger | undefined;
    readonly logLevel?: LogLevel | undefined;
}

declare class RilletPromise<T> extends AnsweredPromise<T> {
    #private;
    constructor(settled: Promise<WithResponse<T>>);
    get [Symbol.toStringTag](): string;
    withResponse(): Promise<WithResponse<T>>;
}

declare class RilletResponseError extends RilletError {
    static readonly brand: string;
    readonly status: number;
    readonly requestId?: string;
    readonly headers: Headers;
    constructor(message: string, options: RilletErrorOptions & {
        status: number;
        headers: Headers;
        requestId?: string | undefined;
    });
}

declare class RilletSync {
    #private;
    constructor(rillet: Rillet, settings?: SyncSettings);
    invoice(source: SourceInvoice, options?: SyncInvoiceOptions): Promise<SyncResult>;
    planInvoice(source: SourceInvoice): Promise<SyncPlan>;
    invoices(sources: Iterable<SourceInvoice> | AsyncIterable<SourceInvoice>, options?: SyncInvoicesOptions): AsyncGenerator<SyncOutcome, void, undefined>;
    creditMemo(source: SourceCreditNote): Promise<CreditMemoResult>;
    voidInvoice(reference: SourceReference): Promise<VoidResult>;
    markSent(invoice: Pick<SyncedInvoice, "id" | "status">): Promise<MarkSentResult>;
}

declare class RilletTimeoutError extends RilletConnectionError {
    static readonly brand: string;
}

interface RollingWindow {
    readonly limit: number;
    readonly windowMs: number;
}

declare class RollingWindowLimiter implements RateLimiter {
    #private;
    constructor(window: RollingWindow);
    acquire({ signal, isRetry }: SlotRequest): Promise<RateLimitSlot>;
    pause(ms: number): void;
    status(): RateLimitStatus$rillet_sdk;
}

interface RoundedMonetaryAmount {
    amount: string;
    currency: CurrencyCode;
}

type Rounding = keyof typeof MODES;

interface Sandbox {
    readonly fetch: Fetch;
    readonly requests: readonly LoggedRequest[];
    readonly state: State;
    readonly faults: Faults;
    readonly dashboard: Dashboard;
    readonly webhooks: readonly WebhookDelivery$rillet_sdk_sandbox[];
    deliverWebhooks(options?: DeliverOptions): Promise<DeliveryAttempt[]>;
    readonly rateLimit: (RateLimitStatus$rillet_sdk_sandbox & {
        forKey(apiKey: string): RateLimitStatus$rillet_sdk_sandbox;
    }) | undefined;
    now(): number;
    advance(milliseconds: number): void;
}

interface SandboxOptions {
    readonly apiKey?: string;
    readonly readOnlyKeys?: readonly string[];
    readonly seed?: "minimal" | "empty" | "demo" | SavedState;
    readonly now?: TimeSource;
    readonly rateLimit?: RateLimit | false;
    readonly externalReferenceTypes?: readonly string[];
    readonly looseTypes?: boolean;
    readonly webhookToken?: string | readonly string[];
    readonly webhookUrl?: string;
}

interface SandboxServer {
    readonly url: string;
    readonly port: number;
    close(): Promise<void>;
}

interface SandboxServerOptions {
    readonly port?: number;
    readonly host?: string;
    readonly maxBodyBytes?: number;
    readonly deliverWebhooks?: boolean;
    readonly onRequest?: (request: ServedRequest) => void;
}

interface SavedState {
    readonly version: 1;
    readonly changes: number;
    readonly identifiers: number;
    readonly counters: Readonly<Record<string, number>>;
    readonly collections: Readonly<Record<string, readonly Entry<Identified>[]>>;
    readonly idempotencyKeys?: readonly KeptAnswer[];
    readonly webhooks?: readonly WebhookDelivery$rillet_sdk_sandbox[];
}

interface ScriptInput {
    readonly keys: string[];
    readonly arguments: string[];
}

interface SemiAnnualInvoicing {
    interval: "SEMI_ANNUAL";
    month_day: string;
    payment_terms: number;
}

interface ServedRequest {
    readonly method: string;
    readonly path: string;
    readonly status: number | undefined;
    readonly durationMs: number;
    readonly problem: string | undefined;
    readonly replayed: boolean;
    readonly fault: string | undefined;
}

type ServedSandbox = Pick<Sandbox, "fetch" | "requests" | "state" | "faults" | "dashboard" | "webhooks" | "deliverWebhooks" | "rateLimit" | "now" | "advance">;

declare class ServerError extends RilletApiError {
    static readonly brand: string;
}

interface SetFieldValueDeactivatedRequest {
    deactivated: boolean;
}

interface SetupUpAutoPaymentRequest {
    subsidiary_id?: string;
}

type SignWebhookOptions = SignedContent & ({
    readonly type: WebhookEventType;
} | {
    readonly entity: string;
    readonly event: string;
});

interface SignedContent {
    readonly body: RawBody;
    readonly token: WebhookToken;
    readonly id?: string | undefined;
    readonly timestamp?: Date | string | undefined;
}

type SignedWebhookHeaders = Record<(typeof HEADER_NAMES)[keyof typeof HEADER_NAMES], string>;

interface SlotRequest {
    readonly signal?: AbortSignal | undefined;
    readonly holdMs: number;
    readonly isRetry?: boolean | undefined;
}

interface SourceAddress {
    readonly line1?: string | undefined;
    readonly line2?: string | undefined;
    readonly city?: string | undefined;
    readonly state?: string | undefined;
    readonly postalCode?: string | undefined;
    readonly country?: string | undefined;
}

interface SourceCreditNote {
    readonly reference: SourceReference;
    readonly number?: string | undefined;
    readonly currency: string;
    readonly date: string;
    readonly customer: SourceCustomer;
    readonly lines: readonly SourceLine[];
    readonly invoice?: SourceReference | undefined;
    readonly apply?: boolean | undefined;
    readonly totals?: SourceTotals | undefined;
    readonly exchangeRate?: SourceExchangeRate | undefined;
}

interface SourceCustomer {
    readonly reference: SourceReference;
    readonly name: string;
    readonly emails?: readonly string[] | undefined;
    readonly address?: SourceAddress | undefined;
    readonly shippingAddress?: SourceAddress | undefined;
    readonly taxStatus: SourceTaxStatus;
    readonly taxId?: string | undefined;
    readonly currency?: string | undefined;
    readonly rilletId?: string | undefined;
}

type SourceDiscount = {
    readonly type: "AMOUNT";
    readonly amount: string;
} | {
    readonly type: "PERCENTAGE";
    readonly percentage: string;
};

interface SourceExchangeRate {
    readonly target: string;
    readonly rate: string;
    readonly date?: string | undefined;
}

interface SourceFieldValue {
    readonly fieldId: string;
    readonly fieldValueId: string;
}

interface SourceInvoice {
    readonly reference: SourceReference;
    readonly number: string;
    readonly currency: string;
    readonly invoiceDate: string;
    readonly dueDate?: string | undefined;
    readonly customer: SourceCustomer;
    readonly lines: readonly SourceLine[];
    readonly purchaseOrderNumber?: string | undefined;
    readonly memo?: string | undefined;
    readonly sent?: boolean | undefined;
    readonly totals?: SourceTotals | undefined;
    readonly exchangeRate?: SourceExchangeRate | undefined;
}

interface SourceLine {
    readonly reference: SourceReference;
    readonly description: string;
    readonly product?: SourceProduct | undefined;
    readonly quantity: string;
    readonly unitPrice: string;
    readonly discount?: SourceDiscount | undefined;
    readonly netAmount?: string | undefined;
    readonly taxAmount?: string | undefined;
    readonly taxCategory?: string | undefined;
    readonly servicePeriod?: SourcePeriod | undefined;
    readonly fields?: readonly SourceFieldValue[] | undefined;
}

interface SourcePeriod {
    readonly start: string;
    readonly end: string;
}

interface SourceProduct {
    readonly reference: SourceReference;
    readonly name: string;
    readonly description?: string | undefined;
    readonly taxCategory?: string | undefined;
    readonly accountCode?: string | undefined;
    readonly rilletId?: string | undefined;
}

interface SourceReference {
    readonly type: string;
    readonly id: string;
    readonly url?: string | undefined;
}

type SourceTaxStatus = "TAXED" | "TAX_EXEMPT" | "REVERSE_CHARGED";

interface SourceTotals {
    readonly net: string;
    readonly tax: string;
    readonly gross: string;
}

interface State extends Collections {
    readonly transactions: Chronicle;
    createId(): string;
    count(series: string): number;
    save(): SavedState;
    load(saved: SavedState): void;
}

type Status = "ACTIVE" | "COMMITTED";

interface SubsidiariesResource {
    list(options?: ListOptions): PagePromise<Subsidiary>;
    retrieve(subsidiaryId: string, options?: RequestOptions): RilletPromise<Subsidiary>;
}

interface Subsidiary {
    currency: CurrencyCode;
    id: string;
    timezone: string;
    trade_name: string;
    type: "LEGAL_ENTITY";
}

interface Surroundings {
    readonly clock: Clock;
    readonly transactions: Chronicle;
}

declare class SyncError extends RilletError {
    static readonly brand: string;
    readonly code: SyncErrorCode;
    readonly advice: string;
    readonly line?: string;
    readonly details?: unknown;
    constructor(message: string, options: SyncErrorOptions);
}

type SyncErrorCode = "INVALID_SOURCE" | "CUSTOMER_NOT_LINKED" | "CUSTOMER_AMBIGUOUS" | "PRODUCT_NOT_MAPPED" | "ACCOUNT_CODE_MISSING" | "TAX_CODE_NOT_MAPPED" | "TAX_RATE_NOT_FOUND" | "CURRENCY_MISMATCH" | "TOTAL_MISMATCH" | "REFERENCE_TYPE_MISSING" | "INVOICE_LOCKED" | "API_ERROR";

interface SyncErrorOptions extends RilletErrorOptions {
    readonly code: SyncErrorCode;
    readonly advice: string;
    readonly line?: string | undefined;
    readonly details?: unknown;
}

interface SyncInvoiceOptions {
    readonly verify?: boolean | undefined;
}

interface SyncInvoicesOptions {
    readonly concurrency?: number | undefined;
    readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly verify?: boolean | undefined;
}

type SyncOutcome = {
    readonly ok: true;
    readonly index: number;
    readonly source: SourceInvoice;
    readonly result: SyncResult;
} | {
    readonly ok: false;
    readonly index: number;
    readonly source: SourceInvoice;
    readonly error: SyncError;
    readonly created: readonly CreatedObject[];
    readonly requests: number;
};

interface SyncPlan extends SyncReport {
    readonly action: "create" | "update" | "recreate" | "unchanged";
    readonly totals: DocumentTotals;
    readonly request: CreateInvoiceRequest | undefined;
    readonly differences: readonly string[];
}

interface SyncProgress {
    readonly done: number;
    readonly failed: number;
    readonly requests: number;
    readonly outcome: SyncOutcome;
}

interface SyncReport {
    readonly reference: SourceReference;
    readonly customer: LinkedCustomer;
    readonly products: readonly MappedProduct[];
    readonly taxes: readonly AppliedTax[];
    readonly requests: number;
    readonly warnings: readonly string[];
}

interface SyncResult extends SyncReport {
    readonly action: "created" | "updated" | "unchanged" | "deleted";
    readonly invoice: SyncedInvoice;
    readonly document: Invoice | undefined;
    readonly replaced: string | undefined;
}

type SyncScope = "REVENUE_RECOGNITION_ONLY" | "FULL" | "AR_ONLY";

interface SyncSettings {
    readonly scope?: SyncScope | undefined;
    readonly customers?: CustomerSettings$rillet_sdk_sync | undefined;
    readonly products?: ProductSettings | undefined;
    readonly taxes?: TaxCodeSettings | "external" | undefined;
    readonly subsidiaryId?: string | ((document: Document) => string | undefined) | undefined;
    readonly bankAccountId?: string | ((document: Document) => string | undefined) | undefined;
    readonly dates?: ((document: Document) => InvoiceDates) | undefined;
    readonly rounding?: Rounding | undefined;
    readonly memo?: string | ((invoice: SourceInvoice) => string | undefined) | undefined;
    readonly conflicts?: ConflictSettings | undefined;
    readonly findPosted?: boolean | undefined;
    readonly links?: LinkStore | undefined;
    readonly now?: (() => number) | undefined;
}

type SyncedCreditMemo = Pick<CreditMemo, "id" | "credit_memo_number" | "credit_memo_date" | "customer_id" | "status" | "net_amount" | "taxed_amount" | "total" | "remaining_amount" | "updated_at">;

type SyncedInvoice = Pick<Invoice, "id" | "invoice_number" | "invoice_date" | "due_date" | "customer_id" | "subsidiary_id" | "status" | "net_amount" | "taxed_amount" | "total" | "amount_due" | "updated_at">;

type TakesUpdatedGt<Query> = "updated.gt" extends keyof Query ? unknown : CannotTell;

type TaxChoice = {
    readonly kind: "none" | "external" | "unmapped";
} | {
    readonly kind: "code";
    readonly code: string;
};

interface TaxCodeSettings {
    readonly codes?: Readonly<Record<string, ByCountry>> | undefined;
    readonly reverseCharge?: ByCountry | undefined;
    readonly kind?: "VAT" | "SALES_TAX" | Readonly<Record<string, "VAT" | "SALES_TAX">> | undefined;
}

interface TaxEngine {
    calculate(document: Invoice | CreditMemo): Promise<EngineAnswer>;
}

interface TaxQuestion {
    readonly taxStatus: SourceTaxStatus;
    readonly category: string | undefined;
    readonly country: string | undefined;
}

interface TaxRate {
    country: CountryCode;
    description: string;
    percentage: number;
    tax_amount: RoundedMonetaryAmount;
    type: "VAT" | "SALES_TAX";
}

interface TaxRateResource {
    code: string;
    country: CountryCode;
    description: string;
    id: string;
    percentage: string;
}

interface TaxRateWithOptionalAmount {
    country: CountryCode;
    description: string;
    percentage: number;
    tax_amount?: RoundedMonetaryAmount;
    type: "VAT" | "SALES_TAX";
}

interface TaxRatesListQuery {
    country?: CountryCode | undefined;
}

interface TaxRatesResource {
    list(query?: TaxRatesListQuery, options?: ListOptions): PagePromise<TaxRateResource>;
}

interface Tier {
    flat_price?: MonetaryAmount;
    per_unit_price?: MonetaryAmount;
    up_to: number;
}

interface TieredBilling {
    mode: "GRADUATED" | "METERED";
    tiers: Tier[];
    type: "TIERED";
}

type TimeSource = number | Date | (() => number | Date);

interface TrialBalanceReport {
    accounts: ReportAccountBalance[];
    currency: CurrencyCode;
    period: ReportPeriod;
    totals: ReportTotals;
}

type TypedApi = Client<paths, "application/json">;

interface UnknownWebhookEvent extends WebhookDelivery$rillet_sdk_webhooks {
    readonly type: "unknown";
    readonly data: unknown;
}

declare class UnprocessableEntityError extends RilletApiError {
    static readonly brand: string;
    readonly status: 422;
}

interface UpdateBankTransactionRequest {
    date: string;
    excluded?: boolean;
    external_references?: ExternalReference[];
    fee?: RoundedMonetaryAmount;
    merchant: string;
    name: string;
    net_amount: RoundedMonetaryAmount;
    pending?: boolean;
}

interface UpdateBillRequest {
    bill_date: string;
    due_date: string;
    exchange_rate?: ExchangeRate;
    expense_number: string;
    external_references?: ExternalReference[];
    impact_date?: string;
    items: BillItemRequest[];
    vendor_id: string;
}

type UpdateContractRequest = UpdateFullContractRequest | UpdateRevenueRecognitionOnlyContractRequest;

interface UpdateCreditMemoRequest {
    credit_memo_date: string;
    external_references?: ExternalReference[];
    items: CreateCreditMemoItemRequest[];
}

interface UpdateFieldRequest {
    name: string;
    settings?: FieldSettingsMap;
}

interface UpdateFieldValueRequest {
    name: string;
}

interface UpdateFullContractRequest {
    close_date: string;
    end_date?: string;
    external_references?: ExternalReference[];
    invoicing?: Invoicing;
    items: ContractItemRequest[];
    name: string;
    scope: "FULL";
    start_date: string;
    usage_commitment?: UsageCommitment;
    usage_overage_invoicing?: OverageInvoicing;
}

interface UpdateFullInvoiceRequest {
    bank_account_id: string;
    due_date?: string;
    external_references?: ExternalReference[];
    invoice_date: string;
    items: CreateFullInvoiceItemRequest[];
    memo?: string;
    purchase_order_number?: string;
    scope: "FULL";
}

type UpdateInvoiceRequest = UpdateFullInvoiceRequest | UpdateRevenueRecognitionOnlyInvoiceRequest;

interface UpdateInvoiceSentStatusRequest {
    sent: boolean;
}

interface UpdateItemTaxesRequest {
    id: string;
    tax_rates: TaxRate[];
}

interface UpdateJournalEntryRequest {
    attachmentUrl?: string;
    currency: CurrencyCode;
    date: string;
    exchange_rate?: ExchangeRate;
    items: JournalEntryItemRequest[];
    name: string;
    reversal_date?: string;
}

interface UpdateRevenueRecognitionOnlyContractRequest {
    close_date?: string;
    end_date?: string;
    external_references: ExternalReference[];
    invoice_schedule: InvoiceSchedule;
    items: RevenueRecognitionOnlyContractItemRequest[];
    name: string;
    scope: "REVENUE_RECOGNITION_ONLY";
    start_date: string;
}

interface UpdateRevenueRecognitionOnlyInvoiceItemRequest {
    description?: string;
    fields?: FieldAssignments;
    id: string;
    revenue?: ItemRevenue;
}

interface UpdateRevenueRecognitionOnlyInvoiceRequest {
    due_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    invoice_date: string;
    invoice_number?: string;
    items: UpdateRevenueRecognitionOnlyInvoiceItemRequest[];
    scope: "REVENUE_RECOGNITION_ONLY";
}

interface UpdateTaxesRequest {
    items: UpdateItemTaxesRequest[];
    taxes_calculated_at: string;
}

interface UpdateVendorCreditRequest {
    credit_number: string;
    date: string;
    gl_impact_date: string;
    line_items: VendorCreditLineItemRequest[];
    memo?: string;
    vendor_id: string;
}

interface Usage {
    date: string;
    quantity: number;
}

interface UsageCommitment {
    amount: RoundedMonetaryAmount;
    revenue_account: AccountCode;
}

interface UsageConfiguration {
    contract_level_minimum_commitment?: UsageCommitment;
    minimum_commitment_cycle?: "MONTHLY" | "CONTRACT";
    minimum_commitment_invoicing?: MinimumCommitmentInvoicing;
    usage_invoicing: UsageInvoicing;
}

type UsageInvoiceCycle = "CALENDAR" | "SUBSCRIPTION_ANNIVERSARY";

type UsageInvoiceDate = "FIRST_DAY_OF_NEXT_CYCLE" | "LAST_DAY_OF_CURRENT_CYCLE";

interface UsageInvoicing {
    cycle: UsageInvoiceCycle;
    frequency: UsageInvoicingFrequency;
    invoice_date: UsageInvoiceDate;
    payment_terms: PaymentTerms;
}

type UsageInvoicingFrequency = "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "YEARLY";

interface UsagePrice {
    billing_scheme: BillingScheme;
    interval_months: number;
    type: "USAGE";
}

interface UsageRecord extends Usage {
    readonly id: string;
    readonly contract_item_id: string;
}

interface UsageRecords {
    usage: Usage[];
}

interface VendorCredit {
    amount?: RoundedMonetaryAmount;
    applications: VendorCreditApplication[];
    applied_amount: RoundedMonetaryAmount;
    credit_number: string;
    date: string;
    gl_impact_date: string;
    id: string;
    line_items: VendorCreditLineItem[];
    memo?: string;
    organization_id: string;
    remaining_amount: RoundedMonetaryAmount;
    status: VendorCreditStatus;
    subsidiary_id: string;
    updated_at: string;
    vendor_id: string;
}

interface VendorCreditApplication {
    amount: RoundedMonetaryAmount;
    application_date: string;
    bill_id: string;
    bill_number?: string;
    id: string;
    vendor_credit_id: string;
}

interface VendorCreditApplicationRequest {
    amount: RoundedMonetaryAmount;
    bill_id: string;
}

interface VendorCreditLineItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    id: string;
    net_amount?: RoundedMonetaryAmount;
    tax_amount?: RoundedMonetaryAmount;
    tax_rate?: ExpenseTaxRate;
}

interface VendorCreditLineItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    tax_rate?: ExpenseTaxRate;
}

type VendorCreditStatus = "UNAPPLIED" | "PARTIALLY_APPLIED" | "REFUNDED" | "APPLIED";

interface VendorCreditsListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    subsidiary_id?: string | undefined;
    "updated.gt"?: string | Date | undefined;
    vendor_id?: string | undefined;
}

interface VendorCreditsResource {
    list(query?: VendorCreditsListQuery, options?: ListOptions): PagePromise<VendorCredit>;
    retrieve(vendorCreditId: string, options?: RequestOptions): RilletPromise<VendorCredit>;
    create(body: CreateVendorCreditRequest, options?: RequestOptions): RilletPromise<VendorCredit>;
    update(vendorCreditId: string, body: UpdateVendorCreditRequest, options?: RequestOptions): RilletPromise<VendorCredit>;
    modify(vendorCreditId: string, changes: Modification<UpdateVendorCreditRequest> | Modifier<VendorCredit, UpdateVendorCreditRequest>, options?: RequestOptions): RilletPromise<VendorCredit>;
    delete(vendorCreditId: string, options?: RequestOptions): RilletPromise<void>;
    apply(vendorCreditId: string, body: ApplyVendorCreditRequest, options?: RequestOptions): RilletPromise<VendorCredit>;
}

interface VendorRequest {
    account_code?: AccountCode;
    address?: Address;
    email?: string;
    external_references?: ExternalReference[];
    fields?: FieldAssignments;
    name: string;
    payment_terms?: number;
    tax_id?: string;
    ten_ninety_nine_eligible?: boolean;
}

interface VendorResponse {
    account_code?: AccountCode;
    address?: Address;
    email?: string;
    external_references?: ExternalReference[];
    fields?: FieldAssignments;
    id: string;
    name: string;
    payment_terms?: number;
    tax_id?: string;
    ten_ninety_nine_eligible?: boolean;
    updated_at: string;
}

interface VendorsListQuery {
    cursor?: PageCursor | undefined;
    limit?: PageLimit | undefined;
    "updated.gt"?: string | Date | undefined;
}

interface VendorsResource {
    list(query?: VendorsListQuery, options?: ListOptions): PagePromise<VendorResponse>;
    retrieve(vendorId: string, options?: RequestOptions): RilletPromise<VendorResponse>;
    create(body: VendorRequest, options?: RequestOptions): RilletPromise<VendorResponse>;
    update(vendorId: string, body: VendorRequest, options?: RequestOptions): RilletPromise<VendorResponse>;
    modify(vendorId: string, changes: Modification<VendorRequest> | Modifier<VendorResponse, VendorRequest>, options?: RequestOptions): RilletPromise<VendorResponse>;
    delete(vendorId: string, options?: RequestOptions): RilletPromise<void>;
}

type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

interface VerifyWebhookOptions {
    readonly body: RawBody;
    readonly headers: WebhookHeaders;
    readonly token: WebhookToken;
    readonly tolerance?: number | false | undefined;
    readonly now?: (() => number) | undefined;
}

interface Violation {
    readonly field: string;
    readonly message: string;
}

interface VoidResult {
    readonly action: "deleted" | "unchanged";
    readonly reference: SourceReference;
    readonly invoice: SyncedInvoice | undefined;
    readonly requests: number;
    readonly warnings: readonly string[];
}

type WebhookClaim = "claimed" | "done" | "busy";

interface WebhookContract {
    close_date: string;
    customer_id: string;
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    id: string;
    invoicing: Invoicing;
    items: WebhookContractItem[];
    name: string;
    start_date: string;
    status: ContractStatus;
    subsidiary_id: string;
    total_value: RoundedMonetaryAmount;
    usage_commitment?: UsageCommitment;
    usage_overage_invoicing?: OverageInvoicing;
}

interface WebhookContractItem {
    amending?: string;
    discount?: Discount;
    end_date?: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    id: string;
    price: Price;
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    start_date: string;
    status: "AMENDED" | "ACTIVE";
    tax_rate?: TaxRate;
    total_value: RoundedMonetaryAmount;
}

interface WebhookDelivery$rillet_sdk_sandbox {
    readonly id: string;
    readonly entity: string;
    readonly event: string;
    readonly data: unknown;
    readonly payment?: ReportedPayment;
    readonly time: number;
    readonly attempts: number;
    readonly due: number;
    readonly state: "pending" | "delivered" | "failed";
}

interface WebhookDelivery$rillet_sdk_webhooks {
    readonly id: string;
    readonly timestamp: string;
    readonly entity: string;
    readonly event: string;
    readonly issues: readonly Issue[];
}

type WebhookEvent = WebhookEvents[keyof WebhookEvents];

type WebhookEventType = Exclude<keyof WebhookEvents, "unknown">;

interface WebhookEvents {
    "bill.created": KnownEvent<"bill.created", "BILL", "CREATED", Bill>;
    "bill.deleted": KnownEvent<"bill.deleted", "BILL", "DELETED", DeletedObject>;
    "bill.updated": KnownEvent<"bill.updated", "BILL", "UPDATED", Bill>;
    "contract.created": KnownEvent<"contract.created", "CONTRACT", "CREATED", WebhookContract>;
    "contract.deleted": KnownEvent<"contract.deleted", "CONTRACT", "DELETED", DeletedObject>;
    "contract.updated": KnownEvent<"contract.updated", "CONTRACT", "UPDATED", WebhookContract>;
    "credit_memo.created": KnownEvent<"credit_memo.created", "CREDIT_MEMO", "CREATED", CreditMemo>;
    "credit_memo.deleted": KnownEvent<"credit_memo.deleted", "CREDIT_MEMO", "DELETED", DeletedObject>;
    "credit_memo.payment_updated": KnownEvent<"credit_memo.payment_updated", "CREDIT_MEMO", "PAYMENT_UPDATED", CreditMemo>;
    "credit_memo.updated": KnownEvent<"credit_memo.updated", "CREDIT_MEMO", "UPDATED", CreditMemo>;
    "customer.created": KnownEvent<"customer.created", "CUSTOMER", "CREATED", Customer>;
    "customer.deleted": KnownEvent<"customer.deleted", "CUSTOMER", "DELETED", DeletedObject>;
    "customer.updated": KnownEvent<"customer.updated", "CUSTOMER", "UPDATED", Customer>;
    "invoice.created": KnownEvent<"invoice.created", "INVOICE", "CREATED", Invoice>;
    "invoice.deleted": KnownEvent<"invoice.deleted", "INVOICE", "DELETED", DeletedObject>;
    "invoice.payment_updated": InvoicePaymentUpdatedEvent | InvoicePaymentEvent;
    "invoice.updated": KnownEvent<"invoice.updated", "INVOICE", "UPDATED", Invoice>;
    "journal_entry.created": KnownEvent<"journal_entry.created", "JOURNAL_ENTRY", "CREATED", JournalEntry>;
    "journal_entry.deleted": KnownEvent<"journal_entry.deleted", "JOURNAL_ENTRY", "DELETED", DeletedObject>;
    "journal_entry.updated": KnownEvent<"journal_entry.updated", "JOURNAL_ENTRY", "UPDATED", JournalEntry>;
    "vendor.created": KnownEvent<"vendor.created", "VENDOR", "CREATED", VendorResponse>;
    "vendor.deleted": KnownEvent<"vendor.deleted", "VENDOR", "DELETED", DeletedObject>;
    "vendor.updated": KnownEvent<"vendor.updated", "VENDOR", "UPDATED", VendorResponse>;
    unknown: UnknownWebhookEvent;
}

type WebhookFailureReason = "invalid_token" | "body_not_raw" | "missing_header" | "too_many_signatures" | "timestamp_unreadable" | "timestamp_too_old" | "timestamp_in_future" | "signature_mismatch";

type WebhookHandler = (request: Request, context?: unknown) => Promise<Response>;

interface WebhookHandlerOptions {
    readonly token: WebhookToken;
    readonly on?: WebhookListeners | undefined;
    readonly fallback?: ((event: WebhookEvent) => unknown) | undefined;
    readonly seen?: WebhookStore | undefined;
    readonly tolerance?: number | false | undefined;
    readonly maxBodyBytes?: number | undefined;
    readonly now?: (() => number) | undefined;
    readonly onError?: ((error: unknown, event?: WebhookEvent) => unknown) | undefined;
}

type WebhookHeaders = HeadersLike | HeaderRecord | {
    readonly headers: HeadersLike | HeaderRecord;
};

type WebhookListeners = {
    readonly [Type in keyof WebhookEvents]?: ((event: WebhookEvents[Type]) => unknown) | undefined;
};

interface WebhookPayment extends Pick<InvoicePayment, "id" | "invoice_id" | "amount">, Partial<Omit<InvoicePayment, "id" | "invoice_id" | "amount">> {
    payment_date?: string;
}

type WebhookResponse = string;

interface WebhookStore {
    claim(id: string, leaseMs: number): Promise<WebhookClaim>;
    renew(id: string, leaseMs: number): Promise<void>;
    complete(id: string, keepMs: number): Promise<void>;
    release(id: string): Promise<void>;
}

interface WebhookTarget {
    readonly url?: string;
    readonly token?: string | readonly string[];
}

type WebhookToken = string | readonly string[];

declare class WebhookVerificationError extends RilletError {
    static readonly brand: string;
    readonly reason: WebhookFailureReason;
    constructor(message: string, options: {
        reason: WebhookFailureReason;
        cause?: unknown;
    });
}

interface WithResponse<T> {
    readonly data: T;
    readonly response: Response;
    readonly requestId: string | undefined;
}

interface YearlyInvoicing {
    interval: "YEARLY";
    month_day: string;
    payment_terms: number;
}

declare function allocate(total: AmountInput, weights: readonly AmountInput[], currency: string): string[];

declare function applyTaxes<Document extends Invoice | CreditMemo>(rillet: Rillet, document: Document, engine: TaxEngine): Promise<Document>;

interface components {
    schemas: {
        Account: Account;
        AccountCode: AccountCode;
        Address: Address;
        AmendContractRequest: AmendContractRequest;
        AmendFullContractItemRequest: AmendFullContractItemRequest;
        AmendFullContractRequest: AmendFullContractRequest;
        AmendmentEffectiveFrom: AmendmentEffectiveFrom;
        AmendRevenueRecognitionOnlyContractRequest: AmendRevenueRecognitionOnlyContractRequest;
        AmountDiscount: AmountDiscount;
        ApplyCreditMemoRequest: ApplyCreditMemoRequest;
        ApplyVendorCreditRequest: ApplyVendorCreditRequest;
        BalanceSheetReport: BalanceSheetReport;
        BankAccount: BankAccount;
        BankAccountStatus: BankAccountStatus;
        BankTransaction: BankTransaction;
        BaseVendorCreditRequest: BaseVendorCreditRequest;
        Bill: Bill;
        BillingScheme: BillingScheme;
        BillItem: BillItem;
        BillItemRequest: BillItemRequest;
        BillPayment: BillPayment;
        BillPaymentRequest: BillPaymentRequest;
        BillStatus: BillStatus;
        Book: Book;
        Breakdown: Breakdown;
        BreakdownBalance: BreakdownBalance;
        BreakdownMargin: BreakdownMargin;
        CalendarPeriod: CalendarPeriod;
        CashFlowItem: CashFlowItem;
        CashFlowSection: CashFlowSection;
        CashFlowStatementReport: CashFlowStatementReport;
        Charge: Charge;
        ChargeItem: ChargeItem;
        ChargeItemRequest: ChargeItemRequest;
        ChargePayment: ChargePayment;
        ChargePaymentRequest: ChargePaymentRequest;
        ChargeRequest: ChargeRequest;
        ChargeStatus: ChargeStatus;
        CommitInvoiceTaxesRequest: CommitInvoiceTaxesRequest;
        Contract: Contract;
        ContractInvoice: ContractInvoice;
        ContractItem: ContractItem;
        ContractItemRequest: ContractItemRequest;
        ContractScope: ContractScope;
        ContractStatus: ContractStatus;
        CountryCode: CountryCode;
        CreateArOnlyInvoiceRequest: CreateArOnlyInvoiceRequest;
        CreateBankAccountRequest: CreateBankAccountRequest;
        CreateBankTransactionRequest: CreateBankTransactionRequest;
        CreateBillRequest: CreateBillRequest;
        CreateContractRequest: CreateContractRequest;
        CreateCreditMemoItemRequest: CreateCreditMemoItemRequest;
        CreateCreditMemoRequest: CreateCreditMemoRequest;
        CreateDraftContractRequest: CreateDraftContractRequest;
        CreateFieldRequest: CreateFieldRequest;
        CreateFieldRequestValue: CreateFieldRequestValue;
        CreateFieldValueRequest: CreateFieldValueRequest;
        CreateFullContractRequest: CreateFullContractRequest;
        CreateFullInvoiceItemRequest: CreateFullInvoiceItemRequest;
        CreateFullInvoiceRequest: CreateFullInvoiceRequest;
        CreateInvoiceRequest: CreateInvoiceRequest;
        CreateJournalEntryRequest: CreateJournalEntryRequest;
        CreateReimbursementItemRequest: CreateReimbursementItemRequest;
        CreateReimbursementRequest: CreateReimbursementRequest;
        CreateRevenueRecognitionOnlyContractRequest: CreateRevenueRecognitionOnlyContractRequest;
        CreateRevenueRecognitionOnlyInvoiceItemRequest: CreateRevenueRecognitionOnlyInvoiceItemRequest;
        CreateRevenueRecognitionOnlyInvoiceRequest: CreateRevenueRecognitionOnlyInvoiceRequest;
        CreateVendorCreditRequest: CreateVendorCreditRequest;
        CreditMemo: CreditMemo;
        CreditMemoApplication: CreditMemoApplication;
        CreditMemoApplicationRequest: CreditMemoApplicationRequest;
        CreditMemoItem: CreditMemoItem;
        CreditMemoItemPriceRequest: CreditMemoItemPriceRequest;
        CurrencyCode: CurrencyCode;
        Customer: Customer;
        CustomerEmail: CustomerEmail;
        CustomerPaymentMethod: CustomerPaymentMethod;
        CustomerRequest: CustomerRequest;
        CustomerRevenue: CustomerRevenue;
        Discount: Discount;
        DraftContract: DraftContract;
        DraftContractItem: DraftContractItem;
        DraftContractItemRequest: DraftContractItemRequest;
        EndOpenEndedContractRequest: EndOpenEndedContractRequest;
        Error: Error$1;
        ExchangeRate: ExchangeRate;
        ExecutivePLItem: ExecutivePLItem;
        ExecutivePLReport: ExecutivePLReport;
        ExecutivePLSection: ExecutivePLSection;
        ExpandedContract: ExpandedContract;
        ExpenseTaxRate: ExpenseTaxRate;
        ExternalReference: ExternalReference;
        Field: Field;
        FieldAssignments: FieldAssignments;
        FieldSettings: FieldSettings;
        FieldSettingsMap: FieldSettingsMap;
        FieldsResponse: FieldsResponse;
        FieldValue: FieldValue;
        FixedPrice: FixedPrice;
        FixedRecurringPrice: FixedRecurringPrice;
        IncomeStatementReport: IncomeStatementReport;
        Invoice: Invoice;
        InvoiceItem: InvoiceItem;
        InvoiceItemPriceRequest: InvoiceItemPriceRequest;
        InvoicePayment: InvoicePayment;
        InvoicePaymentRequest: InvoicePaymentRequest;
        InvoiceSchedule: InvoiceSchedule;
        InvoiceScheduleInvoice: InvoiceScheduleInvoice;
        InvoiceScheduleInvoiceItem: InvoiceScheduleInvoiceItem;
        InvoiceScope: InvoiceScope;
        InvoiceStatus: InvoiceStatus;
        Invoicing: Invoicing;
        InvoicingBankAccount: InvoicingBankAccount;
        ItemRevenue: ItemRevenue;
        JournalEntry: JournalEntry;
        JournalEntryItem: JournalEntryItem;
        JournalEntryItemRequest: JournalEntryItemRequest;
        JournalEntryRelatedEntity: JournalEntryRelatedEntity;
        MinimumCommitmentInvoicing: MinimumCommitmentInvoicing;
        MinimumCommitmentInvoicingFrequency: MinimumCommitmentInvoicingFrequency;
        MonetaryAmount: MonetaryAmount;
        MonthlyInvoicing: MonthlyInvoicing;
        MonthlyProratedInvoicing: MonthlyProratedInvoicing;
        NamedCashFlowSection: NamedCashFlowSection;
        NamedExecutivePLSection: NamedExecutivePLSection;
        NamedReportSection: NamedReportSection;
        OneTimePrice: OneTimePrice;
        Organization: Organization;
        OverageInvoicing: OverageInvoicing;
        OverageMonthlyInvoicing: OverageMonthlyInvoicing;
        OverageMonthlyProratedInvoicing: OverageMonthlyProratedInvoicing;
        OverageQuarterlyInvoicing: OverageQuarterlyInvoicing;
        OverageSemiAnnualInvoicing: OverageSemiAnnualInvoicing;
        OverageYearlyInvoicing: OverageYearlyInvoicing;
        PageCursor: PageCursor;
        PageLimit: PageLimit;
        Pagination: Pagination;
        PaymentSetupResponse: PaymentSetupResponse;
        PaymentTerms: PaymentTerms;
        PercentageDiscount: PercentageDiscount;
        PerUnitBilling: PerUnitBilling;
        PreviewContractAmendmentRequest: PreviewContractAmendmentRequest;
        Price: Price;
        Product: Product;
        ProductRequest: ProductRequest;
        QuarterlyInvoicing: QuarterlyInvoicing;
        RecurringPrice: RecurringPrice;
        Reimbursement: Reimbursement;
        ReimbursementItem: ReimbursementItem;
        ReimbursementItemRequest: ReimbursementItemRequest;
        ReimbursementPayment: ReimbursementPayment;
        ReimbursementPaymentRequest: ReimbursementPaymentRequest;
        ReimbursementRequest: ReimbursementRequest;
        ReimbursementStatus: ReimbursementStatus;
        ReportAccountBalance: ReportAccountBalance;
        ReportAccountEntry: ReportAccountEntry;
        ReportAccountGroup: ReportAccountGroup;
        ReportAccountGroupNested: ReportAccountGroupNested;
        ReportBreakdown: ReportBreakdown;
        ReportBreakdownBy: ReportBreakdownBy;
        ReportingJournalEntry: ReportingJournalEntry;
        ReportingJournalEntryItem: ReportingJournalEntryItem;
        ReportPeriod: ReportPeriod;
        ReportSection: ReportSection;
        ReportSummaryLine: ReportSummaryLine;
        ReportTotals: ReportTotals;
        Revenue: Revenue;
        RevenuePattern: RevenuePattern;
        RevenueRecognitionOnlyContractAmendingItemRequest: RevenueRecognitionOnlyContractAmendingItemRequest;
        RevenueRecognitionOnlyContractItemRequest: RevenueRecognitionOnlyContractItemRequest;
        RevenueRecognitionOnlyContractNewItemInAmendmentRequest: RevenueRecognitionOnlyContractNewItemInAmendmentRequest;
        RevenueRecognitionOnlyContractTerminatedItemRequest: RevenueRecognitionOnlyContractTerminatedItemRequest;
        RevenueWaterfall: RevenueWaterfall;
        RoundedMonetaryAmount: RoundedMonetaryAmount;
        SemiAnnualInvoicing: SemiAnnualInvoicing;
        SetFieldValueDeactivatedRequest: SetFieldValueDeactivatedRequest;
        SetupUpAutoPaymentRequest: SetupUpAutoPaymentRequest;
        Status: Status;
        Subsidiary: Subsidiary;
        TaxRate: TaxRate;
        TaxRateResource: TaxRateResource;
        TaxRateWithOptionalAmount: TaxRateWithOptionalAmount;
        Tier: Tier;
        TieredBilling: TieredBilling;
        TrialBalanceReport: TrialBalanceReport;
        UpdateBankTransactionRequest: UpdateBankTransactionRequest;
        UpdateBillRequest: UpdateBillRequest;
        UpdateContractRequest: UpdateContractRequest;
        UpdateCreditMemoRequest: UpdateCreditMemoRequest;
        UpdateFieldRequest: UpdateFieldRequest;
        UpdateFieldValueRequest: UpdateFieldValueRequest;
        UpdateFullContractRequest: UpdateFullContractRequest;
        UpdateFullInvoiceRequest: UpdateFullInvoiceRequest;
        UpdateInvoiceRequest: UpdateInvoiceRequest;
        UpdateInvoiceSentStatusRequest: UpdateInvoiceSentStatusRequest;
        UpdateItemTaxesRequest: UpdateItemTaxesRequest;
        UpdateJournalEntryRequest: UpdateJournalEntryRequest;
        UpdateRevenueRecognitionOnlyContractRequest: UpdateRevenueRecognitionOnlyContractRequest;
        UpdateRevenueRecognitionOnlyInvoiceItemRequest: UpdateRevenueRecognitionOnlyInvoiceItemRequest;
        UpdateRevenueRecognitionOnlyInvoiceRequest: UpdateRevenueRecognitionOnlyInvoiceRequest;
        UpdateTaxesRequest: UpdateTaxesRequest;
        UpdateVendorCreditRequest: UpdateVendorCreditRequest;
        Usage: Usage;
        UsageCommitment: UsageCommitment;
        UsageConfiguration: UsageConfiguration;
        UsageInvoiceCycle: UsageInvoiceCycle;
        UsageInvoiceDate: UsageInvoiceDate;
        UsageInvoicing: UsageInvoicing;
        UsageInvoicingFrequency: UsageInvoicingFrequency;
        UsagePrice: UsagePrice;
        UsageRecords: UsageRecords;
        VendorCredit: VendorCredit;
        VendorCreditApplication: VendorCreditApplication;
        VendorCreditApplicationRequest: VendorCreditApplicationRequest;
        VendorCreditLineItem: VendorCreditLineItem;
        VendorCreditLineItemRequest: VendorCreditLineItemRequest;
        VendorCreditStatus: VendorCreditStatus;
        VendorRequest: VendorRequest;
        VendorResponse: VendorResponse;
        WebhookContract: WebhookContract;
        WebhookContractItem: WebhookContractItem;
        WebhookResponse: WebhookResponse;
        YearlyInvoicing: YearlyInvoicing;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}

declare function createMemoryWebhookStore({ maxEntries, now }?: MemoryWebhookStoreOptions): WebhookStore;

declare function createSandbox(options?: SandboxOptions): Sandbox;

declare function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler;

declare function currencyDigits(currency: string): number;

declare function fromMinorUnits(minorUnits: number | bigint, currency: string): string;

declare function importCustomers(rillet: Rillet): AsyncGenerator<ImportedCustomer, void, undefined>;

declare function incremental<Query extends object, Row>(list: FollowedList<Query, Row> & TakesUpdatedGt<Query>, options: IncrementalOptions<NoInfer<Query>>): Changes<Row>;

declare function inspectCustomer(customer: Customer): ImportedCustomer;

declare function isRilletError(value: unknown): value is RilletError;

declare function isSameMoney(a: MoneyInput, b: MoneyInput): boolean;

declare function lineTotals({ quantity, unitPrice, discount }: Pick<SourceLine, "quantity" | "unitPrice" | "discount">, currency: string, rounding: Rounding): LineTotals;

declare function markSent(rillet: Rillet, invoice: Pick<Invoice, "id" | "status">): Promise<MarkSentResult>;

declare function multiply(a: AmountInput, b: AmountInput): Decimal;

interface operations {
    "list-all-accounts": {
        parameters: {
            query?: {
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: Account[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "get-api-key-information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-bank-accounts": {
        parameters: {
            query?: {
                subsidiary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: BankAccount[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-bank-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateBankAccountRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankAccount;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-bank-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bank_account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankAccount;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-bank-account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bank_account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-bank-transactions": {
        parameters: {
            query?: {
                bank_account_id?: string;
                cursor?: PageCursor;
                "date.gte"?: string;
                "date.lte"?: string;
                limit?: PageLimit;
                sort_by?: "created" | "updated";
                subsidiary_id?: string;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bank_transactions: BankTransaction[];
                        pagination: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-bank-transaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateBankTransactionRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankTransaction;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-bank-transaction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bank_transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankTransaction;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-bank-transaction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bank_transaction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateBankTransactionRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BankTransaction;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-bank-transaction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bank_transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-bills": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
                status?: BillStatus;
                subsidiary_id?: string;
                "updated.gt"?: string;
                vendor_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bills: Bill[];
                        pagination: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateBillRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Bill;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-bill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Bill;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-bill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateBillRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Bill;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "upload-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: Blob;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-bill": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-bill-payments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payments: BillPayment[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-bill-payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": BillPaymentRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BillPayment;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-bill-payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-last-book-closed-period": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Book;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-charges": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
                subsidiary_id?: string;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        charges: Charge[];
                        pagination: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-charge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ChargeRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Charge;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-charge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                charge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Charge;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-charge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                charge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-contract-item-usage-records": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
            };
            header?: never;
            path: {
                contract_item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pagination?: Pagination;
                        usage: Usage[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-usage-record": {
        parameters: {
            query: {
                date: string;
            };
            header?: never;
            path: {
                contract_item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "upsert-a-usage-record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contract_item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UsageRecords;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UsageRecords;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-contracts": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                customer_id?: string;
                "end_date.gt"?: string;
                "end_date.gte"?: string;
                "end_date.lt"?: string;
                "end_date.lte"?: string;
                limit?: PageLimit;
                "start_date.gt"?: string;
                "start_date.gte"?: string;
                "start_date.lt"?: string;
                "start_date.lte"?: string;
                status?: ContractStatus;
                subsidiary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contracts: Contract[];
                        pagination?: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateContractRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExpandedContract;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-contract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contract_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExpandedContract;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-contract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contract_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "amend-a-contract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contract_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": AmendContractRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExpandedContract;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "preview-contract-amendment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contract_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": PreviewContractAmendmentRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExpandedContract;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "end-an-open-ended-contract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contract_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": EndOpenEndedContractRequest;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-credit-memos": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
                subsidiary_id?: string;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        credit_memos: CreditMemo[];
                        pagination?: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-credit-memo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateCreditMemoRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditMemo;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-credit-memo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credit_memo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditMemo;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-credit-memo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credit_memo_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateCreditMemoRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditMemo;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-credit-memo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credit_memo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "apply-credit-memo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credit_memo_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ApplyCreditMemoRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditMemo;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-credit-memo-applications": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credit_memo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-taxes-for-a-credit-memo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credit_memo_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateTaxesRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CreditMemo;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-customers": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                external_reference_id?: string;
                external_reference_type?: string;
                limit?: PageLimit;
                search?: string;
                sort_by?: "created" | "updated";
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        customers: Customer[];
                        pagination?: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CustomerRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Customer;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-customer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Customer;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-customer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CustomerRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Customer;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-customer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "get-payment-method": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CustomerPaymentMethod;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "setup-auto-payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": SetupUpAutoPaymentRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PaymentSetupResponse;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-draft-contracts": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                customer_id?: string;
                limit?: PageLimit;
                subsidiary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draft_contracts: DraftContract[];
                        pagination?: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-draft-contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateDraftContractRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DraftContract;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-draft-contract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_contract_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DraftContract;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-draft-contract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_contract_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateDraftContractRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DraftContract;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-draft-contract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft_contract_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "get-fields": {
        parameters: {
            query?: {
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FieldsResponse;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-field": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateFieldRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Field;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-field-value": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fieldId: string;
                fieldValueId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateFieldValueRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Field;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-field-value": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fieldId: string;
                fieldValueId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Field;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-field": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateFieldRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Field;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-field-value": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateFieldValueRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Field;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-invoices-payments": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
                sort_by?: "created" | "updated";
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pagination: Pagination;
                        payments: InvoicePayment[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-invoices": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                customer_id?: string;
                limit?: PageLimit;
                overdue?: boolean;
                status?: InvoiceStatus;
                subsidiary_id?: string;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invoices: Invoice[];
                        pagination?: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-an-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateInvoiceRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Invoice;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-an-invoice": {
        parameters: {
            query?: never;
            header?: {
                Accept?: "application/pdf" | "application/json";
            };
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Invoice;
                    "application/pdf": Blob;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-an-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateInvoiceRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Invoice;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-an-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-invoice-payments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payments: InvoicePayment[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-an-invoice-payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": InvoicePaymentRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InvoicePayment;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-an-invoice-payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": InvoicePaymentRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": InvoicePayment;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-an-invoice-payment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
                payment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-invoice-sent-status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateInvoiceSentStatusRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-taxes-for-an-invoice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoice_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateTaxesRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Invoice;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-journal-entries": {
        parameters: {
            query?: {
                account_ids?: string[];
                cursor?: PageCursor;
                "date.gte"?: string;
                "date.lte"?: string;
                limit?: PageLimit;
                sort_by?: "created" | "updated";
                subsidiary_id?: string;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        journal_entries: JournalEntry[];
                        pagination?: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-journal-entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateJournalEntryRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JournalEntry;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-journal-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journal_entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JournalEntry;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-journal-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journal_entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateJournalEntryRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": JournalEntry;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-journal-entry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journal_entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-an-organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Organization;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-products": {
        parameters: {
            query?: {
                currency?: CurrencyCode;
                cursor?: PageCursor;
                limit?: PageLimit;
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pagination: Pagination;
                        products: Product[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-product": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ProductRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Product;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-product": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Product;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-product": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ProductRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Product;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-product": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-reimbursements": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
                subsidiary_id?: string;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pagination: Pagination;
                        reimbursements: Reimbursement[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-reimbursement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateReimbursementRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Reimbursement;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-reimbursement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reimbursement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Reimbursement;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-reimbursement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reimbursement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-waterfall-report": {
        parameters: {
            query: {
                breakdown: Breakdown;
                cursor?: PageCursor;
                limit?: PageLimit;
                month: string;
                status: Status;
                subsidiary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RevenueWaterfall;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-balance-sheet-report": {
        parameters: {
            query: {
                as_of_date: string;
                breakdown_by?: ReportBreakdownBy;
                subsidiary_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": BalanceSheetReport;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-cash-flow-statement-report": {
        parameters: {
            query: {
                breakdown_by?: ReportBreakdownBy;
                custom_field_id?: string;
                from_date: string;
                subsidiary_id?: string;
                to_date: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CashFlowStatementReport;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-executive-pl-report": {
        parameters: {
            query: {
                breakdown_by?: ReportBreakdownBy;
                custom_field_id?: string;
                from_date: string;
                subsidiary_id?: string;
                to_date: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ExecutivePLReport;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-income-statement-report": {
        parameters: {
            query: {
                breakdown_by?: ReportBreakdownBy;
                custom_field_id?: string;
                from_date: string;
                subsidiary_id?: string;
                to_date: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": IncomeStatementReport;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-reports-journal-entries": {
        parameters: {
            query?: {
                account_ids?: string[];
                cursor?: PageCursor;
                "date.gte"?: string;
                "date.lte"?: string;
                limit?: PageLimit;
                sort_by?: "created" | "updated";
                subsidiary_id?: string;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        journal_entries: ReportingJournalEntry[];
                        pagination?: Pagination;
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-trial-balance-report": {
        parameters: {
            query: {
                from_date: string;
                subsidiary_id?: string;
                to_date: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TrialBalanceReport;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-subsidiaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subsidiaries: Subsidiary[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-subsidiary": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subsidiary_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Subsidiary;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-tax-rates": {
        parameters: {
            query?: {
                country?: CountryCode;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tax_rates: TaxRateResource[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-vendor-credits": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
                subsidiary_id?: string;
                "updated.gt"?: string;
                vendor_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pagination: Pagination;
                        vendor_credits: VendorCredit[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-vendor-credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreateVendorCreditRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VendorCredit;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-vendor-credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vendor_credit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VendorCredit;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-vendor-credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vendor_credit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": UpdateVendorCreditRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VendorCredit;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-vendor-credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vendor_credit_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "apply-vendor-credit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vendor_credit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ApplyVendorCreditRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VendorCredit;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "list-all-vendors": {
        parameters: {
            query?: {
                cursor?: PageCursor;
                limit?: PageLimit;
                "updated.gt"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pagination: Pagination;
                        vendors: VendorResponse[];
                    };
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "create-a-vendor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": VendorRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VendorResponse;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "retrieve-a-vendor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vendor_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VendorResponse;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "update-a-vendor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vendor_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": VendorRequest;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": VendorResponse;
                };
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "delete-a-vendor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vendor_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Error$1;
                };
            };
        };
    };
    "bill-created": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "BILL";
                "X-Rillet-Event": "CREATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Bill;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "bill-deleted": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "BILL";
                "X-Rillet-Event": "DELETED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "bill-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "BILL";
                "X-Rillet-Event": "UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Bill;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract-created": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CONTRACT";
                "X-Rillet-Event": "CREATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookContract;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract-deleted": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CONTRACT";
                "X-Rillet-Event": "DELETED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "contract-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CONTRACT";
                "X-Rillet-Event": "UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": WebhookContract;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "credit-memo-created": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CREDIT_MEMO";
                "X-Rillet-Event": "CREATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreditMemo;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "credit-memo-deleted": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CREDIT_MEMO";
                "X-Rillet-Event": "DELETED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "credit-memo-payment-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CREDIT_MEMO";
                "X-Rillet-Event": "PAYMENT_UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreditMemo;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "credit-memo-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CREDIT_MEMO";
                "X-Rillet-Event": "UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": CreditMemo;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "customer-created": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CUSTOMER";
                "X-Rillet-Event": "CREATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Customer;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "customer-deleted": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CUSTOMER";
                "X-Rillet-Event": "DELETED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "customer-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "CUSTOMER";
                "X-Rillet-Event": "UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Customer;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice-created": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "INVOICE";
                "X-Rillet-Event": "CREATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Invoice;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice-deleted": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "INVOICE";
                "X-Rillet-Event": "DELETED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice-payment-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "INVOICE";
                "X-Rillet-Event": "PAYMENT_UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Invoice;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "invoice-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "INVOICE";
                "X-Rillet-Event": "UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Invoice;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "journal-entry-created": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "JOURNAL_ENTRY";
                "X-Rillet-Event": "CREATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": JournalEntry;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "journal-entry-deleted": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "JOURNAL_ENTRY";
                "X-Rillet-Event": "DELETED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "journal-entry-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "JOURNAL_ENTRY";
                "X-Rillet-Event": "UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": JournalEntry;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "vendor-created": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "VENDOR";
                "X-Rillet-Event": "CREATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": VendorResponse;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "vendor-deleted": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "VENDOR";
                "X-Rillet-Event": "DELETED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "vendor-updated": {
        parameters: {
            query?: never;
            header: {
                "X-Rillet-Entity": "VENDOR";
                "X-Rillet-Event": "UPDATED";
                "X-Rillet-Id": string;
                "X-Rillet-Signature": string;
                "X-Rillet-Timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": VendorResponse;
            };
        };
        responses: {
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}

declare function parseUnverifiedWebhook(options: {
    readonly body: RawBody;
    readonly headers: WebhookHeaders;
}): WebhookEvent;

interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get-api-key-information"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-bank-accounts"];
        put?: never;
        post: operations["create-a-bank-account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-accounts/{bank_account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-bank-account"];
        put?: never;
        post?: never;
        delete: operations["delete-a-bank-account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-bank-transactions"];
        put?: never;
        post: operations["create-a-bank-transaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-transactions/{bank_transaction_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-bank-transaction"];
        put: operations["update-a-bank-transaction"];
        post?: never;
        delete: operations["delete-a-bank-transaction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-bills"];
        put?: never;
        post: operations["create-a-bill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{bill_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-bill"];
        put: operations["update-a-bill"];
        post: operations["upload-document"];
        delete: operations["delete-a-bill"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{bill_id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-bill-payments"];
        put?: never;
        post: operations["create-a-bill-payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{bill_id}/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["delete-a-bill-payment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/periods/last-closed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-last-book-closed-period"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-charges"];
        put?: never;
        post: operations["create-a-charge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/charges/{charge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-charge"];
        put?: never;
        post?: never;
        delete: operations["delete-a-charge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contract-items/{contract_item_id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-contract-item-usage-records"];
        put?: never;
        post?: never;
        delete: operations["delete-a-usage-record"];
        options?: never;
        head?: never;
        patch: operations["upsert-a-usage-record"];
        trace?: never;
    };
    "/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-contracts"];
        put?: never;
        post: operations["create-a-contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contract_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-contract"];
        put?: never;
        post?: never;
        delete: operations["delete-a-contract"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contract_id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amend-a-contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contract_id}/amendments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview-contract-amendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contracts/{contract_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["end-an-open-ended-contract"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-memos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-credit-memos"];
        put?: never;
        post: operations["create-a-credit-memo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-memos/{credit_memo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-credit-memo"];
        put: operations["update-a-credit-memo"];
        post?: never;
        delete: operations["delete-a-credit-memo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-memos/{credit_memo_id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["apply-credit-memo"];
        delete: operations["delete-credit-memo-applications"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-memos/{credit_memo_id}/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update-taxes-for-a-credit-memo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-customers"];
        put?: never;
        post: operations["create-a-customer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-customer"];
        put: operations["update-a-customer"];
        post?: never;
        delete: operations["delete-a-customer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{customer_id}/settings/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get-payment-method"];
        put?: never;
        post: operations["setup-auto-payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draft-contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-draft-contracts"];
        put?: never;
        post: operations["create-a-draft-contract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draft-contracts/{draft_contract_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-draft-contract"];
        put: operations["update-a-draft-contract"];
        post?: never;
        delete: operations["delete-a-draft-contract"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get-fields"];
        put?: never;
        post: operations["create-field"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields/{fieldId}/values/{fieldValueId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["update-field-value"];
        post?: never;
        delete: operations["delete-field-value"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["update-field"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fields/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["create-field-value"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoice-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-invoices-payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-invoices"];
        put?: never;
        post: operations["create-an-invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-an-invoice"];
        put: operations["update-an-invoice"];
        post?: never;
        delete: operations["delete-an-invoice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoice_id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-invoice-payments"];
        put?: never;
        post: operations["create-an-invoice-payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoice_id}/payments/{payment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["update-an-invoice-payment"];
        post?: never;
        delete: operations["delete-an-invoice-payment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoice_id}/sent-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["update-invoice-sent-status"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoice_id}/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["update-taxes-for-an-invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-journal-entries"];
        put?: never;
        post: operations["create-a-journal-entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal-entries/{journal_entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-journal-entry"];
        put: operations["update-a-journal-entry"];
        post?: never;
        delete: operations["delete-a-journal-entry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-an-organization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-products"];
        put?: never;
        post: operations["create-a-product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-product"];
        put: operations["update-a-product"];
        post?: never;
        delete: operations["delete-a-product"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reimbursements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-reimbursements"];
        put?: never;
        post: operations["create-a-reimbursement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reimbursements/{reimbursement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-reimbursement"];
        put?: never;
        post?: never;
        delete: operations["delete-a-reimbursement"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/arr-waterfall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-waterfall-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/balance-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-balance-sheet-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/cash-flow-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-cash-flow-statement-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/executive-pl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-executive-pl-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/income-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-income-statement-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/journal-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-reports-journal-entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-trial-balance-report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subsidiaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-subsidiaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subsidiaries/{subsidiary_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-subsidiary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tax-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-tax-rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor-credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-vendor-credits"];
        put?: never;
        post: operations["create-a-vendor-credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor-credits/{vendor_credit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-vendor-credit"];
        put: operations["update-a-vendor-credit"];
        post?: never;
        delete: operations["delete-a-vendor-credit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor-credits/{vendor_credit_id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["apply-vendor-credit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list-all-vendors"];
        put?: never;
        post: operations["create-a-vendor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendors/{vendor_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retrieve-a-vendor"];
        put: operations["update-a-vendor"];
        post?: never;
        delete: operations["delete-a-vendor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

declare function paymentUpdateOf(rillet: Rillet, event: PaymentEvent, referenceType?: string): Promise<PaymentUpdate>;

declare const paymentUpdates: (rillet: Rillet, options: PaymentUpdatesOptions) => PaymentUpdates;

declare function readCreditNote(given: unknown): SourceCreditNote;

declare function readInvoice(given: unknown): SourceInvoice;

declare function redisRateLimiter(client: RedisClient, options?: RedisRateLimiterOptions): RateLimiter;

declare function roundToCurrency(value: AmountInput, currency: string, rounding?: Rounding): Decimal;

declare function sandboxHandlers(sandbox: Pick<Sandbox, "fetch">, baseUrl?: string): HttpHandler[];

declare const seedId: (kind: string, name: string) => string;

declare function selectTaxCode({ taxStatus, category, country }: TaxQuestion, settings: NonNullable<SyncSettings["taxes"]>): TaxChoice;

declare function signWebhook(options: SignWebhookOptions): Promise<SignedWebhookHeaders>;

declare function startSandboxServer(sandbox: ServedSandbox, options?: SandboxServerOptions): Promise<SandboxServer>;

declare function sum(values: readonly AmountInput[]): Decimal;

declare function syncInvoice(rillet: Rillet, source: SourceInvoice, settings?: SyncSettings): Promise<SyncResult>;

declare function toAmount(value: AmountInput, currency: string): string;

declare function toDecimal(value: AmountInput): Decimal;

declare function toMinorUnits(value: AmountInput, currency: string): number;

declare function toNodeHandler(handler: (request: Request) => Promise<Response>): NodeHandler;

declare function toPaymentUpdate(invoice: Invoice, referenceType?: string): PaymentUpdate;

declare function verifyWebhook(options: VerifyWebhookOptions): Promise<WebhookEvent>;

interface webhooks {
    "bill-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bill-created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bill-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bill-deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "bill-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["bill-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contract-created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contract-deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "contract-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["contract-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credit-memo-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["credit-memo-created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credit-memo-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["credit-memo-deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credit-memo-payment-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["credit-memo-payment-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "credit-memo-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["credit-memo-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customer-created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customer-deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "customer-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["customer-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice-created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice-deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice-payment-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice-payment-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "invoice-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invoice-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "journal-entry-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["journal-entry-created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "journal-entry-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["journal-entry-deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "journal-entry-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["journal-entry-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vendor-created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["vendor-created"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vendor-deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["vendor-deleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "vendor-updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["vendor-updated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}

// rillet-sdk
export declare namespace rillet_sdk {
    export { type $defs };
    export { type Account };
    export { type AccountCode };
    export { type AccountsListQuery };
    export { type AccountsResource };
    export { type Address };
    export { type AmendContractRequest };
    export { type AmendFullContractItemRequest };
    export { type AmendFullContractRequest };
    export { type AmendRevenueRecognitionOnlyContractRequest };
    export { type AmendmentEffectiveFrom };
    export { type AmountDiscount };
    export { type ApiKey };
    export { type ApiKeyResource };
    export { type ApplyCreditMemoRequest };
    export { type ApplyVendorCreditRequest };
    export { AuthenticationError };
    export { BadRequestError };
    export { type BalanceSheetReport };
    export { type BankAccount };
    export { type BankAccountStatus };
    export { type BankAccountsListQuery };
    export { type BankAccountsResource };
    export { type BankTransaction };
    export { type BankTransactionsListQuery };
    export { type BankTransactionsResource };
    export { type BaseVendorCreditRequest };
    export { type Bill };
    export { type BillItem };
    export { type BillItemRequest };
    export { type BillPayment };
    export { type BillPaymentRequest };
    export { type BillStatus };
    export { type BillingScheme };
    export { type BillsListQuery };
    export { type BillsPaymentsResource };
    export { type BillsResource };
    export { type Book };
    export { type BooksResource };
    export { type Breakdown };
    export { type BreakdownBalance };
    export { type BreakdownMargin };
    export { type CalendarPeriod };
    export { type CashFlowItem };
    export { type CashFlowSection };
    export { type CashFlowStatementReport };
    export { type Charge };
    export { type ChargeItem };
    export { type ChargeItemRequest };
    export { type ChargePayment };
    export { type ChargePaymentRequest };
    export { type ChargeRequest };
    export { type ChargeStatus };
    export { type ChargesListQuery };
    export { type ChargesResource };
    export { type CommitInvoiceTaxesRequest };
    export { ConcurrentEditError };
    export { ConflictError };
    export { type Contract };
    export { type ContractInvoice };
    export { type ContractItem };
    export { type ContractItemRequest };
    export { type ContractItemsResource };
    export { type ContractItemsUsageDeleteQuery };
    export { type ContractItemsUsageListQuery };
    export { type ContractItemsUsageResource };
    export { type ContractScope };
    export { type ContractStatus };
    export { type ContractsListQuery };
    export { type ContractsResource };
    export { type CountryCode };
    export { type CreateArOnlyInvoiceRequest };
    export { type CreateBankAccountRequest };
    export { type CreateBankTransactionRequest };
    export { type CreateBillRequest };
    export { type CreateContractRequest };
    export { type CreateCreditMemoItemRequest };
    export { type CreateCreditMemoRequest };
    export { type CreateDraftContractRequest };
    export { type CreateFieldRequest };
    export { type CreateFieldRequestValue };
    export { type CreateFieldValueRequest };
    export { type CreateFullContractRequest };
    export { type CreateFullInvoiceItemRequest };
    export { type CreateFullInvoiceRequest };
    export { type CreateInvoiceRequest };
    export { type CreateJournalEntryRequest };
    export { type CreateReimbursementItemRequest };
    export { type CreateReimbursementRequest };
    export { type CreateRevenueRecognitionOnlyContractRequest };
    export { type CreateRevenueRecognitionOnlyInvoiceItemRequest };
    export { type CreateRevenueRecognitionOnlyInvoiceRequest };
    export { type CreateVendorCreditRequest };
    export { type CreditMemo };
    export { type CreditMemoApplication };
    export { type CreditMemoApplicationRequest };
    export { type CreditMemoItem };
    export { type CreditMemoItemPriceRequest };
    export { type CreditMemosListQuery };
    export { type CreditMemosResource };
    export { type CurrencyCode };
    export { type Customer };
    export { type CustomerEmail };
    export { type CustomerPaymentMethod };
    export { type CustomerRequest };
    export { type CustomerRevenue };
    export { type CustomersListQuery };
    export { type CustomersPaymentSettingsResource };
    export { type CustomersResource };
    export { type Discount };
    export { type DraftContract };
    export { type DraftContractItem };
    export { type DraftContractItemRequest };
    export { type DraftContractsListQuery };
    export { type DraftContractsResource };
    export { type EndEvent };
    export { type EndOpenEndedContractRequest };
    export { type Environment };
    export { type Error$1 as Error };
    export { type ExchangeRate };
    export { type ExecutivePLItem };
    export { type ExecutivePLReport };
    export { type ExecutivePLSection };
    export { type ExpandedContract };
    export { type ExpenseTaxRate };
    export { type ExternalReference };
    export { type FetchLike };
    export { type Field };
    export { type FieldAssignments };
    export { type FieldSettings };
    export { type FieldSettingsMap };
    export { type FieldValue };
    export { type FieldsListQuery };
    export { type FieldsResource };
    export { type FieldsResponse };
    export { type FieldsValuesResource };
    export { type FileInput };
    export { type FixedPrice };
    export { type FixedRecurringPrice };
    export { type HealthResource };
    export { type Hooks };
    export { type IncomeStatementReport };
    export { type Invoice };
    export { type InvoiceItem };
    export { type InvoiceItemPriceRequest };
    export { type InvoicePayment };
    export { type InvoicePaymentRequest };
    export { type InvoicePaymentsListQuery };
    export { type InvoicePaymentsResource };
    export { type InvoiceSchedule };
    export { type InvoiceScheduleInvoice };
    export { type InvoiceScheduleInvoiceItem };
    export { type InvoiceScope };
    export { type InvoiceStatus };
    export { type InvoicesListQuery };
    export { type InvoicesPaymentsResource };
    export { type InvoicesResource };
    export { type Invoicing };
    export { type InvoicingBankAccount };
    export { type ItemRevenue };
    export { type JournalEntriesListQuery };
    export { type JournalEntriesResource };
    export { type JournalEntry };
    export { type JournalEntryItem };
    export { type JournalEntryItemRequest };
    export { type JournalEntryRelatedEntity };
    export { type ListOptions };
    export { type LogFacts };
    export { type LogLevel };
    export { type Logger };
    export { type MinimumCommitmentInvoicing };
    export { type MinimumCommitmentInvoicingFrequency };
    export { type Modification };
    export { type Modifier };
    export { type MonetaryAmount };
    export { type MonthlyInvoicing };
    export { type MonthlyProratedInvoicing };
    export { type NamedCashFlowSection };
    export { type NamedExecutivePLSection };
    export { type NamedReportSection };
    export { NotFoundError };
    export { type OneTimePrice };
    export { type Organization };
    export { type OrganizationResource };
    export { type OverageInvoicing };
    export { type OverageMonthlyInvoicing };
    export { type OverageMonthlyProratedInvoicing };
    export { type OverageQuarterlyInvoicing };
    export { type OverageSemiAnnualInvoicing };
    export { type OverageYearlyInvoicing };
    export { type Page };
    export { type PageCursor };
    export { type PageLimit };
    export { type PagePromise };
    export { type Pagination };
    export { PaginationError };
    export { type PaginationErrorReason };
    export { type PaymentSetupResponse };
    export { type PaymentTerms };
    export { type PerUnitBilling };
    export { type PercentageDiscount };
    export { PermissionDeniedError };
    export { type PreviewContractAmendmentRequest };
    export { type Price };
    export { type Error$1 as ProblemDetails };
    export { type Product };
    export { type ProductRequest };
    export { type ProductsListQuery };
    export { type ProductsResource };
    export { type QuarterlyInvoicing };
    export { RateLimitError };
    export { type RateLimitSlot };
    export { type RateLimitStatus$rillet_sdk as RateLimitStatus };
    export { type RateLimiter };
    export { type RecurringPrice };
    export { type Reimbursement };
    export { type ReimbursementItem };
    export { type ReimbursementItemRequest };
    export { type ReimbursementPayment };
    export { type ReimbursementPaymentRequest };
    export { type ReimbursementRequest };
    export { type ReimbursementStatus };
    export { type ReimbursementsListQuery };
    export { type ReimbursementsResource };
    export { type ReportAccountBalance };
    export { type ReportAccountEntry };
    export { type ReportAccountGroup };
    export { type ReportAccountGroupNested };
    export { type ReportBreakdown };
    export { type ReportBreakdownBy };
    export { type ReportPeriod };
    export { type ReportSection };
    export { type ReportSummaryLine };
    export { type ReportTotals };
    export { type ReportingJournalEntry };
    export { type ReportingJournalEntryItem };
    export { type ReportsArrWaterfallQuery };
    export { type ReportsBalanceSheetQuery };
    export { type ReportsCashFlowStatementQuery };
    export { type ReportsExecutivePlQuery };
    export { type ReportsIncomeStatementQuery };
    export { type ReportsJournalEntriesQuery };
    export { type ReportsResource };
    export { type ReportsTrialBalanceQuery };
    export { type RequestEvent };
    export { type RequestFacts };
    export { type RequestOptions };
    export { type Resources };
    export { type ResponseEvent };
    export { type RetryEvent };
    export { type Revenue };
    export { type RevenuePattern };
    export { type RevenueRecognitionOnlyContractAmendingItemRequest };
    export { type RevenueRecognitionOnlyContractItemRequest };
    export { type RevenueRecognitionOnlyContractNewItemInAmendmentRequest };
    export { type RevenueRecognitionOnlyContractTerminatedItemRequest };
    export { type RevenueWaterfall };
    export { Rillet };
    export { RilletAbortError };
    export { RilletApiError };
    export { RilletArgumentError };
    export { RilletConnectionError };
    export { RilletError };
    export { type RilletOptions };
    export { type RilletPromise };
    export { RilletResponseError };
    export { RilletTimeoutError };
    export { type RollingWindow };
    export { RollingWindowLimiter };
    export { type RoundedMonetaryAmount };
    export { type SemiAnnualInvoicing };
    export { ServerError };
    export { type SetFieldValueDeactivatedRequest };
    export { type SetupUpAutoPaymentRequest };
    export { type SlotRequest };
    export { type Status };
    export { type SubsidiariesResource };
    export { type Subsidiary };
    export { SyncError };
    export { type SyncErrorCode };
    export { type TaxRate };
    export { type TaxRateResource };
    export { type TaxRateWithOptionalAmount };
    export { type TaxRatesListQuery };
    export { type TaxRatesResource };
    export { type Tier };
    export { type TieredBilling };
    export { type TrialBalanceReport };
    export { type TypedApi };
    export { UnprocessableEntityError };
    export { type UpdateBankTransactionRequest };
    export { type UpdateBillRequest };
    export { type UpdateContractRequest };
    export { type UpdateCreditMemoRequest };
    export { type UpdateFieldRequest };
    export { type UpdateFieldValueRequest };
    export { type UpdateFullContractRequest };
    export { type UpdateFullInvoiceRequest };
    export { type UpdateInvoiceRequest };
    export { type UpdateInvoiceSentStatusRequest };
    export { type UpdateItemTaxesRequest };
    export { type UpdateJournalEntryRequest };
    export { type UpdateRevenueRecognitionOnlyContractRequest };
    export { type UpdateRevenueRecognitionOnlyInvoiceItemRequest };
    export { type UpdateRevenueRecognitionOnlyInvoiceRequest };
    export { type UpdateTaxesRequest };
    export { type UpdateVendorCreditRequest };
    export { type Usage };
    export { type UsageCommitment };
    export { type UsageConfiguration };
    export { type UsageInvoiceCycle };
    export { type UsageInvoiceDate };
    export { type UsageInvoicing };
    export { type UsageInvoicingFrequency };
    export { type UsagePrice };
    export { type UsageRecords };
    export { type VendorCredit };
    export { type VendorCreditApplication };
    export { type VendorCreditApplicationRequest };
    export { type VendorCreditLineItem };
    export { type VendorCreditLineItemRequest };
    export { type VendorCreditStatus };
    export { type VendorCreditsListQuery };
    export { type VendorCreditsResource };
    export { type VendorRequest };
    export { type VendorResponse };
    export { type VendorsListQuery };
    export { type VendorsResource };
    export { type Violation };
    export { type WebhookContract };
    export { type WebhookContractItem };
    export { type WebhookResponse };
    export { WebhookVerificationError };
    export { type WithResponse };
    export { type YearlyInvoicing };
    export { type components };
    export { isRilletError };
    export { type operations };
    export { type paths };
    export { type webhooks };
}

// rillet-sdk/money
export declare namespace rillet_sdk_money {
    export { type AmountInput };
    export { Decimal };
    export { type Money };
    export { type MoneyInput };
    export { type Rounding };
    export { allocate };
    export { currencyDigits };
    export { fromMinorUnits };
    export { isSameMoney };
    export { multiply };
    export { roundToCurrency };
    export { sum };
    export { toAmount };
    export { toDecimal };
    export { toMinorUnits };
}

// rillet-sdk/sync
export declare namespace rillet_sdk_sync {
    export { type AccountCodes };
    export { type AppliedTax };
    export { type ByCountry };
    export { type ConflictSettings };
    export { type CreatedObject };
    export { type CreditMemoResult };
    export { type CustomerLinkedBy };
    export { type CustomerMatch };
    export { type CustomerSettings$rillet_sdk_sync as CustomerSettings };
    export { type DocumentTotals };
    export { type EngineAnswer };
    export { type EngineTax };
    export { type ImportedCustomer };
    export { type InvoiceDates };
    export { type LineTotals };
    export { type LinkStore };
    export { type LinkedCustomer };
    export { type MappedProduct };
    export { type MarkSentResult };
    export { MemoryLinkStore };
    export { type MissingPart };
    export { type PaymentEvent };
    export { type PaymentUpdate };
    export { PaymentUpdates };
    export { type PaymentUpdatesOptions };
    export { type ProductMappedBy };
    export { type ProductSettings };
    export { RilletSync };
    export { type SourceAddress };
    export { type SourceCreditNote };
    export { type SourceCustomer };
    export { type SourceDiscount };
    export { type SourceExchangeRate };
    export { type SourceFieldValue };
    export { type SourceInvoice };
    export { type SourceLine };
    export { type SourcePeriod };
    export { type SourceProduct };
    export { type SourceReference };
    export { type SourceTaxStatus };
    export { type SourceTotals };
    export { SyncError };
    export { type SyncErrorCode };
    export { type SyncInvoiceOptions };
    export { type SyncInvoicesOptions };
    export { type SyncOutcome };
    export { type SyncPlan };
    export { type SyncProgress };
    export { type SyncReport };
    export { type SyncResult };
    export { type SyncScope };
    export { type SyncSettings };
    export { type SyncedCreditMemo };
    export { type SyncedInvoice };
    export { type TaxChoice };
    export { type TaxCodeSettings };
    export { type TaxEngine };
    export { type TaxQuestion };
    export { type VoidResult };
    export { applyTaxes };
    export { importCustomers };
    export { inspectCustomer };
    export { lineTotals };
    export { markSent };
    export { readCreditNote as parseSourceCreditNote };
    export { readInvoice as parseSourceInvoice };
    export { paymentUpdateOf };
    export { paymentUpdates };
    export { selectTaxCode };
    export { syncInvoice };
    export { toPaymentUpdate };
}

// rillet-sdk/incremental
export declare namespace rillet_sdk_incremental {
    export { type Changes };
    export { type FollowedList };
    export { type IncrementalOptions };
    export { type ListMethod };
    export { type ListResource };
    export { type TakesUpdatedGt };
    export { incremental };
}

// rillet-sdk/webhooks
export declare namespace rillet_sdk_webhooks {
    export { type DeletedObject };
    export { type HeaderRecord };
    export { type HeadersLike };
    export { type InvoicePaymentEvent };
    export { type InvoicePaymentUpdatedEvent };
    export { type Issue };
    export { type KnownEvent };
    export { type MemoryWebhookStoreOptions };
    export { type NodeHandler };
    export { type NodeRequest };
    export { type NodeResponse };
    export { type RawBody };
    export { type SignWebhookOptions };
    export { type SignedWebhookHeaders };
    export { type UnknownWebhookEvent };
    export { type VerifyWebhookOptions };
    export { type WebhookClaim };
    export { type WebhookDelivery$rillet_sdk_webhooks as WebhookDelivery };
    export { type WebhookEvent };
    export { type WebhookEventType };
    export { type WebhookEvents };
    export { type WebhookFailureReason };
    export { type WebhookHandler };
    export { type WebhookHandlerOptions };
    export { type WebhookHeaders };
    export { type WebhookListeners };
    export { type WebhookPayment };
    export { type WebhookStore };
    export { type WebhookToken };
    export { WebhookVerificationError };
    export { createMemoryWebhookStore };
    export { createWebhookHandler };
    export { parseUnverifiedWebhook };
    export { signWebhook };
    export { toNodeHandler };
    export { verifyWebhook };
}

// rillet-sdk/redis
export declare namespace rillet_sdk_redis {
    export { type IoredisClient };
    export { type NodeRedisClient };
    export { type RateLimitSlot };
    export { type RateLimitStatus$rillet_sdk as RateLimitStatus };
    export { type RateLimiter };
    export { type RedisClient };
    export { type RedisRateLimiterOptions };
    export { type SlotRequest };
    export { redisRateLimiter };
}

// rillet-sdk/sandbox
export declare namespace rillet_sdk_sandbox {
    export { type Collection };
    export { type ContractRecord };
    export { type CreditMemoItemRecord };
    export { type CreditMemoRecord };
    export { type CustomerSettings$rillet_sdk_sandbox as CustomerSettings };
    export { type Dashboard };
    export { type DeliverOptions };
    export { type DeliveryAttempt };
    export { type DocumentRecord };
    export { type Entry };
    export { type Fault };
    export { type FaultMatch };
    export { type FaultRule };
    export { type Faults };
    export { type Identified };
    export { type InvoiceItemRecord };
    export { type InvoiceRecord };
    export { type KeptAnswer };
    export { type Kinds };
    export { type LoggedRequest };
    export { type RandomFaults };
    export { type RateLimit };
    export { type RateLimitStatus$rillet_sdk_sandbox as RateLimitStatus };
    export { type ReimbursementRecord };
    export { type ReportedPayment };
    export { type Sandbox };
    export { type SandboxOptions };
    export { type SavedState };
    export { type State };
    export { type TimeSource };
    export { type UsageRecord };
    export { type WebhookDelivery$rillet_sdk_sandbox as WebhookDelivery };
    export { type WebhookTarget };
    export { createSandbox };
    export { seedId };
}

// rillet-sdk/sandbox/server
export declare namespace rillet_sdk_sandbox_server {
    export { type SandboxServer };
    export { type SandboxServerOptions };
    export { type ServedRequest };
    export { type ServedSandbox };
    export { startSandboxServer };
}

// rillet-sdk/sandbox/msw
export declare namespace rillet_sdk_sandbox_msw {
    export { sandboxHandlers };
}
