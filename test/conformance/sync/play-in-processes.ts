import { setImmediate } from "node:timers/promises";
import { createSandbox, type FaultRule, type Sandbox } from "../../../src/sandbox/index.js";
import { type SandboxServer, startSandboxServer } from "../../../src/sandbox/server/index.js";
import { createRandom } from "../../../src/sandbox/seeded-random.js";
import { REFERENCE_TYPE } from "./documents.js";
import { ACTOR, type Outcome, type Violation } from "./history.js";
import { actAsPerson, HAND_MADE } from "./person.js";
import { callSync, Recorder, type Work } from "./recorder.js";
import { applyLoss, type Schedule, type Step, type WorkPlan } from "./schedule.js";
import { openStore, type SharedStore, type StoreAddress } from "./shared-store.js";
import { type Fate, wasDone } from "./simulated-network.js";
import type { Kill } from "./simulated-process.js";
import { createSync, type Job } from "./sync-job.js";
import { WorkerProcess } from "./worker-process.js";

const NOON = Date.UTC(2026, 10, 20, 12);
const HOUR = 60 * 60 * 1000;
/** Short, where responses stall: the process has to wait for it. */
const SHORT_TIMEOUT = 700;
const LONG_TIMEOUT = 60_000;
/** Longer than the short timeout, in milliseconds of the sandbox's clock. */
const DELAY = 1_500;

/** Plays a schedule with real processes, a served sandbox and a store that the processes share, and judges it. */
export async function playInProcesses(schedule: Schedule, bundle: string, address: StoreAddress): Promise<Violation[]> {
  const store = await openStore(address);
  const round = new Round(schedule, bundle, { address, store });
  await round.open();
  try {
    for (const step of schedule.steps) await round.play(step);
    await round.end();
    return round.recorder.judge();
  } finally {
    await round.close();
  }
}

interface Running {
  readonly process: WorkerProcess;
  kill: Kill | undefined;
  requests: number;
  refusals: number;
  readonly refusalsAfterDeletion: number;
}

class Round {
  readonly recorder: Recorder;
  readonly #sandbox: Sandbox;
  readonly #bundle: string;
  readonly #address: StoreAddress;
  readonly #store: SharedStore;
  readonly #random: () => number;
  readonly #limitsChecks: boolean;
  readonly #backups: ReadonlyMap<string, string>[] = [];
  readonly #running = new Map<string, Running>();
  /** Each lets a late request of a dead process arrive. */
  #late: (() => Promise<void>)[] = [];
  /** What a person does after some requests. */
  #deed: { after: number; readonly act: () => Promise<void> } | undefined;
  #server: SandboxServer | undefined;
  #names = 0;

  constructor(
    schedule: Schedule,
    bundle: string,
    { address, store }: { readonly address: StoreAddress; readonly store: SharedStore },
  ) {
    this.#bundle = bundle;
    this.#address = address;
    this.#store = store;
    this.#random = createRandom(schedule.seed);
    this.#limitsChecks = schedule.limitsChecks;
    this.#sandbox = createSandbox({
      now: NOON,
      rateLimit: false,
      externalReferenceTypes: [REFERENCE_TYPE, HAND_MADE],
    });
    this.recorder = new Recorder(schedule, this.#sandbox);
  }

  async open(): Promise<void> {
    const fetch: Sandbox["fetch"] = async (input, init) => {
      const request = input instanceof Request ? input : new Request(input, init);
      const actor = request.headers.get(ACTOR) ?? "";
      return this.#refuse(actor, request) ?? this.#witness(actor, request);
    };
    this.#server = await startSandboxServer({ ...this.#sandbox, fetch }, { port: 0 });
  }

  async play({ hours, change, loss, deed, workers }: Step): Promise<void> {
    // A request is under way for minutes, not for hours.
    if (hours > 0) await this.#release();
    this.#sandbox.advance(hours * HOUR);
    if (change !== undefined) this.recorder.addVersion(change.document, change.content);
    await this.#keepBackup();
    if (loss !== undefined) await this.#lose(loss);
    for (const rule of workers.flatMap((plan) => this.#faultsOf(plan))) this.#sandbox.faults.add(rule);
    // A fault meets the requests of any process of the step.
    const stalls = workers.some(
      ({ faultRate, fates }) => faultRate > 0 && fates.some(({ kind }) => STALLING.has(kind)),
    );
    const work = workers.map((plan) =>
      this.#run({ ...plan, timeout: stalls ? SHORT_TIMEOUT : LONG_TIMEOUT }, this.recorder.choose(plan)),
    );
    if (deed !== undefined) {
      const document = this.recorder.documentOf(deed.document);
      this.#deed = {
        after: Math.floor(this.#random() * 8),
        act: () => actAsPerson(deed.deed, document, this.#sandbox),
      };
    }
    const released = this.#release();
    await Promise.all(work);
    await this.#endDelays(released);
    await this.#deed?.act();
    this.#deed = undefined;
    this.#sandbox.faults.clear();
  }

  async end(): Promise<void> {
    await this.#endDelays(this.#release());
    await this.recorder.runLast(async (work) => {
      const actor = `run ${this.#names++}`;
      const from = this.recorder.at;
      // With the client's default: the delayed request of a dead process can still use an idempotency key, and then a POST gets a 409 and is repeated.
      const sync = createSync({ ...this.#jobOf(actor, work), maxRetries: 2 }, this.#store);
      return this.recorder.add(actor, work, { from, ending: await callSync(sync, work) });
    });
  }

  async close(): Promise<void> {
    for (const { process } of this.#running.values()) await process.kill();
    await this.#endDelays(this.#release());
    await this.#server?.close();
    await this.#store.close();
  }

  /** Resolves with `undefined` if the process is killed. */
  async #run(
    {
      kill,
      clock,
      maxRetries,
      refusals,
      timeout,
    }: Pick<WorkPlan, "kill" | "clock" | "maxRetries" | "refusals"> & { readonly timeout: number },
    work: Work,
  ): Promise<Outcome | undefined> {
    const actor = `process ${this.#names++}`;
    const from = this.recorder.at;
    const job = this.#jobOf(actor, work);
    const process = new WorkerProcess(this.#bundle, { ...job, now: job.now + clock * HOUR, timeout, maxRetries });
    this.#running.set(actor, { process, kill, requests: 0, refusals: 0, refusalsAfterDeletion: refusals });
    const ending = await process.ending;
    this.#running.delete(actor);
    return ending && this.recorder.add(actor, work, { from, ending });
  }

  #jobOf = (actor: string, work: Work): Job => ({
    actor,
    url: this.#server?.url ?? "",
    store: this.#address,
    now: this.#sandbox.now(),
    timeout: LONG_TIMEOUT,
    maxRetries: 0,
    work,
  });

  /** After a process deleted an invoice, Rillet refuses its next creations of one. What it has done before, it repeats. */
  #refuse(actor: string, { method, url, headers }: Request): Promise<Response> | undefined {
    const running = this.#running.get(actor);
    const { pathname } = new URL(url);
    if (running === undefined) return undefined;
    if (method === "DELETE" && pathname.startsWith("/invoices/")) running.refusals = running.refusalsAfterDeletion;
    if (method !== "POST" || pathname !== "/invoices" || wasDone(this.#sandbox, { headers })) return undefined;
    if (running.refusals-- <= 0) return undefined;
    return Promise.resolve(Response.json({ status: 422, detail: "The books do not allow it" }, { status: 422 }));
  }

  /** Handles a request, and kills its process where the plan says so: before it, after it, or with the request still under way. */
  async #witness(actor: string, request: Request): Promise<Response> {
    if (this.#deed !== undefined && this.#deed.after-- <= 0) {
      const { act } = this.#deed;
      this.#deed = undefined;
      await act();
    }
    const running = this.#running.get(actor);
    if (running?.kill === undefined || running.requests++ < running.kill.event) return this.#sandbox.fetch(request);
    const { pending } = running.kill;
    running.kill = undefined;
    if (pending === "lost") {
      await running.process.kill();
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("The client is gone"), { code: "ECONNRESET" }),
      });
    }
    if (pending === "late") {
      const detached = await withoutConnection(request);
      await running.process.kill();
      return new Promise((resolve, reject) =>
        this.#late.push(() => this.#sandbox.fetch(detached).then(resolve, reject)),
      );
    }
    const response = await this.#sandbox.fetch(request);
    // The process dies before, while or after it handles the response.
    setTimeout(() => void running.process.kill(), this.#random() * 12);
    return response;
  }

  /** Lets late requests arrive, and waits until they have. */
  async #release(): Promise<void> {
    const late = this.#late;
    this.#late = [];
    await Promise.all(late.map((arrive) => arrive()));
  }

  /** Lets time pass until no request is delayed. A delayed request of a killed process keeps its idempotency key in use, and the sandbox's clock stands still. */
  async #endDelays(released: Promise<void>): Promise<void> {
    let isReleased = false;
    const ended = released.finally(() => (isReleased = true));
    const isDelayed = (): boolean => this.#sandbox.requests.some(({ isDone }) => !isDone);
    while (!isReleased || isDelayed()) {
      if (isDelayed()) this.#sandbox.advance(DELAY);
      await setImmediate();
    }
    await ended;
  }

  #faultsOf({ faultRate, fates }: WorkPlan): FaultRule[] {
    const rules: FaultRule[] = [];
    for (const fate of fates)
      if (faultRate > 0)
        rules.push({ ...toFault(fate, this.#limitsChecks), probability: faultRate / fates.length, seed: fates.length });
    return rules;
  }

  async #keepBackup(): Promise<void> {
    const entries = await this.#readStore();
    this.#backups.push(entries);
  }

  async #lose(loss: NonNullable<Step["loss"]>): Promise<void> {
    this.recorder.addLoss(loss);
    const before = await this.#readStore();
    const after = new Map(before);
    applyLoss(loss, after, this.#backups);
    for (const key of before.keys()) if (!after.has(key)) await this.#store.delete(key);
    for (const [key, value] of after) if (before.get(key) !== value) await this.#store.set(key, value);
  }

  async #readStore(): Promise<Map<string, string>> {
    const entries = new Map<string, string>();
    for (const key of await this.#store.keys()) entries.set(key, String(await this.#store.get(key)));
    return entries;
  }
}

/** The request as it is when its connection is gone: whole, and not aborted. */
async function withoutConnection(request: Request): Promise<Request> {
  const { url, method, headers } = request;
  const body = await request.text();
  return new Request(url, { method, headers, ...(body !== "" && { body }) });
}

const STALLING: ReadonlySet<Fate["kind"]> = new Set(["silent", "swallowed", "late"]);

/** The faults that a served sandbox has. */
function toFault(fate: Fate, limitsChecks: boolean): FaultRule {
  if (fate.kind === "swallowed") return { fault: { kind: "delay", ms: DELAY, when: "before" } };
  if (fate.kind === "silent" || fate.kind === "late") return { fault: { kind: "stall-body" } };
  if (fate.kind !== "status" || fate.status !== 429) return { fault: fate };
  // Without a time a client waits for a whole window.
  const fault = { ...fate, headers: { "retry-after": "0" } };
  return { fault, ...(!limitsChecks && { match: { path: /^(?!\/invoices\/)/ } }) };
}
