import type { Rillet } from "../../client.js";
import { invalidArgument } from "../../errors/argument-error.js";
import { NotFoundError, PaginationError, RilletArgumentError } from "../../errors/index.js";
import { checkOptions, isBoolean, isFunction, type OptionChecks } from "../../validation/validate-options.js";
import type { Identified } from "../state/collection.js";
import {
  MIRRORED_LISTS,
  type MirroredList,
  type MirrorEntry,
  type MirrorJournal,
  type MirrorPage,
  type MirrorProgress,
  type MirrorStart,
  type OrganizationMirror,
  readList,
} from "./mirror.js";
import { redact } from "./redact.js";
import { findUnexplained, type MirroredItems, toSavedState } from "./to-saved-state.js";

/** Options of `mirrorOrganization`. */
export interface MirrorOptions {
  /** Reads only invoices that changed after this day (`YYYY-MM-DD`, from 00:00 UTC) or time (ISO 8601). Default: all invoices. */
  readonly invoicesSince?: string | undefined;
  /** Replaces email addresses and bank details. The same value always gets the same replacement. Default false. */
  readonly redact?: boolean | undefined;
  /** Keeps what was read, so that the next call with the same options continues after an interruption. Default: nothing is kept. */
  readonly journal?: MirrorJournal | undefined;
  /** Aborts the read. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each page. */
  readonly onProgress?: ((progress: MirrorProgress) => void) | undefined;
}

const OPTIONS: OptionChecks = {
  invoicesSince: [
    "a day (YYYY-MM-DD) or a time in ISO 8601",
    (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
  ],
  redact: isBoolean,
  journal: ["an object with load() and add()", (value) => typeof value === "object" && value !== null],
  signal: ["an AbortSignal", (value) => value instanceof AbortSignal],
  onProgress: isFunction,
};

/** A cursor is used until it is this old. Rillet forgets it after two hours, and then gives page one for it (Rillet's docs). */
const CURSOR_LIFETIME = 100 * 60_000;

/** How often a list is begun again, at most. It is begun again when its cursor is too old or the server begins again at page one. */
const MOST_ROUNDS = 5;

/**
 * Reads an organization as the state of a sandbox, so that you can rehearse a sync against your own books before its first write. It sends GET requests only, within the
 * client's rate limit: one for every 100 customers, products, invoices, payments and credit memos, and seven more. It reads what a sync needs: the organization, subsidiaries,
 * accounts, bank accounts, tax rates, fields, the last closed period, customers, products, invoices with their payments, and credit memos.
 *
 * @param rillet The client of the organization. A key that may only read is enough.
 * @returns The state: pass it as `seed`, and its `mirror.externalReferenceTypes` as `externalReferenceTypes`.
 * @throws RilletArgumentError for an unknown or invalid option, before anything is sent, and for a journal of another organization or of other options.
 * @throws RilletError when a request fails. With a `journal`, call it again: it continues there.
 *
 * @example
 * const mirror = await mirrorOrganization(rillet, { invoicesSince: "2026-01-01" });
 * const sandbox = createSandbox({ seed: mirror, externalReferenceTypes: mirror.mirror.externalReferenceTypes });
 */
export async function mirrorOrganization(rillet: Rillet, options: MirrorOptions = {}): Promise<OrganizationMirror> {
  if (typeof (rillet as Partial<Rillet> | undefined)?.baseUrl !== "string")
    invalidArgument("rillet", "of mirrorOrganization() must be a client: mirrorOrganization(new Rillet())");
  checkOptions(options, OPTIONS, "mirrorOrganization()");
  let requests = 0;
  const observed = rillet.withOptions({ onRequest: () => void (requests += 1) });
  const entries = (await options.journal?.load()) ?? [];
  const start = await begin(observed, entries, options);
  const items: Partial<Record<MirroredList, readonly Identified[]>> = {};
  for (const [index, list] of MIRRORED_LISTS.entries()) {
    const pages = entries.flatMap((entry) => ("page" in entry && entry.page.list === list ? [entry.page] : []));
    const report = (count: number, isDone: boolean): void => {
      const lists = MIRRORED_LISTS.length;
      options.onProgress?.({ list, items: count, listsDone: index + (isDone ? 1 : 0), lists, requests });
    };
    items[list] = await readWhole(observed, { list, pages, start, options, report });
  }
  const all = items as MirroredItems;
  const state = toSavedState(start.organization, await readBooks(observed, options), all, Date.parse(start.readFrom));
  return {
    ...state,
    mirror: {
      baseUrl: start.baseUrl,
      readFrom: start.readFrom,
      readUntil: new Date().toISOString(),
      ...(start.invoicesSince !== undefined && { invoicesSince: start.invoicesSince }),
      isRedacted: start.isRedacted,
      externalReferenceTypes: typesIn(all),
      unexplainedInvoices: findUnexplained(all),
    },
  };
}

/** Reads the organization, which also checks the key. An interrupted read continues only for the same organization with the same options. */
async function begin(
  rillet: Rillet,
  entries: readonly MirrorEntry[],
  { journal, signal, invoicesSince, redact: isRedacted = false }: MirrorOptions,
): Promise<MirrorStart> {
  const readFrom = new Date().toISOString();
  const organization = await rillet.organization.retrieve({ signal });
  const since = invoicesSince === undefined ? undefined : new Date(invoicesSince).toISOString();
  const earlier = entries.flatMap((entry) => ("start" in entry ? [entry.start] : [])).at(-1);
  if (earlier) {
    const isSame =
      earlier.organization.id === organization.id &&
      earlier.baseUrl === rillet.baseUrl &&
      (earlier.invoicesSince ?? undefined) === since &&
      earlier.isRedacted === isRedacted;
    if (isSame) return earlier;
    throw new RilletArgumentError(
      `The interrupted read is of ${earlier.organization.trade_name} at ${earlier.baseUrl}, or has another invoicesSince or redact. Delete it to begin again, or pass its options.`,
      "journal",
    );
  }
  const redactionSecret = isRedacted ? crypto.randomUUID() : undefined;
  const start: MirrorStart = {
    organization: redactionSecret === undefined ? organization : await redact(organization, redactionSecret),
    ...{ baseUrl: rillet.baseUrl, readFrom, invoicesSince: since, isRedacted, redactionSecret },
  };
  await journal?.add({ start });
  return start;
}

interface ListTask {
  readonly list: MirroredList;
  /** The pages of an interrupted read. */
  readonly pages: readonly MirrorPage[];
  readonly start: MirrorStart;
  readonly options: MirrorOptions;
  readonly report: (items: number, isDone: boolean) => void;
}

/** Reads a list to its end. Begins it again when its cursor is too old, or when the server gives page one for it. */
async function readWhole(rillet: Rillet, task: ListTask): Promise<readonly Identified[]> {
  const round = task.pages.at(-1)?.round ?? 1;
  const pages = task.pages.filter((page) => page.round === round);
  const last = pages.at(-1);
  const kept = pages.flatMap((page) => page.items);
  // Two reads at the same time can have kept their pages in one journal.
  const isOneRead = new Set(kept.map(({ id }) => id)).size === kept.length;
  if (isOneRead && last && last.cursor === undefined) return kept;
  const isUsable = isOneRead && last !== undefined && Date.now() - last.at < CURSOR_LIFETIME;
  let before: readonly MirrorPage[] = isUsable ? pages : [];
  for (let next = isUsable || !last ? round : round + 1; ; next += 1) {
    try {
      return await readRound(rillet, task, next, before);
    } catch (error) {
      if (next - round >= MOST_ROUNDS || !mustBeginAgain(error)) throw error;
      before = [];
    }
  }
}

async function readRound(
  rillet: Rillet,
  { list, start, options, report }: ListTask,
  round: number,
  before: readonly MirrorPage[],
): Promise<readonly Identified[]> {
  const { signal, journal } = options;
  const items = before.flatMap((page) => page.items);
  const known = new Set(items.map(({ id }) => id));
  let cursor = before.at(-1)?.cursor;
  let at = Date.now();
  let page = await readList(rillet, list, { cursor, invoicesSince: start.invoicesSince, signal });
  for (;;) {
    // After an interruption, the server may begin again at page one. That page holds items that were read before.
    if (page.items.some(({ id }) => known.has(id))) throw new RepeatedItems();
    const kept = start.redactionSecret === undefined ? page.items : await redact(page.items, start.redactionSecret);
    for (const item of kept) {
      known.add(item.id);
      items.push(item);
    }
    cursor = page.nextCursor;
    await journal?.add({ page: { list, round, items: kept, cursor, at } });
    report(items.length, cursor === undefined);
    if (cursor === undefined) return items;
    signal?.throwIfAborted();
    at = Date.now();
    page = await page.nextPage();
  }
}

/** An item came again: the list moved, or the server began again at page one. */
class RepeatedItems extends Error {}

const mustBeginAgain = (error: unknown): boolean =>
  error instanceof RepeatedItems || (error instanceof PaginationError && error.reason !== "request_failed");

/** The last closed period; a 404 says that there is none (Rillet's docs). */
async function readBooks(rillet: Rillet, { signal }: MirrorOptions): Promise<readonly Identified[]> {
  try {
    return [await rillet.books.retrieveLastClosed({ signal })];
  } catch (error) {
    if (error instanceof NotFoundError) return [];
    throw error;
  }
}

/** The types of all external references, without the built-in one. */
function typesIn(items: MirroredItems): string[] {
  const types = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if (name === "external_references" && Array.isArray(part))
        for (const { type } of part as readonly { readonly type?: unknown }[])
          if (typeof type === "string") types.add(type);
      collect(part);
    }
  };
  for (const list of Object.values(items)) for (const item of list) collect(item);
  types.delete("CUSTOMER_CUSTOM");
  return [...types].sort();
}
