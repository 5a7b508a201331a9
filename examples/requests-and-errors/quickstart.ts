/** Creates a customer, reads it back, changes one field of it, and lists customers. */
import { connect } from "../support/connect.js";

const rillet = connect();

const customer = await rillet.customers.create({
  name: "Acme GmbH",
  emails: [{ email: "ap@acme.example", type: "MAIN_SENDER" }],
  payment_terms: 14,
});
await rillet.customers.modify(customer.id, { payment_terms: 30 }); // the email stays

const { data, requestId } = await rillet.customers.retrieve(customer.id).withResponse();
console.log(`${data.name}: ${data.payment_terms} days, ${data.emails?.[0]?.email}, trace id ${requestId}`);

for await (const each of rillet.customers.list({ search: "acme" })) console.log(`found ${each.name}`);
console.log(`${rillet.rateLimit.remaining} of ${rillet.rateLimit.limit} requests left in this minute`);
