// Written by `npm run generate` from openapi.json. Do not edit.

import type { OperationTree } from "../src/http/operation.js";

export const operations = {
  accounts: {
    list: "GET /accounts{?updated.gt} [accounts]",
  },
  apiKey: {
    retrieve: "GET /api-key -",
  },
  bankAccounts: {
    create: "POST /bank-accounts <json",
    delete: "DELETE /bank-accounts/{bank_account_id} -",
    list: "GET /bank-accounts{?subsidiary_id} [accounts]",
    retrieve: "GET /bank-accounts/{bank_account_id}",
  },
  bankTransactions: {
    create: "POST /bank-transactions <json",
    delete: "DELETE /bank-transactions/{bank_transaction_id} -",
    list: "GET /bank-transactions{?bank_account_id,cursor,date.gte,date.lte,limit,sort_by,subsidiary_id,updated.gt} [bank_transactions]",
    retrieve: "GET /bank-transactions/{bank_transaction_id}",
    update: "PUT /bank-transactions/{bank_transaction_id} <json keep:date,excluded,external_references,fee,merchant,name,net_amount,pending",
  },
  bills: {
    create: "POST /bills <json",
    delete: "DELETE /bills/{bill_id} -",
    list: "GET /bills{?cursor,limit,status,subsidiary_id,updated.gt,vendor_id} [bills]",
    payments: {
      create: "POST /bills/{bill_id}/payments <json",
      delete: "DELETE /bills/{bill_id}/payments/{payment_id} -",
      list: "GET /bills/{bill_id}/payments [payments]",
    },
    retrieve: "GET /bills/{bill_id}",
    update: "PUT /bills/{bill_id} <json keep:bill_date,due_date,exchange_rate,expense_number,external_references,impact_date,items.account_code,items.amount,items.description,items.fields,items.service_period,items.tax_rate,vendor_id",
    uploadDocument: "POST /bills/{bill_id} <file -",
  },
  books: {
    retrieveLastClosed: "GET /books/periods/last-closed",
  },
  charges: {
    create: "POST /charges <json",
    delete: "DELETE /charges/{charge_id} -",
    list: "GET /charges{?cursor,limit,subsidiary_id,updated.gt} [charges]",
    retrieve: "GET /charges/{charge_id}",
  },
  contractItems: {
    usage: {
      delete: "DELETE /contract-items/{contract_item_id}/usage{?date} -",
      list: "GET /contract-items/{contract_item_id}/usage{?cursor,limit} [usage]",
      upsert: "PATCH /contract-items/{contract_item_id}/usage <json",
    },
  },
  contracts: {
    amend: "POST /contracts/{contract_id}/amendments <json",
    create: "POST /contracts <json",
    delete: "DELETE /contracts/{contract_id} -",
    end: "PUT /contracts/{contract_id}/end <json -",
    list: "GET /contracts{?cursor,customer_id,end_date.gt,end_date.gte,end_date.lt,end_date.lte,limit,start_date.gt,start_date.gte,start_date.lt,start_date.lte,status,subsidiary_id} [contracts]",
    previewAmendment: "POST /contracts/{contract_id}/amendments/preview <json",
    retrieve: "GET /contracts/{contract_id}",
  },
  creditMemos: {
    apply: "POST /credit-memos/{credit_memo_id}/applications <json",
    create: "POST /credit-memos <json",
    delete: "DELETE /credit-memos/{credit_memo_id} -",
    list: "GET /credit-memos{?cursor,limit,subsidiary_id,updated.gt} [credit_memos]",
    retrieve: "GET /credit-memos/{credit_memo_id}",
    unapply: "DELETE /credit-memos/{credit_memo_id}/applications -",
    update: "PUT /credit-memos/{credit_memo_id} <json",
    updateTaxes: "POST /credit-memos/{credit_memo_id}/taxes <json",
  },
  customers: {
    create: "POST /customers <json",
    delete: "DELETE /customers/{customer_id} -",
    list: "GET /customers{?cursor,external_reference_id,external_reference_type,limit,search,sort_by,updated.gt} [customers]",
    paymentSettings: {
      retrieve: "GET /customers/{customer_id}/settings/payment",
      setUp: "POST /customers/{customer_id}/settings/payment <optional",
    },
    retrieve: "GET /customers/{customer_id}",
    update: "PUT /customers/{customer_id} <json keep:address,emails,external_references,fields,name,name_on_invoice,payment_terms,send_invoices_automatically,send_payment_reminders,shipping_address",
  },
  draftContracts: {
    create: "POST /draft-contracts <json",
    delete: "DELETE /draft-contracts/{draft_contract_id} -",
    list: "GET /draft-contracts{?cursor,customer_id,limit,subsidiary_id} [draft_contracts]",
    retrieve: "GET /draft-contracts/{draft_contract_id}",
    update: "PUT /draft-contracts/{draft_contract_id} <json keep:amount,close_date,customer_id,end_date,external_references,items.discount,items.end_date,items.price,items.product_id,items.quantity,items.start_date,name,scope,start_date,subsidiary_id",
  },
  fields: {
    create: "POST /fields <json",
    list: "GET /fields{?updated.gt} [fields]",
    update: "PUT /fields/{id} <json",
    values: {
      create: "POST /fields/{id}/values <json",
      delete: "DELETE /fields/{fieldId}/values/{fieldValueId}",
      update: "PUT /fields/{fieldId}/values/{fieldValueId} <json",
    },
  },
  health: {
    check: "GET /health -",
  },
  invoicePayments: {
    list: "GET /invoice-payments{?cursor,limit,sort_by,updated.gt} [payments]",
  },
  invoices: {
    create: "POST /invoices <json",
    delete: "DELETE /invoices/{invoice_id} -",
    list: "GET /invoices{?cursor,customer_id,limit,overdue,status,subsidiary_id,updated.gt} [invoices]",
    payments: {
      create: "POST /invoices/{invoice_id}/payments <json",
      delete: "DELETE /invoices/{invoice_id}/payments/{payment_id} -",
      list: "GET /invoices/{invoice_id}/payments [payments]",
      update: "PUT /invoices/{invoice_id}/payments/{payment_id} <json",
    },
    retrieve: "GET /invoices/{invoice_id}",
    retrievePdf: "GET /invoices/{invoice_id} >application/pdf",
    update: "PUT /invoices/{invoice_id} <json",
    updateSentStatus: "PUT /invoices/{invoice_id}/sent-status <json -",
    updateTaxes: "POST /invoices/{invoice_id}/taxes <json",
  },
  journalEntries: {
    create: "POST /journal-entries <json",
    delete: "DELETE /journal-entries/{journal_entry_id} -",
    list: "GET /journal-entries{?account_ids,cursor,date.gte,date.lte,limit,sort_by,subsidiary_id,updated.gt} [journal_entries]",
    retrieve: "GET /journal-entries/{journal_entry_id}",
    update: "PUT /journal-entries/{journal_entry_id} <json",
  },
  organization: {
    retrieve: "GET /organizations/self",
  },
  products: {
    create: "POST /products <json",
    delete: "DELETE /products/{product_id} -",
    list: "GET /products{?currency,cursor,limit,status} [products]",
    retrieve: "GET /products/{product_id}",
    update: "PUT /products/{product_id} <json keep:account_code,description,external_references,include_in_arr_mrr,name,price,revenue_pattern,status",
  },
  reimbursements: {
    create: "POST /reimbursements <json",
    delete: "DELETE /reimbursements/{reimbursement_id} -",
    list: "GET /reimbursements{?cursor,limit,subsidiary_id,updated.gt} [reimbursements]",
    retrieve: "GET /reimbursements/{reimbursement_id}",
  },
  reports: {
    arrWaterfall: "GET /reports/arr-waterfall{?breakdown,cursor,limit,month,status,subsidiary_id} [customers]",
    balanceSheet: "GET /reports/balance-sheet{?as_of_date,breakdown_by,subsidiary_id}",
    cashFlowStatement: "GET /reports/cash-flow-statement{?breakdown_by,custom_field_id,from_date,subsidiary_id,to_date}",
    executivePl: "GET /reports/executive-pl{?breakdown_by,custom_field_id,from_date,subsidiary_id,to_date}",
    incomeStatement: "GET /reports/income-statement{?breakdown_by,custom_field_id,from_date,subsidiary_id,to_date}",
    journalEntries: "GET /reports/journal-entries{?account_ids,cursor,date.gte,date.lte,limit,sort_by,subsidiary_id,updated.gt} [journal_entries]",
    trialBalance: "GET /reports/trial-balance{?from_date,subsidiary_id,to_date}",
  },
  subsidiaries: {
    list: "GET /subsidiaries [subsidiaries]",
    retrieve: "GET /subsidiaries/{subsidiary_id}",
  },
  taxRates: {
    list: "GET /tax-rates{?country} [tax_rates]",
  },
  vendorCredits: {
    apply: "POST /vendor-credits/{vendor_credit_id}/applications <json",
    create: "POST /vendor-credits <json",
    delete: "DELETE /vendor-credits/{vendor_credit_id} -",
    list: "GET /vendor-credits{?cursor,limit,subsidiary_id,updated.gt,vendor_id} [vendor_credits]",
    retrieve: "GET /vendor-credits/{vendor_credit_id}",
    update: "PUT /vendor-credits/{vendor_credit_id} <json keep:credit_number,date,gl_impact_date,line_items.account_code,line_items.amount,line_items.description,line_items.fields,line_items.tax_rate,memo,vendor_id",
  },
  vendors: {
    create: "POST /vendors <json",
    delete: "DELETE /vendors/{vendor_id} -",
    list: "GET /vendors{?cursor,limit,updated.gt} [vendors]",
    retrieve: "GET /vendors/{vendor_id}",
    update: "PUT /vendors/{vendor_id} <json keep:account_code,address,email,external_references,fields,name,payment_terms,tax_id,ten_ninety_nine_eligible",
  },
} as const satisfies OperationTree;
