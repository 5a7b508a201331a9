import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { connect } from "../../examples/live-check/connection.js";
import type { Delivery, Probe } from "../../examples/live-check/probe.js";
import { probes } from "../../examples/live-check/probes/index.js";
import { rollingWindow } from "../../examples/live-check/probes/rolling-window.js";
import { type ProbeResult, runProbes } from "../../examples/live-check/run-probes.js";
import { TestObjects } from "../../examples/live-check/test-objects.js";
import { Rillet } from "../../src/index.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { startSandboxServer } from "../../src/sandbox/server/index.js";

const TOKEN = Buffer.from("a token of 32 bytes for the test").toString("base64");
const NOW = Date.UTC(2026, 10, 20, 12);
const API_KEY = "sandbox-key";
/** A 429 that says nothing about time, as the service sends it. */
const RATE_LIMIT = { limit: 60, windowMs: 60_000, retryAfter: false };

/** Bends the response of a request: what the fetch of a service would give that breaks an assumption. */
type Bend = (request: Request, send: (request: Request) => Promise<Response>) => Promise<Response>;

interface Run {
  readonly results: readonly ProbeResult[];
  readonly left: readonly string[];
  readonly sandbox: Sandbox;
}

/** Runs probes against a sandbox in memory, with its virtual clock in place of waiting. */
async function check(chosen: readonly Probe[], options: SandboxOptions = {}, bend?: Bend): Promise<Run> {
  const sandbox = createSandbox({ now: NOW, webhookToken: TOKEN, seed: "demo", rateLimit: RATE_LIMIT, ...options });
  const send = (request: Request): Promise<Response> => sandbox.fetch(request);
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    return bend ? bend(request, send) : send(request);
  };
  // Without the client's limiter, whose clock is real; the sandbox is moved on by a minute before it counts 60.
  const rillet = new Rillet({ apiKey: API_KEY, environment: "sandbox", fetch, rateLimit: false });
  const objects = new TestObjects(rillet, "live check of the tests");
  const context = {
    rillet,
    objects,
    sendUnlimited: () =>
      fetch("https://sandbox.api.rillet.com/api-key", {
        headers: { authorization: `Bearer ${API_KEY}`, "x-rillet-api-version": "4" },
      }),
    sleep: (milliseconds: number) => Promise.resolve(sandbox.advance(milliseconds)).then(() => undefined),
    now: () => sandbox.now(),
    nextDelivery: () => lastDelivery(sandbox),
  };
  const results: ProbeResult[] = [];
  for (const probe of chosen) {
    results.push(...(await runProbes([probe], context)));
    sandbox.advance(60_001);
  }
  return { results, left: await objects.removeAll(), sandbox };
}

async function lastDelivery(sandbox: Sandbox): Promise<Delivery | undefined> {
  let delivery: Delivery | undefined;
  process.env["RILLET_WEBHOOK_TOKEN"] = TOKEN;
  await sandbox.deliverWebhooks({
    to: async (request) => {
      delivery = { body: await request.text(), headers: Object.fromEntries(request.headers) };
      return new Response();
    },
  });
  return delivery;
}

const verdicts = ({ results }: Run): Record<string, string> =>
  Object.fromEntries(results.map(({ name, verdict, evidence }) => [name, verdict === "held" ? verdict : evidence]));
const allHeld = Object.fromEntries(probes.map(({ name }) => [name, "held"]));

describe("the live check", () => {
  // The sandbox of a test runs at a fixed time, so that only the virtual clock moves.
  it("finds every assumption held by the sandbox in its default form", async () => {
    const run = await check(probes);
    expect(verdicts(run)).toEqual(allHeld);
  });

  it("finds every assumption held by the sandbox in its loosest form", async () => {
    const run = await check(probes, { looseTypes: true });
    expect(verdicts(run)).toEqual(allHeld);
  });

  it("finds null rejected by a sandbox with strictNulls", async () => {
    const run = await check(
      probes.filter(({ name }) => name === "null-is-absent"),
      { strictNulls: true },
    );
    expect(verdicts(run)).toEqual({ "null-is-absent": "refused with 400: email must not be null" });
  });

  it("removes all the objects that it creates", async () => {
    const { left, sandbox } = await check(probes);
    expect(left).toEqual([]);
    const names = sandbox.state.customers.all().map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("live check"))).toEqual([]);
  });

  it("needs no more than 40 requests without the slow probes", async () => {
    const { sandbox } = await check(probes.filter(({ isSlow }) => !isSlow));
    expect(sandbox.requests.length).toBeLessThanOrEqual(40);
  });

  it("says not decidable, with the error, where a probe cannot run", async () => {
    const forbid: Bend = () =>
      Promise.resolve(Response.json({ title: "Forbidden", detail: "No access", status: 403 }, { status: 403 }));
    const { results } = await check(
      probes.filter(({ isSlow }) => !isSlow),
      {},
      forbid,
    );
    for (const { name, verdict, evidence } of results)
      expect([name, verdict, evidence], name).toEqual([
        name,
        ["invalid-cursor", "zero-tax-rate", "null-is-absent"].includes(name) ? verdict : "not decidable",
        expect.any(String),
      ]);
  });
});

/** Changes the JSON of a response. */
const change =
  (matches: (request: Request) => boolean, edit: (body: never) => unknown): Bend =>
  async (request, send) => {
    const isMatch = matches(request);
    const response = await send(request);
    if (!isMatch || !response.ok) return response;
    const { status, headers } = response;
    return Response.json(edit((await response.json()) as never), { status, headers });
  };

const isList = (resource: string) => (request: Request) =>
  request.method === "GET" && new URL(request.url).pathname === `/${resource}`;
const isCreate = (resource: string) => (request: Request) =>
  request.method === "POST" && new URL(request.url).pathname === `/${resource}`;

const forgetKeys: Bend = (request, send) => {
  const headers = new Headers(request.headers);
  headers.delete("idempotency-key");
  return send(new Request(request, { headers }));
};

const reject =
  (matches: (request: Request) => boolean, status: number): Bend =>
  (request, send) =>
    matches(request) ? Promise.resolve(Response.json({ title: "Refused", status }, { status })) : send(request);

const neverReject: Bend = async (request, send) => {
  const response = await send(request);
  return response.status === 429 ? Response.json({}) : response;
};

const money = (amount: unknown): object => ({ amount, currency: "USD" });

/** Per probe, sandboxes that are bent so that they break its assumption. */
const BENT: Readonly<Record<string, readonly (readonly [how: string, bend: Bend])[]>> = {
  "idempotent-replay": [["forgets keys", forgetKeys]],
  "replay-after-an-hour": [["forgets keys", forgetKeys]],
  "rate-limit-response": [
    ["never rejects", neverReject],
    [
      "says when to come back",
      async (request, send) => {
        const response = await send(request);
        if (response.status === 429) response.headers.set("retry-after", "7");
        return response;
      },
    ],
  ],
  "rolling-window": [["never rejects", neverReject]],
  "invoice-totals": [
    [
      "has totals without tax",
      change(isCreate("invoices"), (invoice: object) => ({ ...invoice, total: money("100.00") })),
    ],
    [
      "has items with tax",
      change(isCreate("invoices"), (invoice: { items: object[] }) => ({
        ...invoice,
        items: invoice.items.map((item) => ({ ...item, total_amount: money("120.00") })),
      })),
    ],
  ],
  "null-is-absent": [
    ["rejects null", reject(isCreate("vendors"), 400)],
    ["keeps null as a text", change(isCreate("vendors"), (vendor: object) => ({ ...vendor, email: "null" }))],
  ],
  "put-drops-references": [
    [
      "merges a PUT",
      change(
        ({ method, url }) => method === "GET" && /\/customers\/[\w-]+$/.test(url),
        (customer: object) => ({ ...customer, external_references: [{ type: "CUSTOMER_CUSTOM", id: "kept" }] }),
      ),
    ],
  ],
  "invalid-cursor": [
    ["rejects the cursor", reject(({ url }) => url.includes("cursor="), 400)],
    [
      "gives another page",
      change(
        ({ url }) => url.includes("cursor="),
        () => ({ customers: [], pagination: {} }),
      ),
    ],
  ],
  "expired-cursor": [
    ["rejects the cursor", reject(({ url }) => url.includes("cursor="), 400)],
    [
      "lets the cursor live on",
      change(
        ({ url }) => url.includes("cursor="),
        () => ({ customers: [], pagination: {} }),
      ),
    ],
  ],
  "amount-format": [
    [
      "writes numbers",
      change(isList("invoices"), (page: { invoices: object[] }) => ({
        ...page,
        invoices: page.invoices.map((invoice) => ({ ...invoice, total: money(12.5) })),
      })),
    ],
    [
      "writes exponents",
      change(isList("invoices"), (page: { invoices: object[] }) => ({
        ...page,
        invoices: page.invoices.map((invoice) => ({ ...invoice, total: money("1.2E+3") })),
      })),
    ],
  ],
  "timestamp-format": [
    [
      "writes an offset",
      change(isList("customers"), (page: { customers: object[] }) => ({
        ...page,
        customers: page.customers.map((each) => ({ ...each, updated_at: "2026-11-20T14:00:00+02:00" })),
      })),
    ],
  ],
  "state-conflicts": [
    ["responds to a POST with 409", reject(({ url, method }) => method === "POST" && url.endsWith("/payments"), 409)],
    [
      "responds to a DELETE with 404",
      reject(({ url, method }) => method === "DELETE" && url.includes("/customers/"), 404),
    ],
  ],
  "zero-tax-rate": [
    ["rejects 0 percent", reject(isCreate("invoices"), 400)],
    ["taxes it", change(isCreate("invoices"), (invoice: object) => ({ ...invoice, taxed_amount: money("1") }))],
  ],
  "search-by-substring": [
    [
      "finds nothing",
      change(
        ({ url }) => url.includes("search="),
        () => ({ customers: [], pagination: {} }),
      ),
    ],
    [
      "finds whole names only",
      change(
        ({ url }) => /search=[^&]*[A-Z]{4}/.test(url),
        () => ({ customers: [], pagination: {} }),
      ),
    ],
  ],
};

describe("a probe reports a broken assumption", () => {
  const cases = Object.entries(BENT).flatMap(([name, bends]) => bends.map(([how, bend]) => [name, how, bend] as const));

  it.each(cases)("%s, of a service that %s", async (name, _how, bend) => {
    const probe = probes.find((each) => each.name === name);
    expect(probe).toBeDefined();
    const { results } = await check(probe ? [probe] : [], {}, bend);
    expect(results).toEqual([expect.objectContaining({ name, verdict: "broken" })]);
  });

  it.each([0, 5, 15, 25, 35, 45, 55, 58])(
    "rolling-window, of a service whose limit is for each minute that begins at second %i of the clock",
    async (second) => {
      const counts = new Map<number, number>();
      const countByMinute: Bend = async (request, send) => {
        const response = await send(request);
        const minute = Math.floor((Date.parse(response.headers.get("date") ?? "") / 1000 - second) / 60);
        const count = (counts.get(minute) ?? 0) + 1;
        counts.set(minute, count);
        return count > 60 ? Response.json({ title: "Too Many Requests" }, { status: 429 }) : response;
      };
      const { results } = await check([rollingWindow], { rateLimit: false }, countByMinute);
      expect(results).toEqual([expect.objectContaining({ verdict: "broken" })]);
    },
  );

  it("webhook-form, of a service that signs with another token", async () => {
    const probe = probes.find(({ name }) => name === "webhook-form");
    const other = Buffer.from("another token, of 32 bytes as well").toString("base64");
    const { results } = await check(probe ? [probe] : [], { webhookToken: other });
    expect(results).toEqual([expect.objectContaining({ verdict: "broken" })]);
  });

  it("in at least one bent sandbox for each probe", () => {
    expect([...Object.keys(BENT), "webhook-form"].sort()).toEqual(probes.map(({ name }) => name).sort());
  });
});

describe("the connection of the live check", () => {
  it.each([
    "https://api.rillet.com",
    "https://127.0.0.1.example.com",
    "http://192.168.0.7:4010",
    "http://127.0.0.1@evil",
  ])("rejects the base URL %s", (baseUrl) => {
    expect(() => connect({ yesProduction: false, baseUrl }, "key")).toThrow("on this machine");
  });

  it("rejects a base URL together with production, and a missing key", () => {
    expect(() => connect({ yesProduction: true, baseUrl: "http://127.0.0.1:1" }, "key")).toThrow();
    expect(() => connect({ yesProduction: false, baseUrl: undefined }, "")).toThrow("RILLET_API_KEY");
  });

  it("goes to the sandbox host unless it is told otherwise", () => {
    const { rillet, isReadOnly } = connect({ yesProduction: false, baseUrl: undefined }, "key");
    expect([rillet.baseUrl, isReadOnly]).toEqual(["https://sandbox.api.rillet.com", false]);
  });

  it("sends no write to production, whatever a probe does", async () => {
    const { rillet, isReadOnly } = connect({ yesProduction: true, baseUrl: undefined }, "key");
    expect([rillet.baseUrl, isReadOnly]).toEqual(["https://api.rillet.com", true]);
    await expect(rillet.customers.create({ name: "Acme" }, { maxRetries: 0 })).rejects.toThrow(/does not send POST/);
  });
});

describe("npm run live-check", () => {
  it.each([
    ["default", {}],
    ["loosest", { looseTypes: true }],
  ])("prints a table and writes JSON, against a sandbox server in its %s form", async (_f, form) => {
    const server = await startSandboxServer(createSandbox({ seed: "demo", ...form }));
    const folder = mkdtempSync(join(tmpdir(), "rillet-live-check-"));
    try {
      const json = join(folder, "result.json");
      const { code, output } = await run(["--base-url", server.url, "--json", json]);
      expect(output).toMatch(/idempotent-replay +held +the same id twice/);
      expect(output).toContain("10 held, 0 broken, 1 not decidable");
      const { results: probed, left } = JSON.parse(readFileSync(json, "utf8")) as Run;
      expect(probed).toHaveLength(11);
      expect(left).toEqual([]);
      expect(code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
      await server.close();
    }
  });
});

function run(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const script = ["--import", "tsx", "examples/live-check/live-check.ts", ...args];
    const child = spawn(process.execPath, script, { env: { ...process.env, RILLET_API_KEY: API_KEY } });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => void (output += chunk.toString()));
    child.once("close", (code) => resolve({ code, output }));
  });
}
