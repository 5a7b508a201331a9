// Written by `npm run generate` from openapi.json. Do not edit.

import type { FileInput } from "../src/http/file-input.js";
import type { RequestOptions } from "../src/http/request-options.js";
import type { RilletPromise } from "../src/http/rillet-promise.js";
import type { ListOptions, PagePromise } from "../src/pagination/page-promise.js";
import type { Modification } from "../src/http/modification.js";
import type {
  Account,
  AmendContractRequest,
  ApplyCreditMemoRequest,
  ApplyVendorCreditRequest,
  BalanceSheetReport,
  BankAccount,
  BankTransaction,
  Bill,
  BillPayment,
  BillPaymentRequest,
  BillStatus,
  Book,
  Breakdown,
  CashFlowStatementReport,
  Charge,
  ChargeRequest,
  Contract,
  ContractStatus,
  CountryCode,
  CreateBankAccountRequest,
  CreateBankTransactionRequest,
  CreateBillRequest,
  CreateContractRequest,
  CreateCreditMemoRequest,
  CreateDraftContractRequest,
  CreateFieldRequest,
  CreateFieldValueRequest,
  CreateInvoiceRequest,
  CreateJournalEntryRequest,
  CreateReimbursementRequest,
  CreateVendorCreditRequest,
  CreditMemo,
  CurrencyCode,
  Customer,
  CustomerPaymentMethod,
  CustomerRequest,
  CustomerRevenue,
  DraftContract,
  EndOpenEndedContractRequest,
  ExecutivePLReport,
  ExpandedContract,
  Field,
  IncomeStatementReport,
  Invoice,
  InvoicePayment,
  InvoicePaymentRequest,
  InvoiceStatus,
  JournalEntry,
  Organization,
  PageCursor,
  PageLimit,
  PaymentSetupResponse,
  PreviewContractAmendmentRequest,
  Product,
  ProductRequest,
  Reimbursement,
  ReportBreakdownBy,
  ReportingJournalEntry,
  SetupUpAutoPaymentRequest,
  Status,
  Subsidiary,
  TaxRateResource,
  TrialBalanceReport,
  UpdateBankTransactionRequest,
  UpdateBillRequest,
  UpdateCreditMemoRequest,
  UpdateFieldRequest,
  UpdateFieldValueRequest,
  UpdateInvoiceRequest,
  UpdateInvoiceSentStatusRequest,
  UpdateJournalEntryRequest,
  UpdateTaxesRequest,
  UpdateVendorCreditRequest,
  Usage,
  UsageRecords,
  VendorCredit,
  VendorRequest,
  VendorResponse,
} from "./types.js";

/** Query parameters of `accounts.list`. */
export interface AccountsListQuery {
  "updated.gt"?: string | Date | undefined;
}

export interface AccountsResource {
  /** `GET /accounts` */
  list(query?: AccountsListQuery, options?: ListOptions): PagePromise<Account>;
}

export interface ApiKeyResource {
  /** `GET /api-key` */
  retrieve(options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `bankAccounts.list`. */
export interface BankAccountsListQuery {
  subsidiary_id?: string | undefined;
}

export interface BankAccountsResource {
  /** `GET /bank-accounts` */
  list(query?: BankAccountsListQuery, options?: ListOptions): PagePromise<BankAccount>;

  /**
   * `GET /bank-accounts/{bank_account_id}`
   * @param bankAccountId The id.
   */
  retrieve(bankAccountId: string, options?: RequestOptions): RilletPromise<BankAccount>;

  /** `POST /bank-accounts` */
  create(body: CreateBankAccountRequest, options?: RequestOptions): RilletPromise<BankAccount>;

  /**
   * `DELETE /bank-accounts/{bank_account_id}`
   * @param bankAccountId The id.
   */
  delete(bankAccountId: string, options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `bankTransactions.list`. */
export interface BankTransactionsListQuery {
  bank_account_id?: string | undefined;
  cursor?: PageCursor | undefined;
  "date.gte"?: string | undefined;
  "date.lte"?: string | undefined;
  limit?: PageLimit | undefined;
  sort_by?: "created" | "updated" | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface BankTransactionsResource {
  /** `GET /bank-transactions` */
  list(query?: BankTransactionsListQuery, options?: ListOptions): PagePromise<BankTransaction>;

  /**
   * `GET /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId The id.
   */
  retrieve(bankTransactionId: string, options?: RequestOptions): RilletPromise<BankTransaction>;

  /** `POST /bank-transactions` */
  create(body: CreateBankTransactionRequest, options?: RequestOptions): RilletPromise<BankTransaction>;

  /**
   * `PUT /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId The id.
   */
  update(bankTransactionId: string, body: UpdateBankTransactionRequest, options?: RequestOptions): RilletPromise<BankTransaction>;

  /**
   * Change some fields and keep the rest: retrieves the object, merges `changes` into it and sends the whole back, for
   * a PUT wipes what it leaves out. Two requests.
   *
   * A field given replaces the old value as a whole (addresses and lists are not merged); `null` clears an optional
   * field.
   *
   * `GET` then `PUT /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId The id.
   */
  modify(bankTransactionId: string, changes: Modification<UpdateBankTransactionRequest>, options?: RequestOptions): RilletPromise<BankTransaction>;

  /**
   * `DELETE /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId The id.
   */
  delete(bankTransactionId: string, options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `bills.list`. */
export interface BillsListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  status?: BillStatus | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
  vendor_id?: string | undefined;
}

export interface BillsResource {
  readonly payments: BillsPaymentsResource;

  /** `GET /bills` */
  list(query?: BillsListQuery, options?: ListOptions): PagePromise<Bill>;

  /**
   * `GET /bills/{bill_id}`
   * @param billId The id.
   */
  retrieve(billId: string, options?: RequestOptions): RilletPromise<Bill>;

  /** `POST /bills` */
  create(body: CreateBillRequest, options?: RequestOptions): RilletPromise<Bill>;

  /**
   * `PUT /bills/{bill_id}`
   * @param billId The id.
   */
  update(billId: string, body: UpdateBillRequest, options?: RequestOptions): RilletPromise<Bill>;

  /**
   * Change some fields and keep the rest: retrieves the object, merges `changes` into it and sends the whole back, for
   * a PUT wipes what it leaves out. Two requests.
   *
   * A field given replaces the old value as a whole (addresses and lists are not merged); `null` clears an optional
   * field.
   *
   * `GET` then `PUT /bills/{bill_id}`
   * @param billId The id.
   */
  modify(billId: string, changes: Modification<UpdateBillRequest>, options?: RequestOptions): RilletPromise<Bill>;

  /**
   * `DELETE /bills/{bill_id}`
   * @param billId The id.
   */
  delete(billId: string, options?: RequestOptions): RilletPromise<void>;

  /**
   * `POST /bills/{bill_id}`
   * @param billId The id.
   */
  uploadDocument(billId: string, file: FileInput, options?: RequestOptions): RilletPromise<void>;
}

export interface BillsPaymentsResource {
  /**
   * `GET /bills/{bill_id}/payments`
   * @param billId The id.
   */
  list(billId: string, options?: ListOptions): PagePromise<BillPayment>;

  /**
   * `POST /bills/{bill_id}/payments`
   * @param billId The id.
   */
  create(billId: string, body: BillPaymentRequest, options?: RequestOptions): RilletPromise<BillPayment>;

  /**
   * `DELETE /bills/{bill_id}/payments/{payment_id}`
   * @param billId The id.
   * @param paymentId The id.
   */
  delete(billId: string, paymentId: string, options?: RequestOptions): RilletPromise<void>;
}

export interface BooksResource {
  /** `GET /books/periods/last-closed` */
  retrieveLastClosed(options?: RequestOptions): RilletPromise<Book>;
}

/** Query parameters of `charges.list`. */
export interface ChargesListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface ChargesResource {
  /** `GET /charges` */
  list(query?: ChargesListQuery, options?: ListOptions): PagePromise<Charge>;

  /**
   * `GET /charges/{charge_id}`
   * @param chargeId The id.
   */
  retrieve(chargeId: string, options?: RequestOptions): RilletPromise<Charge>;

  /** `POST /charges` */
  create(body: ChargeRequest, options?: RequestOptions): RilletPromise<Charge>;

  /**
   * `DELETE /charges/{charge_id}`
   * @param chargeId The id.
   */
  delete(chargeId: string, options?: RequestOptions): RilletPromise<void>;
}

export interface ContractItemsResource {
  readonly usage: ContractItemsUsageResource;
}

/** Query parameters of `contractItems.usage.list`. */
export interface ContractItemsUsageListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
}

/** Query parameters of `contractItems.usage.delete`. */
export interface ContractItemsUsageDeleteQuery {
  date: string;
}

export interface ContractItemsUsageResource {
  /**
   * `GET /contract-items/{contract_item_id}/usage`
   * @param contractItemId The id.
   */
  list(contractItemId: string, query?: ContractItemsUsageListQuery, options?: ListOptions): PagePromise<Usage>;

  /**
   * `DELETE /contract-items/{contract_item_id}/usage`
   * @param contractItemId The id.
   */
  delete(contractItemId: string, query: ContractItemsUsageDeleteQuery, options?: RequestOptions): RilletPromise<void>;

  /**
   * `PATCH /contract-items/{contract_item_id}/usage`
   * @param contractItemId The id.
   */
  upsert(contractItemId: string, body: UsageRecords, options?: RequestOptions): RilletPromise<UsageRecords>;
}

/** Query parameters of `contracts.list`. */
export interface ContractsListQuery {
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

export interface ContractsResource {
  /** `GET /contracts` */
  list(query?: ContractsListQuery, options?: ListOptions): PagePromise<Contract>;

  /**
   * `GET /contracts/{contract_id}`
   * @param contractId The id.
   */
  retrieve(contractId: string, options?: RequestOptions): RilletPromise<ExpandedContract>;

  /** `POST /contracts` */
  create(body: CreateContractRequest, options?: RequestOptions): RilletPromise<ExpandedContract>;

  /**
   * `DELETE /contracts/{contract_id}`
   * @param contractId The id.
   */
  delete(contractId: string, options?: RequestOptions): RilletPromise<void>;

  /**
   * `POST /contracts/{contract_id}/amendments`
   * @param contractId The id.
   */
  amend(contractId: string, body: AmendContractRequest, options?: RequestOptions): RilletPromise<ExpandedContract>;

  /**
   * `PUT /contracts/{contract_id}/end`
   * @param contractId The id.
   */
  end(contractId: string, body: EndOpenEndedContractRequest, options?: RequestOptions): RilletPromise<void>;

  /**
   * `POST /contracts/{contract_id}/amendments/preview`
   * @param contractId The id.
   */
  previewAmendment(contractId: string, body: PreviewContractAmendmentRequest, options?: RequestOptions): RilletPromise<ExpandedContract>;
}

/** Query parameters of `creditMemos.list`. */
export interface CreditMemosListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface CreditMemosResource {
  /** `GET /credit-memos` */
  list(query?: CreditMemosListQuery, options?: ListOptions): PagePromise<CreditMemo>;

  /**
   * `GET /credit-memos/{credit_memo_id}`
   * @param creditMemoId The id.
   */
  retrieve(creditMemoId: string, options?: RequestOptions): RilletPromise<CreditMemo>;

  /** `POST /credit-memos` */
  create(body: CreateCreditMemoRequest, options?: RequestOptions): RilletPromise<CreditMemo>;

  /**
   * `PUT /credit-memos/{credit_memo_id}`
   * @param creditMemoId The id.
   */
  update(creditMemoId: string, body: UpdateCreditMemoRequest, options?: RequestOptions): RilletPromise<CreditMemo>;

  /**
   * `DELETE /credit-memos/{credit_memo_id}`
   * @param creditMemoId The id.
   */
  delete(creditMemoId: string, options?: RequestOptions): RilletPromise<void>;

  /**
   * `POST /credit-memos/{credit_memo_id}/applications`
   * @param creditMemoId The id.
   */
  apply(creditMemoId: string, body: ApplyCreditMemoRequest, options?: RequestOptions): RilletPromise<CreditMemo>;

  /**
   * `DELETE /credit-memos/{credit_memo_id}/applications`
   * @param creditMemoId The id.
   */
  unapply(creditMemoId: string, options?: RequestOptions): RilletPromise<void>;

  /**
   * `POST /credit-memos/{credit_memo_id}/taxes`
   * @param creditMemoId The id.
   */
  updateTaxes(creditMemoId: string, body: UpdateTaxesRequest, options?: RequestOptions): RilletPromise<CreditMemo>;
}

/** Query parameters of `customers.list`. */
export interface CustomersListQuery {
  cursor?: PageCursor | undefined;
  external_reference_id?: string | undefined;
  external_reference_type?: string | undefined;
  limit?: PageLimit | undefined;
  search?: string | undefined;
  sort_by?: "created" | "updated" | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface CustomersResource {
  readonly paymentSettings: CustomersPaymentSettingsResource;

  /** `GET /customers` */
  list(query?: CustomersListQuery, options?: ListOptions): PagePromise<Customer>;

  /**
   * `GET /customers/{customer_id}`
   * @param customerId The id.
   */
  retrieve(customerId: string, options?: RequestOptions): RilletPromise<Customer>;

  /** `POST /customers` */
  create(body: CustomerRequest, options?: RequestOptions): RilletPromise<Customer>;

  /**
   * `PUT /customers/{customer_id}`
   * @param customerId The id.
   */
  update(customerId: string, body: CustomerRequest, options?: RequestOptions): RilletPromise<Customer>;

  /**
   * Change some fields and keep the rest: retrieves the object, merges `changes` into it and sends the whole back, for
   * a PUT wipes what it leaves out. Two requests.
   *
   * A field given replaces the old value as a whole (addresses and lists are not merged); `null` clears an optional
   * field.
   *
   * `GET` then `PUT /customers/{customer_id}`
   * @param customerId The id.
   */
  modify(customerId: string, changes: Modification<CustomerRequest>, options?: RequestOptions): RilletPromise<Customer>;

  /**
   * `DELETE /customers/{customer_id}`
   * @param customerId The id.
   */
  delete(customerId: string, options?: RequestOptions): RilletPromise<void>;
}

export interface CustomersPaymentSettingsResource {
  /**
   * `GET /customers/{customer_id}/settings/payment`
   * @param customerId The id.
   */
  retrieve(customerId: string, options?: RequestOptions): RilletPromise<CustomerPaymentMethod>;

  /**
   * `POST /customers/{customer_id}/settings/payment`
   * @param customerId The id.
   */
  setUp(customerId: string, body?: SetupUpAutoPaymentRequest, options?: RequestOptions): RilletPromise<PaymentSetupResponse>;
}

/** Query parameters of `draftContracts.list`. */
export interface DraftContractsListQuery {
  cursor?: PageCursor | undefined;
  customer_id?: string | undefined;
  limit?: PageLimit | undefined;
  subsidiary_id?: string | undefined;
}

export interface DraftContractsResource {
  /** `GET /draft-contracts` */
  list(query?: DraftContractsListQuery, options?: ListOptions): PagePromise<DraftContract>;

  /**
   * `GET /draft-contracts/{draft_contract_id}`
   * @param draftContractId The id.
   */
  retrieve(draftContractId: string, options?: RequestOptions): RilletPromise<DraftContract>;

  /** `POST /draft-contracts` */
  create(body: CreateDraftContractRequest, options?: RequestOptions): RilletPromise<DraftContract>;

  /**
   * `PUT /draft-contracts/{draft_contract_id}`
   * @param draftContractId The id.
   */
  update(draftContractId: string, body: CreateDraftContractRequest, options?: RequestOptions): RilletPromise<DraftContract>;

  /**
   * Change some fields and keep the rest: retrieves the object, merges `changes` into it and sends the whole back, for
   * a PUT wipes what it leaves out. Two requests.
   *
   * A field given replaces the old value as a whole (addresses and lists are not merged); `null` clears an optional
   * field.
   *
   * `GET` then `PUT /draft-contracts/{draft_contract_id}`
   * @param draftContractId The id.
   */
  modify(draftContractId: string, changes: Modification<CreateDraftContractRequest>, options?: RequestOptions): RilletPromise<DraftContract>;

  /**
   * `DELETE /draft-contracts/{draft_contract_id}`
   * @param draftContractId The id.
   */
  delete(draftContractId: string, options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `fields.list`. */
export interface FieldsListQuery {
  "updated.gt"?: string | Date | undefined;
}

export interface FieldsResource {
  readonly values: FieldsValuesResource;

  /** `GET /fields` */
  list(query?: FieldsListQuery, options?: ListOptions): PagePromise<Field>;

  /** `POST /fields` */
  create(body: CreateFieldRequest, options?: RequestOptions): RilletPromise<Field>;

  /**
   * `PUT /fields/{id}`
   * @param id The id.
   */
  update(id: string, body: UpdateFieldRequest, options?: RequestOptions): RilletPromise<Field>;
}

export interface FieldsValuesResource {
  /**
   * `POST /fields/{id}/values`
   * @param id The id.
   */
  create(id: string, body: CreateFieldValueRequest, options?: RequestOptions): RilletPromise<Field>;

  /**
   * `PUT /fields/{fieldId}/values/{fieldValueId}`
   * @param fieldId The id.
   * @param fieldValueId The id.
   */
  update(fieldId: string, fieldValueId: string, body: UpdateFieldValueRequest, options?: RequestOptions): RilletPromise<Field>;

  /**
   * `DELETE /fields/{fieldId}/values/{fieldValueId}`
   * @param fieldId The id.
   * @param fieldValueId The id.
   */
  delete(fieldId: string, fieldValueId: string, options?: RequestOptions): RilletPromise<Field>;
}

export interface HealthResource {
  /** `GET /health` */
  check(options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `invoicePayments.list`. */
export interface InvoicePaymentsListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  sort_by?: "created" | "updated" | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface InvoicePaymentsResource {
  /** `GET /invoice-payments` */
  list(query?: InvoicePaymentsListQuery, options?: ListOptions): PagePromise<InvoicePayment>;
}

/** Query parameters of `invoices.list`. */
export interface InvoicesListQuery {
  cursor?: PageCursor | undefined;
  customer_id?: string | undefined;
  limit?: PageLimit | undefined;
  overdue?: boolean | undefined;
  status?: InvoiceStatus | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface InvoicesResource {
  readonly payments: InvoicesPaymentsResource;

  /** `GET /invoices` */
  list(query?: InvoicesListQuery, options?: ListOptions): PagePromise<Invoice>;

  /**
   * `GET /invoices/{invoice_id}`
   * @param invoiceId The id.
   */
  retrieve(invoiceId: string, options?: RequestOptions): RilletPromise<Invoice>;

  /** `POST /invoices` */
  create(body: CreateInvoiceRequest, options?: RequestOptions): RilletPromise<Invoice>;

  /**
   * `PUT /invoices/{invoice_id}`
   * @param invoiceId The id.
   */
  update(invoiceId: string, body: UpdateInvoiceRequest, options?: RequestOptions): RilletPromise<Invoice>;

  /**
   * `DELETE /invoices/{invoice_id}`
   * @param invoiceId The id.
   */
  delete(invoiceId: string, options?: RequestOptions): RilletPromise<void>;

  /**
   * `GET /invoices/{invoice_id}`
   * @param invoiceId The id.
   */
  retrievePdf(invoiceId: string, options?: RequestOptions): RilletPromise<Uint8Array>;

  /**
   * `PUT /invoices/{invoice_id}/sent-status`
   * @param invoiceId The id.
   */
  updateSentStatus(invoiceId: string, body: UpdateInvoiceSentStatusRequest, options?: RequestOptions): RilletPromise<void>;

  /**
   * `POST /invoices/{invoice_id}/taxes`
   * @param invoiceId The id.
   */
  updateTaxes(invoiceId: string, body: UpdateTaxesRequest, options?: RequestOptions): RilletPromise<Invoice>;
}

export interface InvoicesPaymentsResource {
  /**
   * `GET /invoices/{invoice_id}/payments`
   * @param invoiceId The id.
   */
  list(invoiceId: string, options?: ListOptions): PagePromise<InvoicePayment>;

  /**
   * `POST /invoices/{invoice_id}/payments`
   * @param invoiceId The id.
   */
  create(invoiceId: string, body: InvoicePaymentRequest, options?: RequestOptions): RilletPromise<InvoicePayment>;

  /**
   * `PUT /invoices/{invoice_id}/payments/{payment_id}`
   * @param invoiceId The id.
   * @param paymentId The id.
   */
  update(invoiceId: string, paymentId: string, body: InvoicePaymentRequest, options?: RequestOptions): RilletPromise<InvoicePayment>;

  /**
   * `DELETE /invoices/{invoice_id}/payments/{payment_id}`
   * @param invoiceId The id.
   * @param paymentId The id.
   */
  delete(invoiceId: string, paymentId: string, options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `journalEntries.list`. */
export interface JournalEntriesListQuery {
  account_ids?: readonly string[] | undefined;
  cursor?: PageCursor | undefined;
  "date.gte"?: string | undefined;
  "date.lte"?: string | undefined;
  limit?: PageLimit | undefined;
  sort_by?: "created" | "updated" | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface JournalEntriesResource {
  /** `GET /journal-entries` */
  list(query?: JournalEntriesListQuery, options?: ListOptions): PagePromise<JournalEntry>;

  /**
   * `GET /journal-entries/{journal_entry_id}`
   * @param journalEntryId The id.
   */
  retrieve(journalEntryId: string, options?: RequestOptions): RilletPromise<JournalEntry>;

  /** `POST /journal-entries` */
  create(body: CreateJournalEntryRequest, options?: RequestOptions): RilletPromise<JournalEntry>;

  /**
   * `PUT /journal-entries/{journal_entry_id}`
   * @param journalEntryId The id.
   */
  update(journalEntryId: string, body: UpdateJournalEntryRequest, options?: RequestOptions): RilletPromise<JournalEntry>;

  /**
   * `DELETE /journal-entries/{journal_entry_id}`
   * @param journalEntryId The id.
   */
  delete(journalEntryId: string, options?: RequestOptions): RilletPromise<void>;
}

export interface OrganizationResource {
  /** `GET /organizations/self` */
  retrieve(options?: RequestOptions): RilletPromise<Organization>;
}

/** Query parameters of `products.list`. */
export interface ProductsListQuery {
  currency?: CurrencyCode | undefined;
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  status?: string | undefined;
}

export interface ProductsResource {
  /** `GET /products` */
  list(query?: ProductsListQuery, options?: ListOptions): PagePromise<Product>;

  /**
   * `GET /products/{product_id}`
   * @param productId The id.
   */
  retrieve(productId: string, options?: RequestOptions): RilletPromise<Product>;

  /** `POST /products` */
  create(body: ProductRequest, options?: RequestOptions): RilletPromise<Product>;

  /**
   * `PUT /products/{product_id}`
   * @param productId The id.
   */
  update(productId: string, body: ProductRequest, options?: RequestOptions): RilletPromise<Product>;

  /**
   * Change some fields and keep the rest: retrieves the object, merges `changes` into it and sends the whole back, for
   * a PUT wipes what it leaves out. Two requests.
   *
   * A field given replaces the old value as a whole (addresses and lists are not merged); `null` clears an optional
   * field.
   *
   * `GET` then `PUT /products/{product_id}`
   * @param productId The id.
   */
  modify(productId: string, changes: Modification<ProductRequest>, options?: RequestOptions): RilletPromise<Product>;

  /**
   * `DELETE /products/{product_id}`
   * @param productId The id.
   */
  delete(productId: string, options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `reimbursements.list`. */
export interface ReimbursementsListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface ReimbursementsResource {
  /** `GET /reimbursements` */
  list(query?: ReimbursementsListQuery, options?: ListOptions): PagePromise<Reimbursement>;

  /**
   * `GET /reimbursements/{reimbursement_id}`
   * @param reimbursementId The id.
   */
  retrieve(reimbursementId: string, options?: RequestOptions): RilletPromise<Reimbursement>;

  /** `POST /reimbursements` */
  create(body: CreateReimbursementRequest, options?: RequestOptions): RilletPromise<Reimbursement>;

  /**
   * `DELETE /reimbursements/{reimbursement_id}`
   * @param reimbursementId The id.
   */
  delete(reimbursementId: string, options?: RequestOptions): RilletPromise<void>;
}

/** Query parameters of `reports.arrWaterfall`. */
export interface ReportsArrWaterfallQuery {
  breakdown: Breakdown;
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  month: string;
  status: Status;
  subsidiary_id?: string | undefined;
}

/** Query parameters of `reports.balanceSheet`. */
export interface ReportsBalanceSheetQuery {
  as_of_date: string;
  breakdown_by?: ReportBreakdownBy | undefined;
  subsidiary_id?: string | undefined;
}

/** Query parameters of `reports.cashFlowStatement`. */
export interface ReportsCashFlowStatementQuery {
  breakdown_by?: ReportBreakdownBy | undefined;
  custom_field_id?: string | undefined;
  from_date: string;
  subsidiary_id?: string | undefined;
  to_date: string;
}

/** Query parameters of `reports.executivePl`. */
export interface ReportsExecutivePlQuery {
  breakdown_by?: ReportBreakdownBy | undefined;
  custom_field_id?: string | undefined;
  from_date: string;
  subsidiary_id?: string | undefined;
  to_date: string;
}

/** Query parameters of `reports.incomeStatement`. */
export interface ReportsIncomeStatementQuery {
  breakdown_by?: ReportBreakdownBy | undefined;
  custom_field_id?: string | undefined;
  from_date: string;
  subsidiary_id?: string | undefined;
  to_date: string;
}

/** Query parameters of `reports.journalEntries`. */
export interface ReportsJournalEntriesQuery {
  account_ids?: readonly string[] | undefined;
  cursor?: PageCursor | undefined;
  "date.gte"?: string | undefined;
  "date.lte"?: string | undefined;
  limit?: PageLimit | undefined;
  sort_by?: "created" | "updated" | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
}

/** Query parameters of `reports.trialBalance`. */
export interface ReportsTrialBalanceQuery {
  from_date: string;
  subsidiary_id?: string | undefined;
  to_date: string;
}

export interface ReportsResource {
  /** `GET /reports/arr-waterfall` */
  arrWaterfall(query: ReportsArrWaterfallQuery, options?: ListOptions): PagePromise<CustomerRevenue>;

  /** `GET /reports/balance-sheet` */
  balanceSheet(query: ReportsBalanceSheetQuery, options?: RequestOptions): RilletPromise<BalanceSheetReport>;

  /** `GET /reports/cash-flow-statement` */
  cashFlowStatement(query: ReportsCashFlowStatementQuery, options?: RequestOptions): RilletPromise<CashFlowStatementReport>;

  /** `GET /reports/executive-pl` */
  executivePl(query: ReportsExecutivePlQuery, options?: RequestOptions): RilletPromise<ExecutivePLReport>;

  /** `GET /reports/income-statement` */
  incomeStatement(query: ReportsIncomeStatementQuery, options?: RequestOptions): RilletPromise<IncomeStatementReport>;

  /** `GET /reports/journal-entries` */
  journalEntries(query?: ReportsJournalEntriesQuery, options?: ListOptions): PagePromise<ReportingJournalEntry>;

  /** `GET /reports/trial-balance` */
  trialBalance(query: ReportsTrialBalanceQuery, options?: RequestOptions): RilletPromise<TrialBalanceReport>;
}

export interface SubsidiariesResource {
  /** `GET /subsidiaries` */
  list(options?: ListOptions): PagePromise<Subsidiary>;

  /**
   * `GET /subsidiaries/{subsidiary_id}`
   * @param subsidiaryId The id.
   */
  retrieve(subsidiaryId: string, options?: RequestOptions): RilletPromise<Subsidiary>;
}

/** Query parameters of `taxRates.list`. */
export interface TaxRatesListQuery {
  country?: CountryCode | undefined;
}

export interface TaxRatesResource {
  /** `GET /tax-rates` */
  list(query?: TaxRatesListQuery, options?: ListOptions): PagePromise<TaxRateResource>;
}

/** Query parameters of `vendorCredits.list`. */
export interface VendorCreditsListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  subsidiary_id?: string | undefined;
  "updated.gt"?: string | Date | undefined;
  vendor_id?: string | undefined;
}

export interface VendorCreditsResource {
  /** `GET /vendor-credits` */
  list(query?: VendorCreditsListQuery, options?: ListOptions): PagePromise<VendorCredit>;

  /**
   * `GET /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId The id.
   */
  retrieve(vendorCreditId: string, options?: RequestOptions): RilletPromise<VendorCredit>;

  /** `POST /vendor-credits` */
  create(body: CreateVendorCreditRequest, options?: RequestOptions): RilletPromise<VendorCredit>;

  /**
   * `PUT /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId The id.
   */
  update(vendorCreditId: string, body: UpdateVendorCreditRequest, options?: RequestOptions): RilletPromise<VendorCredit>;

  /**
   * Change some fields and keep the rest: retrieves the object, merges `changes` into it and sends the whole back, for
   * a PUT wipes what it leaves out. Two requests.
   *
   * A field given replaces the old value as a whole (addresses and lists are not merged); `null` clears an optional
   * field.
   *
   * `GET` then `PUT /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId The id.
   */
  modify(vendorCreditId: string, changes: Modification<UpdateVendorCreditRequest>, options?: RequestOptions): RilletPromise<VendorCredit>;

  /**
   * `DELETE /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId The id.
   */
  delete(vendorCreditId: string, options?: RequestOptions): RilletPromise<void>;

  /**
   * `POST /vendor-credits/{vendor_credit_id}/applications`
   * @param vendorCreditId The id.
   */
  apply(vendorCreditId: string, body: ApplyVendorCreditRequest, options?: RequestOptions): RilletPromise<VendorCredit>;
}

/** Query parameters of `vendors.list`. */
export interface VendorsListQuery {
  cursor?: PageCursor | undefined;
  limit?: PageLimit | undefined;
  "updated.gt"?: string | Date | undefined;
}

export interface VendorsResource {
  /** `GET /vendors` */
  list(query?: VendorsListQuery, options?: ListOptions): PagePromise<VendorResponse>;

  /**
   * `GET /vendors/{vendor_id}`
   * @param vendorId The id.
   */
  retrieve(vendorId: string, options?: RequestOptions): RilletPromise<VendorResponse>;

  /** `POST /vendors` */
  create(body: VendorRequest, options?: RequestOptions): RilletPromise<VendorResponse>;

  /**
   * `PUT /vendors/{vendor_id}`
   * @param vendorId The id.
   */
  update(vendorId: string, body: VendorRequest, options?: RequestOptions): RilletPromise<VendorResponse>;

  /**
   * Change some fields and keep the rest: retrieves the object, merges `changes` into it and sends the whole back, for
   * a PUT wipes what it leaves out. Two requests.
   *
   * A field given replaces the old value as a whole (addresses and lists are not merged); `null` clears an optional
   * field.
   *
   * `GET` then `PUT /vendors/{vendor_id}`
   * @param vendorId The id.
   */
  modify(vendorId: string, changes: Modification<VendorRequest>, options?: RequestOptions): RilletPromise<VendorResponse>;

  /**
   * `DELETE /vendors/{vendor_id}`
   * @param vendorId The id.
   */
  delete(vendorId: string, options?: RequestOptions): RilletPromise<void>;
}

/** Every resource of the client. */
export interface Resources {
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
