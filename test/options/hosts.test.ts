import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rillet, RilletArgumentError } from "../../src/index.js";
import { ok } from "../support/responses.js";
import { API_KEY, observe } from "../support/observe.js";

const VARIABLES = ["RILLET_API_KEY", "RILLET_ENVIRONMENT", "RILLET_BASE_URL", "RILLET_LOG"];

beforeEach(() => {
  for (const name of VARIABLES) vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("`baseUrl`", () => {
  it.each([
    "https://proxy.example",
    "http://localhost:4010",
    "http://127.0.0.1:4010",
    "http://127.0.0.2",
    "http://[::1]:4010",
  ])("may be %s", (baseUrl) => {
    expect(new Rillet({ apiKey: API_KEY, baseUrl }).baseUrl).toBe(baseUrl);
  });

  it("loses its slashes at the end and its default port", () => {
    expect(new Rillet({ apiKey: API_KEY, baseUrl: "HTTPS://Proxy.Example:443/v4//" }).baseUrl).toBe(
      "https://proxy.example/v4",
    );
  });

  it.each([
    "http://api.rillet.com",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "ftp://localhost",
    "javascript:alert(1)",
    "api.rillet.com",
    "",
    "https://api.rillet.com?x=1",
    "https://api.rillet.com#x",
    "https://user:pass@api.rillet.com",
  ])("cannot be %j", (baseUrl) => {
    const make = (): Rillet => new Rillet({ apiKey: API_KEY, baseUrl });
    expect(make).toThrow(RilletArgumentError);
    expect(make).toThrow(
      "must be an https URL, or http on loopback, without query, fragment or credentials, such as https://sandbox.api.rillet.com.",
    );
  });
});

describe("`allowInsecureHosts`", () => {
  const make = (baseUrl: string, ...allowInsecureHosts: string[]): Rillet =>
    new Rillet({ apiKey: API_KEY, baseUrl, allowInsecureHosts });

  it("lets `baseUrl` be http on a host that it names", () => {
    expect(make("http://rillet-sandbox:4010", "rillet-sandbox").baseUrl).toBe("http://rillet-sandbox:4010");
    expect(make("http://Rillet-Sandbox", "RILLET-sandbox").baseUrl).toBe("http://rillet-sandbox");
    expect(make("http://10.0.0.7:4010", "10.0.0.7").baseUrl).toBe("http://10.0.0.7:4010");
    vi.stubEnv("RILLET_BASE_URL", "http://rillet-sandbox:4010");
    expect(new Rillet({ apiKey: API_KEY, allowInsecureHosts: ["rillet-sandbox"] }).baseUrl).toBe(
      "http://rillet-sandbox:4010",
    );
  });

  it("holds for copies of the client too", () => {
    const copy = make("http://rillet-sandbox:4010", "rillet-sandbox").withOptions({ timeout: 1000 });
    expect(copy.baseUrl).toBe("http://rillet-sandbox:4010");
  });

  it.each([
    "http://rillet-sandbox.evil.example",
    "http://evil-rillet-sandbox:4010",
    "http://other:4010",
    "http://api.rillet.com",
    "http://user:pass@rillet-sandbox",
    "http://rillet-sandbox?x=1",
    "ftp://rillet-sandbox",
  ])("does not allow %s", (baseUrl) => {
    expect(() => make(baseUrl, "rillet-sandbox")).toThrow(RilletArgumentError);
  });

  it("is named in the error for http on any other host", () => {
    expect(() => make("http://rillet-sandbox:4010")).toThrow(/name the host in `allowInsecureHosts`\.$/);
  });
});

describe("`fetchOptions`", () => {
  it("go to every call of fetch, also to that of a copy, and change nothing that the SDK sets", async () => {
    const seen: (RequestInit | undefined)[] = [];
    const dispatcher = { dispatch: (): boolean => true };
    const rillet = new Rillet({
      apiKey: API_KEY,
      fetch: (_url, init) => {
        seen.push(init);
        return Promise.resolve(Response.json({ id: "1" }));
      },
      fetchOptions: { dispatcher, keepalive: true },
    });
    await rillet.customers.retrieve("1");
    await rillet.withOptions({ timeout: 1000 }).customers.retrieve("1");
    for (const init of seen)
      expect(init).toMatchObject({ dispatcher, keepalive: true, redirect: "manual", method: "GET" });
    expect(seen).toHaveLength(2);
  });

  it("go to the global fetch", async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({ id: "1" })));
    vi.stubGlobal("fetch", fetch);
    await new Rillet({ apiKey: API_KEY, fetchOptions: { keepalive: true } }).customers.retrieve("1");
    expect(fetch).toHaveBeenCalledWith(expect.any(String), expect.objectContaining({ keepalive: true }));
  });
});

describe("The environment variables", () => {
  it("give the key, the environment and the base URL", async () => {
    vi.stubEnv("RILLET_API_KEY", " key-of-the-environment\n");
    vi.stubEnv("RILLET_ENVIRONMENT", "sandbox");
    const { rillet, requests } = observe(ok, { apiKey: undefined, environment: undefined });
    await rillet.customers.retrieve("1");
    expect(requests[0]?.url.host).toBe("sandbox.api.rillet.com");
    expect(requests[0]?.headers.get("authorization")).toBe("Bearer key-of-the-environment");
    vi.stubEnv("RILLET_BASE_URL", "https://proxy.example");
    expect(new Rillet().baseUrl).toBe("https://proxy.example");
  });

  it("are overridden by options", () => {
    vi.stubEnv("RILLET_ENVIRONMENT", "sandbox");
    vi.stubEnv("RILLET_BASE_URL", "https://proxy.example");
    expect(new Rillet({ apiKey: API_KEY, environment: "production" }).baseUrl).toBe("https://api.rillet.com");
    expect(new Rillet({ apiKey: API_KEY, baseUrl: "https://other.example" }).baseUrl).toBe("https://other.example");
  });

  it("that are wrong are named in the error", () => {
    vi.stubEnv("RILLET_ENVIRONMENT", "staging");
    expect(() => new Rillet({ apiKey: API_KEY })).toThrow(/RILLET_ENVIRONMENT/);
    vi.stubEnv("RILLET_ENVIRONMENT", "");
    vi.stubEnv("RILLET_BASE_URL", "http://proxy.example");
    expect(() => new Rillet({ apiKey: API_KEY })).toThrow(/RILLET_BASE_URL/);
  });

  it("are not needed: a runtime without process works", () => {
    vi.stubGlobal("process", undefined);
    expect(new Rillet({ apiKey: API_KEY }).baseUrl).toBe("https://api.rillet.com");
  });

  it("that may not be read count as unset", () => {
    const denied = {
      get env(): never {
        throw new Error("denied");
      },
    };
    vi.stubGlobal("process", denied);
    expect(new Rillet({ apiKey: API_KEY }).environment).toBe("production");
  });
});
