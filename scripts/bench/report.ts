import type { Finding, Findings } from "./bench.js";

/** Prints what a bench found. @returns Whether every bound holds. */
export function report(name: string, { what, base, results }: Findings): boolean {
  console.log(`${name}: ${what}, as ratios to ${base}`);
  for (const result of results) console.log(`  ${result.ratio.toFixed(2).padStart(6)}  ${result.name}${verdict(result)}`);
  return results.every(holds);
}

function holds({ ratio, atLeast = -Infinity, atMost = Infinity }: Finding): boolean {
  return ratio >= atLeast && ratio <= atMost;
}

function verdict(result: Finding): string {
  const { atLeast, atMost } = result;
  if (atLeast === undefined && atMost === undefined) return "";
  const bound = [atLeast !== undefined && `at least ${atLeast}`, atMost !== undefined && `at most ${atMost}`].filter(Boolean).join(", ");
  return ` (${bound}: ${holds(result) ? "holds" : "DOES NOT HOLD"})`;
}
