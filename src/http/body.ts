import { invalidArgument } from "../errors/argument-error.js";
import { JSON_TYPE } from "./call.js";
import type { FileInput } from "./file-input.js";
import { isPlainObject } from "../validation/validate-options.js";

/** A request body as it is sent, the same for every attempt. */
export interface Body {
  readonly content: string | Uint8Array;
  readonly type: string;
}

/**
 * A JSON body. Amounts must arrive as they were meant: a fraction in a JS number has already lost its exactness, a Decimal may
 * print itself with an exponent, NaN becomes null. Each is refused or written out plainly here.
 */
export function jsonBody(value: unknown, method: string): Body {
  if (!isPlainObject(value)) invalidArgument("body", `of ${method} must be an object`);
  return { content: JSON.stringify(plain(value, "body", [])), type: JSON_TYPE };
}

function plain(value: unknown, path: string, parents: readonly object[], isAmount = false): unknown {
  if (typeof value === "bigint") invalidArgument(path, "is a bigint: pass a decimal string");
  if (typeof value === "number") return plainNumber(value, path, isAmount);
  if (typeof value !== "object" || value === null) return value;
  if (parents.includes(value)) invalidArgument(path, "contains itself");
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? invalidArgument(path, "is an invalid Date") : value.toISOString();
  if (isDecimal(value)) return value.isFinite() ? value.toFixed() : invalidArgument(path, "is no finite number");
  if ("toJSON" in value) return value;
  const inner = [...parents, value];
  if (Array.isArray(value)) return value.map((each, index) => plain(each, `${path}[${index}]`, inner));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      plain(each, `${path}.${name}`, inner, name === "amount" && "currency" in value),
    ]),
  );
}

/** The contract's amounts are strings; a whole number is exact, so its form is all that has to change. */
function plainNumber(value: number, path: string, isAmount: boolean): number | string {
  if (!Number.isFinite(value)) invalidArgument(path, `is ${value}, which is no finite number`);
  if (!isAmount) return value;
  return Number.isSafeInteger(value)
    ? String(value)
    : invalidArgument(path, `is the number ${value}, which is not exact. Pass a string such as "12.34"`);
}

/** A value of decimal.js or of one of its copies. */
const isDecimal = (value: object): value is { toFixed(): string; isFinite(): boolean } =>
  "toFixed" in value && "isFinite" in value;

/** A form with one file. Encoded once: a `FormData` would get another boundary at each attempt, and streams are spent by the first. */
export async function fileBody(file: FileInput, method: string): Promise<Body> {
  const form = new FormData();
  form.append("file", ...namedBlob(file, method));
  const encoded = new Response(form);
  // Before the body: Bun knows no type any more once that is read.
  const type = encoded.headers.get("content-type") ?? "";
  return { content: new Uint8Array(await encoded.arrayBuffer()), type };
}

/** Also for a Blob of another realm, or of a polyfill. */
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
