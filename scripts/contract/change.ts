/** A difference between the contract we have and a newer one, seen from a client written against ours. */

/** `breaking`: what works today may fail. `changed`: it goes on working but may surprise. `added`: nothing that works today notices. */
export type Severity = "breaking" | "changed" | "added";

export interface Change {
  readonly severity: Severity;
  /** `Invoice.items[].price`, `POST /invoices`, `GET /invoices query status`. */
  readonly where: string;
  readonly what: string;
}

/** Which way a value goes: the client sends requests and receives responses and webhooks. */
export type Direction = "request" | "response";
export type Use = ReadonlySet<Direction>;

export const REQUEST: Use = new Set(["request"]);
export const RESPONSE: Use = new Set(["response"]);

const ORDER: readonly Severity[] = ["breaking", "changed", "added"];

/** The graver of what a change means each way, for the ways in which the value goes. Where it goes neither way nothing breaks. */
export function judge(use: Use, verdicts: Readonly<Record<Direction, Severity>>): Severity {
  const [first, second] = [...use].map((direction) => verdicts[direction]);
  if (!first) return verdicts.request === "added" ? "added" : "changed";
  return graver(first, second ?? first);
}

const graver = (a: Severity, b: Severity): Severity => (ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b);

/** Breaking ones first, then by place. */
export function sortChanges(changes: readonly Change[]): Change[] {
  const key = ({ severity, where, what }: Change): string => `${ORDER.indexOf(severity)} ${where}\n${what}`;
  return [...changes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The names of two maps: in both, only in the first, only in the second. */
export function matchNames(ours: object, newer: object): { both: string[]; removed: string[]; added: string[] } {
  return {
    both: Object.keys(ours).filter((name) => Object.hasOwn(newer, name)),
    removed: Object.keys(ours).filter((name) => !Object.hasOwn(newer, name)),
    added: Object.keys(newer).filter((name) => !Object.hasOwn(ours, name)),
  };
}
