import { isSameMoney } from "../../../src/money/index.js";
import type { LoggedRequest } from "../../../src/sandbox/index.js";
import type { SourceInvoice } from "../../../src/sync/index.js";
import { ACTOR, type History, type Outcome, PERSON, type Violation } from "./history.js";
import {
  actorOf,
  existsAt,
  type InvoiceRecord,
  type InvoiceState,
  lastChangedByPerson,
  stateAt,
  tookEffect,
} from "./invoice-timeline.js";

/** Whether an invoice has the amounts and the due date of a source. */
export const matches = (state: InvoiceState | undefined, source: SourceInvoice): boolean =>
  state !== undefined &&
  isSameMoney(
    { amount: state.total, currency: source.currency },
    { amount: source.totals?.gross ?? "", currency: source.currency },
  ) &&
  state.due === source.dueDate;

/** The promises about one outcome: a success is true at that moment, an error names what stands in Rillet, a warning comes where it must. */
export function judgeOutcome(
  outcome: Outcome,
  { requests, statements, losses, restores }: History,
  invoices: ReadonlyMap<string, InvoiceRecord>,
): Violation[] {
  const own = [...invoices.values()].filter(({ reference }) => reference === outcome.reference.id);
  const moments = momentsOf(outcome, requests);
  if (outcome.error !== undefined) return judgeError(outcome, moments, own);
  const { action = "", id, warnings = [] } = outcome.result ?? {};
  if (mayBeUnseen(outcome, { requests, restores }, own) || isYoungReplay(outcome, { requests, losses }, own)) return [];
  const isTrueAt = (at: number): boolean => {
    const living = own.filter((invoice) => existsAt(invoice, at));
    if (outcome.source === undefined || action === "deleted") return living.length === 0;
    const found = living.find((invoice) => invoice.id === id);
    if (found === undefined) return false;
    const source = outcome.source;
    if (matches(stateAt(found, at), source)) return true;
    // An older version leaves the invoice as it is, with what a person edited, and says so. The sync may have put that content back after a refused replacement.
    const current = stateAt(found, at);
    const isEdited = own.some(({ states }) =>
      states.some(({ by, total, due }) => by === PERSON && total === current?.total && due === current.due),
    );
    if (action === "unchanged" && warnings.length > 0 && isEdited) return true;
    return newerThan(source, statements, at).some((newer) => matches(stateAt(found, at), newer));
  };
  if (!moments.some(isTrueAt))
    return [
      {
        promise: "no success result is false at its moment",
        seen: `${outcome.actor} reports "${action}" of ${outcome.reference.id} with the invoice ${id ?? "none"} and the total ${outcome.source?.totals?.gross ?? "none"}; ${describe(own, outcome.to)}`,
      },
    ];
  const isOlder = outcome.source !== undefined && !moments.some((at) => isExactAt(outcome, own, at));
  if (isOlder && action !== "deleted" && warnings.length === 0)
    return [
      {
        promise: "a result that leaves a newer version in Rillet has a warning",
        seen: `${outcome.actor} reports "${action}" of ${outcome.reference.id} without a warning; ${describe(own, outcome.to)}`,
      },
    ];
  return [];
}

const isExactAt = ({ source, result }: Outcome, own: readonly InvoiceRecord[], at: number): boolean =>
  source !== undefined &&
  own.some((invoice) => invoice.id === result?.id && existsAt(invoice, at) && matches(stateAt(invoice, at), source));

/** The versions above a source's own, as far as they were said at that time. */
const newerThan = (source: SourceInvoice, statements: History["statements"], at: number): SourceInvoice[] =>
  statements.flatMap(({ source: other, at: said }) =>
    source.version !== undefined &&
    other?.version !== undefined &&
    said <= at &&
    other.reference.id === source.reference.id &&
    other.version > source.version
      ? [other]
      : [],
  );

/** The moments at which an outcome may have been true: its last one if nothing else changed anything meanwhile, else each of them. */
function momentsOf({ actor, source, from, to }: Outcome, requests: readonly LoggedRequest[]): number[] {
  // A void posts nothing, so a POST of its process is one of an earlier call that arrives late.
  const isLate = ({ method }: LoggedRequest): boolean => source === undefined && method === "POST";
  const others = requests.some(
    (request) =>
      request.number > from &&
      request.number <= to &&
      tookEffect(request) &&
      request.method !== "GET" &&
      (actorOf(request) !== actor || isLate(request)),
  );
  return others ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [to];
}

/**
 * An unchanged document costs no request for its invoice. Such a call cannot know what a person did, or that the link store was restored from a backup (the
 * guide: such a document has to be verified once).
 */
function mayBeUnseen(
  { actor, from, to, source, result }: Outcome,
  { requests, restores }: Pick<History, "requests" | "restores">,
  own: readonly InvoiceRecord[],
): boolean {
  if (source === undefined) return false;
  const sent = requests.filter(
    (request) => request.number > from && request.number <= to && actorOf(request) === actor,
  );
  // A request of an earlier call may arrive during one that sends none. A repeated response tells what an earlier process did, not what a person did since.
  if (result?.requests !== 0 && sent.some(({ path, replayed }) => path.startsWith("/invoices") && !replayed))
    return false;
  if (restores.some((restore) => restore <= to)) return true;
  return lastChangedByPerson(own, to);
}

/** How old a repeated response may be that looks like a new one, in milliseconds (the guide, "A store that is older than Rillet"). */
const YOUNG = 15_000;

/** Whether the store had lost a link, and the call got the repeated response of an invoice that was a few seconds old and that a person had deleted. */
function isYoungReplay(
  { actor, from, to, result }: Outcome,
  { requests, losses }: Pick<History, "requests" | "losses">,
  own: readonly InvoiceRecord[],
): boolean {
  const invoice = own.find(({ id, deletedBy }) => id === result?.id && deletedBy === PERSON);
  if (invoice === undefined || !losses.some((loss) => loss <= to)) return false;
  const created = requests.find(({ number }) => number === invoice.createdAt);
  return requests.some(
    ({ number, replayed, time, response, headers }) =>
      number > from &&
      number <= to &&
      replayed &&
      headers[ACTOR] === actor &&
      (response as { readonly id?: string }).id === invoice.id &&
      time - (created?.time ?? -Infinity) < YOUNG,
  );
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function judgeError(outcome: Outcome, moments: readonly number[], own: readonly InvoiceRecord[]): Violation[] {
  const { error, actor, to } = outcome;
  if (error === undefined) return [];
  const text = `${error.code}: ${error.message} ${error.advice} ${JSON.stringify(error.details ?? {})}`;
  const seen = `${actor} fails with ${text}; ${describe(own, to)}`;
  const violations: Violation[] = [];
  const isEmptyAt = (at: number): boolean => !own.some((invoice) => existsAt(invoice, at));
  const { restored } = (error.details ?? {}) as { readonly restored?: boolean };
  for (const id of new Set(text.match(UUID) ?? [])) {
    const named = own.find((invoice) => invoice.id === id);
    if (named === undefined || moments.some((at) => existsAt(named, at))) continue;
    // It is about a request that failed, or it says that this invoice was deleted.
    if (error.code === "API_ERROR" || restored !== undefined || (/was deleted/.test(text) && moments.some(isEmptyAt)))
      continue;
    violations.push({ promise: "an error never names an invoice that is gone", seen });
  }
  const saysNotKnown = /not known/.test(text);
  if (restored === false && !saysNotKnown && !moments.some(isEmptyAt))
    violations.push({ promise: "an error says that no invoice stands in Rillet only if none does", seen });
  if (restored === true && moments.every(isEmptyAt))
    violations.push({ promise: "an error says that the old invoice was put back only if it was", seen });
  return violations;
}

/** What was in Rillet for a reference, for the text of a violation. */
export function describe(own: readonly InvoiceRecord[], at: number): string {
  const living = own.filter((invoice) => existsAt(invoice, at));
  const texts = living.map(
    (invoice) => `${invoice.id} of ${stateAt(invoice, at)?.total ?? "?"} due ${stateAt(invoice, at)?.due ?? "?"}`,
  );
  return `in Rillet: ${texts.join(", ") || "no invoice"}`;
}
