/** Common first mistakes, and the error messages that they give. */
import { BadRequestError, isRilletError, NotFoundError, Rillet } from "rillet-sdk";
import { connect } from "../support/connect.js";

const rillet = connect();

async function show(title: string, run: () => unknown): Promise<void> {
  try {
    await run();
    console.log(`${title}: no error`);
  } catch (error) {
    if (!isRilletError(error)) throw error;
    console.log(`${title}: ${error.name}\n  ${error.message}`);
    if (error instanceof BadRequestError)
      for (const { field, message } of error.violations) console.log(`  ${field}: ${message}`);
  }
}

await show("a missing field", () => rillet.customers.create({} as never));
await show("an id that is not there", () => rillet.invoices.retrieve("5f0c7a52-0000-4000-8000-000000000000"));
await show("an empty id", () => rillet.invoices.retrieve(""));
await show("a misspelt option", () => new Rillet({ apiKey: "key", timeOut: 5 } as never));
await show("an unreachable host", () =>
  new Rillet({ apiKey: "key", baseUrl: "http://127.0.0.1:10", maxRetries: 0 }).health.check(),
);

const known = await rillet.products.retrieve("5f0c7a52-0000-4000-8000-000000000000").catch((error: unknown) => {
  if (error instanceof NotFoundError) return undefined;
  throw error;
});
console.log("a product that may be missing:", known?.name ?? "none");
