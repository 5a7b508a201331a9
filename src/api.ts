import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.js";
import { invalidArgument } from "./errors/argument-error.js";
import { apiError } from "./http/api-error.js";
import { JSON_TYPE, textOf, type Answer, type Call } from "./http/call.js";
import { decodeJson } from "./http/decode.js";
import type { Verb } from "./http/operation.js";
import type { Send } from "./http/transport.js";
import { buildPath } from "./http/url.js";

/** openapi-fetch's client over the contract's paths: `await rillet.api.GET("/invoices/{invoice_id}", { params: { path: { invoice_id } } })` gives `{ data, error, response }`. */
export type TypedApi = Client<paths, "application/json">;

/** openapi-fetch on our transport: every path of the contract with its types, with keys, slots, retries and timeouts as everywhere. */
export function createApi(send: Send, baseUrl: string): TypedApi {
  const templates = new WeakMap<Request, string>();
  const api = createClient<paths, "application/json">({
    baseUrl,
    fetch: async (request: Request) => {
      const call = await readCall(request, baseUrl, templates.get(request));
      return respond(call, await send(call));
    },
    querySerializer: { array: { style: "form", explode: false } },
    pathSerializer: (template, values) => buildPath(template, (name) => values[name], template.slice(baseUrl.length)),
  });
  // The template is told to middleware alone. One that makes another request of it loses no more than the template.
  api.use({ onRequest: ({ request, schemaPath }) => void templates.set(request, schemaPath) });
  return api;
}

async function readCall(request: Request, baseUrl: string, template: string | undefined): Promise<Call> {
  const { url, method, signal } = request;
  if (!url.startsWith(`${baseUrl}/`))
    invalidArgument("baseUrl", "cannot be another for one call: make a client for it");
  const [path = "", query = ""] = url.slice(baseUrl.length).split(/(?=\?)/);
  // openapi-fetch leaves the parameters of a path in it where none are passed.
  if (path.includes("%7B")) buildPath(decodeURI(path), () => undefined);
  const {
    "content-type": type = JSON_TYPE,
    accept = "*/*",
    "idempotency-key": idempotencyKey,
    "x-rillet-api-version": version,
    ...headers
  } = Object.fromEntries(request.headers);
  return {
    verb: method as Verb,
    template: template ?? path,
    path,
    query,
    body: request.body ? { content: new Uint8Array(await request.arrayBuffer()), type } : undefined,
    accept: accept === "*/*" ? JSON_TYPE : accept,
    options: { signal, headers, apiVersion: Number(version) || undefined, idempotencyKey },
  };
}

function respond(call: Call, answer: Answer): Response {
  const { response, status, body, hide } = answer;
  // A browser's redirect: no Response can be made with the status 0.
  if (!status) throw apiError(call.verb, answer);
  const headers = new Headers(response.headers);
  // openapi-fetch goes by Content-Length, which says nothing about a body that was compressed or sent in chunks.
  headers.delete("content-length");
  const isOk = status >= 200 && status < 300;
  if (isOk && body.length === 0) headers.set("content-length", "0");
  else if (isOk && status !== 204 && call.accept === JSON_TYPE) decodeJson(answer);
  // openapi-fetch's callers tell success by `error === undefined`, and an error without a body would look like one.
  const content = isOk ? body : hide(textOf(body)).trim() || JSON.stringify({ title: "no details were given", status });
  return new Response([204, 205, 304].includes(status) ? null : (content as BodyInit), {
    status,
    statusText: response.statusText,
    headers,
  });
}
