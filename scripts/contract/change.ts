/** A difference between the contract we have and a newer one, seen from a client written against ours. */

/** `breaking`: what works today may fail. `changed`: it works as before but may surprise. `added`: what works today is not affected. */
export type Severity = "breaking" | "changed" | "added";

export interface Change {
  readonly severity: Severity;
  /** `Invoice.items[].price`, `POST /invoices`, `GET /invoices query status`. */
  readonly where: string;
  readonly what: string;
}

/** Which way a value goes: the client sends requests, and receives responses and webhooks. */
export type Direction = "request" | "response";
export type Use = ReadonlySet<Direction>;

export const REQUEST: Use = new Set(["request"]);
export const RESPONSE: Use = new Set(["response"]);

/** What a kind of change means for a client, by the direction of the value. */
export type Verdict = Readonly<Record<Direction, Severity>>;

/** Fewer values are valid: a higher minimum, a field that is required now, a removed value of an enum. */
export const NARROWER: Verdict = { request: "breaking", response: "changed" };
/** More values are valid: a higher maximum, one more value of an enum. */
export const WIDER: Verdict = { request: "added", response: "changed" };
/** What was always there may be missing now: null, or a field that is optional now. */
export const LESS_CERTAIN: Verdict = { request: "added", response: "breaking" };
export const BREAKING: Verdict = { request: "breaking", response: "breaking" };
export const CHANGED: Verdict = { request: "changed", response: "changed" };
export const ADDED: Verdict = { request: "added", response: "added" };

const SEVERITIES: readonly Severity[] = ["breaking", "changed", "added"];

/** A change of a value. Its severity is the worst one of the directions that the value goes. A value that goes in neither direction breaks nothing. */
export function change({ use, where }: { use: Use; where: string }, verdict: Verdict, what: string): Change {
  const unused = verdict.request === "added" ? "added" : "changed";
  const severities = [...use].map((direction) => verdict[direction]);
  return { severity: SEVERITIES.find((each) => severities.includes(each)) ?? unused, where, what };
}

interface Comparison<T> {
  readonly removed: (name: string, ours: T) => Change;
  readonly added: (name: string, newer: T) => Change;
  readonly both: (name: string, ours: T, newer: T) => Change[];
}

/** Compares two maps name by name. */
export function compareNamed<T>(
  ours: Readonly<Record<string, T>>,
  newer: Readonly<Record<string, T>>,
  { removed, added, both }: Comparison<T>,
): Change[] {
  const [before, after] = [new Map(Object.entries(ours)), new Map(Object.entries(newer))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === undefined) return added(name, is as T);
    return is === undefined ? removed(name, was) : both(name, was, is);
  });
}

/** Breaking ones first, then by place. */
export function sortChanges(changes: readonly Change[]): Change[] {
  const key = ({ severity, where, what }: Change): string => `${SEVERITIES.indexOf(severity)} ${where}\n${what}`;
  return [...changes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const HEADINGS: Readonly<Record<Severity, string>> = {
  breaking: "BREAKING: what clients send or read today may fail",
  changed: "Changed: goes on working, may surprise",
  added: "Added: nothing that works today notices",
};

/** The changes as text, breaking ones first, one line for each. */
export function reportChanges(changes: readonly Change[], source: string): string {
  if (changes.length === 0) return `No differences: ${source} is the contract in openapi.json, prose aside.\n`;
  const of = (severity: Severity): Change[] => changes.filter((each) => each.severity === severity);
  const sections = SEVERITIES.filter((severity) => of(severity).length > 0).map((severity) => {
    const lines = of(severity).map(({ where, what }) => `  ${where}: ${what}\n`);
    return `${HEADINGS[severity]} (${lines.length})\n\n${lines.join("")}\n`;
  });
  const counts = SEVERITIES.map((severity) => `${of(severity).length} ${severity}`).join(", ");
  return `${sections.join("")}${source} against openapi.json: ${counts}.\n`;
}
