import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type Line, readLines, survey } from "../../examples/backfill/documents.js";
import { FolderLinks } from "../../examples/backfill/folder-links.js";
import { Journal, type OutcomeRecord } from "../../examples/backfill/journal.js";
import { Progress } from "../../examples/backfill/progress.js";

let folder = "";
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "rillet-files-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const record = (line: number, ok: boolean, more: Partial<OutcomeRecord> = {}): OutcomeRecord => ({
  ...{ line, hash: `h${line}`, at: "2026-11-20T12:00:00Z", reference: `inv_${line}`, number: `N-${line}`, ok },
  ...more,
});

it("an outcome that a kill cut off is not done, and the next outcome stands on a line of its own", async () => {
  const path = join(folder, "outcomes.jsonl");
  const journal = await Journal.open(path);
  await journal.add(record(1, true));
  await appendFile(path, JSON.stringify(record(2, true)).slice(0, 20));
  const next = await Journal.open(path);
  await next.add(record(3, true));
  const last = await Journal.open(path);
  expect([1, 2, 3].map((number) => last.isDone({ number, text: "", hash: `h${number}` }))).toEqual([true, false, true]);
  expect(last.isDone({ number: 1, text: "", hash: "another" })).toBe(false);
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
    ...{ lines: 3, remaining: 3, unreadable: 1, currencies: ["GBP"] },
    types: ["INVOICES", "CUSTOMERS", "LINES", "PRODUCTS", "ALONE"],
  });
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
  const line = (number: number, hash = `h${number}`): Line => ({ number, hash, text: "" });
  // Line 3 has another text now, and line 4 is gone.
  const lines = [line(1), line(2), line(3, "another")];
  expect(await journal.writeFailures(join(folder, "failures.csv"), lines)).toBe(1);
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
  expect(frames[0]).toMatch(/^Write █{7}░{23} 15 of 60, 1 failed, 20 requests, about 3/);
  expect(Math.max(...frames.map((frame) => frame.trimEnd().length))).toBeLessThanOrEqual(80);
  expect(file.text().trim().split("\n")).toEqual([
    "Write: 15 of 60, 1 failed, 20 requests, about 3 minutes left",
    "Write: 19 of 60, 1 failed, 20 requests, about 3 minutes left",
  ]);
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
