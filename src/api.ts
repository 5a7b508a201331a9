import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.js";
import { JSON_TYPE } from "./http/attempt.js";
import type { Call } from "./http/call.js";
import { decodeJson } from "./http/decode.js";
import type { Verb } from "./http/operation.js";
import type { Transport } from "./http/transport.js";
import { buildPath } from "./http/url.js";

export type TypedApi = Client<paths, `${string}/${string}`>;

/** openapi-fetch on our transport: every path of the contract with its types, with keys, slots, retries and timeouts as everywhere. */
export function createApi(transport: Transport, baseUrl: string): TypedApi {
  return createClient<paths>({
    baseUrl,
    fetch: (request: Request) => forward(transport, baseUrl, request),
    querySerializer: { array: { style: "form", explode: false } },
    pathSerializer: (template, values) => buildPath(template, values),
  });
}

async function forward(transport: Transport, baseUrl: string, request: Request): Promise<Response> {
  const call = await readCall(request, baseUrl);
  const answer = await transport.send(call);
  const { response, status, body } = answer;
  const headers = new Headers(response.headers);
  // openapi-fetch parses whatever is not declared empty, and lets the parser's own error out.
  if (body.length === 0 && status < 400) headers.set("content-length", "0");
  else if (body.length === 0) headers.delete("content-length");
  else if (status < 300 && call.accept === JSON_TYPE) decodeJson(call, answer);
  const content = status === 204 || status === 304 ? null : problemIfEmpty(status, body);
  return new Response(content as BodyInit | null, { status, statusText: response.statusText, headers });
}

/** openapi-fetch's callers tell success by `error === undefined`, and an error without a body would look like one. */
function problemIfEmpty(status: number, body: Uint8Array | string): Uint8Array | string | null {
  if (body.length > 0) return body;
  return status < 400 ? null : JSON.stringify({ type: "about:blank", title: `Status ${status} without a body`, status });
}

async function readCall(request: Request, baseUrl: string): Promise<Call> {
  const url = request.url.slice(baseUrl.length);
  const query = url.indexOf("?");
  const path = query < 0 ? url : url.slice(0, query);
  const { "content-type": type, accept, "idempotency-key": idempotencyKey, ...headers } = Object.fromEntries(request.headers) as Record<string, string | undefined>;
  const bytes = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined;
  const version = Number(headers["x-rillet-api-version"]) || undefined;
  delete headers["x-rillet-api-version"];
  return {
    verb: request.method as Verb,
    template: path,
    path,
    query: query < 0 ? "" : url.slice(query),
    body: bytes && { content: bytes, type: type ?? JSON_TYPE },
    accept: accept && accept !== "*/*" ? accept : JSON_TYPE,
    options: { signal: request.signal, headers: headers as Record<string, string>, apiVersion: version, idempotencyKey },
  };
}
