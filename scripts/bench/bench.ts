/** What a bench found, a row for each contender. */
export interface Findings {
  /** What was done, in a line: `verify and parse an event of 2 kB`. */
  readonly what: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly contender: string;
  /** What was measured: `CPU 1.13 ×`. Ratios are to the first row's contender. */
  readonly measured: readonly string[];
  readonly aim?: Aim | undefined;
}

export interface Aim {
  /** `CPU at most 1.2 ×`. */
  readonly text: string;
  readonly isMet: boolean;
}

export type Bench = () => Promise<Findings>;

export const atMost = (name: string, value: number, most: number, unit: string): Aim => ({
  text: `${name} at most ${most}${unit}`,
  isMet: value <= most,
});
