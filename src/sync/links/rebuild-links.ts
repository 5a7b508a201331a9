import type { Invoice } from "../../../generated/types.js";
import { checkOptions, isFunction, type OptionChecks } from "../../validation/validate-options.js";
import { referenceKey, type SourceReference } from "../source/source-reference.js";
import { nowText, type SyncRun } from "../sync-context.js";
import {
  creditMemoLinks,
  customerLinks,
  invoiceLinks,
  type LinkRebuilder,
  productLinks,
  rebuildLink,
} from "./linked-objects.js";
import type { DuplicateReference, LinkedKind, RebuildCount, RebuildProgress, RebuildReport } from "./rebuild-report.js";

/** Options of `sync.rebuildLinks()`. */
export interface RebuildLinksOptions {
  /** The external reference types of your documents, such as `["SEQUENCE"]`. References of other types are skipped. */
  readonly types: readonly string[];
  /** Called after each page with the report so far. Its errors are ignored. */
  readonly onProgress?: ((report: RebuildReport) => void) | undefined;
  /** Ends the run after the current page. */
  readonly signal?: AbortSignal | undefined;
}

const OPTIONS: OptionChecks = {
  types: [
    'a list of reference types, such as ["SEQUENCE"]',
    (value) =>
      Array.isArray(value) && value.length > 0 && value.every((type) => typeof type === "string" && type !== ""),
  ],
  onProgress: isFunction,
  signal: ["an AbortSignal", (value) => value instanceof AbortSignal],
};

/** A cursor is valid for two hours (Rillet's docs). The margin is for clocks that differ. */
const CURSOR_LIFETIME = 90 * 60_000;

type ListName = "customers" | "products" | "invoices" | "creditMemos";

type Counts = { -readonly [Field in keyof RebuildCount]: RebuildCount[Field] };

const LISTS = [
  ["customers", customerLinks],
  ["products", productLinks],
  ["invoices", invoiceLinks],
  ["creditMemos", creditMemoLinks],
] as const;

/** @throws RilletArgumentError for an unknown or invalid option, and without types. */
export function validateRebuildOptions(options: RebuildLinksOptions): void {
  const { types = null } = (options as RebuildLinksOptions | null | undefined) ?? {};
  checkOptions({ ...options, types }, OPTIONS, "sync.rebuildLinks()");
}

/** Reads all customers, products, invoices and credit memos, and writes a link for each of their references of these types. */
export function rebuildLinks(run: SyncRun, options: RebuildLinksOptions): Promise<RebuildReport> {
  return new Rebuild(run, options).run();
}

/** One run over all lists. */
class Rebuild {
  readonly #run: SyncRun;
  readonly #options: RebuildLinksOptions;
  /** The place of the progress in the link store: one for each set of types. */
  readonly #place: SourceReference;
  readonly #counts: Record<ListName, Counts> = {
    customers: zero(),
    products: zero(),
    invoices: zero(),
    creditMemos: zero(),
  };
  /** By kind and reference. */
  readonly #duplicates = new Map<string, DuplicateReference>();
  /** The references of the list in progress: the id of the first object, and whether it was certainly linked before the run. */
  readonly #seen = new Map<string, { readonly id: string; readonly wasLinked: boolean }>();
  #requestsBefore = 0;
  /** Whether an earlier run was interrupted. Then a link of the store may be from that run. */
  #wasInterrupted = false;

  constructor(run: SyncRun, options: RebuildLinksOptions) {
    this.#run = run;
    this.#options = options;
    this.#place = { type: "rebuild", id: JSON.stringify([...new Set(options.types)].sort()) };
  }

  async run(): Promise<RebuildReport> {
    const last = await this.#run.links.read("rebuild", this.#place);
    this.#wasInterrupted = last !== undefined;
    const progress = last && this.#restore(last);
    // Written before the first link, so that the next run notices an interruption on the first page.
    if (progress === undefined) await this.#keepProgress(0, undefined, this.#report(false));
    for (const [index, [name, rebuilder]] of LISTS.entries()) {
      if (index < (progress?.list ?? 0)) continue;
      this.#seen.clear();
      const cursor = index === progress?.list ? progress.cursor : undefined;
      // The types of each list fit together. TypeScript sees only the union of the four.
      const isDone = await this.#readList(index, name, rebuilder as unknown as LinkRebuilder<"invoice">, cursor);
      if (!isDone) return this.#report(false);
    }
    await this.#run.links.forget("rebuild", this.#place);
    return this.#report(true);
  }

  /** Reads one list from a page on. @returns Whether its end was reached. */
  async #readList(
    index: number,
    name: ListName,
    rebuilder: LinkRebuilder<"invoice">,
    cursor: string | undefined,
  ): Promise<boolean> {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    if (this.#isAborted()) return false;
    for await (const { items, nextCursor } of rebuilder.list(this.#run.rillet, query).pages()) {
      for (const object of items) await this.#readObject(rebuilder, object, this.#counts[name]);
      const report = this.#report(false);
      const list = nextCursor === undefined ? index + 1 : index;
      await this.#keepProgress(list, nextCursor, report);
      this.#tell(report);
      if (nextCursor !== undefined && this.#isAborted()) return false;
    }
    return true;
  }

  async #readObject(rebuilder: LinkRebuilder<"invoice">, object: Invoice, counts: Counts): Promise<void> {
    counts.read += 1;
    for (const { type, id } of object.external_references ?? []) {
      if (!this.#options.types.includes(type)) continue;
      const reference = { type, id };
      await this.#run.lists.queue.run(`${rebuilder.queue} ${referenceKey(reference)}`, () =>
        this.#readReference(rebuilder, object, reference, counts),
      );
    }
  }

  async #readReference(
    rebuilder: LinkRebuilder<"invoice">,
    object: Invoice,
    reference: SourceReference,
    counts: Counts,
  ): Promise<void> {
    const key = referenceKey(reference);
    const seen = this.#seen.get(key);
    if (this.#duplicates.has(`${rebuilder.kind} ${key}`)) this.#putDuplicate(rebuilder.kind, reference, [object.id]);
    else if (seen && seen.id !== object.id)
      await this.#addDuplicate(rebuilder.kind, reference, [seen.id, object.id], seen.wasLinked);
    else {
      const link = await rebuildLink(rebuilder, object, reference, this.#run);
      if (link.action === "other")
        return this.#addDuplicate(rebuilder.kind, reference, [link.id, object.id], !this.#wasInterrupted);
      counts[link.action] += 1;
      this.#seen.set(key, { id: object.id, wasLinked: link.wasLinked && !this.#wasInterrupted });
    }
  }

  /** A customer or product is not chosen by chance: only a link from before the run stays. Of two invoices, the sync must know one, so that it does not post a third. */
  async #addDuplicate(kind: LinkedKind, reference: SourceReference, ids: string[], wasLinked: boolean): Promise<void> {
    this.#putDuplicate(kind, reference, ids);
    if (!wasLinked && (kind === "customer" || kind === "product")) await this.#run.links.forget(kind, reference);
  }

  #putDuplicate(kind: LinkedKind, reference: SourceReference, ids: readonly string[]): void {
    const key = `${kind} ${referenceKey(reference)}`;
    const known = this.#duplicates.get(key)?.ids ?? [];
    this.#duplicates.set(key, { kind, reference, ids: [...new Set([...known, ...ids])] });
  }

  #keepProgress(list: number, cursor: string | undefined, report: RebuildReport): Promise<void> {
    return this.#run.links.write("rebuild", this.#place, { at: nowText(this.#run), list, cursor, report });
  }

  /** Takes over the progress of an interrupted run while its cursor is valid. */
  #restore(progress: RebuildProgress): RebuildProgress | undefined {
    const age = this.#run.settings.now() - Date.parse(progress.at);
    if (!(age >= 0 && age < CURSOR_LIFETIME)) return undefined;
    const { duplicates, requests, isComplete: _isComplete, ...counts } = progress.report;
    Object.assign(this.#counts, counts);
    for (const { kind, reference, ids } of duplicates) this.#putDuplicate(kind, reference, ids);
    this.#requestsBefore = requests;
    return progress;
  }

  #report(isComplete: boolean): RebuildReport {
    const { customers, products, invoices, creditMemos } = this.#counts;
    return {
      customers: { ...customers },
      products: { ...products },
      invoices: { ...invoices },
      creditMemos: { ...creditMemos },
      duplicates: [...this.#duplicates.values()],
      requests: this.#requestsBefore + this.#run.requests.count,
      isComplete,
    };
  }

  #isAborted = (): boolean => this.#options.signal?.aborted === true;

  #tell(report: RebuildReport): void {
    try {
      this.#options.onProgress?.(report);
    } catch {
      // An error of the observer must not end the run.
    }
  }
}

const zero = (): Counts => ({ read: 0, added: 0, corrected: 0, kept: 0 });
