import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { FlagError, FLAGS } from "../../src/sandbox/command/flags-and-help.js";
import { parseFlags } from "../../src/sandbox/command/parse-flags.js";
import { requestLine } from "../../src/sandbox/command/output.js";
import { hasIpv6, sender, until } from "./served.js";

interface Running {
  readonly child: ChildProcess;
  readonly printed: { out: string; err: string };
}

function run(...args: string[]): Running {
  const child = spawn(process.execPath, ["--import", "tsx", "src/sandbox/command/index.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    printed.out += String(chunk);
  });
  child.stderr.on("data", (chunk) => {
    printed.err += String(chunk);
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, printed };
}

async function finish(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const { child, printed } = run(...args);
  const [code] = (await once(child, "close")) as unknown[];
  return { code, ...printed };
}

/** Starts the command on a free port and waits until it prints its URL. */
async function start(...args: string[]): Promise<Running & { url: string }> {
  const running = run("--port", "0", ...args);
  const url = await until(() => {
    const found = /serves (\S+)[^]*Ctrl-C/.exec(running.printed.out)?.[1];
    if (found === undefined) throw new Error(`It printed: ${running.printed.out}${running.printed.err}`);
    return found;
  });
  return { ...running, url };
}

describe("rillet-sandbox", () => {
  it("prints its flags with --help", async () => {
    const { code, out } = await finish("--help");
    expect(code).toBe(0);
    for (const flag of Object.keys(FLAGS).map((name) => `--${name}`)) expect(out).toContain(`\n  ${flag}`);
    for (const path of ["ready", "requests", "faults", "saved-state", "reset", "advance", "dashboard"])
      expect(out).toContain(`/_sandbox/${path}`);
    expect(out).toContain("no previews of invoices");
  });

  it("prints its version with --version", async () => {
    expect(await finish("--version")).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
  });

  it("ends with exit code 2 for an unknown flag, and says what to do", async () => {
    expect(await finish("--prot", "4010")).toEqual({
      code: 2,
      out: "",
      err: "rillet-sandbox: There is no flag --prot. Did you mean --port?\n",
    });
  });

  it("ends with exit code 1 if the port is in use, and says so", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const port = String((server.address() as { port: number }).port);
    const { code, err } = await finish("--port", port);
    expect({ code, err }).toEqual({
      code: 1,
      err: `rillet-sandbox: port ${port} is in use by another process. Stop that process, or choose another port with --port (0 takes any free port).\n`,
    });
  });

  it("prints what it serves and a line for each request, and ends with exit code 0 on SIGTERM while a connection is open", async () => {
    const { child, printed, url } = await start(
      "--api-key",
      "my-key",
      "--rate-limit",
      "3",
      "--rate-limit-window",
      "90000",
      "--reference-type",
      "BILLING",
    );
    expect(printed.out).toContain(`rillet-sandbox ${manifest.version} serves ${url}\n`);
    expect(printed.out).toMatch(/API key +my-key\n/);
    expect(printed.out).toContain(`page        ${url}/`);
    expect(printed.out).toMatch(
      /data +minimal: 1 organizations, 2 subsidiaries, \d+ accounts, \d+ bank accounts, \d+ tax rates\n/,
    );
    expect(printed.out).toMatch(/rate limit +3 requests in 90 seconds\n/);
    const send = sender(url, "my-key");
    await send(
      "POST",
      "/customers",
      { name: "Acme", external_references: [{ type: "BILLING", id: "1" }] },
      { "idempotency-key": "k" },
    );
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    await send("POST", "/customers", { name: 7 });
    await send("GET", "/customers?limit=5");
    await fetch(url);
    await until(() => expect(printed.out).toContain("429"));
    const [, log = ""] = printed.out.split("Ctrl-C ends it.\n");
    const lines = log.trim().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d {2}POST {4}\/customers +200 +[\d.]+ ms$/);
    expect(lines[1]).toMatch(/200 +[\d.]+ ms {2}\(replayed\)$/);
    expect(lines[2]).toMatch(/400 +[\d.]+ ms {2}name: expected a string, got 7$/);
    expect(lines[3]).toMatch(/GET {5}\/customers\?limit=5 +429 +[\d.]+ ms {2}More than 3 requests in 90 seconds$/);
    const stalled = await fetch(`${url}/_sandbox/faults`, {
      method: "POST",
      body: '{"fault":{"kind":"delay","ms":3600000}}',
    });
    expect(stalled.status).toBe(200);
    const waiting = expect(send("GET", "/accounts")).rejects.toThrow("fetch failed");
    await until(async () => expect(await (await fetch(`${url}/_sandbox/state`)).text()).toContain('"/accounts"'));
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
    await waiting;
    expect(printed.err).toBe("");
  });

  it("starts with a saved state, and ends on SIGINT", async () => {
    const saved = createSandbox();
    await saved.fetch("https://sandbox.api.rillet.com/customers", {
      method: "POST",
      headers: { authorization: "Bearer sandbox-key" },
      body: '{"name":"Kept"}',
    });
    const [customer] = saved.state.customers.all();
    const file = join(tmpdir(), `rillet-sandbox-${String(process.pid)}.json`);
    await writeFile(file, JSON.stringify(saved.state.save()));
    const { child, printed, url } = await start("--seed", file, "--webhook-url", "http://127.0.0.1:9/hook");
    expect(printed.out).toMatch(/data .*1 customers/);
    expect(printed.out).toMatch(/webhooks +signed with the token \S+\n +to http:\/\/127.0.0.1:9\/hook\n/);
    expect((await sender(url)("GET", `/customers/${String(customer?.id)}`)).status).toBe(200);
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("applies its flags to the sandbox", async () => {
    const flags = ["--strict", "--strict-nulls", "--rate-limit", "2", "--retry-after", "--read-only-key", "reader"];
    const { url } = await start(...flags, "--now", "2026-11-20T12:00:00Z", "--log-requests", "3");
    const [send, read] = [sender(url), sender(url, "reader")];
    expect((await read("POST", "/customers", { name: "Acme" })).status).toBe(403);
    expect((await send("POST", "/customers", { name: "Acme", nmae: "Acme" })).status).toBe(400);
    expect((await send("POST", "/customers", { name: "Acme", emails: null })).status).toBe(400);
    const limited = await send("GET", "/accounts");
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "60"]);
    const state = (await (await fetch(`${url}/_sandbox/state`)).json()) as { now: number; requests: { total: number } };
    expect([state.now, state.requests.total]).toEqual([Date.UTC(2026, 10, 20, 12), 3]);
  });

  it("goes on when the reader of its output ends, as in rillet-sandbox | head -1", async () => {
    const { child, printed, url } = await start();
    child.stdout?.destroy();
    const send = sender(url);
    for (let sent = 0; sent < 20; sent += 1) expect((await send("GET", "/accounts")).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
    expect(printed.err).toBe("");
  });

  it("says that it serves every address, however all addresses are spelled", async () => {
    const { url, printed } = await start("--host", hasIpv6 ? "::0" : "0");
    expect(printed.out).toContain(`serves ${url} and every other address of this machine\n`);
  });

  it("accepts requests to the hosts of --allow-host on every address, and prints a client for each", async () => {
    const { url, printed } = await start("--host", "0.0.0.0", "--allow-host", "rillet-sandbox");
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { port } = new URL(url);
    expect(printed.out).toContain(`serves ${url} and every other address of this machine\n`);
    expect(printed.out).toContain(
      `new Rillet({ baseUrl: "http://rillet-sandbox:${port}", apiKey: "sandbox-key", allowInsecureHosts: ["rillet-sandbox"] })\n`,
    );
    const statusFor = async (host: string): Promise<number | undefined> => {
      const sent = httpRequest(`${url}/_sandbox/ready`, { headers: { host } }).end();
      const [response] = (await once(sent, "response")) as [{ statusCode?: number }];
      return response.statusCode;
    };
    expect(await Promise.all(["Rillet-Sandbox:4010", "localhost", "evil.test"].map(statusFor))).toEqual([
      200, 200, 421,
    ]);
  });

  it("ends with exit code 2 for a seed that is neither a name nor a saved state", async () => {
    const { code, err } = await finish("--seed", "package.json");
    expect(code).toBe(2);
    expect(err).toContain(
      "--seed package.json is neither the name of a seed nor a file with a saved state. Give minimal, empty, demo",
    );
  });
});

describe("parseFlags", () => {
  it("returns the defaults without arguments", () => {
    expect(parseFlags([])).toEqual({
      seed: "minimal",
      sandbox: {
        apiKey: "sandbox-key",
        readOnlyKeys: [],
        externalReferenceTypes: [],
        rateLimit: { limit: 60 },
        looseTypes: false,
        strict: false,
        strictNulls: false,
        requireExchangeRate: false,
      },
      server: { port: 4010, host: "127.0.0.1", allowedHosts: [], deliverWebhooks: false },
    });
  });

  it("reads values after a space or an equals sign, and every value of a flag that may be repeated", () => {
    const args = ["--port=0", "--seed", "demo", "--rate-limit", "off", "--reference-type", "A", "--reference-type=B"];
    args.push("--host", "0.0.0.0", "--allow-host", "rillet-sandbox", "--allow-host=sandbox.test", "--loose-types");
    args.push("--read-only-key", "reader", "--now", "2026-11-20T12:00:00Z", "--log-requests", "50");
    args.push("--strict", "--strict-nulls", "--require-exchange-rate", "--open-books");
    args.push("--id-prefix", "a1", "--keep-webhooks", "20", "--log-bytes", "5000");
    expect(parseFlags(args)).toEqual({
      seed: "demo",
      sandbox: {
        apiKey: "sandbox-key",
        readOnlyKeys: ["reader"],
        externalReferenceTypes: ["A", "B"],
        rateLimit: false,
        looseTypes: true,
        strict: true,
        strictNulls: true,
        requireExchangeRate: true,
        now: Date.UTC(2026, 10, 20, 12),
        requestLog: { maxRequests: 50, maxBytes: 5000 },
        closedBooks: false,
        idPrefix: "a1",
        maxWebhooks: 20,
      },
      server: {
        port: 0,
        host: "0.0.0.0",
        allowedHosts: ["rillet-sandbox", "sandbox.test"],
        deliverWebhooks: false,
      },
    });
    expect(parseFlags(["--rate-limit", "5", "--rate-limit-window", "1000", "--retry-after"])).toMatchObject({
      sandbox: { rateLimit: { limit: 5, windowMs: 1000, retryAfter: true } },
    });
    expect([parseFlags(["-h"]), parseFlags(["--version"])]).toEqual(["help", "version"]);
  });

  it("has a flag for every option of createSandbox but the one that is a function", () => {
    const flagOf: Readonly<Record<keyof Omit<SandboxOptions, "exchangeRates">, keyof typeof FLAGS>> = {
      apiKey: "api-key",
      readOnlyKeys: "read-only-key",
      seed: "seed",
      idPrefix: "id-prefix",
      now: "now",
      rateLimit: "rate-limit",
      externalReferenceTypes: "reference-type",
      looseTypes: "loose-types",
      requestLog: "log-requests",
      strict: "strict",
      strictNulls: "strict-nulls",
      requireExchangeRate: "require-exchange-rate",
      closedBooks: "open-books",
      webhookToken: "webhook-token",
      webhookUrl: "webhook-url",
      webhookEndpoints: "webhook-events",
      maxWebhooks: "keep-webhooks",
    };
    for (const [option, flag] of Object.entries(flagOf)) expect(FLAGS[flag], option).toBeDefined();
  });

  it("gives each --webhook-url the --webhook-events after it", () => {
    const args = ["--webhook-url", "https://a.test/hook", "--webhook-events", "invoice,Customer.Created"];
    args.push("--webhook-url", "http://b.test/", "--webhook-url", "http://c.test/", "--webhook-events=bill");
    args.push("--webhook-token", "c2VjcmV0", "--header-spelling", "observed", "--payment-form", "payment");
    expect(parseFlags(args)).toMatchObject({
      sandbox: {
        webhookToken: "c2VjcmV0",
        webhookEndpoints: [
          { url: "https://a.test/hook", events: ["invoice", "customer.created"] },
          { url: "http://b.test/" },
          { url: "http://c.test/", events: ["bill"] },
        ],
      },
      server: { deliverWebhooks: { spelling: "observed", paymentForm: "payment" } },
    });
  });

  it("gives a 429 a Retry-After only with --retry-after", () => {
    expect(parseFlags(["--retry-after"])).toMatchObject({ sandbox: { rateLimit: { limit: 60, retryAfter: true } } });
  });

  it.each([
    [["--prot", "1"], "There is no flag --prot. Did you mean --port?"],
    [["--rate", "1"], "There is no flag --rate. Did you mean --rate-limit?"],
    [["--colour"], "There is no flag --colour. --help lists all flags."],
    [["--port"], "--port needs a value, such as --port 4010."],
    [["--port", "--seed"], "--port needs a value"],
    [["--port="], "--port needs a value"],
    [["--port", "65536"], "--port 65536 is not a port. Give a number from 1 to 65535"],
    [["--port", "4e3"], "--port 4e3 is not a port"],
    [
      ["--rate-limit", "0"],
      "--rate-limit 0 is not a limit. Give the number of requests that are allowed in a minute, such as 60, or off.",
    ],
    [["--api-key", "a b"], "--api-key cannot be sent in a header"],
    [["--webhook-token", "c2VjcmV0"], "--webhook-token has no effect without --webhook-url"],
    [["--webhook-url", "hook"], "--webhook-url hook is not a URL"],
    [["--webhook-url", "ftp://x.test/"], "--webhook-url ftp://x.test/ is not a URL"],
    [["--webhook-url", "http://x.test", "--webhook-token", "no base64!"], "--webhook-token is not Base64"],
    [["--help=yes"], "--help takes no value"],
    [["--loose-types=yes"], "--loose-types takes no value"],
    [["--retry-after", "--rate-limit", "off"], "--retry-after has no effect with --rate-limit off"],
    [["--rate-limit=off", "--rate-limit-window=9"], "--rate-limit-window has no effect with --rate-limit off"],
    [["--rate-limit-window", "1 min"], "--rate-limit-window 1 min is not a number from 1. Give one such as 60000."],
    [["--payment-form", "payment"], "--payment-form has no effect without --webhook-url"],
    [["--webhook-url", "http://x.test", "--payment-form", "money"], "Give invoice or payment."],
    [["--webhook-url", "http://x.test", "--header-spelling", "loud"], "Give documented or observed."],
    [["--webhook-events", "bill", "--webhook-url", "http://x.test"], "Put the URL first."],
    [
      ["--webhook-url", "http://x.test", "--webhook-events", "bills"],
      "bills is not an event. There are bill, bill.created",
    ],
    [Array.from({ length: 6 }, () => "--webhook-url=http://x.test"), "--webhook-url can be given 5 times at most"],
    [["--allow-host", "a:80"], "--allow-host a:80 is not a host name. Give one without a port"],
    [["--now", "noon"], "--now noon is not a time. Give a day or a time in UTC"],
    [["--log-requests", "0"], "--log-requests 0 is not a number from 1. Give one such as 10000."],
    [["--keep-webhooks", "many"], "--keep-webhooks many is not a number from 1"],
    [["--id-prefix", "A1"], "--id-prefix A1 cannot begin an id"],
    [["demo"], '"demo" has no flag before it'],
  ])("rejects %j with a message that helps", (args, message) => {
    expect(() => parseFlags(args)).toThrow(FlagError);
    expect(() => parseFlags(args)).toThrow(message);
  });
});

describe("requestLine", () => {
  it("shows the fault of a request, and escapes control characters that would reach the terminal", () => {
    const request = {
      method: "GET",
      path: "/customers/\u001b[2J",
      status: undefined,
      durationMs: 12.34,
      problem: undefined,
      replayed: false,
      fault: "drop-before",
    };
    expect(requestLine(request, new Date(2026, 0, 1, 9, 8, 7))).toBe(
      `09:08:07  GET     ${"/customers/\\u001b[2J".padEnd(47)}---    12 ms  (drop-before)`,
    );
  });
});
