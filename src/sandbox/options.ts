import type { TimeSource } from "./clock.js";
import type { RateLimit } from "./http/rate-limit.js";
import type { SavedState } from "./state/state.js";

/** What a sandbox can be told. Nothing is required. */
export interface SandboxOptions {
  /** The key that requests carry as `Authorization: Bearer …`; any other gets 401. `"sandbox-key"` unless set. */
  readonly apiKey?: string;
  /** Further keys, which may read and get 403 for every write. */
  readonly readOnlyKeys?: readonly string[];
  /**
   * What is in the books at the start: `"minimal"` (the default: subsidiaries, a chart of accounts, bank accounts and tax rates), `"empty"` (an organization
   * with one subsidiary), `"demo"` (minimal with customers, products and a year of invoices), or a state that was saved.
   */
  readonly seed?: "minimal" | "empty" | "demo" | SavedState;
  /** The time: runs with `Date.now()` unless set; a number (milliseconds) or Date stands still until `advance`; a function is asked each time. */
  readonly now?: TimeSource;
  /** 60 requests a rolling minute for each key unless set; false for none. */
  readonly rateLimit?: RateLimit | false;
  /** The types of external references that are registered, besides the built-in `CUSTOMER_CUSTOM`. Any other in a request is refused. */
  readonly externalReferenceTypes?: readonly string[];
  /**
   * Whether answers have the types that were observed where they are not the contract's: `quantity` of contract items and `tax_rate.percentage` as JSON
   * strings. False unless set. (`breakdown_id` is missing in reports without a breakdown in any case, as observed.)
   */
  readonly looseTypes?: boolean;
  /** The token that webhooks are signed with; two while it is rotated. */
  readonly webhookToken?: string | readonly string[];
  /** Where webhooks are sent. */
  readonly webhookUrl?: string;
}

const NAMES = new Set<string>([
  "apiKey",
  "readOnlyKeys",
  "seed",
  "now",
  "rateLimit",
  "externalReferenceTypes",
  "looseTypes",
  "webhookToken",
  "webhookUrl",
]);

const SEEDS = ["minimal", "empty", "demo"];

/** @throws TypeError for an option or a seed that does not exist: a typo must not be silence. */
export function checkOptions(options: SandboxOptions): void {
  const unknown = Object.keys(options).filter((name) => !NAMES.has(name));
  if (unknown.length > 0)
    throw new TypeError(
      `createSandbox does not know the option ${unknown.join(", ")}. It knows ${[...NAMES].join(", ")}.`,
    );
  const { seed } = options;
  if (typeof seed === "string" && !SEEDS.includes(seed))
    throw new TypeError(
      `createSandbox does not know the seed ${seed}. It knows ${SEEDS.join(", ")}, and what state.save() gave.`,
    );
}
