import type { ContractOperation } from "../../../generated/contract.js";
import { createRandom } from "../seeded-random.js";
import { checkFaultRule, checkRandomFaults } from "./check-fault-rule.js";
import type { Fault, FaultMatch, FaultRule, RandomFaults } from "./fault.js";

/** A rule that can still apply. One that was added with `random` has a fault for each of its kinds. */
export interface ActiveFault {
  /** Which requests it can apply to; undefined for all. */
  readonly match: FaultMatch | undefined;
  readonly faults: readonly Fault[];
  /** How many requests it has applied to. */
  readonly applied: number;
  /** How many more requests it applies to; null without a limit. */
  readonly remaining: number | null;
}

/** The faults of a sandbox, as rules. The first rule that matches a request counts. */
export interface Faults {
  /** Adds a rule after the existing ones. @throws RilletArgumentError for a rule that can never apply. */
  add(rule: FaultRule): void;
  /** Adds faults that happen at random. @throws RilletArgumentError for wrong options. */
  random(options: RandomFaults): void;
  /** The rules that can still apply, in their order. */
  list(): readonly ActiveFault[];
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

interface Rule {
  readonly match: FaultMatch | undefined;
  readonly faults: readonly Fault[];
  /** How many requests it applies to. */
  readonly times: number;
  applied: number;
  /** The fault of this request, if the rule matches and its chance decides for it. */
  choose(target: FaultTarget): Fault | undefined;
}

/** The fault that a rule applies to a request, if there is one. */
function apply(rule: Rule, target: FaultTarget): Fault | undefined {
  const fault = rule.applied < rule.times ? rule.choose(target) : undefined;
  if (fault !== undefined) rule.applied += 1;
  return fault;
}

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
    list: () =>
      rules
        .filter(({ applied, times }) => applied < times)
        .map(({ match, faults, applied, times }) => ({
          match,
          faults,
          applied,
          remaining: times === Infinity ? null : times - applied,
        })),
    clear() {
      rules = [];
    },
    pick(target) {
      for (const rule of rules) {
        const fault = apply(rule, target);
        if (fault !== undefined) return fault;
      }
      return undefined;
    },
  };
}

function toRule({
  match,
  probability,
  times = probability === undefined ? 1 : Infinity,
  seed = 1,
  fault,
}: FaultRule): Rule {
  const random = createRandom(seed);
  const choose = (target: FaultTarget): Fault | undefined =>
    matches(match ?? {}, target) && (probability === undefined || random() < probability) ? fault : undefined;
  return { match, faults: [fault], times, applied: 0, choose };
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
  const choose = (): Fault | undefined => {
    const [applies, choice] = [random() < rate, random()];
    const kind = kinds[Math.floor(choice * kinds.length)];
    return applies && kind !== undefined ? toFault(kind) : undefined;
  };
  return { match: undefined, faults: kinds.map(toFault), times: Infinity, applied: 0, choose };
}

function toFault(kind: Fault["kind"]): Fault {
  if (kind === "delay") return { kind, ms: 1000 };
  return kind === "status" ? { kind, status: 502 } : { kind };
}
