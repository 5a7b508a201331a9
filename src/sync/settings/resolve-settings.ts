import { RilletArgumentError } from "../../errors/index.js";
import type { Rounding } from "../../money/index.js";
import { defined } from "../../validation/validate-options.js";
import { type LinkStore, MemoryLinkStore } from "../links/link-store.js";
import { findProblems } from "../source/find-problems.js";
import { syncSettingsSchema } from "./schema.js";
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
