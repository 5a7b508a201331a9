import { invalidArgument, RilletArgumentError } from "../errors/argument-error.js";
import { isPlainObject } from "../validation/validate-options.js";
import { JSON_TYPE, type RequestBody } from "./api-request.js";
import { copyError, failureReason } from "./foreign-error.js";

/** A file to attach: a `Blob` or `File`, or bytes with a name and a media type. */
export type FileInput =
  Blob | { readonly data: Blob | Uint8Array | ArrayBuffer; readonly name: string; readonly type?: string };

/**
 * A JSON body. Amounts must arrive exactly as they are meant: a fraction in a JS number is already inexact, a Decimal may print
 * itself with an exponent, and NaN becomes null. Such values are rejected here, or written out without an exponent.
 */
export function jsonBody(value: unknown, method: string): RequestBody {
  // The JSON of a Map, a stream or bytes would not hold what is in it.
  if (!isPlainObject(value) || tagOf(value) !== "Object")
    invalidArgument("body", `of ${method} must be an object of named fields`);
  try {
    return { content: JSON.stringify(toJsonValue(value, "body", [])), type: JSON_TYPE };
  } catch (error) {
    // A getter or a `toJSON` of the caller failed.
    if (error instanceof RilletArgumentError) throw error;
    return invalidArgument(
      "body",
      `of ${method} cannot be written as JSON: ${failureReason(copyError(error, String))}`,
    );
  }
}

/** Nothing in Rillet's contract is nested more than 10 levels. Without a limit, the stack would overflow. */
const DEEPEST = 100;

function toJsonValue(value: unknown, path: string, parents: readonly object[], isAmount = false): unknown {
  if (typeof value === "bigint") invalidArgument(path, "is a bigint: pass a decimal string");
  if (typeof value === "number") return toJsonNumber(value, path, isAmount);
  if (typeof value !== "object" || value === null) return value;
  if (parents.includes(value)) invalidArgument(path, "contains itself");
  if (parents.length > DEEPEST) invalidArgument("body", `is nested more than ${DEEPEST} levels deep`);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? invalidArgument(path, "is an invalid Date") : value.toISOString();
  if (isDecimal(value)) return value.isFinite() ? value.toFixed() : invalidArgument(path, "is not a finite number");
  if ("toJSON" in value) return value;
  const inner = [...parents, value];
  if (Array.isArray(value)) return value.map((each, index) => toJsonValue(each, `${path}[${index}]`, inner));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      toJsonValue(each, `${path}.${name}`, inner, name === "amount" && "currency" in value),
    ]),
  );
}

/** Amounts are strings in the contract. A whole number is exact, so it only has to become a string. */
function toJsonNumber(value: number, path: string, isAmount: boolean): number | string {
  if (!Number.isFinite(value)) invalidArgument(path, `is ${value}, which is not a finite number`);
  if (!isAmount) return value;
  return Number.isSafeInteger(value)
    ? String(value)
    : invalidArgument(path, `is the number ${value}, which is not exact. Pass a string such as "12.34"`);
}

/** Whether a value is a Decimal of decimal.js or of one of its copies. */
const isDecimal = (value: object): value is { toFixed(): string; isFinite(): boolean } =>
  "toFixed" in value && "isFinite" in value;

/** A form with one file. */
export function fileBody(file: FileInput, method: string): Promise<RequestBody> {
  const form = new FormData();
  form.append("file", ...namedBlob(file, method));
  return encodeOnce(form, method);
}

/** The body of a request to any endpoint: a form and a Blob as they are, a file with a name as a form, any other object as JSON. */
export function customBody(body: object, method: string): RequestBody | Promise<RequestBody> {
  if (isBlob(body) || tagOf(body) === "FormData") return encodeOnce(body as Blob | FormData, method);
  const { data } = body as { readonly data?: unknown };
  return isBlob(data) || isBuffer(data) ? fileBody(body as FileInput, method) : jsonBody(body, method);
}

/** Encodes a body once, because a `FormData` would get another boundary at each attempt. */
async function encodeOnce(body: Blob | FormData, method: string): Promise<RequestBody> {
  const encoded = new Response(body);
  // The type is read before the body: Bun forgets the type when the body is read.
  const type = encoded.headers.get("content-type") || "application/octet-stream";
  if (!isBlob(body) && !type.startsWith("multipart/"))
    invalidArgument("body", `of ${method} must be a FormData of this runtime, not of a library`);
  try {
    return { content: new Uint8Array(await encoded.arrayBuffer()), type };
  } catch (error) {
    return invalidArgument("body", `of ${method} cannot be read: ${failureReason(error)}`);
  }
}

/** Also true for a Blob of another realm or of a polyfill. */
const isBlob = (value: unknown): value is Blob => /^(Blob|File)$/.test(tagOf(value));
const isBuffer = (value: unknown): boolean => ArrayBuffer.isView(value) || tagOf(value) === "ArrayBuffer";
const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

function namedBlob(file: FileInput, method: string): [Blob, string] {
  const { data, name, type } = (
    isBlob(file) ? { data: file, name: (file as File).name || "document" } : (file ?? {})
  ) as Partial<Exclude<FileInput, Blob>>;
  if (!name || !(isBlob(data) || isBuffer(data)))
    invalidArgument("file", `of ${method} must be a Blob, a File or { data, name, type }`);
  return [new Blob([data as BlobPart], { type: type ?? (data as Blob).type }), name];
}
