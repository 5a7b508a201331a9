// Written by `npm run generate` from openapi.json. Do not edit.

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
                    /** Format: binary */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
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
            /** @description Accepted */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
export interface Account {
    code: AccountCode;
    /** Format: uuid */
    id: string;
    intercompany: boolean;
    name: string;
    /** @enum {string} */
    status: "ACTIVE" | "INACTIVE";
    subtype: string;
    /** @enum {string} */
    type: "ASSET" | "LIABILITY" | "EQUITY" | "EXPENSE" | "INCOME";
    /** Format: date-time */
    updated_at: string;
}
export type AccountCode = string;
export interface Address {
    city: string;
    country: CountryCode;
    line1: string;
    line2?: string;
    state: string;
    zip_code: string;
}
export type AmendContractRequest = AmendFullContractRequest | AmendRevenueRecognitionOnlyContractRequest;
export interface AmendFullContractItemRequest {
    /** Format: uuid */
    amending?: string;
    discount?: Discount;
    effective_from?: AmendmentEffectiveFrom;
    /** Format: date */
    end_date?: string;
    price: Price;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    /** Format: date */
    start_date: string;
    tax_rate?: TaxRate;
}
export interface AmendFullContractRequest {
    /** Format: date */
    amendment_date: string;
    amendment_reason: string;
    invoicing: Invoicing;
    items: AmendFullContractItemRequest[];
    /** @constant */
    scope: "FULL";
}
/** @enum {string} */
export type AmendmentEffectiveFrom = "AS_OF_AMENDMENT_DATE" | "END_OF_CURRENT_BILLING_CYCLE";
export interface AmendRevenueRecognitionOnlyContractRequest {
    /** Format: date */
    amendment_date: string;
    amendment_reason: string;
    invoice_schedule: InvoiceSchedule;
    items: Record<string, never>;
    /** @constant */
    scope: "REVENUE_RECOGNITION_ONLY";
}
export interface AmountDiscount {
    amount_off: RoundedMonetaryAmount;
    /** @constant */
    type: "AMOUNT";
}
export interface ApplyCreditMemoRequest {
    applications: CreditMemoApplicationRequest[];
}
export interface ApplyVendorCreditRequest {
    applications: VendorCreditApplicationRequest[];
}
export interface BalanceSheetReport {
    /** Format: date */
    as_of_date: string;
    breakdowns?: ReportBreakdown[];
    currency: CurrencyCode;
    sections: NamedReportSection[];
}
export interface BankAccount {
    account_code?: string;
    bank_name: string;
    currency: CurrencyCode;
    /** Format: uuid */
    id: string;
    mask?: string;
    name: string;
    status: BankAccountStatus;
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: date */
    transactions_start_date?: string | null;
}
/** @enum {string} */
export type BankAccountStatus = "ACTIVE" | "INACTIVE";
export interface BankTransaction {
    /** Format: uuid */
    bank_account_id: string;
    /** Format: date */
    date: string;
    excluded: boolean;
    external_references?: ExternalReference[];
    fee: RoundedMonetaryAmount;
    /** Format: uuid */
    id: string;
    merchant: string;
    name: string;
    net_amount: RoundedMonetaryAmount;
    pending: boolean;
    /** Format: uuid */
    subsidiary_id: string;
}
export interface BaseVendorCreditRequest {
    credit_number: string;
    /** Format: date */
    date: string;
    /** Format: date */
    gl_impact_date: string;
    line_items: VendorCreditLineItemRequest[];
    memo?: string;
}
export interface Bill {
    /** Format: date */
    bill_date: string;
    /** Format: date */
    due_date: string;
    exchange_rate?: ExchangeRate;
    expense_number: string;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    /** Format: date */
    impact_date?: string;
    items: BillItem[];
    status: BillStatus;
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: date-time */
    updated_at: string;
    /** Format: uuid */
    vendor_id: string;
}
export type BillingScheme = PerUnitBilling | TieredBilling;
export interface BillItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}
export interface BillItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}
export interface BillPayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: uuid */
    bill_id: string;
    /** Format: date */
    date?: string;
    /** Format: uuid */
    id: string;
    /** @enum {string} */
    status: "CLEARED" | "UNCLEARED";
}
export interface BillPaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: date */
    date: string;
}
/** @enum {string} */
export type BillStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID" | "CREDITED" | "PARTIALLY_CREDITED" | "APPLIED";
export interface Book {
    /** Format: date */
    closed_on: string;
    /** Format: date */
    end: string;
    /** Format: uuid */
    id: string;
    /** Format: date */
    start: string;
    /** @enum {string} */
    status: "OPEN" | "CLOSED";
}
/** @enum {string} */
export type Breakdown = "ARR" | "MRR";
export interface BreakdownBalance {
    amount: RoundedMonetaryAmount;
    /** Format: uuid */
    breakdown_id?: string;
}
export interface BreakdownMargin {
    /** Format: uuid */
    breakdown_id?: string;
    /** Format: double */
    value: number;
}
export interface CalendarPeriod {
    /** Format: date */
    end: string;
    /** Format: date */
    start: string;
}
export interface CashFlowItem {
    amounts: BreakdownBalance[];
    name: string;
}
export interface CashFlowSection {
    items: CashFlowItem[];
    totals: BreakdownBalance[];
}
export interface CashFlowStatementReport {
    breakdowns: ReportBreakdown[];
    currency: CurrencyCode;
    period: ReportPeriod;
    sections: NamedCashFlowSection[];
    summaries: CashFlowItem[];
}
export interface Charge {
    /** Format: date */
    charge_date: string;
    credit_card_account_code: AccountCode;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    /** Format: date */
    impact_date?: string;
    items: ChargeItem[];
    status: ChargeStatus;
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: date-time */
    updated_at: string;
    /** Format: uuid */
    vendor_id: string;
}
export interface ChargeItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}
export interface ChargeItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}
export interface ChargePayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: uuid */
    charge_id: string;
    /** Format: date */
    date?: string;
    /** Format: uuid */
    id: string;
    /** @enum {string} */
    status: "CLEARED" | "UNCLEARED";
}
export interface ChargePaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: uuid */
    charge_id: string;
    /** Format: date */
    date: string;
}
export interface ChargeRequest {
    /** Format: date */
    charge_date: string;
    credit_card_account_code: AccountCode;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: date */
    impact_date?: string;
    items: ChargeItemRequest[];
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: uuid */
    vendor_id: string;
}
/** @enum {string} */
export type ChargeStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID";
export interface CommitInvoiceTaxesRequest {
    invoice_ids: string[];
}
export interface Contract {
    /** Format: date */
    close_date: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    invoicing: Invoicing;
    items: ContractItem[];
    name: string;
    /** Format: date */
    start_date: string;
    status: ContractStatus;
    /** Format: uuid */
    subsidiary_id: string;
    total_value: RoundedMonetaryAmount;
    usage_configuration?: UsageConfiguration;
}
export interface ContractInvoice {
    /** Format: date */
    due_date: string;
    external_references: ExternalReference[];
    /** Format: uuid */
    id: string;
    /** Format: date */
    invoice_date: string;
    invoice_number: string;
    items: InvoiceItem[];
    status: InvoiceStatus;
    taxed_amount: RoundedMonetaryAmount;
    total: RoundedMonetaryAmount;
}
export interface ContractItem {
    /** Format: uuid */
    amending?: string;
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    price: Price;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    /** Format: date */
    start_date: string;
    /** @enum {string} */
    status: "AMENDED" | "ACTIVE";
    tax_rate?: TaxRate;
    total_value: RoundedMonetaryAmount;
    usage_minimum_commitment?: UsageCommitment;
}
export interface ContractItemRequest {
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    external_reference?: ExternalReference;
    fields?: FieldAssignments;
    price: Price;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    /** Format: date */
    start_date?: string;
    tax_rate?: TaxRateWithOptionalAmount;
    usage_minimum_commitment?: UsageCommitment;
}
/** @enum {string} */
export type ContractScope = "FULL" | "REVENUE_RECOGNITION_ONLY";
/** @enum {string} */
export type ContractStatus = "ACTIVE" | "IN_EFFECT" | "CANCELLED" | "ENDED" | "AMENDED";
export type CountryCode = string;
export interface CreateArOnlyInvoiceRequest {
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    due_date?: string;
    external_references: ExternalReference[];
    /** Format: date */
    invoice_date: string;
    invoice_number: string;
    items: CreateRevenueRecognitionOnlyInvoiceItemRequest[];
    /** @constant */
    scope: "AR_ONLY";
    /** Format: uuid */
    subsidiary_id?: string;
    tax_amount?: RoundedMonetaryAmount;
}
export interface CreateBankAccountRequest {
    account_code: string;
    bank_name: string;
    currency: CurrencyCode;
    mask?: string;
    name: string;
    /** Format: uuid */
    subsidiary_id: string;
    /** Format: date */
    transactions_start_date?: string;
}
export interface CreateBankTransactionRequest {
    /** Format: uuid */
    bank_account_id: string;
    /** Format: date */
    date: string;
    /** @default false */
    excluded?: boolean;
    external_references?: ExternalReference[];
    fee?: RoundedMonetaryAmount;
    merchant: string;
    name: string;
    net_amount: RoundedMonetaryAmount;
    /** @default false */
    pending?: boolean;
}
export interface CreateBillRequest {
    /** Format: date */
    bill_date: string;
    /** Format: date */
    due_date: string;
    exchange_rate?: ExchangeRate;
    expense_number: string;
    external_references?: ExternalReference[];
    /** Format: date */
    impact_date?: string;
    items: BillItemRequest[];
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: uuid */
    vendor_id: string;
}
export type CreateContractRequest = CreateFullContractRequest | CreateRevenueRecognitionOnlyContractRequest;
export interface CreateCreditMemoItemRequest {
    description: string;
    fields?: FieldAssignments;
    price: CreditMemoItemPriceRequest;
    revenue?: ItemRevenue;
    tax_rate?: TaxRateWithOptionalAmount;
}
export interface CreateCreditMemoRequest {
    /** Format: date */
    credit_memo_date: string;
    credit_memo_number?: string;
    /** Format: uuid */
    customer_id: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    items: CreateCreditMemoItemRequest[];
    /** Format: uuid */
    subsidiary_id?: string;
}
export interface CreateDraftContractRequest {
    amount: MonetaryAmount;
    /** Format: date */
    close_date: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    end_date?: string;
    external_references?: ExternalReference[];
    items: DraftContractItemRequest[];
    name: string;
    scope: ContractScope;
    /** Format: date */
    start_date?: string;
    /** Format: uuid */
    subsidiary_id: string;
}
export interface CreateFieldRequest {
    name: string;
    values: CreateFieldRequestValue[];
}
export interface CreateFieldRequestValue {
    name: string;
}
export interface CreateFieldValueRequest {
    name: string;
}
export interface CreateFullContractRequest {
    /** Format: date */
    close_date: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    invoicing?: Invoicing;
    items: ContractItemRequest[];
    name: string;
    /** @constant */
    scope: "FULL";
    /** Format: date */
    start_date: string;
    /** Format: uuid */
    subsidiary_id?: string;
    usage_configuration?: UsageConfiguration;
}
export interface CreateFullInvoiceItemRequest {
    description: string;
    fields?: FieldAssignments;
    price: InvoiceItemPriceRequest;
    revenue?: ItemRevenue;
    tax_rate?: TaxRateWithOptionalAmount;
}
export interface CreateFullInvoiceRequest {
    /** Format: uuid */
    bank_account_id?: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    due_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: date */
    invoice_date: string;
    items: CreateFullInvoiceItemRequest[];
    memo?: string;
    purchase_order_number?: string;
    /** @constant */
    scope: "FULL";
    /** Format: uuid */
    subsidiary_id?: string;
}
export type CreateInvoiceRequest = CreateFullInvoiceRequest | CreateRevenueRecognitionOnlyInvoiceRequest | CreateArOnlyInvoiceRequest;
export interface CreateJournalEntryRequest {
    /** Format: uri */
    attachmentUrl?: string;
    currency: CurrencyCode;
    /** Format: date */
    date: string;
    exchange_rate?: ExchangeRate;
    items: JournalEntryItemRequest[];
    name: string;
    related_entity?: JournalEntryRelatedEntity;
    /** Format: date */
    reversal_date?: string;
    /** Format: uuid */
    subsidiary_id?: string;
}
export interface CreateReimbursementItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}
export interface CreateReimbursementRequest {
    external_references?: ExternalReference[];
    /** Format: date */
    impact_date?: string;
    items: CreateReimbursementItemRequest[];
    payable_account_code: AccountCode;
    /** Format: date */
    reimbursement_date: string;
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: uuid */
    vendor_id: string;
}
export interface CreateRevenueRecognitionOnlyContractRequest {
    /** Format: date */
    close_date?: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    end_date?: string;
    external_references: ExternalReference[];
    invoice_schedule: InvoiceSchedule;
    items: RevenueRecognitionOnlyContractItemRequest[];
    name: string;
    /** @constant */
    scope: "REVENUE_RECOGNITION_ONLY";
    /** Format: date */
    start_date: string;
    /** Format: uuid */
    subsidiary_id?: string;
}
export interface CreateRevenueRecognitionOnlyInvoiceItemRequest {
    description: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    revenue?: ItemRevenue;
    tax_amount?: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
}
export interface CreateRevenueRecognitionOnlyInvoiceRequest {
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    due_date?: string;
    exchange_rate?: ExchangeRate;
    external_references: ExternalReference[];
    /** Format: date */
    invoice_date: string;
    invoice_number: string;
    items: CreateRevenueRecognitionOnlyInvoiceItemRequest[];
    /** @constant */
    scope: "REVENUE_RECOGNITION_ONLY";
    /** Format: uuid */
    subsidiary_id?: string;
    tax_amount?: RoundedMonetaryAmount;
}
export interface CreateVendorCreditRequest {
    credit_number: string;
    /** Format: date */
    date: string;
    /** Format: date */
    gl_impact_date: string;
    line_items: VendorCreditLineItemRequest[];
    memo?: string;
    /** Format: uuid */
    subsidiary_id: string;
    /** Format: uuid */
    vendor_id: string;
}
export interface CreditMemo {
    address: Address;
    applications: CreditMemoApplication[];
    applied_amount: RoundedMonetaryAmount;
    /** Format: date */
    credit_memo_date: string;
    credit_memo_number: string;
    /** Format: uuid */
    customer_id: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    items: CreditMemoItem[];
    net_amount: RoundedMonetaryAmount;
    remaining_amount: RoundedMonetaryAmount;
    /** @enum {string} */
    status: "UNAPPLIED" | "PARTIALLY_APPLIED" | "APPLIED" | "REFUNDED";
    /** Format: uuid */
    subsidiary_id: string;
    taxed_amount: RoundedMonetaryAmount;
    total: RoundedMonetaryAmount;
    /** Format: date-time */
    updated_at: string;
}
export interface CreditMemoApplication {
    amount: RoundedMonetaryAmount;
    /** Format: date */
    application_date: string;
    /** Format: uuid */
    credit_memo_id: string;
    /** Format: uuid */
    id: string;
    /** Format: uuid */
    invoice_id: string;
    invoice_number?: string;
}
export interface CreditMemoApplicationRequest {
    amount: RoundedMonetaryAmount;
    /** Format: date */
    application_date: string;
    /** Format: uuid */
    invoice_id: string;
}
export interface CreditMemoItem {
    description: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    net_amount: RoundedMonetaryAmount;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    revenue: ItemRevenue;
    taxed_amount?: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
}
export interface CreditMemoItemPriceRequest {
    amount_per_unit: MonetaryAmount;
    /** Format: uuid */
    product_id: string;
    quantity: number;
}
export type CurrencyCode = string;
export interface Customer {
    address?: Address;
    emails?: CustomerEmail[];
    external_references?: ExternalReference[];
    fields?: FieldAssignments | null;
    /** Format: uuid */
    id: string;
    name: string;
    name_on_invoice?: string;
    /** Format: int32 */
    payment_terms?: number;
    /** @default false */
    send_invoices_automatically?: boolean;
    /** @default false */
    send_payment_reminders?: boolean;
    shipping_address?: Address;
    /** Format: date-time */
    updated_at: string;
}
export interface CustomerEmail {
    email: string;
    /** @enum {string} */
    type: "MAIN_SENDER" | "CC" | "BCC";
}
export interface CustomerPaymentMethod {
    chargeable: boolean;
    last_four_digits?: string;
    /** @enum {string} */
    payment_type: "CARD" | "BANK_ACCOUNT" | "OTHER";
}
export interface CustomerRequest {
    address?: Address;
    emails?: CustomerEmail[];
    external_references?: ExternalReference[];
    fields?: FieldAssignments | null;
    name: string;
    name_on_invoice?: string;
    /** Format: int32 */
    payment_terms?: number;
    /** @default false */
    send_invoices_automatically?: boolean;
    /** @default false */
    send_payment_reminders?: boolean;
    shipping_address?: Address;
}
export interface CustomerRevenue {
    /** Format: uuid */
    id: string;
    name: string;
    total: Revenue;
}
export type Discount = AmountDiscount | PercentageDiscount;
export interface DraftContract {
    amount: MonetaryAmount;
    /** Format: date */
    close_date: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    end_date?: string;
    external_references: ExternalReference[];
    /** Format: uuid */
    id: string;
    items: DraftContractItem[];
    name: string;
    scope?: ContractScope | null;
    /** Format: date */
    start_date?: string;
    /** Format: uuid */
    subsidiary_id: string;
}
export interface DraftContractItem {
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    /** Format: uuid */
    id: string;
    price: Price;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    /** Format: date */
    start_date?: string;
}
export interface DraftContractItemRequest {
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    price: Price;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    /** Format: date */
    start_date?: string;
}
export interface EndOpenEndedContractRequest {
    /** Format: date */
    end_date: string;
}
export interface Error {
    detail?: string;
    status?: number;
    title: string;
    /** Format: uri */
    type: string;
}
export interface ExchangeRate {
    base: CurrencyCode;
    /** Format: date */
    date: string;
    rate: string;
    target: CurrencyCode;
}
export interface ExecutivePLItem {
    amounts: BreakdownBalance[];
    code: string;
    name: string;
}
export interface ExecutivePLReport {
    breakdowns: ReportBreakdown[];
    currency: CurrencyCode;
    period: ReportPeriod;
    sections: NamedExecutivePLSection[];
    summaries: ReportSummaryLine[];
}
export interface ExecutivePLSection {
    items: ExecutivePLItem[];
    total: RoundedMonetaryAmount;
}
export interface ExpandedContract {
    /** Format: date */
    close_date: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    invoices?: ContractInvoice[];
    invoicing: Invoicing;
    items: ContractItem[];
    name: string;
    /** Format: date */
    start_date: string;
    status: ContractStatus;
    /** Format: uuid */
    subsidiary_id: string;
    total_value: RoundedMonetaryAmount;
    usage_configuration?: UsageConfiguration;
}
export interface ExpenseTaxRate {
    country: CountryCode;
    /** @enum {string} */
    coverage: "INCLUSIVE" | "EXCLUSIVE";
    description: string;
    percentage: number;
    tax_amount: RoundedMonetaryAmount;
    tax_code?: string;
    /** @enum {string} */
    type: "VAT" | "SALES_TAX";
}
export interface ExternalReference {
    id: string;
    type: string;
    /** Format: uri */
    url?: string;
}
export interface Field {
    /** Format: uuid */
    id: string;
    name: string;
    settings?: FieldSettingsMap;
    /** Format: date-time */
    updated_at: string;
    values: FieldValue[];
}
export type FieldAssignments = {
    /** Format: uuid */
    field_id: string;
    /** Format: uuid */
    field_value_id: string;
}[];
export interface FieldSettings {
    /** @enum {string} */
    display: "STANDALONE" | "FREE_TAG";
    mandatory: boolean;
}
export interface FieldSettingsMap {
    EXPENSES?: FieldSettings;
    REVENUE?: FieldSettings;
}
export interface FieldsResponse {
    fields: Field[];
}
export interface FieldValue {
    deactivated: boolean;
    /** Format: uuid */
    id: string;
    name: string;
}
export interface FixedPrice {
    amount: MonetaryAmount;
}
export interface FixedRecurringPrice {
    amount: MonetaryAmount;
    /** Format: int32 */
    interval_months: number;
    /** @constant */
    type: "FIXED_RECURRING";
}
export interface IncomeStatementReport {
    breakdowns: ReportBreakdown[];
    currency: CurrencyCode;
    period: ReportPeriod;
    sections: NamedReportSection[];
    summaries: ReportSummaryLine[];
}
export interface Invoice {
    address?: Address;
    amount_due: RoundedMonetaryAmount;
    bank_account?: InvoicingBankAccount;
    /** Format: uuid */
    contract_id?: string;
    customer_address?: Address;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    due_date: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    /** Format: date */
    invoice_date: string;
    invoice_number: string;
    items: InvoiceItem[];
    memo?: string;
    net_amount: RoundedMonetaryAmount;
    overdue: boolean;
    /** Format: int32 */
    payment_terms: number;
    purchase_order_number?: string;
    /** Format: date-time */
    sent_at?: string;
    shipping_address?: Address;
    status: InvoiceStatus;
    /** Format: uuid */
    subsidiary_id: string;
    subtotal: RoundedMonetaryAmount;
    taxed_amount: RoundedMonetaryAmount;
    total: RoundedMonetaryAmount;
    total_discount: RoundedMonetaryAmount;
    /** Format: date-time */
    updated_at: string;
}
export interface InvoiceItem {
    description: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    gross_rate: RoundedMonetaryAmount;
    /** Format: uuid */
    id: string;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    revenue: ItemRevenue;
    taxed_amount: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
    total_discount: RoundedMonetaryAmount;
}
export interface InvoiceItemPriceRequest {
    amount_per_unit: MonetaryAmount;
    discount?: Discount;
    /** Format: uuid */
    product_id: string;
    quantity: number;
}
export interface InvoicePayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: date */
    date?: string;
    /** Format: uuid */
    id: string;
    /** Format: uuid */
    invoice_id: string;
    /** @enum {string} */
    status: "SUCCESSFUL" | "FAILED" | "UNCLEARED";
    /** Format: date-time */
    updated_at: string;
}
export interface InvoicePaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: date */
    date: string;
}
export interface InvoiceSchedule {
    invoices?: InvoiceScheduleInvoice[];
}
export interface InvoiceScheduleInvoice {
    /** Format: date */
    due_date?: string;
    external_references: ExternalReference[];
    /** Format: date */
    invoice_date: string;
    invoice_number: string;
    items: InvoiceScheduleInvoiceItem[];
    tax_amount?: RoundedMonetaryAmount;
}
export interface InvoiceScheduleInvoiceItem {
    contract_item_reference: string;
    description: string;
    discount_amount?: RoundedMonetaryAmount;
    external_references: ExternalReference[];
    quantity: number;
    tax_amount?: RoundedMonetaryAmount;
    total_amount: RoundedMonetaryAmount;
}
/** @enum {string} */
export type InvoiceScope = "FULL" | "REVENUE_RECOGNITION_ONLY";
/** @enum {string} */
export type InvoiceStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID" | "UNBILLED" | "CREDITED" | "PARTIALLY_CREDITED";
export type Invoicing = MonthlyInvoicing | MonthlyProratedInvoicing | QuarterlyInvoicing | SemiAnnualInvoicing | YearlyInvoicing;
export interface InvoicingBankAccount {
    ach_account: string;
    ach_routing: string;
    bank_address?: string;
    bank_name: string;
    /** Format: uuid */
    id: string;
    payment_instructions?: string;
    swift_code?: string;
}
export interface ItemRevenue {
    account_code?: AccountCode;
    pattern?: RevenuePattern;
    period?: CalendarPeriod;
}
export interface JournalEntry {
    /** Format: uri */
    attachmentUrl?: string;
    currency: CurrencyCode;
    /** Format: date */
    date: string;
    exchange_rate?: ExchangeRate;
    /** Format: uuid */
    id: string;
    items: JournalEntryItem[];
    name: string;
    related_entity?: JournalEntryRelatedEntity;
    /** Format: date */
    reversal_date?: string;
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: date-time */
    updated_at: string;
}
export interface JournalEntryItem {
    account_code: AccountCode;
    /** Format: uuid */
    account_id: string;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    original_transaction_amount?: RoundedMonetaryAmount | null;
    /** @enum {string} */
    side: "DEBIT" | "CREDIT";
}
export interface JournalEntryItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    /** @enum {string} */
    side: "DEBIT" | "CREDIT";
    vat_code?: string;
    vat_type?: string;
}
export interface JournalEntryRelatedEntity {
    /** Format: uuid */
    id: string;
    /** @enum {string} */
    type: "CUSTOMER" | "VENDOR";
}
export interface MinimumCommitmentInvoicing {
    frequency: MinimumCommitmentInvoicingFrequency;
    payment_terms: PaymentTerms;
}
/** @enum {string} */
export type MinimumCommitmentInvoicingFrequency = "MONTHLY" | "MONTHLY_PRORATED" | "QUARTERLY" | "SEMI_ANNUAL" | "YEARLY";
export interface MonetaryAmount {
    amount: string;
    currency: CurrencyCode;
}
export interface MonthlyInvoicing {
    /** Format: int32 */
    day: number;
    /** @constant */
    interval: "MONTHLY";
    /** Format: int32 */
    payment_terms: number;
}
export interface MonthlyProratedInvoicing {
    /** Format: int32 */
    day: number;
    /** @constant */
    interval: "MONTHLY_PRORATED";
    /** Format: int32 */
    payment_terms: number;
}
export interface NamedCashFlowSection {
    items: CashFlowItem[];
    name: string;
    totals: BreakdownBalance[];
}
export interface NamedExecutivePLSection {
    items: ExecutivePLItem[];
    name: string;
    totals: BreakdownBalance[];
}
export interface NamedReportSection {
    accounts?: ReportAccountEntry[];
    groups: ReportAccountGroup[];
    name: string;
    totals: BreakdownBalance[];
}
export interface OneTimePrice {
    amount: MonetaryAmount;
    /** @constant */
    type: "ONE_TIME";
}
export interface Organization {
    currency: CurrencyCode;
    /** Format: uuid */
    id: string;
    timezone: string;
    trade_name: string;
}
export type OverageInvoicing = OverageMonthlyInvoicing | OverageMonthlyProratedInvoicing | OverageQuarterlyInvoicing | OverageSemiAnnualInvoicing | OverageYearlyInvoicing;
export interface OverageMonthlyInvoicing {
    /** @constant */
    interval: "MONTHLY";
    /** Format: int32 */
    payment_terms: number;
}
export interface OverageMonthlyProratedInvoicing {
    /** @constant */
    interval: "MONTHLY_PRORATED";
    /** Format: int32 */
    payment_terms: number;
}
export interface OverageQuarterlyInvoicing {
    /** @constant */
    interval: "QUARTERLY";
    /** Format: int32 */
    payment_terms: number;
}
export interface OverageSemiAnnualInvoicing {
    /** @constant */
    interval: "SEMI_ANNUAL";
    /** Format: int32 */
    payment_terms: number;
}
export interface OverageYearlyInvoicing {
    /** @constant */
    interval: "YEARLY";
    /** Format: int32 */
    payment_terms: number;
}
export type PageCursor = string;
/** @default 25 */
export type PageLimit = number;
export interface Pagination {
    next_cursor?: PageCursor;
}
export interface PaymentSetupResponse {
    /** Format: uri */
    setup_url: string;
}
/** Format: int32 */
export type PaymentTerms = number;
export interface PercentageDiscount {
    /** Format: double */
    percentage_off: number;
    /** @constant */
    type: "PERCENTAGE";
}
export interface PerUnitBilling {
    amount: MonetaryAmount;
    /** @constant */
    type: "PER_UNIT";
    /** Format: int32 */
    units: number;
}
export interface PreviewContractAmendmentRequest {
    /** Format: date */
    amendment_date: string;
    invoicing: Invoicing;
    items: AmendFullContractItemRequest[];
}
export type Price = FixedRecurringPrice | OneTimePrice | UsagePrice;
export interface Product {
    account_code: AccountCode;
    description: string;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    include_in_arr_mrr: boolean;
    name: string;
    price: Price;
    revenue_pattern: RevenuePattern;
    /** @enum {string} */
    status: "ACTIVE" | "INACTIVE";
}
export interface ProductRequest {
    account_code: AccountCode;
    description: string;
    external_references?: ExternalReference[];
    include_in_arr_mrr: boolean;
    name: string;
    price: Price;
    revenue_pattern: RevenuePattern;
    /**
     * @default ACTIVE
     * @enum {string}
     */
    status?: "ACTIVE" | "INACTIVE";
}
export interface QuarterlyInvoicing {
    /** @constant */
    interval: "QUARTERLY";
    month_day: string;
    /** Format: int32 */
    payment_terms: number;
}
export interface RecurringPrice {
    /** Format: int32 */
    interval_months: number;
}
export interface Reimbursement {
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    /** Format: date */
    impact_date?: string;
    items: ReimbursementItem[];
    /** Format: date */
    reimbursement_date?: string;
    status: ReimbursementStatus;
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: date-time */
    updated_at: string;
    /** Format: uuid */
    vendor_id: string;
}
export interface ReimbursementItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}
export interface ReimbursementItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    service_period?: CalendarPeriod;
    tax_rate?: ExpenseTaxRate;
}
export interface ReimbursementPayment {
    account_code?: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: date */
    date?: string;
    /** Format: uuid */
    id: string;
    /** Format: uuid */
    reimbursement_id: string;
    /** @enum {string} */
    status: "CLEARED" | "UNCLEARED";
}
export interface ReimbursementPaymentRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    /** Format: date */
    date: string;
    /** Format: uuid */
    reimbursement_id: string;
}
export interface ReimbursementRequest {
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: date */
    impact_date?: string;
    items: ReimbursementItemRequest[];
    /** Format: date */
    reimbursement_date?: string;
    /** Format: uuid */
    subsidiary_id?: string;
    /** Format: uuid */
    vendor_id: string;
}
/** @enum {string} */
export type ReimbursementStatus = "UNPAID" | "PAID" | "PARTIALLY_PAID";
export interface ReportAccountBalance {
    beginning_balance: RoundedMonetaryAmount;
    code: string;
    credit_fx_total?: RoundedMonetaryAmount;
    credit_total: RoundedMonetaryAmount;
    debit_fx_total?: RoundedMonetaryAmount;
    debit_total: RoundedMonetaryAmount;
    ending_balance: RoundedMonetaryAmount;
    /** Format: uuid */
    id: string;
    name: string;
}
export interface ReportAccountEntry {
    balances: BreakdownBalance[];
    code: string;
    /** Format: uuid */
    id: string;
    name: string;
}
export interface ReportAccountGroup {
    accounts: ReportAccountEntry[];
    groups?: ReportAccountGroupNested[];
    name: string;
    totals: BreakdownBalance[];
}
export interface ReportAccountGroupNested {
    accounts: ReportAccountEntry[];
    name: string;
    totals: BreakdownBalance[];
}
export interface ReportBreakdown {
    /** Format: uuid */
    id?: string;
    name: string;
    /** @enum {string} */
    type: "SUBSIDIARY" | "CUSTOM_FIELD" | "PERIOD";
}
/** @enum {string} */
export type ReportBreakdownBy = "SUBSIDIARY" | "CUSTOM_FIELD";
export interface ReportingJournalEntry {
    /** Format: uri */
    attachmentUrl?: string;
    /** Format: date */
    date: string;
    /** Format: uuid */
    id: string;
    items: ReportingJournalEntryItem[];
    name: string;
    related_entity?: JournalEntryRelatedEntity;
    /** Format: date */
    reversal_date?: string;
    /** Format: uuid */
    subsidiary_id: string;
}
export interface ReportingJournalEntryItem {
    account_code: AccountCode;
    /** Format: uuid */
    account_id: string;
    description?: string;
    exchange_rate?: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    local_amount: MonetaryAmount;
    original_transaction_amount?: MonetaryAmount | null;
    reporting_amount: MonetaryAmount;
    /** @enum {string} */
    side: "DEBIT" | "CREDIT";
}
export interface ReportPeriod {
    /** Format: date */
    from_date: string;
    /** Format: date */
    to_date: string;
}
export interface ReportSection {
    groups: ReportAccountGroup[];
    total: RoundedMonetaryAmount;
}
export interface ReportSummaryLine {
    amounts: BreakdownBalance[];
    margins?: BreakdownMargin[];
    name: string;
}
export interface ReportTotals {
    beginning_balance: RoundedMonetaryAmount;
    credit_fx_total?: RoundedMonetaryAmount;
    credit_total: RoundedMonetaryAmount;
    debit_fx_total?: RoundedMonetaryAmount;
    debit_total: RoundedMonetaryAmount;
    ending_balance: RoundedMonetaryAmount;
}
export interface Revenue {
    amount: RoundedMonetaryAmount;
    year_month: string;
}
/** @enum {string} */
export type RevenuePattern = "DAILY" | "EVEN_PERIOD";
export interface RevenueRecognitionOnlyContractAmendingItemRequest {
    amending_reference: string;
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    price: MonetaryAmount;
    revenue_pattern?: RevenuePattern;
    /** @constant */
    type: "AMENDING_ITEM";
}
export interface RevenueRecognitionOnlyContractItemRequest {
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    external_reference: ExternalReference;
    price: MonetaryAmount;
    /** Format: uuid */
    product_id: string;
    revenue_pattern: RevenuePattern;
    /** Format: date */
    start_date?: string;
}
export interface RevenueRecognitionOnlyContractNewItemInAmendmentRequest {
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    external_reference: ExternalReference;
    price: MonetaryAmount;
    /** Format: uuid */
    product_id: string;
    revenue_pattern: RevenuePattern;
    /** Format: date */
    start_date?: string;
    /** @constant */
    type: "NEW_ITEM";
}
export interface RevenueRecognitionOnlyContractTerminatedItemRequest {
    /** Format: date */
    end_date?: string;
    external_reference: string;
    /** @constant */
    type: "TERMINATED_ITEM";
}
export interface RevenueWaterfall {
    customers: CustomerRevenue[];
    pagination?: Pagination;
}
export interface RoundedMonetaryAmount {
    amount: string;
    currency: CurrencyCode;
}
export interface SemiAnnualInvoicing {
    /** @constant */
    interval: "SEMI_ANNUAL";
    month_day: string;
    /** Format: int32 */
    payment_terms: number;
}
export interface SetFieldValueDeactivatedRequest {
    deactivated: boolean;
}
export interface SetupUpAutoPaymentRequest {
    /** Format: uuid */
    subsidiary_id?: string;
}
/** @enum {string} */
export type Status = "ACTIVE" | "COMMITTED";
export interface Subsidiary {
    currency: CurrencyCode;
    /** Format: uuid */
    id: string;
    timezone: string;
    trade_name: string;
    /** @enum {string} */
    type: "LEGAL_ENTITY";
}
export interface TaxRate {
    country: CountryCode;
    description: string;
    percentage: number;
    tax_amount: RoundedMonetaryAmount;
    /** @enum {string} */
    type: "VAT" | "SALES_TAX";
}
export interface TaxRateResource {
    code: string;
    country: CountryCode;
    description: string;
    /** Format: uuid */
    id: string;
    percentage: string;
}
export interface TaxRateWithOptionalAmount {
    country: CountryCode;
    description: string;
    percentage: number;
    tax_amount?: RoundedMonetaryAmount;
    /** @enum {string} */
    type: "VAT" | "SALES_TAX";
}
export interface Tier {
    flat_price?: MonetaryAmount;
    per_unit_price?: MonetaryAmount;
    /** Format: int32 */
    up_to: number;
}
export interface TieredBilling {
    /** @enum {string} */
    mode: "GRADUATED" | "METERED";
    tiers: Tier[];
    /** @constant */
    type: "TIERED";
}
export interface TrialBalanceReport {
    accounts: ReportAccountBalance[];
    currency: CurrencyCode;
    period: ReportPeriod;
    totals: ReportTotals;
}
export interface UpdateBankTransactionRequest {
    /** Format: date */
    date: string;
    excluded?: boolean;
    external_references?: ExternalReference[];
    fee?: RoundedMonetaryAmount;
    merchant: string;
    name: string;
    net_amount: RoundedMonetaryAmount;
    pending?: boolean;
}
export interface UpdateBillRequest {
    /** Format: date */
    bill_date: string;
    /** Format: date */
    due_date: string;
    exchange_rate?: ExchangeRate;
    expense_number: string;
    external_references?: ExternalReference[];
    /** Format: date */
    impact_date?: string;
    items: BillItemRequest[];
    /** Format: uuid */
    vendor_id: string;
}
export type UpdateContractRequest = UpdateFullContractRequest | UpdateRevenueRecognitionOnlyContractRequest;
export interface UpdateCreditMemoRequest {
    /** Format: date */
    credit_memo_date: string;
    external_references?: ExternalReference[];
    items: CreateCreditMemoItemRequest[];
}
export interface UpdateFieldRequest {
    name: string;
    settings?: FieldSettingsMap;
}
export interface UpdateFieldValueRequest {
    name: string;
}
export interface UpdateFullContractRequest {
    /** Format: date */
    close_date: string;
    /** Format: date */
    end_date?: string;
    external_references?: ExternalReference[];
    invoicing?: Invoicing;
    items: ContractItemRequest[];
    name: string;
    /** @constant */
    scope: "FULL";
    /** Format: date */
    start_date: string;
    usage_commitment?: UsageCommitment;
    usage_overage_invoicing?: OverageInvoicing;
}
export interface UpdateFullInvoiceRequest {
    /** Format: uuid */
    bank_account_id: string;
    /** Format: date */
    due_date?: string;
    external_references?: ExternalReference[];
    /** Format: date */
    invoice_date: string;
    items: CreateFullInvoiceItemRequest[];
    memo?: string;
    purchase_order_number?: string;
    /** @constant */
    scope: "FULL";
}
export type UpdateInvoiceRequest = UpdateFullInvoiceRequest | UpdateRevenueRecognitionOnlyInvoiceRequest;
export interface UpdateInvoiceSentStatusRequest {
    sent: boolean;
}
export interface UpdateItemTaxesRequest {
    /** Format: uuid */
    id: string;
    tax_rates: TaxRate[];
}
export interface UpdateJournalEntryRequest {
    /** Format: uri */
    attachmentUrl?: string;
    currency: CurrencyCode;
    /** Format: date */
    date: string;
    exchange_rate?: ExchangeRate;
    items: JournalEntryItemRequest[];
    name: string;
    /** Format: date */
    reversal_date?: string;
}
export interface UpdateRevenueRecognitionOnlyContractRequest {
    /** Format: date */
    close_date?: string;
    /** Format: date */
    end_date?: string;
    external_references: ExternalReference[];
    invoice_schedule: InvoiceSchedule;
    items: RevenueRecognitionOnlyContractItemRequest[];
    name: string;
    /** @constant */
    scope: "REVENUE_RECOGNITION_ONLY";
    /** Format: date */
    start_date: string;
}
export interface UpdateRevenueRecognitionOnlyInvoiceItemRequest {
    description?: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    revenue?: ItemRevenue;
}
export interface UpdateRevenueRecognitionOnlyInvoiceRequest {
    /** Format: date */
    due_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: date */
    invoice_date: string;
    invoice_number?: string;
    items: UpdateRevenueRecognitionOnlyInvoiceItemRequest[];
    /** @constant */
    scope: "REVENUE_RECOGNITION_ONLY";
}
export interface UpdateTaxesRequest {
    items: UpdateItemTaxesRequest[];
    /** Format: date-time */
    taxes_calculated_at: string;
}
export interface UpdateVendorCreditRequest {
    credit_number: string;
    /** Format: date */
    date: string;
    /** Format: date */
    gl_impact_date: string;
    line_items: VendorCreditLineItemRequest[];
    memo?: string;
    /** Format: uuid */
    vendor_id: string;
}
export interface Usage {
    /** Format: date */
    date: string;
    /** Format: float */
    quantity: number;
}
export interface UsageCommitment {
    amount: RoundedMonetaryAmount;
    revenue_account: AccountCode;
}
export interface UsageConfiguration {
    contract_level_minimum_commitment?: UsageCommitment;
    /** @enum {string} */
    minimum_commitment_cycle?: "MONTHLY" | "CONTRACT";
    minimum_commitment_invoicing?: MinimumCommitmentInvoicing;
    usage_invoicing: UsageInvoicing;
}
/** @enum {string} */
export type UsageInvoiceCycle = "CALENDAR" | "SUBSCRIPTION_ANNIVERSARY";
/** @enum {string} */
export type UsageInvoiceDate = "FIRST_DAY_OF_NEXT_CYCLE" | "LAST_DAY_OF_CURRENT_CYCLE";
export interface UsageInvoicing {
    cycle: UsageInvoiceCycle;
    frequency: UsageInvoicingFrequency;
    invoice_date: UsageInvoiceDate;
    payment_terms: PaymentTerms;
}
/** @enum {string} */
export type UsageInvoicingFrequency = "MONTHLY" | "QUARTERLY" | "SEMI_ANNUAL" | "YEARLY";
export interface UsagePrice {
    billing_scheme: BillingScheme;
    /** Format: int32 */
    interval_months: number;
    /** @constant */
    type: "USAGE";
}
export interface UsageRecords {
    usage: Usage[];
}
export interface VendorCredit {
    amount?: RoundedMonetaryAmount;
    applications: VendorCreditApplication[];
    applied_amount: RoundedMonetaryAmount;
    credit_number: string;
    /** Format: date */
    date: string;
    /** Format: date */
    gl_impact_date: string;
    /** Format: uuid */
    id: string;
    line_items: VendorCreditLineItem[];
    memo?: string;
    /** Format: uuid */
    organization_id: string;
    remaining_amount: RoundedMonetaryAmount;
    status: VendorCreditStatus;
    /** Format: uuid */
    subsidiary_id: string;
    /** Format: date-time */
    updated_at: string;
    /** Format: uuid */
    vendor_id: string;
}
export interface VendorCreditApplication {
    amount: RoundedMonetaryAmount;
    /** Format: date */
    application_date: string;
    /** Format: uuid */
    bill_id: string;
    bill_number?: string;
    /** Format: uuid */
    id: string;
    /** Format: uuid */
    vendor_credit_id: string;
}
export interface VendorCreditApplicationRequest {
    amount: RoundedMonetaryAmount;
    /** Format: uuid */
    bill_id: string;
}
export interface VendorCreditLineItem {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    net_amount?: RoundedMonetaryAmount;
    tax_amount?: RoundedMonetaryAmount;
    tax_rate?: ExpenseTaxRate;
}
export interface VendorCreditLineItemRequest {
    account_code: AccountCode;
    amount: RoundedMonetaryAmount;
    description?: string;
    fields?: FieldAssignments;
    tax_rate?: ExpenseTaxRate;
}
/** @enum {string} */
export type VendorCreditStatus = "UNAPPLIED" | "PARTIALLY_APPLIED" | "REFUNDED" | "APPLIED";
export interface VendorRequest {
    account_code?: AccountCode;
    address?: Address;
    /** Format: email */
    email?: string;
    external_references?: ExternalReference[];
    fields?: FieldAssignments;
    name: string;
    /** Format: int32 */
    payment_terms?: number;
    tax_id?: string;
    ten_ninety_nine_eligible?: boolean;
}
export interface VendorResponse {
    account_code?: AccountCode;
    address?: Address;
    /** Format: email */
    email?: string;
    external_references?: ExternalReference[];
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    name: string;
    /** Format: int32 */
    payment_terms?: number;
    tax_id?: string;
    ten_ninety_nine_eligible?: boolean;
    /** Format: date-time */
    updated_at: string;
}
export interface WebhookContract {
    /** Format: date */
    close_date: string;
    /** Format: uuid */
    customer_id: string;
    /** Format: date */
    end_date?: string;
    exchange_rate?: ExchangeRate;
    external_references?: ExternalReference[];
    /** Format: uuid */
    id: string;
    invoicing: Invoicing;
    items: WebhookContractItem[];
    name: string;
    /** Format: date */
    start_date: string;
    status: ContractStatus;
    /** Format: uuid */
    subsidiary_id: string;
    total_value: RoundedMonetaryAmount;
    usage_commitment?: UsageCommitment;
    usage_overage_invoicing?: OverageInvoicing;
}
export interface WebhookContractItem {
    /** Format: uuid */
    amending?: string;
    discount?: Discount;
    /** Format: date */
    end_date?: string;
    external_references: ExternalReference[];
    fields?: FieldAssignments;
    /** Format: uuid */
    id: string;
    price: Price;
    /** Format: uuid */
    product_id: string;
    quantity: number;
    revenue_pattern: RevenuePattern;
    /** Format: date */
    start_date: string;
    /** @enum {string} */
    status: "AMENDED" | "ACTIVE";
    tax_rate?: TaxRate;
    total_value: RoundedMonetaryAmount;
}
export type WebhookResponse = string;
export interface YearlyInvoicing {
    /** @constant */
    interval: "YEARLY";
    month_day: string;
    /** Format: int32 */
    payment_terms: number;
}
