import type { LoggedRequest } from "../../http/request-log.js";
import type { Collection, Identified } from "../../state/collection.js";
import type { Serving } from "../listener.js";
import { type Budget, viewBudget } from "./budget.js";
import { type RequestRow, toRow } from "./request-view.js";
import { viewWebhooks, type WebhookRow } from "./webhook-view.js";

/** What the page asks for every second. */
export interface StateView {
  /** The sandbox's time, in milliseconds since 1970. */
  readonly now: number;
  readonly requests: { readonly total: number; readonly matching: number; readonly rows: readonly RequestRow[] };
  /** Null where there is no rate limit. */
  readonly budget: Budget | null;
  readonly collections: readonly { readonly name: string; readonly size: number }[];
  /** The number of the last change: while it is the same, so are all objects. */
  readonly changes: number;
  /** `isSent`: whether this server sends them; `failure`: why it gave that up. */
  readonly webhooks: {
    readonly total: number;
    readonly isSent: boolean;
    readonly failure: string | null;
    readonly rows: readonly WebhookRow[];
  };
}

/** Which requests the page wants to see: those whose path (or operation) holds a text, and whose status begins with digits. */
export interface RequestFilter {
  readonly path: string;
  readonly status: string;
}

/** The most requests that are listed: a page that shows more is slow, and a filter finds the older ones. */
const LISTED = 200;

export function viewState(serving: Serving, filter: RequestFilter): StateView {
  const { sandbox, durations, sender } = serving;
  const { requests } = sandbox;
  const matching = requests
    .map((request, index) => ({ request, number: index + 1 }))
    .filter(({ request }) => matches(request, filter));
  const newest = matching.slice(-LISTED).reverse();
  return {
    now: sandbox.now(),
    requests: {
      total: requests.length,
      matching: matching.length,
      rows: newest.map(({ request, number }) => toRow(request, number, durations.get(request))),
    },
    budget: viewBudget(sandbox),
    collections: collectionsOf(sandbox.state).map(([name, { size }]) => ({ name, size })),
    changes: sandbox.state.transactions.last,
    webhooks: {
      total: sandbox.webhooks.length,
      isSent: sender !== undefined,
      failure: sender?.failure ?? null,
      rows: viewWebhooks(serving),
    },
  };
}

function matches({ path, name, status }: LoggedRequest, filter: RequestFilter): boolean {
  const text = filter.path.toLowerCase();
  return (
    `${path} ${name ?? ""}`.toLowerCase().includes(text) &&
    (filter.status === "" || String(status ?? "").startsWith(filter.status))
  );
}

/** Every collection of a state, by its name. Told by what it does: the sandbox may come from the other copy of this package, ESM or CommonJS. */
export function collectionsOf(state: Serving["sandbox"]["state"]): (readonly [string, Collection<Identified>])[] {
  return Object.entries(state).flatMap(([name, value]: [string, unknown]) =>
    isCollection(value) ? [[name, value] as const] : [],
  );
}

function isCollection(value: unknown): value is Collection<Identified> {
  return typeof value === "object" && value !== null && "size" in value && "entries" in value;
}

/** The newest objects of a collection, those changed last first; undefined if there is no such collection. */
export function newestObjects(
  state: Serving["sandbox"]["state"],
  name: string,
): { readonly name: string; readonly size: number; readonly objects: readonly Identified[] } | undefined {
  const collection = collectionsOf(state).find(([candidate]) => candidate === name)?.[1];
  if (collection === undefined) return undefined;
  const entries = collection.entries().sort((a, b) => b.changed - a.changed);
  return { name, size: collection.size, objects: entries.slice(0, LISTED).map(({ value }) => value) };
}
