/** One piece of work; asynchronous where the contender is. Where it is done in another process, it gives the microseconds of CPU that it took there. */
export type Work = () => unknown;

export interface Effort {
  readonly rounds: number;
  /** How often the work is done in a round. */
  readonly times: number;
}

/**
 * The CPU time of each contender, as the median over the rounds of its ratio to the base in the same round. Rounds are interleaved and start with
 * another contender each time, so that what else the machine does falls on all of them alike; the first rounds only warm up.
 */
export async function compare(base: string, contenders: Readonly<Record<string, Work>>, { rounds, times }: Effort): Promise<Map<string, number>> {
  const names = Object.keys(contenders);
  const ratios = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    const costs = new Map<string, number>();
    for (const name of rotated(names, round + WARM_UP)) costs.set(name, await cpuTime(contenders[name] as Work, times));
    if (round < 0) continue;
    for (const [name, cost] of costs) ratios.get(name)?.push(cost / (costs.get(base) ?? NaN));
  }
  return new Map(names.map((name) => [name, median(ratios.get(name) ?? [])]));
}

const WARM_UP = 5;

function rotated(names: readonly string[], by: number): readonly string[] {
  const start = by % names.length;
  return [...names.slice(start), ...names.slice(0, start)];
}

/** Microseconds of this process's CPU, which other processes do not change as they do the time on the wall. */
async function cpuTime(work: Work, times: number): Promise<number> {
  const before = process.cpuUsage();
  let elsewhere = 0;
  for (let time = 0; time < times; time++) {
    const result = await work();
    if (typeof result === "number") elsewhere += result;
  }
  const { user, system } = process.cpuUsage(before);
  return elsewhere > 0 ? elsewhere : user + system;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
