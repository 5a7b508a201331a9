// Written by `npm run generate` from openapi.json. Do not edit.

import type { OperationTree } from "../src/http/operation.js";

export const operations = {
  accounts: {
    list: { verb: "GET", path: "/accounts", query: "updated.gt", items: "accounts" },
  },
  apiKey: {
    retrieve: { verb: "GET", path: "/api-key", empty: true },
  },
  bankAccounts: {
    create: { verb: "POST", path: "/bank-accounts", body: "json" },
    delete: { verb: "DELETE", path: "/bank-accounts/{bank_account_id}", empty: true },
    list: { verb: "GET", path: "/bank-accounts", query: "subsidiary_id", items: "accounts" },
    retrieve: { verb: "GET", path: "/bank-accounts/{bank_account_id}" },
  },
  bankTransactions: {
    create: { verb: "POST", path: "/bank-transactions", body: "json" },
    delete: { verb: "DELETE", path: "/bank-transactions/{bank_transaction_id}", empty: true },
    list: { verb: "GET", path: "/bank-transactions", query: "bank_account_id cursor date.gte date.lte limit sort_by subsidiary_id updated.gt", items: "bank_transactions" },
    retrieve: { verb: "GET", path: "/bank-transactions/{bank_transaction_id}" },
    update: { verb: "PUT", path: "/bank-transactions/{bank_transaction_id}", body: "json", keeps: "date excluded external_references fee merchant name net_amount pending" },
  },
  bills: {
    create: { verb: "POST", path: "/bills", body: "json" },
    delete: { verb: "DELETE", path: "/bills/{bill_id}", empty: true },
    list: { verb: "GET", path: "/bills", query: "cursor limit status subsidiary_id updated.gt vendor_id", items: "bills" },
    payments: {
      create: { verb: "POST", path: "/bills/{bill_id}/payments", body: "json" },
      delete: { verb: "DELETE", path: "/bills/{bill_id}/payments/{payment_id}", empty: true },
      list: { verb: "GET", path: "/bills/{bill_id}/payments", items: "payments" },
    },
    retrieve: { verb: "GET", path: "/bills/{bill_id}" },
    update: { verb: "PUT", path: "/bills/{bill_id}", body: "json", keeps: "bill_date due_date exchange_rate expense_number external_references impact_date items.account_code items.amount items.description items.fields items.service_period items.tax_rate vendor_id" },
    uploadDocument: { verb: "POST", path: "/bills/{bill_id}", body: "file", empty: true },
  },
  books: {
    retrieveLastClosed: { verb: "GET", path: "/books/periods/last-closed" },
  },
  charges: {
    create: { verb: "POST", path: "/charges", body: "json" },
    delete: { verb: "DELETE", path: "/charges/{charge_id}", empty: true },
    list: { verb: "GET", path: "/charges", query: "cursor limit subsidiary_id updated.gt", items: "charges" },
    retrieve: { verb: "GET", path: "/charges/{charge_id}" },
  },
  contractItems: {
    usage: {
      delete: { verb: "DELETE", path: "/contract-items/{contract_item_id}/usage", query: "date", empty: true },
      list: { verb: "GET", path: "/contract-items/{contract_item_id}/usage", query: "cursor limit", items: "usage" },
      upsert: { verb: "PATCH", path: "/contract-items/{contract_item_id}/usage", body: "json" },
    },
  },
  contracts: {
    amend: { verb: "POST", path: "/contracts/{contract_id}/amendments", body: "json" },
    create: { verb: "POST", path: "/contracts", body: "json" },
    delete: { verb: "DELETE", path: "/contracts/{contract_id}", empty: true },
    end: { verb: "PUT", path: "/contracts/{contract_id}/end", body: "json", empty: true },
    list: { verb: "GET", path: "/contracts", query: "cursor customer_id end_date.gt end_date.gte end_date.lt end_date.lte limit start_date.gt start_date.gte start_date.lt start_date.lte status subsidiary_id", items: "contracts" },
    previewAmendment: { verb: "POST", path: "/contracts/{contract_id}/amendments/preview", body: "json" },
    retrieve: { verb: "GET", path: "/contracts/{contract_id}" },
  },
  creditMemos: {
    apply: { verb: "POST", path: "/credit-memos/{credit_memo_id}/applications", body: "json" },
    create: { verb: "POST", path: "/credit-memos", body: "json" },
    delete: { verb: "DELETE", path: "/credit-memos/{credit_memo_id}", empty: true },
    list: { verb: "GET", path: "/credit-memos", query: "cursor limit subsidiary_id updated.gt", items: "credit_memos" },
    retrieve: { verb: "GET", path: "/credit-memos/{credit_memo_id}" },
    unapply: { verb: "DELETE", path: "/credit-memos/{credit_memo_id}/applications", empty: true },
    update: { verb: "PUT", path: "/credit-memos/{credit_memo_id}", body: "json" },
    updateTaxes: { verb: "POST", path: "/credit-memos/{credit_memo_id}/taxes", body: "json" },
  },
  customers: {
    create: { verb: "POST", path: "/customers", body: "json" },
    delete: { verb: "DELETE", path: "/customers/{customer_id}", empty: true },
    list: { verb: "GET", path: "/customers", query: "cursor external_reference_id external_reference_type limit search sort_by updated.gt", items: "customers" },
    paymentSettings: {
      retrieve: { verb: "GET", path: "/customers/{customer_id}/settings/payment" },
      setUp: { verb: "POST", path: "/customers/{customer_id}/settings/payment", body: "optional" },
    },
    retrieve: { verb: "GET", path: "/customers/{customer_id}" },
    update: { verb: "PUT", path: "/customers/{customer_id}", body: "json", keeps: "address emails external_references fields name name_on_invoice payment_terms send_invoices_automatically send_payment_reminders shipping_address" },
  },
  draftContracts: {
    create: { verb: "POST", path: "/draft-contracts", body: "json" },
    delete: { verb: "DELETE", path: "/draft-contracts/{draft_contract_id}", empty: true },
    list: { verb: "GET", path: "/draft-contracts", query: "cursor customer_id limit subsidiary_id", items: "draft_contracts" },
    retrieve: { verb: "GET", path: "/draft-contracts/{draft_contract_id}" },
    update: { verb: "PUT", path: "/draft-contracts/{draft_contract_id}", body: "json", keeps: "amount close_date customer_id end_date external_references items.discount items.end_date items.price items.product_id items.quantity items.start_date name scope start_date subsidiary_id" },
  },
  fields: {
    create: { verb: "POST", path: "/fields", body: "json" },
    list: { verb: "GET", path: "/fields", query: "updated.gt", items: "fields" },
    update: { verb: "PUT", path: "/fields/{id}", body: "json" },
    values: {
      create: { verb: "POST", path: "/fields/{id}/values", body: "json" },
      delete: { verb: "DELETE", path: "/fields/{fieldId}/values/{fieldValueId}" },
      update: { verb: "PUT", path: "/fields/{fieldId}/values/{fieldValueId}", body: "json" },
    },
  },
  health: {
    check: { verb: "GET", path: "/health", empty: true },
  },
  invoicePayments: {
    list: { verb: "GET", path: "/invoice-payments", query: "cursor limit sort_by updated.gt", items: "payments" },
  },
  invoices: {
    create: { verb: "POST", path: "/invoices", body: "json" },
    delete: { verb: "DELETE", path: "/invoices/{invoice_id}", empty: true },
    list: { verb: "GET", path: "/invoices", query: "cursor customer_id limit overdue status subsidiary_id updated.gt", items: "invoices" },
    payments: {
      create: { verb: "POST", path: "/invoices/{invoice_id}/payments", body: "json" },
      delete: { verb: "DELETE", path: "/invoices/{invoice_id}/payments/{payment_id}", empty: true },
      list: { verb: "GET", path: "/invoices/{invoice_id}/payments", items: "payments" },
      update: { verb: "PUT", path: "/invoices/{invoice_id}/payments/{payment_id}", body: "json" },
    },
    retrieve: { verb: "GET", path: "/invoices/{invoice_id}" },
    retrievePdf: { verb: "GET", path: "/invoices/{invoice_id}", accept: "application/pdf" },
    update: { verb: "PUT", path: "/invoices/{invoice_id}", body: "json" },
    updateSentStatus: { verb: "PUT", path: "/invoices/{invoice_id}/sent-status", body: "json", empty: true },
    updateTaxes: { verb: "POST", path: "/invoices/{invoice_id}/taxes", body: "json" },
  },
  journalEntries: {
    create: { verb: "POST", path: "/journal-entries", body: "json" },
    delete: { verb: "DELETE", path: "/journal-entries/{journal_entry_id}", empty: true },
    list: { verb: "GET", path: "/journal-entries", query: "account_ids cursor date.gte date.lte limit sort_by subsidiary_id updated.gt", items: "journal_entries" },
    retrieve: { verb: "GET", path: "/journal-entries/{journal_entry_id}" },
    update: { verb: "PUT", path: "/journal-entries/{journal_entry_id}", body: "json" },
  },
  organization: {
    retrieve: { verb: "GET", path: "/organizations/self" },
  },
  products: {
    create: { verb: "POST", path: "/products", body: "json" },
    delete: { verb: "DELETE", path: "/products/{product_id}", empty: true },
    list: { verb: "GET", path: "/products", query: "currency cursor limit status", items: "products" },
    retrieve: { verb: "GET", path: "/products/{product_id}" },
    update: { verb: "PUT", path: "/products/{product_id}", body: "json", keeps: "account_code description external_references include_in_arr_mrr name price revenue_pattern status" },
  },
  reimbursements: {
    create: { verb: "POST", path: "/reimbursements", body: "json" },
    delete: { verb: "DELETE", path: "/reimbursements/{reimbursement_id}", empty: true },
    list: { verb: "GET", path: "/reimbursements", query: "cursor limit subsidiary_id updated.gt", items: "reimbursements" },
    retrieve: { verb: "GET", path: "/reimbursements/{reimbursement_id}" },
  },
  reports: {
    arrWaterfall: { verb: "GET", path: "/reports/arr-waterfall", query: "breakdown cursor limit month status subsidiary_id", items: "customers" },
    balanceSheet: { verb: "GET", path: "/reports/balance-sheet", query: "as_of_date breakdown_by subsidiary_id" },
    cashFlowStatement: { verb: "GET", path: "/reports/cash-flow-statement", query: "breakdown_by custom_field_id from_date subsidiary_id to_date" },
    executivePl: { verb: "GET", path: "/reports/executive-pl", query: "breakdown_by custom_field_id from_date subsidiary_id to_date" },
    incomeStatement: { verb: "GET", path: "/reports/income-statement", query: "breakdown_by custom_field_id from_date subsidiary_id to_date" },
    journalEntries: { verb: "GET", path: "/reports/journal-entries", query: "account_ids cursor date.gte date.lte limit sort_by subsidiary_id updated.gt", items: "journal_entries" },
    trialBalance: { verb: "GET", path: "/reports/trial-balance", query: "from_date subsidiary_id to_date" },
  },
  subsidiaries: {
    list: { verb: "GET", path: "/subsidiaries", items: "subsidiaries" },
    retrieve: { verb: "GET", path: "/subsidiaries/{subsidiary_id}" },
  },
  taxRates: {
    list: { verb: "GET", path: "/tax-rates", query: "country", items: "tax_rates" },
  },
  vendorCredits: {
    apply: { verb: "POST", path: "/vendor-credits/{vendor_credit_id}/applications", body: "json" },
    create: { verb: "POST", path: "/vendor-credits", body: "json" },
    delete: { verb: "DELETE", path: "/vendor-credits/{vendor_credit_id}", empty: true },
    list: { verb: "GET", path: "/vendor-credits", query: "cursor limit subsidiary_id updated.gt vendor_id", items: "vendor_credits" },
    retrieve: { verb: "GET", path: "/vendor-credits/{vendor_credit_id}" },
    update: { verb: "PUT", path: "/vendor-credits/{vendor_credit_id}", body: "json", keeps: "credit_number date gl_impact_date line_items.account_code line_items.amount line_items.description line_items.fields line_items.tax_rate memo vendor_id" },
  },
  vendors: {
    create: { verb: "POST", path: "/vendors", body: "json" },
    delete: { verb: "DELETE", path: "/vendors/{vendor_id}", empty: true },
    list: { verb: "GET", path: "/vendors", query: "cursor limit updated.gt", items: "vendors" },
    retrieve: { verb: "GET", path: "/vendors/{vendor_id}" },
    update: { verb: "PUT", path: "/vendors/{vendor_id}", body: "json", keeps: "account_code address email external_references fields name payment_terms tax_id ten_ninety_nine_eligible" },
  },
} as const satisfies OperationTree;
