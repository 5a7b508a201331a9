// Written by `npm run generate` from openapi.json. Do not edit.

import type { OperationsOf } from "../src/resources/operation.js";
import type { Resources } from "./resources.js";

/** The operation of every method. `src/resources/bind-resources.ts` makes the methods, and `callOperation` sends them. */
export const operations = {
  accounts: {
    list: { method: "GET", query: ["updated.gt"], items: "accounts", path: "/accounts" },
  },
  apiKey: {
    retrieve: { method: "GET", noContent: true, path: "/api-key" },
  },
  bankAccounts: {
    create: { method: "POST", body: "json", path: "/bank-accounts" },
    delete: { method: "DELETE", noContent: true, path: "/bank-accounts/{bank_account_id}" },
    list: { method: "GET", query: ["subsidiary_id"], items: "accounts", path: "/bank-accounts" },
    retrieve: { method: "GET", path: "/bank-accounts/{bank_account_id}" },
  },
  bankTransactions: {
    create: { method: "POST", body: "json", path: "/bank-transactions" },
    delete: { method: "DELETE", noContent: true, path: "/bank-transactions/{bank_transaction_id}" },
    list: { method: "GET", query: ["bank_account_id", "cursor", "date.gte", "date.lte", "limit", "sort_by", "subsidiary_id", "updated.gt"], items: "bank_transactions", path: "/bank-transactions" },
    retrieve: { method: "GET", path: "/bank-transactions/{bank_transaction_id}" },
    update: { method: "PUT", body: "json", writableFields: ["date", "excluded", "external_references", "fee", "merchant", "name", "net_amount", "pending"], path: "/bank-transactions/{bank_transaction_id}" },
  },
  bills: {
    create: { method: "POST", body: "json", path: "/bills" },
    delete: { method: "DELETE", noContent: true, path: "/bills/{bill_id}" },
    list: { method: "GET", query: ["cursor", "limit", "status", "subsidiary_id", "updated.gt", "vendor_id"], items: "bills", path: "/bills" },
    payments: {
      create: { method: "POST", body: "json", path: "/bills/{bill_id}/payments" },
      delete: { method: "DELETE", noContent: true, path: "/bills/{bill_id}/payments/{payment_id}" },
      list: { method: "GET", items: "payments", path: "/bills/{bill_id}/payments" },
    },
    retrieve: { method: "GET", path: "/bills/{bill_id}" },
    update: { method: "PUT", body: "json", writableFields: ["bill_date", "due_date", "exchange_rate", "expense_number", "external_references", "impact_date", { name: "items", fields: ["account_code", "amount", "description", "fields", "service_period", "tax_rate"] }, "vendor_id"], path: "/bills/{bill_id}" },
    uploadDocument: { method: "POST", body: "file", noContent: true, path: "/bills/{bill_id}" },
  },
  books: {
    retrieveLastClosed: { method: "GET", path: "/books/periods/last-closed" },
  },
  charges: {
    create: { method: "POST", body: "json", path: "/charges" },
    delete: { method: "DELETE", noContent: true, path: "/charges/{charge_id}" },
    list: { method: "GET", query: ["cursor", "limit", "subsidiary_id", "updated.gt"], items: "charges", path: "/charges" },
    retrieve: { method: "GET", path: "/charges/{charge_id}" },
  },
  contractItems: {
    usage: {
      delete: { method: "DELETE", query: ["date"], requiredQuery: ["date"], noContent: true, path: "/contract-items/{contract_item_id}/usage" },
      list: { method: "GET", query: ["cursor", "limit"], items: "usage", path: "/contract-items/{contract_item_id}/usage" },
      upsert: { method: "PATCH", body: "json", path: "/contract-items/{contract_item_id}/usage" },
    },
  },
  contracts: {
    amend: { method: "POST", body: "json", path: "/contracts/{contract_id}/amendments" },
    create: { method: "POST", body: "json", path: "/contracts" },
    delete: { method: "DELETE", noContent: true, path: "/contracts/{contract_id}" },
    end: { method: "PUT", body: "json", noContent: true, path: "/contracts/{contract_id}/end" },
    list: { method: "GET", query: ["cursor", "customer_id", "end_date.gt", "end_date.gte", "end_date.lt", "end_date.lte", "limit", "start_date.gt", "start_date.gte", "start_date.lt", "start_date.lte", "status", "subsidiary_id"], items: "contracts", path: "/contracts" },
    previewAmendment: { method: "POST", body: "json", path: "/contracts/{contract_id}/amendments/preview" },
    retrieve: { method: "GET", path: "/contracts/{contract_id}" },
  },
  creditMemos: {
    apply: { method: "POST", body: "json", path: "/credit-memos/{credit_memo_id}/applications" },
    create: { method: "POST", body: "json", path: "/credit-memos" },
    delete: { method: "DELETE", noContent: true, path: "/credit-memos/{credit_memo_id}" },
    list: { method: "GET", query: ["cursor", "limit", "subsidiary_id", "updated.gt"], items: "credit_memos", path: "/credit-memos" },
    retrieve: { method: "GET", path: "/credit-memos/{credit_memo_id}" },
    unapply: { method: "DELETE", noContent: true, path: "/credit-memos/{credit_memo_id}/applications" },
    update: { method: "PUT", body: "json", path: "/credit-memos/{credit_memo_id}" },
    updateTaxes: { method: "POST", body: "json", path: "/credit-memos/{credit_memo_id}/taxes" },
  },
  customers: {
    create: { method: "POST", body: "json", path: "/customers" },
    delete: { method: "DELETE", noContent: true, path: "/customers/{customer_id}" },
    list: { method: "GET", query: ["cursor", "external_reference_id", "external_reference_type", "limit", "search", "sort_by", "updated.gt"], items: "customers", path: "/customers" },
    paymentSettings: {
      retrieve: { method: "GET", path: "/customers/{customer_id}/settings/payment" },
      setUp: { method: "POST", body: "optional", path: "/customers/{customer_id}/settings/payment" },
    },
    retrieve: { method: "GET", path: "/customers/{customer_id}" },
    update: { method: "PUT", body: "json", writableFields: ["address", "emails", "external_references", "fields", "name", "name_on_invoice", "payment_terms", "send_invoices_automatically", "send_payment_reminders", "shipping_address"], path: "/customers/{customer_id}" },
  },
  draftContracts: {
    create: { method: "POST", body: "json", path: "/draft-contracts" },
    delete: { method: "DELETE", noContent: true, path: "/draft-contracts/{draft_contract_id}" },
    list: { method: "GET", query: ["cursor", "customer_id", "limit", "subsidiary_id"], items: "draft_contracts", path: "/draft-contracts" },
    retrieve: { method: "GET", path: "/draft-contracts/{draft_contract_id}" },
    update: { method: "PUT", body: "json", writableFields: ["amount", "close_date", "customer_id", "end_date", "external_references", { name: "items", fields: ["discount", "end_date", "price", "product_id", "quantity", "start_date"] }, "name", "scope", "start_date", "subsidiary_id"], path: "/draft-contracts/{draft_contract_id}" },
  },
  fields: {
    create: { method: "POST", body: "json", path: "/fields" },
    list: { method: "GET", query: ["updated.gt"], items: "fields", path: "/fields" },
    update: { method: "PUT", body: "json", path: "/fields/{id}" },
    values: {
      create: { method: "POST", body: "json", path: "/fields/{id}/values" },
      delete: { method: "DELETE", path: "/fields/{fieldId}/values/{fieldValueId}" },
      update: { method: "PUT", body: "json", path: "/fields/{fieldId}/values/{fieldValueId}" },
    },
  },
  health: {
    check: { method: "GET", noContent: true, path: "/health" },
  },
  invoicePayments: {
    list: { method: "GET", query: ["cursor", "limit", "sort_by", "updated.gt"], items: "payments", path: "/invoice-payments" },
  },
  invoices: {
    create: { method: "POST", body: "json", path: "/invoices" },
    delete: { method: "DELETE", noContent: true, path: "/invoices/{invoice_id}" },
    list: { method: "GET", query: ["cursor", "customer_id", "limit", "overdue", "status", "subsidiary_id", "updated.gt"], items: "invoices", path: "/invoices" },
    payments: {
      create: { method: "POST", body: "json", path: "/invoices/{invoice_id}/payments" },
      delete: { method: "DELETE", noContent: true, path: "/invoices/{invoice_id}/payments/{payment_id}" },
      list: { method: "GET", items: "payments", path: "/invoices/{invoice_id}/payments" },
      update: { method: "PUT", body: "json", path: "/invoices/{invoice_id}/payments/{payment_id}" },
    },
    retrieve: { method: "GET", path: "/invoices/{invoice_id}" },
    retrievePdf: { method: "GET", accept: "application/pdf", path: "/invoices/{invoice_id}" },
    update: { method: "PUT", body: "json", path: "/invoices/{invoice_id}" },
    updateSentStatus: { method: "PUT", body: "json", noContent: true, path: "/invoices/{invoice_id}/sent-status" },
    updateTaxes: { method: "POST", body: "json", path: "/invoices/{invoice_id}/taxes" },
  },
  journalEntries: {
    create: { method: "POST", body: "json", path: "/journal-entries" },
    delete: { method: "DELETE", noContent: true, path: "/journal-entries/{journal_entry_id}" },
    list: { method: "GET", query: ["account_ids", "cursor", "date.gte", "date.lte", "limit", "sort_by", "subsidiary_id", "updated.gt"], items: "journal_entries", path: "/journal-entries" },
    retrieve: { method: "GET", path: "/journal-entries/{journal_entry_id}" },
    update: { method: "PUT", body: "json", path: "/journal-entries/{journal_entry_id}" },
  },
  organization: {
    retrieve: { method: "GET", path: "/organizations/self" },
  },
  products: {
    create: { method: "POST", body: "json", path: "/products" },
    delete: { method: "DELETE", noContent: true, path: "/products/{product_id}" },
    list: { method: "GET", query: ["currency", "cursor", "limit", "status"], items: "products", path: "/products" },
    retrieve: { method: "GET", path: "/products/{product_id}" },
    update: { method: "PUT", body: "json", writableFields: ["account_code", "description", "external_references", "include_in_arr_mrr", "name", "price", "revenue_pattern", "status"], path: "/products/{product_id}" },
  },
  reimbursements: {
    create: { method: "POST", body: "json", path: "/reimbursements" },
    delete: { method: "DELETE", noContent: true, path: "/reimbursements/{reimbursement_id}" },
    list: { method: "GET", query: ["cursor", "limit", "subsidiary_id", "updated.gt"], items: "reimbursements", path: "/reimbursements" },
    retrieve: { method: "GET", path: "/reimbursements/{reimbursement_id}" },
  },
  reports: {
    arrWaterfall: { method: "GET", query: ["breakdown", "cursor", "limit", "month", "status", "subsidiary_id"], requiredQuery: ["breakdown", "month", "status"], items: "customers", path: "/reports/arr-waterfall" },
    balanceSheet: { method: "GET", query: ["as_of_date", "breakdown_by", "subsidiary_id"], requiredQuery: ["as_of_date"], path: "/reports/balance-sheet" },
    cashFlowStatement: { method: "GET", query: ["breakdown_by", "custom_field_id", "from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"], path: "/reports/cash-flow-statement" },
    executivePl: { method: "GET", query: ["breakdown_by", "custom_field_id", "from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"], path: "/reports/executive-pl" },
    incomeStatement: { method: "GET", query: ["breakdown_by", "custom_field_id", "from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"], path: "/reports/income-statement" },
    journalEntries: { method: "GET", query: ["account_ids", "cursor", "date.gte", "date.lte", "limit", "sort_by", "subsidiary_id", "updated.gt"], items: "journal_entries", path: "/reports/journal-entries" },
    trialBalance: { method: "GET", query: ["from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"], path: "/reports/trial-balance" },
  },
  subsidiaries: {
    list: { method: "GET", items: "subsidiaries", path: "/subsidiaries" },
    retrieve: { method: "GET", path: "/subsidiaries/{subsidiary_id}" },
  },
  taxRates: {
    list: { method: "GET", query: ["country"], items: "tax_rates", path: "/tax-rates" },
  },
  vendorCredits: {
    apply: { method: "POST", body: "json", path: "/vendor-credits/{vendor_credit_id}/applications" },
    create: { method: "POST", body: "json", path: "/vendor-credits" },
    delete: { method: "DELETE", noContent: true, path: "/vendor-credits/{vendor_credit_id}" },
    list: { method: "GET", query: ["cursor", "limit", "subsidiary_id", "updated.gt", "vendor_id"], items: "vendor_credits", path: "/vendor-credits" },
    retrieve: { method: "GET", path: "/vendor-credits/{vendor_credit_id}" },
    update: { method: "PUT", body: "json", writableFields: ["credit_number", "date", "gl_impact_date", { name: "line_items", fields: ["account_code", "amount", "description", "fields", "tax_rate"] }, "memo", "vendor_id"], path: "/vendor-credits/{vendor_credit_id}" },
  },
  vendors: {
    create: { method: "POST", body: "json", path: "/vendors" },
    delete: { method: "DELETE", noContent: true, path: "/vendors/{vendor_id}" },
    list: { method: "GET", query: ["cursor", "limit", "updated.gt"], items: "vendors", path: "/vendors" },
    retrieve: { method: "GET", path: "/vendors/{vendor_id}" },
    update: { method: "PUT", body: "json", writableFields: ["account_code", "address", "email", "external_references", "fields", "name", "payment_terms", "tax_id", "ten_ninety_nine_eligible"], path: "/vendors/{vendor_id}" },
  },
} satisfies OperationsOf<Resources>;
