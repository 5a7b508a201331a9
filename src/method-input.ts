import { invalidArgument } from "./errors/argument-error.js";
import { fileBody, jsonBody, type Body } from "./http/body.js";
import type { FileInput } from "./http/file-input.js";
import type { Operation } from "./http/operation.js";
import { checkRequestOptions, type RequestOptions } from "./http/request-options.js";
import { defined, isPlainObject, rejectUnknown } from "./validation/validate-options.js";
import { buildPath } from "./http/url.js";

/** The arguments of a method in their order: path parameters, query, body, options. */
export interface Input {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly options: RequestOptions;
}

const NONE: RequestOptions = {};

/** Sorts what a method was called with, and checks it before anything is sent. */
export function readInput(name: string, operation: Operation, input: readonly unknown[]): Input {
  const rest = [...input];
  const path = buildPath(operation.path, () => rest.shift());
  const query = operation.query ? readQuery(name, operation.query, rest.shift() ?? {}) : {};
  const body = operation.body && rest.shift();
  const options = rest.shift() ?? NONE;
  if (options !== NONE)
    checkRequestOptions(
      options,
      name,
      operation.items === undefined ? undefined : { prefetch: ["0 or 1", (value) => value === 0 || value === 1] },
    );
  if (rest.length > 0) invalidArgument("arguments", `of ${name} are more than it takes`);
  return { path, query, body, options };
}

function readQuery(name: string, parameters: readonly string[], query: unknown): Input["query"] {
  if (!isPlainObject(query)) invalidArgument("query", `of ${name} must be an object`);
  const known = parameters.map((parameter) => parameter.replace("!", ""));
  rejectUnknown(query, known, `query parameter of ${name}`);
  const given: Input["query"] = defined(query);
  for (const parameter of known)
    if (parameters.includes(`${parameter}!`) && !(parameter in given))
      invalidArgument(parameter, `is missing: ${name} needs this query parameter`);
  // Sent, it would mean the first page: whoever stored it meant to go on.
  if (given["cursor"] === "") invalidArgument("cursor", "is empty: leave it out to start at the first page");
  // A list gives 100 rows a page unless the caller says otherwise.
  return known.includes("limit") ? { limit: 100, ...given } : given;
}

/** The body as bytes that every attempt can send; undefined where there is none. */
export async function encodeBody(
  name: string,
  kind: NonNullable<Operation["body"]>,
  body: unknown,
): Promise<Body | undefined> {
  if (kind === "optional" && body === undefined) return undefined;
  return kind === "file" ? fileBody(body as FileInput, name) : jsonBody(body, name);
}
