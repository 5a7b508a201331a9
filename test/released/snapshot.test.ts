import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBreaks, mayBreak } from "./snapshot.js";

describe("code that was written for a release", () => {
  const SOURCES = { "rillet-sdk": ["./src/index.ts"] };
  let folder = "";
  beforeAll(() => {
    mkdirSync(".cache", { recursive: true });
    folder = mkdtempSync(join(".cache", "released-"));
    writeFileSync(
      join(folder, "consumer.ts"),
      [
        'import { Rillet, renamedSince } from "rillet-sdk";',
        "const rillet = new Rillet({ apiKey: 'key' });",
        "void rillet.invoices.retrieve('id');",
        "void rillet.invoices.removedSince('id');",
      ].join("\n"),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is compiled, and each name that is gone is reported with its line", { timeout: 60_000 }, () => {
    const breaks = findBreaks(folder, SOURCES).map((problem) => problem.replaceAll("\\", "/").replace(/^.*\//, ""));
    expect(breaks).toHaveLength(2);
    expect(breaks[0]).toMatch(/^consumer\.ts:1 .*renamedSince/);
    expect(breaks[1]).toMatch(/^consumer\.ts:4 .*removedSince/);
  });
});

describe("a version may break users of a release", () => {
  it.each([
    ["0.1.0", "0.2.0"],
    ["0.9.3", "1.0.0"],
    ["1.4.0", "2.0.0"],
  ])("of %s when it is %s", (release, version) => expect(mayBreak(release, version)).toBe(true));

  it.each([
    ["0.1.0", "0.1.0"],
    ["0.1.0", "0.1.9"],
    ["1.4.0", "1.5.0"],
    ["1.4.0", "1.4.1"],
  ])("but not of %s when it is %s", (release, version) => expect(mayBreak(release, version)).toBe(false));
});
