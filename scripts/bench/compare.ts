import { spawnSync } from "node:child_process";
import type { Aim, Row } from "./bench.js";

/** One piece of work; asynchronous where the contender is. */
export type Work = () => unknown;

/** What a contender costs compared with the first one: medians over the rounds of its ratio to the first one in the same round. */
export interface Ratios {
  /** CPU time of this process. Other processes do not change it, as they change the elapsed time. */
  readonly cpu: number;
  readonly wall: number;
}

/** In microseconds. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

/** Measures contenders beside the first of them. `times` is how often the work is done in a round. */
export function compare(
  contenders: Readonly<Record<string, Work>>,
  { rounds, times }: { readonly rounds: number; readonly times: number },
): Promise<Map<string, Ratios>> {
  return interleave(Object.keys(contenders), { rounds, warmUp: 5 }, (name) => costOf(contenders[name] as Work, times));
}

/**
 * The same for costs that are measured elsewhere, such as in a process of the contender's own. Rounds are interleaved and start with another
 * contender each time, so that other work of the machine affects all of them alike. The first rounds only warm up.
 */
export async function interleave(
  names: readonly string[],
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
  measure: (name: string) => Cost | Promise<Cost>,
): Promise<Map<string, Ratios>> {
  const ratios = names.map((name) => ({ name, cpu: [] as number[], wall: [] as number[] }));
  for (let round = -warmUp; round < rounds; round++) {
    const costs = new Map<string, Cost>();
    const start = (round + warmUp) % names.length;
    for (const name of [...names.slice(start), ...names.slice(0, start)]) costs.set(name, await measure(name));
    const base = costs.get(names[0] ?? "");
    if (round < 0 || !base) continue;
    for (const { name, cpu, wall } of ratios) {
      const cost = costs.get(name);
      cpu.push((cost?.cpu ?? NaN) / base.cpu);
      wall.push((cost?.wall ?? NaN) / base.wall);
    }
  }
  return new Map(ratios.map(({ name, cpu, wall }) => [name, { cpu: median(cpu), wall: median(wall) }]));
}

export const ratio = (value: number): string => `${value.toFixed(2)} ×`;

/** A row for each contender, with the aims of some of them. */
export function rowsOf(ratios: ReadonlyMap<string, Ratios>, aims: Readonly<Record<string, Aim>> = {}): Row[] {
  return [...ratios].map(([contender, { cpu, wall }]) => ({
    contender,
    measured: [`CPU ${ratio(cpu)}`, `wall ${ratio(wall)}`],
    aim: aims[contender],
  }));
}

async function costOf(work: Work, times: number): Promise<Cost> {
  const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
  for (let time = 0; time < times; time++) await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: user + system, wall: Number(process.hrtime.bigint() - wall) / 1000 };
}

/** Runs a script in a process of its own. @returns What it costs from its start to its end, and its peak of memory in kilobytes. */
export function costOfProcess(script: string, cwd = "."): Cost & { readonly peak: number } {
  const started = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", script + REPORT], {
    ...{ cwd, encoding: "utf8", timeout: 60_000 },
  });
  if (status !== 0) throw new Error(stderr);
  const { cpu, peak } = JSON.parse(stdout) as { cpu: number; peak: number };
  return { cpu, wall: (performance.now() - started) * 1000, peak };
}

const REPORT = `
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ cpu: user + system, peak: process.resourceUsage().maxRSS }));`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1, middle + 1);
  return sorted.length % 2 === 1 ? low : (low + high) / 2;
}
