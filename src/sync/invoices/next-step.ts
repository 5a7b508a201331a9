import type { InvoiceLink } from "../links/link-records.js";

/** How long an idempotency key is trusted: Rillet keeps it for 24 hours (Rillet's docs), and clocks differ. */
const KEY_LIFETIME = 23 * 60 * 60 * 1000;

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
export const isKeyGood = ({ at }: Pick<InvoiceLink, "at">, now: number): boolean => now - Date.parse(at) < KEY_LIFETIME;

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
