import { createApiError } from "../http/create-api-error.js";
import type { Decoded } from "../http/api-promise.js";
import { decodeBody, decodeJson, unreadableResponse } from "../http/decode-response.js";
import { JSON_TYPE, type ApiRequest, type AttemptGuard, type Waiting } from "../http/api-request.js";
import type { ApiResponse } from "../http/api-response.js";
import type { RequestOptions } from "../http/request-options.js";
import type { Send } from "../http/transport.js";
import { buildQuery } from "../http/url.js";
import { isPlainObject } from "../validation/validate-options.js";
import type { PageResponse } from "../pagination/page.js";
import { encodeBody } from "./arguments.js";
import type { Operation } from "./operation.js";

/** What one request of an operation is made of. */
export interface OperationInput {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly options: RequestOptions;
  readonly body?: unknown;
  readonly guard?: AttemptGuard | undefined;
  readonly waiting?: Waiting;
  /** Whether a response without an id is an error. `modify` would otherwise write over an object that it has not read. */
  readonly needsId?: boolean;
}

/**
 * Sends the request of an operation and decodes its response. Everything between the arguments of a method and the transport
 * happens here.
 * @param name name of the method, for messages: `invoices.create`.
 * @param readInput returns the checked arguments, or throws.
 */
export async function callOperation(
  name: string,
  operation: Operation,
  send: Send,
  readInput: () => OperationInput,
): Promise<Decoded<unknown>> {
  try {
    const input = readInput();
    // A request without a body joins the queue of the rate limiter immediately, so requests keep the order of their calls.
    const body = operation.body && (await encodeBody(name, operation.body, input.body));
    const request = createRequest(operation, input, body);
    const response = requireSuccess(request, await send(request));
    const data = operation.noContent ? undefined : decodeBody(request.accept, response);
    if (input.needsId && typeof (data as { id?: unknown }).id !== "string")
      throw unreadableResponse(response, `has no id, so ${name} changed nothing`);
    return { data, received: response.received };
  } catch (error) {
    throw addCallerStack(error, new Error());
  }
}

/** Sends the request of a list and returns one page of it. */
export async function fetchListPage(
  operation: Operation,
  send: Send,
  input: OperationInput,
): Promise<PageResponse<unknown>> {
  const request = createRequest(operation, input, undefined);
  const apiResponse = requireSuccess(request, await send(request));
  const key = operation.items ?? "";
  const { [key]: items, pagination } = decodeJson(apiResponse) as Record<string, unknown>;
  if (!Array.isArray(items)) throw unreadableResponse(apiResponse, `holds no list named \`${key}\``);
  if (!items.every(isPlainObject))
    throw unreadableResponse(apiResponse, `holds an item in \`${key}\` that is not an object`);
  // If a wrong cursor counted as the end of the list, all later items would be missing.
  if (!isPlainObject(pagination ?? {}))
    throw unreadableResponse(apiResponse, "holds a `pagination` that is not an object");
  const { next_cursor: nextCursor } = (pagination ?? {}) as { next_cursor?: unknown };
  if (typeof (nextCursor ?? "") !== "string")
    throw unreadableResponse(apiResponse, "names a cursor that is not a string");
  return { items, nextCursor: (nextCursor as string | null) || undefined, received: apiResponse.received };
}

function createRequest(
  { method, path: template, accept = JSON_TYPE }: Operation,
  { path, query, options, guard, waiting }: OperationInput,
  body: ApiRequest["body"],
): ApiRequest {
  // The caller may add parameters that the contract does not have.
  return { method, template, path, query: buildQuery(query, options.query), accept, options, body, guard, waiting };
}

/** Returns a 2xx response, and throws the error for any other. */
export function requireSuccess(request: Pick<ApiRequest, "method">, response: ApiResponse): ApiResponse {
  if (response.status >= 200 && response.status < 300) return response;
  throw createApiError(request.method, response);
}

/**
 * Adds the caller's frames to the stack of an error, because an error that is made in a timer does not have them. `caller` is an
 * error that was made at the call. If the caller still awaits, it may also be made in the `catch`: that is cheaper than one error
 * for each call.
 */
export function addCallerStack(error: unknown, caller: Error): unknown {
  if (!(error instanceof Error)) return error;
  const frames = caller.stack?.split("\n").slice(2).join("\n");
  if (frames && !error.stack?.includes(frames)) error.stack = `${error.stack ?? error.message}\n${frames}`;
  return error;
}
