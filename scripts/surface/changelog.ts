import { createHash } from "node:crypto";
import type { Break } from "./explanation.js";

/** One bullet of the CHANGELOG under the version that is being made. */
export interface ChangelogEntry {
  readonly text: string;
  /** What the record remembers of it. */
  readonly digest: string;
}

/** The bullets under `## [Unreleased]` and under the version of package.json, which is being made or was made last. */
export function readEntries(changelog: string, version: string): ChangelogEntry[] {
  const sections = changelog.split(/^## /m).slice(1);
  const current = sections.filter(
    (section) => section.startsWith("[Unreleased]") || section.startsWith(`[${version}]`),
  );
  const bullets = current.flatMap((section) => section.split(/^- /m).slice(1));
  return bullets.map((bullet) => {
    // A bullet ends with the paragraph; how it is wrapped does not matter.
    const text = (bullet.split(/\n\s*\n|\n#/)[0] ?? "").replace(/\s+/g, " ").trim();
    return { text, digest: createHash("sha256").update(text).digest("hex").slice(0, 12) };
  });
}

/** The entries that tell of something since the record was written. */
export function newEntries(entries: readonly ChangelogEntry[], recorded: readonly string[]): ChangelogEntry[] {
  return entries.filter(({ digest }) => !recorded.includes(digest));
}

/** The breaks that no entry says: one that begins with `**Breaking:**` and has the name in backticks, `RilletOptions` or `RilletOptions.timeout`. */
export function undeclaredBreaks(breaks: readonly Break[], entries: readonly ChangelogEntry[]): Break[] {
  const declared = entries
    .filter(({ text }) => text.startsWith("**Breaking:**"))
    .flatMap(({ text }) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  return breaks.filter(({ where }) => {
    const full = where.replace(/^.*: /, "");
    return !declared.some(
      (name) => name !== undefined && (full === name || full.startsWith(`${name}.`) || full.startsWith(`${name}(`)),
    );
  });
}
