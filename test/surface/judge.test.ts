import { describe, expect, it } from "vitest";
import { newEntries, readEntries, undeclaredBreaks } from "../../scripts/surface/changelog.js";
import { differenceOf, judge, type Situation } from "../../scripts/surface/judge.js";

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- \`Rillet.another\`: a number,
  and more about it.

## [0.1.0] - 2026-11-20

### Added

- Lists.
- Money.

## [0.0.9] - 2026-11-01

- Old.
`;

const RELEASED = "interface A {\n    a: string;\n}\n";
const WITH_B = "interface A {\n    a: string;\n    b?: string;\n}\n";

const entries = readEntries(CHANGELOG, "0.1.0");
const all = entries.map(({ digest }) => digest);
const situation = (facts: Partial<Situation>): Situation => ({ released: RELEASED, surface: RELEASED, accepted: "", entries, recorded: all, breaks: [], consumerProblems: [], ...facts });

describe("the CHANGELOG's entries", () => {
  it("are the bullets of what is unreleased and of the version being made, however they are wrapped", () => {
    expect(entries.map(({ text }) => text)).toEqual(["`Rillet.another`: a number, and more about it.", "Lists.", "Money."]);
    expect(readEntries(CHANGELOG.replace("number,\n  and", "number, and"), "0.1.0")).toEqual(entries);
  });

  it("are new when the record does not have them, and do not become so by a release", () => {
    expect(newEntries(entries, all.slice(1)).map(({ text }) => text)).toEqual(["`Rillet.another`: a number, and more about it."]);
    const moved = readEntries(CHANGELOG.replace("## [Unreleased]\n", "## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n"), "0.2.0");
    expect(newEntries(moved, all)).toEqual([]);
  });

  it("declare a break by its name or that of the whole type, marked as breaking", () => {
    const breaks = [{ where: "rillet-sdk/money: sum", what: "is gone" }, { where: "Options.timeout", what: "is gone" }, { where: "Options.key", what: "is gone" }];
    const left = (text: string): string[] => undeclaredBreaks(breaks, [{ text, digest: "" }]).map(({ where }) => where);
    expect(left("**Breaking:** `sum` is gone, and `Options.timeout`.")).toEqual(["Options.key"]);
    expect(left("**Breaking:** `Options` is smaller.")).toEqual(["rillet-sdk/money: sum"]);
    expect(left("`Options` is smaller, and `sum` is gone.")).toHaveLength(3);
    expect(left("**Breaking:** `Option` is another.")).toHaveLength(3);
  });
});

describe("the public surface", () => {
  it("passes as it was released, and with changes that were accepted", () => {
    expect(judge(situation({}))).toEqual([]);
    expect(judge(situation({ surface: WITH_B, accepted: differenceOf(RELEASED, WITH_B) }))).toEqual([]);
  });

  it("fails when it changes without an entry, and cannot be taken over", () => {
    const [problem, ...more] = judge(situation({ surface: WITH_B }));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ isAcceptable: false, isBreak: false });
    expect(problem?.what).toContain("+    b?: string;");
    expect(problem?.what).toContain("CHANGELOG.md says nothing of it");
  });

  it("fails when it changes with an entry until it is taken over", () => {
    const [problem] = judge(situation({ surface: WITH_B, recorded: all.slice(1) }));
    expect(problem).toMatchObject({ isAcceptable: true, isBreak: false });
    expect(problem?.what).toContain("npm run check:surface -- --update");
  });

  it("shows a second change alone, and wants an entry for it too", () => {
    const third = WITH_B.replace("b?: string;", "b?: string;\n    c?: string;");
    const [problem] = judge(situation({ surface: third, accepted: differenceOf(RELEASED, WITH_B) }));
    expect(problem?.what).toContain("+    c?: string;");
    expect(problem?.what).not.toContain("+    b?: string;");
    expect(problem?.isAcceptable).toBe(false);
  });

  it("may go back to what was released without a word", () => {
    expect(judge(situation({ accepted: differenceOf(RELEASED, WITH_B) }))).toMatchObject([{ isAcceptable: true }]);
  });

  it("fails for a break that no entry declares, names it and says what to do", () => {
    const breaks = [{ where: "Options.timeout", what: "was number, is now string" }];
    const [problem] = judge(situation({ breaks }));
    expect(problem).toMatchObject({ isAcceptable: false, isBreak: true });
    expect(problem?.what).toContain("Options.timeout was number, is now string");
    expect(problem?.what).toContain('begins with "**Breaking:**" and names it in backticks: `Options.timeout`');
    expect(judge(situation({ breaks, entries: [{ text: "**Breaking:** `Options.timeout` is text.", digest: "" }] }))).toEqual([]);
  });

  it("fails for code of the last release that does not compile, unless a break is declared", () => {
    const consumerProblems = ["types/api.test-d.ts: no such method"];
    expect(judge(situation({ consumerProblems }))).toMatchObject([{ isBreak: true, what: expect.stringContaining("no such method") as string }]);
    expect(judge(situation({ consumerProblems, entries: [{ text: "**Breaking:** `x` is gone.", digest: "" }] }))).toEqual([]);
  });
});
