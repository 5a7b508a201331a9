import fc from "../../support/fast-check.js";
import type { Content, DocumentIndex, Likeness } from "./documents.js";
import { type Deed, deeds } from "./person.js";
import type { Fate } from "./simulated-network.js";
import type { ProcessPlan } from "./simulated-process.js";

/** What happens to the link store before a step. */
export type Loss =
  | { readonly kind: "everything" }
  /** A single key, counted from any of them. */
  | { readonly kind: "key"; readonly index: number }
  /** The store is as it was at the beginning of an earlier step. */
  | { readonly kind: "backup"; readonly step: number };

/** Takes something from a link store. `backups` are the stores at the beginning of each step. */
export function applyLoss(
  loss: Loss,
  links: Map<string, string>,
  backups: readonly ReadonlyMap<string, string>[],
): void {
  const keys = [...links.keys()];
  if (loss.kind === "key") return void links.delete(keys[loss.index % keys.length] ?? "");
  links.clear();
  if (loss.kind === "everything") return;
  for (const [key, value] of backups[loss.step % backups.length] ?? []) links.set(key, value);
}

export interface WorkPlan extends ProcessPlan {
  readonly document: DocumentIndex;
  /** How many versions it is behind the newest. */
  readonly behind: number;
  readonly voids: boolean;
  /** Whether it is the process that worked at the same place before, if that one lives. */
  readonly continues: boolean;
}

/** Processes that work at the same time, with what happened before them and what a person does meanwhile. */
export interface Step {
  /** The hours before it. */
  readonly hours: number;
  /** The new version of a document that is finalized before it. */
  readonly change: { readonly document: DocumentIndex; readonly content: Content } | undefined;
  readonly loss: Loss | undefined;
  readonly deed: { readonly deed: Deed; readonly document: DocumentIndex } | undefined;
  readonly workers: readonly WorkPlan[];
}

export interface Schedule {
  /** Decides what is chosen of all that can happen next. */
  readonly seed: number;
  readonly isVersioned: boolean;
  /** Whether Rillet may respond with 429 to the read of an invoice. */
  readonly limitsChecks: boolean;
  readonly likeness: Likeness;
  readonly steps: readonly Step[];
}

const fates: readonly Fate[] = [
  { kind: "refuse" },
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "cut-body" },
  { kind: "status", status: 429 },
  { kind: "status", status: 502 },
  { kind: "status", status: 500, isCommitted: true },
  { kind: "silent" },
  { kind: "swallowed" },
  { kind: "late" },
];

/** The kinds of events, so that a run can be limited to some of them. */
export const eventKinds = [
  "kills",
  "faults",
  "late requests",
  "refusals after a deletion",
  "lost keys",
  "backups",
  "empty stores",
  "wrong clocks",
  "days between",
  "two workers",
  "four workers",
  "older versions",
  "voids",
  "voids beside other work",
  "429 for the check of an invoice",
  "alike customers",
  "a person makes",
  "a person renames",
  "a person edits",
  "a person pays",
  "a person deletes",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Builds the random schedules of a run: every kind of event, in any company. */
export const anySchedule = (maxSteps: number): fc.Arbitrary<Schedule> => schedules(new Set(eventKinds), maxSteps);

/** Builds random schedules of some kinds of events. */
export function schedules(kinds: ReadonlySet<EventKind>, maxSteps = 6): fc.Arbitrary<Schedule> {
  const has = (kind: EventKind): boolean => kinds.has(kind);
  const document = fc.constantFrom<DocumentIndex>(0, 0, 0, 0, 0, 1, 2);
  const schedule = fc.record({
    seed: fc.nat(),
    limitsChecks: fc.constant(has("429 for the check of an invoice")),
    isVersioned: fc.boolean(),
    likeness: fc.constantFrom<Likeness>("nothing", ...(has("alike customers") ? (["name", "email"] as const) : [])),
    steps: fc.array(
      fc.record({
        hours: fc.constantFrom(0, 0, 0, 1, 23.5, ...(has("days between") ? [25, 72] : [])),
        change: fc.option(
          fc.record({
            document,
            content: fc.record({ amount: fc.constantFrom(0, 0, 1, 1, 2), due: fc.constantFrom(0, 0, 0, 1) }),
          }),
          { nil: undefined },
        ),
        loss: rarely(fc.oneof(...losses(has))),
        deed: deedsOf(has, document),
        workers: fc.oneof(
          ...[1, ...(has("two workers") ? [2] : []), ...(has("four workers") ? [4] : [])].map((count) =>
            fc.array(worker(has, document), { minLength: count, maxLength: count }),
          ),
        ),
      }),
      { minLength: 1, maxLength: maxSteps },
    ),
  });
  return has("voids beside other work") ? schedule : schedule.map(withoutCrowdedVoids);
}

/** A void is alone in its step, and no late request of another process reaches Rillet after it. */
function withoutCrowdedVoids(schedule: Schedule): Schedule {
  const hasVoid = schedule.steps.some(({ workers }) => workers.length === 1 && workers[0]?.voids === true);
  const calm = ({ kill, fates: given, voids, ...plan }: WorkPlan, isAlone: boolean): WorkPlan => ({
    ...plan,
    voids: voids && isAlone,
    kill: hasVoid && kill?.pending === "late" ? { ...kill, pending: "lost" } : kill,
    fates: hasVoid ? given.map((fate): Fate => (fate.kind === "late" ? { kind: "silent" } : fate)) : given,
  });
  return {
    ...schedule,
    steps: schedule.steps.map((step) => ({
      ...step,
      workers: step.workers.map((plan) => calm(plan, step.workers.length === 1)),
    })),
  };
}

const rarely = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof(fc.constant(undefined), fc.constant(undefined), value);

type Has = (kind: EventKind) => boolean;

const losses = (has: Has): fc.Arbitrary<Loss | undefined>[] => [
  fc.constant(undefined),
  ...(has("empty stores") ? [fc.constant<Loss>({ kind: "everything" })] : []),
  ...(has("lost keys") ? [fc.nat(12).map((index): Loss => ({ kind: "key", index }))] : []),
  ...(has("backups") ? [fc.nat(4).map((step): Loss => ({ kind: "backup", step }))] : []),
];

const verbs: readonly (readonly [EventKind, string])[] = [
  ["a person makes", "makes"],
  ["a person renames", "renames"],
  ["a person edits", "edits"],
  ["a person pays", "pays"],
  ["a person deletes", "deletes"],
];

function deedsOf(has: Has, document: fc.Arbitrary<DocumentIndex>): fc.Arbitrary<Step["deed"]> {
  const allowed = verbs.filter(([kind]) => has(kind)).map(([, verb]) => verb);
  const possible = deeds.filter((deed) => allowed.includes(deed.split(" ", 1)[0] ?? ""));
  if (possible.length === 0) return fc.constant(undefined);
  return rarely(fc.record({ deed: fc.constantFrom<Deed>(...possible), document }));
}

function worker(has: Has, document: fc.Arbitrary<DocumentIndex>): fc.Arbitrary<WorkPlan> {
  const pending = fc.constantFrom<"lost" | "done" | "late">(
    "lost",
    "done",
    ...(has("late requests") ? (["late"] as const) : []),
  );
  const possible = fates.filter(({ kind }) => kind !== "late" || has("late requests"));
  return fc.record({
    document,
    behind: fc.constantFrom(0, 0, 0, ...(has("older versions") ? [1, 2] : [])),
    voids: has("voids") ? fc.constantFrom(false, false, false, false, false, true) : fc.constant(false),
    continues: fc.boolean(),
    kill: has("kills")
      ? fc.option(fc.record({ event: fc.nat(20), pending }), { nil: undefined })
      : fc.constant(undefined),
    clock: has("wrong clocks") ? fc.constantFrom(0, 0, -2, 2) : fc.constant(0),
    faultRate: has("faults") ? fc.constantFrom(0, 0, 0.1, 0.3) : fc.constant(0),
    fates: fc.uniqueArray(fc.constantFrom(...possible), { minLength: 1, maxLength: 3 }),
    maxRetries: fc.constantFrom(0, 2),
    refusals: has("refusals after a deletion") ? fc.constantFrom(0, 0, 0, 1, 2, 9) : fc.constant(0),
  });
}
