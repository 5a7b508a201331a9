import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import * as all from "../../src/errors/index.js";
import * as sdk from "../../src/index.js";
import {
  isRilletError,
  NotFoundError,
  RilletApiError,
  RilletConnectionError,
  RilletError,
  RilletTimeoutError,
} from "../../src/index.js";

const notFound = new NotFoundError("gone", { status: 404, headers: new Headers(), body: undefined });

describe("The error tree", () => {
  it("keeps headers, body and cause out of what is printed or serialized, there for those who ask", () => {
    const error = new NotFoundError("gone", {
      status: 404,
      headers: new Headers({ "x-a": "1" }),
      body: { name: "Acme" },
      cause: new Error("why"),
    });
    expect(Object.keys(error).sort()).toEqual(["isRetryable", "status", "violations"]);
    expect(`${inspect(error, { depth: 0 })}${JSON.stringify(error)}`).not.toMatch(/Acme|x-a/);
    expect([error.headers.get("x-a"), error.body, (error.cause as Error).message]).toEqual([
      "1",
      { name: "Acme" },
      "why",
    ]);
  });

  it("has the classes of the design, each under its base", () => {
    const base = (name: string): string =>
      (Object.getPrototypeOf((all as unknown as Record<string, object>)[name]) as { name: string }).name;
    const api = [
      "BadRequestError",
      "AuthenticationError",
      "PermissionDeniedError",
      "NotFoundError",
      "ConflictError",
      "UnprocessableEntityError",
      "RateLimitError",
      "ServerError",
    ];
    for (const name of api) expect(base(name)).toBe("RilletApiError");
    for (const name of [
      "RilletApiError",
      "RilletConnectionError",
      "RilletAbortError",
      "RilletResponseError",
      "RilletArgumentError",
      "PaginationError",
      "WebhookVerificationError",
      "SyncError",
    ])
      expect(base(name)).toBe("RilletError");
    expect(base("RilletTimeoutError")).toBe("RilletConnectionError");
  });

  it("is whole in the core entry, and nothing of its making is", () => {
    expect(Object.keys(all).filter((name) => !(name in sdk))).toEqual([]);
    expect("apiErrorClass" in sdk).toBe(false);
  });

  it("supports instanceof for its class and bases, and for no other class", () => {
    expect(notFound).toBeInstanceOf(NotFoundError);
    expect(notFound).toBeInstanceOf(RilletApiError);
    expect(notFound).toBeInstanceOf(RilletError);
    expect(notFound).toBeInstanceOf(Error);
    expect(notFound).not.toBeInstanceOf(sdk.ConflictError);
    expect(new RilletTimeoutError("late")).toBeInstanceOf(RilletConnectionError);
    expect(new RilletConnectionError("off")).not.toBeInstanceOf(RilletTimeoutError);
  });

  it.each([undefined, null, "text", 7, {}, new Error("plain"), { name: "RilletError" }, Object.create(null)])(
    "does not take %s for an error of its own",
    (value) => {
      expect(value instanceof RilletError).toBe(false);
      expect(isRilletError(value)).toBe(false);
    },
  );

  it("can be extended, and a class of one's own is not met by its base", () => {
    class Custom extends NotFoundError {}
    const custom = new Custom("gone", { status: 404, headers: new Headers(), body: undefined });
    expect(custom).toBeInstanceOf(Custom);
    expect(custom).toBeInstanceOf(NotFoundError);
    expect(notFound).not.toBeInstanceOf(Custom);
    expect(isRilletError(custom)).toBe(true);
  });

  it("names the class on the first line of the stack, which is all that most loggers print", () => {
    expect(notFound.name).toBe("NotFoundError");
    expect(notFound.stack).toMatch(/^NotFoundError: gone\n/);
    expect(String(notFound)).toBe("NotFoundError: gone");
    expect(inspect(notFound)).toContain("status: 404");
  });

  it("survives JSON.stringify with what a support ticket needs", () => {
    const error = new NotFoundError("gone", {
      status: 404,
      headers: new Headers(),
      body: { detail: "x" },
      requestId: "trace-1",
      method: "GET",
      path: "/invoices/1",
      attempts: 1,
    });
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      status: 404,
      requestId: "trace-1",
      method: "GET",
      path: "/invoices/1",
      attempts: 1,
      isRetryable: false,
    });
  });
});
