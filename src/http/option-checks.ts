import { refuse } from "../errors/argument-error.js";
import { checkHeaders } from "./check-headers.js";
import { kindOf } from "./kind-of.js";
import { refuseUnknown } from "./refuse-unknown.js";

/** What an option must be, in the words of its error, whether a value is that, and the environment variable that may give it. */
export type Check = readonly [must: string, holds: (value: unknown) => boolean, variable?: string];

const wholeFrom = (least: number): Check => [
  `a whole number from ${least}`,
  (value) => Number.isInteger(value) && (value as number) >= least,
];

export const isMilliseconds: Check = [
  "a positive number of milliseconds",
  (value) => Number.isFinite(value) && (value as number) > 0,
];
export const isFunction: Check = ["a function", (value) => typeof value === "function"];

/** Whether a value has these methods. */
export const hasMethods = (value: unknown, ...names: readonly string[]): boolean =>
  names.every((name) => typeof (value as Record<string, unknown> | null)?.[name] === "function");

/** The options that a client and a request have in common. */
export const SHARED_CHECKS: Readonly<Record<string, Check>> = {
  timeout: isMilliseconds,
  totalTimeout: isMilliseconds,
  maxRetries: wholeFrom(0),
  apiVersion: wholeFrom(1),
  headers: ["a plain object of strings", (value) => isPlain(value) && checkHeaders(value)],
};

/** An object of named values, not a list, a FormData or Headers. */
export const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !hasMethods(value, "append");

/** The members of an object that are not undefined. */
export const defined = <T extends object>(object: T): Partial<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Checks options by a table: unknown ones are refused with the nearest known, the others with what they must be. */
export function checkOptions(options: unknown, checks: Readonly<Record<string, Check>>, owner: string): void {
  if (!isPlain(options)) refuse("options", `of ${owner} must be an object of options`);
  refuseUnknown(options, Object.keys(checks), `option of ${owner}`);
  for (const [name, value] of Object.entries(options)) checkOption(name, value, checks[name] as Check);
}

export function checkOption(name: string, value: unknown, [must, holds, variable]: Check): void {
  if (value !== undefined && !holds(value))
    refuse(name, `must be ${must}${variable ? ` (also in ${variable})` : ""}, got ${kindOf(value)}`);
}

export const checkDuration = (name: string, value: unknown): void => checkOption(name, value, isMilliseconds);
