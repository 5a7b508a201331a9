// Written by `npm run generate` from openapi.json. Do not edit.

export const operations = `accounts
 list ?updated.gt
apiKey
 retrieve GET -
bankAccounts
 create
 delete
 list [accounts ?subsidiary_id
 retrieve
bankTransactions
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt,sort_by,date.gte,date.lte,bank_account_id
 retrieve
 update keep:external_references,name,date,excluded,fee,merchant,net_amount,pending
bills
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt,status,vendor_id
 retrieve
 update keep:external_references,vendor_id,bill_date,due_date,exchange_rate,expense_number,impact_date,items:account_code:amount:description:fields:service_period:tax_rate
 uploadDocument POST @ <file -
bills.payments
 create
 delete
 list
books
 retrieveLastClosed GET /periods/last-closed
charges
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt
 retrieve
contractItems.usage
 delete DELETE - ?date!
 list ?cursor,limit
 upsert PATCH <json
contracts
 amend POST @/amendments <json
 create
 delete
 end PUT @/end <json -
 list ?subsidiary_id,cursor,limit,status,customer_id,end_date.gt,end_date.gte,end_date.lt,end_date.lte,start_date.gt,start_date.gte,start_date.lt,start_date.lte
 previewAmendment POST @/amendments/preview <json
 retrieve
creditMemos
 apply POST @/applications <json
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt
 retrieve
 unapply DELETE @/applications -
 update
 updateTaxes POST @/taxes <json
customers
 create
 delete
 list ?cursor,limit,updated.gt,sort_by,external_reference_id,external_reference_type,search
 retrieve
 update keep:external_references,name,address,fields,payment_terms,emails,name_on_invoice,send_invoices_automatically,send_payment_reminders,shipping_address
customers.paymentSettings /customers/{customer_id}/settings/payment
 retrieve GET
 setUp POST <optional
draftContracts
 create
 delete
 list ?subsidiary_id,cursor,limit,customer_id
 retrieve
 update keep:subsidiary_id,external_references,name,customer_id,amount,close_date,end_date,items:discount:end_date:price:product_id:quantity:start_date,scope,start_date
fields /fields/{id}
 create
 list ?updated.gt
 update
fields.values /fields/{fieldId}/values/{fieldValueId}
 create POST =/fields/{id}/values <json
 delete DELETE @
 update
health
 check GET -
invoicePayments
 list [payments ?cursor,limit,updated.gt,sort_by
invoices
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt,status,customer_id,overdue
 retrieve
 retrievePdf GET @ >application/pdf
 update
 updateSentStatus PUT @/sent-status <json -
 updateTaxes POST @/taxes <json
invoices.payments
 create
 delete
 list
 update
journalEntries
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt,sort_by,date.gte,date.lte,account_ids
 retrieve
 update
organization /organizations/self
 retrieve GET
products
 create
 delete
 list ?cursor,limit,status,currency
 retrieve
 update keep:external_references,status,name,account_code,description,include_in_arr_mrr,price,revenue_pattern
reimbursements
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt
 retrieve
reports
 arrWaterfall GET /arr-waterfall [customers ?subsidiary_id,cursor,limit,status!,breakdown!,month!
 balanceSheet GET /balance-sheet ?subsidiary_id,breakdown_by,as_of_date!
 cashFlowStatement GET /cash-flow-statement ?subsidiary_id,breakdown_by,from_date!,to_date!,custom_field_id
 executivePl GET /executive-pl ?subsidiary_id,breakdown_by,from_date!,to_date!,custom_field_id
 incomeStatement GET /income-statement ?subsidiary_id,breakdown_by,from_date!,to_date!,custom_field_id
 journalEntries GET /journal-entries [journal_entries ?subsidiary_id,cursor,limit,updated.gt,sort_by,date.gte,date.lte,account_ids
 trialBalance GET /trial-balance ?subsidiary_id,from_date!,to_date!
subsidiaries
 list
 retrieve
taxRates
 list ?country
vendorCredits
 apply POST @/applications <json
 create
 delete
 list ?subsidiary_id,cursor,limit,updated.gt,vendor_id
 retrieve
 update keep:vendor_id,date,credit_number,gl_impact_date,line_items:account_code:amount:description:fields:tax_rate,memo
vendors
 create
 delete
 list ?cursor,limit,updated.gt
 retrieve
 update keep:external_references,name,account_code,address,fields,payment_terms,email,tax_id,ten_ninety_nine_eligible`;
