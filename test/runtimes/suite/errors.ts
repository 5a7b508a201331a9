import { inMemory } from "./clients.js";
import type { Check } from "./check.js";
import { expectEqual, rejection } from "./check.js";
import type { Sdk } from "./sdk.js";

const MISSING = "5f0c7a52-0000-4000-8000-000000000000";

/** Errors, and what console.log shows of them. */
export const errors: readonly Check<Sdk>[] = [
  {
    title: "404 and 400 are errors of their classes, by instanceof, name and brand",
    async run(sdk, server) {
      const { core } = sdk;
      const { rillet } = inMemory(sdk, server);
      const missing = await rejection(rillet.products.retrieve(MISSING));
      expectEqual(
        [
          missing instanceof core.NotFoundError,
          missing instanceof core.RilletApiError,
          missing instanceof core.BadRequestError,
        ],
        [true, true, false],
        "classes of 404",
      );
      expectEqual(
        [core.isRilletError(missing), (missing as Error).name, (missing as Error).message.includes("/products/")],
        [true, "NotFoundError", true],
        "the error of 404",
      );
      const refused = await rejection(rillet.customers.create({ name: "Acme", payment_terms: "30" } as never));
      if (!(refused instanceof core.BadRequestError))
        throw new Error(`expected BadRequestError, got ${String(refused)}`);
      expectEqual(
        refused.violations.map(({ field }) => field),
        ["payment_terms"],
        "violations",
      );
    },
  },
  {
    title: "entries share the classes of errors",
    run({ core, sync, webhooks }) {
      expectEqual(
        [sync.SyncError === core.SyncError, webhooks.WebhookVerificationError === core.WebhookVerificationError],
        [true, true],
        "SyncError and WebhookVerificationError",
      );
    },
  },
  {
    title: "a mistake is rejected before anything is sent",
    async run(sdk, server) {
      const { rillet, sandbox } = inMemory(sdk, server);
      const error = await rejection(rillet.invoices.retrieve(".."));
      expectEqual(
        [error instanceof sdk.core.RilletArgumentError, sandbox.requests.length],
        [true, 0],
        "the error, and requests sent",
      );
      const stranger = await rejection(Promise.resolve().then(() => sdk.redis.redisRateLimiter({} as never)));
      expectEqual(
        stranger instanceof sdk.core.RilletArgumentError,
        true,
        "a client that is no Redis client is rejected",
      );
    },
  },
  {
    // The target of this runtime searches what console.log has printed after SHOWN for the key.
    title: "a client and an error can be shown",
    async run(sdk, server) {
      const { rillet } = inMemory(sdk, server);
      const error = await rejection(rillet.products.retrieve(MISSING));
      console.log(SHOWN, rillet, error);
      expectEqual(
        [rillet, error, String(error), (error as Error).stack].some((value) =>
          JSON.stringify(value).includes(server.apiKey),
        ),
        false,
        "a key in them",
      );
    },
  },
];

/** The line before what console.log shows. */
export const SHOWN = "Shown:";
