import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { appendFile, copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transform } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { type SandboxServer, startSandboxServer } from "../../src/sandbox/server/index.js";
import type { SourceInvoice } from "../../src/sync/index.js";
import { bundleProgram } from "../support/bundle-program.js";

/** Processes of the example itself, bundled once, because a process that need not compile starts quickly. */
let bundle = "";
let program = "";
let folder = "";
let sandbox: Sandbox;
let server: SandboxServer;
/** Is called with the number of each request before it is handled. */
let onRequest: (count: number) => void = () => undefined;

beforeAll(async () => {
  bundle = await mkdtemp(join(tmpdir(), "rillet-backfill-program-"));
  program = await bundleProgram(new URL("../../examples/backfill/backfill.ts", import.meta.url), bundle);
});
afterAll(() => rm(bundle, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rillet-backfill-"));
  ({ sandbox, server } = await openServer());
});
afterEach(async () => {
  onRequest = () => undefined;
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function openServer(): Promise<{ sandbox: Sandbox; server: SandboxServer }> {
  const made = createSandbox({ rateLimit: false, externalReferenceTypes: ["BILLING"] });
  let count = 0;
  const fetch: Sandbox["fetch"] = (...request) => {
    onRequest(++count);
    return made.fetch(...request);
  };
  return { sandbox: made, server: await startSandboxServer({ ...made, fetch }, { port: 0 }) };
}

function invoice(number: number): SourceInvoice {
  const reference = (id: string): SourceInvoice["reference"] => ({ type: "BILLING", id });
  const customer = number % 3;
  return {
    ...{ reference: reference(`inv_${number}`), number: `INV-${number}`, currency: "GBP", invoiceDate: "2026-10-01" },
    customer: {
      ...{ reference: reference(`cus_${customer}`), name: `Customer ${customer}`, taxStatus: "TAXED" },
      address: { line1: "1 Quay", city: "Bristol", state: "Bristol", postalCode: "BS1 4DJ", country: "GB" },
    },
    lines: [
      {
        ...{
          reference: reference(`li_${number}`),
          description: "Seats",
          quantity: "2",
          unitPrice: "10.00",
          taxAmount: "4.00",
        },
        product: { reference: reference("prod_seat"), name: "Seats" },
      },
    ],
    totals: { net: "20.00", tax: "4.00", gross: "24.00" },
  };
}

const invoices = (count: number): SourceInvoice[] => Array.from({ length: count }, (_each, index) => invoice(index));

const writeFileOf = (sources: readonly (SourceInvoice | string)[]): Promise<void> =>
  writeFile(
    join(folder, "invoices.jsonl"),
    sources.map((source) => `${typeof source === "string" ? source : JSON.stringify(source)}\n`).join(""),
  );

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the program to its end. `onStart` gets the process, to send it signals. */
function run(
  onStart: (child: ChildProcess) => void = () => undefined,
  url = server.url,
  flags: readonly string[] = ["--write"],
): Promise<Ended> {
  const env = { ...process.env, RILLET_API_KEY: "sandbox-key", RILLET_BASE_URL: url };
  const child = spawn(process.execPath, [program, "invoices.jsonl", ...flags], { cwd: folder, env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  onStart(child);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
}

/** The reference of every invoice in the sandbox. */
const references = (): (string | undefined)[] =>
  sandbox.state.invoices
    .filter(() => true)
    .map(({ external_references: [first] = [] }) => first?.id)
    .sort();

const expected = (count: number): string[] =>
  invoices(count)
    .map(({ reference }) => reference.id)
    .sort();

async function stateFile(name: string): Promise<string> {
  const base = join(folder, "invoices.jsonl.backfill");
  const [place = ""] = await readdir(base);
  return readFile(join(base, place, name), "utf8");
}

const posts = (): number =>
  sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/invoices").length;

it("a process that is killed again and again ends with every invoice once, and then with nothing to do", async () => {
  await writeFileOf(invoices(40));
  for (const after of [14, 26, 33]) {
    const killed = await run((child) => {
      let seen = 0;
      onRequest = () => void (++seen === after && child.kill("SIGKILL"));
    });
    expect(killed.code).toBeNull();
  }
  onRequest = () => undefined;
  expect(await run()).toMatchObject({ code: 0 });
  expect(references()).toEqual(expected(40));
  expect(sandbox.state.customers.size).toBe(3);
  const before = posts();
  const again = await run();
  expect(again.output).toContain("40 lines, 40 are in Sandbox Inc. already");
  expect(posts()).toBe(before);
});

it("the first time left is that of the plan, although the first invoice also pays for the lists that all share", async () => {
  await writeFileOf(invoices(300));
  const { output } = await run((child) => {
    child.stdout?.on("data", (part: Buffer) => part.toString().includes("Write: 1 of") && child.kill("SIGKILL"));
  });
  const [, planned] = /requests: about (\d+) minutes at 60 a minute/.exec(output) ?? [];
  const [, left] = /^Write: 1 of 300, 0 failed, \d+ requests, about (\d+) minutes left$/m.exec(output) ?? [];
  expect(Number(planned)).toBeGreaterThanOrEqual(5);
  expect(Math.abs(Number(left) - Number(planned))).toBeLessThanOrEqual(1);
});

it("the sample file goes into the demo books of the README, whose customers have references of the Stripe integration", async () => {
  await copyFile(new URL("../../examples/backfill/invoices.jsonl", import.meta.url), join(folder, "invoices.jsonl"));
  const demo = createSandbox({ rateLimit: false, externalReferenceTypes: ["BILLING"], seed: "demo" });
  const demoServer = await startSandboxServer(demo, { port: 0 });
  const { output } = await run(undefined, demoServer.url);
  await demoServer.close();
  expect(output).toContain("Failures: 1 in");
  const failures = await stateFile("failures.csv");
  expect(failures.split("\n")[1]).toMatch(/^7,inv_7,.*TOTAL_MISMATCH/);
  expect(await stateFile("outcomes.jsonl")).toContain("a reference of the type STRIPE that is not registered");
});

it("a line that is JSON and no invoice is one failure with its number, and the other lines become invoices", async () => {
  const nested = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const odd = [
    "{}",
    "[]",
    "42",
    "null",
    '{"reference":{"id":"x"},"currency":"pounds"}',
    '{"reference":{"type":" ","id":7}}',
    '{"reference":{"type":"BILLING","id":{"toString":1}},"number":{"toString":1}}',
    nested,
    `{"reference":{"type":"BILLING","id":${nested}},"lines":${nested}}`,
    JSON.stringify({ ...invoice(7), lines: "LINES" }).replace('"LINES"', nested),
    JSON.stringify({ ...invoice(8), memo: "MEMO" }).replace('"MEMO"', nested),
    JSON.stringify({ ...invoice(9), currency: "GPB" }),
  ];
  await writeFileOf([...invoices(2), ...odd]);
  expect(await run()).toMatchObject({ code: 1 });
  expect(references()).toEqual(expected(2));
  const failures = [...(await stateFile("failures.csv")).matchAll(/^(\d+),.*,(?:INVALID_SOURCE|API_ERROR),/gm)];
  expect(failures.map(([, line]) => line)).toEqual(odd.map((_line, index) => String(index + 3)));
});

it.each([
  ["writes", ["--write"]],
  ["plans", []],
])("a second process that %s for the same file ends at once and names the first one", async (_what, flags) => {
  await writeFileOf(invoices(20));
  let id: number | undefined;
  let second: Promise<Ended> | undefined;
  const first = await run((child) => {
    id = child.pid;
    onRequest = () => void (second ??= run(undefined, undefined, flags));
  });
  expect(await second).toMatchObject({ code: 1 });
  expect((await second)?.output).toContain(`another backfill works on the same file, the process ${id}. Wait`);
  expect(first).toMatchObject({ code: 0 });
  expect(posts()).toBe(20);
  expect(await readdir(join(folder, "invoices.jsonl.backfill"))).not.toContain("lock");
});

it("an interrupted process completes the invoices in progress, and the same command continues after them", async () => {
  await writeFileOf(invoices(40));
  const interrupted = await run((child) => {
    let seen = 0;
    onRequest = () => void (++seen === 25 && child.kill("SIGINT"));
  });
  onRequest = () => undefined;
  expect(interrupted).toMatchObject({ code: 130 });
  expect(interrupted.output).toContain("Invoices in progress are completed");
  const first = posts();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(40);
  expect((await stateFile("outcomes.jsonl")).trim().split("\n")).toHaveLength(first);
  expect(await run()).toMatchObject({ code: 0 });
  expect(posts()).toBe(40);
  expect(references()).toEqual(expected(40));
});

it("failures are in a CSV with code and remedy, and a corrected line is written by the next run", async () => {
  const [first = invoice(0), second = invoice(1), ...rest] = invoices(4);
  const wrong = { ...second, totals: { net: "20.00", tax: "4.00", gross: "25.00" } };
  await writeFileOf([first, wrong, "{ no JSON", ...rest]);
  expect(await run()).toMatchObject({ code: 1 });
  const [head, ...rows] = (await stateFile("failures.csv")).trim().split("\n");
  expect(head).toBe("line,reference,number,code,message,remedy,isRetryable");
  expect(rows.join("\n")).toMatch(/^2,inv_1,INV-1,(INVALID_SOURCE|TOTAL_MISMATCH),/m);
  expect(rows.join("\n")).toMatch(/^3,,,INVALID_SOURCE,/m);
  await writeFileOf([first, second, ...rest]);
  expect(await run()).toMatchObject({ code: 0 });
  expect(references()).toEqual(expected(4));
  expect((await stateFile("failures.csv")).trim().split("\n")).toHaveLength(1);
});

it("a run against another host writes all invoices there too, whatever the first host has", async () => {
  await writeFileOf(invoices(3));
  expect(await run()).toMatchObject({ code: 0 });
  const other = await openServer();
  expect(await run(undefined, other.server.url)).toMatchObject({ code: 0 });
  expect(other.sandbox.state.invoices.size).toBe(3);
  await other.server.close();
});

it("an error of the check ends the run before a plan is made", async () => {
  await writeFileOf(invoices(1));
  sandbox.faults.add({ match: { path: "/api-key" }, fault: { kind: "status", status: 401 } });
  const { code, output } = await run();
  expect(code).toBe(1);
  expect(output).toMatch(/error +Rillet rejects the API key/);
  expect(posts()).toBe(0);
});

it("a reference type that is not registered ends the run at its first write", async () => {
  const unknown = { type: "UNKNOWN", id: "x" };
  await writeFileOf(
    invoices(30).map((source) => ({
      ...source,
      reference: { ...unknown, id: source.number },
      customer: { ...source.customer, reference: unknown },
    })),
  );
  const { code, output } = await run();
  expect(code).toBe(1);
  expect(output).toContain("Ended, because further invoices would fail too");
  expect((await stateFile("failures.csv")).trim().split("\n").length).toBeLessThan(20);
});

/** A revision of one invoice, with a unit price of its own. */
const revision = (unitPrice: string, version?: number): SourceInvoice => {
  const { lines, ...source } = invoice(1);
  const priced = lines.map((line) => ({ ...line, unitPrice, quantity: "1", taxAmount: undefined }));
  return { ...source, version, lines: priced, totals: undefined };
};

/** The net amounts of all invoices in the sandbox. */
const amounts = (): string[] =>
  sandbox.state.invoices
    .filter(() => true)
    .map(({ net_amount: { amount } = { amount: "none" } }) => amount)
    .sort();

it("of two lines of one invoice only the last one is sent, and a CSV names the other one", async () => {
  await writeFileOf([revision("10.00"), invoice(2), revision("20.00")]);
  const { code, output } = await run();
  expect(code).toBe(0);
  expect(output).toContain("another line of the same invoice counts: 1, see");
  expect(amounts()).toEqual(["20", "20"]);
  expect(posts()).toBe(2);
  expect(await stateFile("superseded.csv")).toBe("line,reference,supersededBy\n1,inv_1,3\n");
  expect((await run()).output).toContain("3 lines, 2 are in Sandbox Inc. already");
  expect(posts()).toBe(2);
});

it("the last line of an invoice also wins when it brings an earlier content back", async () => {
  for (const prices of [["10"], ["10", "20"], ["10", "20", "10"], ["10", "20"], ["10"]]) {
    await writeFileOf(prices.map((price) => revision(price)));
    expect(await run()).toMatchObject({ code: 0 });
    expect(amounts()).toEqual([prices.at(-1)]);
  }
});

it("an older version that comes last in the file, or in a later file, changes nothing", async () => {
  for (const revisions of [[revision("20.00", 2), revision("10.00", 1)], [revision("10.00", 1)]]) {
    await writeFileOf(revisions);
    expect(await run()).toMatchObject({ code: 0 });
    expect(amounts()).toEqual(["20"]);
  }
});

it("a line that is not UTF-8 is one failure with its number, and nothing is sent for it", async () => {
  const [first, second, third] = invoices(3).map((source) => JSON.stringify(source));
  const latin1 = Buffer.from(`${second?.replace("Customer 1", "Café")}\n`, "latin1");
  await writeFile(
    join(folder, "invoices.jsonl"),
    Buffer.concat([Buffer.from(`${first}\n`), latin1, Buffer.from(third ?? "")]),
  );
  const { code, output } = await run();
  expect(code).toBe(1);
  expect(output).toContain("3 lines, 0 are in Sandbox Inc. already, 1 cannot be read.");
  expect(references()).toEqual(["inv_0", "inv_2"]);
  expect(await stateFile("failures.csv")).toMatch(
    /^2,,,INVALID_SOURCE,"?The source could not be read: Line 2 is not UTF-8\. Write the file again as UTF-8/m,
  );
});

it("a pipe is refused, because its content can be read only once", () => {
  const input = JSON.stringify(invoice(1));
  const { status, stderr } = spawnSync(process.execPath, [program, "/dev/stdin"], {
    cwd: folder,
    encoding: "utf8",
    input,
  });
  expect(status).toBe(2);
  expect(stderr).toBe("/dev/stdin is not a regular file. Write the invoices to a file first, then name that file.\n");
});

it("every file of the example also runs in a project that is CommonJS", async () => {
  const example = new URL("../../examples/backfill/", import.meta.url);
  const names = (await readdir(example)).filter((name) => name.endsWith(".ts"));
  for (const name of names) {
    const source = await readFile(new URL(name, example), "utf8");
    expect((await transform(source, { loader: "ts", format: "cjs" })).warnings).toEqual([]);
  }
});

it("a line that is added while the backfill runs is left to the next run", async () => {
  await writeFileOf(invoices(3));
  let added: Promise<void> | undefined;
  onRequest = () => {
    added ??= posts() > 0 ? appendFile(join(folder, "invoices.jsonl"), `${JSON.stringify(invoice(3))}\n`) : undefined;
  };
  const { code, output } = await run();
  await added;
  expect(code).toBe(1);
  expect(output).toContain("Lines that were added or changed in the meantime: 1.");
  expect(references()).toEqual(expected(3));
  expect(await run()).toMatchObject({ code: 0 });
  expect(references()).toEqual(expected(4));
});

it("the files that a trial names are there after it", async () => {
  await writeFileOf([invoice(1), "{ no JSON"]);
  const env: NodeJS.ProcessEnv = { ...process.env, TMPDIR: folder };
  delete env["RILLET_API_KEY"];
  const { stdout } = spawnSync(process.execPath, [program, "invoices.jsonl"], { cwd: folder, encoding: "utf8", env });
  const [, path = ""] = /All 1 failures with their remedies: (.+)/.exec(stdout) ?? [];
  expect(await readFile(path, "utf8")).toContain("\n2,,,INVALID_SOURCE,");
});
