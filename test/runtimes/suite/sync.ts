import type { Rillet } from "rillet-sdk";
import type { SyncSettings } from "rillet-sdk/sync";
import document from "../../../examples/sync/adapters/sequence/gbp-taxed.json" with { type: "json" };
import type { SequenceInvoiceDocument } from "../../../examples/sync/adapters/sequence/documents.js";
import { fromSequenceInvoice } from "../../../examples/sync/adapters/sequence/sequence.js";
import { inMemory, overTheWire } from "./clients.js";
import type { Check } from "./check.js";
import { expectEqual, rejection } from "./check.js";
import type { Sdk } from "./sdk.js";

const SOURCE = fromSequenceInvoice(document as SequenceInvoiceDocument);

async function syncTwice({ sync }: Sdk, rillet: Rillet): Promise<void> {
  const settings: SyncSettings = {
    products: { accountCode: { default: "4000" } },
    taxes: { codes: { "*": { GB: "GB-STANDARD" } } },
    links: new sync.MemoryLinkStore(),
  };
  const first = await sync.syncInvoice(rillet, SOURCE, settings);
  const again = await sync.syncInvoice(rillet, SOURCE, settings);
  expectEqual(
    [first.action, again.action, again.invoice.id === first.invoice.id],
    ["created", "unchanged", true],
    "what was done",
  );
  const { total, invoice_number: number } = await rillet.invoices.retrieve(first.invoice.id);
  expectEqual([number, total], [SOURCE.number, { amount: "2160.46", currency: "GBP" }], "the invoice");
}

/** An invoice of a billing system goes into Rillet. */
export const sync: readonly Check<Sdk>[] = [
  {
    title: "an invoice is synced once and to the cent",
    run: async (sdk, server) => syncTwice(sdk, inMemory(sdk, server, { externalReferenceTypes: ["SEQUENCE"] }).rillet),
  },
  {
    title: "an invoice is synced over the wire",
    run: async (sdk, server) => syncTwice(sdk, overTheWire(sdk, server)),
  },
  {
    title: "an invoice that cannot be right is a SyncError",
    async run(sdk, server) {
      const { rillet } = inMemory(sdk, server);
      const error = await rejection(sdk.sync.syncInvoice(rillet, { ...SOURCE, lines: [] }));
      expectEqual(
        [error instanceof sdk.core.SyncError, error instanceof sdk.core.SyncError && error.code],
        [true, "INVALID_SOURCE"],
        "the error",
      );
    },
  },
];
