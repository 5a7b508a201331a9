import { describe, expect, it } from "vitest";
import { RilletConnectionError } from "../../src/index.js";
import { failing } from "../support/responses.js";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

const coded = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe("An error of a request without a response", () => {
  it.each([
    ["fetch failed", coded("read ECONNRESET", "ECONNRESET"), "fetch failed: read ECONNRESET."],
    ["fetch failed", coded("", "UND_ERR_ABORTED"), "fetch failed: UND_ERR_ABORTED."],
    ["fetch failed", new Error(""), "fetch failed."],
    [
      "fetch failed",
      new Error("wrong version number:\nssl3_record.c:355:\n"),
      "fetch failed: wrong version number: ssl3_record.c:355:.",
    ],
    ["Connection is closed.", undefined, "Connection is closed."],
  ])("says what %j, caused by %o, tells in a sentence", async (message, cause, expected) => {
    const { rillet } = observe(() => Promise.reject(new TypeError(message, { cause })), { maxRetries: 0 });
    const error = await rejection(rillet.customers.retrieve("1"), RilletConnectionError);
    expect(error.message).toBe(
      `GET /customers/1 got no response from https://sandbox.api.rillet.com: ${expected} Check \`baseUrl\` and the network.`,
    );
  });
});

describe("An error of a request", () => {
  it("has no field for what it does not know", async () => {
    const error = await rejection(observe(failing(400)).rillet.customers.retrieve("1"));
    expect(Object.keys(error)).not.toContain("idempotencyKey");
    expect("cause" in error).toBe(false);
  });
});
