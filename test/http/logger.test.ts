import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rillet, type LogFields, type Logger, type LogLevel } from "../../src/index.js";
import { customer, failing, json, networkError } from "../support/responses.js";
import { API_KEY, inTurn, observe, silence, type Handler } from "../support/observe.js";
import { unhandledDuring } from "../support/unhandled.js";

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

interface Line {
  readonly level: string;
  readonly message: string;
  readonly facts: LogFields;
}

function recorder(): { logger: Logger; lines: Line[] } {
  const lines: Line[] = [];
  const at =
    (level: string) =>
    (message: string, facts: LogFields): void =>
      void lines.push({ level, message, facts });
  return { lines, logger: { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") } };
}

const traced = (): Response => json(customer, { headers: { "x-trace-id": "trace-2" } });

async function lines(logLevel: LogLevel | undefined, handler: Handler, maxRetries = 1): Promise<Line[]> {
  const { logger, lines } = recorder();
  const { rillet } = observe(handler, { logger, logLevel, maxRetries, timeout: 1000 });
  const call = rillet.customers.create({ name: "Acme" }, { idempotencyKey: "k-1" }).catch(() => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  await call;
  return lines;
}

const repeated = inTurn(failing(503, { "x-trace-id": "trace-1" }), traced);
const shown = (all: readonly Line[]): string[] => all.map(({ level, message }) => `${level}: ${message}`);

describe("The log", () => {
  it("has one line for each attempt, with the trace id", async () => {
    expect(shown(await lines("info", repeated))).toEqual([
      "warn: POST /customers 503 in 0 ms, trace id trace-1, next attempt in 500 ms",
      "info: POST /customers 200 in 0 ms, attempt 2, trace id trace-2",
    ]);
  });

  it("has one line for an attempt without a response, and one for a failed call", async () => {
    expect(shown(await lines("info", () => networkError()))).toEqual([
      "warn: POST /customers failed (connection), next attempt in 500 ms",
      expect.stringMatching(
        /^error: POST \/customers got no response from https:\/\/sandbox\.api\.rillet\.com: fetch failed/,
      ),
    ]);
    const [timeout] = await lines("info", silence);
    expect(timeout?.message).toBe("POST /customers failed (timeout), next attempt in 500 ms");
  });

  it("says how long an attempt waited for its slot under the rate limit", async () => {
    const { logger, lines } = recorder();
    const { rillet } = observe(traced, { logger, logLevel: "info", rateLimit: { limit: 1, windowMs: 1000 } });
    const calls = Promise.all([rillet.customers.retrieve("1"), rillet.customers.retrieve("2")]);
    await vi.advanceTimersByTimeAsync(1000);
    await calls;
    expect(shown(lines)[1]).toBe(
      "info: GET /customers/{customer_id} 200 in 0 ms, waited 1000 ms for the rate limit, trace id trace-2",
    );
    expect(lines[1]?.facts).toMatchObject({ waitedMs: 1000 });
  });

  it("has one line for a final response that is an error", async () => {
    expect(shown(await lines("info", failing(400)))).toEqual(["warn: POST /customers 400 in 0 ms"]);
  });

  it("has fields on each line that describe the call, without bodies", async () => {
    const [warning, success] = await lines("info", repeated);
    expect(warning?.facts).toMatchObject({
      method: "POST",
      template: "/customers",
      attempt: 1,
      delayMs: 500,
      reason: "503",
      requestId: "trace-1",
      idempotencyKey: "k-1",
    });
    expect(success?.facts).toMatchObject({ status: 200, attempt: 2, durationMs: 0, requestId: "trace-2" });
    expect(JSON.stringify(success?.facts)).not.toContain("Acme");
  });

  it.each<[LogLevel | undefined, string[]]>([
    ["off", []],
    ["error", []],
    ["warn", ["warn"]],
    [undefined, ["warn"]],
    ["info", ["warn", "info"]],
    ["debug", ["debug", "warn", "debug", "info"]],
    ["trace", ["debug", "warn", "debug", "info"]],
  ])("at level %s writes lines of the levels %j", async (level, expected) => {
    expect((await lines(level, repeated)).map((line) => line.level)).toEqual(expected);
  });

  it("shows bodies at level trace alone", async () => {
    const bodies = (all: readonly Line[]): unknown[] => all.map(({ facts }) => facts["body"]).filter(Boolean);
    expect(bodies(await lines("debug", traced))).toEqual([]);
    expect(bodies(await lines("trace", traced))).toEqual([`{"name":"Acme"}`, JSON.stringify(customer)]);
  });

  it("goes to the console where no logger is given but a level is", async () => {
    const info = vi.spyOn(console, "info").mockReturnValue();
    const { rillet } = observe(traced, { logLevel: "info" });
    await rillet.customers.retrieve("1");
    expect(info).toHaveBeenCalledTimes(1);
  });

  it("has no lines where neither a logger nor a level is given", async () => {
    const spies = (["error", "warn", "info", "debug", "log"] as const).map((name) =>
      vi.spyOn(console, name).mockReturnValue(),
    );
    const { rillet } = observe(failing(400));
    await rillet.customers.retrieve("1").catch(() => undefined);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it("takes its level from RILLET_LOG, which an option overrides", async () => {
    vi.stubEnv("RILLET_LOG", "info");
    expect(await lines(undefined, traced)).toHaveLength(1);
    expect(await lines("off", traced)).toHaveLength(0);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("disk full");
      },
    ],
    ["rejects", () => Promise.reject(new Error("disk full"))],
  ])("that %s changes nothing", async (_name, write) => {
    const line = write as () => void;
    const { rillet } = observe(repeated, {
      logger: { error: line, warn: line, info: line, debug: line },
      logLevel: "trace",
    });
    const unhandled = await unhandledDuring(async () => {
      const call = rillet.customers.retrieve("1");
      await vi.advanceTimersByTimeAsync(1000);
      expect(await call).toEqual(customer);
    });
    expect(unhandled).toEqual([]);
  });

  it("must have a method for each level, and a level must be one", () => {
    expect(() => new Rillet({ apiKey: API_KEY, logger: { info: () => undefined } as never })).toThrow(/`logger`/);
    expect(() => new Rillet({ apiKey: API_KEY, logLevel: "loud" as never })).toThrow(
      /`logLevel` must be one of off, error, warn, info, debug, trace/,
    );
    vi.stubEnv("RILLET_LOG", "loud");
    expect(() => new Rillet({ apiKey: API_KEY })).toThrow(/RILLET_LOG/);
  });
});
