import createClient, { type Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { createOpenApiClient, type OpenApiClientSettings } from "../../src/resources/openapi-client.js";
import { RilletArgumentError } from "../../src/index.js";

type Responder = (request: Request) => Response | Promise<Response>;
type Options = Parameters<ReturnType<typeof createOpenApiClient>["GET"]>[1];

const baseUrl = "https://api.example.com";
const serializers = {
  baseUrl,
  querySerializer: (query: object) => new URLSearchParams(query as Record<string, string>).toString(),
  bodySerializer: (body: unknown) => (body instanceof FormData ? body : JSON.stringify(body)),
  pathSerializer: (url: string, values: Readonly<Record<string, unknown>>) =>
    url.replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name])),
} satisfies Partial<OpenApiClientSettings>;

/** Makes the same call with our client and with openapi-fetch. Expects the same requests and the same result, and returns it. */
async function compare(
  respond: Responder,
  method: "GET" | "POST" | "HEAD",
  path: string,
  createOptions: (log: unknown[]) => Options = () => ({}),
): Promise<unknown> {
  const run = async (isOurs: boolean): Promise<unknown> => {
    const log: unknown[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      log.push(await show(request.clone()));
      return respond(request);
    };
    const client = isOurs
      ? createOpenApiClient({ ...serializers, send: fetch })
      : createClient({ ...serializers, fetch });
    const call = client[method] as (path: string, options: Options) => Promise<Record<string, unknown>>;
    const outcome = await call(path, createOptions(log)).then(
      async ({ response, ...rest }) => ({
        ...rest,
        // A missing member and an undefined one are the same to a caller who destructures.
        data: rest["data"] instanceof ReadableStream ? await new Response(rest["data"]).text() : rest["data"],
        error: rest["error"],
        status: (response as Response).status,
      }),
      (error: unknown) => ({ thrown: String(error) }),
    );
    return { log, outcome };
  };
  const ours = await run(true);
  expect(ours).toEqual(await run(false));
  return ours;
}

const show = async (request: Request): Promise<unknown> => ({
  method: request.method,
  url: request.url,
  headers: Object.fromEntries([...request.headers].filter(([name]) => name !== "content-type")),
  type: request.headers.get("content-type")?.replace(/boundary=.*/, ""),
  body: (await request.text()).replace(/-{4,}\S+/g, ""),
});

const json = (status = 200): Response => Response.json({ a: 1 }, { status });

describe("the client behind rillet.api, compared with openapi-fetch", () => {
  it("sends the same request for parameters, a query, headers and a body", async () => {
    const params = { path: { id: "1" }, query: { a: "b c", d: "é" }, header: { "x-c": "3", "x-g": null } };
    const headers = { "x-a": 1, "x-b": null, "x-c": "2", "x-d": ["4", "5"], "x-e": undefined, "X-F": true, "x-g": "7" };
    await compare(
      () => json(),
      "POST",
      "/things/{id}",
      () => ({ params, headers, body: { name: "é" } }),
    );
    await compare(
      () => json(),
      "POST",
      "/things",
      () => ({ headers: new Headers({ "content-type": "text/plain" }), body: "a" }),
    );
    await compare(
      () => json(),
      "POST",
      "/things",
      () => ({ body: Object.assign(new FormData(), {}) }),
    );
    await compare(
      () => json(),
      "GET",
      "/things",
      () => ({ baseUrl: "https://elsewhere.example", params: {} }),
    );
  });

  it("gives the same result for each kind of response", async () => {
    const responses: Responder[] = [
      () => json(),
      () => json(404),
      () => new Response("no JSON", { status: 502 }),
      () => new Response("no JSON"),
      () => new Response(""),
      () => new Response("", { status: 500 }),
      () => new Response(null, { status: 204 }),
      () => new Response("", { headers: { "content-length": "0" } }),
      () => new Response("", { status: 400, headers: { "content-length": "0" } }),
      () => Promise.reject(new TypeError("fetch failed")),
    ];
    for (const respond of responses) {
      await compare(respond, "GET", "/things");
      await compare(respond, "GET", "/things", () => ({ parseAs: "text" }));
      await compare(respond, "GET", "/things", () => ({ parseAs: "stream" }));
      await compare(respond, "HEAD", "/things");
    }
  });

  const logging = (log: unknown[], name: string): Middleware => ({
    onRequest: ({ request, schemaPath, params, options }) => {
      log.push([name, "request", schemaPath, params, options.baseUrl, options.parseAs]);
      request.headers.append("x-middleware", name);
    },
    onResponse: ({ response, request }) => void log.push([name, "response", response.status, request.url]),
    onError: ({ error }) => void log.push([name, "error", String(error)]),
  });

  it("runs middleware in the same order", async () => {
    const options = (log: unknown[]): Options => ({ middleware: [logging(log, "one"), logging(log, "two")] });
    await compare(() => json(), "GET", "/things", options);
    await compare(() => json(500), "GET", "/things", options);
    await compare(() => Promise.reject(new Error("down")), "GET", "/things", options);
  });

  it("lets middleware replace the request, the response and the error in the same way", async () => {
    const replacing: Middleware[] = [
      { onRequest: ({ request }) => new Request(`${request.url}?x=1`, request) },
      { onRequest: () => Response.json({ from: "cache" }) },
      { onResponse: ({ response }) => new Response(response.body, { status: 418 }) },
      { onError: () => new Error("replaced") },
      { onError: () => Response.json({ from: "error" }) },
    ];
    for (const middleware of replacing)
      for (const respond of [() => json(), () => Promise.reject(new Error("down"))])
        await compare(respond, "GET", "/things", (log) => ({
          middleware: [logging(log, "outer"), middleware, logging(log, "inner")],
        }));
  });

  it("keeps the `this` of a middleware that is a class", async () => {
    class Named {
      readonly name = "named";
      onRequest({ request }: { request: Request }): void {
        request.headers.set("x-name", this.name);
      }
    }
    await compare(
      () => json(),
      "GET",
      "/things",
      () => ({ middleware: [new Named()] }),
    );
  });

  it("adds and removes middleware of the whole client, and takes any method as a word", async () => {
    const seen: string[] = [];
    const send = (request: Request): Promise<Response> => {
      seen.push(`${request.method} ${request.headers.get("x-middleware")}`);
      return Promise.resolve(json());
    };
    const client = createOpenApiClient({ ...serializers, send });
    const middleware = logging([], "one");
    client.use(middleware, undefined as never);
    await client.request("delete", "/things");
    client.eject(middleware, logging([], "never added"));
    await client.PATCH("/things");
    expect(seen).toEqual(["DELETE one", "PATCH null"]);
  });

  it("rejects a middleware without a hook, and a query serializer that is no function", async () => {
    const client = createOpenApiClient({ ...serializers, send: () => Promise.resolve(json()) });
    expect(() => client.use({ onReqest: () => undefined } as never)).toThrow(RilletArgumentError);
    await expect(client.GET("/things", { querySerializer: {} as never })).rejects.toThrow("`querySerializer` must be");
  });
});
