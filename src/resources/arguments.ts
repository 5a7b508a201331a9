import { invalidArgument } from "../errors/argument-error.js";
import { fileBody, type FileInput } from "../http/encode-body.js";
import { jsonBody } from "../http/json-body.js";
import type { RequestBody } from "../http/api-request.js";
import { checkRequestOptions, type RequestOptions } from "../http/request-options.js";
import { buildPath } from "../http/url.js";
import {
  checkOption,
  defined,
  readMembers,
  rejectUnknown,
  wholeNumberFrom,
  type OptionChecks,
} from "../validation/validate-options.js";
import type { Operation } from "./operation.js";

/** The arguments of a method, checked: path parameters, query, body and options, in this order. */
export interface MethodArguments {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly options: RequestOptions;
}

const LIST_OPTIONS: OptionChecks = { prefetch: ["0 or 1", (value) => value === 0 || value === 1] };

/** The bounds of a page in the contract. */
const PAGE_LIMIT = wholeNumberFrom(1, 100);

const NO_OPTIONS: RequestOptions = {};

/**
 * Reads the arguments that a method was called with, and checks them before anything is sent.
 * @param name name of the method, for messages: `invoices.create`.
 * @throws RilletArgumentError
 */
export function readArguments(name: string, operation: Operation, input: readonly unknown[]): MethodArguments {
  const rest = [...input];
  const path = buildPath(operation.path, () => rest.shift());
  const query = operation.query ? readQuery(name, operation, rest.shift() ?? {}) : {};
  const body = operation.body && rest.shift();
  const given = rest.shift() ?? NO_OPTIONS;
  const extra = operation.items === undefined ? {} : LIST_OPTIONS;
  const options = given === NO_OPTIONS ? NO_OPTIONS : checkRequestOptions(given, name, extra);
  if (rest.length > 0) invalidArgument("arguments", `of ${name} are more than it takes`);
  for (const parameter of Object.keys(options.query ?? {}))
    if (operation.query?.includes(parameter))
      invalidArgument(parameter, `is a known parameter of ${name}: pass it in the query, not in the options`);
  return { path, query, body, options };
}

function readQuery(name: string, operation: Operation, query: unknown): MethodArguments["query"] {
  const { query: known = [], requiredQuery = [] } = operation;
  const given = defined(readMembers(query, name, "query"));
  rejectUnknown(given, known, `query parameter of ${name}`);
  for (const parameter of requiredQuery)
    if (!(parameter in given)) invalidArgument(parameter, `is missing: ${name} needs this query parameter`);
  // The server would respond with the first page, but a caller who stored a cursor wants to continue.
  if (given["cursor"] === "") invalidArgument("cursor", "is empty: leave it out to start at the first page");
  checkOption("limit", given["limit"], PAGE_LIMIT);
  // A page has 100 items, the most that Rillet allows, if the caller does not set a limit.
  return known.includes("limit") ? { limit: 100, ...given } : given;
}

/** The body in the form that every attempt sends; undefined if there is none. */
export async function encodeBody(
  name: string,
  kind: NonNullable<Operation["body"]>,
  body: unknown,
): Promise<RequestBody | undefined> {
  if (kind === "optional" && body === undefined) return undefined;
  return kind === "file" ? fileBody(body as FileInput, name) : jsonBody(body, name);
}
