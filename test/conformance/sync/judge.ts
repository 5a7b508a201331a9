/**
 * The model of what the sync promises. It is written from the guide alone and knows nothing of the sync's code: it judges from the log of requests, the
 * reported results and what is in Rillet at the end.
 */
import type { State } from "../../../src/sandbox/index.js";
import { ACTOR, type History, type Outcome, PERSON, type Violation } from "./history.js";
import {
  actorOf,
  existsAt,
  type InvoiceRecord,
  lastChangedByPerson,
  readInvoices,
  stateAt,
  tookEffect,
} from "./invoice-timeline.js";
import { isCustomerTwice, judgeCustomers } from "./judge-customers.js";
import { describe, judgeOutcome, matches } from "./judge-outcomes.js";

export type EndState = Pick<State, "invoices" | "customers" | "products" | "invoicePayments">;

/** Returns every promise that a history breaks. */
export function judge(history: History, state: EndState, referenceType: string): Violation[] {
  const invoices = readInvoices(history.requests, referenceType);
  return [
    ...history.outcomes.flatMap((outcome) => judgeOutcome(outcome, history, invoices)),
    ...history.last.flatMap((last) => {
      const mayBeAmbiguous = isCustomerTwice(last.newest.source, history, { state, type: referenceType });
      return judgeLast(last, history, { invoices, mayBeAmbiguous });
    }),
    ...judgeCustomers(history, state, referenceType),
    ...judgeKeys(history, state),
    ...judgePaid(history, invoices),
  ];
}

/** The end: exactly one invoice with the newest content, or an error that has a reason; and the same again changes nothing. */
function judgeLast(
  { newest, again, verified }: History["last"][number],
  { requests, outcomes, losses, restores }: History,
  {
    invoices,
    mayBeAmbiguous,
  }: { readonly invoices: ReadonlyMap<string, InvoiceRecord>; readonly mayBeAmbiguous: boolean },
): Violation[] {
  const own = [...invoices.values()].filter(({ reference }) => reference === newest.reference.id);
  const mayBeTwice = own.some((invoice) => isPostedLate(invoice, own, { requests, outcomes, losses }));
  const violations = [newest, verified].flatMap((outcome) =>
    judgeEnd(outcome, own, {
      isVerified: outcome === verified,
      mayBeAmbiguous,
      mayBeTwice,
      requests,
      losses,
      restores,
    }),
  );
  const writes = requests.filter(
    (request) => request.number > again.from && request.number <= again.to && request.method !== "GET",
  );
  if (newest.error === undefined && writes.length > 0)
    violations.push({
      promise: "the same document again changes nothing",
      seen: `${again.reference.id}: ${writes.map(({ method, path }) => `${method} ${path}`).join(", ")}`,
    });
  return violations;
}

function judgeEnd(
  outcome: Outcome,
  own: readonly InvoiceRecord[],
  {
    isVerified,
    mayBeAmbiguous,
    mayBeTwice,
    requests,
    losses,
    restores,
  }: Pick<History, "requests" | "losses" | "restores"> & {
    readonly isVerified: boolean;
    readonly mayBeAmbiguous: boolean;
    readonly mayBeTwice: boolean;
  },
): Violation[] {
  const { source, error, reference, to } = outcome;
  const living = own.filter((invoice) => existsAt(invoice, to));
  const seen = `${reference.id}${isVerified ? ", verified" : ""}: ${error === undefined ? (outcome.result?.action ?? "") : `${error.code}: ${error.message}`}; ${describe(own, to)}`;
  if (living.length > 1) return mayBeTwice ? [] : [{ promise: "an invoice is never in Rillet twice", seen }];
  if (error?.code === "CUSTOMER_AMBIGUOUS" && mayBeAmbiguous) return [];
  if (error !== undefined)
    return mayBeLocked(own, living[0], { source, to, code: error.code, requests, losses, restores })
      ? []
      : [{ promise: "a quiet run of the newest version succeeds unless a person locked the invoice", seen }];
  if (source === undefined || outcome.result?.action === "deleted")
    return living.length === 0 ? [] : [{ promise: "a voided invoice is not in Rillet", seen }];
  const isUnseen = !isVerified && lastChangedByPerson(own, to);
  if (living[0] === undefined) return isUnseen ? [] : [{ promise: "an invoice is never lost", seen }];
  if (!matches(stateAt(living[0], to), source) && !isUnseen)
    return [{ promise: "the newest amounts and texts are in Rillet at the end", seen }];
  return [];
}

/**
 * Whether an invoice was posted by a request that was still under way when the link store lost its key, and the document had another invoice before that was deleted. The
 * next worker cannot know the key of that request, so two invoices can stand (the guide, "A store that is older than Rillet").
 */
function isPostedLate(
  { createdAt, createdBy, deletedAt }: InvoiceRecord,
  own: readonly InvoiceRecord[],
  { requests, outcomes, losses }: Pick<History, "requests" | "outcomes" | "losses">,
): boolean {
  const before = requests.findLast((request) => request.number < createdAt && actorOf(request) === createdBy)?.number;
  // The start of a call whose first request is the POST is not known.
  const isOfSameCall =
    before !== undefined && !outcomes.some(({ actor, to }) => actor === createdBy && to >= before && to < createdAt);
  const isUnderWay = isOfSameCall && losses.some((loss) => loss < createdAt && loss >= before);
  return isUnderWay && deletedAt === Infinity && own.some((other) => other.deletedAt < createdAt);
}

/** Whether a person did what the sync must refuse: paid the invoice, edited it, deleted it. An invoice that nobody knows can be refused for voiding. */
function mayBeLocked(
  own: readonly InvoiceRecord[],
  living: InvoiceRecord | undefined,
  {
    source,
    to,
    code,
    requests,
    losses,
    restores,
  }: Pick<Outcome, "source" | "to"> & Pick<History, "requests" | "losses" | "restores"> & { readonly code: string },
): boolean {
  if (source === undefined && living === undefined) return code === "INVALID_SOURCE";
  if (code !== "INVOICE_LOCKED") return false;
  // A store from before the invoice was voided believes that it still exists. Then somebody else must have deleted it.
  const latest = own.filter(({ createdAt }) => createdAt <= to).at(-1);
  if (living === undefined && losses.some((loss) => loss >= (latest?.createdAt ?? Infinity))) return true;
  // A restored backup from before a change by a sync cannot tell that change from an edit by a person (the guide, "Conflicts").
  // The change may have been under way: its process has read the invoice before the store went back, and is dead.
  const change = living && stateAt(living, to);
  const read = requests.findLast((request) => request.number < (change?.at ?? 0) && actorOf(request) === change?.by);
  if (read !== undefined && restores.some((restore) => restore >= read.number)) return true;
  return (living?.payments.length ?? 0) > 0 || lastChangedByPerson(own, to);
}

/** One idempotency key never makes two different objects, unless the first one was deleted. */
function judgeKeys({ requests }: History, state: EndState): Violation[] {
  const objects = new Map<string, string>();
  const exists = (id: string): boolean => state.invoices.has(id) || state.customers.has(id) || state.products.has(id);
  return requests.flatMap((request) => {
    const { method, path, idempotencyKey, response } = request;
    if (method !== "POST" || idempotencyKey === undefined || !tookEffect(request)) return [];
    const { id } = response as { readonly id: string };
    const key = `${path} ${idempotencyKey}`;
    const earlier = objects.get(key);
    objects.set(key, id);
    if (earlier === undefined || !exists(earlier)) return [];
    return [{ promise: "an idempotency key never makes two objects", seen: `${key}: ${earlier} and ${id}` }];
  });
}

/**
 * The sync neither changes nor deletes an invoice with a payment. A payment that arrives between its last look and its change cannot be seen, because the API
 * has no conditional requests.
 */
function judgePaid({ requests }: History, invoices: ReadonlyMap<string, InvoiceRecord>): Violation[] {
  return [...invoices.values()].flatMap(({ id, payments: [paidAt = Infinity], states, deletedAt, deletedBy }) => {
    const changes = [...states.map(({ at, by }) => ({ at, by })), { at: deletedAt, by: deletedBy }];
    const isSeen = ({ at, by }: (typeof changes)[number]): boolean => {
      const looks = requests.filter(
        ({ number, method, path, ...request }) =>
          number < at && method === "GET" && path === `/invoices/${id}` && request.headers[ACTOR] === by,
      );
      return (looks.at(-1)?.number ?? Infinity) > paidAt;
    };
    return changes
      .filter(({ at, by }) => at !== Infinity && at > paidAt && by !== PERSON)
      .filter(isSeen)
      .map(() => ({ promise: "a paid invoice is never changed or deleted", seen: `the invoice ${id}` }));
  });
}
