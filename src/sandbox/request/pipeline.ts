import { checkBody } from "../body/check-body.js";
import { sendDueInvoices } from "../invoices/automatic-sending.js";
import { Problem } from "../problems.js";
import type { World } from "../world.js";
import { type AccessRules, authenticate, authorize, checkVersion } from "./access.js";
import { type Answer, toAnswer, toProblemAnswer } from "./answer.js";
import type { Handlers } from "./call.js";
import type { IdempotencyKeys } from "./idempotency.js";
import type { Incoming } from "./incoming.js";
import { loosen } from "./loose-types.js";
import { checkParameters } from "./parameters.js";
import type { RateCounter } from "./rate-limit.js";
import { type Match, route } from "./router.js";

export interface Pipeline {
  /** Takes a request in: who sends it, what it is for, and whether its idempotency key has been used. Nothing has changed yet. */
  admit(incoming: Incoming): Admission;
  /** Checks what an admitted request says and runs its handler: the change is committed at once, or not at all. */
  complete(admission: Admission): Answer;
}

/** A request past the door, or the answer that it got there. */
export interface Admission {
  readonly answer?: Answer;
  readonly isReplayed: boolean;
  readonly work?: () => Answer;
  /** Ends the claim to the idempotency key: the answer has gone out. */
  readonly settle: (answer: Answer | undefined) => void;
}

export interface PipelineParts {
  readonly world: World;
  readonly access: AccessRules;
  readonly rates: RateCounter | undefined;
  readonly keys: IdempotencyKeys;
  readonly handlers: Handlers;
  /** Whether answers have the types that were observed and not those of the contract. */
  readonly isLoose?: boolean;
}

const nothing = (): void => undefined;

/**
 * The order in which a request is judged: key, rate, version, path, permission, idempotency, parameters, body. A replay comes before the body is looked at:
 * what it refers to may be gone by then, and the first answer still counts.
 */
export function createPipeline(parts: PipelineParts): Pipeline {
  return {
    admit(incoming) {
      try {
        return claimKey(checkEntrance(incoming, parts), incoming, parts);
      } catch (error) {
        return { answer: answerProblem(error), isReplayed: false, settle: nothing };
      }
    },
    complete({ work, answer }) {
      if (work === undefined) return answer ?? toAnswer(204, undefined);
      try {
        return work();
      } catch (error) {
        return answerProblem(error);
      }
    },
  };
}

/** Every request with a known key counts in the rate limit, whatever else is wrong with it. */
function checkEntrance(incoming: Incoming, { access, rates }: PipelineParts): Match {
  const match = tryRoute(incoming);
  const key = authenticate(incoming.headers, access, match instanceof Problem ? undefined : match.operation);
  rates?.count(key ?? "");
  checkVersion(incoming.headers);
  if (match instanceof Problem) throw match;
  authorize(key, access, match.operation);
  return match;
}

function tryRoute({ method, path }: Incoming): Match | Problem {
  try {
    return route(method, path);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Keys count on POST only, and are ignored elsewhere (Rillet's docs). Only one API key may write, so it need not tell them apart. */
function claimKey(match: Match, incoming: Incoming, parts: PipelineParts): Admission {
  const { method, path, headers } = incoming;
  const work = (): Answer => run(match, incoming, parts);
  const idempotencyKey = headers.get("idempotency-key");
  if (method !== "POST" || idempotencyKey === null) return { work, isReplayed: false, settle: nothing };
  const claim = parts.keys.claim(JSON.stringify([path, idempotencyKey]));
  if ("status" in claim) return { answer: claim, isReplayed: true, settle: nothing };
  return {
    work,
    isReplayed: false,
    settle: (answer) => {
      claim.settle(answer);
    },
  };
}

function run({ operation, path }: Match, incoming: Incoming, { handlers, world, isLoose }: PipelineParts): Answer {
  const { query, headers, body } = incoming;
  checkParameters(operation, path, query);
  checkBody(operation, incoming, world);
  const handler = handlers[operation.name];
  if (handler === undefined) throw new TypeError(`The sandbox has no handler for ${operation.name}.`);
  world.state.chronicle.atomically(() => {
    sendDueInvoices(world);
  });
  return world.state.chronicle.atomically(() => {
    const result = handler({ operation, path, query, body, headers, world });
    return toAnswer(operation.result.status, isLoose === true ? loosen(operation.name, result) : result);
  });
}

function answerProblem(error: unknown): Answer {
  if (error instanceof Problem) return toProblemAnswer(error);
  throw error;
}
