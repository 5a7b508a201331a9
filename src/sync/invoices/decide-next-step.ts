import { Decimal } from "../../money/index.js";
import type { SourceInvoice } from "../source/source-document.js";
import type { InvoiceLink } from "../links/link-records.js";

const HOUR = 60 * 60 * 1000;
/** How long the sync relies on an idempotency key. Rillet keeps it for 24 hours (Rillet's docs). The margin is for workers with different clocks. */
const KEY_LIFETIME = 20 * HOUR;
/** How far ahead the clock of another worker may be. */
const MAX_CLOCK_LEAD = 4 * HOUR;

/** The next step for an invoice, decided from its link in the link store. */
export type Step =
  /** The invoice exists in Rillet or was voided, and the source has not changed since. */
  | { readonly kind: "nothing" }
  /** The last sync found other totals in Rillet. Read the invoice and compare again. */
  | { readonly kind: "check" }
  /** Post the invoice. `outcomeUnknown`: an earlier attempt with the same idempotency key may have succeeded. */
  | { readonly kind: "post"; readonly generation: number; readonly outcomeUnknown: boolean }
  /** An earlier attempt may have succeeded with an expired idempotency key or with other content. Search for the invoice before posting it. */
  | { readonly kind: "search"; readonly generation: number }
  /** The invoice exists in Rillet, and the source has changed. */
  | { readonly kind: "change" }
  /** An earlier sync started to delete the invoice. Finish the deletion first. */
  | { readonly kind: "finish-deletion" };

/** Whether Rillet still returns the first response for an idempotency key that was first used at `at`. */
export function isKeyValid({ at }: Pick<InvoiceLink, "at">, now: number): boolean {
  const age = now - Date.parse(at);
  return age < KEY_LIFETIME && age >= -MAX_CLOCK_LEAD;
}

/** A link whose invoice is known, and no change is in progress. */
export type SettledLink = InvoiceLink & { readonly invoice: NonNullable<InvoiceLink["invoice"]> };

export const isSettledLink = (link: InvoiceLink): link is SettledLink =>
  link.invoice !== undefined && link.target === undefined && ["posted", "mismatched", "deleted"].includes(link.state);

/** Whether nobody has read the invoice since a list named it. */
export const isUnchecked = ({ state, content }: InvoiceLink): boolean => state !== "deleted" && content === undefined;

/** Whether the link store knows a later version of the invoice than this one. */
export function isOlderVersion(
  version: SourceInvoice["version"],
  link: Pick<InvoiceLink, "version"> | undefined,
): boolean {
  const known = link?.version;
  if (version === undefined || known === undefined) return false;
  return toDecimalVersion(version).lt(toDecimalVersion(known));
}

/** A version as a number; of an instant, the milliseconds since 1970 with all its decimals. `Date.parse` ignores what comes after the milliseconds. */
function toDecimalVersion(version: string | number): Decimal {
  if (typeof version === "number") return new Decimal(version);
  const [fraction = "0"] = /\.\d+/.exec(version) ?? [];
  return new Decimal(fraction).times(1000).plus(Date.parse(version.replace(/\.\d+/, "")));
}

/** The version of an invoice after a change by a source: that of the source, or the known one if the source states none. */
export const versionAfter = (
  { version }: Pick<SourceInvoice, "version">,
  link: Pick<InvoiceLink, "version"> | undefined,
): SourceInvoice["version"] => version ?? link?.version;

/**
 * Decides the next step for an invoice (or credit memo): post, search, change, finish a deletion, or nothing.
 *
 * @param link What the link store knows of it; undefined when it knows nothing.
 * @param content Hash of the source's content.
 * @param now Milliseconds since 1970.
 */
export function decideNextStep(link: InvoiceLink | undefined, content: string, now: number): Step {
  if (link === undefined) return { kind: "post", generation: 0, outcomeUnknown: false };
  const isSame = link.content === content;
  switch (link.state) {
    case "posted":
      return { kind: isSame ? "nothing" : "change" };
    case "mismatched":
      return { kind: isSame ? "check" : "change" };
    case "deleted":
      return isSame ? { kind: "nothing" } : { kind: "post", generation: link.generation + 1, outcomeUnknown: false };
    case "replacing":
    case "deleting":
      return { kind: "finish-deletion" };
    case "posting":
      // A restoration may have begun beside the invoice of another worker.
      return isSame && isKeyValid(link, now) && !link.isRestored
        ? { kind: "post", generation: link.generation, outcomeUnknown: true }
        : { kind: "search", generation: link.generation };
  }
}
