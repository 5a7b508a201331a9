import { describe, expect, it } from "vitest";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

/** What a browser gives where a redirect is not followed: no status, no headers, no body. */
function opaqueRedirect(): Response {
  const response = new Response(null);
  return Object.defineProperties(response, {
    status: { value: 0 },
    ok: { value: false },
    type: { value: "opaqueredirect" },
    headers: { value: new Headers() },
  });
}

const moved = (): Response =>
  new Response(null, { status: 301, headers: { location: "https://elsewhere.example/customers/1" } });

describe.each<[string, () => Response, string]>([
  [
    "with its status",
    moved,
    "GET /customers/1 failed with 301: the server redirected it. Redirects are not followed: check `baseUrl`.",
  ],
  [
    "as a browser shows it, without one",
    opaqueRedirect,
    "GET /customers/1 failed: the server redirected it. Redirects are not followed: check `baseUrl`.",
  ],
])("A redirect %s", (_what, respond, message) => {
  it("is an error that says so, and is not tried again", async () => {
    const { rillet, requests } = observe(respond);
    expect(await rejection(rillet.customers.retrieve("1"))).toMatchObject({
      name: "RilletApiError",
      status: respond().status,
      isRetryable: false,
      message,
    });
    expect(requests).toHaveLength(1);
  });

  it("is not returned by rillet.api as a response", async () => {
    const { rillet } = observe(respond);
    const call = rillet.api.GET("/customers/{customer_id}", { params: { path: { customer_id: "1" } } });
    const shown = await call.then(
      ({ data, error, response }) => ({ data, status: response.status, isProblem: error !== undefined }),
      (error: unknown) => ({ message: (error as Error).message }),
    );
    expect(shown).toEqual(respond().status === 0 ? { message } : { data: undefined, status: 301, isProblem: true });
  });
});
