import type { Handlers } from "../request/call.js";
import { bankAccounts } from "./bank-accounts.js";
import { customers } from "./customers.js";
import { directory } from "./directory.js";
import { invoicePayments } from "./invoice-payments.js";
import { invoices } from "./invoices.js";
import { products } from "./products.js";

/** The handlers of every operation, by the operation's name. */
export const handlers: Handlers = { ...directory, ...customers, ...products, ...bankAccounts, ...invoices, ...invoicePayments };
