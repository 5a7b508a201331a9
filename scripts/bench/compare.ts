/** One piece of work; asynchronous where the contender is. */
export type Work = () => unknown;

export interface Effort {
  readonly rounds: number;
  /** How often the work is done in a round. */
  readonly times: number;
}

/** What a contender costs beside the base: medians over the rounds of its ratio to the base in the same round. */
export interface Ratios {
  /** CPU of this process, which other processes do not change as they do the time on the wall. */
  readonly cpu: number;
  readonly wall: number;
}

interface Cost {
  /** Microseconds. */
  readonly cpu: number;
  readonly wall: number;
}

/**
 * Measures contenders beside the first of them. Rounds are interleaved and start with another contender each time, so that what else the machine does
 * falls on all of them alike; the first rounds only warm up.
 */
export async function compare(
  contenders: Readonly<Record<string, Work>>,
  { rounds, times }: Effort,
): Promise<Map<string, Ratios>> {
  return interleave(Object.keys(contenders), { rounds, warmUp: 5 }, (name) => costOf(contenders[name] as Work, times));
}

/** The same for costs that are measured elsewhere, such as in a process of the contender's own. */
export async function interleave(
  names: readonly string[],
  { rounds, warmUp }: { rounds: number; warmUp: number },
  measure: (name: string) => Cost | Promise<Cost>,
): Promise<Map<string, Ratios>> {
  const ratios = names.map((name) => ({ name, cpu: [] as number[], wall: [] as number[] }));
  for (let round = -warmUp; round < rounds; round++) {
    const costs = new Map<string, Cost>();
    for (const name of rotated(names, round + warmUp)) costs.set(name, await measure(name));
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

/** The usual cells of a row. */
export const cells = ({ cpu, wall }: Ratios): string[] => [`CPU ${ratio(cpu)}`, `wall ${ratio(wall)}`];

function rotated(names: readonly string[], by: number): readonly string[] {
  const start = by % names.length;
  return [...names.slice(start), ...names.slice(0, start)];
}

async function costOf(work: Work, times: number): Promise<Cost> {
  const [cpu, wall] = [process.cpuUsage(), process.hrtime.bigint()];
  for (let time = 0; time < times; time++) await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: user + system, wall: Number(process.hrtime.bigint() - wall) / 1000 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}
