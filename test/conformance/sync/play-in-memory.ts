import { vi } from "vitest";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.js";
import { createRandom } from "../../../src/sandbox/seeded-random.js";
import { rest, startTime, stopTime } from "../../faults/virtual-time.js";
import { REFERENCE_TYPE } from "./documents.js";
import type { Outcome, Violation } from "./history.js";
import { actAsPerson, HAND_MADE } from "./person.js";
import { callSync, Recorder, type Work } from "./recorder.js";
import { applyLoss, type Schedule, type Step, type WorkPlan } from "./schedule.js";
import { SimulatedNetwork } from "./simulated-network.js";
import { SimulatedProcess } from "./simulated-process.js";

const NOON = Date.UTC(2026, 10, 20, 12);
const HOUR = 60 * 60 * 1000;
/** Between two steps: a response that Rillet repeats within 15 seconds looks like a new one (the guide). */
const BETWEEN = 20_000;
/** More events than this are a loop. */
const MOST_EVENTS = 20_000;

/** Plays a schedule in memory, on virtual time, and judges it. The seed of the schedule decides everything. */
export async function playInMemory(schedule: Schedule): Promise<Violation[]> {
  stopTime(NOON, schedule.seed);
  try {
    const player = new Player(schedule);
    for (const step of schedule.steps) await player.play(step);
    await player.end();
    return player.recorder.judge();
  } finally {
    startTime();
  }
}

/** The plan of a process that nothing disturbs. */
const QUIET = { kill: undefined, clock: 0, faultRate: 0, fates: [], maxRetries: 0, refusals: 0 };

class Player {
  readonly recorder: Recorder;
  readonly #sandbox: Sandbox = createSandbox({ rateLimit: false, externalReferenceTypes: [REFERENCE_TYPE, HAND_MADE] });
  readonly #links = new Map<string, string>();
  readonly #backups: ReadonlyMap<string, string>[] = [];
  readonly #random: () => number;
  readonly #network: SimulatedNetwork;
  readonly #processes: SimulatedProcess[] = [];
  #names = 0;

  constructor(schedule: Schedule) {
    this.#random = createRandom(schedule.seed);
    this.#network = new SimulatedNetwork(this.#sandbox, { random: this.#random, limitsChecks: schedule.limitsChecks });
    this.recorder = new Recorder(schedule, this.#sandbox);
  }

  async play({ hours, change, loss, deed, workers }: Step): Promise<void> {
    // A request is under way for minutes, not for hours.
    if (hours > 0) await this.#deliverAll();
    vi.advanceTimersByTime(hours * HOUR + BETWEEN);
    if (change !== undefined) this.recorder.addVersion(change.document, change.content);
    this.#backups.push(new Map(this.#links));
    if (loss !== undefined) {
      this.recorder.addLoss(loss);
      applyLoss(loss, this.#links, this.#backups);
    }
    const work = workers.map((plan, place) => this.#work(plan, place));
    if (deed !== undefined)
      this.#network.add(() => actAsPerson(deed.deed, this.recorder.documentOf(deed.document), this.#sandbox));
    await this.#untilDone(Promise.all(work));
  }

  async end(): Promise<void> {
    await this.#deliverAll();
    await this.recorder.runLast(async (work) => {
      const run = this.#run(this.#start(QUIET), work);
      await this.#untilDone(run);
      const outcome = await run;
      if (outcome === undefined) throw new Error("A process that nothing disturbs has no outcome.");
      return outcome;
    });
  }

  async #work(plan: WorkPlan, place: number): Promise<void> {
    const earlier = this.#processes[place];
    const process = plan.continues && earlier?.isDead === false ? earlier : this.#start(plan);
    this.#processes[place] = process;
    await this.#run(process, this.recorder.choose(plan));
  }

  #start(plan: ConstructorParameters<typeof SimulatedProcess>[1]): SimulatedProcess {
    return new SimulatedProcess(`process ${this.#names++}`, plan, {
      sandbox: this.#sandbox,
      network: this.#network,
      links: this.#links,
      random: this.#random,
    });
  }

  /** Resolves with `undefined` if the process is killed. */
  async #run(process: SimulatedProcess, work: Work): Promise<Outcome | undefined> {
    const from = this.recorder.at;
    const ending = await Promise.race([callSync(process.sync, work), process.killed]);
    return ending && this.recorder.add(process.name, work, { from, ending });
  }

  async #deliverAll(): Promise<void> {
    while (!this.#network.isIdle) await this.#network.next();
  }

  /** Lets one thing after the other happen until the work has ended. Where nothing is under way, time passes to the next timer. */
  async #untilDone(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    for (let events = 0; ; events++) {
      await rest();
      if (isDone) return void (await done);
      if (events > MOST_EVENTS) throw new Error("A process does not end.");
      const hasTimers = vi.getTimerCount() > 0;
      const waitsForTime = hasTimers && this.#network.hasOnlyLate && this.#random() < 0.5;
      if (!this.#network.isIdle && !waitsForTime) {
        vi.advanceTimersByTime(20);
        await this.#network.next();
      } else if (hasTimers) vi.advanceTimersToNextTimer();
      else await this.#waitForWork(() => isDone);
    }
  }

  /** Waits for what needs neither the network nor time. */
  async #waitForWork(isDone: () => boolean): Promise<void> {
    for (let turns = 0; turns < 100; turns++) {
      await rest();
      if (isDone() || !this.#network.isIdle || vi.getTimerCount() > 0) return;
    }
    throw new Error("A process waits for nothing.");
  }
}
