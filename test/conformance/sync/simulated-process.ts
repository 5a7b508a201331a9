import { Rillet } from "../../../src/index.js";
import type { Sandbox } from "../../../src/sandbox/index.js";
import { type LinkStore, RilletSync } from "../../../src/sync/index.js";
import { settings } from "./documents.js";
import { ACTOR } from "./history.js";
import type { Fate, SimulatedNetwork } from "./simulated-network.js";

/** Where a process is killed: at which of its requests and writes, and what becomes of that one. */
export interface Kill {
  readonly event: number;
  readonly pending: "lost" | "done" | "late";
}

export interface ProcessPlan {
  readonly kill: Kill | undefined;
  /** How wrong its clock is, in hours. */
  readonly clock: number;
  /** The probability that a request meets one of the fates. */
  readonly faultRate: number;
  readonly fates: readonly Fate[];
  readonly maxRetries: number;
  /** How many creations of an invoice Rillet refuses after this process has deleted one. */
  readonly refusals: number;
}

const never = new Promise<never>(() => undefined);
const REFUSED: Fate = { kind: "status", status: 422 };
const HOUR = 60 * 60 * 1000;

/** A process with a sync of its own. It shares the sandbox and the link store with the others, and everything in it stops when it is killed. */
export class SimulatedProcess {
  readonly name: string;
  readonly sync: RilletSync;
  /** Resolves when it is killed. */
  readonly killed: Promise<undefined>;
  readonly #plan: ProcessPlan;
  readonly #network: SimulatedNetwork;
  readonly #random: () => number;
  #die: () => void = () => undefined;
  #isDead = false;
  #events = 0;
  #refusals = 0;

  constructor(
    name: string,
    plan: ProcessPlan,
    world: {
      readonly sandbox: Sandbox;
      readonly network: SimulatedNetwork;
      readonly links: Map<string, string>;
      readonly random: () => number;
    },
  ) {
    this.name = name;
    this.#plan = plan;
    this.#network = world.network;
    this.#random = world.random;
    this.killed = new Promise((resolve) => {
      this.#die = () => {
        this.#isDead = true;
        resolve(undefined);
      };
    });
    const rillet = new Rillet({
      apiKey: "sandbox-key",
      environment: "sandbox",
      fetch: (...request) => this.#fetch(...request),
      headers: { [ACTOR]: name },
      rateLimit: false,
      maxRetries: plan.maxRetries,
      logLevel: "off",
    });
    this.sync = new RilletSync(rillet, {
      ...settings,
      links: this.#connect(world.links),
      now: () => world.sandbox.now() + plan.clock * HOUR,
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Whether this event is the last one: the process is killed at it. */
  #isKilledNow(): boolean {
    if (this.#plan.kill === undefined || this.#events++ < this.#plan.kill.event) return false;
    this.#die();
    return true;
  }

  #fetch(...[input, init]: Parameters<Sandbox["fetch"]>): Promise<Response> {
    if (this.#isDead) return never;
    const { pending } = this.#plan.kill ?? {};
    if (this.#isKilledNow()) {
      if (pending !== "lost")
        void this.#network.send({ kind: pending === "late" ? "late" : "silent" }, input, { ...init, signal: null });
      return never;
    }
    const response = this.#network.send(this.#chooseFate(String(input), init), input, init);
    return this.#unlessDead(response);
  }

  /** What a dead process would receive never arrives. */
  async #unlessDead<Value>(value: Promise<Value>): Promise<Value> {
    try {
      const received = await value;
      return this.#isDead ? await never : received;
    } catch (error) {
      if (this.#isDead) return never;
      throw error;
    }
  }

  #chooseFate(url: string, { method }: RequestInit = {}): Fate | undefined {
    const { pathname } = new URL(url);
    if (method === "DELETE" && pathname.startsWith("/invoices/")) this.#refusals = this.#plan.refusals;
    if (method === "POST" && pathname === "/invoices" && this.#refusals > 0) {
      this.#refusals--;
      return REFUSED;
    }
    if (this.#random() >= this.#plan.faultRate) return undefined;
    return this.#plan.fates[Math.floor(this.#random() * this.#plan.fates.length)];
  }

  #connect(links: Map<string, string>): LinkStore {
    const access = <Value>(effect: () => Value, isWrite: boolean): Promise<Value> => {
      if (this.#isDead) return never;
      if (isWrite && this.#isKilledNow()) {
        if (this.#plan.kill?.pending === "done") effect();
        return never;
      }
      const result = new Promise<Value>((resolve) => {
        this.#network.add(() => {
          if (!this.#isDead) resolve(effect());
        });
      });
      return this.#unlessDead(result);
    };
    return {
      get: (key) => access(() => links.get(key), false),
      set: (key, value) => access(() => void links.set(key, value), true),
      delete: (key) => access(() => links.delete(key), true),
    };
  }
}
