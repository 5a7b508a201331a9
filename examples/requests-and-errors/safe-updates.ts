/** Rillet's PUT replaces the whole object: `update` deletes each field that it is not given. `modify` retrieves the object, merges the changes and sends it back. */
import { ConcurrentEditError, isRilletError, type Customer } from "rillet-sdk";
import { connect } from "../support/connect.js";
import { printTable } from "../support/table.js";

const rillet = connect();
const rows: string[][] = [];

function show(step: string, { payment_terms: terms, emails = [], address }: Customer): void {
  rows.push([
    step,
    terms === undefined ? "none" : `${terms} days`,
    emails.map(({ email }) => email).join(", ") || "none",
    address ? `${address.line1}, ${address.city}` : "none",
  ]);
}

const address = { line1: "1 Quay", city: "Cork", state: "Cork", zip_code: "T12", country: "IE" };
const customer = await rillet.customers.create({
  name: "Acme",
  payment_terms: 14,
  emails: [{ email: "ap@acme.example", type: "MAIN_SENDER" }],
  address,
});
show("created", customer);

show(
  "modify({ payment_terms: 30 })\nkeeps the rest",
  await rillet.customers.modify(customer.id, { payment_terms: 30 }),
);
show("modify({ address: null })\nclears one field", await rillet.customers.modify(customer.id, { address: null }));

// A function sees the object as it is now. A colleague edits the customer while it runs: it is called again, and the edit is kept.
const colleague = rillet.withOptions({ headers: { "x-team": "billing" } });
let asked = 0;
const longer = await rillet.customers.modify(customer.id, async ({ payment_terms: terms = 0 }) => {
  if (++asked === 1) await colleague.customers.modify(customer.id, { payment_terms: 45 });
  return { payment_terms: terms + 15 };
});
show(`modify(terms + 15), while a\ncolleague sets 45: asked ${asked} times`, longer);
show(
  "update({ name, payment_terms: 60 })\ndeletes the rest",
  await rillet.customers.update(customer.id, { name: "Acme", payment_terms: 60 }),
);
printTable(["Step", "Terms", "Emails", "Address"], rows);

// If somebody edits the object each time, nothing is written, and isRetryable says whether to try later.
let edits = 0;
const gaveWay = await rillet.customers
  .modify(customer.id, async () => {
    await colleague.customers.modify(customer.id, { payment_terms: 60 + ++edits });
    return { name: "Acme Ltd" };
  })
  .catch((error: unknown) => error);
if (gaveWay instanceof ConcurrentEditError)
  console.log(`\n${gaveWay.name} after ${edits} edits, isRetryable: ${gaveWay.isRetryable}`);

// A field that does not exist, or that Rillet calculates, throws before anything is sent.
const refused = await rillet.customers
  .modify(customer.id, { paymentTerms: 30 } as never)
  .catch((error: unknown) => error);
console.log(isRilletError(refused) ? `\n${refused.name}: ${refused.message}` : "\nnot refused");
