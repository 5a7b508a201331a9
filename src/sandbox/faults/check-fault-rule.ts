import { contractOperations } from "../../../generated/contract.js";
import { invalidArgument } from "../../errors/argument-error.js";
import { describeType } from "../../validation/describe.js";
import {
  checkOptions,
  didYouMean,
  isMilliseconds,
  isPlainObject,
  type OptionCheck,
  type OptionChecks,
} from "../../validation/validate-options.js";
import type { FaultMatch, FaultRule, RandomFaults } from "./fault.js";

const isBoolean: OptionCheck = ["true or false", (value) => typeof value === "boolean"];
const isText: OptionCheck = ["a string", (value) => typeof value === "string"];
const isNumber: OptionCheck = ["a number", (value) => Number.isFinite(value)];
const isShare: OptionCheck = [
  "a number from 0 to 1",
  (value) => isNumber[1](value) && Number(value) >= 0 && Number(value) <= 1,
];

const isCount: OptionCheck = [
  "a whole number from 1, or Infinity",
  (value) => value === Infinity || (Number.isInteger(value) && (value as number) >= 1),
];

const KINDS: Readonly<Record<FaultRule["fault"]["kind"], OptionChecks>> = {
  refuse: {},
  "drop-before": {},
  "drop-after": {},
  "stall-body": {},
  "cut-body": {},
  delay: {
    ms: ["a number of milliseconds from 0", (value) => value === 0 || isMilliseconds[1](value)],
    when: ['"before" or "after"', (value) => value === "before" || value === "after"],
  },
  status: {
    status: [
      "a whole number from 200 to 599",
      (value) => Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599,
    ],
    headers: ["an object of valid HTTP headers", areHeaders],
    body: isText,
    isCommitted: isBoolean,
  },
};

const isKind: OptionCheck = [
  `one of ${Object.keys(KINDS).join(", ")}`,
  (value) => typeof value === "string" && Object.hasOwn(KINDS, value),
];

/** The properties that a kind needs. */
const REQUIRED: Readonly<Record<string, string>> = { delay: "ms", status: "status" };

const MATCH_CHECKS: Readonly<Record<keyof FaultMatch, OptionCheck>> = {
  method: [
    "an HTTP method of the API",
    (value) => contractOperations().some(({ verb }) => verb === String(value).toUpperCase()),
  ],
  path: ["a string or a RegExp", (value) => typeof value === "string" || value instanceof RegExp],
  operation: isText,
};

const RULE_CHECKS: Readonly<Record<keyof FaultRule, OptionCheck>> = {
  match: ["an object", isPlainObject],
  times: isCount,
  probability: isShare,
  seed: isNumber,
  fault: ["an object with a kind", (value) => isPlainObject(value)],
};

const RANDOM_CHECKS: Readonly<Record<keyof RandomFaults, OptionCheck>> = {
  seed: isNumber,
  rate: isShare,
  kinds: [
    `a list of ${Object.keys(KINDS).join(", ")}`,
    (value) => Array.isArray(value) && value.length > 0 && value.every(isKind[1]),
  ],
};

/** @throws RilletArgumentError for a rule that can never apply: an unknown kind, property, operation or header, or `times: 0`. */
export function checkFaultRule(rule: FaultRule): void {
  // Before the check for unknown options, because a rule without `fault` is usually a fault alone: { kind: "drop-after" }.
  if (isPlainObject(rule) && !("fault" in rule))
    invalidArgument("fault", 'is missing. A rule has the fault in it: { match: …, fault: { kind: "drop-after" } }');
  checkOptions(rule, RULE_CHECKS, "faults.add()");
  if (rule.match !== undefined) checkOptions(rule.match, MATCH_CHECKS, "the match of a fault");
  if (rule.match?.operation !== undefined) checkOperation(rule.match.operation, "a fault");
  const { kind, ...settings } = (rule.fault ?? {}) as { kind?: unknown };
  if (!isKind[1](kind)) invalidArgument("fault.kind", `must be ${isKind[0]}`);
  const checks = KINDS[kind as keyof typeof KINDS];
  checkOptions(settings, checks, `a ${String(kind)} fault`);
  const required = REQUIRED[String(kind)];
  if (required !== undefined && (settings as Record<string, unknown>)[required] === undefined)
    invalidArgument(`fault.${required}`, `must be ${checks[required]?.[0] ?? "given"}`);
}

/** @param owner what takes the operation, for the message. @throws RilletArgumentError for anything else than a known operation. */
export function checkOperation(operation: unknown, owner: string): asserts operation is string {
  const known = contractOperations().flatMap(({ id, name }) => [name, id]);
  if (typeof operation === "string" && known.includes(operation)) return;
  const [shown, suggestion] =
    typeof operation === "string" ? [`"${operation}"`, didYouMean(operation, known)] : [describeType(operation), ""];
  const advice = "Pass the id (create-an-invoice) or the method (invoices.create) of an operation of the API";
  invalidArgument("operation", `of ${owner} cannot be ${shown}. ${suggestion}${advice}`);
}

/** @throws RilletArgumentError for an unknown kind or option, or for a missing one. */
export function checkRandomFaults(options: RandomFaults): void {
  checkOptions(options, RANDOM_CHECKS, "faults.random()");
  for (const [name, [must]] of Object.entries(RANDOM_CHECKS))
    if (options[name as keyof RandomFaults] === undefined) invalidArgument(name, `must be ${must}`);
}

function areHeaders(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  try {
    new Headers(value as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}
