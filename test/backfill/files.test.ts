import { appendFile, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findFileProblem, readLines } from "../../examples/backfill/documents.js";
import { FolderLinks } from "../../examples/backfill/folder-links.js";
import { Journal, type OutcomeRecord } from "../../examples/backfill/journal.js";
import { Progress, timeLeft } from "../../examples/backfill/progress.js";
import { invoiceKey, survey } from "../../examples/backfill/survey.js";
import type { SourceInvoice } from "../../src/sync/index.js";

let folder = "";
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "rillet-files-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const record = (line: number, ok: boolean, more: Partial<OutcomeRecord> = {}): OutcomeRecord => ({
  ...{ line, hash: `h${line}`, at: "2026-11-20T12:00:00Z", number: `N-${line}`, ok },
  ...{ type: "BILLING", reference: `inv_${line}` },
  ...more,
});

/** Whether the journal says that the invoice of this line is done. */
const isDone = (journal: Journal, line: number, hash = `h${line}`): boolean =>
  journal.isDone(invoiceKey({ reference: { type: "BILLING", id: `inv_${line}` } }) ?? "", hash);

it("an outcome that a kill cut off is not done, and the next outcome stands on a line of its own", async () => {
  const path = join(folder, "outcomes.jsonl");
  const journal = await Journal.open(path);
  await journal.add(record(1, true));
  await appendFile(path, JSON.stringify(record(2, true)).slice(0, 20));
  const next = await Journal.open(path);
  await next.add(record(3, true));
  const last = await Journal.open(path);
  expect([1, 2, 3].map((line) => isDone(last, line))).toEqual([true, false, true]);
  expect(isDone(last, 1, "another")).toBe(false);
});

it("an outcome with line separators of Unicode in its number is read again, and its failure is in the CSV", async () => {
  const path = join(folder, "outcomes.jsonl");
  const journal = await Journal.open(path);
  const number = "N\u2028\u2029\u0085-1";
  await journal.add(record(1, true, { number }));
  await journal.add(record(2, false, { number }));
  const next = await Journal.open(path);
  expect(isDone(next, 1)).toBe(true);
  expect(await next.writeFailures(join(folder, "failures.csv"), { remaining: new Map([[2, "h2"]]) })).toBe(1);
  expect(await readFile(join(folder, "failures.csv"), "utf8")).toContain(number);
});

it("the check gets the reference types of documents, customers, products and lines, also of a line that is no invoice", async () => {
  const path = join(folder, "invoices.jsonl");
  const reference = (type: string): object => ({ reference: { type, id: "1" } });
  const document = {
    ...{ ...reference("INVOICES"), currency: "GBP", customer: reference("CUSTOMERS") },
    lines: [{ ...reference("LINES"), product: reference("PRODUCTS") }],
  };
  await writeFile(path, [document, reference("ALONE"), null].map((line) => JSON.stringify(line)).join("\n"));
  expect(survey(path, () => false)).toEqual({
    ...{ lines: 3, done: 0, unreadable: 1, currencies: ["GBP"], superseded: [] },
    remaining: new Map([...readLines(path)].map(({ number, hash }) => [number, hash])),
    types: ["INVOICES", "CUSTOMERS", "LINES", "PRODUCTS", "ALONE"],
  });
});

it("the check gets only currencies of ISO 4217", async () => {
  const path = join(folder, "invoices.jsonl");
  const currencies = ["EUR", "GPB", "eur", "XXX1", 7, "JPY"];
  await writeFile(path, currencies.map((currency) => JSON.stringify({ currency })).join("\n"));
  expect(survey(path, () => false).currencies).toEqual(["EUR", "JPY"]);
});

it("the CSV holds the lines of the file whose last outcome is a failure, and no cell is a formula", async () => {
  const journal = await Journal.open(join(folder, "outcomes.jsonl"));
  const failed = {
    code: "API_ERROR",
    message: '=HYPERLINK("x")',
    remedy: "Correct it, then run again.",
    isRetryable: false,
  };
  await journal.add(record(1, false, failed));
  await journal.add(record(2, false, failed));
  await journal.add(record(1, true));
  await journal.add(record(3, false, failed));
  await journal.add(record(4, false, failed));
  // Line 3 has another text now, and line 4 is gone.
  const remaining = new Map([
    [2, "h2"],
    [3, "another"],
  ]);
  expect(await journal.writeFailures(join(folder, "failures.csv"), { remaining })).toBe(1);
  expect(await readFile(join(folder, "failures.csv"), "utf8")).toBe(
    'line,reference,number,code,message,remedy,isRetryable\n2,inv_2,N-2,API_ERROR,"\'=HYPERLINK(""x"")","Correct it, then run again.",false\n',
  );
});

it("links in a folder are there for another process, keep keys apart that differ in case, and are deleted", async () => {
  const links = new FolderLinks(folder);
  await links.set("a/key:of any form", "1");
  await links.set("A/key:of any form", "2");
  const other = new FolderLinks(folder);
  expect([await other.get("a/key:of any form"), await other.get("A/key:of any form")]).toEqual(["1", "2"]);
  await other.delete("a/key:of any form");
  await other.delete("a/key:of any form");
  expect(await links.get("a/key:of any form")).toBeUndefined();
});

/** A stream that keeps what is written to it. */
function output(isTTY: boolean): { text: () => string; stream: NodeJS.WriteStream } {
  const parts: string[] = [];
  const write = (part: string): boolean => parts.push(part) > 0;
  return { text: () => parts.join(""), stream: { isTTY, columns: 80, write } as unknown as NodeJS.WriteStream };
}

it("a terminal gets a bar that replaces itself and never wraps, and a file gets a line at most every ten seconds", () => {
  const progress = { done: 15, failed: 1, remaining: 45, requests: 20, millisecondsLeft: 170_000 };
  const [terminal, file] = [output(true), output(false)];
  for (const { stream } of [terminal, file]) {
    const shown = new Progress("Write", stream);
    for (let count = 0; count < 5; count += 1) shown.show({ ...progress, done: 15 + count, remaining: 45 - count });
    shown.end();
  }
  const frames = terminal.text().split("\r\u001b[2K").slice(1);
  expect(frames).toHaveLength(5);
  expect(frames[0]).toBe("Write █████░░░░░░░░░░░░░░░ 15 of 60, 1 failed, 20 requests, about 3 minutes left");
  expect(Math.max(...frames.map((frame) => frame.trimEnd().length))).toBeLessThanOrEqual(80);
  expect(file.text().trim().split("\n")).toEqual([
    "Write: 15 of 60, 1 failed, 20 requests, about 3 minutes left",
    "Write: 19 of 60, 1 failed, 20 requests, about 3 minutes left",
  ]);
});

const short = { done: 2185, failed: 2, remaining: 2815, requests: 2724, millisecondsLeft: 46 * 60_000 };
const long = { done: 29185, failed: 12, remaining: 20815, requests: 31724, millisecondsLeft: 378 * 60_000 };

it.each([
  [80, "a short text", short, 13],
  [80, "a long text", long, 14],
  [82, "a text that leaves no room for a bar", long, 0],
  [66, "a text that leaves no room for the requests", long, 0],
])("a terminal of %i columns shows the time left after %s, and the bar shrinks", (columns, _text, progress, width) => {
  const { text, stream } = output(true);
  new Progress("Write", Object.assign(stream, { columns })).show(progress);
  const [, line = ""] = text().split("\r\u001b[2K");
  expect(line).toMatch(
    /^Write [█░]*\s?\d+ of 50*, \d+ failed, (\d+ requests, )?about \d+ minutes( \(6 hours\))? left$/,
  );
  expect(line.replace(/[^█░]/g, "")).toHaveLength(width);
  expect(line.length).toBeLessThanOrEqual(columns);
});

it("the time left of a batch that was planned begins with the plan, and ends with what the invoices needed", () => {
  const [planned, ofTheFirst] = [50_000, 400_000];
  const shown = { failed: 0, requests: 0, millisecondsLeft: ofTheFirst };
  expect(timeLeft({ ...shown, done: 1, remaining: 999 }, planned)).toBeCloseTo(50_300, -3);
  expect(timeLeft({ ...shown, done: 500, remaining: 500, millisecondsLeft: 30_000 }, planned)).toBe(27_500);
  expect(timeLeft({ ...shown, done: 999, remaining: 1, millisecondsLeft: 60 }, planned)).toBeCloseTo(60, 0);
  expect(timeLeft({ ...shown, done: 1000, remaining: 0, millisecondsLeft: 0 }, planned)).toBe(0);
  expect(timeLeft({ ...shown, done: 1, remaining: undefined, millisecondsLeft: undefined }, planned)).toBeUndefined();
});

it("lines end at a line feed alone, with any text between, and their numbers count the blank ones", async () => {
  const path = join(folder, "lines.jsonl");
  const long = `{"text":"${"ä€😀\u2028".repeat(80_000)}"}`;
  await writeFile(path, `\uFEFF{"a":1}\r\n\n  \n${long}\n{"b":"\u2029"}`);
  const lines = [...readLines(path)];
  expect(lines.map(({ number, text }) => [number, text === long || text])).toEqual([
    [1, '\uFEFF{"a":1}'],
    [4, true],
    [5, '{"b":"\u2029"}'],
  ]);
  expect(new Set(lines.map(({ hash }) => hash)).size).toBe(3);
});

it("a line that is not UTF-8 cannot be read, and two of them are two lines", async () => {
  const path = join(folder, "latin1.jsonl");
  const latin1 = (name: string): Buffer => Buffer.from(`{"name":"${name}"}\n`, "latin1");
  await writeFile(path, Buffer.concat([Buffer.from('{"name":"Café"}\n'), latin1("Café"), latin1("Cafè")]));
  const lines = [...readLines(path)];
  expect(lines.map(({ text }) => text)).toEqual(['{"name":"Café"}', undefined, undefined]);
  expect(new Set(lines.map(({ hash }) => hash)).size).toBe(3);
  expect(survey(path, () => false)).toMatchObject({ lines: 3, unreadable: 2 });
});

it.each([
  ["UTF-16 with a byte order mark", Buffer.from('\uFEFF{"a":1}\n', "utf16le")],
  ["UTF-16 of the other order", Buffer.from('\uFEFF{"a":1}\n', "utf16le").swap16()],
  ["UTF-16 without a byte order mark", Buffer.from('{"a":1}\n', "utf16le")],
])("a file that is %s is refused", async (_what, bytes) => {
  const path = join(folder, "utf16.jsonl");
  await writeFile(path, bytes);
  expect(findFileProblem(path)).toMatch(/utf16\.jsonl is UTF-16, not UTF-8\. Write it again as UTF-8/);
});

it.each([
  ["with a byte order mark", Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0])],
  ["with a byte order mark of the other order", Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b])],
  ["without a byte order mark", Buffer.from([0x7b, 0, 0, 0, 0x7d, 0, 0, 0])],
  ["without a byte order mark, of the other order", Buffer.from([0, 0, 0, 0x7b])],
])("a file that is UTF-32 %s is refused, and not called UTF-16", async (_what, bytes) => {
  const path = join(folder, "utf32.jsonl");
  await writeFile(path, bytes);
  expect(findFileProblem(path)).toMatch(/utf32\.jsonl is not UTF-8\. Write it again as UTF-8\.$/);
});

it("a file whose path cannot be followed is refused with the reason", async () => {
  const path = join(folder, "loop.jsonl");
  await symlink(path, path);
  expect(findFileProblem(path)).toMatch(/loop\.jsonl cannot be read: ELOOP/);
});

it.skipIf(process.getuid?.() === 0)("a file that may not be read is refused with the reason", async () => {
  const path = join(folder, "secret.jsonl");
  await writeFile(path, "{}", { mode: 0o000 });
  expect(findFileProblem(path)).toMatch(/secret\.jsonl cannot be read: EACCES/);
});

it("a file that is empty or begins with the byte order mark of UTF-8 is accepted, and a folder is not", async () => {
  const path = join(folder, "utf8.jsonl");
  for (const text of ["", "\uFEFF{}\n"]) {
    await writeFile(path, text);
    expect(findFileProblem(path)).toBeUndefined();
  }
  expect(findFileProblem(folder)).toContain("is not a regular file. Write the invoices to a file first");
  expect(findFileProblem(join(folder, "none"))).toContain("There is no file");
});

const instant = (fraction: string): string => `2026-11-02T10:00:00${fraction}Z`;

it.each([
  ["the last line, whatever comes between", [undefined, undefined, undefined], 3],
  ["the newest version", [2, 3, 1], 2],
  ["the last line of the newest version", [1, 3, 3, 2], 3],
  ["the instant that is newer by a microsecond", [instant(".000002"), instant(".000001")], 1],
  ["a line without a version that comes last", [2, undefined], 2],
  ["a line that follows one with an impossible version", [2, "soon", {}, null], 4],
  ["an impossible version, and not an older one that follows", [2, "x", 1], 2],
  ["the newest version, if impossible ones come first", ["2027", [9], { toString: 1 }, 2, 1], 4],
])("of several lines of one invoice, what counts is %s", async (_what, versions, counts) => {
  const path = join(folder, "revisions.jsonl");
  const other = { reference: { type: "OTHER", id: "inv_1" } };
  const revisions = versions.map((version) => ({ reference: { type: "BILLING", id: "inv_1" }, version }));
  await writeFile(path, [...revisions, other].map((line) => JSON.stringify(line)).join("\n"));
  const { remaining, superseded } = survey(path, () => false);
  expect([...remaining.keys()]).toEqual([counts, versions.length + 1]);
  const left = versions.map((_version, index) => index + 1).filter((line) => line !== counts);
  expect(superseded.map(({ line }) => line).sort()).toEqual(left);
});

it("an invoice is not done after another line of it has failed, or after a kill while another line was being synced", async () => {
  const path = join(folder, "outcomes.jsonl");
  const journal = await Journal.open(path);
  const source = (id: string): SourceInvoice => ({ reference: { type: "BILLING", id } }) as SourceInvoice;
  await journal.add(record(1, true));
  await journal.add(record(2, true));
  await journal.add(record(3, true));
  await journal.add(record(9, false, { reference: "inv_1" }));
  await journal.begin({ number: 9, hash: "h9" }, source("inv_2"));
  await journal.begin({ number: 10, hash: "h10" }, source("inv_10"));
  const next = await Journal.open(path);
  for (const opened of [journal, next])
    expect([1, 2, 3].map((line) => isDone(opened, line))).toEqual([false, false, true]);
  // What has no good outcome yet needs no record before it begins.
  expect(await readFile(path, "utf8")).not.toContain("inv_10");
});
