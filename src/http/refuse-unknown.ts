import { refuse } from "../errors/argument-error.js";

/** Throws for the first name in `given` that is not among `known`, with the nearest one that is. */
export function refuseUnknown(given: object, known: readonly string[], what: string): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    const [near = ""] = [...known].sort((a, b) => likeness(name, b) - likeness(name, a));
    const advice = likeness(name, near) > 0.55 ? `Did you mean \`${near}\`? ` : "";
    refuse(name, `is not ${/^[aeiou]/.test(what) ? "an" : "a"} ${what}. ${advice}Known: ${known.join(", ")}`);
  }
}

/** How alike two names are, from 0 to 1: the share of letters and of pairs of neighbouring letters that both have. */
function likeness(name: string, candidate: string): number {
  const [one, other] = [name.toLowerCase(), candidate.toLowerCase()];
  const parts = [1, 2].flatMap((length) => Array.from(one, (_letter, index) => one.slice(index, index + length)));
  const shared = parts.filter((part) => other.includes(part));
  return shared.length / 2 / Math.max(one.length, other.length, 1);
}
