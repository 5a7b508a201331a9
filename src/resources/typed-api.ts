import type { Client } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import { invalidArgument } from "../errors/argument-error.js";
import { createApiError } from "../http/create-api-error.js";
import { decodeJson } from "../http/decode-response.js";
import { JSON_TYPE, textOf, type ApiRequest, type ApiResponse, type HttpMethod } from "../http/api-request.js";
import { jsonBody } from "../http/json-body.js";
import type { Send } from "../http/transport.js";
import { buildPath, buildQuery } from "../http/url.js";
import { tagOf } from "../validation/describe.js";
import { createOpenApiClient } from "./openapi-client.js";

/** openapi-fetch's client for the contract's paths: `await rillet.api.GET("/invoices/{invoice_id}", { params: { path: { invoice_id } } })` returns `{ data, error, response }`. */
export type TypedApi = Client<paths, "application/json">;

/** openapi-fetch's client on the SDK's transport: typed paths of the contract, with the keys, slots, retries and timeouts of all other methods. */
export function createTypedApi(send: Send, baseUrl: string): TypedApi {
  return createOpenApiClient({
    baseUrl,
    send: async (request, template) => {
      const apiRequest = await toApiRequest(request, baseUrl, template);
      return toFetchResponse(apiRequest, await send(apiRequest));
    },
    querySerializer: buildQuery,
    bodySerializer: (body) => (tagOf(body) === "FormData" ? body : jsonBody(body, "rillet.api").content),
    pathSerializer: (url, values) => buildPath(url, (name) => values[name], url.slice(baseUrl.length)),
  }) as unknown as TypedApi;
}

async function toApiRequest(request: Request, baseUrl: string, template: string): Promise<ApiRequest> {
  const { url, method, signal } = request;
  if (!url.startsWith(`${baseUrl}/`))
    invalidArgument("baseUrl", "cannot be changed for one call: create a client for the other host");
  const [path = "", query = ""] = url.slice(baseUrl.length).split(/(?=\?)/);
  const {
    "content-type": type = JSON_TYPE,
    accept = "*/*",
    "idempotency-key": idempotencyKey,
    "x-rillet-api-version": version,
    ...headers
  } = Object.fromEntries(request.headers);
  return {
    method: method as HttpMethod,
    template,
    path,
    query,
    body: request.body ? { content: new Uint8Array(await request.arrayBuffer()), type } : undefined,
    accept: accept === "*/*" ? JSON_TYPE : accept,
    options: { signal, headers, apiVersion: Number(version) || undefined, idempotencyKey },
  };
}

function toFetchResponse(request: ApiRequest, apiResponse: ApiResponse): Response {
  const { response, status, body } = apiResponse;
  // A browser's redirect. A Response cannot have the status 0.
  if (!status) throw createApiError(request.method, apiResponse);
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
