// What a bundler makes of an app: it bundles every entry that runs everywhere, then runs, and prints what it did.
import { isRilletError, Rillet } from "rillet-sdk";
import { incremental } from "rillet-sdk/incremental";
import { toAmount } from "rillet-sdk/money";
import { redisRateLimiter } from "rillet-sdk/redis";
import { createSandbox } from "rillet-sdk/sandbox";
import { RilletSync } from "rillet-sdk/sync";
import { signWebhook, verifyWebhook } from "rillet-sdk/webhooks";

const token = "YSB0b2tlbiBvZiAzMiBieXRlcyBmb3IgdGhpcyBydW4=";
const rillet = new Rillet({ apiKey: "sandbox-key", fetch: createSandbox().fetch });

async function main() {
  const { name } = await rillet.customers.create({ name: "Acme" });
  const mistake = await rillet.invoices.retrieve("..").then(
    () => "no error",
    (error) => (isRilletError(error) ? error.name : "another error"),
  );
  const body = JSON.stringify("9f1c2b7a-0d4e-4c55-8a5e-2f6f3f1a7b10");
  const headers = await signWebhook({ token, type: "invoice.deleted", body });
  const { type } = await verifyWebhook({ token, headers, body });
  const others = [incremental, redisRateLimiter, RilletSync].map((each) => typeof each);
  console.log([name, mistake, type, toAmount("1", "JPY"), ...others].join(" "));
}

void main();
