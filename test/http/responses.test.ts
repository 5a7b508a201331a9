import { describe, expect, it } from "vitest";
import { Rillet, RilletConnectionError, RilletResponseError, ServerError } from "../../src/index.js";
import { customer, html, json, noContent, ok } from "../support/responses.js";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

const text = (body: string, status = 200, type = "application/json"): Response =>
  new Response(body, { status, headers: { "content-type": type, "x-trace-id": "trace-9" } });

describe("A 2xx response", () => {
  it("gives its JSON, and with withResponse() its status, headers and trace id", async () => {
    const { rillet } = observe(() => json(customer, { status: 201, headers: { "x-trace-id": "trace-1" } }));
    const { data, response, requestId } = await rillet.customers.retrieve("1").withResponse();
    expect(data).toEqual(customer);
    expect(response.status).toBe(201);
    expect(requestId).toBe("trace-1");
  });

  it("without X-Trace-Id has the id of the gateway", async () => {
    const { rillet } = observe(() => json(customer, { headers: { "x-amzn-RequestId": "amzn-1" } }));
    expect((await rillet.customers.retrieve("1").withResponse()).requestId).toBe("amzn-1");
  });

  it.each<[string, () => Response, RegExp]>([
    ["HTML", () => html(200), /is HTML, not JSON \(status 200, text\/html\)/],
    ["no body", () => text(""), /has no body \(status 200, /],
    ["204 where an object was promised", noContent, /has no body \(status 204, /],
    ["JSON cut in half", () => text(`{"id":"1","na`), /is not JSON, perhaps cut off/],
    ["null", () => text("null"), /is not a JSON object/],
    ["a bare string", () => text(`"OK"`), /is not a JSON object/],
  ])("with %s is a RilletResponseError that says so", async (_name, respond, said) => {
    const { rillet, requests } = observe(respond);
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletResponseError);
    expect(error.message).toMatch(said);
    expect(error.message).toContain("The change may have been made: repeat the call with idempotencyKey");
    expect(error).toMatchObject({
      method: "POST",
      path: "/customers",
      attempts: 1,
      isRetryable: true,
      idempotencyKey: requests[0]?.headers.get("idempotency-key"),
    });
  });

  it("that cannot be read has its status, trace id and headers on the error, and does not quote the body", async () => {
    const { rillet } = observe(() => text(`{"secret":"body`));
    const error = await rejection(rillet.customers.retrieve("1"), RilletResponseError);
    expect(error).toMatchObject({ status: 200, requestId: "trace-9" });
    expect(error.headers.get("x-trace-id")).toBe("trace-9");
    expect(`${error.message} ${String(error.cause)}`).not.toContain("secret");
    expect(error.message).toContain("(trace id trace-9)");
    expect(error.message).not.toContain("may have been made");
  });

  it("may have any body if the method returns none", async () => {
    expect(await observe(ok).rillet.customers.delete("1")).toBeUndefined();
    expect(await observe(() => html(200)).rillet.health.check()).toBeUndefined();
  });

  it("of a list without its array is a RilletResponseError that names it", async () => {
    const { rillet } = observe(() => json({ data: [] }));
    const error = await rejection(rillet.invoices.list(), RilletResponseError);
    expect(error.message).toContain("holds no list named `invoices`");
  });

  it("keeps fields that the contract does not know", async () => {
    const odd = { id: "1", kind: "NEW_IN_2027", quantity: "1.00", extra: { a: 1 } };
    expect(await observe(() => json(odd)).rillet.customers.retrieve("1")).toEqual(odd);
  });
});

describe("A custom fetch that resolves to something that is no response", () => {
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["a text", "OK"],
    ["a mock without headers", { ok: true, status: 200, json: () => Promise.resolve(customer) }],
  ])("gets one clear error, and no second attempt: %s", async (_name, result) => {
    let sent = 0;
    const fetch = (): Promise<Response> => {
      sent++;
      return Promise.resolve(result as Response);
    };
    const rillet = new Rillet({ apiKey: "key", fetch, maxRetries: 3 });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error.message).toMatch(
      /^POST \/customers got no response: the `fetch` option must resolve to a Response\. The change may have been made: /,
    );
    expect(error).toMatchObject({ isRetryable: false, attempts: 1 });
    expect(sent).toBe(1);
  });
});

describe("A response of a custom fetch", () => {
  it.each(["headers", "statusText", "url"] as const)(
    "whose %s throws gives no key and no error of the fetch",
    async (name) => {
      for (const respond of [ok, () => html(500)]) {
        const { rillet } = observe(() => {
          const response = respond();
          const fail = (): never => {
            throw new Error("broken by sandbox-key");
          };
          if (name === "headers") Object.assign(response.headers, { forEach: fail });
          else Object.defineProperty(response, name, { get: fail });
          return response;
        });
        const once = rillet.withOptions({ maxRetries: 0, onResponse: () => undefined });
        const result = await once.customers
          .retrieve("1")
          .withResponse()
          .then(({ response }) => [response.status, response.statusText, response.url, [...response.headers]])
          .catch((error: unknown) => error);
        if (respond === ok) expect(result).toEqual([200, "", "", []]);
        else expect(result).toBeInstanceOf(ServerError);
      }
    },
  );

  it("that has only a status, a body and headers is enough for a call and its error", async () => {
    for (const status of [200, 400]) {
      const { headers } = json(customer, { headers: { "x-echo": "sandbox-key" } });
      const fetch = (): Promise<Response> =>
        Promise.resolve({
          status,
          ok: status === 200,
          headers,

          body: json(customer).body,
        } as Response);
      const call = new Rillet({ apiKey: "sandbox-key", fetch, rateLimit: false }).customers
        .retrieve("1")
        .withResponse();
      if (status === 200) expect((await call).response.headers.get("x-echo")).toBe("[redacted]");
      else await expect(call).rejects.toMatchObject({ status: 400 });
    }
  });
});

describe("A document", () => {
  it("is requested as a PDF and returned as bytes", async () => {
    const { rillet, requests } = observe(
      () => new Response(new Uint8Array([37, 80]), { headers: { "content-type": "application/pdf" } }),
    );
    const pdf = await rillet.invoices.retrievePdf("1");
    expect(requests[0]?.headers.get("accept")).toBe("application/pdf");
    expect(pdf).toBeInstanceOf(Uint8Array);
    expect([...pdf]).toEqual([37, 80]);
  });

  it.each<[string, () => Response, string]>([
    ["HTML", () => html(200), "text/html"],
    ["JSON", ok, "application/json"],
    ["nothing", () => new Response(""), "no document"],
  ])("that is %s is a RilletResponseError", async (_name, respond, said) => {
    const error = await rejection(observe(respond).rillet.invoices.retrievePdf("1"), RilletResponseError);
    expect(error.message).toContain(said);
  });
});
