import type { ContractOperation } from "../../../generated/contract.js";
import { createRandom } from "../seeded-random.js";
import { checkFaultRule, checkRandomFaults } from "./check-fault-rule.js";
import type { LoggedRequest } from "../http/request-log.js";
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

/** A rule that was added, and what it has done. */
export interface FaultHandle {
  /** Its number in the order of adding, from 1. */
  readonly id: number;
  /** Which requests it can apply to; undefined for all. */
  readonly match: FaultMatch | undefined;
  /** The fault. A rule that was added with `random` has one for each of its kinds. */
  readonly faults: readonly Fault[];
  /** How probable it is that it applies to a request that matches, from 0 to 1. */
  readonly probability: number;
  /** How many requests it has applied to. */
  readonly applied: number;
  /** How many more requests it applies to; null without a limit. */
  readonly remaining: number | null;
  /** The requests that it has applied to and that are still in the log, the oldest first. Each has the `fault`. */
  readonly requests: readonly LoggedRequest[];
  /** Removes the rule. What it has done stays. */
  remove(): void;
}

/** The faults of a sandbox, as rules. The first rule that matches a request counts. */
export interface Faults {
  /** Adds a rule after the existing ones. @throws RilletArgumentError for a rule that can never apply. */
  add(rule: FaultRule): FaultHandle;
  /** Adds faults that happen at random. @throws RilletArgumentError for wrong options. */
  random(options: RandomFaults): FaultHandle;
  /** The rules that can still apply, in their order. */
  list(): readonly ActiveFault[];
  /** All rules that were added and not removed, in the order of adding. Of those that can apply no more, the last 50 are kept. */
  handles(): readonly FaultHandle[];
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
  pick(target: FaultTarget, record?: LoggedRequest): Fault | undefined;
}

interface Rule {
  readonly match: FaultMatch | undefined;
  readonly faults: readonly Fault[];
  readonly probability: number;
  /** How many requests it applies to. */
  readonly times: number;
  applied: number;
  /** The fault of this request, if the rule matches and its chance decides for it. */
  choose(target: FaultTarget): Fault | undefined;
}

/** How many rules that can apply no more are kept, so that a person can look at them. */
const MAX_USED = 50;

/** The fault that a rule applies to a request, if there is one. */
function apply(rule: Rule, target: FaultTarget): Fault | undefined {
  const fault = rule.choose(target);
  if (fault !== undefined) rule.applied += 1;
  return fault;
}

/** @param requests The request log. Each handle shows the requests in it that its rule has applied to. */
export function createFaultRules(requests: readonly LoggedRequest[] = []): FaultRules {
  let rules: Rule[] = [];
  // Rules that can apply no more. They are kept apart, so that later requests do not have to look at them.
  let used: Rule[] = [];
  let count = 0;
  const causes = new WeakMap<LoggedRequest, Rule>();
  const handles = new WeakMap<Rule, FaultHandle>();
  const start = (rule: Rule): FaultHandle => {
    rules.push(rule);
    const { match, faults, probability } = rule;
    const handle: FaultHandle = {
      id: (count += 1),
      match,
      faults,
      probability,
      get applied() {
        return rule.applied;
      },
      get remaining() {
        return remainingOf(rule);
      },
      get requests() {
        return requests.filter((request) => causes.get(request) === rule);
      },
      remove() {
        rules = rules.filter((other) => other !== rule);
        used = used.filter((other) => other !== rule);
      },
    };
    handles.set(rule, handle);
    return handle;
  };
  return {
    add(rule) {
      checkFaultRule(rule);
      return start(toRule(rule));
    },
    random(options) {
      checkRandomFaults(options);
      return start(toRandomRule(options));
    },
    list: () =>
      rules.map((rule) => ({
        match: rule.match,
        faults: rule.faults,
        applied: rule.applied,
        remaining: remainingOf(rule),
      })),
    handles: () =>
      [...used, ...rules].flatMap((rule) => handles.get(rule) ?? []).sort((first, second) => first.id - second.id),
    clear() {
      [rules, used] = [[], []];
    },
    pick(target, record) {
      for (const rule of rules) {
        const fault = apply(rule, target);
        if (fault === undefined) continue;
        if (record) causes.set(record, rule);
        if (remainingOf(rule) === 0) {
          rules = rules.filter((other) => other !== rule);
          used = [...used, rule].slice(-MAX_USED);
        }
        return fault;
      }
      return undefined;
    },
  };
}

const remainingOf = ({ times, applied }: Rule): number | null => (times === Infinity ? null : times - applied);

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
  return { match, faults: [fault], probability: probability ?? 1, times, applied: 0, choose };
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
  return { match: undefined, faults: kinds.map(toFault), probability: rate, times: Infinity, applied: 0, choose };
}

function toFault(kind: Fault["kind"]): Fault {
  if (kind === "delay") return { kind, ms: 1000 };
  return kind === "status" ? { kind, status: 502 } : { kind };
}
