import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Rillet } from "../../../src/index.js";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import { type CommandResult, runCommand } from "../../../src/sandbox/command/run-command.js";
import { type SandboxServer, startSandboxServer } from "../../../src/sandbox/server/index.js";

let folder = "";
let books: Sandbox;
let live: SandboxServer;
const open: SandboxServer[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rillet-mirror-"));
  books = createSandbox({ seed: "demo", rateLimit: false });
  live = await startSandboxServer(books, { port: 0 });
  vi.stubEnv("RILLET_API_KEY", "sandbox-key");
  vi.stubEnv("RILLET_BASE_URL", live.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of [live, ...open.splice(0)]) await server.close();
  await rm(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, "books.json");

async function command(...flags: string[]): Promise<{ result: CommandResult; out: string; err: string }> {
  let [out, err] = ["", ""];
  const result = await runCommand(["--mirror", file(), "--port", "0", ...flags], {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  if ("server" in result) open.push(result.server);
  return { result, out, err };
}

async function read(result: CommandResult, path: string): Promise<unknown> {
  const url = "server" in result ? result.server.url : "";
  const response = await fetch(`${url}${path}`, { headers: { authorization: "Bearer sandbox-key" } });
  return response.json();
}

const customersAt = (result: CommandResult): Promise<unknown> => read(result, "/customers?limit=100");

async function invoicesAt(result: CommandResult): Promise<unknown> {
  const { invoices } = (await read(result, "/invoices?limit=100")) as { invoices: unknown };
  return invoices;
}

it("reads the organization into a file for its owner alone and serves it; the next time it is served without a request", async () => {
  const { result, out } = await command();
  expect(out).toContain("GET requests only");
  expect(out).toContain("10 of 10 lists");
  expect(await invoicesAt(result)).toEqual(
    (books.inspect("/invoices?limit=100").body as { invoices: unknown }).invoices,
  );
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(["books.json"]);
  expect(await readFile(file(), "utf8")).not.toContain("sandbox-key");
  books.clearRequests();
  vi.stubEnv("RILLET_API_KEY", "");
  const again = await command();
  expect(again.out).toContain("It is not read again; --refresh reads it again.");
  expect(await invoicesAt(again.result)).toEqual(await invoicesAt(result));
  expect(books.requests).toHaveLength(0);
});

it("an interrupted read says where it is kept, and the same command continues it", async () => {
  books.faults.add({ match: { path: "/products" }, fault: { kind: "status", status: 403 }, times: 1 } as never);
  const { result, err } = await command();
  expect(result).toEqual({ exitCode: 1 });
  expect(err).toMatch(
    /the mirror is not complete: GET \/products failed with 403.*What was read so far is in .*books\.json\.part\. Run the same command again to continue/s,
  );
  expect((await stat(`${file()}.part`)).mode & 0o777).toBe(0o600);
  books.clearRequests();
  const { out } = await command();
  expect(out).toContain("Continues the interrupted read");
  expect(books.requests.map(({ path }) => path)).not.toContain("/customers");
  expect(await readdir(folder)).toEqual(["books.json"]);
});

it("a page that an interruption cut off or damaged is read again, with all that follow it", async () => {
  const part = `${file()}.part`;
  for (const fault of [1, 2])
    books.faults.add({
      ...{ match: { path: "/products" }, times: 1 },
      fault: { kind: "status", status: 402 + fault },
    } as never);
  await command();
  const lines = (await readFile(part, "utf8")).split("\n");
  await writeFile(part, `${lines.slice(0, -1).join("\n")}\n{"page":{"list":"products","ro`);
  await command();
  expect(await readFile(part, "utf8")).toBe(lines.join("\n"));
  await writeFile(part, lines.map((line) => (line.includes('"list":"customers"') ? "\0".repeat(9) : line)).join("\n"));
  books.clearRequests();
  const { result } = await command();
  expect(books.requests.map(({ path }) => path)).toContain("/customers");
  expect(await customersAt(result)).toEqual(books.inspect("/customers?limit=100").body);
});

it("an interruption after the mirror was written leaves nothing that --refresh takes for a read to continue", async () => {
  books.faults.add({ match: { path: "/credit-memos" }, fault: { kind: "status", status: 403 }, times: 1 } as never);
  await command();
  const kept = await readFile(`${file()}.part`);
  await command();
  await writeFile(`${file()}.part`, kept);
  const client = new Rillet({ apiKey: "sandbox-key", fetch: books.fetch });
  await client.customers.create({ name: "A new customer" });
  const { out, result } = await command("--refresh");
  expect(out).not.toContain("Continues");
  expect(await customersAt(result)).toEqual(books.inspect("/customers?limit=100").body);
});

it("books that are too large for one file are named, with what helps", async () => {
  const { stringify } = JSON;
  const spy = vi.spyOn(JSON, "stringify").mockImplementation((value: unknown, ...rest) => {
    if (typeof value === "object" && value !== null && "mirror" in value) throw new RangeError("Invalid string length");
    return stringify(value, ...(rest as [])) as string;
  });
  const { err } = await command();
  spy.mockRestore();
  expect(err).toMatch(/do not fit into one text of \d+ MiB.*read fewer invoices with --invoices-since/s);
});

it("a wrong key and a host without connection are named, and leave no mirror", async () => {
  vi.stubEnv("RILLET_API_KEY", "another-key");
  const { err } = await command();
  expect(err).toMatch(/the mirror is not complete: GET \/organizations\/self failed with 401/);
  expect(err).not.toContain("another-key");
  const gone = await startSandboxServer(books, { port: 0 });
  await gone.close();
  vi.stubEnv("RILLET_BASE_URL", gone.url);
  expect((await command()).err).toContain(`no connection to ${gone.url}`);
  vi.stubEnv("RILLET_API_KEY", "");
  expect((await command()).err).toContain("RILLET_API_KEY");
  expect(await readdir(folder)).toEqual([]);
});

it("a file that is no mirror, one that cannot be written and one with other options end it before a request", async () => {
  await writeFile(file(), '{"my":"notes"}');
  const { result, err } = await command("--refresh");
  expect([result, err]).toEqual([{ exitCode: 2 }, expect.stringContaining("is not a mirror of an organization")]);
  expect(await readFile(file(), "utf8")).toBe('{"my":"notes"}');
  await rm(file());
  const unwritable = await runCommand(["--mirror", join(folder, "none", "books.json")], {
    out: () => undefined,
    err: (text) => {
      expect(text).toContain("Give a file in a folder that exists");
    },
  });
  expect(unwritable).toEqual({ exitCode: 2 });
  expect(books.requests).toHaveLength(0);
  await command();
  books.clearRequests();
  expect((await command("--redact")).err).toContain("was read without it. Read it again with --refresh");
  expect((await command("--invoices-since", "2026-01-01")).err).toContain("was read with all invoices");
  expect(books.requests).toHaveLength(0);
  expect((await command("--redact", "--refresh")).result).toHaveProperty("server");
  expect(await readFile(file(), "utf8")).toContain("@redacted.example");
});

it.each([
  [["--redact"], "--redact has no effect without --mirror"],
  [["--mirror", "x.json", "--seed", "demo"], "Leave one of them out"],
  [["--mirror", "x.json", "--invoices-since", "soon"], "is not a day or a time"],
])("the flags %j are rejected", async (flags, message) => {
  let printed = "";
  const result = await runCommand(flags, { out: () => undefined, err: (text) => void (printed += text) });
  expect([result, printed]).toEqual([{ exitCode: 2 }, expect.stringContaining(message)]);
});
