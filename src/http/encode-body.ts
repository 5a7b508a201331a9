import { invalidArgument, readArgument } from "../errors/argument-error.js";
import { tagOf } from "../validation/describe.js";
import type { RequestBody } from "./api-request.js";
import { copyError, failureReason } from "./foreign-error.js";
import { jsonBody } from "./json-body.js";

/** A file to attach: a `Blob` or `File`, or bytes with a name and a media type. */
export type FileInput =
  Blob | { readonly data: Blob | Uint8Array | ArrayBuffer; readonly name: string; readonly type?: string };

/** A form with one file. */
export function fileBody(file: FileInput, method: string): Promise<RequestBody> {
  const form = new FormData();
  form.append("file", ...readArgument("file", () => namedBlob(file, method)));
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
    return invalidArgument("body", `of ${method} cannot be read: ${failureReason(copyError(error, String))}`);
  }
}

/** Also true for a Blob of another realm or of a polyfill. */
const isBlob = (value: unknown): value is Blob => /^(Blob|File)$/.test(tagOf(value));
const isBuffer = (value: unknown): boolean => ArrayBuffer.isView(value) || tagOf(value) === "ArrayBuffer";

function namedBlob(file: FileInput, method: string): [Blob, string] {
  const { data, name, type } = (
    isBlob(file) ? { data: file, name: (file as File).name || "document" } : (file ?? {})
  ) as Partial<Exclude<FileInput, Blob>>;
  const isNamed = typeof name === "string" && name !== "" && typeof (type ?? "") === "string";
  if (!isNamed || !(isBlob(data) || isBuffer(data)))
    invalidArgument("file", `of ${method} must be a Blob, a File or { data, name, type }`);
  return [new Blob([data as BlobPart], { type: type ?? (data as Blob).type }), name];
}
