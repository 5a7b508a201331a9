import type { LoggedRequest } from "../../http/request-log.js";
import type { Collection, Identified } from "../../state/collection.js";
import type { ServedSandbox, ServerContext } from "../context.js";
import { type RequestSummary, summarizeRequest } from "./request-view.js";
import { listWebhooks, type WebhookSummary } from "./webhook-view.js";

/** What the page reads every second. */
export interface StateView {
  /** The sandbox's time, in milliseconds since 1970. */
  readonly now: number;
  readonly requests: { readonly total: number; readonly matching: number; readonly items: readonly RequestSummary[] };
  /** Null if there is no rate limit. */
  readonly rateLimit: RateLimitView | null;
  readonly collections: readonly { readonly name: string; readonly size: number }[];
  /** The number of the last change: while it is the same, no object has changed. */
  readonly lastChange: number;
  readonly webhooks: {
    readonly total: number;
    /** Whether this server sends webhooks. */
    readonly isSent: boolean;
    /** Why it sends no more webhooks; null if it does. */
    readonly failure: string | null;
    readonly items: readonly WebhookSummary[];
  };
}

/** The rate limit of the sandbox's `apiKey`. */
export interface RateLimitView {
  readonly limit: number;
  readonly windowMs: number;
  /** How many requests are allowed now. */
  readonly remaining: number;
  /** When one more request is allowed, in milliseconds of the sandbox's clock; null while no request counts. */
  readonly resetsAt: number | null;
}

/** Which requests are listed: those whose path or operation contains a text, and whose status begins with these digits. */
export interface RequestFilter {
  readonly path: string;
  readonly status: string;
}

/** The most requests and objects that are listed. A longer page is slow, and the filter finds older requests. */
const MAX_LISTED = 200;

export function viewState(context: ServerContext, filter: RequestFilter): StateView {
  const { sandbox, webhookScheduler } = context;
  return {
    now: sandbox.now(),
    requests: listRequests(context, filter),
    rateLimit: viewRateLimit(sandbox),
    collections: collectionsOf(sandbox.state).map(([name, { size }]) => ({ name, size })),
    lastChange: sandbox.state.transactions.last,
    webhooks: {
      total: sandbox.webhooks.length,
      isSent: webhookScheduler !== undefined,
      failure: webhookScheduler?.failure ?? null,
      items: listWebhooks(context),
    },
  };
}

/** The requests that match a filter, the newest first. */
export function listRequests({ sandbox, durations }: ServerContext, filter: RequestFilter): StateView["requests"] {
  const { requests } = sandbox;
  const matching = requests.filter((request) => matches(request, filter));
  const newest = matching.slice(-MAX_LISTED).reverse();
  return {
    total: requests.length,
    matching: matching.length,
    items: newest.map((request) => summarizeRequest(request, durations.get(request))),
  };
}

function matches({ path, name, status }: LoggedRequest, filter: RequestFilter): boolean {
  const text = filter.path.toLowerCase();
  return (
    `${path} ${name ?? ""}`.toLowerCase().includes(text) &&
    (filter.status === "" || String(status ?? "").startsWith(filter.status))
  );
}

function viewRateLimit({ rateLimit }: Pick<ServedSandbox, "rateLimit">): RateLimitView | null {
  if (rateLimit === undefined) return null;
  const { limit, windowMs, remaining, resetsAt } = rateLimit;
  return { limit, windowMs, remaining, resetsAt: resetsAt ?? null };
}

/**
 * Every collection of a state, by its name. A collection is recognized by its members and not by its class, because the sandbox may come from the other
 * copy of this package, ESM or CommonJS.
 */
export function collectionsOf(state: ServedSandbox["state"]): (readonly [string, Collection<Identified>])[] {
  return Object.entries(state).flatMap(([name, value]: [string, unknown]) =>
    isCollection(value) ? [[name, value] as const] : [],
  );
}

function isCollection(value: unknown): value is Collection<Identified> {
  return typeof value === "object" && value !== null && "size" in value && "entries" in value;
}

/** A collection with its newest objects. */
export interface CollectionView {
  readonly name: string;
  readonly size: number;
  /** The object that changed last comes first. */
  readonly objects: readonly Identified[];
}

/** The collection with a name; undefined if there is none. */
export function viewCollection(state: ServedSandbox["state"], name: string): CollectionView | undefined {
  const collection = collectionsOf(state).find(([candidate]) => candidate === name)?.[1];
  if (collection === undefined) return undefined;
  const entries = collection.entries().sort((a, b) => b.changed - a.changed);
  return { name, size: collection.size, objects: entries.slice(0, MAX_LISTED).map(({ value }) => value) };
}
