import { RilletArgumentError } from "./errors/argument-error.js";
import { fileBody, jsonBody, type Body } from "./http/body.js";
import type { FileInput } from "./http/file-input.js";
import type { Operation } from "./http/operation.js";
import { isPlain } from "./http/option-checks.js";
import { checkRequestOptions, refuseUnknown, type RequestOptions } from "./http/request-options.js";
import { buildPath, pathParameters } from "./http/url.js";

/** The arguments of a method in their order: path parameters, query, body, options. */
export interface Input {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly options: RequestOptions;
}

/** Sorts what a method was called with, and checks it before anything is sent. */
export function readInput(name: string, operation: Operation, input: readonly unknown[]): Input {
  const rest = [...input];
  const ids = pathParameters(operation.path);
  const path = buildPath(operation.path, Object.fromEntries(ids.map((id) => [id, rest.shift()])));
  const query = operation.query === undefined ? {} : (rest.shift() ?? {});
  checkQuery(name, operation, query);
  const body = operation.body === undefined ? undefined : rest.shift();
  const options = rest.shift() ?? {};
  checkRequestOptions(options, name, operation.items === undefined ? {} : { prefetch: ["0 or 1", (value) => value === 0 || value === 1] });
  if (rest.length > 0) throw new RilletArgumentError(`${name} was given more arguments than it takes.`, "arguments");
  return { path, query, body, options };
}

function checkQuery(name: string, operation: Operation, query: unknown): asserts query is Readonly<Record<string, unknown>> {
  if (!isPlain(query)) throw new RilletArgumentError(`The query parameters of ${name} must be an object.`, "query");
  refuseUnknown(query, operation.query ?? [], `query parameter of ${name}`);
}

/** The same of a list: 100 rows a page unless the caller says otherwise. */
export function readListInput(name: string, operation: Operation, input: readonly unknown[]): Input {
  const read = readInput(name, operation, input);
  const defaults = operation.query?.includes("limit") ? { limit: 100 } : {};
  const given = Object.entries(read.query).filter(([, value]) => value !== undefined);
  // Sent, it would mean the first page: whoever stored it meant to go on.
  if (read.query["cursor"] === "") throw new RilletArgumentError("`cursor` is empty: leave it out to start at the first page.", "cursor");
  return { ...read, query: { ...defaults, ...Object.fromEntries(given) } };
}

/** The body as bytes that every attempt can send; undefined where there is none. */
export async function encodeBody(name: string, operation: Operation, body: unknown): Promise<Body | undefined> {
  if (operation.body === undefined || (operation.body === "optional" && body === undefined)) return undefined;
  return operation.body === "file" ? fileBody(body as FileInput, name) : jsonBody(body, name);
}
