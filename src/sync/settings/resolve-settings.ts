import * as z from "zod/mini";
import { RilletArgumentError } from "../../errors/index.js";
import type { Rounding } from "../../money/index.js";
import { lazy } from "../../validation/checks.js";
import { findProblems } from "../../validation/find-problems.js";
import { defined } from "../../validation/validate-options.js";
import { type LinkStore, MemoryLinkStore } from "../links/link-store.js";
import type { ConflictSettings, CustomerSettings, ProductSettings, SyncScope, SyncSettings } from "./sync-settings.js";

type Decided<T, Open extends keyof T = never> = { readonly [K in Exclude<keyof T, Open>]-?: NonNullable<T[K]> } & Pick<
  T,
  Open
>;

/** The settings with all defaults filled in. */
export interface ResolvedSettings extends Pick<SyncSettings, "subsidiaryId" | "bankAccountId" | "dates" | "memo"> {
  readonly scope: SyncScope;
  readonly customers: Decided<CustomerSettings>;
  readonly products: Decided<ProductSettings, "defaultProductId">;
  readonly taxes: NonNullable<SyncSettings["taxes"]>;
  readonly rounding: Rounding;
  readonly adjustments: NonNullable<SyncSettings["adjustments"]>;
  readonly conflicts: Decided<ConflictSettings>;
  readonly findPosted: boolean;
  readonly links: LinkStore;
  readonly now: () => number;
}

/** Checks the settings and fills in the defaults. @throws RilletArgumentError with every problem and its path. */
export function resolveSettings(given: SyncSettings = {}): ResolvedSettings {
  const problems = findProblems(syncSettingsSchema, given);
  const [first] = problems;
  if (first)
    throw new RilletArgumentError(
      `The sync settings have problems:\n${problems.map(({ path, message }) => `  ${path}: ${message}`).join("\n")}`,
      first.path || "settings",
    );
  const { subsidiaryId, bankAccountId, dates, memo } = given;
  return {
    scope: given.scope ?? "REVENUE_RECOGNITION_ONLY",
    customers: {
      match: ["link", "externalReference", "email", "name"],
      createMissing: true,
      writeReference: true,
      ...defined(given.customers),
    },
    products: {
      ...{ map: {}, match: ["externalReference", "name"], accountCode: {}, revenuePattern: "DAILY" },
      createMissing: given.products?.defaultProductId === undefined,
      ...defined(given.products),
    },
    taxes: given.taxes ?? {},
    rounding: given.rounding ?? "half-up",
    adjustments: given.adjustments ?? "allocate",
    conflicts: { amounts: "recreate", edited: "refuse", deleted: "refuse", ...defined(given.conflicts) },
    findPosted: given.findPosted ?? true,
    links: given.links ?? new MemoryLinkStore(),
    now: given.now ?? Date.now,
    ...{ subsidiaryId, bankAccountId, dates, memo },
  };
}

/** Every schema is lazy: it is built when it is first used, so that importing the entry costs little. */

const text = lazy(() => z.string().check(z.minLength(1)));

const byCountry = lazy(() => z.union([text, z.record(z.string(), text)]));

const taxKind = lazy(() => z.enum(["VAT", "SALES_TAX"]));

const callable = lazy(() =>
  z.custom<(...input: never[]) => never>((value) => typeof value === "function", "expected a function"),
);

const clock = lazy(() =>
  z.custom<() => number>(
    (value) => typeof value === "function" && Number.isFinite((value as () => unknown)()),
    "expected a function that returns the milliseconds since 1970",
  ),
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
    exempt: z.optional(byCountry),
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
const syncSettingsSchema: z.ZodMiniType<SyncSettings> = lazy(
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
      now: z.optional(clock),
    }) as z.ZodMiniType<SyncSettings>,
);
