import { RilletArgumentError } from "../errors/argument-error.js";
import type { FileInput } from "./file-input.js";

/** A request body as it is sent, the same for every attempt. */
export interface Body {
  readonly content: string | Uint8Array | Blob;
  readonly type: string;
}

/**
 * A JSON body. Amounts must arrive as they were meant: a fraction in a JS number has already lost its exactness, a Decimal may
 * print itself with an exponent, NaN becomes null. Each is refused or written out plainly here.
 */
export function jsonBody(value: unknown, method: string): Body {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new RilletArgumentError(`${method} needs a body: an object with the fields of its request.`, "body");
  return { content: JSON.stringify(plain(value, "body", [])), type: "application/json" };
}

function plain(value: unknown, path: string, parents: readonly object[]): unknown {
  if (typeof value === "number") return checkNumber(value, path);
  if (typeof value === "bigint") throw new RilletArgumentError(`\`${path}\` is a bigint; pass it as a decimal string.`, path);
  if (typeof value !== "object" || value === null) return value;
  if (parents.includes(value)) throw new RilletArgumentError(`\`${path}\` contains itself.`, path);
  if (isDecimal(value)) return value.toFixed();
  if (value instanceof Date) return plainDate(value, path);
  const inner = [...parents, value];
  if (Array.isArray(value)) return value.map((each, index) => plain(each, `${path}[${index}]`, inner));
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainField(value, name, each, `${path}.${name}`, inner)]));
}

function plainField(owner: object, name: string, value: unknown, path: string, parents: readonly object[]): unknown {
  const isAmount = name === "amount" && "currency" in owner;
  if (isAmount && typeof value === "number" && !Number.isSafeInteger(value))
    throw new RilletArgumentError(`\`${path}\` is the number ${value}, which cannot hold a fraction of money exactly. Pass a string such as "12.34".`, path);
  // The contract's amounts are strings; a whole number is exact, so its form is all that has to change.
  return isAmount && typeof value === "number" ? String(value) : plain(value, path, parents);
}

function checkNumber(value: number, path: string): number {
  if (Number.isFinite(value)) return value;
  throw new RilletArgumentError(`\`${path}\` is ${value}, which JSON cannot carry.`, path);
}

function plainDate(value: Date, path: string): string {
  if (!Number.isNaN(value.getTime())) return value.toISOString();
  throw new RilletArgumentError(`\`${path}\` is an invalid Date.`, path);
}

/** A value of decimal.js or of one of its copies. */
function isDecimal(value: object): value is { toFixed(): string } {
  return "d" in value && "e" in value && "s" in value && typeof (value as { toFixed?: unknown }).toFixed === "function";
}

/** A form with one file. Encoded once: a `FormData` would get another boundary at each attempt, and streams are spent by the first. */
export async function fileBody(file: FileInput, method: string): Promise<Body> {
  const { data, name, type } = namedFile(file, method);
  const boundary = `rillet-${crypto.randomUUID()}`;
  const quoted = name.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted}"\r\nContent-Type: ${type}\r\n\r\n`;
  const blob = new Blob([head, data as BlobPart, `\r\n--${boundary}--\r\n`]);
  return { content: new Uint8Array(await blob.arrayBuffer()), type: `multipart/form-data; boundary=${boundary}` };
}

function namedFile(file: FileInput, method: string): { data: Blob | Uint8Array | ArrayBuffer; name: string; type: string } {
  const fallback = "application/octet-stream";
  if (file instanceof Blob) return { data: file, name: "name" in file && typeof file.name === "string" ? file.name : "document", type: file.type || fallback };
  const { data, name, type } = (file ?? {}) as Exclude<FileInput, Blob>;
  if (data === undefined || typeof name !== "string" || !name)
    throw new RilletArgumentError(`${method} takes a Blob, a File or { data, name, type }.`, "file");
  if (type !== undefined && !/^[\w.+-]+\/[\w.+-]+(;[\x20-\x7e]*)?$/.test(type)) throw new RilletArgumentError(`\`file.type\` is not a media type: ${JSON.stringify(type)}.`, "file.type");
  return { data, name, type: type ?? (data instanceof Blob && data.type ? data.type : fallback) };
}
