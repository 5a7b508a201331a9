import { describe, expect, it } from "vitest";
import { RilletConnectionError } from "../../src/index.js";
import { networkError, ok } from "../support/responses.js";
import { freePort } from "../support/free-port.js";
import { inTurn, observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";
import { Rillet } from "../../src/index.js";

const CHANGE = /may have been made/;

/** What fetch throws if each address of a host refuses the connection. */
function refusedEverywhere(): never {
  const each = ["::1", "127.0.0.1"].map((address) =>
    Object.assign(new Error(`connect ECONNREFUSED ${address}:9`), { code: "ECONNREFUSED" }),
  );
  throw new TypeError("fetch failed", { cause: Object.assign(new AggregateError(each), { code: "ECONNREFUSED" }) });
}

describe("A write that could not connect", () => {
  it.each<[string, () => never]>([
    ["ECONNREFUSED", () => networkError("connect ECONNREFUSED 127.0.0.1:9", "ECONNREFUSED")],
    ["ECONNREFUSED", refusedEverywhere],
    ["ENOTFOUND", () => networkError("getaddrinfo ENOTFOUND api.rillet.com", "ENOTFOUND")],
    ["EAI_AGAIN", () => networkError("getaddrinfo EAI_AGAIN api.rillet.com", "EAI_AGAIN")],
    ["UND_ERR_CONNECT_TIMEOUT", () => networkError("Connect Timeout Error", "UND_ERR_CONNECT_TIMEOUT")],
    ["ETIMEDOUT of a connect", () => networkError("connect ETIMEDOUT 10.0.0.1:443", "ETIMEDOUT")],
    ["EACCES of a connect", () => networkError("connect EACCES 10.0.0.1:443", "EACCES")],
    ["EAI_FAIL", () => networkError("getaddrinfo EAI_FAIL api.rillet.com", "EAI_FAIL")],
    ["EADDRNOTAVAIL", () => networkError("connect EADDRNOTAVAIL 10.0.0.1:443", "EADDRNOTAVAIL")],
    ["a server without TLS", () => networkError("write EPROTO: wrong version number", "ERR_SSL_WRONG_VERSION_NUMBER")],
    [
      "a TLS handshake that ended",
      () =>
        networkError("Client network socket disconnected before secure TLS connection was established", "ECONNRESET"),
    ],
    ["a proxy that refuses", () => networkError("Proxy response (407) !== 200 when HTTP Tunneling", "UND_ERR_ABORTED")],
    [
      "a refused connection in Deno",
      () => {
        throw new TypeError("error sending request: client error (Connect): tcp connect error: Connection refused");
      },
    ],
  ])("because of %s was not sent, uses no slot, and warns of no change", async (_code, handler) => {
    const { rillet } = observe(handler, { maxRetries: 0 });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error.message).toMatch(/^POST \/customers was not sent, because there is no connection to https:/);
    expect(error.message).not.toMatch(CHANGE);
    expect(error).toMatchObject({ attempts: 0, isRetryable: true });
    expect(rillet.rateLimit.remaining).toBe(60);
  });

  it("is repeated, and goes through as soon as there is a connection", async () => {
    const { rillet, requests } = observe(inTurn(refusedEverywhere, ok), { rateLimit: false });
    await rillet.customers.create({ name: "Acme" });
    expect(requests).toHaveLength(2);
  });

  it("warns of a change if an earlier attempt was sent", async () => {
    const { rillet } = observe(
      inTurn(() => networkError(), refusedEverywhere),
      { maxRetries: 1 },
    );
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error.message).toMatch(CHANGE);
    expect(error.attempts).toBe(1);
  });

  it("is recognized on a real port where nobody listens", async () => {
    const rillet = new Rillet({ apiKey: "a-key", baseUrl: `http://127.0.0.1:${await freePort()}`, maxRetries: 0 });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error).toMatchObject({ attempts: 0 });
    expect(error.message).not.toMatch(CHANGE);
  });
});

describe("A port that fetch blocks", () => {
  it("ends the call at the first attempt, with advice and no warning of a change", async () => {
    const rillet = new Rillet({ apiKey: "a-key", baseUrl: "http://127.0.0.1:6000" });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(error.message).toBe(
      "POST /customers was not sent, because fetch does not connect to http://127.0.0.1:6000: fetch failed: bad port. Check `baseUrl` and the network.",
    );
    expect(error).toMatchObject({ attempts: 0, isRetryable: false });
  });
});

describe("A certificate that is not trusted", () => {
  it.each([
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ])("(%s) ends the call at the first attempt, with advice and no warning of a change", async (code) => {
    const { rillet, requests } = observe(() => networkError("the certificate is bad", code));
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
    expect(requests).toHaveLength(1);
    expect(error).toMatchObject({ attempts: 0, isRetryable: false });
    expect(error.message).toContain("NODE_EXTRA_CA_CERTS");
    expect(error.message).toContain("`fetchOptions`");
    expect(error.message).not.toMatch(CHANGE);
  });
});

describe("A connection that breaks after it is established", () => {
  it.each(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "ETIMEDOUT"])(
    "(%s) warns that the change may have been made",
    async (code) => {
      const { rillet } = observe(() => networkError("broken", code), { maxRetries: 0 });
      const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletConnectionError);
      expect(error.message).toMatch(CHANGE);
      expect(error.attempts).toBe(1);
    },
  );

  it("warns also when the network is lost while the response is awaited", async () => {
    const { rillet } = observe(() => networkError("read EHOSTUNREACH", "EHOSTUNREACH"), { maxRetries: 0 });
    expect((await rejection(rillet.customers.create({ name: "Acme" }))).message).toMatch(CHANGE);
  });
});
