import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import { invalidArgument } from "../errors/argument-error.js";
import { createApiError } from "../http/create-api-error.js";
import { decodeJson } from "../http/decode-response.js";
import { JSON_TYPE, type ApiRequest, type HttpMethod } from "../http/api-request.js";
import { textOf, type ApiResponse } from "../http/api-response.js";
import { jsonBody } from "../http/json-body.js";
import type { Send } from "../http/transport.js";
import { buildPath, buildQuery } from "../http/url.js";
import { tagOf } from "../validation/describe.js";

/** openapi-fetch's client for the contract's paths: `await rillet.api.GET("/invoices/{invoice_id}", { params: { path: { invoice_id } } })` returns `{ data, error, response }`. */
export type TypedApi = Client<paths, "application/json">;

// A compiler that writes declarations has to name what a call returns, and openapi-fetch may not be installed where it looks (pnpm).
export type {
  /** A method of `rillet.api`, such as `rillet.api.GET`. */
  ClientMethod as TypedApiMethod,
  /** `rillet.api.request`, which takes the method as its first argument. */
  ClientRequestMethod as TypedApiRequest,
  /** What a call of `rillet.api` resolves to: `data` and `response` on success, else `error` and `response`. */
  FetchResponse as TypedApiResponse,
} from "openapi-fetch";

/** openapi-fetch on the SDK's transport: typed paths of the contract, with the keys, slots, retries and timeouts of all other methods. */
export function createTypedApi(send: Send, baseUrl: string): TypedApi {
  const templates = new WeakMap<Request, string>();
  const api = createClient<paths, "application/json">({
    baseUrl,
    fetch: async (request: Request) => {
      const apiRequest = await toApiRequest(request, baseUrl, templates.get(request));
      return toFetchResponse(apiRequest, await send(apiRequest));
    },
    querySerializer: (query) => buildQuery(query).slice(1),
    bodySerializer: (body) => (tagOf(body) === "FormData" ? body : jsonBody(body, "rillet.api").content),
    pathSerializer: (template, values) => buildPath(template, (name) => values[name], template.slice(baseUrl.length)),
  });
  // Only a middleware learns the template. If another middleware replaces the request, only the template is lost.
  api.use({ onRequest: ({ request, schemaPath }) => void templates.set(request, schemaPath) });
  return api;
}

async function toApiRequest(request: Request, baseUrl: string, template: string | undefined): Promise<ApiRequest> {
  const { url, method, signal } = request;
  if (!url.startsWith(`${baseUrl}/`))
    invalidArgument("baseUrl", "cannot be changed for one call: create a client for the other host");
  const [path = "", query = ""] = url.slice(baseUrl.length).split(/(?=\?)/);
  // openapi-fetch leaves the parameters in the path if none are passed. `buildPath` throws for them.
  if (path.includes("%7B")) buildPath(decodeURI(path), () => undefined);
  const {
    "content-type": type = JSON_TYPE,
    accept = "*/*",
    "idempotency-key": idempotencyKey,
    "x-rillet-api-version": version,
    ...headers
  } = Object.fromEntries(request.headers);
  return {
    method: method as HttpMethod,
    template: template ?? path,
    path,
    query,
    body: request.body ? { content: new Uint8Array(await request.arrayBuffer()), type } : undefined,
    accept: accept === "*/*" ? JSON_TYPE : accept,
    options: { signal, headers, apiVersion: Number(version) || undefined, idempotencyKey },
  };
}

function toFetchResponse(request: ApiRequest, apiResponse: ApiResponse): Response {
  const { received, status, body } = apiResponse;
  // A browser's redirect. A Response cannot have the status 0.
  if (!status) throw createApiError(request.method, apiResponse);
  const { response } = received;
  const headers = new Headers(response.headers);
  // openapi-fetch relies on Content-Length, which is wrong for a body that was compressed or sent in chunks.
  headers.delete("content-length");
  const isOk = status >= 200 && status < 300;
  if (isOk && body.length === 0) headers.set("content-length", "0");
  else if (isOk && status !== 204 && request.accept === JSON_TYPE) decodeJson(apiResponse);
  // Users of openapi-fetch recognize success by `error === undefined`. An error without a body would look like success.
  const content = isOk ? body : textOf(body).trim() || JSON.stringify({ title: "no details were given", status });
  return new Response([204, 205, 304].includes(status) ? null : (content as BodyInit), {
    status,
    statusText: response.statusText,
    headers,
  });
}
