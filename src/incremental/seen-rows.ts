interface Seen {
  readonly state: string;
  /** Milliseconds since 1970; undefined where the row does not show it, as bank transactions do not. */
  readonly updatedAt: number | undefined;
}

/** What a run remembers of the rows that it met: the last state of each. */
export class SeenRows {
  readonly #given: ReadonlySet<string>;
  readonly #rows = new Map<string, Seen>();
  #discoveries = 0;

  /** @param given The states that an earlier run has given. */
  constructor(given: ReadonlySet<string>) {
    this.#given = given;
  }

  /** How often a row was new to this run, or was met in a state other than its last: what a listing that makes progress adds to. */
  get discoveries(): number {
    return this.#discoveries;
  }

  /** Notes a row, and says whether this state of it is to be given. One that comes back after another is: it is the last again. */
  meet(row: unknown, state: string): boolean {
    const id = idOf(row) ?? state;
    const last = this.#rows.get(id);
    if (last?.state === state) return false;
    this.#discoveries++;
    this.#rows.set(id, { state, updatedAt: updatedAtOf(row) });
    return last !== undefined || !this.#given.has(state);
  }

  /** How many rows do not show when they changed. */
  get undated(): number {
    return [...this.#rows.values()].filter(({ updatedAt }) => updatedAt === undefined).length;
  }

  /**
   * The states of the rows that the next run will list if nothing happens.
   * @param from Where it begins. A time shown may have fewer digits than the one compared, so the moment itself counts.
   * @param listed The ids that a list from there gave, where it was asked; without, every row that does not show its time may be among them.
   */
  statesSince(from: number, listed?: ReadonlySet<string>): Set<string> {
    const states = new Set<string>();
    for (const [id, { state, updatedAt }] of this.#rows)
      if (updatedAt === undefined ? (listed?.has(id) ?? true) : updatedAt >= from) states.add(state);
    return states;
  }
}

export function idOf(row: unknown): string | undefined {
  const id = (row as { readonly id?: unknown } | null)?.id;
  return typeof id === "string" ? id : undefined;
}

function updatedAtOf(row: unknown): number | undefined {
  const updatedAt = (row as { readonly updated_at?: unknown } | null)?.updated_at;
  const time = typeof updatedAt === "string" ? Date.parse(updatedAt) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}
