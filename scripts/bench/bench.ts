/** What was measured of a contender in one round, by column. */
export type Numbers = Readonly<Record<string, number>>;
export type Contenders = Readonly<Record<string, () => Numbers | Promise<Numbers>>>;

/** One row of the table for each contender. Each number is the median of the rounds. */
export interface Bench {
  /** What is measured, in plain words: `verify and parse a webhook of 1.7 kB`. */
  readonly what: string;
  readonly contenders: () => Contenders | Promise<Contenders>;
  /** Default: 1. */
  readonly rounds?: number;
  /** Rounds before those that count. Default: 0. */
  readonly warmUp?: number;
  readonly columns: Readonly<Record<string, Column>>;
  /** The most that a contender may have in a column: a number, or what each of some other contenders has. */
  readonly aims?: Readonly<Record<string, Readonly<Record<string, number | readonly string[]>>>>;
}

interface Column {
  readonly text: (value: number) => string;
  /** How a round is compared with the round of the first contender. Default: not at all. */
  readonly besideFirst?: (value: number, first: number) => number;
}

export const plain = (text: Column["text"]): Column => ({ text });

export const difference = (text: Column["text"]): Column => ({
  text: (value) => `${value < 0 ? "" : "+"}${text(value)}`,
  besideFirst: (value, first) => value - first,
});

const ratio = (name: string): Column => ({
  text: (value) => `${name} ${value.toFixed(2)} ×`,
  besideFirst: (value, first) => value / first,
});

/** Costs as multiples of those of the first contender. */
export const COSTS = { cpu: ratio("CPU"), wall: ratio("elapsed time") };

/** Runs a bench. @returns The lines of its table, and whether its aims are met. */
export async function run({ what, contenders, rounds = 1, warmUp = 0, columns, aims = {} }: Bench): Promise<Result> {
  const measured = await interleave(await contenders(), rounds, warmUp);
  const [first = []] = measured.values();
  const figure = (name: string, column: string): number => {
    const values = (measured.get(name) ?? []).map((numbers, round) => {
      const value = numbers[column] ?? NaN;
      return columns[column]?.besideFirst?.(value, first[round]?.[column] ?? NaN) ?? value;
    });
    return median(values);
  };
  const limitsOf = (name: string): { readonly text: string; readonly isMet: boolean }[] =>
    Object.entries(aims[name] ?? {}).map(([column, limit]) => {
      const isNumber = typeof limit === "number";
      const most = isNumber ? [limit] : limit.map((other) => figure(other, column));
      const text = isNumber ? columns[column]?.text(limit) : `what ${limit.join(" and ")} need`;
      return { text: text ?? column, isMet: most.every((each) => figure(name, column) <= each) };
    });
  const rows = [...measured.keys()].map((name) => {
    const texts = Object.entries(columns).map(([column, { text }]) => text(figure(name, column)));
    const limits = limitsOf(name);
    return { name, texts, limits, isMet: limits.every((limit) => limit.isMet) };
  });
  const lines = rows.map(({ name, texts, limits, isMet }, index) => {
    const aim = `at most ${limits.map(({ text }) => text).join(", ")}: ${isMet ? "met" : "MISSED"}`;
    return [index === 0 ? what : "", name, texts.join(", "), limits.length === 0 ? "" : aim];
  });
  return { lines, areMet: rows.every(({ isMet }) => isMet) };
}

interface Result {
  readonly lines: readonly (readonly string[])[];
  readonly areMet: boolean;
}

/**
 * Measures each contender once a round. The rounds are interleaved and start with another contender each time, so that other work of the
 * machine affects all of them alike.
 */
async function interleave(contenders: Contenders, rounds: number, warmUp: number): Promise<Map<string, Numbers[]>> {
  const entries = Object.entries(contenders);
  const measured = new Map<string, Numbers[]>(entries.map(([name]) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    const start = (round + warmUp) % entries.length;
    for (const [name, measure] of [...entries.slice(start), ...entries.slice(0, start)]) {
      const numbers = await measure();
      if (round >= 0) measured.get(name)?.push(numbers);
    }
  }
  return measured;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const [low = NaN, high = low] = sorted.slice(middle, middle + 2);
  return sorted.length % 2 === 1 ? low : (low + high) / 2;
}

/** Prints the lines of all benches as one Markdown table. */
export function printTable(lines: readonly (readonly string[])[]): void {
  const table = [["what", "who", "measured", "aim"], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const rule = widths.map((width) => "-".repeat(width));
  for (const cells of [...table.slice(0, 1), rule, ...table.slice(1)])
    console.log(`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
}
