import { invalidArgument, readArgument, unreadableArgument } from "../errors/argument-error.js";
import { tagOf } from "../validation/describe.js";
import { isPlainObject } from "../validation/validate-options.js";
import { JSON_TYPE, type RequestBody } from "./api-request.js";

/**
 * A JSON body that arrives exactly as it is meant. What JSON cannot hold is rejected with its path: JSON would leave out
 * a function or a Map, and would turn NaN, and undefined in a list, into null. A fraction in a JS number is not exact, so it cannot be an amount. A Decimal is
 * written out without an exponent. Members that are undefined are left out.
 */
export function jsonBody(value: unknown, method: string): RequestBody {
  if (!isPlainObject(value)) invalidArgument("body", `of ${method} must be an object of named fields`);
  return { content: JSON.stringify(toJsonValue(value, "body", [])), type: JSON_TYPE };
}

/** Nothing in Rillet's contract is nested more than 10 levels. Without a limit, the stack would overflow. */
const DEEPEST = 100;

function toJsonValue(value: unknown, path: string, parents: readonly object[], isAmount = false): unknown {
  if (typeof value === "string") return checkText(value, path);
  if (typeof value === "number") return toJsonNumber(value, path, isAmount);
  if (Object(value) === value) return readArgument(path, () => toJsonObject(value as object, path, parents));
  if (typeof value === "bigint" || typeof value === "symbol") invalidArgument(path, `is a ${typeof value}: ${PASS}`);
  return value;
}

function toJsonObject(value: object, path: string, parents: readonly object[]): unknown {
  if (parents.includes(value)) invalidArgument(path, "contains itself");
  if (parents.length > DEEPEST) invalidArgument("body", `is nested more than ${DEEPEST} levels deep`);
  const inner = [...parents, value];
  if (isDecimal(value)) return value.isFinite() ? value.toFixed() : invalidArgument(path, "is not a finite number");
  if (Array.isArray(value))
    return Array.from(value, (_item, index) => {
      const item = toJsonValue(readMember(value, index, `${path}[${index}]`), `${path}[${index}]`, inner);
      return item === undefined ? invalidArgument(`${path}[${index}]`, "is undefined: take it out of the list") : item;
    });
  const tag = tagOf(value);
  const remedy = REMEDIES[tag];
  const { toJSON, then } = value as { toJSON?: unknown; then?: unknown };
  if (!remedy && typeof toJSON === "function" && !ArrayBuffer.isView(value))
    return toJsonValue(toJSON.call(value, ""), path, inner);
  if (tag !== "Object" || typeof then === "function")
    invalidArgument(path, `is a ${tag}: ${remedy ?? (then ? REMEDIES["Promise"] : PASS)}`);
  const hasCurrency = "currency" in value;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const member = `${path}.${checkText(name, `${path}.${name}`)}`;
    // It would become the prototype of the copy, and be lost.
    if (name === "__proto__") invalidArgument(member, "cannot be the name of a field");
    copy[name] = toJsonValue(readMember(value, name, member), member, inner, hasCurrency && name === "amount");
  }
  return copy;
}

/** As `readArgument`, without a closure for each member of a body. */
function readMember(object: object, name: PropertyKey, path: string): unknown {
  try {
    return (object as Record<PropertyKey, unknown>)[name];
  } catch (error) {
    return unreadableArgument(path, error);
  }
}

const PASS = "pass a string, a number, true, false, null, a list or an object of named fields";

/** What to pass instead of a value of this type. Rillet's contract has plain dates and, rarely, timestamps, so a Date could be either. */
const REMEDIES: Readonly<Record<string, string>> = {
  Date: 'pass a string, "2026-11-20" for a day or `date.toISOString()` for a timestamp',
  Promise: "await it first",
  Map: "pass `Object.fromEntries(map)`",
  Set: "pass `[...set]`",
};

/** A text that can be sent as UTF-8. @throws RilletArgumentError for half of a surrogate pair. */
export function checkText(text: string, path: string): string {
  return /\p{Cs}/u.test(text) ? invalidArgument(path, "has half of a surrogate pair in it") : text;
}

/** Amounts are strings in the contract. A whole number is exact, so it only has to become a string. */
function toJsonNumber(value: number, path: string, isAmount: boolean): number | string {
  if (!Number.isFinite(value)) invalidArgument(path, `is ${value}, which is not a finite number`);
  if (isAmount ? Number.isSafeInteger(value) : Math.abs(value) <= Number.MAX_SAFE_INTEGER)
    return isAmount ? String(value) : value;
  return invalidArgument(path, `is the number ${value}, which is not exact. Pass a string such as "12.34"`);
}

/** Whether a value is a Decimal of decimal.js or of one of its copies. */
const isDecimal = (value: object): value is { toFixed(): string; isFinite(): boolean } =>
  "toFixed" in value && "isFinite" in value;
