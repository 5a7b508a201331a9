import type { ContractOperation } from "../../../generated/contract.js";
import { createRandom } from "../random.js";
import type { Fault, FaultMatch, FaultRule } from "./fault.js";

/** Faults that happen at random, the same for the same seed. */
export interface RandomFaults {
  /** Another seed, another sequence. */
  readonly seed: number;
  /** From 0 to 1: the share of requests that get one. */
  readonly rate: number;
  /** Which kinds; each as likely as the others. A `delay` lasts a second, a `status` is a 502. */
  readonly kinds: readonly Fault["kind"][];
}

/** What goes wrong, by rules; the first rule that fits a request counts. */
export interface Faults {
  /** Adds a rule behind those that are there. */
  add(rule: FaultRule): void;
  /** Adds faults that happen at random. */
  random(options: RandomFaults): void;
  /** Takes all rules away. */
  clear(): void;
}

/** A request, as rules see it. */
export interface Subject {
  readonly method: string;
  readonly path: string;
  readonly operation: ContractOperation | undefined;
}

export interface FaultBook extends Faults {
  /** The fault that befalls a request, if any; counts it. */
  pick(subject: Subject): Fault | undefined;
}

type Rule = (subject: Subject) => Fault | undefined;

export function createFaults(): FaultBook {
  let rules: Rule[] = [];
  return {
    add: (rule) => void rules.push(toRule(rule)),
    random: (options) => void rules.push(toRandomRule(options)),
    clear() {
      rules = [];
    },
    pick(subject) {
      for (const rule of rules) {
        const fault = rule(subject);
        if (fault !== undefined) return fault;
      }
      return undefined;
    },
  };
}

function toRule({
  match = {},
  probability,
  times = probability === undefined ? 1 : Infinity,
  seed = 1,
  fault,
}: FaultRule): Rule {
  const random = createRandom(seed);
  let left = times;
  return (subject) => {
    if (left <= 0 || !fits(match, subject) || (probability !== undefined && random() >= probability)) return undefined;
    left -= 1;
    return fault;
  };
}

function fits({ method, path, operation }: FaultMatch, subject: Subject): boolean {
  if (method !== undefined && method.toUpperCase() !== subject.method) return false;
  if (operation !== undefined && operation !== subject.operation?.id && operation !== subject.operation?.name)
    return false;
  if (path instanceof RegExp) return new RegExp(path.source, path.flags.replace(/[gy]/g, "")).test(subject.path);
  return path === undefined || path === subject.path || path === subject.operation?.path;
}

function toRandomRule({ seed, rate, kinds }: RandomFaults): Rule {
  const random = createRandom(seed);
  return () => {
    const [isHit, choice] = [random() < rate, random()];
    const kind = kinds[Math.floor(choice * kinds.length)];
    return isHit && kind !== undefined ? toFault(kind) : undefined;
  };
}

function toFault(kind: Fault["kind"]): Fault {
  if (kind === "delay") return { kind, ms: 1000 };
  return kind === "status" ? { kind, status: 502 } : { kind };
}
