/** What a bench found: what was measured, and for each contender its ratio to the base. */
export interface Findings {
  /** What was done, in a line: `verify and parse an event of 2 kB`. */
  readonly what: string;
  /** Whom the ratios are to. */
  readonly base: string;
  readonly results: readonly Finding[];
}

export interface Finding {
  readonly name: string;
  /** Median over the rounds of this contender's cost divided by the base's in the same round. */
  readonly ratio: number;
  /** Where the ratio must lie; a bench without bounds only informs. */
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

export type Bench = () => Promise<Findings>;
