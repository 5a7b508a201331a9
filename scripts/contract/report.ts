import type { Change, Severity } from "./change.js";

const HEADINGS: Readonly<Record<Severity, string>> = {
  breaking: "BREAKING: what clients send or read today may fail",
  changed: "Changed: goes on working, may surprise",
  added: "Added: nothing that works today notices",
};

/** The changes as text, breaking ones first, one line for each. */
export function reportChanges(changes: readonly Change[], source: string): string {
  if (changes.length === 0) return `No differences: ${source} is the contract in openapi.json, prose aside.\n`;
  const sections = (["breaking", "changed", "added"] as const).flatMap((severity) => section(severity, changes));
  return `${sections.join("\n")}\n${verdict(changes, source)}\n`;
}

/** 1 when something breaks, else 0. */
export function exitCodeFor(changes: readonly Change[]): 0 | 1 {
  return changes.some(({ severity }) => severity === "breaking") ? 1 : 0;
}

function section(severity: Severity, changes: readonly Change[]): string[] {
  const own = changes.filter((change) => change.severity === severity);
  if (own.length === 0) return [];
  const lines = own.map(({ where, what }) => `  ${where}: ${what}\n`);
  return [`${HEADINGS[severity]} (${own.length})\n\n${lines.join("")}`];
}

function verdict(changes: readonly Change[], source: string): string {
  const count = (severity: Severity): number => changes.filter((change) => change.severity === severity).length;
  const counts = `${count("breaking")} breaking, ${count("changed")} changed, ${count("added")} added`;
  return `${source} against openapi.json: ${counts}.`;
}
