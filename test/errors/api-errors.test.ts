import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as sdk from "../../src/index.js";
import { RilletApiError, RilletError, ServerError } from "../../src/index.js";
import { html, json, problem } from "../support/responses.js";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failure = (respond: () => Response, maxRetries = 0): Promise<RilletApiError> => {
  const { rillet } = observe(respond, { maxRetries });
  const error = rejection(rillet.invoices.create({} as never), RilletApiError);
  return vi.advanceTimersByTimeAsync(120_000).then(() => error);
};

describe("A response that is not 2xx", () => {
  it.each([
    [400, "BadRequestError", false, /the same request will fail again/],
    [401, "AuthenticationError", false, /sandbox and production have separate keys/],
    [403, "PermissionDeniedError", false, /permission/],
    [404, "NotFoundError", false, /other environment/],
    [409, "ConflictError", true, /same idempotency key/],
    [422, "UnprocessableEntityError", false, /books/],
    [429, "RateLimitError", true, /share one rate limiter/],
    [500, "ServerError", true, /may have been made: repeat the call with idempotencyKey/],
    [501, "ServerError", false, /may have been made/],
    [502, "ServerError", true, /may have been made/],
    [503, "ServerError", true, /may have been made/],
    [504, "ServerError", true, /may have been made/],
    [405, "RilletApiError", false, /Something is wrong\./],
    [418, "RilletApiError", false, /Something is wrong\./],
    [302, "RilletApiError", false, /Redirects are not followed.*`baseUrl`/],
  ])("with %i is a %s whose message is advice", async (status, name, isRetryable, advice) => {
    const error = await failure(() => problem(status));
    expect(error.name).toBe(name);
    expect(error).toBeInstanceOf(sdk[name as "NotFoundError"]);
    expect(error).toBeInstanceOf(RilletError);
    expect(error).toMatchObject({ status, isRetryable, method: "POST", path: "/invoices", attempts: 1 });
    expect(error.idempotencyKey).toMatch(/^[\w-]{36}$/);
    expect(error.message).toMatch(advice);
    expect(error.message).toContain(`POST /invoices failed with ${status}: Something is wrong.`);
  });

  it("brings its problem details, trace id, headers and body along", async () => {
    const body = {
      type: "https://rillet.com/illegal-argument",
      title: "Illegal argument",
      status: 400,
      detail: "Bad items",
      violations: [{ field: "items[0].price", message: "must not be null" }],
      extra: 1,
    };
    const error = await failure(() =>
      json(body, { status: 400, headers: { "x-trace-id": "trace-1", "x-other": "o" } }),
    );
    expect(error).toMatchObject({
      type: body.type,
      title: body.title,
      detail: body.detail,
      violations: body.violations,
      requestId: "trace-1",
    });
    expect(error.body).toEqual(body);
    expect(error.headers.get("x-other")).toBe("o");
    expect(error.message).toContain("Bad items. items[0].price: must not be null.");
    expect(error.message).toContain("(trace id trace-1)");
  });

  it("does not say twice what its detail has said", async () => {
    const detail = "amount: must not be null; name is too long";
    const error = await failure(() =>
      problem(400, {
        detail,
        violations: [
          { field: "amount", message: "must not be null" },
          { field: "due_date", message: "must not be null" },
        ],
      }),
    );
    expect(error.message).toMatch(
      /: amount: must not be null; name is too long\. due_date: must not be null\. Change the request/,
    );
    expect(error.violations).toHaveLength(2);
  });

  it("lists five violations and counts the rest", async () => {
    const violations = Array.from({ length: 8 }, (_, index) => ({ field: `f${index}`, message: "bad" }));
    const error = await failure(() => problem(400, { violations }));
    expect(error.message).toContain("f4: bad; and 3 more.");
    expect(error.violations).toHaveLength(8);
  });

  it.each<[string, unknown, unknown]>([
    ["errors as texts", { errors: ["too long"] }, [{ field: "", message: "too long" }]],
    [
      "errors with a path and a detail",
      { errors: [{ path: "name", detail: "too long" }] },
      [{ field: "name", message: "too long" }],
    ],
    [
      "errors of another shape",
      { errors: [{ code: 7 }, 8] },
      [
        { field: "", message: `{"code":7}` },
        { field: "", message: "8" },
      ],
    ],
    ["violations that are no list", { violations: "many" }, []],
  ])("is read with %s", async (_name, fields, violations) => {
    expect((await failure(() => problem(400, fields as object))).violations).toEqual(violations);
  });

  it("with an unregistered reference type says where to register it", async () => {
    const error = await failure(() =>
      problem(400, { type: "https://api.rillet.com/exception/external_reference_type_not_found" }),
    );
    expect(error.message).toContain("Settings → External References");
  });

  it.each<[string, () => Response, unknown, RegExp]>([
    ["HTML", () => html(502), "<!doctype html><h1>CloudFront</h1>", /failed with 502: the response was not JSON\./],
    [
      "a page of a proxy",
      () => html(403),
      "<!doctype html><h1>CloudFront</h1>",
      /failed with 403: the response was not JSON\. Check `baseUrl` and the network\.$/,
    ],
    ["no body", () => new Response(null, { status: 502 }), undefined, /failed with 502: no details were given\./],
    [
      "JSON cut in half",
      () => new Response(`{"detail":"Ba`, { status: 400 }),
      `{"detail":"Ba`,
      /the response was not JSON/,
    ],
    ["a JSON list", () => json([1], { status: 400 }), [1], /no details were given/],
    ["JSON null", () => json(null, { status: 400 }), null, /no details were given/],
    [
      "a message in place of the detail",
      () => json({ message: "Forbidden" }, { status: 403 }),
      { message: "Forbidden" },
      /failed with 403: Forbidden\./,
    ],
  ])("with %s is an error of the tree all the same", async (_name, respond, body, said) => {
    const error = await failure(respond);
    expect(error.body).toEqual(body);
    expect(error.message).toMatch(said);
    expect(error.violations).toEqual([]);
  });

  it("has no fields that are empty when it is inspected", async () => {
    expect(Object.keys(await failure(() => new Response(null, { status: 500 })))).not.toContain("detail");
  });

  it("that gives no time to wait is a RateLimitError without retryAfterMs", async () => {
    const error = await failure(() => problem(429));
    expect(error).not.toHaveProperty("retryAfterMs");
    expect(await failure(() => problem(429, {}, { "retry-after": "3" }))).toMatchObject({ retryAfterMs: 3000 });
  });

  it("after all retries counts the attempts", async () => {
    const error = await failure(() => problem(500), 2);
    expect(error).toBeInstanceOf(ServerError);
    expect(error.message).toContain("failed with 500 after 3 attempts");
  });
});

it("A violation that is nested too deeply for JSON.stringify has a text all the same", async () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const error = await failure(() => new Response(`{"title":"Bad Request","violations":[${deep}]}`, { status: 400 }));
  expect(error.violations).toEqual([{ field: "", message: "a value that is nested too deeply" }]);
});
