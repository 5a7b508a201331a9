/** Rillet's PUT replaces the whole object: what `update` leaves out is wiped. `modify` retrieves, merges and sends the whole back. */
import { isRilletError, type Customer } from "rillet-sdk";
import { connect } from "./connect.js";
import { printTable } from "./table.js";

const rillet = connect();
const rows: string[][] = [];

function show(step: string, { payment_terms: terms, emails = [], address }: Customer): void {
  rows.push([step, terms === undefined ? "none" : `${terms} days`, emails.map(({ email }) => email).join(", ") || "none", address ? `${address.line1}, ${address.city}` : "none"]);
}

const address = { line1: "1 Quay", city: "Cork", state: "Cork", zip_code: "T12", country: "IE" };
const customer = await rillet.customers.create({ name: "Acme", payment_terms: 14, emails: [{ email: "ap@acme.example", type: "MAIN_SENDER" }], address });
show("created", customer);

show("modify({ payment_terms: 30 })\nkeeps the rest", await rillet.customers.modify(customer.id, { payment_terms: 30 }));
show("modify({ address: null })\nclears one field", await rillet.customers.modify(customer.id, { address: null }));
show("update({ name, payment_terms: 60 })\nwipes the rest", await rillet.customers.update(customer.id, { name: "Acme", payment_terms: 60 }));
printTable(["Step", "Terms", "E-mails", "Address"], rows);

// A field that does not exist, or that Rillet computes, is refused before anything is sent.
const refused = await rillet.customers.modify(customer.id, { paymentTerms: 30 } as never).catch((error: unknown) => error);
console.log(isRilletError(refused) ? `\n${refused.name}: ${refused.message}` : "\nnot refused");
