// Written by `npm run generate` from openapi.json. Do not edit.

import type { CountryCode, CurrencyCode } from "../src/iso-codes.js";
export type { CountryCode, CurrencyCode };

export interface paths {
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
export interface webhooks {
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
export interface components {
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
        Error: Error;
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
export type $defs = Record<string, never>;
export interface operations {
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
                    "application/json": Error;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": WebhookResponse;
                };
            };
        };
    };
}
/** An account of the chart of accounts. Keep its `id` rather than its `code`: ids never change, codes can. */
export interface Account {
    /** Code of the account in the chart of accounts. It can change; the `id` cannot. */
    code: AccountCode;
    /**
     * Id of the account, assigned by Rillet; it never changes.
     *
     * Format: uuid
     */
    id: string;
    /** Whether this is an intercompany account. */
    intercompany: boolean;
    /** Name of the account in the chart of accounts. */
    name: string;
    /**
     * Whether the account is `ACTIVE` or `INACTIVE`.
     * @enum {string}
     */
    status: "ACTIVE" | "INACTIVE";
    /** Subtype that classifies the account more finely than its `type`. */
    subtype: string;
    /**
     * Main class of the account: `ASSET`, `LIABILITY`, `EQUITY`, `EXPENSE` or `INCOME`.
     * @enum {string}
     */
    type: "ASSET" | "LIABILITY" | "EQUITY" | "EXPENSE" | "INCOME";
    /**
     * When the account was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
}
/** Code of an account in the chart of accounts. Codes can change; account ids never do. */
export type AccountCode = string;
/** A postal address of a customer, a vendor or a document. Addresses are all or nothing: `line1`, `city`, `state`, `zip_code` and `country` are given together. */
export interface Address {
    /** City. Required in every address. */
    city: string;
    /** Country code. Required in every address. */
    country: CountryCode;
    /** First line of the address. Required in every address. */
    line1: string;
    /** Second line of the address, the only part that may be left out. */
    line2?: string;
    /** State. Required in every address. */
    state: string;
    /** ZIP code, as a string. Required in every address. */
    zip_code: string;
}
/** Body of `POST /contracts/{contract_id}/amendments`; `scope` selects the variant. Items that are not listed stay as they are, and an amendment may not be dated before the previous one. */
export type AmendContractRequest = AmendFullContractRequest | AmendRevenueRecognitionOnlyContractRequest;
/** An item of an amendment to a full contract, changed or new. Its dates lie on or after the amendment date. */
export interface AmendFullContractItemRequest {
    /**
     * Id of the contract item that this one changes. Left out, the item is new.
     *
     * Format: uuid
     */
    amending?: string;
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /** When the change takes effect: as of the amendment date or at the end of the current billing cycle. */
    effective_from?: AmendmentEffectiveFrom;
    /**
     * End date of the item, on or after the amendment date, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** Price of the item; its `type` selects a recurring, one-time or usage price. */
    price: Price;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product, at least 1. */
    quantity: number;
    /** How the item's revenue is spread over its period. */
    revenue_pattern: RevenuePattern;
    /**
     * Start date of the item, on or after the amendment date, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
    /** Tax rate of the item, with its tax amount. */
    tax_rate?: TaxRate;
}
/** Amends a contract that Rillet invoices (`scope` is `FULL`). Items that are not listed stay as they are. */
export interface AmendFullContractRequest {
    /**
     * Date of the amendment, as `YYYY-MM-DD`; not before the previous amendment.
     *
     * Format: date
     */
    amendment_date: string;
    /** Reason for the amendment, as text. */
    amendment_reason: string;
    /** How often and when the amended contract is invoiced. */
    invoicing: Invoicing;
    /** Items to change or add. Contract items that are not listed stay as they are; the list may be empty. */
    items: AmendFullContractItemRequest[];
    /**
     * Always `FULL`: amends a contract that Rillet invoices.
     * @constant
     */
    scope: "FULL";
}
/**
 * When an amended contract item takes effect: `AS_OF_AMENDMENT_DATE`, or `END_OF_CURRENT_BILLING_CYCLE`.
 * @enum {string}
 */
export type AmendmentEffectiveFrom = "AS_OF_AMENDMENT_DATE" | "END_OF_CURRENT_BILLING_CYCLE";
/** Amends a contract whose invoices another system issues (`scope` is `REVENUE_RECOGNITION_ONLY`). Items that are not listed stay as they are. */
export interface AmendRevenueRecognitionOnlyContractRequest {
    /**
     * Date of the amendment, as `YYYY-MM-DD`; not before the previous amendment.
     *
     * Format: date
     */
    amendment_date: string;
    /** Reason for the amendment, as text. */
    amendment_reason: string;
    /** Invoices of the contract as the other system issues them. */
    invoice_schedule: InvoiceSchedule;
    /** Items to add (`NEW_ITEM`), change (`AMENDING_ITEM`) or end (`TERMINATED_ITEM`). Contract items that are not listed stay as they are; the list may be empty. */
    items: (RevenueRecognitionOnlyContractNewItemInAmendmentRequest | RevenueRecognitionOnlyContractAmendingItemRequest | RevenueRecognitionOnlyContractTerminatedItemRequest)[];
    /**
     * Always `REVENUE_RECOGNITION_ONLY`: amends a contract whose invoices another system issues.
     * @constant
     */
    scope: "REVENUE_RECOGNITION_ONLY";
}
/** A discount of a fixed amount, selected by `type` `AMOUNT`. */
export interface AmountDiscount {
    /** Amount taken off, already rounded to the currency's digits. */
    amount_off: RoundedMonetaryAmount;
    /**
     * Always `AMOUNT`: selects a discount by a fixed amount.
     * @constant
     */
    type: "AMOUNT";
}
/** Body of `POST /credit-memos/{credit_memo_id}/applications`. It states the whole wanted set of applications: missing ones are removed, new ones added, changed ones updated. */
export interface ApplyCreditMemoRequest {
    /** Every application the credit memo shall have, at least one. Applications that are not listed are removed. */
    applications: CreditMemoApplicationRequest[];
}
/** Body of `POST /vendor-credits/{vendor_credit_id}/applications`. Only the remaining balance of the credit can be applied to bills. */
export interface ApplyVendorCreditRequest {
    /** Bills to apply the credit to, with the amount for each; at least one. */
    applications: VendorCreditApplicationRequest[];
}
/** The balance sheet as of one date, returned by `GET /reports/balance-sheet`. */
export interface BalanceSheetReport {
    /**
     * Date that the balances are as of, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    as_of_date: string;
    /** Columns of the report, to which `breakdown_id` of the amounts refers. Without `breakdown_by` there is one `PERIOD` column. */
    breakdowns?: ReportBreakdown[];
    /** Currency of the report. */
    currency: CurrencyCode;
    /** Sections of the balance sheet: Assets, Liabilities and Equity. */
    sections: NamedReportSection[];
}
/** A bank account known to Rillet, linked to an account of the chart of accounts. A payment can only be booked to an account that a bank account is linked to. */
export interface BankAccount {
    /** Code of the account in the chart of accounts that the bank account is linked to. */
    account_code?: string;
    /** Name of the bank that holds the account. */
    bank_name: string;
    /** Currency of the bank account. */
    currency: CurrencyCode;
    /**
     * Id of the bank account, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Masked form of the account number. */
    mask?: string;
    /** Name of the bank account. */
    name: string;
    /** Whether the bank account is `ACTIVE` or `INACTIVE`. */
    status: BankAccountStatus;
    /**
     * Id of the subsidiary that the bank account belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * Date on which the account's transactions start, as `YYYY-MM-DD`. It may be null, and is missing on old accounts.
     *
     * Format: date
     */
    transactions_start_date?: string | null;
}
/**
 * Status of a bank account. Rillet may add values: expect others than these.
 * @enum {string}
 */
export type BankAccountStatus = "ACTIVE" | "INACTIVE";
/** A transaction on a bank account, with its fee stated apart from the net amount. There are no webhooks for bank transactions: poll the list. */
export interface BankTransaction {
    /**
     * Id of the bank account that the transaction is on.
     *
     * Format: uuid
     */
    bank_account_id: string;
    /**
     * Date of the transaction, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /** Whether the transaction is excluded. */
    excluded: boolean;
    /** References to the transaction in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /** Fee of the transaction; zero when none was given. */
    fee: RoundedMonetaryAmount;
    /**
     * Id of the transaction, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Merchant of the transaction. */
    merchant: string;
    /** Name of the transaction. */
    name: string;
    /** Amount after fees. */
    net_amount: RoundedMonetaryAmount;
    /** Whether the transaction is still pending. */
    pending: boolean;
    /**
     * Id of the subsidiary that the transaction belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
}
/** What the requests to create and to update a vendor credit have in common. A `PUT` replaces the whole vendor credit. */
export interface BaseVendorCreditRequest {
    /** Number of the vendor credit. */
    credit_number: string;
    /**
     * Date of the vendor credit, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Date on which the vendor credit takes effect in the general ledger, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    gl_impact_date: string;
    /** Line items of the vendor credit, at least one. A `PUT` replaces them all. */
    line_items: VendorCreditLineItemRequest[];
    /** Memo on the vendor credit. A `PUT` that leaves it out wipes it. */
    memo?: string;
}
/** A bill received from a vendor. Sent with the `BILL` webhooks `CREATED` and `UPDATED`. */
export interface Bill {
    /**
     * Date of the bill, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    bill_date: string;
    /**
     * Date on which the bill is due, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    due_date: string;
    /** Exchange rate from the bill's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** Number of the bill. */
    expense_number: string;
    /** References to the bill in other systems. Requests accept only types registered in the Rillet dashboard. */
    external_references?: ExternalReference[];
    /**
     * Id of the bill, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Date on which the bill takes effect in the ledger, as `YYYY-MM-DD`. Left out, it is the date of the bill.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the bill, each with its id. */
    items: BillItem[];
    /** Payment and credit status of the bill. */
    status: BillStatus;
    /**
     * Id of the subsidiary that the bill belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * When the bill was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
    /**
     * Id of the vendor that issued the bill.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** How usage is priced: at one price per unit (`PER_UNIT`) or by tiers (`TIERED`). `type` selects the variant. */
export type BillingScheme = PerUnitBilling | TieredBilling;
/** An item of a bill, as returned: the item of the request with its id. */
export interface BillItem {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item, from fields set up for `EXPENSES`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /**
     * Id of the bill item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Period of the service that the item is for. */
    service_period?: CalendarPeriod;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** An item of a bill: an amount booked to one account. */
export interface BillItemRequest {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item, from fields set up for `EXPENSES`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /** Period of the service that the item is for. */
    service_period?: CalendarPeriod;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** A payment of a bill. Only uncleared payments can be deleted; there are no webhooks for bill payments: poll. */
export interface BillPayment {
    /** Code of the account in the chart of accounts that the payment is booked to. */
    account_code?: AccountCode;
    /** Amount paid. */
    amount: RoundedMonetaryAmount;
    /**
     * Id of the bill that was paid.
     *
     * Format: uuid
     */
    bill_id: string;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date?: string;
    /**
     * Id of the payment, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Whether the payment is `CLEARED` or `UNCLEARED`. Only uncleared payments can be deleted.
     * @enum {string}
     */
    status: "CLEARED" | "UNCLEARED";
}
/** Body of `POST /bills/{bill_id}/payments`: records a payment of the bill. */
export interface BillPaymentRequest {
    /** Code of the account that the bill is paid from. It must belong to an account that a Rillet bank account is linked to. */
    account_code: AccountCode;
    /** Amount paid, already rounded to the currency's digits. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
}
/**
 * Payment and credit status of a bill; also a filter of the bills list. Rillet may add values: expect others than these.
 * @enum {string}
 */
export type BillStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID" | "CREDITED" | "PARTIALLY_CREDITED" | "APPLIED";
/** A period of the books. `GET /books/periods/last-closed` returns 404 while no period was ever closed; that is not an outage. */
export interface Book {
    /**
     * Date on which the period was closed, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    closed_on: string;
    /**
     * End of the period, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end: string;
    /**
     * Id of the period, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Start of the period, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start: string;
    /**
     * Whether the period is `OPEN` or `CLOSED`.
     * @enum {string}
     */
    status: "OPEN" | "CLOSED";
}
/**
 * Which recurring revenue the waterfall report shows: annual (`ARR`) or monthly (`MRR`).
 * @enum {string}
 */
export type Breakdown = "ARR" | "MRR";
/** An amount of a report in one of its columns. */
export interface BreakdownBalance {
    /** Amount in this column. */
    amount: RoundedMonetaryAmount;
    /**
     * Id of the report column that the figure belongs to. Missing in a report without a breakdown, and for the `Unassigned` column of a breakdown by custom field.
     *
     * Format: uuid
     */
    breakdown_id?: string;
}
/** A margin of a report in one of its columns. */
export interface BreakdownMargin {
    /**
     * Id of the report column that the figure belongs to. Missing in a report without a breakdown, and for the `Unassigned` column of a breakdown by custom field.
     *
     * Format: uuid
     */
    breakdown_id?: string;
    /**
     * Margin as a fraction from 0.0 to 1.0, so `0.25` means 25 percent.
     *
     * Format: double
     */
    value: number;
}
/** A period between two calendar dates, used for the service period of an expense and the period of revenue recognition. */
export interface CalendarPeriod {
    /**
     * Last day of the period, possibly the same as `start`, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end: string;
    /**
     * First day of the period, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start: string;
}
/** A line of the cash flow statement. The statement's summaries have the same form. */
export interface CashFlowItem {
    /** Amounts of the line by column of the report. */
    amounts: BreakdownBalance[];
    /** Name of the line; that of a summary is one such as Net Change in Cash. */
    name: string;
}
/** A section of the cash flow statement without its name. No operation of this version uses it. */
export interface CashFlowSection {
    /** Lines of the section. */
    items: CashFlowItem[];
    /** Totals of the section by column of the report. */
    totals: BreakdownBalance[];
}
/** The cash flow statement of a period, returned by `GET /reports/cash-flow-statement`. */
export interface CashFlowStatementReport {
    /** Columns of the report, to which `breakdown_id` of the amounts refers. Without `breakdown_by` there is one `PERIOD` column. */
    breakdowns: ReportBreakdown[];
    /** Currency of the report. */
    currency: CurrencyCode;
    /** Period that the report covers. */
    period: ReportPeriod;
    /** Sections of the statement: Operating, Investing and Financing Cash Flow. */
    sections: NamedCashFlowSection[];
    /** Summary lines: Net Change in Cash, Opening Balance and Closing Balance. */
    summaries: CashFlowItem[];
}
/** A charge to a credit card. The API creates and deletes charges, but does not update them. */
export interface Charge {
    /**
     * Date of the charge, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    charge_date: string;
    /** Code of the credit card's account in the chart of accounts. */
    credit_card_account_code: AccountCode;
    /** Exchange rate from the charge's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the charge in other systems. Requests accept only types registered in the Rillet dashboard. */
    external_references?: ExternalReference[];
    /**
     * Id of the charge, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Date on which the charge takes effect in the ledger, as `YYYY-MM-DD`. Left out, it is the date of the charge.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the charge, each with its id. */
    items: ChargeItem[];
    /** Payment status of the charge. */
    status: ChargeStatus;
    /**
     * Id of the subsidiary that the charge belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * When the charge was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
    /**
     * Id of the vendor that charged the card.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** An item of a charge, as returned: the item of the request with its id. */
export interface ChargeItem {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item, from fields set up for `EXPENSES`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /**
     * Id of the charge item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Period of the service that the item is for. */
    service_period?: CalendarPeriod;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** An item of a charge: an amount booked to one account. */
export interface ChargeItemRequest {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item, from fields set up for `EXPENSES`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /** Period of the service that the item is for. */
    service_period?: CalendarPeriod;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** A payment of a charge. No operation of this version uses it. */
export interface ChargePayment {
    /** Code of the account in the chart of accounts that the payment is booked to. */
    account_code?: AccountCode;
    /** Amount paid. */
    amount: RoundedMonetaryAmount;
    /**
     * Id of the charge that was paid.
     *
     * Format: uuid
     */
    charge_id: string;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date?: string;
    /**
     * Id of the payment, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Whether the payment is `CLEARED` or `UNCLEARED`.
     * @enum {string}
     */
    status: "CLEARED" | "UNCLEARED";
}
/** A payment of a charge, as a request would give it. No operation of this version uses it. */
export interface ChargePaymentRequest {
    /** Code of the account that the charge is paid from. */
    account_code: AccountCode;
    /** Amount paid, already rounded to the currency's digits. */
    amount: RoundedMonetaryAmount;
    /**
     * Id of the charge to pay.
     *
     * Format: uuid
     */
    charge_id: string;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
}
/** Body of `POST /charges`: records a charge to a credit card. */
export interface ChargeRequest {
    /**
     * Date of the charge, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    charge_date: string;
    /** Code of the credit card's account in the chart of accounts. */
    credit_card_account_code: AccountCode;
    /** Exchange rate from the charge's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the charge in other systems. Requests accept only types registered in the Rillet dashboard. */
    external_references?: ExternalReference[];
    /**
     * Date on which the charge takes effect in the ledger, as `YYYY-MM-DD`. Left out, it is the date of the charge.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the charge, at least one. */
    items: ChargeItemRequest[];
    /**
     * Id of the subsidiary that the charge belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * Id of the vendor that charged the card.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/**
 * Payment status of a charge. Rillet may add values: expect others than these.
 * @enum {string}
 */
export type ChargeStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID";
/** Names invoices whose taxes are to be committed. No operation of this version uses it. */
export interface CommitInvoiceTaxesRequest {
    /** Ids of the invoices, at least one. */
    invoice_ids: string[];
}
/** A contract with a customer, as the contracts list gives it. Retrieve it by its id to get its invoices too. */
export interface Contract {
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date: string;
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`. Absent on an open-ended contract.
     *
     * Format: date
     */
    end_date?: string;
    /** Exchange rate from the contract's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the contract in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Id of the contract, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** How often and when the contract is invoiced. */
    invoicing: Invoicing;
    /** Items of the contract; `status` tells active from amended ones. */
    items: ContractItem[];
    /** Name of the contract. */
    name: string;
    /**
     * Start date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
    /** Status of the contract. */
    status: ContractStatus;
    /**
     * Id of the subsidiary that the contract belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /** Total value of the contract. */
    total_value: RoundedMonetaryAmount;
    /** How usage and minimum commitments are invoiced. */
    usage_configuration?: UsageConfiguration;
}
/** An invoice of a contract, as an expanded contract carries it. Retrieve the invoice by its id for the whole object. */
export interface ContractInvoice {
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    due_date: string;
    /** References to the invoice in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references: ExternalReference[];
    /**
     * Id of the invoice, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Number of the invoice. */
    invoice_number: string;
    /** Items of the invoice. */
    items: InvoiceItem[];
    /** Payment status of the invoice; `UNBILLED` until it is sent or marked as sent. */
    status: InvoiceStatus;
    /** Taxed amount of the invoice. */
    taxed_amount: RoundedMonetaryAmount;
    /** Total of the invoice. */
    total: RoundedMonetaryAmount;
}
/** An item of a contract: one product with its price, dates and revenue pattern. */
export interface ContractItem {
    /**
     * Id of the contract item that this one amends. Absent on an item that amends none.
     *
     * Format: uuid
     */
    amending?: string;
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** References to the item in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references: ExternalReference[];
    /** Custom field values of the item. A value deactivated since stays on it. */
    fields?: FieldAssignments;
    /**
     * Id of the contract item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Price of the item; its `type` tells a recurring, one-time or usage price. */
    price: Price;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product. The service sends it as a JSON string such as `"23.0000"` or as a number. */
    quantity: number | string;
    /** How the item's revenue is spread over its period. */
    revenue_pattern: RevenuePattern;
    /**
     * Start date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
    /**
     * Whether the item is `ACTIVE` or was `AMENDED`.
     * @enum {string}
     */
    status: "AMENDED" | "ACTIVE";
    /** Tax rate of the item. The service leaves its tax amount out. */
    tax_rate?: {
        /** Country that the rate applies in. */
        country: CountryCode;
        /** Description of the rate. */
        description: string;
        /** Percentage of the rate, from 0 to 100, as a JSON string such as `"23.0000"` or as a number. */
        percentage: number | string;
        /** Tax amount at this rate, already rounded to the currency's digits. It may be left out. */
        tax_amount?: RoundedMonetaryAmount;
        /**
         * Kind of tax: value-added tax (`VAT`) or sales tax (`SALES_TAX`).
         * @enum {string}
         */
        type: "VAT" | "SALES_TAX";
    };
    /** Total value of the item. */
    total_value: RoundedMonetaryAmount;
    /** Minimum commitment for usage on this item. Commitments stand on the contract or on its items, not on both. */
    usage_minimum_commitment?: UsageCommitment;
}
/** An item of a full contract. Its dates default to the contract's. */
export interface ContractItemRequest {
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, as `YYYY-MM-DD`. Left out, it is the contract's.
     *
     * Format: date
     */
    end_date?: string;
    /** Reference to the item in another system. Only types registered in the Rillet dashboard are accepted. */
    external_reference?: ExternalReference;
    /** Custom field values of the item, from fields set up for `REVENUE`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /** Price of the item; its `type` selects a recurring, one-time or usage price. */
    price: Price;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product, at least 1. */
    quantity: number;
    /** How the item's revenue is spread over its period. */
    revenue_pattern: RevenuePattern;
    /**
     * Start date of the item, as `YYYY-MM-DD`. Left out, it is the contract's.
     *
     * Format: date
     */
    start_date?: string;
    /** Tax rate of the item; the tax amount may be left out. */
    tax_rate?: TaxRateWithOptionalAmount;
    /** Minimum commitment for usage on this item. Not together with one on the contract. */
    usage_minimum_commitment?: UsageCommitment;
}
/**
 * What Rillet does with a contract: `FULL` invoices it and recognises its revenue, `REVENUE_RECOGNITION_ONLY` leaves the invoices to another system.
 * @enum {string}
 */
export type ContractScope = "FULL" | "REVENUE_RECOGNITION_ONLY";
/**
 * Status of a contract; also a filter of the contracts list. Rillet may add values: expect others than these.
 * @enum {string}
 */
export type ContractStatus = "ACTIVE" | "IN_EFFECT" | "CANCELLED" | "ENDED" | "AMENDED";
/** Creates an invoice that another system issued, for accounts receivable only (`scope` is `AR_ONLY`). The caller gives the number, and external references on the invoice and on every item. */
export interface CreateArOnlyInvoiceRequest {
    /**
     * Id of the customer invoiced.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`. Left out, it is the invoice date.
     *
     * Format: date
     */
    due_date?: string;
    /** References to the invoice in other systems: required. Only types registered in the Rillet dashboard are accepted. */
    external_references: ExternalReference[];
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Number of the invoice, given by the caller: the system that issued it. */
    invoice_number: string;
    /** Items of the invoice, at least one, each with its total amount. */
    items: CreateRevenueRecognitionOnlyInvoiceItemRequest[];
    /**
     * Always `AR_ONLY`: selects an invoice for accounts receivable only.
     * @constant
     */
    scope: "AR_ONLY";
    /**
     * Id of the subsidiary that the invoice belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /** Tax amount of the invoice, already rounded to the currency's digits. */
    tax_amount?: RoundedMonetaryAmount;
}
/** Body of `POST /bank-accounts`: creates a bank account linked to an account of the chart of accounts. */
export interface CreateBankAccountRequest {
    /** Code of the account in the chart of accounts to link the bank account to. */
    account_code: string;
    /** Name of the bank that holds the account. */
    bank_name: string;
    /** Currency of the bank account. */
    currency: CurrencyCode;
    /** Masked form of the account number. */
    mask?: string;
    /** Name of the bank account. */
    name: string;
    /**
     * Id of the subsidiary that the bank account belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /**
     * Date on which the account's transactions start, as `YYYY-MM-DD`. Left out, it is the day the account is created.
     *
     * Format: date
     */
    transactions_start_date?: string;
}
/** Body of `POST /bank-transactions`: creates a transaction on a bank account. */
export interface CreateBankTransactionRequest {
    /**
     * Id of the bank account that the transaction is on.
     *
     * Format: uuid
     */
    bank_account_id: string;
    /**
     * Date of the transaction, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Whether the transaction is excluded. Defaults to false.
     * @default false
     */
    excluded?: boolean;
    /** References to the transaction in other systems. Only types registered in the Rillet dashboard are accepted. */
    external_references?: ExternalReference[];
    /** Fee of the transaction, already rounded to the currency's digits. Left out, it is zero in the same currency. */
    fee?: RoundedMonetaryAmount;
    /** Merchant of the transaction. */
    merchant: string;
    /** Name of the transaction. */
    name: string;
    /** Amount after fees, already rounded to the currency's digits. */
    net_amount: RoundedMonetaryAmount;
    /**
     * Whether the transaction is still pending. Defaults to false.
     * @default false
     */
    pending?: boolean;
}
/** Body of `POST /bills`: records a bill received from a vendor. A document is attached afterwards with `POST /bills/{bill_id}`. */
export interface CreateBillRequest {
    /**
     * Date of the bill, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    bill_date: string;
    /**
     * Date on which the bill is due, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    due_date: string;
    /** Exchange rate from the bill's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** Number of the bill. */
    expense_number: string;
    /** References to the bill in other systems. Requests accept only types registered in the Rillet dashboard. */
    external_references?: ExternalReference[];
    /**
     * Date on which the bill takes effect in the ledger, as `YYYY-MM-DD`. Left out, it is the date of the bill.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the bill, at least one. */
    items: BillItemRequest[];
    /**
     * Id of the subsidiary that the bill belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * Id of the vendor that issued the bill.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** Body of `POST /contracts`; `scope` selects the variant: `FULL` for a contract that Rillet invoices, `REVENUE_RECOGNITION_ONLY` for one whose invoices another system issues. */
export type CreateContractRequest = CreateFullContractRequest | CreateRevenueRecognitionOnlyContractRequest;
/** An item of a credit memo: one product with quantity and price. */
export interface CreateCreditMemoItemRequest {
    /** Description of the item. */
    description: string;
    /** Custom field values of the item, from fields set up for `REVENUE`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /** Product, quantity and amount per unit. */
    price: CreditMemoItemPriceRequest;
    /** Account, pattern and period for the item's revenue. */
    revenue?: ItemRevenue;
    /** Tax rate of the item; the tax amount may be left out. */
    tax_rate?: TaxRateWithOptionalAmount;
}
/** Body of `POST /credit-memos`: creates a credit memo for a customer. */
export interface CreateCreditMemoRequest {
    /**
     * Date of the credit memo, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    credit_memo_date: string;
    /** Number of the credit memo; not blank. It may be left out, though every returned credit memo has one. */
    credit_memo_number?: string;
    /**
     * Id of the customer credited.
     *
     * Format: uuid
     */
    customer_id: string;
    /** Exchange rate from the credit memo's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the credit memo in other systems. Only types registered in the Rillet dashboard are accepted. */
    external_references?: ExternalReference[];
    /** Items of the credit memo, at least one. */
    items: CreateCreditMemoItemRequest[];
    /**
     * Id of the subsidiary that the credit memo belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
}
/** Body of `POST` and `PUT` on draft contracts. A `POST` with a known external reference (type and id) replaces the earlier draft; without references every `POST` makes a new one. A `PUT` replaces the whole draft, items and references included. */
export interface CreateDraftContractRequest {
    /** Amount of the draft contract. It may carry more digits than the currency. */
    amount: MonetaryAmount;
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date: string;
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`. A `PUT` that leaves it out wipes it.
     *
     * Format: date
     */
    end_date?: string;
    /** References to the draft in other systems. A `POST` with a known type and id replaces that draft; a `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Items of the draft contract, at least one. A `PUT` replaces them all. */
    items: DraftContractItemRequest[];
    /** Name of the contract. */
    name: string;
    /** Whether Rillet invoices the contract (`FULL`) or only recognises its revenue (`REVENUE_RECOGNITION_ONLY`). */
    scope: ContractScope;
    /**
     * Start date of the contract, as `YYYY-MM-DD`. A `PUT` that leaves it out wipes it.
     *
     * Format: date
     */
    start_date?: string;
    /**
     * Id of the subsidiary that the draft contract belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
}
/** Body of `POST /fields`: creates a custom field with its first values. */
export interface CreateFieldRequest {
    /** Name of the custom field. */
    name: string;
    /** Values to create with the field. The list may be empty. */
    values: CreateFieldRequestValue[];
}
/** A value to create together with its custom field. */
export interface CreateFieldRequestValue {
    /** Name of the value. */
    name: string;
}
/** Body of `POST /fields/{id}/values`: adds a value to a custom field. It is no upsert: a name that exists is refused with a 400. */
export interface CreateFieldValueRequest {
    /** Name of the value. Compared after trimming; an existing name is refused. */
    name: string;
}
/** Creates a contract that Rillet invoices (`scope` is `FULL`). Item dates default to the contract's. */
export interface CreateFullContractRequest {
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date: string;
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`. Left out, the contract is open-ended.
     *
     * Format: date
     */
    end_date?: string;
    /** Exchange rate from the contract's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the contract in other systems. Only types registered in the Rillet dashboard are accepted. */
    external_references?: ExternalReference[];
    /** How often and when the contract is invoiced. A full contract needs it, although the schema leaves it optional. */
    invoicing?: Invoicing;
    /** Items of the contract, at least one. */
    items: ContractItemRequest[];
    /** Name of the contract. */
    name: string;
    /**
     * Always `FULL`: selects a contract that Rillet invoices.
     * @constant
     */
    scope: "FULL";
    /**
     * Start date of the contract, as `YYYY-MM-DD`; the default of its items' start.
     *
     * Format: date
     */
    start_date: string;
    /**
     * Id of the subsidiary that the contract belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /** How usage is invoiced. Minimum commitments stand here or on the items, not on both. */
    usage_configuration?: UsageConfiguration;
}
/** An item of a full invoice: one product with quantity, price, optional discount and optional inline tax rate. */
export interface CreateFullInvoiceItemRequest {
    /** Description of the item on the invoice. */
    description: string;
    /** Custom field values of the item, from fields set up for `REVENUE`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /** Product, quantity, amount per unit and discount. */
    price: InvoiceItemPriceRequest;
    /** Account, pattern and period for recognising the item's revenue. */
    revenue?: ItemRevenue;
    /** Tax rate of the item, given inline; the tax amount may be left out. */
    tax_rate?: TaxRateWithOptionalAmount;
}
/** Creates an invoice that Rillet numbers and sends (`scope` is `FULL`). Where multi-currency is switched on, its currency must match the one configured for the customer. */
export interface CreateFullInvoiceRequest {
    /**
     * Id of the bank account that the invoice shows for payment.
     *
     * Format: uuid
     */
    bank_account_id?: string;
    /**
     * Id of the customer invoiced.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`. Left out, it is the invoice date.
     *
     * Format: date
     */
    due_date?: string;
    /** Exchange rate from the invoice's currency to the subsidiary's. Left out, and with different currencies, Rillet uses its own rate. */
    exchange_rate?: ExchangeRate;
    /** References to the invoice in other systems. Only types registered in the Rillet dashboard are accepted. */
    external_references?: ExternalReference[];
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Items of the invoice, at least one, each with its price. */
    items: CreateFullInvoiceItemRequest[];
    /** Memo on the invoice. */
    memo?: string;
    /** Purchase order number for the invoice. */
    purchase_order_number?: string;
    /**
     * Always `FULL`: selects an invoice that Rillet numbers and sends.
     * @constant
     */
    scope: "FULL";
    /**
     * Id of the subsidiary that the invoice belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
}
/** Body of `POST /invoices`; `scope` selects the variant. Rillet numbers and sends a `FULL` invoice; `REVENUE_RECOGNITION_ONLY` and `AR_ONLY` record one that another system issued. */
export type CreateInvoiceRequest = CreateFullInvoiceRequest | CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest;
/** Body of `POST /journal-entries`. The entry has at least two items with unsigned amounts and sides, and its debits equal its credits. */
export interface CreateJournalEntryRequest {
    /**
     * URL of the entry's attachment; note the camel case. A `PUT` that leaves it out wipes it.
     *
     * Format: uri
     */
    attachmentUrl?: string;
    /** Currency of the entry. */
    currency: CurrencyCode;
    /**
     * Date of the entry, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /** Exchange rate from the entry's currency to the subsidiary's. A `PUT` that leaves it out wipes it. */
    exchange_rate?: ExchangeRate;
    /** Items of the entry, at least two; their debits equal their credits. A `PUT` replaces them all. */
    items: JournalEntryItemRequest[];
    /** Name of the entry. */
    name: string;
    /** Customer or vendor that the entry relates to. */
    related_entity?: JournalEntryRelatedEntity;
    /**
     * Date on which the entry is reversed, as `YYYY-MM-DD`. A `PUT` that leaves it out wipes it.
     *
     * Format: date
     */
    reversal_date?: string;
    /**
     * Id of the subsidiary that the entry belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
}
/** An item of a reimbursement to create: an amount booked to one account. */
export interface CreateReimbursementItemRequest {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /** Period of the service that the item is for. */
    service_period?: CalendarPeriod;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** Body of `POST /reimbursements`. The API can delete the reimbursement afterwards, but not update it. */
export interface CreateReimbursementRequest {
    /** References to the reimbursement in other systems. Only types registered in the Rillet dashboard are accepted. */
    external_references?: ExternalReference[];
    /**
     * Date on which the reimbursement takes effect in the ledger, as `YYYY-MM-DD`. Left out, it is the date of the reimbursement.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the reimbursement, at least one. */
    items: CreateReimbursementItemRequest[];
    /** Code of the payable account that the reimbursement is booked to. */
    payable_account_code: AccountCode;
    /**
     * Date of the reimbursement, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    reimbursement_date: string;
    /**
     * Id of the subsidiary that the reimbursement belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * Id of the vendor of the reimbursement.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** Creates a contract whose invoices another system issues (`scope` is `REVENUE_RECOGNITION_ONLY`). Its invoice schedule refers to the items by their external references. */
export interface CreateRevenueRecognitionOnlyContractRequest {
    /**
     * Close date of the contract, as `YYYY-MM-DD`. Left out, it is the start date.
     *
     * Format: date
     */
    close_date?: string;
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`. Left out, the contract is open-ended.
     *
     * Format: date
     */
    end_date?: string;
    /** References to the contract in other systems: required. Only types registered in the Rillet dashboard are accepted. */
    external_references: ExternalReference[];
    /** Invoices of the contract as the other system issues them. */
    invoice_schedule: InvoiceSchedule;
    /** Items of the contract, at least one, each with an external reference. */
    items: RevenueRecognitionOnlyContractItemRequest[];
    /** Name of the contract. */
    name: string;
    /**
     * Always `REVENUE_RECOGNITION_ONLY`: selects a contract whose invoices another system issues.
     * @constant
     */
    scope: "REVENUE_RECOGNITION_ONLY";
    /**
     * Start date of the contract, as `YYYY-MM-DD`; the default of its items' start.
     *
     * Format: date
     */
    start_date: string;
    /**
     * Id of the subsidiary that the contract belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
}
/** An item of an invoice that another system issued; both `REVENUE_RECOGNITION_ONLY` and `AR_ONLY` invoices use it. It carries a quantity and a total amount instead of a price. */
export interface CreateRevenueRecognitionOnlyInvoiceItemRequest {
    /** Description of the item. */
    description: string;
    /** References to the item in other systems: required. Only types registered in the Rillet dashboard are accepted. */
    external_references: ExternalReference[];
    /** Custom field values of the item, from fields set up for `REVENUE`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product, at least 0.00001. */
    quantity: number;
    /** Account, pattern and period for recognising the item's revenue. */
    revenue?: ItemRevenue;
    /** Tax amount of the item, already rounded to the currency's digits. */
    tax_amount?: RoundedMonetaryAmount;
    /** Total amount of the item, already rounded to the currency's digits. */
    total_amount: RoundedMonetaryAmount;
}
/** Creates an invoice that another system issued, to recognise its revenue (`scope` is `REVENUE_RECOGNITION_ONLY`). The caller gives the number, and external references on the invoice and on every item. */
export interface CreateRevenueRecognitionOnlyInvoiceRequest {
    /**
     * Id of the customer invoiced.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`. Left out, it is the invoice date.
     *
     * Format: date
     */
    due_date?: string;
    /** Exchange rate from the invoice's currency to the subsidiary's. Left out, and with different currencies, Rillet uses its own rate. */
    exchange_rate?: ExchangeRate;
    /** References to the invoice in other systems: required. Only types registered in the Rillet dashboard are accepted. */
    external_references: ExternalReference[];
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Number of the invoice, given by the caller: the system that issued it. */
    invoice_number: string;
    /** Items of the invoice, at least one, each with its total amount. */
    items: CreateRevenueRecognitionOnlyInvoiceItemRequest[];
    /**
     * Always `REVENUE_RECOGNITION_ONLY`: selects an invoice that another system issued.
     * @constant
     */
    scope: "REVENUE_RECOGNITION_ONLY";
    /**
     * Id of the subsidiary that the invoice belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /** Tax amount of the invoice, already rounded to the currency's digits. */
    tax_amount?: RoundedMonetaryAmount;
}
/** Body of `POST /vendor-credits`: records a credit from a vendor, to be applied to bills later. */
export interface CreateVendorCreditRequest {
    /** Number of the vendor credit. */
    credit_number: string;
    /**
     * Date of the vendor credit, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Date on which the vendor credit takes effect in the general ledger, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    gl_impact_date: string;
    /** Line items of the vendor credit, at least one. A `PUT` replaces them all. */
    line_items: VendorCreditLineItemRequest[];
    /** Memo on the vendor credit. A `PUT` that leaves it out wipes it. */
    memo?: string;
    /**
     * Id of the subsidiary that the vendor credit belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /**
     * Id of the vendor that gives the credit.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** A credit memo for a customer, applied to invoices wholly or in part. Sent with the `CREDIT_MEMO` webhooks `CREATED`, `UPDATED` and `PAYMENT_UPDATED`. */
export interface CreditMemo {
    /** Address on the credit memo. */
    address: Address;
    /** Applications of the credit memo to invoices. */
    applications: CreditMemoApplication[];
    /** Amount applied to invoices so far. */
    applied_amount: RoundedMonetaryAmount;
    /**
     * Date of the credit memo, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    credit_memo_date: string;
    /** Number of the credit memo. */
    credit_memo_number: string;
    /**
     * Id of the customer credited.
     *
     * Format: uuid
     */
    customer_id: string;
    /** Exchange rate from the credit memo's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the credit memo in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Id of the credit memo, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Items of the credit memo. */
    items: CreditMemoItem[];
    /** Net amount of the credit memo. */
    net_amount: RoundedMonetaryAmount;
    /** Amount that is still to be applied. */
    remaining_amount: RoundedMonetaryAmount;
    /**
     * How far the credit memo is applied, or that it was refunded. Rillet may add values: expect others than these.
     * @enum {string}
     */
    status: "UNAPPLIED" | "PARTIALLY_APPLIED" | "APPLIED" | "REFUNDED";
    /**
     * Id of the subsidiary that the credit memo belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /** Taxed amount of the credit memo. */
    taxed_amount: RoundedMonetaryAmount;
    /** Total of the credit memo. */
    total: RoundedMonetaryAmount;
    /**
     * When the credit memo was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
}
/** An amount of a credit memo that is applied to one invoice. */
export interface CreditMemoApplication {
    /** Amount applied to the invoice. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the application, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    application_date: string;
    /**
     * Id of the credit memo.
     *
     * Format: uuid
     */
    credit_memo_id: string;
    /**
     * Id of the application, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Id of the invoice that the amount is applied to.
     *
     * Format: uuid
     */
    invoice_id: string;
    /** Number of the invoice that the amount is applied to. */
    invoice_number?: string;
}
/** One application in the whole set that `POST /credit-memos/{credit_memo_id}/applications` states. */
export interface CreditMemoApplicationRequest {
    /** Amount to apply to the invoice, already rounded to the currency's digits. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the application, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    application_date: string;
    /**
     * Id of the invoice to apply the amount to.
     *
     * Format: uuid
     */
    invoice_id: string;
}
/** An item of a credit memo. Its id is what `POST /credit-memos/{credit_memo_id}/taxes` refers to. */
export interface CreditMemoItem {
    /** Description of the item. */
    description: string;
    /** Custom field values of the item. A value deactivated since stays on it. */
    fields?: FieldAssignments;
    /**
     * Id of the credit memo item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Net amount of the item. */
    net_amount: RoundedMonetaryAmount;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product. */
    quantity: number;
    /** Account, pattern and period of the item's revenue. */
    revenue: ItemRevenue;
    /** Taxed amount of the item. */
    taxed_amount?: RoundedMonetaryAmount;
    /** Total amount of the item. */
    total_amount: RoundedMonetaryAmount;
}
/** Product, quantity and amount per unit of a credit memo item. Unlike the price of an invoice item it has no discount. */
export interface CreditMemoItemPriceRequest {
    /** Amount credited for one unit. It may carry more digits than the currency. */
    amount_per_unit: MonetaryAmount;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product, 0 or more. */
    quantity: number;
}
/** A customer: contracts, invoices and credit memos refer to it. Sent with the `CUSTOMER` webhooks `CREATED` and `UPDATED`. It does not show the currency configured for the customer. */
export interface Customer {
    /** Address of the customer, complete or not at all. A `PUT` that leaves it out wipes it. */
    address?: Address;
    /** Email contacts, no two the same. Rillet cannot send invoices without one; a `PUT` that leaves them out wipes them. */
    emails?: CustomerEmail[];
    /** References to the customer in other systems. Requests accept only types registered in the Rillet dashboard. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Custom field values of the customer, from fields set up for `REVENUE`. May be null; a `PUT` that leaves them out wipes them. */
    fields?: FieldAssignments | null;
    /**
     * Id of the customer, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the customer. */
    name: string;
    /** Name of the customer as it stands on invoices. A `PUT` that leaves it out wipes it. */
    name_on_invoice?: string;
    /**
     * Payment terms of the customer in days, 0 or more. A `PUT` that leaves it out wipes it.
     *
     * Format: int32
     */
    payment_terms?: number;
    /**
     * Whether invoices are emailed on their invoice date. Defaults to false; a `PUT` that leaves it out does not keep the stored value.
     * @default false
     */
    send_invoices_automatically?: boolean;
    /**
     * Whether reminders are sent for unpaid invoices. Defaults to false; a `PUT` that leaves it out does not keep the stored value.
     * @default false
     */
    send_payment_reminders?: boolean;
    /** Shipping address of the customer, complete or not at all. A `PUT` that leaves it out wipes it. */
    shipping_address?: Address;
    /**
     * When the customer was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
}
/** An email contact of a customer. Rillet cannot send invoices to a customer without one. */
export interface CustomerEmail {
    /** Email address of the contact. */
    email: string;
    /**
     * Which role the address has: `MAIN_SENDER`, `CC` or `BCC`.
     * @enum {string}
     */
    type: "MAIN_SENDER" | "CC" | "BCC";
}
/** The payment method on file for a customer, returned by `GET /customers/{customer_id}/settings/payment`. */
export interface CustomerPaymentMethod {
    /** Whether the method can be charged. When false, the customer has to act. */
    chargeable: boolean;
    /** Last four digits of the payment method. */
    last_four_digits?: string;
    /**
     * Kind of payment method: `CARD`, `BANK_ACCOUNT` or `OTHER`. Rillet may add values: expect others than these.
     * @enum {string}
     */
    payment_type: "CARD" | "BANK_ACCOUNT" | "OTHER";
}
/** Body of `POST` and `PUT` on customers. A `PUT` replaces the whole customer: what is left out is cleared. */
export interface CustomerRequest {
    /** Address of the customer, complete or not at all. A `PUT` that leaves it out wipes it. */
    address?: Address;
    /** Email contacts, no two the same. Rillet cannot send invoices without one; a `PUT` that leaves them out wipes them. */
    emails?: CustomerEmail[];
    /** References to the customer in other systems. Requests accept only types registered in the Rillet dashboard. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Custom field values of the customer, from fields set up for `REVENUE`. May be null; a `PUT` that leaves them out wipes them. */
    fields?: FieldAssignments | null;
    /** Name of the customer. */
    name: string;
    /** Name of the customer as it stands on invoices. A `PUT` that leaves it out wipes it. */
    name_on_invoice?: string;
    /**
     * Payment terms of the customer in days, 0 or more. A `PUT` that leaves it out wipes it.
     *
     * Format: int32
     */
    payment_terms?: number;
    /**
     * Whether invoices are emailed on their invoice date. Defaults to false; a `PUT` that leaves it out does not keep the stored value.
     * @default false
     */
    send_invoices_automatically?: boolean;
    /**
     * Whether reminders are sent for unpaid invoices. Defaults to false; a `PUT` that leaves it out does not keep the stored value.
     * @default false
     */
    send_payment_reminders?: boolean;
    /** Shipping address of the customer, complete or not at all. A `PUT` that leaves it out wipes it. */
    shipping_address?: Address;
}
/** The recurring revenue of one customer in the waterfall report. */
export interface CustomerRevenue {
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the customer. */
    name: string;
    /** Recurring revenue of the customer in the month of the report. */
    total: Revenue;
}
/** A discount by a fixed amount (`AMOUNT`) or by a percentage (`PERCENTAGE`). `type` selects the variant. */
export type Discount = AmountDiscount | PercentageDiscount;
/** A contract that waits for a person to approve it in the Rillet dashboard; the API cannot approve it. */
export interface DraftContract {
    /** Amount of the draft contract. It may carry more digits than the currency. */
    amount: MonetaryAmount;
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date: string;
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** References to the draft in other systems. A `POST` with the same type and id replaces this draft. */
    external_references: ExternalReference[];
    /**
     * Id of the draft contract, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Items of the draft contract. */
    items: DraftContractItem[];
    /** Name of the contract. */
    name: string;
    /** Whether Rillet invoices the contract (`FULL`) or only recognises its revenue (`REVENUE_RECOGNITION_ONLY`). Missing or null when not set. */
    scope?: ContractScope | null;
    /**
     * Start date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date?: string;
    /**
     * Id of the subsidiary that the draft contract belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
}
/** An item of a draft contract: one product with quantity and price. */
export interface DraftContractItem {
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /**
     * Id of the item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Price of the item; its `type` tells a recurring, one-time or usage price. */
    price: Price;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product. */
    quantity: number;
    /**
     * Start date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date?: string;
}
/** An item of a draft contract to create or replace. */
export interface DraftContractItemRequest {
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** Price of the item; its `type` selects a recurring, one-time or usage price. */
    price: Price;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product, at least 1. */
    quantity: number;
    /**
     * Start date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date?: string;
}
/** Body of `PUT /contracts/{contract_id}/end`: gives an open-ended contract its end date. */
export interface EndOpenEndedContractRequest {
    /**
     * Date on which the contract ends, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date: string;
}
/** A problem (RFC 9457), the response when a request fails. Validation problems may carry a `violations` or `errors` list too; the body of a 5xx may be HTML instead. */
export interface Error {
    /** Explanation of this occurrence of the problem. It may be missing. */
    detail?: string;
    /** HTTP status code of the response. It may be missing. */
    status?: number;
    /** Short title of the kind of problem. */
    title: string;
    /**
     * URI that identifies the kind of problem, for example `https://rillet.com/illegal-argument`.
     *
     * Format: uri
     */
    type: string;
}
/** An exchange rate, which converts the currency of a document to that of the subsidiary. An invoice without one, in another currency than the subsidiary's, gets Rillet's own rate. */
export interface ExchangeRate {
    /** Currency to convert from: that of the document. */
    base: CurrencyCode;
    /**
     * Date of the rate, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /** Rate from base to target, as a string. Never a JSON number. */
    rate: string;
    /** Currency to convert to: that of the subsidiary. */
    target: CurrencyCode;
}
/** A line of the executive profit and loss report. */
export interface ExecutivePLItem {
    /** Amounts of the line by column of the report. */
    amounts: BreakdownBalance[];
    /** Code of the line. */
    code: string;
    /** Name of the line. */
    name: string;
}
/** The executive profit and loss report of a period, returned by `GET /reports/executive-pl`. */
export interface ExecutivePLReport {
    /** Columns of the report, to which `breakdown_id` of the amounts refers. Without `breakdown_by` there is one `PERIOD` column. */
    breakdowns: ReportBreakdown[];
    /** Currency of the report. */
    currency: CurrencyCode;
    /** Period that the report covers. */
    period: ReportPeriod;
    /** Sections of the report, each with its lines. */
    sections: NamedExecutivePLSection[];
    /** Summary lines of the report, with their margins where given. */
    summaries: ReportSummaryLine[];
}
/** A section of the executive profit and loss report without its name. No operation of this version uses it. */
export interface ExecutivePLSection {
    /** Lines of the section. */
    items: ExecutivePLItem[];
    /** Total of the section. */
    total: RoundedMonetaryAmount;
}
/** A contract with its invoices. Creating, retrieving and amending a contract return it, and so does previewing an amendment. */
export interface ExpandedContract {
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date: string;
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`. Absent on an open-ended contract.
     *
     * Format: date
     */
    end_date?: string;
    /** Exchange rate from the contract's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the contract in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Id of the contract, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Invoices of the contract. */
    invoices?: ContractInvoice[];
    /** How often and when the contract is invoiced. */
    invoicing: Invoicing;
    /** Items of the contract; `status` tells active from amended ones. */
    items: ContractItem[];
    /** Name of the contract. */
    name: string;
    /**
     * Start date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
    /** Status of the contract. */
    status: ContractStatus;
    /**
     * Id of the subsidiary that the contract belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /** Total value of the contract. */
    total_value: RoundedMonetaryAmount;
    /** How usage and minimum commitments are invoiced. */
    usage_configuration?: UsageConfiguration;
}
/** The tax on an item of a bill, charge, reimbursement or vendor credit. With `tax_code`, percentage, country and description are taken from that predefined rate. */
export interface ExpenseTaxRate {
    /** Country that the rate applies in. */
    country: CountryCode;
    /**
     * Whether the item's amount holds the tax (`INCLUSIVE`) or the tax comes on top (`EXCLUSIVE`).
     * @enum {string}
     */
    coverage: "INCLUSIVE" | "EXCLUSIVE";
    /** Description of the rate. */
    description: string;
    /** Percentage from 0 to 100, so `23` means 23 percent. Responses may carry it as a JSON string. */
    percentage: number;
    /** Tax amount at this rate, already rounded to the currency's digits. Required here. */
    tax_amount: RoundedMonetaryAmount;
    /** Code of a predefined tax rate, from which percentage, country and description are taken. */
    tax_code?: string;
    /**
     * Kind of tax: value-added tax (`VAT`) or sales tax (`SALES_TAX`).
     * @enum {string}
     */
    type: "VAT" | "SALES_TAX";
}
/** A reference to an object in another system. Requests accept only types registered in the dashboard under Settings → External References, for which there is no API; an unknown type is rejected. */
export interface ExternalReference {
    /** Id of the object in the other system. */
    id: string;
    /** Type of the reference, as registered in the dashboard. `CUSTOMER_CUSTOM` is built in; in responses an integration's own type can stand here. */
    type: string;
    /**
     * URL of the object in the other system. Required with the type `CUSTOMER_CUSTOM`.
     *
     * Format: uri
     */
    url?: string;
}
/** A custom field with its values. A single field cannot be retrieved: list the fields. */
export interface Field {
    /**
     * Id of the field, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the field. */
    name: string;
    /** How the field is shown on expenses and on revenue, and whether it must be filled in. */
    settings?: FieldSettingsMap;
    /**
     * When the field was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
    /** Values of the field, including deactivated ones. */
    values: FieldValue[];
}
/** Custom field values assigned to an object: each entry pairs the id of a field (`field_id`) with the id of one of its values (`field_value_id`). A deactivated value stays on old records and cannot be assigned to new ones. */
export type FieldAssignments = {
    /**
     * Id of the custom field.
     *
     * Format: uuid
     */
    field_id: string;
    /**
     * Id of the value of that field. A deactivated value cannot be assigned.
     *
     * Format: uuid
     */
    field_value_id: string;
}[];
/** How a custom field behaves in one area. A `FREE_TAG` field cannot be mandatory. */
export interface FieldSettings {
    /**
     * `STANDALONE` shows the field as a single select, `FREE_TAG` as tags.
     * @enum {string}
     */
    display: "STANDALONE" | "FREE_TAG";
    /** Whether the field must be filled in. Always false for `FREE_TAG`. */
    mandatory: boolean;
}
/** Settings of a custom field by area: expenses and revenue. */
export interface FieldSettingsMap {
    /** Settings for bills, card transactions and manual entries. */
    EXPENSES?: FieldSettings;
    /** Settings for customers, contracts, invoices and credit memos. */
    REVENUE?: FieldSettings;
}
/** Response of `GET /fields`. The list is not paginated. */
export interface FieldsResponse {
    /** Custom fields with their values. */
    fields: Field[];
}
/** A value of a custom field. */
export interface FieldValue {
    /** Whether the value is deactivated: it stays on old records and cannot be assigned to new ones. */
    deactivated: boolean;
    /**
     * Id of the field value, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the value. */
    name: string;
}
/** A fixed amount: the common part of recurring and one-time prices. */
export interface FixedPrice {
    /** Amount of the price. It may carry more digits than the currency. */
    amount: MonetaryAmount;
}
/** A fixed price that recurs every `interval_months` months, selected by `type` `FIXED_RECURRING`. */
export interface FixedRecurringPrice {
    /** Amount of the price. It may carry more digits than the currency. */
    amount: MonetaryAmount;
    /**
     * Interval of the price in months, from 1 to 12.
     *
     * Format: int32
     */
    interval_months: number;
    /**
     * Always `FIXED_RECURRING`: selects a fixed price that recurs.
     * @constant
     */
    type: "FIXED_RECURRING";
}
/** The income statement of a period, returned by `GET /reports/income-statement`. */
export interface IncomeStatementReport {
    /** Columns of the report, to which `breakdown_id` of the amounts refers. Without `breakdown_by` there is one `PERIOD` column. */
    breakdowns: ReportBreakdown[];
    /** Currency of the report. */
    currency: CurrencyCode;
    /** Period that the report covers. */
    period: ReportPeriod;
    /** Sections of the statement: Revenue, Cost of Goods Sold, Operating Expenses and Non-Operating. */
    sections: NamedReportSection[];
    /** Summary lines, such as Gross Profit and Net Income. */
    summaries: ReportSummaryLine[];
}
/** An invoice to a customer: issued by Rillet, or recorded because another system issued it. Sent with the `INVOICE` webhooks `CREATED`, `UPDATED` and `PAYMENT_UPDATED`. */
export interface Invoice {
    /** Address on the invoice. */
    address?: Address;
    /** Amount still due. */
    amount_due: RoundedMonetaryAmount;
    /** Bank account that the invoice shows for payment. */
    bank_account?: InvoicingBankAccount;
    /**
     * Id of the contract that the invoice belongs to, when there is one.
     *
     * Format: uuid
     */
    contract_id?: string;
    /** Address of the customer. */
    customer_address?: Address;
    /**
     * Id of the customer invoiced.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    due_date: string;
    /** Exchange rate from the invoice's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the invoice in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Id of the invoice, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Number of the invoice: assigned by Rillet for a full invoice, by the issuing system for the others. */
    invoice_number: string;
    /** Items of the invoice. */
    items: InvoiceItem[];
    /** Memo on the invoice. */
    memo?: string;
    /** Net amount of the invoice. */
    net_amount: RoundedMonetaryAmount;
    /** Whether the invoice is overdue; the invoices list can be filtered by it. */
    overdue: boolean;
    /**
     * Payment terms of the invoice in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
    /** Purchase order number for the invoice. */
    purchase_order_number?: string;
    /**
     * When Rillet itself first sent the invoice, in UTC and ending in `Z`. Delivery by another system is recorded with `/sent-status` instead.
     *
     * Format: date-time
     */
    sent_at?: string;
    /** Shipping address on the invoice. */
    shipping_address?: Address;
    /** Payment status of the invoice; `UNBILLED` until it is sent or marked as sent. */
    status: InvoiceStatus;
    /**
     * Id of the subsidiary that the invoice belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /** Subtotal of the invoice. */
    subtotal: RoundedMonetaryAmount;
    /** Taxed amount of the invoice. */
    taxed_amount: RoundedMonetaryAmount;
    /** Total of the invoice. */
    total: RoundedMonetaryAmount;
    /** Total of the discounts on the invoice. */
    total_discount: RoundedMonetaryAmount;
    /**
     * When the invoice was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
}
/** An item of an invoice. Its id is what a revenue-recognition-only update and `POST /invoices/{invoice_id}/taxes` refer to. */
export interface InvoiceItem {
    /** Description of the item. */
    description: string;
    /** References to the item in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references: ExternalReference[];
    /** Custom field values of the item. A value deactivated since stays on it. */
    fields?: FieldAssignments;
    /** Gross rate of the item. */
    gross_rate: RoundedMonetaryAmount;
    /**
     * Id of the invoice item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product. */
    quantity: number;
    /** Account, pattern and period for recognising the item's revenue. */
    revenue: ItemRevenue;
    /** Taxed amount of the item. */
    taxed_amount: RoundedMonetaryAmount;
    /** Total amount of the item. */
    total_amount: RoundedMonetaryAmount;
    /** Total discount on the item. */
    total_discount: RoundedMonetaryAmount;
}
/** Product, quantity and price of a full invoice's item. The amount per unit is the one after the discount. */
export interface InvoiceItemPriceRequest {
    /** Price of one unit *after* the discount, as shown on the invoice; may carry more digits than the currency. */
    amount_per_unit: MonetaryAmount;
    /** Discount that `amount_per_unit` already reflects. */
    discount?: Discount;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product. */
    quantity: number;
}
/** A payment of an invoice. The lists show successful, uncleared and failed ones; only uncleared ones can be changed or deleted. */
export interface InvoicePayment {
    /** Code of the cash account that the payment is booked to. */
    account_code?: AccountCode;
    /** Amount paid. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date?: string;
    /**
     * Id of the payment, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Id of the invoice that was paid.
     *
     * Format: uuid
     */
    invoice_id: string;
    /**
     * Whether the payment was `SUCCESSFUL`, `FAILED` or is `UNCLEARED`. Only an uncleared one can be changed or deleted.
     * @enum {string}
     */
    status: "SUCCESSFUL" | "FAILED" | "UNCLEARED";
    /**
     * When the payment was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
}
/** Body of `POST` and `PUT` on payments of an invoice. Only uncleared payments can be changed; a `PUT` replaces the whole payment. */
export interface InvoicePaymentRequest {
    /** Code of the cash account that the payment is booked to. A Rillet bank account must be linked to that account. */
    account_code: AccountCode;
    /** Amount paid, already rounded to the currency's digits. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
}
/** The invoices of a revenue-recognition-only contract, as another system issues them. */
export interface InvoiceSchedule {
    /** Invoices of the schedule. */
    invoices?: InvoiceScheduleInvoice[];
}
/** An invoice in the schedule of a revenue-recognition-only contract. Another system issues it and gives its number. */
export interface InvoiceScheduleInvoice {
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    due_date?: string;
    /** References to the invoice in other systems: required. Only types registered in the Rillet dashboard are accepted. */
    external_references: ExternalReference[];
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Number of the invoice, given by the system that issues it. */
    invoice_number: string;
    /** Items of the invoice, at least one. */
    items: InvoiceScheduleInvoiceItem[];
    /** Tax amount of the invoice, already rounded to the currency's digits. */
    tax_amount?: RoundedMonetaryAmount;
}
/** An item of a scheduled invoice, tied to the contract item that it bills. */
export interface InvoiceScheduleInvoiceItem {
    /** Names the contract item that is billed, by the `external_reference` of that item. */
    contract_item_reference: string;
    /** Description of the item. */
    description: string;
    /** Discount on the item, already rounded to the currency's digits. */
    discount_amount?: RoundedMonetaryAmount;
    /** References to the item in other systems: required. Only types registered in the Rillet dashboard are accepted. */
    external_references: ExternalReference[];
    /** Quantity billed, at least 0.00001. */
    quantity: number;
    /** Tax amount of the item, already rounded to the currency's digits. */
    tax_amount?: RoundedMonetaryAmount;
    /** Total amount of the item, already rounded to the currency's digits. */
    total_amount: RoundedMonetaryAmount;
}
/**
 * Whether Rillet issues an invoice (`FULL`) or another system does and Rillet only recognises the revenue (`REVENUE_RECOGNITION_ONLY`). No operation of this version uses it.
 * @enum {string}
 */
export type InvoiceScope = "FULL" | "REVENUE_RECOGNITION_ONLY";
/**
 * Payment status of an invoice; also a filter of the invoices list. `UNBILLED` until it is sent or marked as sent, then `UNPAID`. Rillet may add values: expect others than these.
 * @enum {string}
 */
export type InvoiceStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID" | "UNBILLED" | "CREDITED" | "PARTIALLY_CREDITED";
/** How often and when a contract is invoiced. `interval` selects the variant: `MONTHLY`, `MONTHLY_PRORATED`, `QUARTERLY`, `SEMI_ANNUAL` or `YEARLY`. */
export type Invoicing = MonthlyInvoicing | MonthlyProratedInvoicing | QuarterlyInvoicing | SemiAnnualInvoicing | YearlyInvoicing;
/** The bank account that an invoice shows for payment, with the details a payer needs. */
export interface InvoicingBankAccount {
    /** Account number for ACH payments. */
    ach_account: string;
    /** Routing number for ACH payments. */
    ach_routing: string;
    /** Address of the bank, as one string. */
    bank_address?: string;
    /** Name of the bank. */
    bank_name: string;
    /**
     * Id of the bank account.
     *
     * Format: uuid
     */
    id: string;
    /** Payment instructions, as text. */
    payment_instructions?: string;
    /** SWIFT code of the bank. */
    swift_code?: string;
}
/** Where and how the revenue of an invoice or credit memo item is recognised. */
export interface ItemRevenue {
    /** Code of the revenue account in the chart of accounts. */
    account_code?: AccountCode;
    /** How the revenue is spread over the period. Left out, the product's pattern counts. */
    pattern?: RevenuePattern;
    /** Period over which the revenue is recognised. Left out, revenue is recognised on the invoice date; start and end on the same day recognises it on that day. */
    period?: CalendarPeriod;
}
/** An entry in the general ledger: at least two items with unsigned amounts, whose debits equal their credits. Sent with the `JOURNAL_ENTRY` webhooks `CREATED` and `UPDATED`. */
export interface JournalEntry {
    /**
     * URL of the entry's attachment. Note the camel case.
     *
     * Format: uri
     */
    attachmentUrl?: string;
    /** Currency of the entry. */
    currency: CurrencyCode;
    /**
     * Date of the entry, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /** Exchange rate from the entry's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /**
     * Id of the entry, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Items of the entry, at least two; their debits equal their credits. */
    items: JournalEntryItem[];
    /** Name of the entry. */
    name: string;
    /** Customer or vendor that the entry relates to. */
    related_entity?: JournalEntryRelatedEntity;
    /**
     * Date on which the entry is reversed, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    reversal_date?: string;
    /**
     * Id of the subsidiary that the entry belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * When the entry was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
}
/** A line of a journal entry: an unsigned amount on one side of an account. */
export interface JournalEntryItem {
    /** Code of the account that the line is booked to. Codes can change. */
    account_code: AccountCode;
    /**
     * Id of the account that the line is booked to; it never changes.
     *
     * Format: uuid
     */
    account_id: string;
    /** Unsigned amount of the line; `side` says debit or credit. */
    amount: RoundedMonetaryAmount;
    /** Description of the line. */
    description?: string;
    /** Custom field values of the line. A value deactivated since stays on it. */
    fields?: FieldAssignments;
    /**
     * Id of the line, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Amount in the currency of the original transaction. Present when the line was booked in another currency; may be null. */
    original_transaction_amount?: RoundedMonetaryAmount | null;
    /**
     * `DEBIT` or `CREDIT`.
     * @enum {string}
     */
    side: "DEBIT" | "CREDIT";
}
/** A line of a journal entry to create or replace: an unsigned amount on one side of an account. */
export interface JournalEntryItemRequest {
    /** Code of the account that the line is booked to. Codes can change. */
    account_code: AccountCode;
    /** Unsigned amount of the line, already rounded to the currency's digits; `side` says debit or credit. VAT is always inclusive. */
    amount: RoundedMonetaryAmount;
    /** Description of the line. */
    description?: string;
    /** Custom field values of the line, from fields set up for `EXPENSES`. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /**
     * `DEBIT` or `CREDIT`. The debits of an entry equal its credits.
     * @enum {string}
     */
    side: "DEBIT" | "CREDIT";
    /** VAT code of the line. It needs `vat_type`; VAT is always inclusive. */
    vat_code?: string;
    /** Required with `vat_code`: `Revenue`, `Revenues`, `Expense` or `Expenses`, in any case. */
    vat_type?: string;
}
/** The customer or vendor that a journal entry relates to. */
export interface JournalEntryRelatedEntity {
    /**
     * Id of the customer or vendor.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Whether `id` is that of a `CUSTOMER` or of a `VENDOR`.
     * @enum {string}
     */
    type: "CUSTOMER" | "VENDOR";
}
/** How often a minimum commitment is invoiced, and with which payment terms. */
export interface MinimumCommitmentInvoicing {
    /** How often the commitment is invoiced. */
    frequency: MinimumCommitmentInvoicingFrequency;
    /** Payment terms of these invoices in days, 0 or more. */
    payment_terms: PaymentTerms;
}
/**
 * How often a minimum commitment for usage is invoiced. `MONTHLY_PRORATED` is only for usage products with a minimum commitment.
 * @enum {string}
 */
export type MinimumCommitmentInvoicingFrequency = "MONTHLY" | "MONTHLY_PRORATED" | "QUARTERLY" | "SEMI_ANNUAL" | "YEARLY";
/** An amount in a currency that may carry more digits than the currency has, such as a price per unit. Where amounts must be rounded, the contract asks for a `RoundedMonetaryAmount`. */
export interface MonetaryAmount {
    /** Decimal string, for example `0.00125`; may carry more digits than the currency. Never a JSON number. */
    amount: string;
    /** Currency of the amount. */
    currency: CurrencyCode;
}
/** Invoices a contract every month; `interval` is `MONTHLY`. */
export interface MonthlyInvoicing {
    /**
     * Day of the month to invoice on, 1 to 31.
     *
     * Format: int32
     */
    day: number;
    /**
     * Always `MONTHLY`: selects monthly invoicing.
     * @constant
     */
    interval: "MONTHLY";
    /**
     * Payment terms of the invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** Invoices a contract every month, prorated; `interval` is `MONTHLY_PRORATED`. Only for usage products with a minimum commitment. */
export interface MonthlyProratedInvoicing {
    /**
     * Day of the month to invoice on, 1 to 31.
     *
     * Format: int32
     */
    day: number;
    /**
     * Always `MONTHLY_PRORATED`: selects prorated monthly invoicing.
     * @constant
     */
    interval: "MONTHLY_PRORATED";
    /**
     * Payment terms of the invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** A section of the cash flow statement, with its lines and totals. */
export interface NamedCashFlowSection {
    /** Lines of the section. */
    items: CashFlowItem[];
    /** Name of the section: Operating, Investing or Financing Cash Flow. */
    name: string;
    /** Totals of the section by column of the report. */
    totals: BreakdownBalance[];
}
/** A section of the executive profit and loss report, with its lines and totals. */
export interface NamedExecutivePLSection {
    /** Lines of the section. */
    items: ExecutivePLItem[];
    /** Name of the section. */
    name: string;
    /** Totals of the section by column of the report. */
    totals: BreakdownBalance[];
}
/** A section of the balance sheet or the income statement, with its accounts in groups. */
export interface NamedReportSection {
    /** Accounts that stand in the section itself, outside its groups. */
    accounts?: ReportAccountEntry[];
    /** Groups of accounts in the section. Groups nest exactly two levels. */
    groups: ReportAccountGroup[];
    /** Name of the section, such as Assets, Liabilities, Revenue or Operating Expenses. */
    name: string;
    /** Totals of the section by column of the report. */
    totals: BreakdownBalance[];
}
/** A fixed price that does not recur, selected by `type` `ONE_TIME`. */
export interface OneTimePrice {
    /** Amount of the price. It may carry more digits than the currency. */
    amount: MonetaryAmount;
    /**
     * Always `ONE_TIME`: selects a fixed price that does not recur.
     * @constant
     */
    type: "ONE_TIME";
}
/** The organization that the API key belongs to, returned by `GET /organizations/self`. */
export interface Organization {
    /** Currency of the organization. */
    currency: CurrencyCode;
    /**
     * Id of the organization, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Time zone of the organization. */
    timezone: string;
    /** Trade name of the organization. */
    trade_name: string;
}
/** How often overage, the usage beyond a commitment, is invoiced. `interval` selects the variant. */
export type OverageInvoicing = OverageMonthlyInvoicing | OverageMonthlyProratedInvoicing | OverageQuarterlyInvoicing | OverageSemiAnnualInvoicing | OverageYearlyInvoicing;
/** Invoices overage, the usage beyond a commitment, every month; `interval` is `MONTHLY`. */
export interface OverageMonthlyInvoicing {
    /**
     * Always `MONTHLY`: selects monthly invoicing of overage.
     * @constant
     */
    interval: "MONTHLY";
    /**
     * Payment terms of the overage invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** Invoices overage, the usage beyond a commitment, every month, prorated; `interval` is `MONTHLY_PRORATED`. Only for usage products with a minimum commitment. */
export interface OverageMonthlyProratedInvoicing {
    /**
     * Always `MONTHLY_PRORATED`: selects prorated monthly invoicing of overage.
     * @constant
     */
    interval: "MONTHLY_PRORATED";
    /**
     * Payment terms of the overage invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** Invoices overage, the usage beyond a commitment, every quarter; `interval` is `QUARTERLY`. */
export interface OverageQuarterlyInvoicing {
    /**
     * Always `QUARTERLY`: selects quarterly invoicing of overage.
     * @constant
     */
    interval: "QUARTERLY";
    /**
     * Payment terms of the overage invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** Invoices overage, the usage beyond a commitment, every half-year; `interval` is `SEMI_ANNUAL`. */
export interface OverageSemiAnnualInvoicing {
    /**
     * Always `SEMI_ANNUAL`: selects semi-annual invoicing of overage.
     * @constant
     */
    interval: "SEMI_ANNUAL";
    /**
     * Payment terms of the overage invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** Invoices overage, the usage beyond a commitment, every year; `interval` is `YEARLY`. */
export interface OverageYearlyInvoicing {
    /**
     * Always `YEARLY`: selects yearly invoicing of overage.
     * @constant
     */
    interval: "YEARLY";
    /**
     * Payment terms of the overage invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** Cursor of a page, taken from `next_cursor` of the page before. It lives for 2 hours; an expired or invalid one is no error: the server silently starts again at the first page. */
export type PageCursor = string;
/**
 * How many objects a page holds, from 1 to 100. Defaults to 25.
 * @default 25
 */
export type PageLimit = number;
/** Where to go on reading a list. Empty on the last page. */
export interface Pagination {
    /** Cursor of the next page, valid for 2 hours. Absent on the last page. */
    next_cursor?: PageCursor;
}
/** Response to setting up auto-payment for a customer. */
export interface PaymentSetupResponse {
    /**
     * URL that the customer must visit to set up the payment method, or to change the one on file.
     *
     * Format: uri
     */
    setup_url: string;
}
/**
 * Payment terms of an invoice in days, 0 or more.
 *
 * Format: int32
 */
export type PaymentTerms = number;
/** A discount by a percentage, selected by `type` `PERCENTAGE`. */
export interface PercentageDiscount {
    /**
     * Percentage taken off, from 0 to 100.
     *
     * Format: double
     */
    percentage_off: number;
    /**
     * Always `PERCENTAGE`: selects a discount by percentage.
     * @constant
     */
    type: "PERCENTAGE";
}
/** Prices usage at one amount per number of units, selected by `type` `PER_UNIT`. */
export interface PerUnitBilling {
    /** Price of `units` units. It may carry more digits than the currency. */
    amount: MonetaryAmount;
    /**
     * Always `PER_UNIT`: selects one price per unit rather than tiers.
     * @constant
     */
    type: "PER_UNIT";
    /**
     * Number of units that `amount` is the price of, at least 1.
     *
     * Format: int32
     */
    units: number;
}
/** Body of `POST /contracts/{contract_id}/amendments/preview`: returns the contract as an amendment would leave it. The preview has no effect. */
export interface PreviewContractAmendmentRequest {
    /**
     * Date of the amendment, as `YYYY-MM-DD`; not before the previous amendment.
     *
     * Format: date
     */
    amendment_date: string;
    /** How often and when the amended contract is invoiced. */
    invoicing: Invoicing;
    /** Items to change or add. Contract items that are not listed stay as they are; the list may be empty. */
    items: AmendFullContractItemRequest[];
}
/** A price of a product or contract item: fixed and recurring, fixed and one-time, or by usage. `type` selects the variant. */
export type Price = FixedRecurringPrice | OneTimePrice | UsagePrice;
/** A product that contract, invoice and credit memo items refer to. It sets the revenue account and the default revenue pattern. */
export interface Product {
    /** Code of the product's revenue account. Codes can change. */
    account_code: AccountCode;
    /** Description of the product. */
    description: string;
    /** References to the product in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Id of the product, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Whether the product counts towards annual and monthly recurring revenue (ARR and MRR). */
    include_in_arr_mrr: boolean;
    /** Name of the product. */
    name: string;
    /** Price of the product; its `type` tells a recurring, one-time or usage price. */
    price: Price;
    /** How revenue is spread over its period when an item gives no pattern of its own. */
    revenue_pattern: RevenuePattern;
    /**
     * Whether the product is `ACTIVE` or `INACTIVE`.
     * @enum {string}
     */
    status: "ACTIVE" | "INACTIVE";
}
/** Body of `POST` and `PUT` on products. A `PUT` replaces the whole product: what is left out is cleared. */
export interface ProductRequest {
    /** Code of the product's revenue account in the chart of accounts. */
    account_code: AccountCode;
    /** Description of the product. */
    description: string;
    /** References to the product in other systems. Only types registered in the Rillet dashboard are accepted. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Whether the product counts towards annual and monthly recurring revenue (ARR and MRR). */
    include_in_arr_mrr: boolean;
    /** Name of the product, 1 to 250 characters. */
    name: string;
    /** Price of the product; its `type` selects a recurring, one-time or usage price. */
    price: Price;
    /** How revenue is spread over its period when an item gives no pattern of its own. */
    revenue_pattern: RevenuePattern;
    /**
     * Whether the product is `ACTIVE` or `INACTIVE`. Defaults to `ACTIVE`; a `PUT` that leaves it out does not keep the stored value.
     * @default ACTIVE
     * @enum {string}
     */
    status?: "ACTIVE" | "INACTIVE";
}
/** Invoices a contract every quarter; `interval` is `QUARTERLY`. */
export interface QuarterlyInvoicing {
    /**
     * Always `QUARTERLY`: selects quarterly invoicing.
     * @constant
     */
    interval: "QUARTERLY";
    /** Month and day of the quarterly billing, as `--MM-dd`, for example `--01-31`. */
    month_day: string;
    /**
     * Payment terms of the invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** The interval of a price that recurs: the common part of fixed recurring and usage prices. */
export interface RecurringPrice {
    /**
     * Interval of the price in months, from 1 to 12.
     *
     * Format: int32
     */
    interval_months: number;
}
/** A reimbursement of expenses. The API creates and deletes reimbursements, but does not update them. */
export interface Reimbursement {
    /** Exchange rate from the reimbursement's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the reimbursement in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Id of the reimbursement, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Date on which the reimbursement takes effect in the ledger, as `YYYY-MM-DD`. Left out, it is the date of the reimbursement.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the reimbursement, each with its id. */
    items: ReimbursementItem[];
    /**
     * Date of the reimbursement, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    reimbursement_date?: string;
    /** Payment status of the reimbursement. */
    status: ReimbursementStatus;
    /**
     * Id of the subsidiary that the reimbursement belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * When the reimbursement was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
    /**
     * Id of the vendor of the reimbursement.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** An item of a reimbursement, as returned: its amount and account with its id. */
export interface ReimbursementItem {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item. */
    fields?: FieldAssignments;
    /**
     * Id of the reimbursement item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Period of the service that the item is for. */
    service_period?: CalendarPeriod;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** An item of a reimbursement: an amount booked to one account. A `ReimbursementItem` extends it; to create one, use `CreateReimbursementItemRequest`. */
export interface ReimbursementItemRequest {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item. */
    fields?: FieldAssignments;
    /** Period of the service that the item is for. */
    service_period?: CalendarPeriod;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** A payment of a reimbursement. No operation of this version uses it. */
export interface ReimbursementPayment {
    /** Code of the account in the chart of accounts that the payment is booked to. */
    account_code?: AccountCode;
    /** Amount paid. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date?: string;
    /**
     * Id of the payment, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Id of the reimbursement that was paid.
     *
     * Format: uuid
     */
    reimbursement_id: string;
    /**
     * Whether the payment is `CLEARED` or `UNCLEARED`.
     * @enum {string}
     */
    status: "CLEARED" | "UNCLEARED";
}
/** A payment of a reimbursement, as a request would give it. No operation of this version uses it. */
export interface ReimbursementPaymentRequest {
    /** Code of the account that the reimbursement is paid from. */
    account_code: AccountCode;
    /** Amount paid, already rounded to the currency's digits. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the payment, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Id of the reimbursement to pay.
     *
     * Format: uuid
     */
    reimbursement_id: string;
}
/** What a reimbursement consists of, before Rillet adds id and status. `Reimbursement` extends it; the body of `POST /reimbursements` is `CreateReimbursementRequest`. */
export interface ReimbursementRequest {
    /** Exchange rate from the reimbursement's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the reimbursement in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Date on which the reimbursement takes effect in the ledger, as `YYYY-MM-DD`. Left out, it is the date of the reimbursement.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the reimbursement, at least one. */
    items: ReimbursementItemRequest[];
    /**
     * Date of the reimbursement, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    reimbursement_date?: string;
    /**
     * Id of the subsidiary that the reimbursement belongs to.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
    /**
     * Id of the vendor of the reimbursement.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/**
 * Payment status of a reimbursement. Rillet may add values: expect others than these.
 * @enum {string}
 */
export type ReimbursementStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID";
/** One account of the trial balance: its balances at both ends of the period and the debits and credits between. */
export interface ReportAccountBalance {
    /** Balance of the account at the beginning of the period. */
    beginning_balance: RoundedMonetaryAmount;
    /** Code of the account in the chart of accounts. Codes can change. */
    code: string;
    /** Foreign exchange total on the credit side of the account, when there is one. */
    credit_fx_total?: RoundedMonetaryAmount;
    /** Total of the credits of the account in the period. */
    credit_total: RoundedMonetaryAmount;
    /** Foreign exchange total on the debit side of the account, when there is one. */
    debit_fx_total?: RoundedMonetaryAmount;
    /** Total of the debits of the account in the period. */
    debit_total: RoundedMonetaryAmount;
    /** Balance of the account at the end of the period. */
    ending_balance: RoundedMonetaryAmount;
    /**
     * Id of the account; it never changes.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the account. */
    name: string;
}
/** One account in a report, with its balance in each column. */
export interface ReportAccountEntry {
    /** Balances of the account by column of the report. */
    balances: BreakdownBalance[];
    /** Code of the account in the chart of accounts. Codes can change. */
    code: string;
    /**
     * Id of the account; it never changes.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the account. */
    name: string;
}
/** A group of accounts in a report section. It may hold further groups, which hold none themselves. */
export interface ReportAccountGroup {
    /** Accounts that stand in the group itself. */
    accounts: ReportAccountEntry[];
    /** Groups inside this one: the second and last level. */
    groups?: ReportAccountGroupNested[];
    /** Name of the group. */
    name: string;
    /** Totals of the group by column of the report. */
    totals: BreakdownBalance[];
}
/** A group of accounts inside another group: the lowest level of a report section. */
export interface ReportAccountGroupNested {
    /** Accounts of the group. */
    accounts: ReportAccountEntry[];
    /** Name of the group. */
    name: string;
    /** Totals of the group by column of the report. */
    totals: BreakdownBalance[];
}
/** A column of a report. Without `breakdown_by` a report has one `PERIOD` column. */
export interface ReportBreakdown {
    /**
     * Id of the column, to which `breakdown_id` of the amounts refers. It may be absent.
     *
     * Format: uuid
     */
    id?: string;
    /** Name of the column. */
    name: string;
    /**
     * What the column comes from: the subsidiaries, a custom field or the period. Rillet may add values: expect others than these.
     * @enum {string}
     */
    type: "SUBSIDIARY" | "CUSTOM_FIELD" | "PERIOD";
}
/**
 * What a report is broken down by. `CUSTOM_FIELD` needs `custom_field_id` too.
 * @enum {string}
 */
export type ReportBreakdownBy = "SUBSIDIARY" | "CUSTOM_FIELD";
/** A journal entry as the journal entries report gives it: every line in local and in reporting currency. */
export interface ReportingJournalEntry {
    /**
     * URL of the entry's attachment. Note the camel case.
     *
     * Format: uri
     */
    attachmentUrl?: string;
    /**
     * Date of the entry, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Id of the entry, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Items of the entry, at least two. */
    items: ReportingJournalEntryItem[];
    /** Name of the entry. */
    name: string;
    /** Customer or vendor that the entry relates to. */
    related_entity?: JournalEntryRelatedEntity;
    /**
     * Date on which the entry is reversed, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    reversal_date?: string;
    /**
     * Id of the subsidiary that the entry belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
}
/** A line of a journal entry in the journal entries report, with its amount in local and in reporting currency. */
export interface ReportingJournalEntryItem {
    /** Code of the account that the line is booked to. Codes can change. */
    account_code: AccountCode;
    /**
     * Id of the account that the line is booked to; it never changes.
     *
     * Format: uuid
     */
    account_id: string;
    /** Description of the line. */
    description?: string;
    /** Exchange rate of the line, as a string. */
    exchange_rate?: string;
    /** Custom field values of the line. A value deactivated since stays on it. */
    fields?: FieldAssignments;
    /**
     * Id of the line, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Amount in the local currency. It may carry more digits than the currency. */
    local_amount: MonetaryAmount;
    /** Amount in the currency of the original transaction. Present when the line was booked in another currency; may be null. */
    original_transaction_amount?: MonetaryAmount | null;
    /** Amount in the reporting currency. It may carry more digits than the currency. */
    reporting_amount: MonetaryAmount;
    /**
     * `DEBIT` or `CREDIT`.
     * @enum {string}
     */
    side: "DEBIT" | "CREDIT";
}
/** The period that a report covers. */
export interface ReportPeriod {
    /**
     * Start of the period, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    from_date: string;
    /**
     * End of the period, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    to_date: string;
}
/** A section of a report without its name and with a single total. No operation of this version uses it. */
export interface ReportSection {
    /** Groups of accounts in the section. */
    groups: ReportAccountGroup[];
    /** Total of the section. */
    total: RoundedMonetaryAmount;
}
/** A summary line of the income statement or the executive profit and loss report, such as Gross Profit or Net Income. */
export interface ReportSummaryLine {
    /** Amounts of the line by column of the report. */
    amounts: BreakdownBalance[];
    /** Margins of the line, by column of the report, as fractions from 0.0 to 1.0. */
    margins?: BreakdownMargin[];
    /** Name of the line, such as Gross Profit or Net Income. */
    name: string;
}
/** The totals of the trial balance over all its accounts. */
export interface ReportTotals {
    /** Total of the accounts' balances at the beginning of the period. */
    beginning_balance: RoundedMonetaryAmount;
    /** Foreign exchange total on the credit side of all accounts, when there is one. */
    credit_fx_total?: RoundedMonetaryAmount;
    /** Total of all credits in the period. */
    credit_total: RoundedMonetaryAmount;
    /** Foreign exchange total on the debit side of all accounts, when there is one. */
    debit_fx_total?: RoundedMonetaryAmount;
    /** Total of all debits in the period. */
    debit_total: RoundedMonetaryAmount;
    /** Total of the accounts' balances at the end of the period. */
    ending_balance: RoundedMonetaryAmount;
}
/** The recurring revenue of one month in the waterfall report. */
export interface Revenue {
    /** Recurring revenue of the month. */
    amount: RoundedMonetaryAmount;
    /** Month of the figure, as `YYYY-MM`. */
    year_month: string;
}
/**
 * How revenue is spread over its period: `DAILY` per day, `EVEN_PERIOD` per calendar month.
 * @enum {string}
 */
export type RevenuePattern = "DAILY" | "EVEN_PERIOD";
/** Changes an item of a revenue-recognition-only contract (`type` is `AMENDING_ITEM`). */
export interface RevenueRecognitionOnlyContractAmendingItemRequest {
    /** External reference of the contract item to change. */
    amending_reference: string;
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, on or after the amendment date, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** Price of the item. It may carry more digits than the currency. */
    price: MonetaryAmount;
    /** How the item's revenue is spread over its period. */
    revenue_pattern?: RevenuePattern;
    /**
     * Always `AMENDING_ITEM`: changes an existing item.
     * @constant
     */
    type: "AMENDING_ITEM";
}
/** An item of a revenue-recognition-only contract. The invoice schedule refers to it by its external reference. */
export interface RevenueRecognitionOnlyContractItemRequest {
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, as `YYYY-MM-DD`. Left out, it is the contract's.
     *
     * Format: date
     */
    end_date?: string;
    /** Reference to the item in another system, which `contract_item_reference` of the invoice schedule names. */
    external_reference: ExternalReference;
    /** Price of the item. It may carry more digits than the currency. */
    price: MonetaryAmount;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** How the item's revenue is spread over its period. */
    revenue_pattern: RevenuePattern;
    /**
     * Start date of the item, as `YYYY-MM-DD`. Left out, it is the contract's.
     *
     * Format: date
     */
    start_date?: string;
}
/** Adds an item to a revenue-recognition-only contract (`type` is `NEW_ITEM`). */
export interface RevenueRecognitionOnlyContractNewItemInAmendmentRequest {
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, on or after the amendment date, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** Reference to the new item in another system, which `contract_item_reference` of the invoice schedule names. */
    external_reference: ExternalReference;
    /** Price of the item. It may carry more digits than the currency. */
    price: MonetaryAmount;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** How the item's revenue is spread over its period. */
    revenue_pattern: RevenuePattern;
    /**
     * Start date of the item, on or after the amendment date, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date?: string;
    /**
     * Always `NEW_ITEM`: adds an item to the contract.
     * @constant
     */
    type: "NEW_ITEM";
}
/** Ends an item of a revenue-recognition-only contract (`type` is `TERMINATED_ITEM`). */
export interface RevenueRecognitionOnlyContractTerminatedItemRequest {
    /**
     * Date on which the item ends, as `YYYY-MM-DD`. Left out, it is the amendment date.
     *
     * Format: date
     */
    end_date?: string;
    /** External reference of the contract item to end. */
    external_reference: string;
    /**
     * Always `TERMINATED_ITEM`: ends an existing item.
     * @constant
     */
    type: "TERMINATED_ITEM";
}
/** The recurring revenue of each customer in a month, returned by `GET /reports/arr-waterfall`. */
export interface RevenueWaterfall {
    /** Customers with their recurring revenue. */
    customers: CustomerRevenue[];
    /** Where to go on reading; without a cursor this is the last page. */
    pagination?: Pagination;
}
/** An amount in a currency, already rounded to the digits of that currency. An amount that may carry more digits is a `MonetaryAmount`. */
export interface RoundedMonetaryAmount {
    /** Decimal string already rounded to the currency's digits, for example `1200.00` for GBP or `5000` for JPY. Never a JSON number. */
    amount: string;
    /** Currency of the amount. */
    currency: CurrencyCode;
}
/** Invoices a contract every half-year; `interval` is `SEMI_ANNUAL`. */
export interface SemiAnnualInvoicing {
    /**
     * Always `SEMI_ANNUAL`: selects semi-annual invoicing.
     * @constant
     */
    interval: "SEMI_ANNUAL";
    /** Month and day of the semi-annual billing, as `--MM-dd`, for example `--01-31`. */
    month_day: string;
    /**
     * Payment terms of the invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
/** Whether a custom field value is to be deactivated. No operation of this version uses it. */
export interface SetFieldValueDeactivatedRequest {
    /** True to deactivate the value: it stays on old records and cannot be assigned to new ones. */
    deactivated: boolean;
}
/** Optional body of `POST /customers/{customer_id}/settings/payment`, which sets up auto-payment. */
export interface SetupUpAutoPaymentRequest {
    /**
     * Id of the subsidiary that auto-payment is set up for.
     *
     * Format: uuid
     */
    subsidiary_id?: string;
}
/**
 * Value of the `status` parameter of the waterfall report: `ACTIVE` or `COMMITTED`.
 * @enum {string}
 */
export type Status = "ACTIVE" | "COMMITTED";
/** A subsidiary of the organization, which documents and bank accounts belong to. Exchange rates convert to its currency. */
export interface Subsidiary {
    /** Currency of the subsidiary. */
    currency: CurrencyCode;
    /**
     * Id of the subsidiary, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Time zone of the subsidiary. */
    timezone: string;
    /** Trade name of the subsidiary. */
    trade_name: string;
    /**
     * Kind of subsidiary: `LEGAL_ENTITY`. Rillet may add values: expect others than these.
     * @enum {string}
     */
    type: "LEGAL_ENTITY";
}
/** A tax rate given inline, together with the tax amount, which is required here. */
export interface TaxRate {
    /** Country that the rate applies in. */
    country: CountryCode;
    /** Description of the rate. */
    description: string;
    /** Percentage from 0 to 100, so `23` means 23 percent. Responses may carry it as a JSON string. */
    percentage: number;
    /** Tax amount at this rate, already rounded to the currency's digits. Required here. */
    tax_amount: RoundedMonetaryAmount;
    /**
     * Kind of tax: value-added tax (`VAT`) or sales tax (`SALES_TAX`).
     * @enum {string}
     */
    type: "VAT" | "SALES_TAX";
}
/** A predefined tax rate, as `GET /tax-rates` lists it. Its percentage is a string, that of an inline tax rate a number. */
export interface TaxRateResource {
    /** Code of the tax rate. */
    code: string;
    /** Country that the rate applies in. */
    country: CountryCode;
    /** Description of the rate. */
    description: string;
    /**
     * Id of the tax rate, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Percentage as a string, for example `"23.0000"` for 23 percent. */
    percentage: string;
}
/** A tax rate given inline on an item; the tax amount may be left out. */
export interface TaxRateWithOptionalAmount {
    /** Country that the rate applies in. */
    country: CountryCode;
    /** Description of the rate. */
    description: string;
    /** Percentage from 0 to 100, so `23` means 23 percent. Responses may carry it as a JSON string. */
    percentage: number;
    /** Tax amount at this rate, already rounded to the currency's digits. It may be left out. */
    tax_amount?: RoundedMonetaryAmount;
    /**
     * Kind of tax: value-added tax (`VAT`) or sales tax (`SALES_TAX`).
     * @enum {string}
     */
    type: "VAT" | "SALES_TAX";
}
/** A tier of a tiered usage price. It has a flat price, a per-unit price or both. */
export interface Tier {
    /** Flat price of the tier. A tier has this, `per_unit_price` or both. It may carry more digits than the currency. */
    flat_price?: MonetaryAmount;
    /** Price of one unit in the tier. A tier has this, `flat_price` or both. It may carry more digits than the currency. */
    per_unit_price?: MonetaryAmount;
    /**
     * Quantity that the tier reaches up to, at least 1. Every tier but the highest has one, and no two are the same.
     *
     * Format: int32
     */
    up_to?: number;
}
/** Prices usage by tiers, selected by `type` `TIERED`. */
export interface TieredBilling {
    /**
     * `GRADUATED` adds up the tiers passed through; `METERED` prices everything at the tier reached.
     * @enum {string}
     */
    mode: "GRADUATED" | "METERED";
    /** Tiers of the price, at least one. Every tier but the highest has `up_to`, no two the same. */
    tiers: Tier[];
    /**
     * Always `TIERED`: selects tiers rather than one price per unit.
     * @constant
     */
    type: "TIERED";
}
/** The trial balance of a period, returned by `GET /reports/trial-balance`. */
export interface TrialBalanceReport {
    /** Accounts with their balances, debits and credits. */
    accounts: ReportAccountBalance[];
    /** Currency of the report. */
    currency: CurrencyCode;
    /** Period that the report covers. */
    period: ReportPeriod;
    /** Totals over all accounts. */
    totals: ReportTotals;
}
/** Body of `PUT /bank-transactions/{bank_transaction_id}`. It replaces the whole transaction: what is left out is cleared. */
export interface UpdateBankTransactionRequest {
    /**
     * Date of the transaction, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /** Whether the transaction is excluded. A `PUT` that leaves it out does not keep the stored value. */
    excluded?: boolean;
    /** References to the transaction in other systems. Only types registered in the Rillet dashboard are accepted. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Fee of the transaction, already rounded to the currency's digits. Left out, it is zero in the same currency, whatever it was before. */
    fee?: RoundedMonetaryAmount;
    /** Merchant of the transaction. */
    merchant: string;
    /** Name of the transaction. */
    name: string;
    /** Amount after fees, already rounded to the currency's digits. */
    net_amount: RoundedMonetaryAmount;
    /** Whether the transaction is still pending. A `PUT` that leaves it out does not keep the stored value. */
    pending?: boolean;
}
/** Body of `PUT /bills/{bill_id}`. It replaces the whole bill: what is left out is cleared. */
export interface UpdateBillRequest {
    /**
     * Date of the bill, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    bill_date: string;
    /**
     * Date on which the bill is due, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    due_date: string;
    /** Exchange rate from the bill's currency to the subsidiary's. A `PUT` that leaves it out wipes it. */
    exchange_rate?: ExchangeRate;
    /** Number of the bill. */
    expense_number: string;
    /** References to the bill in other systems. Only types registered in the Rillet dashboard are accepted. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /**
     * Date on which the bill takes effect in the ledger, as `YYYY-MM-DD`; by default the bill date. A `PUT` that leaves it out does not keep the stored date.
     *
     * Format: date
     */
    impact_date?: string;
    /** Items of the bill, at least one. They replace all stored items. */
    items: BillItemRequest[];
    /**
     * Id of the vendor that issued the bill.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** An update of a contract; `scope` selects the variant. No operation of this version uses it. */
export type UpdateContractRequest = UpdateFullContractRequest | UpdateRevenueRecognitionOnlyContractRequest;
/** Body of `PUT /credit-memos/{credit_memo_id}`. It replaces the whole credit memo: what is left out is cleared. */
export interface UpdateCreditMemoRequest {
    /**
     * Date of the credit memo, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    credit_memo_date: string;
    /** References to the credit memo in other systems. Only types registered in the Rillet dashboard are accepted. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Items of the credit memo, at least one. They replace all stored items. */
    items: CreateCreditMemoItemRequest[];
}
/** Body of `PUT /fields/{id}`: changes the name and the settings of a custom field. Its values have operations of their own. */
export interface UpdateFieldRequest {
    /** Name of the custom field. */
    name: string;
    /** Settings for expenses and revenue. Send those to keep as well: a `PUT` replaces the whole object. */
    settings?: FieldSettingsMap;
}
/** Body of `PUT /fields/{fieldId}/values/{fieldValueId}`: renames a value of a custom field. */
export interface UpdateFieldValueRequest {
    /** Name of the value. */
    name: string;
}
/** An update of a contract that Rillet invoices. No operation of this version uses it. */
export interface UpdateFullContractRequest {
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** References to the contract in other systems. Only types registered in the Rillet dashboard are accepted. */
    external_references?: ExternalReference[];
    /** How often and when the contract is invoiced. */
    invoicing?: Invoicing;
    /** Items of the contract, at least one. */
    items: ContractItemRequest[];
    /** Name of the contract. */
    name: string;
    /**
     * Always `FULL`: selects a contract that Rillet invoices.
     * @constant
     */
    scope: "FULL";
    /**
     * Start date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
    /** Commitment for usage on the whole contract. */
    usage_commitment?: UsageCommitment;
    /** How often usage beyond the commitment is invoiced. */
    usage_overage_invoicing?: OverageInvoicing;
}
/** Updates an invoice that Rillet numbers and sends (`scope` is `FULL`). It replaces the whole invoice: what is left out is cleared. */
export interface UpdateFullInvoiceRequest {
    /**
     * Id of the bank account that the invoice shows for payment. An update needs it.
     *
     * Format: uuid
     */
    bank_account_id: string;
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`; by default the invoice date. A `PUT` that leaves it out does not keep the stored date.
     *
     * Format: date
     */
    due_date?: string;
    /** References to the invoice in other systems. Only types registered in the Rillet dashboard are accepted. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Items of the invoice, at least one. They replace all stored items. */
    items: CreateFullInvoiceItemRequest[];
    /** Memo on the invoice. A `PUT` that leaves it out wipes it. */
    memo?: string;
    /** Purchase order number for the invoice. A `PUT` that leaves it out wipes it. */
    purchase_order_number?: string;
    /**
     * Always `FULL`: selects an invoice that Rillet numbers and sends.
     * @constant
     */
    scope: "FULL";
}
/** Body of `PUT /invoices/{invoice_id}`; `scope` selects the variant. It replaces the whole invoice: what is left out is cleared. */
export type UpdateInvoiceRequest = UpdateFullInvoiceRequest | UpdateRevenueRecognitionOnlyInvoiceRequest;
/** Body of `PUT /invoices/{invoice_id}/sent-status`: records that another system delivered the invoice. An invoice marked as sent becomes `UNPAID` and gets no autopayment and no reminders. */
export interface UpdateInvoiceSentStatusRequest {
    /** True to mark the invoice as sent. It does not set `sent_at`, which is for invoices that Rillet itself sent. */
    sent: boolean;
}
/** The taxes of one item of an invoice or credit memo. */
export interface UpdateItemTaxesRequest {
    /**
     * Id of the invoice item or credit memo item.
     *
     * Format: uuid
     */
    id: string;
    /** Tax rates that replace the item's, each with its tax amount. */
    tax_rates: TaxRate[];
}
/** Body of `PUT /journal-entries/{journal_entry_id}` and the common part of the request to create one. A `PUT` replaces the whole entry; debits equal credits. */
export interface UpdateJournalEntryRequest {
    /**
     * URL of the entry's attachment; note the camel case. A `PUT` that leaves it out wipes it.
     *
     * Format: uri
     */
    attachmentUrl?: string;
    /** Currency of the entry. */
    currency: CurrencyCode;
    /**
     * Date of the entry, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /** Exchange rate from the entry's currency to the subsidiary's. A `PUT` that leaves it out wipes it. */
    exchange_rate?: ExchangeRate;
    /** Items of the entry, at least two; their debits equal their credits. A `PUT` replaces them all. */
    items: JournalEntryItemRequest[];
    /** Name of the entry. */
    name: string;
    /**
     * Date on which the entry is reversed, as `YYYY-MM-DD`. A `PUT` that leaves it out wipes it.
     *
     * Format: date
     */
    reversal_date?: string;
}
/** An update of a contract whose invoices another system issues. No operation of this version uses it. */
export interface UpdateRevenueRecognitionOnlyContractRequest {
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date?: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** References to the contract in other systems: required. Only types registered in the Rillet dashboard are accepted. */
    external_references: ExternalReference[];
    /** Invoices of the contract as the other system issues them. */
    invoice_schedule: InvoiceSchedule;
    /** Items of the contract, at least one, each with an external reference. */
    items: RevenueRecognitionOnlyContractItemRequest[];
    /** Name of the contract. */
    name: string;
    /**
     * Always `REVENUE_RECOGNITION_ONLY`: selects a contract whose invoices another system issues.
     * @constant
     */
    scope: "REVENUE_RECOGNITION_ONLY";
    /**
     * Start date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
}
/** An existing item of a revenue-recognition-only invoice, named by its id. Its description, fields and revenue can change, its amounts cannot. */
export interface UpdateRevenueRecognitionOnlyInvoiceItemRequest {
    /** Description of the item. A `PUT` that leaves it out wipes it. */
    description?: string;
    /** Custom field values of the item, from fields set up for `REVENUE`. A `PUT` that leaves them out wipes them. */
    fields?: FieldAssignments;
    /**
     * Id of the existing invoice item.
     *
     * Format: uuid
     */
    id: string;
    /** Account, pattern and period for recognising the item's revenue. A `PUT` that leaves it out wipes it. */
    revenue?: ItemRevenue;
}
/** Updates an invoice that another system issued (`scope` is `REVENUE_RECOGNITION_ONLY`). Number, dates, descriptions, fields and revenue can change, amounts cannot; what is left out is cleared. */
export interface UpdateRevenueRecognitionOnlyInvoiceRequest {
    /**
     * Date on which the invoice is due, as `YYYY-MM-DD`; by default the invoice date. A `PUT` that leaves it out does not keep the stored date.
     *
     * Format: date
     */
    due_date?: string;
    /** Exchange rate from the invoice's currency to the subsidiary's. A `PUT` that leaves it out wipes it. */
    exchange_rate?: ExchangeRate;
    /** References to the invoice in other systems. Only types registered in the Rillet dashboard are accepted. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /**
     * Date of the invoice, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    invoice_date: string;
    /** Number of the invoice, given by the system that issued it. A `PUT` that leaves it out wipes it. */
    invoice_number?: string;
    /** Existing items of the invoice by their ids, at least one. */
    items: UpdateRevenueRecognitionOnlyInvoiceItemRequest[];
    /**
     * Always `REVENUE_RECOGNITION_ONLY`: selects an invoice that another system issued.
     * @constant
     */
    scope: "REVENUE_RECOGNITION_ONLY";
}
/** Body of `POST` to `/taxes` of an invoice or a credit memo: replaces the taxes per item. External tax engines use it after the document was saved. */
export interface UpdateTaxesRequest {
    /** Items whose taxes are replaced, by their ids; at least one. */
    items: UpdateItemTaxesRequest[];
    /**
     * When the taxes were calculated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    taxes_calculated_at: string;
}
/** Body of `PUT /vendor-credits/{vendor_credit_id}`. It replaces the whole vendor credit: what is left out is cleared. */
export interface UpdateVendorCreditRequest {
    /** Number of the vendor credit. */
    credit_number: string;
    /**
     * Date of the vendor credit, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Date on which the vendor credit takes effect in the general ledger, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    gl_impact_date: string;
    /** Line items of the vendor credit, at least one. A `PUT` replaces them all. */
    line_items: VendorCreditLineItemRequest[];
    /** Memo on the vendor credit. A `PUT` that leaves it out wipes it. */
    memo?: string;
    /**
     * Id of the vendor that gives the credit.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** The usage of a contract item on one date. */
export interface Usage {
    /**
     * Date of the usage, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Quantity used, above 0.
     *
     * Format: float
     */
    quantity: number;
}
/** A minimum commitment for usage: on the contract or on its items, not on both. */
export interface UsageCommitment {
    /** Amount committed to, already rounded to the currency's digits. */
    amount: RoundedMonetaryAmount;
    /** Code of the commitment's revenue account in the chart of accounts. */
    revenue_account: AccountCode;
}
/** How a contract invoices usage and minimum commitments. */
export interface UsageConfiguration {
    /** Minimum commitment for the whole contract. Not together with commitments on its items. */
    contract_level_minimum_commitment?: UsageCommitment;
    /**
     * Cycle of the minimum commitment: per month (`MONTHLY`) or over the contract (`CONTRACT`).
     * @enum {string}
     */
    minimum_commitment_cycle?: "MONTHLY" | "CONTRACT";
    /** How often the minimum commitment is invoiced, and with which payment terms. */
    minimum_commitment_invoicing?: MinimumCommitmentInvoicing;
    /** How often, when and with which payment terms usage is invoiced. */
    usage_invoicing: UsageInvoicing;
}
/**
 * Where the cycles of usage invoices begin: with the calendar, or with the anniversary of the subscription. `CALENDAR` is only for monthly usage invoices of a contract that does not start on the 1st.
 * @enum {string}
 */
export type UsageInvoiceCycle = "CALENDAR" | "SUBSCRIPTION_ANNIVERSARY";
/**
 * The date of a usage invoice: the first day of the next cycle or the last day of the current one.
 * @enum {string}
 */
export type UsageInvoiceDate = "FIRST_DAY_OF_NEXT_CYCLE" | "LAST_DAY_OF_CURRENT_CYCLE";
/** How often, when and with which payment terms usage is invoiced. */
export interface UsageInvoicing {
    /** Where the cycles begin. `CALENDAR` is only for monthly invoices of a contract that does not start on the 1st. */
    cycle: UsageInvoiceCycle;
    /** How often usage is invoiced. */
    frequency: UsageInvoicingFrequency;
    /** Whether the invoice is dated the first day of the next cycle or the last day of the current one. */
    invoice_date: UsageInvoiceDate;
    /** Payment terms of the usage invoices in days, 0 or more. */
    payment_terms: PaymentTerms;
}
/**
 * How often usage is invoiced.
 * @enum {string}
 */
export type UsageInvoicingFrequency = "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "YEARLY";
/** A price by usage, selected by `type` `USAGE`: its billing scheme prices the usage. */
export interface UsagePrice {
    /** How usage is priced: at one price per unit or by tiers. */
    billing_scheme: BillingScheme;
    /**
     * Interval of the price in months, from 1 to 12.
     *
     * Format: int32
     */
    interval_months: number;
    /**
     * Always `USAGE`: selects a price by usage.
     * @constant
     */
    type: "USAGE";
}
/** Usage of a contract item by date: the body and the response of `PATCH /contract-items/{contract_item_id}/usage`, which creates or overwrites several dates at once. */
export interface UsageRecords {
    /** Usage records, at least one, one for each date. */
    usage: Usage[];
}
/** A credit from a vendor, of which the remaining balance can be applied to bills. */
export interface VendorCredit {
    /** Amount of the vendor credit. */
    amount?: RoundedMonetaryAmount;
    /** Applications of the credit to bills. */
    applications: VendorCreditApplication[];
    /** Amount applied to bills so far. */
    applied_amount: RoundedMonetaryAmount;
    /** Number of the vendor credit. */
    credit_number: string;
    /**
     * Date of the vendor credit, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    date: string;
    /**
     * Date on which the vendor credit takes effect in the general ledger, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    gl_impact_date: string;
    /**
     * Id of the vendor credit, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Line items of the vendor credit, each with its id. */
    line_items: VendorCreditLineItem[];
    /** Memo on the vendor credit. A `PUT` that leaves it out wipes it. */
    memo?: string;
    /**
     * Id of the organization that the vendor credit belongs to.
     *
     * Format: uuid
     */
    organization_id: string;
    /** Amount that can still be applied to bills. */
    remaining_amount: RoundedMonetaryAmount;
    /** How far the credit is applied, or that it was refunded. */
    status: VendorCreditStatus;
    /**
     * Id of the subsidiary that the vendor credit belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /**
     * When the vendor credit was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
    /**
     * Id of the vendor that gives the credit.
     *
     * Format: uuid
     */
    vendor_id: string;
}
/** An amount of a vendor credit that is applied to one bill. */
export interface VendorCreditApplication {
    /** Amount applied to the bill. */
    amount: RoundedMonetaryAmount;
    /**
     * Date of the application, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    application_date: string;
    /**
     * Id of the bill that the amount is applied to.
     *
     * Format: uuid
     */
    bill_id: string;
    /** Number of the bill that the amount is applied to. */
    bill_number?: string;
    /**
     * Id of the application, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /**
     * Id of the vendor credit.
     *
     * Format: uuid
     */
    vendor_credit_id: string;
}
/** An amount of a vendor credit to apply to one bill. Only the remaining balance of the credit can be applied. */
export interface VendorCreditApplicationRequest {
    /** Amount to apply to the bill, already rounded to the currency's digits; at most what remains of the credit. */
    amount: RoundedMonetaryAmount;
    /**
     * Id of the bill to apply the amount to.
     *
     * Format: uuid
     */
    bill_id: string;
}
/** A line item of a vendor credit, as returned: the line item of the request with its id and its net and tax amounts. */
export interface VendorCreditLineItem {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /**
     * Id of the line item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Net amount of the line item. */
    net_amount?: RoundedMonetaryAmount;
    /** Tax amount of the line item. */
    tax_amount?: RoundedMonetaryAmount;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/** A line item of a vendor credit: an amount booked to one account. */
export interface VendorCreditLineItemRequest {
    /** Code of the account in the chart of accounts that the item is booked to. Codes can change. */
    account_code: AccountCode;
    /** Amount of the item, already rounded to the currency's digits. With a `tax_rate`, its `coverage` says whether the amount holds the tax. */
    amount: RoundedMonetaryAmount;
    /** Description of the item. */
    description?: string;
    /** Custom field values of the item. A deactivated value cannot be assigned. */
    fields?: FieldAssignments;
    /** Tax on the item. With a `tax_code`, percentage, country and description come from the predefined rate of that code. */
    tax_rate?: ExpenseTaxRate;
}
/**
 * How far a vendor credit is applied to bills, or that it was refunded. Rillet may add values: expect others than these.
 * @enum {string}
 */
export type VendorCreditStatus = "UNAPPLIED" | "PARTIALLY_APPLIED" | "REFUNDED" | "APPLIED";
/** Body of `POST` and `PUT` on vendors. A `PUT` replaces the whole vendor: what is left out is cleared. */
export interface VendorRequest {
    /** Code of an account in the chart of accounts for the vendor. A `PUT` that leaves it out wipes it. */
    account_code?: AccountCode;
    /** Address of the vendor, complete or not at all. A `PUT` that leaves it out wipes it. */
    address?: Address;
    /**
     * Email address of the vendor. A `PUT` that leaves it out wipes it.
     *
     * Format: email
     */
    email?: string;
    /** References to the vendor in other systems. Requests accept only types registered in the Rillet dashboard. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Custom field values of the vendor. A deactivated value cannot be assigned. A `PUT` that leaves them out wipes them. */
    fields?: FieldAssignments;
    /** Name of the vendor. */
    name: string;
    /**
     * Payment terms of the vendor in days, from 0 to 180. A `PUT` that leaves it out wipes it.
     *
     * Format: int32
     */
    payment_terms?: number;
    /** Tax id of the vendor. A `PUT` that leaves it out wipes it. */
    tax_id?: string;
    /** Whether the vendor is eligible for form 1099. A `PUT` that leaves it out wipes it. */
    ten_ninety_nine_eligible?: boolean;
}
/** A vendor: bills, charges, reimbursements and vendor credits refer to it. Sent with the `VENDOR` webhooks `CREATED` and `UPDATED`. */
export interface VendorResponse {
    /** Code of an account in the chart of accounts for the vendor. A `PUT` that leaves it out wipes it. */
    account_code?: AccountCode;
    /** Address of the vendor, complete or not at all. A `PUT` that leaves it out wipes it. */
    address?: Address;
    /**
     * Email address of the vendor. A `PUT` that leaves it out wipes it.
     *
     * Format: email
     */
    email?: string;
    /** References to the vendor in other systems. Requests accept only types registered in the Rillet dashboard. A `PUT` that leaves them out wipes them. */
    external_references?: ExternalReference[];
    /** Custom field values of the vendor. A deactivated value cannot be assigned. A `PUT` that leaves them out wipes them. */
    fields?: FieldAssignments;
    /**
     * Id of the vendor, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Name of the vendor. */
    name: string;
    /**
     * Payment terms of the vendor in days, from 0 to 180. A `PUT` that leaves it out wipes it.
     *
     * Format: int32
     */
    payment_terms?: number;
    /** Tax id of the vendor. A `PUT` that leaves it out wipes it. */
    tax_id?: string;
    /** Whether the vendor is eligible for form 1099. A `PUT` that leaves it out wipes it. */
    ten_ninety_nine_eligible?: boolean;
    /**
     * When the vendor was last updated, in UTC and ending in `Z`.
     *
     * Format: date-time
     */
    updated_at: string;
}
/** A contract as the `CONTRACT` webhooks `CREATED` and `UPDATED` send it. Unlike `Contract` it has a commitment and overage invoicing in place of the usage configuration. */
export interface WebhookContract {
    /**
     * Close date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    close_date: string;
    /**
     * Id of the customer.
     *
     * Format: uuid
     */
    customer_id: string;
    /**
     * End date of the contract, as `YYYY-MM-DD`. Absent on an open-ended contract.
     *
     * Format: date
     */
    end_date?: string;
    /** Exchange rate from the contract's currency to the subsidiary's. */
    exchange_rate?: ExchangeRate;
    /** References to the contract in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references?: ExternalReference[];
    /**
     * Id of the contract, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** How often and when the contract is invoiced. */
    invoicing: Invoicing;
    /** Items of the contract; `status` tells active from amended ones. */
    items: WebhookContractItem[];
    /** Name of the contract. */
    name: string;
    /**
     * Start date of the contract, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
    /** Status of the contract. */
    status: ContractStatus;
    /**
     * Id of the subsidiary that the contract belongs to.
     *
     * Format: uuid
     */
    subsidiary_id: string;
    /** Total value of the contract. */
    total_value: RoundedMonetaryAmount;
    /** Commitment for usage on the whole contract. */
    usage_commitment?: UsageCommitment;
    /** How often usage beyond the commitment is invoiced. */
    usage_overage_invoicing?: OverageInvoicing;
}
/** An item of a contract as the contract webhooks send it. Unlike `ContractItem` it has no minimum commitment. */
export interface WebhookContractItem {
    /**
     * Id of the contract item that this one amends. Absent on an item that amends none.
     *
     * Format: uuid
     */
    amending?: string;
    /** Discount on the item, by amount or by percentage. */
    discount?: Discount;
    /**
     * End date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    end_date?: string;
    /** References to the item in other systems, including any that an integration wrote itself, such as Stripe's object id. */
    external_references: ExternalReference[];
    /** Custom field values of the item. A value deactivated since stays on it. */
    fields?: FieldAssignments;
    /**
     * Id of the contract item, assigned by Rillet.
     *
     * Format: uuid
     */
    id: string;
    /** Price of the item; its `type` tells a recurring, one-time or usage price. */
    price: Price;
    /**
     * Id of the product that the item is for.
     *
     * Format: uuid
     */
    product_id: string;
    /** Quantity of the product. The service sends it as a JSON string such as `"23.0000"` or as a number. */
    quantity: number | string;
    /** How the item's revenue is spread over its period. */
    revenue_pattern: RevenuePattern;
    /**
     * Start date of the item, as `YYYY-MM-DD`.
     *
     * Format: date
     */
    start_date: string;
    /**
     * Whether the item is `ACTIVE` or was `AMENDED`.
     * @enum {string}
     */
    status: "AMENDED" | "ACTIVE";
    /** Tax rate of the item. The service leaves its tax amount out. */
    tax_rate?: {
        /** Country that the rate applies in. */
        country: CountryCode;
        /** Description of the rate. */
        description: string;
        /** Percentage of the rate, from 0 to 100, as a JSON string such as `"23.0000"` or as a number. */
        percentage: number | string;
        /** Tax amount at this rate, already rounded to the currency's digits. It may be left out. */
        tax_amount?: RoundedMonetaryAmount;
        /**
         * Kind of tax: value-added tax (`VAT`) or sales tax (`SALES_TAX`).
         * @enum {string}
         */
        type: "VAT" | "SALES_TAX";
    };
    /** Total value of the item. */
    total_value: RoundedMonetaryAmount;
}
/** Body of the response to a webhook delivery, as text. What counts is a 2xx status within 30 seconds; otherwise the delivery is tried again. */
export type WebhookResponse = string;
/** Invoices a contract every year; `interval` is `YEARLY`. */
export interface YearlyInvoicing {
    /**
     * Always `YEARLY`: selects yearly invoicing.
     * @constant
     */
    interval: "YEARLY";
    /** Month and day of the yearly billing, as `--MM-dd`, for example `--01-31`. */
    month_day: string;
    /**
     * Payment terms of the invoices in days, 0 or more.
     *
     * Format: int32
     */
    payment_terms: number;
}
