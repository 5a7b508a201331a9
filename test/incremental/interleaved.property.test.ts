import fc from "../support/fast-check.js";
import { expect, it } from "vitest";
import type { Customer } from "../../src/index.js";
import { HOUR, makeFixture, MINUTE, NOON, type Fixture } from "./fixture.js";

/** What happens beside a run, between any two of its steps. */
type Happening =
  | { readonly kind: "create" | "late-create" }
  | { readonly kind: "update" | "late-update" | "delete"; readonly item: number }
  | { readonly kind: "wait"; readonly ms: number }
  /** Cursors die. */
  | { readonly kind: "long-wait" }
  /** The page fails, and with it the run. */
  | { readonly kind: "fail" }
  /** The caller leaves the loop. */
  | { readonly kind: "leave" }
  | { readonly kind: "nothing" };

interface World {
  readonly happenings: readonly Happening[];
  /** Where the local clock is, by run. */
  readonly skews: readonly number[];
  /** How far the clock behind the Date header is from the one that stamps items. */
  readonly dateError: number;
  /** How long a late change is on its way. */
  readonly delay: number;
  readonly overlap: number;
  readonly query: { readonly limit: number; readonly sort_by: "created" | "updated" };
  readonly prefetch: 0 | 1;
}

const item = fc.nat(20);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Happening>({ kind: "create" }, { kind: "late-create" }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom("update" as const, "late-update" as const), item }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), item }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(1, 400, 1000, 30_000, 4 * MINUTE) }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Happening>({ kind: "long-wait" }, { kind: "fail" }, { kind: "leave" }) },
  { weight: 8, arbitrary: fc.constant<Happening>({ kind: "nothing" }) },
);

const worlds: fc.Arbitrary<World> = fc
  .record({
    happenings: fc.array(happening, { minLength: 20, maxLength: 120 }),
    skews: fc.array(fc.integer({ min: -3 * HOUR, max: 3 * HOUR }), { minLength: 1, maxLength: 4 }),
    imprecision: fc.constantFrom(
      { dateError: 0, delay: 0, overlap: 0 },
      { dateError: MINUTE, delay: 2 * MINUTE, overlap: 5 * MINUTE },
      { dateError: -MINUTE, delay: 4 * MINUTE, overlap: 5 * MINUTE },
    ),
    query: fc.record({
      limit: fc.integer({ min: 1, max: 4 }),
      sort_by: fc.constantFrom("created" as const, "updated" as const),
    }),
    prefetch: fc.constantFrom(0 as const, 1 as const),
  })
  .map(({ imprecision, ...world }) => ({ ...imprecision, ...world }));

const stateOf = ({ id, name, updated_at: updatedAt }: Customer): string => [id, name, updatedAt].join(" ");

/** The time, the items and whoever writes them. */
class Company {
  readonly fixture: Fixture;
  readonly #world: World;
  readonly #left: Happening[];
  #time = NOON;
  #writes = 0;
  isLeaving = false;
  run = 0;

  constructor(world: World) {
    this.#world = world;
    this.#left = [...world.happenings];
    this.fixture = makeFixture({
      now: () => this.#time,
      skew: () => world.skews[this.run % world.skews.length] ?? 0,
      date: () => new Date(this.#time + world.dateError).toUTCString(),
    });
    this.fixture.beforePage = () => this.happen();
    this.fixture.afterPage = () => this.happen();
  }

  get isQuiet(): boolean {
    return this.#left.length === 0;
  }

  get items(): Customer[] {
    return this.fixture.sandbox.state.customers.all();
  }

  wait(milliseconds: number): void {
    this.#time += milliseconds;
  }

  happen(): void {
    const next = this.#left.shift();
    if (next === undefined) return;
    const target = "item" in next ? this.items[next.item % Math.max(1, this.items.length)] : undefined;
    if (next.kind === "create") this.#write();
    else if (next.kind === "late-create") this.#late(() => this.#write());
    else if (next.kind === "update" && target) this.#write(target.id);
    else if (next.kind === "late-update" && target) this.#late(() => this.#write(target.id));
    else if (next.kind === "delete" && target) this.fixture.sandbox.state.customers.remove(target.id);
    else if (next.kind === "wait") this.wait(next.ms);
    else if (next.kind === "long-wait") this.wait(3 * HOUR);
    else if (next.kind === "fail") this.fixture.sandbox.faults.add({ fault: { kind: "status", status: 500 } });
    else if (next.kind === "leave") this.isLeaving = true;
  }

  #write(id?: string): void {
    this.fixture.put(`write ${++this.#writes}`, id);
  }

  #late(write: () => void): void {
    this.#time -= this.#world.delay;
    write();
    this.#time += this.#world.delay;
  }
}

/** One run: what it gave, and its watermark if it came to its end. */
async function runOnce(
  company: Company,
  world: World,
  since: string | Date,
): Promise<{ given: Customer[]; watermark: string | undefined }> {
  const changes = company.fixture.changes({
    since,
    overlap: world.overlap,
    query: world.query,
    prefetch: world.prefetch,
  });
  const given: Customer[] = [];
  company.isLeaving = false;
  company.run++;
  try {
    for await (const customer of changes) {
      given.push(customer);
      company.happen();
      if (company.isLeaving) break;
    }
  } catch (error) {
    // A list that changes without end and whose cursors die each time may be given up.
    if (
      !["request_failed", "restarted"].includes((error as { reason: string }).reason) &&
      (error as Error).name !== "ServerError"
    )
      throw error;
  }
  return { given, watermark: changes.watermark };
}

it("gives every last state, and none twice over runs that ended, whatever others write meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const company = new Company(world);
      const copy = new Map<string, string>();
      const states: string[] = [];
      let since: string | Date = new Date(0);
      for (let quietRuns = 0; quietRuns < 2;) {
        const wasQuiet = company.isQuiet;
        const { given, watermark } = await runOnce(company, world, since);
        expect(new Set(given.map(stateOf)).size, "a state twice in one run").toBe(given.length);
        for (const customer of given) copy.set(customer.id, stateOf(customer));
        if (watermark === undefined) continue;
        states.push(...given.map(stateOf));
        since = watermark;
        if (wasQuiet) quietRuns++;
        company.wait(10_000);
        company.happen();
      }
      expect(new Set(states).size, "a state twice over runs").toBe(states.length);
      for (const customer of company.items)
        expect(copy.get(customer.id), `the last state of ${customer.name}`).toBe(stateOf(customer));
    }),
    { numRuns: Number(process.env["INCREMENTAL_RUNS"] ?? 150) },
  );
});
