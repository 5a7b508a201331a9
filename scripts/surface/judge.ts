import { applyPatch, createTwoFilesPatch } from "diff";
import { newEntries, undeclaredBreaks, type ChangelogEntry } from "./changelog.js";
import type { Break } from "./explanation.js";

/** What is known when a surface is judged. */
export interface Situation {
  readonly released: string;
  readonly surface: string;
  /** How the surface may differ from the released one: what was accepted by `--update`. */
  readonly accepted: string;
  /** The CHANGELOG's entries, and those of them that the accepted changes had. */
  readonly entries: readonly ChangelogEntry[];
  readonly recorded: readonly string[];
  readonly breaks: readonly Break[];
  /** Code of the last release that does not compile any more. */
  readonly consumerProblems: readonly string[];
}

/** Something that must not be, and how to mend it. */
export interface Problem {
  readonly what: string;
  /** Whether `--update` is the remedy. */
  readonly isAcceptable: boolean;
  /** Whether users of the last release would have to change their code. */
  readonly isBreak: boolean;
}

const UPDATE = "npm run check:surface -- --update";

/** How a surface differs from the released one; empty where it does not. */
export const differenceOf = (released: string, surface: string): string =>
  released === surface ? "" : createTwoFilesPatch("released", "now", released, surface, "", "", { context: 3 });

export function judge(situation: Situation): Problem[] {
  return [...judgeChanges(situation), ...judgeBreaks(situation), ...judgeConsumers(situation)];
}

function judgeChanges({ released, surface, accepted, entries, recorded }: Situation): Problem[] {
  if (differenceOf(released, surface) === accepted) return [];
  const before = accepted === "" ? released : applyPatch(released, accepted);
  const shown = differenceOf(before === false ? released : before, surface)
    .split("\n")
    .slice(3)
    .join("\n");
  // What is as it was released, or differs by its record alone, needs no telling.
  const isTold = newEntries(entries, recorded).length > 0 || released === surface || shown === "";
  const remedy = isTold
    ? `Take it over and commit what is written: ${UPDATE}`
    : `CHANGELOG.md says nothing of it. Write an entry under "## [Unreleased]" (or under the version that is being made), then: ${UPDATE}`;
  return [{ what: `The public surface has changed:\n\n${shown}\n${remedy}`, isAcceptable: isTold, isBreak: false }];
}

function judgeBreaks({ breaks, entries }: Situation): Problem[] {
  const undeclared = undeclaredBreaks(breaks, entries);
  if (undeclared.length === 0) return [];
  const lines = undeclared.map(({ where, what }) => `  ${where} ${what}`).join("\n");
  return [
    {
      what: `What users of the last release have written breaks:\n\n${lines}\n\n${remedyFor(undeclared[0]?.where ?? "")}`,
      isAcceptable: false,
      isBreak: true,
    },
  ];
}

const remedyFor = (name: string): string =>
  `Let the old form go on working, deprecated. If the break is meant for the next release, say so in CHANGELOG.md, in an entry that begins with "**Breaking:**" and names it in backticks: \`${name.replace(/^.*: /, "")}\`.`;

function judgeConsumers({ consumerProblems, entries, breaks }: Situation): Problem[] {
  const isMeant = entries.some(({ text }) => text.startsWith("**Breaking:**"));
  if (consumerProblems.length === 0 || isMeant) return [];
  const where = breaks[0]?.where ?? "what it uses";
  return [
    {
      what: `Code that was written for the last release no longer compiles:\n\n${consumerProblems.join("\n")}\n\n${remedyFor(where)}`,
      isAcceptable: false,
      isBreak: true,
    },
  ];
}
