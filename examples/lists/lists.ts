/** The ways to read a list: a page, all items, all pages, an array with a bound; and how to continue after a failure. */
import { PaginationError } from "rillet-sdk";
import { connect } from "../support/connect.js";

const rillet = connect();
for (let number = 1; number <= 5; number++) await rillet.vendors.create({ name: `Vendor ${number}` });

const page = await rillet.vendors.list({ limit: 2 });
console.log("first page:", page.items.map((vendor) => vendor.name).join(", "), page.hasNextPage() ? "and more" : "");

for await (const vendor of rillet.vendors.list({ limit: 2 }, { prefetch: 1 })) console.log("item:", vendor.name);
for await (const { items } of rillet.vendors.list({ limit: 2 }).pages()) console.log("page of", items.length);
console.log("at most three:", (await rillet.vendors.list().toArray({ limit: 3 })).length);

async function readAll(cursor?: string): Promise<void> {
  try {
    for await (const vendor of rillet.vendors.list({ limit: 2, cursor })) console.log("read", vendor.name);
  } catch (error) {
    if (error instanceof PaginationError && error.reason === "request_failed") await readAll(error.cursor);
    else throw error;
  }
}
await readAll();
