// Written by `npm run generate` from openapi.json. Do not edit.

import type { OperationsOf } from "../src/resources/operation.js";
import type { Resources } from "./resources.js";

/** The operation of every method. `src/resources/bind-resources.ts` makes the methods, and `callOperation` sends them. */
export const operations = {
  accounts: {
    list: { method: "GET", path: "/accounts", query: ["updated.gt"], items: "accounts" },
  },
  apiKey: {
    retrieve: { method: "GET", path: "/api-key", noContent: true },
  },
  bankAccounts: {
    create: { method: "POST", path: "/bank-accounts", body: "json" },
    delete: { method: "DELETE", path: "/bank-accounts/{bank_account_id}", noContent: true },
    list: { method: "GET", path: "/bank-accounts", query: ["subsidiary_id"], items: "accounts" },
    retrieve: { method: "GET", path: "/bank-accounts/{bank_account_id}" },
  },
  bankTransactions: {
    create: { method: "POST", path: "/bank-transactions", body: "json" },
    delete: { method: "DELETE", path: "/bank-transactions/{bank_transaction_id}", noContent: true },
    list: { method: "GET", path: "/bank-transactions", query: ["bank_account_id", "cursor", "date.gte", "date.lte", "limit", "sort_by", "subsidiary_id", "updated.gt"], items: "bank_transactions" },
    retrieve: { method: "GET", path: "/bank-transactions/{bank_transaction_id}" },
    update: { method: "PUT", path: "/bank-transactions/{bank_transaction_id}", body: "json", writableFields: ["date", "excluded", "external_references", "fee", "merchant", "name", "net_amount", "pending"] },
  },
  bills: {
    create: { method: "POST", path: "/bills", body: "json" },
    delete: { method: "DELETE", path: "/bills/{bill_id}", noContent: true },
    list: { method: "GET", path: "/bills", query: ["cursor", "limit", "status", "subsidiary_id", "updated.gt", "vendor_id"], items: "bills" },
    payments: {
      create: { method: "POST", path: "/bills/{bill_id}/payments", body: "json" },
      delete: { method: "DELETE", path: "/bills/{bill_id}/payments/{payment_id}", noContent: true },
      list: { method: "GET", path: "/bills/{bill_id}/payments", items: "payments" },
    },
    retrieve: { method: "GET", path: "/bills/{bill_id}" },
    update: { method: "PUT", path: "/bills/{bill_id}", body: "json", writableFields: ["bill_date", "due_date", "exchange_rate", "expense_number", "external_references", "impact_date", { name: "items", fields: ["account_code", "amount", "description", "fields", "service_period", "tax_rate"] }, "vendor_id"] },
    uploadDocument: { method: "POST", path: "/bills/{bill_id}", body: "file", noContent: true },
  },
  books: {
    retrieveLastClosed: { method: "GET", path: "/books/periods/last-closed" },
  },
  charges: {
    create: { method: "POST", path: "/charges", body: "json" },
    delete: { method: "DELETE", path: "/charges/{charge_id}", noContent: true },
    list: { method: "GET", path: "/charges", query: ["cursor", "limit", "subsidiary_id", "updated.gt"], items: "charges" },
    retrieve: { method: "GET", path: "/charges/{charge_id}" },
  },
  contractItems: {
    usage: {
      delete: { method: "DELETE", path: "/contract-items/{contract_item_id}/usage", query: ["date"], requiredQuery: ["date"], noContent: true },
      list: { method: "GET", path: "/contract-items/{contract_item_id}/usage", query: ["cursor", "limit"], items: "usage" },
      upsert: { method: "PATCH", path: "/contract-items/{contract_item_id}/usage", body: "json" },
    },
  },
  contracts: {
    amend: { method: "POST", path: "/contracts/{contract_id}/amendments", body: "json" },
    create: { method: "POST", path: "/contracts", body: "json" },
    delete: { method: "DELETE", path: "/contracts/{contract_id}", noContent: true },
    end: { method: "PUT", path: "/contracts/{contract_id}/end", body: "json", noContent: true },
    list: { method: "GET", path: "/contracts", query: ["cursor", "customer_id", "end_date.gt", "end_date.gte", "end_date.lt", "end_date.lte", "limit", "start_date.gt", "start_date.gte", "start_date.lt", "start_date.lte", "status", "subsidiary_id"], items: "contracts" },
    previewAmendment: { method: "POST", path: "/contracts/{contract_id}/amendments/preview", body: "json" },
    retrieve: { method: "GET", path: "/contracts/{contract_id}" },
  },
  creditMemos: {
    apply: { method: "POST", path: "/credit-memos/{credit_memo_id}/applications", body: "json" },
    create: { method: "POST", path: "/credit-memos", body: "json" },
    delete: { method: "DELETE", path: "/credit-memos/{credit_memo_id}", noContent: true },
    list: { method: "GET", path: "/credit-memos", query: ["cursor", "limit", "subsidiary_id", "updated.gt"], items: "credit_memos" },
    retrieve: { method: "GET", path: "/credit-memos/{credit_memo_id}" },
    unapply: { method: "DELETE", path: "/credit-memos/{credit_memo_id}/applications", noContent: true },
    update: { method: "PUT", path: "/credit-memos/{credit_memo_id}", body: "json" },
    updateTaxes: { method: "POST", path: "/credit-memos/{credit_memo_id}/taxes", body: "json" },
  },
  customers: {
    create: { method: "POST", path: "/customers", body: "json" },
    delete: { method: "DELETE", path: "/customers/{customer_id}", noContent: true },
    list: { method: "GET", path: "/customers", query: ["cursor", "external_reference_id", "external_reference_type", "limit", "search", "sort_by", "updated.gt"], items: "customers" },
    paymentSettings: {
      retrieve: { method: "GET", path: "/customers/{customer_id}/settings/payment" },
      setUp: { method: "POST", path: "/customers/{customer_id}/settings/payment", body: "optional" },
    },
    retrieve: { method: "GET", path: "/customers/{customer_id}" },
    update: { method: "PUT", path: "/customers/{customer_id}", body: "json", writableFields: ["address", "emails", "external_references", "fields", "name", "name_on_invoice", "payment_terms", "send_invoices_automatically", "send_payment_reminders", "shipping_address"] },
  },
  draftContracts: {
    create: { method: "POST", path: "/draft-contracts", body: "json" },
    delete: { method: "DELETE", path: "/draft-contracts/{draft_contract_id}", noContent: true },
    list: { method: "GET", path: "/draft-contracts", query: ["cursor", "customer_id", "limit", "subsidiary_id"], items: "draft_contracts" },
    retrieve: { method: "GET", path: "/draft-contracts/{draft_contract_id}" },
    update: { method: "PUT", path: "/draft-contracts/{draft_contract_id}", body: "json", writableFields: ["amount", "close_date", "customer_id", "end_date", "external_references", { name: "items", fields: ["discount", "end_date", "price", "product_id", "quantity", "start_date"] }, "name", "scope", "start_date", "subsidiary_id"] },
  },
  fields: {
    create: { method: "POST", path: "/fields", body: "json" },
    list: { method: "GET", path: "/fields", query: ["updated.gt"], items: "fields" },
    update: { method: "PUT", path: "/fields/{id}", body: "json" },
    values: {
      create: { method: "POST", path: "/fields/{id}/values", body: "json" },
      delete: { method: "DELETE", path: "/fields/{fieldId}/values/{fieldValueId}" },
      update: { method: "PUT", path: "/fields/{fieldId}/values/{fieldValueId}", body: "json" },
    },
  },
  health: {
    check: { method: "GET", path: "/health", noContent: true },
  },
  invoicePayments: {
    list: { method: "GET", path: "/invoice-payments", query: ["cursor", "limit", "sort_by", "updated.gt"], items: "payments" },
  },
  invoices: {
    create: { method: "POST", path: "/invoices", body: "json" },
    delete: { method: "DELETE", path: "/invoices/{invoice_id}", noContent: true },
    list: { method: "GET", path: "/invoices", query: ["cursor", "customer_id", "limit", "overdue", "status", "subsidiary_id", "updated.gt"], items: "invoices" },
    payments: {
      create: { method: "POST", path: "/invoices/{invoice_id}/payments", body: "json" },
      delete: { method: "DELETE", path: "/invoices/{invoice_id}/payments/{payment_id}", noContent: true },
      list: { method: "GET", path: "/invoices/{invoice_id}/payments", items: "payments" },
      update: { method: "PUT", path: "/invoices/{invoice_id}/payments/{payment_id}", body: "json" },
    },
    retrieve: { method: "GET", path: "/invoices/{invoice_id}" },
    retrievePdf: { method: "GET", path: "/invoices/{invoice_id}", accept: "application/pdf" },
    update: { method: "PUT", path: "/invoices/{invoice_id}", body: "json" },
    updateSentStatus: { method: "PUT", path: "/invoices/{invoice_id}/sent-status", body: "json", noContent: true },
    updateTaxes: { method: "POST", path: "/invoices/{invoice_id}/taxes", body: "json" },
  },
  journalEntries: {
    create: { method: "POST", path: "/journal-entries", body: "json" },
    delete: { method: "DELETE", path: "/journal-entries/{journal_entry_id}", noContent: true },
    list: { method: "GET", path: "/journal-entries", query: ["account_ids", "cursor", "date.gte", "date.lte", "limit", "sort_by", "subsidiary_id", "updated.gt"], items: "journal_entries" },
    retrieve: { method: "GET", path: "/journal-entries/{journal_entry_id}" },
    update: { method: "PUT", path: "/journal-entries/{journal_entry_id}", body: "json" },
  },
  organization: {
    retrieve: { method: "GET", path: "/organizations/self" },
  },
  products: {
    create: { method: "POST", path: "/products", body: "json" },
    delete: { method: "DELETE", path: "/products/{product_id}", noContent: true },
    list: { method: "GET", path: "/products", query: ["currency", "cursor", "limit", "status"], items: "products" },
    retrieve: { method: "GET", path: "/products/{product_id}" },
    update: { method: "PUT", path: "/products/{product_id}", body: "json", writableFields: ["account_code", "description", "external_references", "include_in_arr_mrr", "name", "price", "revenue_pattern", "status"] },
  },
  reimbursements: {
    create: { method: "POST", path: "/reimbursements", body: "json" },
    delete: { method: "DELETE", path: "/reimbursements/{reimbursement_id}", noContent: true },
    list: { method: "GET", path: "/reimbursements", query: ["cursor", "limit", "subsidiary_id", "updated.gt"], items: "reimbursements" },
    retrieve: { method: "GET", path: "/reimbursements/{reimbursement_id}" },
  },
  reports: {
    arrWaterfall: { method: "GET", path: "/reports/arr-waterfall", query: ["breakdown", "cursor", "limit", "month", "status", "subsidiary_id"], requiredQuery: ["breakdown", "month", "status"], items: "customers" },
    balanceSheet: { method: "GET", path: "/reports/balance-sheet", query: ["as_of_date", "breakdown_by", "subsidiary_id"], requiredQuery: ["as_of_date"] },
    cashFlowStatement: { method: "GET", path: "/reports/cash-flow-statement", query: ["breakdown_by", "custom_field_id", "from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"] },
    executivePl: { method: "GET", path: "/reports/executive-pl", query: ["breakdown_by", "custom_field_id", "from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"] },
    incomeStatement: { method: "GET", path: "/reports/income-statement", query: ["breakdown_by", "custom_field_id", "from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"] },
    journalEntries: { method: "GET", path: "/reports/journal-entries", query: ["account_ids", "cursor", "date.gte", "date.lte", "limit", "sort_by", "subsidiary_id", "updated.gt"], items: "journal_entries" },
    trialBalance: { method: "GET", path: "/reports/trial-balance", query: ["from_date", "subsidiary_id", "to_date"], requiredQuery: ["from_date", "to_date"] },
  },
  subsidiaries: {
    list: { method: "GET", path: "/subsidiaries", items: "subsidiaries" },
    retrieve: { method: "GET", path: "/subsidiaries/{subsidiary_id}" },
  },
  taxRates: {
    list: { method: "GET", path: "/tax-rates", query: ["country"], items: "tax_rates" },
  },
  vendorCredits: {
    apply: { method: "POST", path: "/vendor-credits/{vendor_credit_id}/applications", body: "json" },
    create: { method: "POST", path: "/vendor-credits", body: "json" },
    delete: { method: "DELETE", path: "/vendor-credits/{vendor_credit_id}", noContent: true },
    list: { method: "GET", path: "/vendor-credits", query: ["cursor", "limit", "subsidiary_id", "updated.gt", "vendor_id"], items: "vendor_credits" },
    retrieve: { method: "GET", path: "/vendor-credits/{vendor_credit_id}" },
    update: { method: "PUT", path: "/vendor-credits/{vendor_credit_id}", body: "json", writableFields: ["credit_number", "date", "gl_impact_date", { name: "line_items", fields: ["account_code", "amount", "description", "fields", "tax_rate"] }, "memo", "vendor_id"] },
  },
  vendors: {
    create: { method: "POST", path: "/vendors", body: "json" },
    delete: { method: "DELETE", path: "/vendors/{vendor_id}", noContent: true },
    list: { method: "GET", path: "/vendors", query: ["cursor", "limit", "updated.gt"], items: "vendors" },
    retrieve: { method: "GET", path: "/vendors/{vendor_id}" },
    update: { method: "PUT", path: "/vendors/{vendor_id}", body: "json", writableFields: ["account_code", "address", "email", "external_references", "fields", "name", "payment_terms", "tax_id", "ten_ninety_nine_eligible"] },
  },
} satisfies OperationsOf<Resources>;
