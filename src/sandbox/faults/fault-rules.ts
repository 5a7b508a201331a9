import type { ContractOperation } from "../../../generated/contract.js";
import { createRandom } from "../seeded-random.js";
import { checkFaultRule, checkRandomFaults } from "./check-fault-rule.js";
import type { Fault, FaultMatch, FaultRule, RandomFaults } from "./fault.js";

/** The faults of a sandbox, as rules. The first rule that matches a request counts. */
export interface Faults {
  /** Adds a rule after the existing ones. @throws RilletArgumentError for a rule that can never apply. */
  add(rule: FaultRule): void;
  /** Adds faults that happen at random. @throws RilletArgumentError for wrong options. */
  random(options: RandomFaults): void;
  /** Removes all rules. */
  clear(): void;
}

/** The part of a request that rules look at. */
export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly operation: ContractOperation | undefined;
}

export interface FaultRules extends Faults {
  /** The fault that applies to a request, if there is one. Counts the request. */
  pick(target: FaultTarget): Fault | undefined;
}

type Rule = (target: FaultTarget) => Fault | undefined;

export function createFaultRules(): FaultRules {
  let rules: Rule[] = [];
  return {
    add(rule) {
      checkFaultRule(rule);
      rules.push(toRule(rule));
    },
    random(options) {
      checkRandomFaults(options);
      rules.push(toRandomRule(options));
    },
    clear() {
      rules = [];
    },
    pick(target) {
      for (const rule of rules) {
        const fault = rule(target);
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
  return (target) => {
    if (left <= 0 || !matches(match, target) || (probability !== undefined && random() >= probability))
      return undefined;
    left -= 1;
    return fault;
  };
}

function matches({ method, path, operation }: FaultMatch, target: FaultTarget): boolean {
  if (method !== undefined && method.toUpperCase() !== target.method) return false;
  if (operation !== undefined && operation !== target.operation?.id && operation !== target.operation?.name)
    return false;
  if (path instanceof RegExp) return new RegExp(path.source, path.flags.replace(/[gy]/g, "")).test(target.path);
  return path === undefined || path === target.path || path === target.operation?.path;
}

function toRandomRule({ seed, rate, kinds }: RandomFaults): Rule {
  const random = createRandom(seed);
  return () => {
    const [applies, choice] = [random() < rate, random()];
    const kind = kinds[Math.floor(choice * kinds.length)];
    return applies && kind !== undefined ? toFault(kind) : undefined;
  };
}

function toFault(kind: Fault["kind"]): Fault {
  if (kind === "delay") return { kind, ms: 1000 };
  return kind === "status" ? { kind, status: 502 } : { kind };
}
