import creditNote from "../../examples/sync/adapters/sequence/gbp-credit-note.json" with { type: "json" };
import reverseCharged from "../../examples/sync/adapters/sequence/eur-reverse-charged.json" with { type: "json" };
import taxed from "../../examples/sync/adapters/sequence/gbp-taxed.json" with { type: "json" };
import yen from "../../examples/sync/adapters/sequence/jpy-taxed.json" with { type: "json" };
import withCredit from "../../examples/sync/adapters/sequence/usd-stripe-link-with-credit.json" with { type: "json" };
import exempt from "../../examples/sync/adapters/sequence/usd-tax-exempt.json" with { type: "json" };
import {
  fromSequenceCreditNote,
  type SequenceCreditNoteDocument,
} from "../../examples/sync/adapters/sequence/credit-note.js";
import type { SequenceInvoiceDocument } from "../../examples/sync/adapters/sequence/documents.js";
import { fromSequenceInvoice } from "../../examples/sync/adapters/sequence/sequence.js";
import { Rillet, type RilletOptions } from "../../src/index.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { MemoryLinkStore, RilletSync, type SourceInvoice, type SyncSettings } from "../../src/sync/index.js";

export const documents = { taxed, reverseCharged, exempt, yen, withCredit } as Readonly<
  Record<string, unknown>
> as Readonly<Record<DocumentName, SequenceInvoiceDocument>>;
export type DocumentName = "taxed" | "reverseCharged" | "exempt" | "yen" | "withCredit";
export const documentNames: readonly DocumentName[] = ["taxed", "reverseCharged", "exempt", "yen", "withCredit"];

export const sourceOf = (name: DocumentName): SourceInvoice => fromSequenceInvoice(documents[name]);
export const creditNoteSource = (apply = false): ReturnType<typeof fromSequenceCreditNote> => ({
  ...fromSequenceCreditNote(creditNote as SequenceCreditNoteDocument, documents.taxed),
  apply,
});

export const settings: SyncSettings = {
  products: { accountCode: { default: "4000", byTaxCategory: { Services: "4100" } } },
  taxes: {
    codes: {
      Software: { GB: "GB-STANDARD", US: "US-TX-SALES", JP: "JP-STANDARD", FR: "FR-STANDARD" },
      "*": { GB: "GB-STANDARD" },
    },
    reverseCharge: { FR: "FR-REVERSE-CHARGE", "*": "EU-REVERSE-CHARGE" },
  },
};

/** A sandbox with a stopped clock, a client that does not retry, a link store and a sync. `restart` keeps only the sandbox and the links. */
export interface Bench {
  readonly sandbox: Sandbox;
  readonly rillet: Rillet;
  readonly links: Map<string, string>;
  readonly sync: RilletSync;
  restart(more?: SyncSettings): RilletSync;
  /** The requests since the last call, as `POST /invoices`, ids left out. */
  requests(): string[];
}

export const NOON = Date.UTC(2026, 10, 20, 12);

export function setUp(
  more: SyncSettings = {},
  options: { sandbox?: SandboxOptions; rillet?: RilletOptions } = {},
): Bench {
  const sandbox = createSandbox({
    now: NOON,
    rateLimit: false,
    externalReferenceTypes: ["SEQUENCE"],
    ...options.sandbox,
  });
  const links = new Map<string, string>();
  const rillet = new Rillet({
    apiKey: "sandbox-key",
    environment: "sandbox",
    fetch: sandbox.fetch,
    rateLimit: false,
    maxRetries: 0,
    logLevel: "off",
    ...options.rillet,
  });
  const restart = (other: SyncSettings = {}): RilletSync =>
    new RilletSync(rillet, {
      ...settings,
      links: new MemoryLinkStore(links),
      now: () => sandbox.now(),
      ...more,
      ...other,
    });
  let seen = 0;
  const requests = (): string[] => {
    const fresh = sandbox.requests.slice(seen);
    seen = sandbox.requests.length;
    return fresh.map(({ method, path }) => `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…")}`);
  };
  return { sandbox, rillet, links, sync: restart(), restart, requests };
}

/** The invoices that are in the sandbox's books. */
export const invoicesIn = (sandbox: Sandbox): ReturnType<typeof sandbox.state.invoices.filter> =>
  sandbox.state.invoices.filter(() => true);
