import { invalidArgument, readArgument } from "../errors/argument-error.js";
import { describeType, tagOf } from "./describe.js";

/**
 * What an option must be (for its error message), the check, the environment variable that may set the option, and how a wrong value is shown (by default
 * only its type, because it may be a key).
 */
export type OptionCheck = readonly [
  must: string,
  isValid: (value: unknown) => boolean,
  variable?: string | undefined,
  describe?: (value: unknown) => string,
];

export type OptionChecks = Readonly<Record<string, OptionCheck>>;

export const wholeNumberFrom = (least: number, most = Infinity): OptionCheck => [
  `a whole number from ${least}${most < Infinity ? ` to ${most}` : ""}`,
  (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
];

export const isMilliseconds: OptionCheck = [
  "a positive number of milliseconds",
  (value) => Number.isFinite(value) && (value as number) > 0,
];

export const isFunction: OptionCheck = ["a function", (value) => typeof value === "function"];

export const isBoolean: OptionCheck = ["true or false", (value) => typeof value === "boolean"];

/** Whether a value has these methods. */
export const hasMethods = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => typeof (value as Record<string, unknown> | null | undefined)?.[name] === "function");

/** Whether a value is an object of named values, and not a list, a Map, a Promise or Headers. */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && tagOf(value) === "Object";

/** The members of an object that are not undefined. An undefined member would hide a default. */
export const defined = <T extends object>(object: T | undefined): { [Name in keyof T]: Exclude<T[Name], undefined> } =>
  Object.fromEntries(Object.entries(object ?? {}).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]: Exclude<T[Name], undefined>;
  };

/**
 * Checks options against a table.
 * @param owner What has the options, for the message: `new Rillet()`.
 * @returns A copy of the options, because a getter may give another value when it is read again.
 * @throws RilletArgumentError for an unknown option, with the most similar known one, and for a value that its check rejects.
 */
export function checkOptions(options: unknown, checks: OptionChecks, owner: string): Readonly<Record<string, unknown>> {
  const given = readMembers(options, owner);
  rejectUnknown(given, Object.keys(checks), `option of ${owner}`);
  for (const [name, value] of Object.entries(given)) checkOption(name, value, checks[name] as OptionCheck);
  return given;
}

/** A copy of an object of options. @throws RilletArgumentError for anything else, and for an option that cannot be read. */
export function readMembers(options: unknown, owner: string, argument = "options"): Record<string, unknown> {
  if (!isPlainObject(options))
    invalidArgument(argument, `of ${owner} must be an object${argument === "options" ? " of options" : ""}`);
  const names = readArgument(argument, () => Object.keys(options));
  return Object.fromEntries(names.map((name) => [name, readArgument(name, () => options[name])]));
}

export function checkOption(
  name: string,
  value: unknown,
  [must, isValid, variable, describe = describeType]: OptionCheck,
): void {
  if (value !== undefined && !readArgument(name, () => isValid(value)))
    invalidArgument(name, `must be ${must}${variable ? ` (also in ${variable})` : ""}, got ${describe(value)}`);
}

/**
 * The one check for unknown names: options, query parameters, fields.
 * @param what What a known name is, for the message: `option of new Rillet()`.
 * @throws RilletArgumentError for the first name in `given` that is not among `known`, with the most similar known name.
 */
export function rejectUnknown(given: object, known: readonly string[], what: string): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const article = /^[aeiou]/.test(what) ? "an" : "a";
    invalidArgument(name, `is not ${article} ${what}. ${didYouMean(name, known)}Known: ${known.join(", ")}`);
  }
}

/** A sentence with the most similar known name, and a space after it. Empty if no known name is similar. */
export function didYouMean(name: string, known: readonly string[]): string {
  const [nearest = ""] = [...known].sort((a, b) => similarity(name, b) - similarity(name, a));
  return similarity(name, nearest) > 0.55 ? `Did you mean \`${nearest}\`? ` : "";
}

/** How similar two names are, from 0 to 1: the share of letters and of pairs of letters that both names have. */
function similarity(name: string, candidate: string): number {
  const [one, other] = [name.toLowerCase(), candidate.toLowerCase()];
  const parts = [1, 2].flatMap((length) => Array.from(one, (_letter, index) => one.slice(index, index + length)));
  const shared = parts.filter((part) => other.includes(part));
  return shared.length / 2 / Math.max(one.length, other.length, 1);
}
