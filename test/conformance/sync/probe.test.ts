import fc from "fast-check";
import { it } from "vitest";
import { playInMemory as playSchedule } from "./play-in-memory.js";
import { type EventKind, eventKinds, type Schedule, schedules, type Step, type WorkPlan } from "./schedule.js";
import { actAsPerson } from "./person.js";
void actAsPerson;

const play = async (s: Schedule) => {
  try { return await playSchedule(s); } catch (e) { return [{ promise: "CRASH " + String((e as Error).message).slice(0, 80), seen: String((e as Error).stack) }]; }
};
const plain = { kill: undefined, clock: 0, faultRate: 0, fates: [] as never[], maxRetries: 0, refusals: 0, behind: 0, voids: false, continues: false };
function* smaller(s: Schedule): Generator<Schedule> {
  for (let i = 0; i < s.steps.length; i++) {
    yield { ...s, steps: s.steps.filter((_, j) => j !== i) };
  }
  for (let i = 0; i < s.steps.length; i++) {
    const step = s.steps[i] as Step;
    const put = (x: Step): Schedule => ({ ...s, steps: s.steps.map((y, j) => (j === i ? x : y)) });
    for (let w = 0; w < step.workers.length; w++) yield put({ ...step, workers: step.workers.filter((_, j) => j !== w) });
    if (step.loss) yield put({ ...step, loss: undefined });
    if (step.deed) yield put({ ...step, deed: undefined });
    if (step.change) yield put({ ...step, change: undefined });
    if (step.hours) yield put({ ...step, hours: 0 });
    for (let w = 0; w < step.workers.length; w++) {
      const worker = step.workers[w] as WorkPlan;
      const putW = (x: WorkPlan): Schedule => put({ ...step, workers: step.workers.map((y, j) => (j === w ? x : y)) });
      for (const [k, v] of Object.entries(plain)) {
        if (JSON.stringify(worker[k as keyof WorkPlan]) !== JSON.stringify(v)) yield putW({ ...worker, [k]: v });
      }
      if (worker.fates.length > 1) for (const f of worker.fates) yield putW({ ...worker, fates: [f] });
      if (worker.document !== 0) yield putW({ ...worker, document: 0 });
    }
  }
  if (s.likeness !== "nothing") yield { ...s, likeness: "nothing" };
  if (s.isVersioned) yield { ...s, isVersioned: false };
}
const seedsOf = (s: Schedule) => [s.seed, 1, 2, 3, 4, 5].map((seed) => ({ ...s, seed }));
async function shrink(s: Schedule, promise: string): Promise<Schedule> {
  let best = s;
  const until = performance.now() + Number(process.env["SHRINK_MS"] ?? 25_000);
  for (let again = true; again && performance.now() < until; ) {
    again = false;
    search: for (const c of smaller(best)) {
      for (const cand of seedsOf(c)) {
        if ((await play(cand)).some((v) => v.promise === promise)) { best = cand; again = true; break search; }
      }
    }
  }
  return best;
}
const show = (s: Schedule): string => {
  const lines = [`seed ${s.seed} versioned ${s.isVersioned} likeness ${s.likeness}`];
  for (const x of s.steps) {
    const o: Record<string, unknown> = {};
    for (const k of ["hours", "change", "loss", "deed"] as const) if (x[k]) o[k] = x[k];
    lines.push(` step ${JSON.stringify(o)}`);
    for (const w of x.workers) {
      const p: Record<string, unknown> = { document: w.document };
      for (const [k, v] of Object.entries(w)) if (k in plain && JSON.stringify(v) !== JSON.stringify(plain[k as keyof typeof plain])) p[k] = v;
      if (!w.faultRate) delete p["fates"];
      lines.push(`   worker ${JSON.stringify(p)}`);
    }
  }
  return lines.join("\n");
};

it("probe", async () => {
  const without = (process.env["WITHOUT"] ?? "").split(",");
  const only = process.env["ONLY"]?.split(",");
  const kinds = new Set<EventKind>(eventKinds.filter((k) => (only ? only.includes(k) : !without.includes(k))));
  const N = Number(process.env["SYNC_RUNS"] ?? 200);
  const seed = Number(process.env["SYNC_SEED"] ?? 1);
  const found = new Map<string, { n: number; s: Schedule; v: string }>();
  const t = performance.now(); const c0 = process.cpuUsage();
  for (const schedule of fc.sample(schedules(kinds), { numRuns: N, seed })) {
    const vs = await play(schedule);
    for (const v of new Map(vs.map((v) => [v.promise, v])).values()) {
      const f = found.get(v.promise);
      if (!f) found.set(v.promise, { n: 1, s: schedule, v: v.seen });
      else { f.n++; if (JSON.stringify(schedule.steps).length < JSON.stringify(f.s.steps).length) { f.s = schedule; f.v = v.seen; } }
    }
  }
  const all = fc.sample(schedules(kinds), { numRuns: N, seed }).flatMap((x) => x.steps);
  console.log(all.length, "steps", all.filter((x) => x.loss).length, "losses", all.filter((x) => x.deed).length, "deeds", all.filter((x) => x.change).length, "changes", all.flatMap((x) => x.workers).length, "workers");
  console.log(`${N} in ${(performance.now() - t).toFixed(0)} ms, cpu ${Math.round(process.cpuUsage(c0).user / 1000)} + ${Math.round(process.cpuUsage(c0).system / 1000)}`);
  for (const [p, f] of found) console.log(`## ${p}: ${f.n}`);
  const want = process.env["SHRINK"];
  for (const [p, f] of found) {
    if (want && !p.includes(want)) continue;
    const s = await shrink(f.s, p);
    console.log(`\n## ${p}: ${f.n}\n${show(s)}`);
    process.env["TRACE"] = "1";
    const vs = await play(s);
    delete process.env["TRACE"];
    for (const v of vs) console.log(`${v.promise}: ${v.seen.slice(0, 900)}`);
  }
}, 6_000_000);
