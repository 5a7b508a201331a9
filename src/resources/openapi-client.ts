import type { ClientOptions, MergedOptions, Middleware, MiddlewareCallbackParams } from "openapi-fetch";
import { invalidArgument } from "../errors/argument-error.js";
import { JSON_TYPE } from "../http/api-request.js";
import { tagOf } from "../validation/describe.js";
import { defined } from "../validation/validate-options.js";

/** What a client of openapi-fetch needs, without the defaults that openapi-fetch has of its own. */
export interface OpenApiClientSettings {
  readonly baseUrl: string;
  readonly querySerializer: (query: Readonly<Record<string, unknown>>) => string;
  readonly bodySerializer: (body: unknown) => unknown;
  readonly pathSerializer: (url: string, values: Readonly<Record<string, unknown>>) => string;
  /** @param template path of the contract, with its braces. */
  readonly send: (request: Request, template: string) => Promise<Response>;
}

/** The second argument of a method, whatever its path. */
interface CallOptions extends Partial<MergedOptions>, Omit<RequestInit, "headers" | "body"> {
  readonly params?: MiddlewareCallbackParams["params"];
  readonly headers?: ClientOptions["headers"];
  readonly body?: unknown;
  readonly middleware?: readonly Middleware[];
}

interface CallResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type Call = (template: string, options?: CallOptions) => Promise<CallResult>;

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/** A client of openapi-fetch before its types have the contract's paths. */
export interface OpenApiClient extends Readonly<Record<(typeof METHODS)[number], Call>> {
  readonly request: (method: string, ...input: Parameters<Call>) => Promise<CallResult>;
  readonly use: (...middleware: Middleware[]) => void;
  readonly eject: (...middleware: Middleware[]) => void;
}

/**
 * Does what `createClient` of openapi-fetch does. Only the types of that package are used: most of its code writes queries, paths and bodies in
 * forms that Rillet does not know, and every user would load it. test/resources/openapi-client.test.ts compares the two clients.
 */
export function createOpenApiClient(settings: OpenApiClientSettings): OpenApiClient {
  const shared: Middleware[] = [];
  const request: OpenApiClient["request"] = (method, template, options = {}) =>
    run(settings, [...shared, ...(options.middleware ?? [])], method.toUpperCase(), template, options);
  const methods = METHODS.map((method) => [method, (...input: Parameters<Call>) => request(method, ...input)]);
  return {
    ...(Object.fromEntries(methods) as Record<(typeof METHODS)[number], Call>),
    request,
    use(...middleware) {
      for (const each of middleware) if (each as unknown) shared.push(checkMiddleware(each));
    },
    eject(...middleware) {
      for (const each of middleware) if (shared.includes(each)) shared.splice(shared.indexOf(each), 1);
    },
  };
}

function checkMiddleware(middleware: Middleware): Middleware {
  if (["onRequest", "onResponse", "onError"].some((name) => name in Object(middleware))) return middleware;
  invalidArgument("middleware", "must be an object with onRequest, onResponse or onError");
}

async function run(
  { send, ...serializers }: OpenApiClientSettings,
  middleware: readonly Middleware[],
  method: string,
  schemaPath: string,
  { params = {}, headers, body, ...given }: CallOptions,
): Promise<CallResult> {
  const options = {
    parseAs: "json" as const,
    fetch: (input: Request) => send(input, schemaPath),
    ...serializers,
    ...defined(given),
  } as MergedOptions;
  const { parseAs, baseUrl, querySerializer, bodySerializer, pathSerializer } = options;
  if (typeof querySerializer !== "function") invalidArgument("querySerializer", "must be a function");
  const path = pathSerializer(baseUrl + schemaPath, params.path ?? {});
  const query = querySerializer(params.query ?? {}).replace(/^\?/, "");
  const content = body === undefined ? null : (bodySerializer(body as never) as BodyInit);
  const type = content === null || tagOf(content) === "FormData" ? undefined : { "content-type": JSON_TYPE };
  const request = new Request(query ? `${path}?${query}` : path, {
    ...given,
    method,
    body: content,
    headers: mergeHeaders(type, headers, params.header as ClientOptions["headers"]),
  });
  const id = Math.random().toString(36).slice(2, 11);
  return toResult(method, parseAs, await sendThrough(middleware, { request, schemaPath, params, id, options }));
}

/** Sends a request through the middleware, of which the first is the outermost. */
async function sendThrough(middleware: readonly Middleware[], call: MiddlewareCallbackParams): Promise<Response> {
  for (const each of middleware) {
    const result = await each.onRequest?.(call);
    if (result instanceof Request) call.request = result;
    else if (result) return result;
  }
  const outwards = [...middleware].reverse();
  let response = await fetchOrRecover(outwards, call);
  for (const each of outwards) response = (await each.onResponse?.({ ...call, response })) ?? response;
  return response;
}

async function fetchOrRecover(outwards: readonly Middleware[], call: MiddlewareCallbackParams): Promise<Response> {
  // Without `this`, because a browser's own fetch cannot be called on another object.
  const { fetch } = call.options;
  try {
    return await fetch(call.request);
  } catch (thrown) {
    let error = thrown;
    for (const each of outwards) {
      const result = await each.onError?.({ ...call, error });
      if (result instanceof Response) return result;
      error = result ?? error;
    }
    throw error;
  }
}

async function toResult(method: string, parseAs: MergedOptions["parseAs"], response: Response): Promise<CallResult> {
  const { ok, status, headers, body } = response;
  if (status === 204 || method === "HEAD" || headers.get("content-length") === "0") return { response };
  if (ok && parseAs !== "json") return { data: parseAs === "stream" ? body : await response[parseAs](), response };
  const text = await response.text();
  if (ok) return { data: text ? (JSON.parse(text) as unknown) : undefined, response };
  try {
    return { error: JSON.parse(text) as unknown, response };
  } catch {
    return { error: text, response };
  }
}

/** Later headers replace earlier ones. `null` removes a header, and the values of a list are added. */
function mergeHeaders(...all: readonly ClientOptions["headers"][]): Headers {
  const merged = new Headers();
  for (const headers of all)
    for (const [name, value] of headers instanceof Headers ? headers : Object.entries(headers ?? {})) {
      if (value === null) merged.delete(name);
      else if (Array.isArray(value)) for (const each of value) merged.append(name, String(each));
      else if (value !== undefined) merged.set(name, String(value));
    }
  return merged;
}
