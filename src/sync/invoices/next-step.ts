import type { SourceInvoice } from "../source/source-invoice.js";
import type { InvoiceLink } from "../links/link-records.js";

const HOUR = 60 * 60 * 1000;
/** How long an idempotency key is trusted: Rillet keeps it for 24 hours (Rillet's docs), and the clocks of two workers may differ by hours. */
const KEY_LIFETIME = 20 * HOUR;
/** How far in the future the clock of another worker may be. */
const MAX_CLOCK_LEAD = 4 * HOUR;

/** What is to be done about an invoice, going by what is remembered of it. */
export type Step =
  /** It is there, or was voided, and the source has not changed since. */
  | { readonly kind: "nothing" }
  /** It was there with other totals: look again. */
  | { readonly kind: "check" }
  /** Post it. `outcomeUnknown`: an earlier try may have succeeded, under the same key. */
  | { readonly kind: "post"; readonly generation: number; readonly outcomeUnknown: boolean }
  /** An earlier try may have succeeded under a key that no longer counts, or with other content: look before posting. */
  | { readonly kind: "search"; readonly generation: number }
  /** It is there, and the source says something else now. */
  | { readonly kind: "change" }
  /** A deletion was begun and has to be brought to its end first. */
  | { readonly kind: "finish-deletion" };

/** Whether a POST with a key that was first used at that moment still gives what it gave then. */
export function isKeyGood({ at }: Pick<InvoiceLink, "at">, now: number): boolean {
  const age = now - Date.parse(at);
  return age < KEY_LIFETIME && age >= -MAX_CLOCK_LEAD;
}

/** Whether the link store knows of a later version of the invoice than this one. */
export function isOlderVersion(version: SourceInvoice["version"], link: InvoiceLink | undefined): boolean {
  const known = link?.version;
  if (version === undefined || known === undefined) return false;
  const [ours, theirs] = [version, known].map((value) => (typeof value === "number" ? value : Date.parse(value)));
  return ours !== undefined && theirs !== undefined && ours < theirs;
}

/** @param content Hash of what the source says. @param now Milliseconds since 1970. */
export function nextStep(link: InvoiceLink | undefined, content: string, now: number): Step {
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
      return isSame && isKeyGood(link, now)
        ? { kind: "post", generation: link.generation, outcomeUnknown: true }
        : { kind: "search", generation: link.generation };
  }
}
