// Written by `npm run generate` from openapi.json. Do not edit.

export const operations = `accounts /accounts
 list ?updated.gt
apiKey /api-key
 retrieve GET -
bankAccounts /bank-accounts/{bank_account_id}
 create
 delete
 list [accounts ?subsidiary_id
 retrieve
bankTransactions /bank-transactions/{bank_transaction_id}
 create
 delete
 list ?bank_account_id,cursor,date.gte,date.lte,limit,sort_by,subsidiary_id,updated.gt
 retrieve
 update keep:date,excluded,external_references,fee,merchant,name,net_amount,pending
bills /bills/{bill_id}
 create
 delete
 list ?cursor,limit,status,subsidiary_id,updated.gt,vendor_id
 retrieve
 update keep:bill_date,due_date,exchange_rate,expense_number,external_references,impact_date,items.account_code,items.amount,items.description,items.fields,items.service_period,items.tax_rate,vendor_id
 uploadDocument POST @ <file -
bills.payments /bills/{bill_id}/payments/{payment_id}
 create
 delete
 list
books /books/periods/last-closed
 retrieveLastClosed GET
charges /charges/{charge_id}
 create
 delete
 list ?cursor,limit,subsidiary_id,updated.gt
 retrieve
contractItems.usage /contract-items/{contract_item_id}/usage
 delete DELETE - ?date
 list ?cursor,limit
 upsert PATCH <json
contracts /contracts/{contract_id}
 amend POST @/amendments <json
 create
 delete
 end PUT @/end <json -
 list ?cursor,customer_id,end_date.gt,end_date.gte,end_date.lt,end_date.lte,limit,start_date.gt,start_date.gte,start_date.lt,start_date.lte,status,subsidiary_id
 previewAmendment POST @/amendments/preview <json
 retrieve
creditMemos /credit-memos/{credit_memo_id}
 apply POST @/applications <json
 create
 delete
 list ?cursor,limit,subsidiary_id,updated.gt
 retrieve
 unapply DELETE @/applications -
 update
 updateTaxes POST @/taxes <json
customers /customers/{customer_id}
 create
 delete
 list ?cursor,external_reference_id,external_reference_type,limit,search,sort_by,updated.gt
 retrieve
 update keep:address,emails,external_references,fields,name,name_on_invoice,payment_terms,send_invoices_automatically,send_payment_reminders,shipping_address
customers.paymentSettings /customers/{customer_id}/settings/payment
 retrieve GET
 setUp POST <optional
draftContracts /draft-contracts/{draft_contract_id}
 create
 delete
 list ?cursor,customer_id,limit,subsidiary_id
 retrieve
 update keep:amount,close_date,customer_id,end_date,external_references,items.discount,items.end_date,items.price,items.product_id,items.quantity,items.start_date,name,scope,start_date,subsidiary_id
fields /fields/{id}
 create
 list ?updated.gt
 update
fields.values /fields/{fieldId}/values/{fieldValueId}
 create POST =/fields/{id}/values <json
 delete DELETE @
 update
health /health
 check GET -
invoicePayments /invoice-payments
 list [payments ?cursor,limit,sort_by,updated.gt
invoices /invoices/{invoice_id}
 create
 delete
 list ?cursor,customer_id,limit,overdue,status,subsidiary_id,updated.gt
 retrieve
 retrievePdf GET @ >application/pdf
 update
 updateSentStatus PUT @/sent-status <json -
 updateTaxes POST @/taxes <json
invoices.payments /invoices/{invoice_id}/payments/{payment_id}
 create
 delete
 list
 update
journalEntries /journal-entries/{journal_entry_id}
 create
 delete
 list ?account_ids,cursor,date.gte,date.lte,limit,sort_by,subsidiary_id,updated.gt
 retrieve
 update
organization /organizations/self
 retrieve GET
products /products/{product_id}
 create
 delete
 list ?currency,cursor,limit,status
 retrieve
 update keep:account_code,description,external_references,include_in_arr_mrr,name,price,revenue_pattern,status
reimbursements /reimbursements/{reimbursement_id}
 create
 delete
 list ?cursor,limit,subsidiary_id,updated.gt
 retrieve
reports /reports/arr-waterfall
 arrWaterfall GET [customers ?breakdown,cursor,limit,month,status,subsidiary_id
 balanceSheet GET =/reports/balance-sheet ?as_of_date,breakdown_by,subsidiary_id
 cashFlowStatement GET =/reports/cash-flow-statement ?breakdown_by,custom_field_id,from_date,subsidiary_id,to_date
 executivePl GET =/reports/executive-pl ?breakdown_by,custom_field_id,from_date,subsidiary_id,to_date
 incomeStatement GET =/reports/income-statement ?breakdown_by,custom_field_id,from_date,subsidiary_id,to_date
 journalEntries GET =/reports/journal-entries [journal_entries ?account_ids,cursor,date.gte,date.lte,limit,sort_by,subsidiary_id,updated.gt
 trialBalance GET =/reports/trial-balance ?from_date,subsidiary_id,to_date
subsidiaries /subsidiaries/{subsidiary_id}
 list
 retrieve
taxRates /tax-rates
 list ?country
vendorCredits /vendor-credits/{vendor_credit_id}
 apply POST @/applications <json
 create
 delete
 list ?cursor,limit,subsidiary_id,updated.gt,vendor_id
 retrieve
 update keep:credit_number,date,gl_impact_date,line_items.account_code,line_items.amount,line_items.description,line_items.fields,line_items.tax_rate,memo,vendor_id
vendors /vendors/{vendor_id}
 create
 delete
 list ?cursor,limit,updated.gt
 retrieve
 update keep:account_code,address,email,external_references,fields,name,payment_terms,tax_id,ten_ninety_nine_eligible`;
