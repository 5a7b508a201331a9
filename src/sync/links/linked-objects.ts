import type { CreditMemo, Customer, Invoice, Product } from "../../../generated/types.js";
import type { Rillet } from "../../client.js";
import { NotFoundError } from "../../errors/index.js";
import type { PagePromise } from "../../pagination/index.js";
import { isSettledLink } from "../invoices/decide-next-step.js";
import { type LinkRecords, toSyncedCreditMemo, toSyncedInvoice, writtenHash } from "./link-records.js";
import type { LinkedKind } from "./rebuild-report.js";
import { hasReference, type SourceReference } from "../source/source-reference.js";
import { madeAgain } from "./customer-doubt.js";
import { nowText, type SyncRun } from "../sync-context.js";

/** The objects in Rillet of each kind. */
interface LinkedObjects extends Record<LinkedKind, unknown> {
  readonly customer: Customer;
  readonly product: Product;
  readonly invoice: Invoice;
  readonly "credit-memo": CreditMemo;
}

/** How the links of one kind are rebuilt. */
export interface LinkRebuilder<K extends LinkedKind> {
  readonly kind: K;
  readonly list: (rillet: Rillet, query: { limit: number; cursor?: string }) => PagePromise<LinkedObjects[K]>;
  readonly retrieve: (rillet: Rillet, id: string) => PromiseLike<LinkedObjects[K]>;
  /** The name of the queue in which the sync of the same document waits. */
  readonly queue: string;
  /** Id of the object that a link names; undefined while an operation of the sync is unfinished. */
  readonly idOf: (link: LinkRecords[K]) => string | undefined;
  /** The link of an object. `before`: the link that the store has under the same reference. */
  readonly toLink: (
    object: LinkedObjects[K],
    before: LinkRecords[K] | undefined,
    run: SyncRun,
  ) => LinkRecords[K] | Promise<LinkRecords[K]>;
}

export const customerLinks: LinkRebuilder<"customer"> = {
  kind: "customer",
  list: (rillet, query) => rillet.customers.list(query),
  retrieve: (rillet, id) => rillet.customers.retrieve(id),
  queue: "customer",
  idOf: ({ id }) => id,
  toLink: ({ id }, before, run) => (before?.id === id ? before : { id, ...madeAgain(run) }),
};

export const productLinks: LinkRebuilder<"product"> = {
  kind: "product",
  list: (rillet, query) => rillet.products.list(query),
  retrieve: (rillet, id) => rillet.products.retrieve(id),
  queue: "product",
  idOf: ({ id }) => id,
  toLink: ({ id }, before) => (before?.id === id ? before : { id }),
};

export const invoiceLinks: LinkRebuilder<"invoice"> = {
  kind: "invoice",
  list: (rillet, query) => rillet.invoices.list(query),
  retrieve: (rillet, id) => rillet.invoices.retrieve(id),
  queue: "invoice",
  idOf: (link) => (isSettledLink(link) ? link.invoice.id : undefined),
  async toLink(object, before, run) {
    const invoice = toSyncedInvoice(object);
    if (before?.invoice?.id !== object.id || before.state === "deleted") {
      const { generation = 0, version } = before ?? {};
      const facts = { state: "posted", generation, at: nowText(run), version, isFound: true } as const;
      return { ...facts, customerId: object.customer_id, invoice };
    }
    // The invoice is not as this store saw it last. Without the hash of the content, the next sync compares it with the source.
    const isCurrent = before.written === (await writtenHash(object));
    return { ...before, invoice, content: isCurrent ? before.content : undefined };
  },
};

export const creditMemoLinks: LinkRebuilder<"credit-memo"> = {
  kind: "credit-memo",
  list: (rillet, query) => rillet.creditMemos.list(query),
  retrieve: (rillet, id) => rillet.creditMemos.retrieve(id),
  queue: "credit memo",
  idOf: ({ state, creditMemo }) => (state === "posting" ? undefined : creditMemo?.id),
  toLink(object, before, run) {
    const creditMemo = toSyncedCreditMemo(object);
    if (before?.creditMemo?.id !== object.id)
      return { state: "posted", generation: before?.generation ?? 0, at: nowText(run), creditMemo };
    const isCurrent = before.creditMemo.updated_at === object.updated_at;
    return { ...before, creditMemo, content: isCurrent ? before.content : undefined };
  },
};

/** `added`: the store had no link. `corrected`: it named another object, or was older than the object. `other`: the object with this id has the same reference. */
type RebuiltLink =
  | { readonly action: "added" | "corrected" | "kept"; readonly wasLinked: boolean }
  | { readonly action: "other"; readonly id: string };

/** Writes the link of one object under one of its references. A link to another object that exists and has the same reference stays. */
export async function rebuildLink<K extends LinkedKind>(
  { kind, idOf, toLink, retrieve }: LinkRebuilder<K>,
  object: LinkedObjects[K],
  reference: SourceReference,
  run: SyncRun,
): Promise<RebuiltLink> {
  const before = await run.links.read(kind, reference);
  const id = before && idOf(before);
  // An unfinished operation needs its link. The next sync of the document finishes it.
  if (before && id === undefined) return { action: "kept", wasLinked: true };
  if (id !== undefined && id !== object.id && (await hasStill(reference, retrieve(run.rillet, id))))
    return { action: "other", id };
  const link = await toLink(object, before, run);
  if (JSON.stringify(link) === JSON.stringify(before)) return { action: "kept", wasLinked: true };
  await run.links.write(kind, reference, link);
  return { action: before ? "corrected" : "added", wasLinked: before !== undefined };
}

/** Whether the object exists and has the reference. */
async function hasStill(
  reference: SourceReference,
  look: PromiseLike<{ readonly external_references?: readonly SourceReference[] | undefined }>,
): Promise<boolean> {
  try {
    return hasReference((await look).external_references, reference);
  } catch (error) {
    if (error instanceof NotFoundError) return false;
    throw error;
  }
}
