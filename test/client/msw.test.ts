import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { BadRequestError, Rillet } from "../../src/index.js";
import { customer } from "../support/responses.js";
import { API_KEY } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

// Made before listen(), as a client at the top of a module is: it must look the global fetch up at each call.
const early = new Rillet({ apiKey: API_KEY, environment: "sandbox" });

const SANDBOX = "https://sandbox.api.rillet.com";

const server = setupServer(
  http.get(`${SANDBOX}/customers/:id`, ({ params, request }) =>
    request.headers.get("authorization") === `Bearer ${API_KEY}`
      ? HttpResponse.json({ ...customer, id: params["id"] as string })
      : HttpResponse.json({ status: 401 }, { status: 401 }),
  ),
);

// A request that no handler expects is an error, so that nothing ever leaves the machine.
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("A client under MSW", () => {
  it("made before listen() is mocked, in methods and in rillet.api", async () => {
    expect(await early.customers.retrieve("c-1")).toMatchObject({ id: "c-1" });
    expect(
      (await early.api.GET("/customers/{customer_id}", { params: { path: { customer_id: "c-2" } } })).data,
    ).toMatchObject({ id: "c-2" });
  });

  it("iterates pages and keeps the cursor opaque", async () => {
    server.use(
      http.get(`${SANDBOX}/invoices`, ({ request }) => {
        const cursor = new URL(request.url).searchParams.get("cursor");
        return HttpResponse.json(
          cursor === null
            ? { invoices: [{ id: "1" }], pagination: { next_cursor: "a+/=" } }
            : { invoices: [{ id: `after ${cursor}` }], pagination: {} },
        );
      }),
    );
    const ids: string[] = [];
    for await (const { id } of early.invoices.list()) ids.push(id);
    expect(ids).toEqual(["1", "after a+/="]);
  });

  it("posts JSON that a server reads, with the key, the version and the idempotency key", async () => {
    let seen: unknown;
    server.use(
      http.post(`${SANDBOX}/customers`, async ({ request }) => {
        const { headers } = request;
        seen = [await request.json(), headers.get("x-rillet-api-version"), headers.get("idempotency-key")];
        return HttpResponse.json(customer);
      }),
    );
    await early.customers.create({ name: "Acme" }, { idempotencyKey: "k-1" });
    expect(seen).toEqual([{ name: "Acme" }, "4", "k-1"]);
  });

  it("uploads a file that a server reads as a form", async () => {
    let name: string | undefined;
    server.use(
      http.post(`${SANDBOX}/bills/:id`, async ({ request }) => {
        name = ((await request.formData()).get("file") as File).name;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    await early.bills.uploadDocument("b-1", new File(["%PDF"], "bill.pdf", { type: "application/pdf" }));
    expect(name).toBe("bill.pdf");
  });

  it("retries a network error and gives errors of the tree", async () => {
    let asked = 0;
    server.use(
      http.get(`${SANDBOX}/customers/:id`, () =>
        asked++ === 0 ? HttpResponse.error() : HttpResponse.json({ detail: "Bad id" }, { status: 400 }),
      ),
    );
    const error = await rejection(
      early.withOptions({ maxRetries: 1, maxRetryAfter: 1 }).customers.retrieve("1"),
      BadRequestError,
    );
    expect(error).toMatchObject({ attempts: 2, detail: "Bad id" });
  });
});
