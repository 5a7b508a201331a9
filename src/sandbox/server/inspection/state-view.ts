import type { LoggedRequest } from "../../http/request-log.js";
import type { ServedSandbox, ServerContext } from "../context.js";
import { type RequestSummary, summarizeRequest } from "./request-view.js";
import { type FaultView, listRules } from "./controls.js";
import { collectionsOf } from "./names.js";
import { listWebhooks, type WebhookFilter, type WebhookSummary } from "./webhook-view.js";

/** What the page reads every second. */
export interface StateView {
  /** The sandbox's time, in milliseconds since 1970. */
  readonly now: number;
  /** How far the sandbox's time is ahead of the time of this computer, in milliseconds; negative if it is behind. */
  readonly ahead: number;
  readonly requests: { readonly total: number; readonly matching: number; readonly items: readonly RequestSummary[] };
  /** Null if there is no rate limit. */
  readonly rateLimit: RateLimitView | null;
  readonly collections: readonly { readonly name: string; readonly size: number }[];
  /** The number of the last change: while it is the same, no object has changed. */
  readonly lastChange: number;
  readonly faults: readonly FaultView[];
  readonly webhooks: {
    readonly total: number;
    readonly matching: number;
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

/** What the page lists at the moment. */
export interface StateFilter {
  readonly requests: RequestFilter;
  readonly webhooks: WebhookFilter;
}

export function viewState(context: ServerContext, filter: StateFilter): StateView {
  const { sandbox, webhookScheduler } = context;
  const now = sandbox.now();
  return {
    now,
    ahead: now - Date.now(),
    requests: listRequests(context, filter.requests),
    rateLimit: viewRateLimit(sandbox),
    collections: collectionsOf(sandbox.state).map(([name, { size }]) => ({ name, size })),
    lastChange: sandbox.state.transactions.last,
    faults: listRules(sandbox),
    webhooks: {
      total: sandbox.webhooks.length,
      isSent: webhookScheduler !== undefined,
      failure: webhookScheduler?.failure ?? null,
      ...listWebhooks(context, filter.webhooks),
    },
  };
}

/** The requests that match a filter, the newest first. */
export function listRequests({ sandbox, durations }: ServerContext, filter: RequestFilter): StateView["requests"] {
  const { requests } = sandbox;
  const matching = filterRequests(requests, filter);
  const newest = matching.slice(-MAX_LISTED).reverse();
  return {
    total: requests.length,
    matching: matching.length,
    items: newest.map((request) => summarizeRequest(request, durations.get(request))),
  };
}

/** The requests that match a filter, the oldest first. */
export const filterRequests = (requests: readonly LoggedRequest[], filter: RequestFilter): readonly LoggedRequest[] =>
  requests.filter((request) => matches(request, filter));

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
