/** Every schema is lazy: it is built when it is first used, so that importing the entry costs little. */
import type { SyncSettings } from "./sync-settings.js";
import { lazy } from "../../validation/checks.js";
import * as z from "zod/mini";

const text = lazy(() => z.string().check(z.minLength(1)));

const byCountry = lazy(() => z.union([text, z.record(z.string(), text)]));

const taxKind = lazy(() => z.enum(["VAT", "SALES_TAX"]));

const callable = lazy(() =>
  z.custom<(...input: never[]) => never>((value) => typeof value === "function", "expected a function"),
);

const isStore = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  ["get", "set", "delete"].every((name) => typeof (value as Record<string, unknown>)[name] === "function");

const customers = lazy(() =>
  z.strictObject({
    match: z.optional(z.array(z.enum(["link", "externalReference", "email", "name"]))),
    createMissing: z.optional(z.boolean()),
    writeReference: z.optional(z.boolean()),
  }),
);

const products = lazy(() =>
  z.strictObject({
    map: z.optional(z.record(z.string(), z.guid())),
    match: z.optional(z.array(z.enum(["externalReference", "name"]))),
    createMissing: z.optional(z.boolean()),
    defaultProductId: z.optional(z.guid()),
    accountCode: z.optional(
      z.strictObject({
        byProduct: z.optional(z.record(z.string(), text)),
        byTaxCategory: z.optional(z.record(z.string(), text)),
        default: z.optional(text),
      }),
    ),
    revenuePattern: z.optional(z.enum(["DAILY", "EVEN_PERIOD"])),
  }),
);

const taxes = lazy(() =>
  z.strictObject({
    codes: z.optional(z.record(z.string(), byCountry)),
    reverseCharge: z.optional(byCountry),
    kind: z.optional(z.union([taxKind, z.record(z.string(), taxKind)])),
  }),
);

const conflicts = lazy(() =>
  z.strictObject({
    amounts: z.optional(z.enum(["recreate", "refuse"])),
    edited: z.optional(z.enum(["overwrite", "refuse"])),
    deleted: z.optional(z.enum(["recreate", "refuse"])),
  }),
);

/** The shape of the settings. */
export const syncSettingsSchema: z.ZodMiniType<SyncSettings> = lazy(
  () =>
    z.strictObject({
      scope: z.optional(z.enum(["REVENUE_RECOGNITION_ONLY", "FULL", "AR_ONLY"])),
      customers: z.optional(customers),
      products: z.optional(products),
      taxes: z.optional(z.union([z.literal("external"), taxes])),
      subsidiaryId: z.optional(z.union([z.guid(), callable])),
      bankAccountId: z.optional(z.union([z.guid(), callable])),
      adjustments: z.optional(z.union([z.literal("allocate"), z.strictObject({ productId: z.guid() })])),
      dates: z.optional(callable),
      rounding: z.optional(z.enum(["half-up", "half-even", "half-down", "up", "down", "ceil", "floor"])),
      memo: z.optional(z.union([z.string(), callable])),
      conflicts: z.optional(conflicts),
      findPosted: z.optional(z.boolean()),
      links: z.optional(
        z.custom<NonNullable<SyncSettings["links"]>>(
          isStore,
          "expected a store with get, set and delete, such as new Keyv()",
        ),
      ),
      now: z.optional(callable),
    }) as z.ZodMiniType<SyncSettings>,
);
