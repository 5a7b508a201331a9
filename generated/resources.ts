// Written by `npm run generate` from openapi.json. Do not edit.

// src/resources/bind-resources.ts makes these methods from generated/operations.ts. src/resources/call-operation.ts is what a call does.

import type { ApiPromise } from "../src/http/api-promise.js";
import type { FileInput } from "../src/http/encode-body.js";
import type { RequestOptions } from "../src/http/request-options.js";
import type { ListOptions, PagePromise } from "../src/pagination/index.js";
import type { Modification, Modifier } from "../src/resources/modify.js";
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
  /**
   * Only accounts updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.accounts`. */
export interface AccountsResource {
  /**
   * List accounts.
   *
   * Returns the chart of accounts, each account with its type, subtype and status. The list is not paginated. An
   * account's `id` never changes, whereas its `code`, the `account_code` of other requests, can.
   *
   * `GET /accounts`
   * @see `operations.accounts.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.accounts.list()) console.log(item);
   */
  list(query?: AccountsListQuery, options?: ListOptions): PagePromise<Account>;
}

/** `rillet.apiKey`. */
export interface ApiKeyResource {
  /**
   * Check the API key.
   *
   * Tells whether the API key is known, and returns no body. Call it at start-up to tell a bad key (401) from a bad
   * network. Keys do not expire by themselves, so a 401 is final.
   *
   * `GET /api-key`
   * @see `operations.apiKey.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.apiKey.retrieve();
   */
  retrieve(options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `bankAccounts.list`. */
export interface BankAccountsListQuery {
  /** Only bank accounts of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
}

/** `rillet.bankAccounts`. */
export interface BankAccountsResource {
  /**
   * List bank accounts.
   *
   * Returns the bank accounts, optionally of one subsidiary. The list is not paginated, and its envelope is named
   * `accounts`. `transactions_start_date` is missing on old accounts. The `account_code` of a payment must belong to an
   * account that one of these bank accounts is linked to.
   *
   * `GET /bank-accounts`
   * @see `operations.bankAccounts.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.bankAccounts.list()) console.log(item);
   */
  list(query?: BankAccountsListQuery, options?: ListOptions): PagePromise<BankAccount>;

  /**
   * Retrieve a bank account.
   *
   * Returns one bank account with its currency, status and, where present, its `account_code`, `mask` and
   * `subsidiary_id`. `transactions_start_date` is missing on old accounts.
   *
   * `GET /bank-accounts/{bank_account_id}`
   * @param bankAccountId Id of the bank account (UUID).
   * @see `operations.bankAccounts.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const bankAccount = await rillet.bankAccounts.retrieve(bankAccountId);
   */
  retrieve(bankAccountId: string, options?: RequestOptions): ApiPromise<BankAccount>;

  /**
   * Create a bank account.
   *
   * Creates a bank account of a subsidiary, linked to an account in the chart of accounts through `account_code`, and
   * returns it. `transactions_start_date` defaults to the day on which the account is created. Once created, a bank
   * account can be retrieved and deleted, but the API has no operation to change it.
   *
   * `POST /bank-accounts`
   * @see `operations.bankAccounts.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const bankAccount = await rillet.bankAccounts.create({
   *   account_code: "4000",
   *   bank_name: "First Bank",
   *   currency: "USD",
   *   name: "Acme",
   *   subsidiary_id: subsidiaryId,
   * });
   */
  create(body: CreateBankAccountRequest, options?: RequestOptions): ApiPromise<BankAccount>;

  /**
   * Delete a bank account.
   *
   * Deletes a bank account and responds without a body. The deletion is refused while anything depends on the account.
   *
   * `DELETE /bank-accounts/{bank_account_id}`
   * @param bankAccountId Id of the bank account (UUID).
   * @see `operations.bankAccounts.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.bankAccounts.delete(bankAccountId);
   */
  delete(bankAccountId: string, options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `bankTransactions.list`. */
export interface BankTransactionsListQuery {
  /** Only transactions of this bank account, by its id (UUID). */
  bank_account_id?: string | undefined;
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Only transactions dated on or after this day (`YYYY-MM-DD`). */
  "date.gte"?: string | undefined;
  /** Only transactions dated on or before this day (`YYYY-MM-DD`). */
  "date.lte"?: string | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /**
   * Order of the rows, newest first: by creation (`created`) or by last change (`updated`). The contract names no
   * default here.
   */
  sort_by?: "created" | "updated" | undefined;
  /** Only transactions of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only transactions updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.bankTransactions`. */
export interface BankTransactionsResource {
  /**
   * List bank transactions.
   *
   * Returns a page of bank transactions, newest first. They can be narrowed by bank account, subsidiary, date (both
   * bounds included) and time of last change. There are no webhooks for bank transactions, so poll this list with
   * `updated.gt` to follow changes.
   *
   * `GET /bank-transactions`
   * @see `operations.bankTransactions.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.bankTransactions.list()) console.log(item);
   */
  list(query?: BankTransactionsListQuery, options?: ListOptions): PagePromise<BankTransaction>;

  /**
   * Retrieve a bank transaction.
   *
   * Returns one bank transaction with its `net_amount` (after fees), its `fee`, and whether it is `pending` or
   * `excluded`.
   *
   * `GET /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId Id of the bank transaction (UUID).
   * @see `operations.bankTransactions.retrieve` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const bankTransaction = await rillet.bankTransactions.retrieve(bankTransactionId);
   */
  retrieve(bankTransactionId: string, options?: RequestOptions): ApiPromise<BankTransaction>;

  /**
   * Create a bank transaction.
   *
   * Records a transaction on a bank account and returns it. `net_amount` is the amount after fees, and a `fee` left out
   * counts as zero in the same currency. `excluded` and `pending` default to false.
   *
   * `POST /bank-transactions`
   * @see `operations.bankTransactions.create` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const bankTransaction = await rillet.bankTransactions.create({
   *   bank_account_id: bankAccountId,
   *   date: "2026-11-30",
   *   merchant: "Acme",
   *   name: "Acme",
   *   net_amount: { amount: "49.99", currency: "USD" },
   * });
   */
  create(body: CreateBankTransactionRequest, options?: RequestOptions): ApiPromise<BankTransaction>;

  /**
   * Replace a bank transaction.
   *
   * Replaces the whole transaction and returns it: `fee`, `excluded`, `pending` and `external_references` are cleared
   * when left out, so retrieve the transaction first and send everything back. The bank account is not part of the
   * body.
   *
   * `PUT /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId Id of the bank transaction (UUID).
   * @see `operations.bankTransactions.update` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const bankTransaction = await rillet.bankTransactions.update(bankTransactionId, {
   *   date: "2026-11-30",
   *   merchant: "Acme",
   *   name: "Acme",
   *   net_amount: { amount: "49.99", currency: "USD" },
   * });
   */
  update(bankTransactionId: string, body: UpdateBankTransactionRequest, options?: RequestOptions): ApiPromise<BankTransaction>;

  /**
   * Change some fields and keep the others: retrieves the object, merges `changes` into it and sends the result back,
   * because a PUT clears the fields that it does not get.
   *
   * A given field replaces the old value completely (addresses and lists are not merged), and `null` clears an optional
   * field. `changes` may be a function of the object, also an async one. It is called again if the object changes
   * meanwhile. If it returns `undefined`, nothing is written.
   *
   * Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has
   * changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between
   * this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more,
   * at most 5 times in all. In one process, a client and its copies write to one object one call after another.
   *
   * Three requests: two `GET` and the PUT. Each noticed edit adds a `GET`, and each repeated attempt adds a `GET` and a
   * PUT. `totalTimeout` and `signal` limit all of it, the function included; `timeout` and `maxRetries` apply to each
   * request.
   *
   * `GET`, `GET` and `PUT /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId Id of the bank transaction (UUID).
   * @throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by
   * an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot
   * be changed; and what `retrieve` and `update` throw.
   * @see `modify` in src/resources/modify.ts.
   * @example
   * const bankTransaction = await rillet.bankTransactions.modify(bankTransactionId, {
   *   date: "2026-11-30",
   * });
   */
  modify(bankTransactionId: string, changes: Modification<UpdateBankTransactionRequest> | Modifier<BankTransaction, UpdateBankTransactionRequest>, options?: RequestOptions): ApiPromise<BankTransaction>;

  /**
   * Delete a bank transaction.
   *
   * Deletes a bank transaction and responds without a body. The deletion is refused while anything depends on the
   * transaction. No webhook announces it.
   *
   * `DELETE /bank-transactions/{bank_transaction_id}`
   * @param bankTransactionId Id of the bank transaction (UUID).
   * @see `operations.bankTransactions.delete` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * await rillet.bankTransactions.delete(bankTransactionId);
   */
  delete(bankTransactionId: string, options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `bills.list`. */
export interface BillsListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only bills in this status: `UNPAID`, `PARTIALLY_PAID`, `PAID`, `PARTIALLY_CREDITED`, `CREDITED` or `APPLIED`. */
  status?: BillStatus | undefined;
  /** Only bills of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only bills updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
  /** Only bills of this vendor, by its id (UUID). */
  vendor_id?: string | undefined;
}

/** `rillet.bills`. */
export interface BillsResource {
  /** Holds `list`, `create` and `delete`. */
  readonly payments: BillsPaymentsResource;

  /**
   * List bills.
   *
   * Returns a page of vendor bills, newest first, optionally narrowed by status, vendor, subsidiary or time of last
   * change. There is no filter by external reference or bill number.
   *
   * `GET /bills`
   * @see `operations.bills.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.bills.list()) console.log(item);
   */
  list(query?: BillsListQuery, options?: ListOptions): PagePromise<Bill>;

  /**
   * Retrieve a bill.
   *
   * Returns one bill with its items, their ids and its payment status. Payments are listed separately, with `GET
   * /bills/{bill_id}/payments`.
   *
   * `GET /bills/{bill_id}`
   * @param billId Id of the bill (UUID).
   * @see `operations.bills.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const bill = await rillet.bills.retrieve(billId);
   */
  retrieve(billId: string, options?: RequestOptions): ApiPromise<Bill>;

  /**
   * Create a bill.
   *
   * Records a bill from a vendor and returns it with the ids of its items. `impact_date`, the date in the ledger,
   * defaults to the date of the bill. A `tax_rate` on an item says with `coverage` whether the amount holds the tax
   * (`INCLUSIVE`) or not (`EXCLUSIVE`); with `tax_code` it takes percentage, country and description from that
   * predefined rate. Without an `exchange_rate`, and with different currencies, Rillet converts at its own rate. Types
   * in `external_references` must be registered for the organisation.
   *
   * `POST /bills`
   * @see `operations.bills.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const bill = await rillet.bills.create({
   *   bill_date: "2026-11-30",
   *   due_date: "2026-11-30",
   *   expense_number: "EXP-1",
   *   items: [{ account_code: "4000", amount: { amount: "49.99", currency: "USD" } }],
   *   vendor_id: vendorId,
   * });
   */
  create(body: CreateBillRequest, options?: RequestOptions): ApiPromise<Bill>;

  /**
   * Replace a bill.
   *
   * Replaces the whole bill, items included, and returns it. Whatever is left out is cleared: `external_references` and
   * `exchange_rate`, and on the items `description`, `fields`, `service_period` and `tax_rate`. Retrieve the bill,
   * merge, then send. The subsidiary is not part of the body.
   *
   * `PUT /bills/{bill_id}`
   * @param billId Id of the bill (UUID).
   * @see `operations.bills.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const bill = await rillet.bills.update(billId, {
   *   bill_date: "2026-11-30",
   *   due_date: "2026-11-30",
   *   expense_number: "EXP-1",
   *   items: [{ account_code: "4000", amount: { amount: "49.99", currency: "USD" } }],
   *   vendor_id: vendorId,
   * });
   */
  update(billId: string, body: UpdateBillRequest, options?: RequestOptions): ApiPromise<Bill>;

  /**
   * Change some fields and keep the others: retrieves the object, merges `changes` into it and sends the result back,
   * because a PUT clears the fields that it does not get.
   *
   * A given field replaces the old value completely (addresses and lists are not merged), and `null` clears an optional
   * field. `changes` may be a function of the object, also an async one. It is called again if the object changes
   * meanwhile. If it returns `undefined`, nothing is written.
   *
   * Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has
   * changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between
   * this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more,
   * at most 5 times in all. In one process, a client and its copies write to one object one call after another.
   *
   * Three requests: two `GET` and the PUT. Each noticed edit adds a `GET`, and each repeated attempt adds a `GET` and a
   * PUT. `totalTimeout` and `signal` limit all of it, the function included; `timeout` and `maxRetries` apply to each
   * request.
   *
   * `GET`, `GET` and `PUT /bills/{bill_id}`
   * @param billId Id of the bill (UUID).
   * @throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by
   * an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot
   * be changed; and what `retrieve` and `update` throw.
   * @see `modify` in src/resources/modify.ts.
   * @example
   * const bill = await rillet.bills.modify(billId, { impact_date: "2026-11-30" });
   */
  modify(billId: string, changes: Modification<UpdateBillRequest> | Modifier<Bill, UpdateBillRequest>, options?: RequestOptions): ApiPromise<Bill>;

  /**
   * Delete a bill.
   *
   * Deletes a bill and responds without a body. The deletion is refused while anything depends on the bill.
   *
   * `DELETE /bills/{bill_id}`
   * @param billId Id of the bill (UUID).
   * @see `operations.bills.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.bills.delete(billId);
   */
  delete(billId: string, options?: RequestOptions): ApiPromise<void>;

  /**
   * Attach a document to a bill.
   *
   * Attaches a document to the bill. Send `multipart/form-data` with exactly one file part, named `file`; the response
   * has no body. The docs are silent on accepted file types and sizes.
   *
   * `POST /bills/{bill_id}`
   * @param billId Id of the bill (UUID).
   * @see `operations.bills.uploadDocument` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.bills.uploadDocument(billId, { data: bytes, name: "document.pdf" });
   */
  uploadDocument(billId: string, file: FileInput, options?: RequestOptions): ApiPromise<void>;
}

/** `rillet.bills.payments`. */
export interface BillsPaymentsResource {
  /**
   * List the payments of a bill.
   *
   * Returns every payment of one bill, each `CLEARED` or `UNCLEARED`. The list is not paginated and takes no filters,
   * and no webhook reports bill payments: poll to follow them.
   *
   * `GET /bills/{bill_id}/payments`
   * @param billId Id of the bill (UUID).
   * @see `operations.bills.payments.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.bills.payments.list(billId)) console.log(item);
   */
  list(billId: string, options?: ListOptions): PagePromise<BillPayment>;

  /**
   * Create a bill payment.
   *
   * Records a payment of the bill and returns it. `account_code` must belong to an account that a Rillet bank account
   * is linked to. The SDK sends an `Idempotency-Key` with each attempt. To repeat a failed call within 24 hours, pass
   * the `idempotencyKey` of its error.
   *
   * `POST /bills/{bill_id}/payments`
   * @param billId Id of the bill (UUID).
   * @see `operations.bills.payments.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const billPayment = await rillet.bills.payments.create(billId, {
   *   account_code: "4000",
   *   amount: { amount: "49.99", currency: "USD" },
   *   date: "2026-11-30",
   * });
   */
  create(billId: string, body: BillPaymentRequest, options?: RequestOptions): ApiPromise<BillPayment>;

  /**
   * Delete a bill payment.
   *
   * Deletes a payment of the bill and responds without a body. Only an uncleared payment can be deleted.
   *
   * `DELETE /bills/{bill_id}/payments/{payment_id}`
   * @param billId Id of the bill (UUID).
   * @param paymentId Id of the payment (UUID).
   * @see `operations.bills.payments.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.bills.payments.delete(billId, paymentId);
   */
  delete(billId: string, paymentId: string, options?: RequestOptions): ApiPromise<void>;
}

/** `rillet.books`. */
export interface BooksResource {
  /**
   * Retrieve the last closed period.
   *
   * Returns the accounting period that was closed last: its first and last day, and the day on which it was closed.
   * While no period was ever closed the response is 404, which does not mean that the service is down.
   *
   * `GET /books/periods/last-closed`
   * @see `operations.books.retrieveLastClosed` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const book = await rillet.books.retrieveLastClosed();
   */
  retrieveLastClosed(options?: RequestOptions): ApiPromise<Book>;
}

/** Query parameters of `charges.list`. */
export interface ChargesListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only charges of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only charges updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.charges`. */
export interface ChargesResource {
  /**
   * List charges.
   *
   * Returns a page of credit card charges, newest first, optionally of one subsidiary or changed since a moment. There
   * is no filter by vendor or status.
   *
   * `GET /charges`
   * @see `operations.charges.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.charges.list()) console.log(item);
   */
  list(query?: ChargesListQuery, options?: ListOptions): PagePromise<Charge>;

  /**
   * Retrieve a charge.
   *
   * Returns one credit card charge with its items and its status: `UNPAID`, `PARTIALLY_PAID` or `PAID`.
   *
   * `GET /charges/{charge_id}`
   * @param chargeId Id of the charge (UUID).
   * @see `operations.charges.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const charge = await rillet.charges.retrieve(chargeId);
   */
  retrieve(chargeId: string, options?: RequestOptions): ApiPromise<Charge>;

  /**
   * Create a charge.
   *
   * Records a charge on the credit card account named by `credit_card_account_code` and returns it. `impact_date`, the
   * date in the ledger, defaults to the charge date. A charge cannot be changed through the API afterwards, only
   * deleted.
   *
   * `POST /charges`
   * @see `operations.charges.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const charge = await rillet.charges.create({
   *   charge_date: "2026-11-30",
   *   credit_card_account_code: "2100",
   *   items: [{ account_code: "4000", amount: { amount: "49.99", currency: "USD" } }],
   *   vendor_id: vendorId,
   * });
   */
  create(body: ChargeRequest, options?: RequestOptions): ApiPromise<Charge>;

  /**
   * Delete a charge.
   *
   * Deletes a charge and responds without a body. The deletion is refused while anything depends on the charge.
   *
   * `DELETE /charges/{charge_id}`
   * @param chargeId Id of the charge (UUID).
   * @see `operations.charges.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.charges.delete(chargeId);
   */
  delete(chargeId: string, options?: RequestOptions): ApiPromise<void>;
}

/** `rillet.contractItems`. */
export interface ContractItemsResource {
  /** Holds `list`, `delete` and `upsert`. */
  readonly usage: ContractItemsUsageResource;
}

/** Query parameters of `contractItems.usage.list`. */
export interface ContractItemsUsageListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
}

/** Query parameters of `contractItems.usage.delete`. */
export interface ContractItemsUsageDeleteQuery {
  /** The date whose usage record is deleted (`YYYY-MM-DD`). */
  date: string;
}

/** `rillet.contractItems.usage`. */
export interface ContractItemsUsageResource {
  /**
   * List usage records.
   *
   * Returns a page of the usage recorded for one contract item: a date and a quantity per row. The list cannot be
   * filtered by date.
   *
   * `GET /contract-items/{contract_item_id}/usage`
   * @param contractItemId Id of the contract item (UUID).
   * @see `operations.contractItems.usage.list` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.contractItems.usage.list(contractItemId)) console.log(item);
   */
  list(contractItemId: string, query?: ContractItemsUsageListQuery, options?: ListOptions): PagePromise<Usage>;

  /**
   * Delete a usage record.
   *
   * Deletes the usage recorded for one date of a contract item and responds without a body. Other dates are left alone.
   *
   * `DELETE /contract-items/{contract_item_id}/usage`
   * @param contractItemId Id of the contract item (UUID).
   * @see `operations.contractItems.usage.delete` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * await rillet.contractItems.usage.delete(contractItemId, { date: "2026-11-30" });
   */
  delete(contractItemId: string, query: ContractItemsUsageDeleteQuery, options?: RequestOptions): ApiPromise<void>;

  /**
   * Create or overwrite usage records.
   *
   * Writes the usage of one or several dates at once: a date without a record gets one, a date that has one is
   * overwritten. Quantities must be above 0; to remove a date, delete its record. `Idempotency-Key` has no effect on a
   * PATCH, nor is it needed: sending the same records again overwrites them with the same values.
   *
   * `PATCH /contract-items/{contract_item_id}/usage`
   * @param contractItemId Id of the contract item (UUID).
   * @see `operations.contractItems.usage.upsert` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const usageRecords = await rillet.contractItems.usage.upsert(contractItemId, {
   *   usage: [{ date: "2026-11-30", quantity: 1 }],
   * });
   */
  upsert(contractItemId: string, body: UsageRecords, options?: RequestOptions): ApiPromise<UsageRecords>;
}

/** Query parameters of `contracts.list`. */
export interface ContractsListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Only contracts with this customer, by its id (UUID). */
  customer_id?: string | undefined;
  /** Only contracts whose end date is after this day, itself excluded (`YYYY-MM-DD`). */
  "end_date.gt"?: string | undefined;
  /** Only contracts whose end date is on or after this day (`YYYY-MM-DD`). */
  "end_date.gte"?: string | undefined;
  /** Only contracts whose end date is before this day, itself excluded (`YYYY-MM-DD`). */
  "end_date.lt"?: string | undefined;
  /** Only contracts whose end date is on or before this day (`YYYY-MM-DD`). */
  "end_date.lte"?: string | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only contracts whose start date is after this day, itself excluded (`YYYY-MM-DD`). */
  "start_date.gt"?: string | undefined;
  /** Only contracts whose start date is on or after this day (`YYYY-MM-DD`). */
  "start_date.gte"?: string | undefined;
  /** Only contracts whose start date is before this day, itself excluded (`YYYY-MM-DD`). */
  "start_date.lt"?: string | undefined;
  /** Only contracts whose start date is on or before this day (`YYYY-MM-DD`). */
  "start_date.lte"?: string | undefined;
  /** Only contracts in this status: `ACTIVE`, `IN_EFFECT`, `CANCELLED`, `ENDED` or `AMENDED`. */
  status?: ContractStatus | undefined;
  /** Only contracts of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
}

/** `rillet.contracts`. */
export interface ContractsResource {
  /**
   * List contracts.
   *
   * Returns a page of contracts, newest first, optionally narrowed by customer, subsidiary, status, start date and end
   * date. The rows do not carry the contract's invoices; retrieve a single contract for those. The list takes no
   * `updated.gt`.
   *
   * `GET /contracts`
   * @see `operations.contracts.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.contracts.list()) console.log(item);
   */
  list(query?: ContractsListQuery, options?: ListOptions): PagePromise<Contract>;

  /**
   * Retrieve a contract.
   *
   * Returns one contract with its items and, where there are any, its `invoices`. Each item is `ACTIVE` or `AMENDED`,
   * and `amending` names the item that it amends.
   *
   * `GET /contracts/{contract_id}`
   * @param contractId Id of the contract (UUID).
   * @see `operations.contracts.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const expandedContract = await rillet.contracts.retrieve(contractId);
   */
  retrieve(contractId: string, options?: RequestOptions): ApiPromise<ExpandedContract>;

  /**
   * Create a contract.
   *
   * Creates a contract with its items and returns it, invoices included where there are any. `scope` decides the shape:
   * a `FULL` contract needs `invoicing`, a `REVENUE_RECOGNITION_ONLY` one an `invoice_schedule` and
   * `external_references`, and its `close_date` defaults to its start. Item dates default to those of the contract, and
   * an item's `external_reference` is what `contract_item_reference` in the schedule names. Monthly prorated invoicing
   * is only for usage products with a minimum commitment, the calendar cycle only for monthly usage invoices of a
   * contract that does not start on the 1st. Minimum commitments stand on the contract or on its items, not on both.
   *
   * `POST /contracts`
   * @see `operations.contracts.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const expandedContract = await rillet.contracts.create({
   *   close_date: "2026-11-30",
   *   customer_id: customerId,
   *   items: [
   *     {
   *       price: {
   *         amount: { amount: "49.99", currency: "USD" },
   *         interval_months: 1,
   *         type: "FIXED_RECURRING",
   *       },
   *       product_id: productId,
   *       quantity: 1,
   *       revenue_pattern: "DAILY",
   *     },
   *   ],
   *   name: "Acme",
   *   start_date: "2026-11-30",
   *   scope: "FULL",
   * });
   */
  create(body: CreateContractRequest, options?: RequestOptions): ApiPromise<ExpandedContract>;

  /**
   * Delete a contract.
   *
   * Deletes a contract and responds without a body. The deletion is refused while anything depends on the contract.
   *
   * `DELETE /contracts/{contract_id}`
   * @param contractId Id of the contract (UUID).
   * @see `operations.contracts.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.contracts.delete(contractId);
   */
  delete(contractId: string, options?: RequestOptions): ApiPromise<void>;

  /**
   * Amend a contract.
   *
   * Changes a contract as of an amendment date and returns it. Items that are not listed stay as they are; in the
   * `FULL` scope `amending` names the item that is changed, and without it the item is new. With
   * `REVENUE_RECOGNITION_ONLY` the item's `type` says so: `NEW_ITEM`, `AMENDING_ITEM` or `TERMINATED_ITEM`, which ends
   * an item as of the amendment date unless it gives another. Item dates must be on or after the amendment date, and
   * the amendment date must not be before the previous amendment. To see the outcome first, call the preview.
   *
   * `POST /contracts/{contract_id}/amendments`
   * @param contractId Id of the contract (UUID).
   * @see `operations.contracts.amend` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const expandedContract = await rillet.contracts.amend(contractId, {
   *   amendment_date: "2026-11-30",
   *   amendment_reason: "More seats",
   *   invoicing: { day: 1, interval: "MONTHLY", payment_terms: 1 },
   *   items: [
   *     {
   *       price: {
   *         amount: { amount: "49.99", currency: "USD" },
   *         interval_months: 1,
   *         type: "FIXED_RECURRING",
   *       },
   *       product_id: productId,
   *       quantity: 1,
   *       revenue_pattern: "DAILY",
   *       start_date: "2026-11-30",
   *     },
   *   ],
   *   scope: "FULL",
   * });
   */
  amend(contractId: string, body: AmendContractRequest, options?: RequestOptions): ApiPromise<ExpandedContract>;

  /**
   * End an open-ended contract.
   *
   * Gives a contract without an end date its `end_date`. Despite being a PUT it takes nothing but that date, and it
   * responds without a body.
   *
   * `PUT /contracts/{contract_id}/end`
   * @param contractId Id of the contract (UUID).
   * @see `operations.contracts.end` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.contracts.end(contractId, { end_date: "2026-11-30" });
   */
  end(contractId: string, body: EndOpenEndedContractRequest, options?: RequestOptions): ApiPromise<void>;

  /**
   * Preview a contract amendment.
   *
   * Returns the contract as it would stand after the amendment, and changes nothing. The body has no `scope` and takes
   * items in the shape of a `FULL` amendment only, with `invoicing` but without a reason.
   *
   * `POST /contracts/{contract_id}/amendments/preview`
   * @param contractId Id of the contract (UUID).
   * @see `operations.contracts.previewAmendment` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const expandedContract = await rillet.contracts.previewAmendment(contractId, {
   *   amendment_date: "2026-11-30",
   *   invoicing: { day: 1, interval: "MONTHLY", payment_terms: 1 },
   *   items: [
   *     {
   *       price: {
   *         amount: { amount: "49.99", currency: "USD" },
   *         interval_months: 1,
   *         type: "FIXED_RECURRING",
   *       },
   *       product_id: productId,
   *       quantity: 1,
   *       revenue_pattern: "DAILY",
   *       start_date: "2026-11-30",
   *     },
   *   ],
   * });
   */
  previewAmendment(contractId: string, body: PreviewContractAmendmentRequest, options?: RequestOptions): ApiPromise<ExpandedContract>;
}

/** Query parameters of `creditMemos.list`. */
export interface CreditMemosListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only credit memos of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only credit memos updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.creditMemos`. */
export interface CreditMemosResource {
  /**
   * List credit memos.
   *
   * Returns a page of credit memos, newest first, optionally of one subsidiary or changed since a moment. There is no
   * filter by customer, status or external reference.
   *
   * `GET /credit-memos`
   * @see `operations.creditMemos.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.creditMemos.list()) console.log(item);
   */
  list(query?: CreditMemosListQuery, options?: ListOptions): PagePromise<CreditMemo>;

  /**
   * Retrieve a credit memo.
   *
   * Returns one credit memo with its items, its applications to invoices, and how much of it is applied
   * (`applied_amount`) and left (`remaining_amount`).
   *
   * `GET /credit-memos/{credit_memo_id}`
   * @param creditMemoId Id of the credit memo (UUID).
   * @see `operations.creditMemos.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const creditMemo = await rillet.creditMemos.retrieve(creditMemoId);
   */
  retrieve(creditMemoId: string, options?: RequestOptions): ApiPromise<CreditMemo>;

  /**
   * Create a credit memo.
   *
   * Creates a credit memo for a customer and returns it. Each item names a product, a quantity and an amount per unit,
   * and may carry a tax rate and revenue settings; without a revenue pattern the product's counts. A
   * `credit_memo_number`, when given, must not be blank. The body takes no applications to invoices: set those with
   * `POST /credit-memos/{credit_memo_id}/applications`.
   *
   * `POST /credit-memos`
   * @see `operations.creditMemos.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const creditMemo = await rillet.creditMemos.create({
   *   credit_memo_date: "2026-11-30",
   *   customer_id: customerId,
   *   items: [
   *     {
   *       description: "Seats",
   *       price: {
   *         amount_per_unit: { amount: "49.99", currency: "USD" },
   *         product_id: productId,
   *         quantity: 1,
   *       },
   *     },
   *   ],
   * });
   */
  create(body: CreateCreditMemoRequest, options?: RequestOptions): ApiPromise<CreditMemo>;

  /**
   * Replace a credit memo.
   *
   * Replaces the date, items and external references of a credit memo and returns it. The items sent are the items
   * kept, and `external_references` left out are cleared, as are optional parts of an item such as `fields`, `revenue`
   * and `tax_rate`. Number, customer, subsidiary and exchange rate are not part of the body.
   *
   * `PUT /credit-memos/{credit_memo_id}`
   * @param creditMemoId Id of the credit memo (UUID).
   * @see `operations.creditMemos.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const creditMemo = await rillet.creditMemos.update(creditMemoId, {
   *   credit_memo_date: "2026-11-30",
   *   items: [
   *     {
   *       description: "Seats",
   *       price: {
   *         amount_per_unit: { amount: "49.99", currency: "USD" },
   *         product_id: productId,
   *         quantity: 1,
   *       },
   *     },
   *   ],
   * });
   */
  update(creditMemoId: string, body: UpdateCreditMemoRequest, options?: RequestOptions): ApiPromise<CreditMemo>;

  /**
   * Delete a credit memo.
   *
   * Deletes a credit memo and responds without a body. The deletion is refused while anything depends on the memo.
   *
   * `DELETE /credit-memos/{credit_memo_id}`
   * @param creditMemoId Id of the credit memo (UUID).
   * @see `operations.creditMemos.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.creditMemos.delete(creditMemoId);
   */
  delete(creditMemoId: string, options?: RequestOptions): ApiPromise<void>;

  /**
   * Set the applications of a credit memo.
   *
   * States the whole wanted set of applications of the credit memo to invoices, and returns the memo. Applications
   * missing from the set are removed, new ones added and changed ones updated, so always send those that are to stay.
   * At least one is required: to remove them all, use the DELETE.
   *
   * `POST /credit-memos/{credit_memo_id}/applications`
   * @param creditMemoId Id of the credit memo (UUID).
   * @see `operations.creditMemos.apply` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const creditMemo = await rillet.creditMemos.apply(creditMemoId, {
   *   applications: [
   *     {
   *       amount: { amount: "49.99", currency: "USD" },
   *       application_date: "2026-11-30",
   *       invoice_id: invoiceId,
   *     },
   *   ],
   * });
   */
  apply(creditMemoId: string, body: ApplyCreditMemoRequest, options?: RequestOptions): ApiPromise<CreditMemo>;

  /**
   * Remove all applications of a credit memo.
   *
   * Removes every application of the credit memo to invoices and responds without a body. The memo itself stays. To
   * remove only some, send the remaining set with the POST.
   *
   * `DELETE /credit-memos/{credit_memo_id}/applications`
   * @param creditMemoId Id of the credit memo (UUID).
   * @see `operations.creditMemos.unapply` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.creditMemos.unapply(creditMemoId);
   */
  unapply(creditMemoId: string, options?: RequestOptions): ApiPromise<void>;

  /**
   * Replace the taxes of a credit memo.
   *
   * Replaces the taxes of the credit memo per item, and returns the memo. Each entry names an item by id and gives its
   * tax rates with their amounts; `taxes_calculated_at` stamps when they were calculated. This is how a tax engine
   * writes its result back.
   *
   * `POST /credit-memos/{credit_memo_id}/taxes`
   * @param creditMemoId Id of the credit memo (UUID).
   * @see `operations.creditMemos.updateTaxes` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const creditMemo = await rillet.creditMemos.updateTaxes(creditMemoId, {
   *   items: [
   *     {
   *       id: objectId,
   *       tax_rates: [
   *         {
   *           country: "IE",
   *           description: "Seats",
   *           percentage: 1,
   *           type: "VAT",
   *           tax_amount: { amount: "49.99", currency: "USD" },
   *         },
   *       ],
   *     },
   *   ],
   *   taxes_calculated_at: "2026-11-30T12:00:00Z",
   * });
   */
  updateTaxes(creditMemoId: string, body: UpdateTaxesRequest, options?: RequestOptions): ApiPromise<CreditMemo>;
}

/** Query parameters of `customers.list`. */
export interface CustomersListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Id part of an external reference; give `external_reference_type` with it. */
  external_reference_id?: string | undefined;
  /** Type part of an external reference; give `external_reference_id` with it. */
  external_reference_type?: string | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only customers matching this text by name. */
  search?: string | undefined;
  /** Order of the rows, newest first: by creation (`created`, the default) or by last change (`updated`). */
  sort_by?: "created" | "updated" | undefined;
  /**
   * Only customers updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.customers`. */
export interface CustomersResource {
  /** Holds `retrieve` and `setUp`. */
  readonly paymentSettings: CustomersPaymentSettingsResource;

  /**
   * List customers.
   *
   * Returns a page of customers, newest first. They can be searched by name, narrowed to those changed since a moment,
   * or looked up by an external reference: `external_reference_type` and `external_reference_id` go together. Customers
   * are the only list with such a look-up.
   *
   * `GET /customers`
   * @see `operations.customers.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.customers.list()) console.log(item);
   */
  list(query?: CustomersListQuery, options?: ListOptions): PagePromise<Customer>;

  /**
   * Retrieve a customer.
   *
   * Returns one customer with its addresses, email contacts, custom fields and external references. The currency
   * configured for the customer is not exposed.
   *
   * `GET /customers/{customer_id}`
   * @param customerId Id of the customer (UUID).
   * @see `operations.customers.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const customer = await rillet.customers.retrieve(customerId);
   */
  retrieve(customerId: string, options?: RequestOptions): ApiPromise<Customer>;

  /**
   * Create a customer.
   *
   * Creates a customer and returns it; only `name` is required. `send_invoices_automatically` (email invoices on the
   * invoice date) and `send_payment_reminders` (chase unpaid ones) default to false. An address is all or nothing:
   * line1, city, state, zip_code and country together. Rillet cannot send an invoice to a customer without an email
   * contact. Types in `external_references` must be registered in the dashboard, except the built-in `CUSTOMER_CUSTOM`,
   * whose entries must carry `url`.
   *
   * `POST /customers`
   * @see `operations.customers.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const customer = await rillet.customers.create({ name: "Acme" });
   */
  create(body: CustomerRequest, options?: RequestOptions): ApiPromise<Customer>;

  /**
   * Replace a customer.
   *
   * Replaces the whole customer and returns it. Addresses, `emails`, `external_references`, `fields`, `payment_terms`,
   * `name_on_invoice` and the two sending switches are cleared when left out: retrieve the customer, merge, then send
   * everything back.
   *
   * `PUT /customers/{customer_id}`
   * @param customerId Id of the customer (UUID).
   * @see `operations.customers.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const customer = await rillet.customers.update(customerId, { name: "Acme" });
   */
  update(customerId: string, body: CustomerRequest, options?: RequestOptions): ApiPromise<Customer>;

  /**
   * Change some fields and keep the others: retrieves the object, merges `changes` into it and sends the result back,
   * because a PUT clears the fields that it does not get.
   *
   * A given field replaces the old value completely (addresses and lists are not merged), and `null` clears an optional
   * field. `changes` may be a function of the object, also an async one. It is called again if the object changes
   * meanwhile. If it returns `undefined`, nothing is written.
   *
   * Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has
   * changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between
   * this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more,
   * at most 5 times in all. In one process, a client and its copies write to one object one call after another.
   *
   * Three requests: two `GET` and the PUT. Each noticed edit adds a `GET`, and each repeated attempt adds a `GET` and a
   * PUT. `totalTimeout` and `signal` limit all of it, the function included; `timeout` and `maxRetries` apply to each
   * request.
   *
   * `GET`, `GET` and `PUT /customers/{customer_id}`
   * @param customerId Id of the customer (UUID).
   * @throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by
   * an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot
   * be changed; and what `retrieve` and `update` throw.
   * @see `modify` in src/resources/modify.ts.
   * @example
   * const customer = await rillet.customers.modify(customerId, { name_on_invoice: "Seats" });
   */
  modify(customerId: string, changes: Modification<CustomerRequest> | Modifier<Customer, CustomerRequest>, options?: RequestOptions): ApiPromise<Customer>;

  /**
   * Delete a customer.
   *
   * Deletes a customer and responds without a body. A customer with open invoices or active contracts is refused, as is
   * one that anything else depends on.
   *
   * `DELETE /customers/{customer_id}`
   * @param customerId Id of the customer (UUID).
   * @see `operations.customers.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.customers.delete(customerId);
   */
  delete(customerId: string, options?: RequestOptions): ApiPromise<void>;
}

/** `rillet.customers.paymentSettings`. */
export interface CustomersPaymentSettingsResource {
  /**
   * Retrieve the payment method of a customer.
   *
   * Returns the kind of payment method on file (`CARD`, `BANK_ACCOUNT` or `OTHER`), its last four digits where known,
   * and whether it can be charged. `chargeable: false` means that the customer has to act. The docs do not say what the
   * response is if no method is on file.
   *
   * `GET /customers/{customer_id}/settings/payment`
   * @param customerId Id of the customer (UUID).
   * @see `operations.customers.paymentSettings.retrieve` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const customerPaymentMethod = await rillet.customers.paymentSettings.retrieve(customerId);
   */
  retrieve(customerId: string, options?: RequestOptions): ApiPromise<CustomerPaymentMethod>;

  /**
   * Set up auto-payment for a customer.
   *
   * Returns a `setup_url` that the customer must visit to set up auto-payment; with a method already on file, it is a
   * URL to change it. The body, with the subsidiary concerned, is optional.
   *
   * `POST /customers/{customer_id}/settings/payment`
   * @param customerId Id of the customer (UUID).
   * @see `operations.customers.paymentSettings.setUp` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const paymentSetup = await rillet.customers.paymentSettings.setUp(customerId, {
   *   subsidiary_id: subsidiaryId,
   * });
   */
  setUp(customerId: string, body?: SetupUpAutoPaymentRequest, options?: RequestOptions): ApiPromise<PaymentSetupResponse>;
}

/** Query parameters of `draftContracts.list`. */
export interface DraftContractsListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Only draft contracts for this customer, by its id (UUID). */
  customer_id?: string | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only draft contracts of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
}

/** `rillet.draftContracts`. */
export interface DraftContractsResource {
  /**
   * List draft contracts.
   *
   * Returns a page of draft contracts, newest first, optionally of one customer or subsidiary. There is no filter by
   * external reference and no `updated.gt`.
   *
   * `GET /draft-contracts`
   * @see `operations.draftContracts.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.draftContracts.list()) console.log(item);
   */
  list(query?: DraftContractsListQuery, options?: ListOptions): PagePromise<DraftContract>;

  /**
   * Retrieve a draft contract.
   *
   * Returns one draft contract with its items and external references. `scope` may be null.
   *
   * `GET /draft-contracts/{draft_contract_id}`
   * @param draftContractId Id of the draft contract (UUID).
   * @see `operations.draftContracts.retrieve` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const draftContract = await rillet.draftContracts.retrieve(draftContractId);
   */
  retrieve(draftContractId: string, options?: RequestOptions): ApiPromise<DraftContract>;

  /**
   * Create a draft contract.
   *
   * Creates a draft that waits for a person to approve it in the dashboard, and returns it; the API has no operation to
   * approve. When an external reference with the same type and id is already known, the new draft replaces the earlier
   * one; without references every POST makes another draft.
   *
   * `POST /draft-contracts`
   * @see `operations.draftContracts.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const draftContract = await rillet.draftContracts.create({
   *   amount: { amount: "49.99", currency: "USD" },
   *   close_date: "2026-11-30",
   *   customer_id: customerId,
   *   items: [
   *     {
   *       price: {
   *         amount: { amount: "49.99", currency: "USD" },
   *         interval_months: 1,
   *         type: "FIXED_RECURRING",
   *       },
   *       product_id: productId,
   *       quantity: 1,
   *     },
   *   ],
   *   name: "Acme",
   *   scope: "FULL",
   *   subsidiary_id: subsidiaryId,
   * });
   */
  create(body: CreateDraftContractRequest, options?: RequestOptions): ApiPromise<DraftContract>;

  /**
   * Replace a draft contract.
   *
   * Replaces the whole draft, its items and external references included, and returns it. `start_date`, `end_date` and
   * `external_references` are cleared when left out, as are dates and discounts of the items.
   *
   * `PUT /draft-contracts/{draft_contract_id}`
   * @param draftContractId Id of the draft contract (UUID).
   * @see `operations.draftContracts.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const draftContract = await rillet.draftContracts.update(draftContractId, {
   *   amount: { amount: "49.99", currency: "USD" },
   *   close_date: "2026-11-30",
   *   customer_id: customerId,
   *   items: [
   *     {
   *       price: {
   *         amount: { amount: "49.99", currency: "USD" },
   *         interval_months: 1,
   *         type: "FIXED_RECURRING",
   *       },
   *       product_id: productId,
   *       quantity: 1,
   *     },
   *   ],
   *   name: "Acme",
   *   scope: "FULL",
   *   subsidiary_id: subsidiaryId,
   * });
   */
  update(draftContractId: string, body: CreateDraftContractRequest, options?: RequestOptions): ApiPromise<DraftContract>;

  /**
   * Change some fields and keep the others: retrieves the object, merges `changes` into it and sends the result back,
   * because a PUT clears the fields that it does not get.
   *
   * A given field replaces the old value completely (addresses and lists are not merged), and `null` clears an optional
   * field. `changes` may be a function of the object, also an async one. It is called again if the object changes
   * meanwhile. If it returns `undefined`, nothing is written.
   *
   * Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has
   * changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between
   * this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more,
   * at most 5 times in all. In one process, a client and its copies write to one object one call after another.
   *
   * Three requests: two `GET` and the PUT. Each noticed edit adds a `GET`, and each repeated attempt adds a `GET` and a
   * PUT. `totalTimeout` and `signal` limit all of it, the function included; `timeout` and `maxRetries` apply to each
   * request.
   *
   * `GET`, `GET` and `PUT /draft-contracts/{draft_contract_id}`
   * @param draftContractId Id of the draft contract (UUID).
   * @throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by
   * an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot
   * be changed; and what `retrieve` and `update` throw.
   * @see `modify` in src/resources/modify.ts.
   * @example
   * const draftContract = await rillet.draftContracts.modify(draftContractId, {
   *   end_date: "2026-11-30",
   * });
   */
  modify(draftContractId: string, changes: Modification<CreateDraftContractRequest> | Modifier<DraftContract, CreateDraftContractRequest>, options?: RequestOptions): ApiPromise<DraftContract>;

  /**
   * Delete a draft contract.
   *
   * Deletes a draft contract and responds without a body.
   *
   * `DELETE /draft-contracts/{draft_contract_id}`
   * @param draftContractId Id of the draft contract (UUID).
   * @see `operations.draftContracts.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.draftContracts.delete(draftContractId);
   */
  delete(draftContractId: string, options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `fields.list`. */
export interface FieldsListQuery {
  /**
   * Only fields updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.fields`. */
export interface FieldsResource {
  /** Holds `create`, `update` and `delete`. */
  readonly values: FieldsValuesResource;

  /**
   * List fields.
   *
   * Returns the custom fields with their settings and values; a value carries `deactivated`, and a deactivated one
   * stays on old records but cannot be assigned to new ones. The list is not paginated. A single field cannot be
   * retrieved (`GET /fields/{id}` responds with 405): take it from this list.
   *
   * `GET /fields`
   * @see `operations.fields.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.fields.list()) console.log(item);
   */
  list(query?: FieldsListQuery, options?: ListOptions): PagePromise<Field>;

  /**
   * Create a field.
   *
   * Creates a custom field with its values and returns it. Where the field applies and how it is shown is not part of
   * this body: set that with `PUT /fields/{id}`.
   *
   * `POST /fields`
   * @see `operations.fields.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const field = await rillet.fields.create({ name: "Acme", values: [{ name: "Acme" }] });
   */
  create(body: CreateFieldRequest, options?: RequestOptions): ApiPromise<Field>;

  /**
   * Update a field.
   *
   * Sets the name and the settings of a field and returns it; its values are not part of the body. `EXPENSES` covers
   * bills, card transactions and manual entries, `REVENUE` covers customers, contracts, invoices and credit memos.
   * `STANDALONE` shows a single select, `FREE_TAG` tags, and a `FREE_TAG` field cannot be mandatory. As with every PUT,
   * send the settings that are to stay.
   *
   * `PUT /fields/{id}`
   * @param id Id of the field (UUID).
   * @see `operations.fields.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const field = await rillet.fields.update(id, { name: "Acme" });
   */
  update(id: string, body: UpdateFieldRequest, options?: RequestOptions): ApiPromise<Field>;
}

/** `rillet.fields.values`. */
export interface FieldsValuesResource {
  /**
   * Add a value to a field.
   *
   * Adds a value to a custom field and returns the whole field. A name that the field already has, compared after
   * trimming, is refused with 400 "already exists": this is not an upsert.
   *
   * `POST /fields/{id}/values`
   * @param id Id of the field (UUID).
   * @see `operations.fields.values.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const field = await rillet.fields.values.create(id, { name: "Acme" });
   */
  create(id: string, body: CreateFieldValueRequest, options?: RequestOptions): ApiPromise<Field>;

  /**
   * Rename a value of a field.
   *
   * Changes the name of one value of a custom field and returns the whole field. Whether the value is deactivated is
   * not part of the body.
   *
   * `PUT /fields/{fieldId}/values/{fieldValueId}`
   * @param fieldId Id of the field (UUID).
   * @param fieldValueId Id of the value (UUID).
   * @see `operations.fields.values.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const field = await rillet.fields.values.update(fieldId, fieldValueId, { name: "Acme" });
   */
  update(fieldId: string, fieldValueId: string, body: UpdateFieldValueRequest, options?: RequestOptions): ApiPromise<Field>;

  /**
   * Delete a value of a field.
   *
   * Deletes one value of a custom field. Unlike other deletes it responds with 200 and the field. The docs do not say
   * what happens to records that carry the value.
   *
   * `DELETE /fields/{fieldId}/values/{fieldValueId}`
   * @param fieldId Id of the field (UUID).
   * @param fieldValueId Id of the value (UUID).
   * @see `operations.fields.values.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const field = await rillet.fields.values.delete(fieldId, fieldValueId);
   */
  delete(fieldId: string, fieldValueId: string, options?: RequestOptions): ApiPromise<Field>;
}

/** `rillet.health`. */
export interface HealthResource {
  /**
   * Check that the service runs.
   *
   * Only says that the API process runs, and returns no body. It says nothing about the API key: for that, call `GET
   * /api-key`.
   *
   * `GET /health`
   * @see `operations.health.check` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.health.check();
   */
  check(options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `invoicePayments.list`. */
export interface InvoicePaymentsListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Order of the rows, newest first: by creation (`created`, the default) or by last change (`updated`). */
  sort_by?: "created" | "updated" | undefined;
  /**
   * Only payments updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.invoicePayments`. */
export interface InvoicePaymentsResource {
  /**
   * List the payments of all invoices.
   *
   * Returns a page of payments across all invoices, newest first: successful, uncleared and failed ones, told apart by
   * `status`. With `updated.gt` it shows what changed since the last look. It cannot be narrowed by invoice, customer
   * or subsidiary; for one invoice, list its own payments.
   *
   * `GET /invoice-payments`
   * @see `operations.invoicePayments.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.invoicePayments.list()) console.log(item);
   */
  list(query?: InvoicePaymentsListQuery, options?: ListOptions): PagePromise<InvoicePayment>;
}

/** Query parameters of `invoices.list`. */
export interface InvoicesListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Only invoices of this customer, by its id (UUID). */
  customer_id?: string | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Filters on whether the invoice is overdue. */
  overdue?: boolean | undefined;
  /** Only invoices in this status: `UNBILLED`, `UNPAID`, `PARTIALLY_PAID`, `PAID`, `PARTIALLY_CREDITED` or `CREDITED`. */
  status?: InvoiceStatus | undefined;
  /** Only invoices of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only invoices updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.invoices`. */
export interface InvoicesResource {
  /** Holds `list`, `create`, `update` and `delete`. */
  readonly payments: InvoicesPaymentsResource;

  /**
   * List invoices.
   *
   * Returns a page of invoices, newest first, optionally narrowed by customer, subsidiary, status, being overdue, or
   * time of last change. There is no filter by invoice number or external reference. An unsent invoice is `UNBILLED`;
   * sending it, or marking it as sent, makes it `UNPAID`.
   *
   * `GET /invoices`
   * @see `operations.invoices.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.invoices.list()) console.log(item);
   */
  list(query?: InvoicesListQuery, options?: ListOptions): PagePromise<Invoice>;

  /**
   * Retrieve an invoice.
   *
   * Returns one invoice, as JSON or, with `Accept: application/pdf`, as the PDF. `sent_at` is set when Rillet itself
   * first sent it, not when it was marked as sent. With an external tax engine connected, taxes appear some time after
   * the invoice was saved.
   *
   * `GET /invoices/{invoice_id}`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const invoice = await rillet.invoices.retrieve(invoiceId);
   */
  retrieve(invoiceId: string, options?: RequestOptions): ApiPromise<Invoice>;

  /**
   * Create an invoice.
   *
   * Creates an invoice and returns it; `scope` says who issues it. Rillet numbers and sends a `FULL` invoice, whose
   * items carry a price. For `REVENUE_RECOGNITION_ONLY` and `AR_ONLY` another system has issued it: `invoice_number` is
   * given, items carry a `total_amount`, and `external_references` are required on the invoice and on every item.
   * `due_date` defaults to the invoice date, a revenue pattern to the product's, a revenue period to the invoice date
   * alone; an `exchange_rate` is honoured for all scopes but `AR_ONLY`. The SDK sends an `Idempotency-Key` with each
   * attempt. To repeat a failed call within 24 hours, pass the `idempotencyKey` of its error.
   *
   * `POST /invoices`
   * @see `operations.invoices.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const invoice = await rillet.invoices.create({
   *   customer_id: customerId,
   *   invoice_date: "2026-11-30",
   *   items: [
   *     {
   *       description: "Seats",
   *       price: {
   *         amount_per_unit: { amount: "49.99", currency: "USD" },
   *         product_id: productId,
   *         quantity: 1,
   *       },
   *     },
   *   ],
   *   scope: "FULL",
   * });
   */
  create(body: CreateInvoiceRequest, options?: RequestOptions): ApiPromise<Invoice>;

  /**
   * Replace an invoice.
   *
   * Replaces the whole invoice in the shape of its `scope` and returns it: whatever is left out is cleared,
   * `external_references` too, and `memo` and `purchase_order_number` of a `FULL` invoice, whose update needs
   * `bank_account_id`. A `REVENUE_RECOGNITION_ONLY` update refers to existing items by id and cannot change amounts,
   * only number, dates, descriptions, fields and revenue. The contract has no update of `AR_ONLY` invoices. Customer
   * and subsidiary are not part of the body.
   *
   * `PUT /invoices/{invoice_id}`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const invoice = await rillet.invoices.update(invoiceId, {
   *   bank_account_id: bankAccountId,
   *   invoice_date: "2026-11-30",
   *   items: [
   *     {
   *       description: "Seats",
   *       price: {
   *         amount_per_unit: { amount: "49.99", currency: "USD" },
   *         product_id: productId,
   *         quantity: 1,
   *       },
   *     },
   *   ],
   *   scope: "FULL",
   * });
   */
  update(invoiceId: string, body: UpdateInvoiceRequest, options?: RequestOptions): ApiPromise<Invoice>;

  /**
   * Delete an invoice.
   *
   * Deletes an invoice and responds without a body. An invoice with payments is refused, as is one that anything else
   * depends on.
   *
   * `DELETE /invoices/{invoice_id}`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.invoices.delete(invoiceId);
   */
  delete(invoiceId: string, options?: RequestOptions): ApiPromise<void>;

  /**
   * Returns the document as PDF bytes. Retrieve an invoice.
   *
   * Returns one invoice, as JSON or, with `Accept: application/pdf`, as the PDF. `sent_at` is set when Rillet itself
   * first sent it, not when it was marked as sent. With an external tax engine connected, taxes appear some time after
   * the invoice was saved.
   *
   * `GET /invoices/{invoice_id}`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.retrievePdf` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const pdf = await rillet.invoices.retrievePdf(invoiceId);
   */
  retrievePdf(invoiceId: string, options?: RequestOptions): ApiPromise<Uint8Array>;

  /**
   * Mark an invoice as sent.
   *
   * Records whether another system delivered the invoice; Rillet sends nothing. Marking an `UNBILLED` invoice as sent
   * makes it `UNPAID`, leaves `sent_at` alone, and means that the invoice gets no autopayment and no reminders. The
   * response is 200 without a body. The docs do not say what `sent: false` does.
   *
   * `PUT /invoices/{invoice_id}/sent-status`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.updateSentStatus` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * await rillet.invoices.updateSentStatus(invoiceId, { sent: true });
   */
  updateSentStatus(invoiceId: string, body: UpdateInvoiceSentStatusRequest, options?: RequestOptions): ApiPromise<void>;

  /**
   * Replace the taxes of an invoice.
   *
   * Replaces the taxes of the invoice per item, and returns the invoice. Each entry names an item by id and gives its
   * tax rates with their amounts; `taxes_calculated_at` stamps when they were calculated. An external tax engine calls
   * this after it heard the invoice's webhook.
   *
   * `POST /invoices/{invoice_id}/taxes`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.updateTaxes` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const invoice = await rillet.invoices.updateTaxes(invoiceId, {
   *   items: [
   *     {
   *       id: objectId,
   *       tax_rates: [
   *         {
   *           country: "IE",
   *           description: "Seats",
   *           percentage: 1,
   *           type: "VAT",
   *           tax_amount: { amount: "49.99", currency: "USD" },
   *         },
   *       ],
   *     },
   *   ],
   *   taxes_calculated_at: "2026-11-30T12:00:00Z",
   * });
   */
  updateTaxes(invoiceId: string, body: UpdateTaxesRequest, options?: RequestOptions): ApiPromise<Invoice>;
}

/** `rillet.invoices.payments`. */
export interface InvoicesPaymentsResource {
  /**
   * List the payments of an invoice.
   *
   * Returns every payment of one invoice, the successful, uncleared and failed ones. The list is not paginated and
   * takes no filters.
   *
   * `GET /invoices/{invoice_id}/payments`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.payments.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.invoices.payments.list(invoiceId)) console.log(item);
   */
  list(invoiceId: string, options?: ListOptions): PagePromise<InvoicePayment>;

  /**
   * Create an invoice payment.
   *
   * Records a payment against the invoice and returns it. `account_code` must resolve to a cash account that a Rillet
   * bank account is linked to. The SDK sends an `Idempotency-Key` with each attempt. To repeat a failed call within 24
   * hours, pass the `idempotencyKey` of its error.
   *
   * `POST /invoices/{invoice_id}/payments`
   * @param invoiceId Id of the invoice (UUID).
   * @see `operations.invoices.payments.create` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const invoicePayment = await rillet.invoices.payments.create(invoiceId, {
   *   account_code: "4000",
   *   amount: { amount: "49.99", currency: "USD" },
   *   date: "2026-11-30",
   * });
   */
  create(invoiceId: string, body: InvoicePaymentRequest, options?: RequestOptions): ApiPromise<InvoicePayment>;

  /**
   * Replace an invoice payment.
   *
   * Replaces account, amount and date of a payment and returns it; all three must be sent. Only an uncleared payment
   * can be changed, and `account_code` must resolve to a cash account that a Rillet bank account is linked to.
   *
   * `PUT /invoices/{invoice_id}/payments/{payment_id}`
   * @param invoiceId Id of the invoice (UUID).
   * @param paymentId Id of the payment (UUID).
   * @see `operations.invoices.payments.update` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const invoicePayment = await rillet.invoices.payments.update(invoiceId, paymentId, {
   *   account_code: "4000",
   *   amount: { amount: "49.99", currency: "USD" },
   *   date: "2026-11-30",
   * });
   */
  update(invoiceId: string, paymentId: string, body: InvoicePaymentRequest, options?: RequestOptions): ApiPromise<InvoicePayment>;

  /**
   * Delete an invoice payment.
   *
   * Deletes a payment, which restores the invoice's balance, and responds without a body. Only an uncleared payment can
   * be deleted.
   *
   * `DELETE /invoices/{invoice_id}/payments/{payment_id}`
   * @param invoiceId Id of the invoice (UUID).
   * @param paymentId Id of the payment (UUID).
   * @see `operations.invoices.payments.delete` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * await rillet.invoices.payments.delete(invoiceId, paymentId);
   */
  delete(invoiceId: string, paymentId: string, options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `journalEntries.list`. */
export interface JournalEntriesListQuery {
  /** Account ids (UUIDs, not codes), comma-separated. Finds entries with at least one line on any of these accounts. */
  account_ids?: readonly string[] | undefined;
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Only entries dated on or after this day (`YYYY-MM-DD`). */
  "date.gte"?: string | undefined;
  /** Only entries dated on or before this day (`YYYY-MM-DD`). */
  "date.lte"?: string | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Order of the rows, newest first: by creation (`created`, the default) or by last change (`updated`). */
  sort_by?: "created" | "updated" | undefined;
  /** Only entries of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only entries updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.journalEntries`. */
export interface JournalEntriesResource {
  /**
   * List journal entries.
   *
   * Returns a page of journal entries, newest first. They can be narrowed by account, date (both bounds included),
   * subsidiary and time of last change; `account_ids` finds whole entries, lines on other accounts included.
   *
   * `GET /journal-entries`
   * @see `operations.journalEntries.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.journalEntries.list()) console.log(item);
   */
  list(query?: JournalEntriesListQuery, options?: ListOptions): PagePromise<JournalEntry>;

  /**
   * Retrieve a journal entry.
   *
   * Returns one journal entry with its items, each with account id, account code, unsigned amount and side.
   * `original_transaction_amount` is there when a line was booked in another currency.
   *
   * `GET /journal-entries/{journal_entry_id}`
   * @param journalEntryId Id of the journal entry (UUID).
   * @see `operations.journalEntries.retrieve` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const journalEntry = await rillet.journalEntries.retrieve(journalEntryId);
   */
  retrieve(journalEntryId: string, options?: RequestOptions): ApiPromise<JournalEntry>;

  /**
   * Create a journal entry.
   *
   * Books a journal entry and returns it. It needs at least two items with unsigned amounts and a side, and debits must
   * equal credits. An item with `vat_code` needs `vat_type` too (`Revenue`, `Revenues`, `Expense` or `Expenses`, in any
   * case); VAT is always inclusive. Without an `exchange_rate`, and with different currencies, Rillet converts at its
   * own rate. The SDK sends an `Idempotency-Key` with each attempt. To repeat a failed call within 24 hours, pass the
   * `idempotencyKey` of its error.
   *
   * `POST /journal-entries`
   * @see `operations.journalEntries.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const journalEntry = await rillet.journalEntries.create({
   *   currency: "USD",
   *   date: "2026-11-30",
   *   items: [
   *     {
   *       account_code: "4000",
   *       amount: { amount: "49.99", currency: "USD" },
   *       side: "DEBIT",
   *     },
   *   ],
   *   name: "Acme",
   * });
   */
  create(body: CreateJournalEntryRequest, options?: RequestOptions): ApiPromise<JournalEntry>;

  /**
   * Replace a journal entry.
   *
   * Replaces the whole entry, items included, and returns it. `reversal_date`, `exchange_rate` and `attachmentUrl` are
   * cleared when left out, and so are the items' descriptions and fields. The items must again be at least two and
   * balance. Subsidiary and related entity are not part of the body.
   *
   * `PUT /journal-entries/{journal_entry_id}`
   * @param journalEntryId Id of the journal entry (UUID).
   * @see `operations.journalEntries.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const journalEntry = await rillet.journalEntries.update(journalEntryId, {
   *   currency: "USD",
   *   date: "2026-11-30",
   *   items: [
   *     {
   *       account_code: "4000",
   *       amount: { amount: "49.99", currency: "USD" },
   *       side: "DEBIT",
   *     },
   *   ],
   *   name: "Acme",
   * });
   */
  update(journalEntryId: string, body: UpdateJournalEntryRequest, options?: RequestOptions): ApiPromise<JournalEntry>;

  /**
   * Delete a journal entry.
   *
   * Deletes a journal entry and responds without a body. The deletion is refused while anything depends on the entry.
   *
   * `DELETE /journal-entries/{journal_entry_id}`
   * @param journalEntryId Id of the journal entry (UUID).
   * @see `operations.journalEntries.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.journalEntries.delete(journalEntryId);
   */
  delete(journalEntryId: string, options?: RequestOptions): ApiPromise<void>;
}

/** `rillet.organization`. */
export interface OrganizationResource {
  /**
   * Retrieve the organisation.
   *
   * Returns the organisation that the API key belongs to: its id, trade name, currency and time zone.
   *
   * `GET /organizations/self`
   * @see `operations.organization.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const organization = await rillet.organization.retrieve();
   */
  retrieve(options?: RequestOptions): ApiPromise<Organization>;
}

/** Query parameters of `products.list`. */
export interface ProductsListQuery {
  /** Only products in this currency, by its code, for example `EUR`. */
  currency?: CurrencyCode | undefined;
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only products in this status. The contract says a plain string; a product is `ACTIVE` or `INACTIVE`. */
  status?: string | undefined;
}

/** `rillet.products`. */
export interface ProductsResource {
  /**
   * List products.
   *
   * Returns a page of products, newest first, optionally of one currency or status. There is no filter by name or
   * external reference and no `updated.gt`: to find a product by these, read the whole list.
   *
   * `GET /products`
   * @see `operations.products.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.products.list()) console.log(item);
   */
  list(query?: ProductsListQuery, options?: ListOptions): PagePromise<Product>;

  /**
   * Retrieve a product.
   *
   * Returns one product with its price, revenue account, revenue pattern and status.
   *
   * `GET /products/{product_id}`
   * @param productId Id of the product (UUID).
   * @see `operations.products.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const product = await rillet.products.retrieve(productId);
   */
  retrieve(productId: string, options?: RequestOptions): ApiPromise<Product>;

  /**
   * Create a product.
   *
   * Creates a product and returns it. Its `account_code` is the revenue account, `revenue_pattern` how revenue is
   * spread: `DAILY` per day of the period, `EVEN_PERIOD` per calendar month. With tiered prices every tier but the
   * highest has `up_to`, no two the same, and each has a flat price, a per-unit price or both; `GRADUATED` adds up the
   * tiers passed through, `METERED` prices everything at the tier reached. The name has at most 250 characters, and
   * `status` defaults to `ACTIVE`.
   *
   * `POST /products`
   * @see `operations.products.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const product = await rillet.products.create({
   *   account_code: "4000",
   *   description: "Seats",
   *   include_in_arr_mrr: true,
   *   name: "Acme",
   *   price: {
   *     amount: { amount: "49.99", currency: "USD" },
   *     interval_months: 1,
   *     type: "FIXED_RECURRING",
   *   },
   *   revenue_pattern: "DAILY",
   * });
   */
  create(body: ProductRequest, options?: RequestOptions): ApiPromise<Product>;

  /**
   * Replace a product.
   *
   * Replaces the whole product and returns it. `external_references` left out are cleared, and the current `status` is
   * not kept unless it is sent: retrieve the product, merge, then send.
   *
   * `PUT /products/{product_id}`
   * @param productId Id of the product (UUID).
   * @see `operations.products.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const product = await rillet.products.update(productId, {
   *   account_code: "4000",
   *   description: "Seats",
   *   include_in_arr_mrr: true,
   *   name: "Acme",
   *   price: {
   *     amount: { amount: "49.99", currency: "USD" },
   *     interval_months: 1,
   *     type: "FIXED_RECURRING",
   *   },
   *   revenue_pattern: "DAILY",
   * });
   */
  update(productId: string, body: ProductRequest, options?: RequestOptions): ApiPromise<Product>;

  /**
   * Change some fields and keep the others: retrieves the object, merges `changes` into it and sends the result back,
   * because a PUT clears the fields that it does not get.
   *
   * A given field replaces the old value completely (addresses and lists are not merged), and `null` clears an optional
   * field. `changes` may be a function of the object, also an async one. It is called again if the object changes
   * meanwhile. If it returns `undefined`, nothing is written.
   *
   * Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has
   * changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between
   * this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more,
   * at most 5 times in all. In one process, a client and its copies write to one object one call after another.
   *
   * Three requests: two `GET` and the PUT. Each noticed edit adds a `GET`, and each repeated attempt adds a `GET` and a
   * PUT. `totalTimeout` and `signal` limit all of it, the function included; `timeout` and `maxRetries` apply to each
   * request.
   *
   * `GET`, `GET` and `PUT /products/{product_id}`
   * @param productId Id of the product (UUID).
   * @throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by
   * an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot
   * be changed; and what `retrieve` and `update` throw.
   * @see `modify` in src/resources/modify.ts.
   * @example
   * const product = await rillet.products.modify(productId, { status: "ACTIVE" });
   */
  modify(productId: string, changes: Modification<ProductRequest> | Modifier<Product, ProductRequest>, options?: RequestOptions): ApiPromise<Product>;

  /**
   * Delete a product.
   *
   * Deletes a product and responds without a body. A product in use is refused.
   *
   * `DELETE /products/{product_id}`
   * @param productId Id of the product (UUID).
   * @see `operations.products.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.products.delete(productId);
   */
  delete(productId: string, options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `reimbursements.list`. */
export interface ReimbursementsListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only reimbursements of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only reimbursements updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.reimbursements`. */
export interface ReimbursementsResource {
  /**
   * List reimbursements.
   *
   * Returns a page of reimbursements, newest first, optionally of one subsidiary or changed since a moment. There is no
   * filter by vendor or status.
   *
   * `GET /reimbursements`
   * @see `operations.reimbursements.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.reimbursements.list()) console.log(item);
   */
  list(query?: ReimbursementsListQuery, options?: ListOptions): PagePromise<Reimbursement>;

  /**
   * Retrieve a reimbursement.
   *
   * Returns one reimbursement with its items and its status: `UNPAID`, `PARTIALLY_PAID` or `PAID`.
   *
   * `GET /reimbursements/{reimbursement_id}`
   * @param reimbursementId Id of the reimbursement (UUID).
   * @see `operations.reimbursements.retrieve` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const reimbursement = await rillet.reimbursements.retrieve(reimbursementId);
   */
  retrieve(reimbursementId: string, options?: RequestOptions): ApiPromise<Reimbursement>;

  /**
   * Create a reimbursement.
   *
   * Records a reimbursement owed on the account named by `payable_account_code`, and returns it with the ids of its
   * items. `impact_date`, the date in the ledger, defaults to the reimbursement date. The API has no operation to
   * change a reimbursement afterwards.
   *
   * `POST /reimbursements`
   * @see `operations.reimbursements.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const reimbursement = await rillet.reimbursements.create({
   *   items: [{ account_code: "4000", amount: { amount: "49.99", currency: "USD" } }],
   *   payable_account_code: "2000",
   *   reimbursement_date: "2026-11-30",
   *   vendor_id: vendorId,
   * });
   */
  create(body: CreateReimbursementRequest, options?: RequestOptions): ApiPromise<Reimbursement>;

  /**
   * Delete a reimbursement.
   *
   * Deletes a reimbursement and responds without a body. The deletion is refused while anything depends on it.
   *
   * `DELETE /reimbursements/{reimbursement_id}`
   * @param reimbursementId Id of the reimbursement (UUID).
   * @see `operations.reimbursements.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.reimbursements.delete(reimbursementId);
   */
  delete(reimbursementId: string, options?: RequestOptions): ApiPromise<void>;
}

/** Query parameters of `reports.arrWaterfall`. */
export interface ReportsArrWaterfallQuery {
  /** Measure to report: `ARR` (annual) or `MRR` (monthly recurring revenue). */
  breakdown: Breakdown;
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** The month to report on, as `YYYY-MM`. */
  month: string;
  /** Which revenue to report: `ACTIVE` or `COMMITTED`. The docs do not define the two. */
  status: Status;
  /** Report on this subsidiary only, by its id (UUID). */
  subsidiary_id?: string | undefined;
}

/** Query parameters of `reports.balanceSheet`. */
export interface ReportsBalanceSheetQuery {
  /** The day for which balances are reported (`YYYY-MM-DD`). */
  as_of_date: string;
  /**
   * One column per subsidiary (`SUBSIDIARY`) or per value of a custom field (`CUSTOM_FIELD`). Without it there is one
   * `PERIOD` column. The contract has no `custom_field_id` here.
   */
  breakdown_by?: ReportBreakdownBy | undefined;
  /** Report on this subsidiary only, by its id (UUID). */
  subsidiary_id?: string | undefined;
}

/** Query parameters of `reports.cashFlowStatement`. */
export interface ReportsCashFlowStatementQuery {
  /**
   * One column per subsidiary (`SUBSIDIARY`) or per value of a custom field (`CUSTOM_FIELD`, which needs
   * `custom_field_id`). Without it there is one `PERIOD` column.
   */
  breakdown_by?: ReportBreakdownBy | undefined;
  /** Id (UUID) of the custom field to break down by; needed with `breakdown_by=CUSTOM_FIELD`. */
  custom_field_id?: string | undefined;
  /** Start of the period (`YYYY-MM-DD`). */
  from_date: string;
  /** Report on this subsidiary only, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /** End of the period (`YYYY-MM-DD`). */
  to_date: string;
}

/** Query parameters of `reports.executivePl`. */
export interface ReportsExecutivePlQuery {
  /**
   * One column per subsidiary (`SUBSIDIARY`) or per value of a custom field (`CUSTOM_FIELD`, which needs
   * `custom_field_id`). Without it there is one `PERIOD` column.
   */
  breakdown_by?: ReportBreakdownBy | undefined;
  /** Id (UUID) of the custom field to break down by; needed with `breakdown_by=CUSTOM_FIELD`. */
  custom_field_id?: string | undefined;
  /** Start of the period (`YYYY-MM-DD`). */
  from_date: string;
  /** Report on this subsidiary only, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /** End of the period (`YYYY-MM-DD`). */
  to_date: string;
}

/** Query parameters of `reports.incomeStatement`. */
export interface ReportsIncomeStatementQuery {
  /**
   * One column per subsidiary (`SUBSIDIARY`) or per value of a custom field (`CUSTOM_FIELD`, which needs
   * `custom_field_id`). Without it there is one `PERIOD` column.
   */
  breakdown_by?: ReportBreakdownBy | undefined;
  /** Id (UUID) of the custom field to break down by; needed with `breakdown_by=CUSTOM_FIELD`. */
  custom_field_id?: string | undefined;
  /** Start of the period (`YYYY-MM-DD`). */
  from_date: string;
  /** Report on this subsidiary only, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /** End of the period (`YYYY-MM-DD`). */
  to_date: string;
}

/** Query parameters of `reports.journalEntries`. */
export interface ReportsJournalEntriesQuery {
  /** Account ids (UUIDs, not codes), comma-separated. Finds entries with at least one line on any of these accounts. */
  account_ids?: readonly string[] | undefined;
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Only entries dated on or after this day (`YYYY-MM-DD`). */
  "date.gte"?: string | undefined;
  /** Only entries dated on or before this day (`YYYY-MM-DD`). */
  "date.lte"?: string | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Order of the rows, newest first: by creation (`created`, the default) or by last change (`updated`). */
  sort_by?: "created" | "updated" | undefined;
  /** Only entries of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only entries updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** Query parameters of `reports.trialBalance`. */
export interface ReportsTrialBalanceQuery {
  /** Start of the period (`YYYY-MM-DD`). */
  from_date: string;
  /** Report on this subsidiary only, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /** End of the period (`YYYY-MM-DD`). */
  to_date: string;
}

/** `rillet.reports`. */
export interface ReportsResource {
  /**
   * Retrieve the ARR waterfall.
   *
   * Returns recurring revenue by customer for one month, as ARR or MRR. The rows are paginated and their envelope is
   * named `customers`; each customer carries its `total` with the month it is for.
   *
   * `GET /reports/arr-waterfall`
   * @see `operations.reports.arrWaterfall` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.reports.arrWaterfall({
   *   breakdown: "ARR",
   *   month: "2026-11",
   *   status: "ACTIVE",
   * })) console.log(item);
   */
  arrWaterfall(query: ReportsArrWaterfallQuery, options?: ListOptions): PagePromise<CustomerRevenue>;

  /**
   * Retrieve the balance sheet.
   *
   * Returns the balance sheet as of one day, in the sections Assets, Liabilities and Equity with their groups, accounts
   * and totals. Without `breakdown_by` there is one `PERIOD` column, and the amounts may carry no `breakdown_id`.
   * Unlike the other statements this one declares no `custom_field_id`.
   *
   * `GET /reports/balance-sheet`
   * @see `operations.reports.balanceSheet` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const balanceSheet = await rillet.reports.balanceSheet({ as_of_date: "2026-11-30" });
   */
  balanceSheet(query: ReportsBalanceSheetQuery, options?: RequestOptions): ApiPromise<BalanceSheetReport>;

  /**
   * Retrieve the cash flow statement.
   *
   * Returns the cash flows of a period in the sections Operating, Investing and Financing Cash Flow, with summaries for
   * Net Change in Cash, Opening and Closing Balance. Without `breakdown_by` there is one `PERIOD` column, and the
   * amounts may carry no `breakdown_id`.
   *
   * `GET /reports/cash-flow-statement`
   * @see `operations.reports.cashFlowStatement` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const cashFlowStatement = await rillet.reports.cashFlowStatement({
   *   from_date: "2026-11-30",
   *   to_date: "2026-11-30",
   * });
   */
  cashFlowStatement(query: ReportsCashFlowStatementQuery, options?: RequestOptions): ApiPromise<CashFlowStatementReport>;

  /**
   * Retrieve the executive profit and loss.
   *
   * Returns the executive profit and loss of a period: named sections whose items carry a code, a name and an amount
   * per column, and summary lines that may have margins. A margin is a fraction from 0.0 to 1.0. Without `breakdown_by`
   * there is one `PERIOD` column.
   *
   * `GET /reports/executive-pl`
   * @see `operations.reports.executivePl` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const executivePL = await rillet.reports.executivePl({
   *   from_date: "2026-11-30",
   *   to_date: "2026-11-30",
   * });
   */
  executivePl(query: ReportsExecutivePlQuery, options?: RequestOptions): ApiPromise<ExecutivePLReport>;

  /**
   * Retrieve the income statement.
   *
   * Returns the income statement of a period in the sections Revenue, Cost of Goods Sold, Operating Expenses and
   * Non-Operating, with summaries such as Gross Profit and Net Income. Margins, where given, are fractions from 0.0 to
   * 1.0. Without `breakdown_by` there is one `PERIOD` column.
   *
   * `GET /reports/income-statement`
   * @see `operations.reports.incomeStatement` in operations.ts, which `callOperation` in
   * src/resources/call-operation.ts sends.
   * @example
   * const incomeStatement = await rillet.reports.incomeStatement({
   *   from_date: "2026-11-30",
   *   to_date: "2026-11-30",
   * });
   */
  incomeStatement(query: ReportsIncomeStatementQuery, options?: RequestOptions): ApiPromise<IncomeStatementReport>;

  /**
   * List journal entries for reporting.
   *
   * Returns a page of journal entries, newest first, with two amounts per line: `local_amount` and `reporting_amount`,
   * and the exchange rate where there is one. `original_transaction_amount` is there when a line was booked in another
   * currency. The filters are those of the plain journal entry list.
   *
   * `GET /reports/journal-entries`
   * @see `operations.reports.journalEntries` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.reports.journalEntries()) console.log(item);
   */
  journalEntries(query?: ReportsJournalEntriesQuery, options?: ListOptions): PagePromise<ReportingJournalEntry>;

  /**
   * Retrieve the trial balance.
   *
   * Returns, per account and in total, the `beginning_balance`, the debits and credits of the period, and the
   * `ending_balance`. `from_date` and `to_date` are both needed. There is no `breakdown_by`.
   *
   * `GET /reports/trial-balance`
   * @see `operations.reports.trialBalance` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const trialBalance = await rillet.reports.trialBalance({
   *   from_date: "2026-11-30",
   *   to_date: "2026-11-30",
   * });
   */
  trialBalance(query: ReportsTrialBalanceQuery, options?: RequestOptions): ApiPromise<TrialBalanceReport>;
}

/** `rillet.subsidiaries`. */
export interface SubsidiariesResource {
  /**
   * List subsidiaries.
   *
   * Returns every subsidiary of the organisation with its currency and time zone. The list is not paginated and takes
   * no filters. Subsidiaries cannot be created or changed through the API.
   *
   * `GET /subsidiaries`
   * @see `operations.subsidiaries.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.subsidiaries.list()) console.log(item);
   */
  list(options?: ListOptions): PagePromise<Subsidiary>;

  /**
   * Retrieve a subsidiary.
   *
   * Returns one subsidiary: trade name, currency, time zone and type.
   *
   * `GET /subsidiaries/{subsidiary_id}`
   * @param subsidiaryId Id of the subsidiary (UUID).
   * @see `operations.subsidiaries.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const subsidiary = await rillet.subsidiaries.retrieve(subsidiaryId);
   */
  retrieve(subsidiaryId: string, options?: RequestOptions): ApiPromise<Subsidiary>;
}

/** Query parameters of `taxRates.list`. */
export interface TaxRatesListQuery {
  /** Only rates of this country, by its code, for example `IE`. */
  country?: CountryCode | undefined;
}

/** `rillet.taxRates`. */
export interface TaxRatesResource {
  /**
   * List tax rates.
   *
   * Returns the predefined tax rates, optionally of one country. The list is not paginated. A rate's `percentage` is a
   * decimal string such as `"23.0000"`, whereas an invoice item takes its rate inline with a number.
   *
   * `GET /tax-rates`
   * @see `operations.taxRates.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.taxRates.list()) console.log(item);
   */
  list(query?: TaxRatesListQuery, options?: ListOptions): PagePromise<TaxRateResource>;
}

/** Query parameters of `vendorCredits.list`. */
export interface VendorCreditsListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /** Only vendor credits of this subsidiary, by its id (UUID). */
  subsidiary_id?: string | undefined;
  /**
   * Only vendor credits updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
  /** Only credits of this vendor, by its id (UUID). */
  vendor_id?: string | undefined;
}

/** `rillet.vendorCredits`. */
export interface VendorCreditsResource {
  /**
   * List vendor credits.
   *
   * Returns a page of vendor credits, newest first, optionally narrowed by vendor, subsidiary or time of last change.
   * There is no filter by status or credit number.
   *
   * `GET /vendor-credits`
   * @see `operations.vendorCredits.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * for await (const item of rillet.vendorCredits.list()) console.log(item);
   */
  list(query?: VendorCreditsListQuery, options?: ListOptions): PagePromise<VendorCredit>;

  /**
   * Retrieve a vendor credit.
   *
   * Returns one vendor credit with its line items, its applications to bills, and how much of it is applied
   * (`applied_amount`) and left (`remaining_amount`).
   *
   * `GET /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId Id of the vendor credit (UUID).
   * @see `operations.vendorCredits.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const vendorCredit = await rillet.vendorCredits.retrieve(vendorCreditId);
   */
  retrieve(vendorCreditId: string, options?: RequestOptions): ApiPromise<VendorCredit>;

  /**
   * Create a vendor credit.
   *
   * Records a credit from a vendor and returns it with its line items and remaining amount. The subsidiary is required
   * here. The body takes no applications to bills: make those with `POST
   * /vendor-credits/{vendor_credit_id}/applications`.
   *
   * `POST /vendor-credits`
   * @see `operations.vendorCredits.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const vendorCredit = await rillet.vendorCredits.create({
   *   credit_number: "CR-1",
   *   date: "2026-11-30",
   *   gl_impact_date: "2026-11-30",
   *   line_items: [{ account_code: "4000", amount: { amount: "49.99", currency: "USD" } }],
   *   subsidiary_id: subsidiaryId,
   *   vendor_id: vendorId,
   * });
   */
  create(body: CreateVendorCreditRequest, options?: RequestOptions): ApiPromise<VendorCredit>;

  /**
   * Replace a vendor credit.
   *
   * Replaces the whole vendor credit, line items included, and returns it. `memo` is cleared when left out, as are
   * descriptions, fields and tax rates of the line items. Subsidiary and applications are not part of the body.
   *
   * `PUT /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId Id of the vendor credit (UUID).
   * @see `operations.vendorCredits.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const vendorCredit = await rillet.vendorCredits.update(vendorCreditId, {
   *   credit_number: "CR-1",
   *   date: "2026-11-30",
   *   gl_impact_date: "2026-11-30",
   *   line_items: [{ account_code: "4000", amount: { amount: "49.99", currency: "USD" } }],
   *   vendor_id: vendorId,
   * });
   */
  update(vendorCreditId: string, body: UpdateVendorCreditRequest, options?: RequestOptions): ApiPromise<VendorCredit>;

  /**
   * Change some fields and keep the others: retrieves the object, merges `changes` into it and sends the result back,
   * because a PUT clears the fields that it does not get.
   *
   * A given field replaces the old value completely (addresses and lists are not merged), and `null` clears an optional
   * field. `changes` may be a function of the object, also an async one. It is called again if the object changes
   * meanwhile. If it returns `undefined`, nothing is written.
   *
   * Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has
   * changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between
   * this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more,
   * at most 5 times in all. In one process, a client and its copies write to one object one call after another.
   *
   * Three requests: two `GET` and the PUT. Each noticed edit adds a `GET`, and each repeated attempt adds a `GET` and a
   * PUT. `totalTimeout` and `signal` limit all of it, the function included; `timeout` and `maxRetries` apply to each
   * request.
   *
   * `GET`, `GET` and `PUT /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId Id of the vendor credit (UUID).
   * @throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by
   * an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot
   * be changed; and what `retrieve` and `update` throw.
   * @see `modify` in src/resources/modify.ts.
   * @example
   * const vendorCredit = await rillet.vendorCredits.modify(vendorCreditId, {
   *   memo: "Paid by bank transfer",
   * });
   */
  modify(vendorCreditId: string, changes: Modification<UpdateVendorCreditRequest> | Modifier<VendorCredit, UpdateVendorCreditRequest>, options?: RequestOptions): ApiPromise<VendorCredit>;

  /**
   * Delete a vendor credit.
   *
   * Deletes a vendor credit and responds without a body. The deletion is refused while anything depends on the credit.
   *
   * `DELETE /vendor-credits/{vendor_credit_id}`
   * @param vendorCreditId Id of the vendor credit (UUID).
   * @see `operations.vendorCredits.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * await rillet.vendorCredits.delete(vendorCreditId);
   */
  delete(vendorCreditId: string, options?: RequestOptions): ApiPromise<void>;

  /**
   * Apply a vendor credit to bills.
   *
   * Applies the credit to one or more bills and returns it with its applications. Only the remaining balance can be
   * applied. There is no operation to remove applications, and the docs do not say whether applications left out of the
   * body are kept.
   *
   * `POST /vendor-credits/{vendor_credit_id}/applications`
   * @param vendorCreditId Id of the vendor credit (UUID).
   * @see `operations.vendorCredits.apply` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const vendorCredit = await rillet.vendorCredits.apply(vendorCreditId, {
   *   applications: [{ amount: { amount: "49.99", currency: "USD" }, bill_id: billId }],
   * });
   */
  apply(vendorCreditId: string, body: ApplyVendorCreditRequest, options?: RequestOptions): ApiPromise<VendorCredit>;
}

/** Query parameters of `vendors.list`. */
export interface VendorsListQuery {
  /**
   * Where to go on, such as the `cursor` of a PaginationError. Left out, the list starts at its first item; the pages
   * after it are read by themselves. The API ends a cursor after 2 hours.
   */
  cursor?: PageCursor | undefined;
  /** Items per page, 1 to 100. Default 100 (the API's own default is 25). */
  limit?: PageLimit | undefined;
  /**
   * Only vendors updated after this moment, itself excluded. A UTC timestamp ending in `Z`, such as
   * `2026-07-01T00:00:00Z`.
   */
  "updated.gt"?: string | Date | undefined;
}

/** `rillet.vendors`. */
export interface VendorsResource {
  /**
   * List vendors.
   *
   * Returns a page of vendors, newest first, optionally those changed since a moment. There is no search by name and no
   * filter by external reference.
   *
   * `GET /vendors`
   * @see `operations.vendors.list` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * for await (const item of rillet.vendors.list()) console.log(item);
   */
  list(query?: VendorsListQuery, options?: ListOptions): PagePromise<VendorResponse>;

  /**
   * Retrieve a vendor.
   *
   * Returns one vendor with its address, payment terms in days, custom fields and external references.
   *
   * `GET /vendors/{vendor_id}`
   * @param vendorId Id of the vendor (UUID).
   * @see `operations.vendors.retrieve` in operations.ts, which `callOperation` in src/resources/call-operation.ts
   * sends.
   * @example
   * const vendor = await rillet.vendors.retrieve(vendorId);
   */
  retrieve(vendorId: string, options?: RequestOptions): ApiPromise<VendorResponse>;

  /**
   * Create a vendor.
   *
   * Creates a vendor and returns it; only `name` is required. Payment terms are 0 to 180 days. An address is all or
   * nothing: line1, city, state, zip_code and country together. Types in `external_references` must be registered for
   * the organisation.
   *
   * `POST /vendors`
   * @see `operations.vendors.create` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const vendor = await rillet.vendors.create({ name: "Acme" });
   */
  create(body: VendorRequest, options?: RequestOptions): ApiPromise<VendorResponse>;

  /**
   * Replace a vendor.
   *
   * Replaces the whole vendor and returns it. `address`, `email`, `account_code`, `payment_terms`, `tax_id`,
   * `ten_ninety_nine_eligible`, `fields` and `external_references` are cleared when left out: retrieve the vendor,
   * merge, then send.
   *
   * `PUT /vendors/{vendor_id}`
   * @param vendorId Id of the vendor (UUID).
   * @see `operations.vendors.update` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * const vendor = await rillet.vendors.update(vendorId, { name: "Acme" });
   */
  update(vendorId: string, body: VendorRequest, options?: RequestOptions): ApiPromise<VendorResponse>;

  /**
   * Change some fields and keep the others: retrieves the object, merges `changes` into it and sends the result back,
   * because a PUT clears the fields that it does not get.
   *
   * A given field replaces the old value completely (addresses and lists are not merged), and `null` clears an optional
   * field. `changes` may be a function of the object, also an async one. It is called again if the object changes
   * meanwhile. If it returns `undefined`, nothing is written.
   *
   * Edits by somebody else are kept: the object is read again right before each attempt of the PUT, and if it has
   * changed, the changes are applied to the new object. The API has no preconditions, so an edit that arrives between
   * this read and the PUT cannot be noticed. If the PUT waits more than 2 s for its slot, the object is read once more,
   * at most 5 times in all. In one process, a client and its copies write to one object one call after another.
   *
   * Three requests: two `GET` and the PUT. Each noticed edit adds a `GET`, and each repeated attempt adds a `GET` and a
   * PUT. `totalTimeout` and `signal` limit all of it, the function included; `timeout` and `maxRetries` apply to each
   * request.
   *
   * `GET`, `GET` and `PUT /vendors/{vendor_id}`
   * @param vendorId Id of the vendor (UUID).
   * @throws ConcurrentEditError if the object had changed 5 times, or if a function's changes may have been written by
   * an attempt without a response and somebody has edited the object since; RilletArgumentError for a field that cannot
   * be changed; and what `retrieve` and `update` throw.
   * @see `modify` in src/resources/modify.ts.
   * @example
   * const vendor = await rillet.vendors.modify(vendorId, { email: "ap@acme.example" });
   */
  modify(vendorId: string, changes: Modification<VendorRequest> | Modifier<VendorResponse, VendorRequest>, options?: RequestOptions): ApiPromise<VendorResponse>;

  /**
   * Delete a vendor.
   *
   * Deletes a vendor and responds without a body. The deletion is refused while anything depends on the vendor.
   *
   * `DELETE /vendors/{vendor_id}`
   * @param vendorId Id of the vendor (UUID).
   * @see `operations.vendors.delete` in operations.ts, which `callOperation` in src/resources/call-operation.ts sends.
   * @example
   * await rillet.vendors.delete(vendorId);
   */
  delete(vendorId: string, options?: RequestOptions): ApiPromise<void>;
}

/** Every resource of the client. */
export interface Resources {
  /** Holds `list`. */
  readonly accounts: AccountsResource;
  /** Holds `retrieve`. */
  readonly apiKey: ApiKeyResource;
  /** Holds `list`, `retrieve`, `create` and `delete`. */
  readonly bankAccounts: BankAccountsResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `modify` and `delete`. */
  readonly bankTransactions: BankTransactionsResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `modify`, `delete`, `uploadDocument` and `payments`. */
  readonly bills: BillsResource;
  /** Holds `retrieveLastClosed`. */
  readonly books: BooksResource;
  /** Holds `list`, `retrieve`, `create` and `delete`. */
  readonly charges: ChargesResource;
  /** Holds `usage`. */
  readonly contractItems: ContractItemsResource;
  /** Holds `list`, `retrieve`, `create`, `delete`, `amend`, `end` and `previewAmendment`. */
  readonly contracts: ContractsResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `delete`, `apply`, `unapply` and `updateTaxes`. */
  readonly creditMemos: CreditMemosResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `modify`, `delete` and `paymentSettings`. */
  readonly customers: CustomersResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `modify` and `delete`. */
  readonly draftContracts: DraftContractsResource;
  /** Holds `list`, `create`, `update` and `values`. */
  readonly fields: FieldsResource;
  /** Holds `check`. */
  readonly health: HealthResource;
  /** Holds `list`. */
  readonly invoicePayments: InvoicePaymentsResource;
  /**
   * Holds `list`, `retrieve`, `create`, `update`, `delete`, `retrievePdf`, `updateSentStatus`, `updateTaxes` and
   * `payments`.
   */
  readonly invoices: InvoicesResource;
  /** Holds `list`, `retrieve`, `create`, `update` and `delete`. */
  readonly journalEntries: JournalEntriesResource;
  /** Holds `retrieve`. */
  readonly organization: OrganizationResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `modify` and `delete`. */
  readonly products: ProductsResource;
  /** Holds `list`, `retrieve`, `create` and `delete`. */
  readonly reimbursements: ReimbursementsResource;
  /**
   * Holds `arrWaterfall`, `balanceSheet`, `cashFlowStatement`, `executivePl`, `incomeStatement`, `journalEntries` and
   * `trialBalance`.
   */
  readonly reports: ReportsResource;
  /** Holds `list` and `retrieve`. */
  readonly subsidiaries: SubsidiariesResource;
  /** Holds `list`. */
  readonly taxRates: TaxRatesResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `modify`, `delete` and `apply`. */
  readonly vendorCredits: VendorCreditsResource;
  /** Holds `list`, `retrieve`, `create`, `update`, `modify` and `delete`. */
  readonly vendors: VendorsResource;
}
