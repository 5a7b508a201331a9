import { checkBody } from "../body/check-body.js";
import { sendDueInvoices } from "../invoices/automatic-sending.js";
import { Problem } from "../problems.js";
import type { World } from "../world.js";
import { type AccessRules, authenticate, authorize, checkVersion } from "./access.js";
import { type Answer, toAnswer, toProblemAnswer } from "./answer.js";
import type { Call, Handlers } from "./call.js";
import type { IdempotencyKeys } from "./idempotency.js";
import type { Incoming } from "./incoming.js";
import { checkParameters } from "./parameters.js";
import type { RateCounter } from "./rate-limit.js";
import { type Match, route } from "./router.js";

export interface Pipeline {
  /** Takes a request in: every check that comes before its handler. After it the idempotency key is claimed and nothing has changed yet. */
  admit(incoming: Incoming): Admission;
  /** Runs the handler of an admitted request: the change is committed at once, or not at all. */
  complete(admission: Admission): Answer;
}

/** A request past the checks, or the answer that it got there. */
export interface Admission {
  readonly answer?: Answer;
  readonly isReplayed: boolean;
  readonly call?: Call;
  /** Ends the claim to the idempotency key: the answer has gone out. */
  readonly settle: (answer: Answer | undefined) => void;
}

export interface PipelineParts {
  readonly world: World;
  readonly access: AccessRules;
  readonly countRequest: RateCounter | undefined;
  readonly keys: IdempotencyKeys;
  readonly handlers: Handlers;
}

const nothing = (): void => undefined;

/** The order in which a request is judged: key, version, rate, path, permission, parameters, body, idempotency. */
export function createPipeline(parts: PipelineParts): Pipeline {
  return {
    admit(incoming) {
      try {
        return claimKey(checkRequest(incoming, parts), incoming, parts.keys);
      } catch (error) {
        return { answer: answerProblem(error), isReplayed: false, settle: nothing };
      }
    },
    complete({ call, answer }) {
      if (call === undefined) return answer ?? toAnswer(204, undefined);
      try {
        return run(call, parts);
      } catch (error) {
        return answerProblem(error);
      }
    },
  };
}

interface Checked {
  readonly call: Call;
  readonly key: string | undefined;
}

function checkRequest(incoming: Incoming, { world, access, countRequest }: PipelineParts): Checked {
  const match = tryRoute(incoming);
  const key = authenticate(incoming.headers, access, match instanceof Problem ? undefined : match.operation);
  checkVersion(incoming.headers);
  countRequest?.(key ?? "");
  if (match instanceof Problem) throw match;
  const { operation, path } = match;
  authorize(key, access, operation);
  checkParameters(operation, path, incoming.query);
  checkBody(operation, incoming, world);
  return { key, call: { operation, path, query: incoming.query, body: incoming.body, headers: incoming.headers, world } };
}

function tryRoute({ method, path }: Incoming): Match | Problem {
  try {
    return route(method, path);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Keys count on POST only, and are ignored elsewhere (Rillet's docs). */
function claimKey({ call, key }: Checked, { method, path, headers }: Incoming, keys: IdempotencyKeys): Admission {
  const idempotencyKey = headers.get("idempotency-key");
  if (method !== "POST" || idempotencyKey === null) return { call, isReplayed: false, settle: nothing };
  const claim = keys.claim(JSON.stringify([key, path, idempotencyKey]));
  if ("status" in claim) return { answer: claim, isReplayed: true, settle: nothing };
  return {
    call,
    isReplayed: false,
    settle: (answer) => {
      claim.settle(answer);
    },
  };
}

function run(call: Call, { handlers, world }: PipelineParts): Answer {
  const handler = handlers[call.operation.name];
  if (handler === undefined)
    throw new Problem({
      status: 501,
      type: "https://rillet.com/not-implemented",
      title: "Not Implemented",
      detail: `The sandbox does not have ${call.operation.name} yet`,
    });
  world.state.chronicle.atomically(() => {
    sendDueInvoices(world);
  });
  return world.state.chronicle.atomically(() => toAnswer(call.operation.result.status, handler(call)));
}

function answerProblem(error: unknown): Answer {
  if (error instanceof Problem) return toProblemAnswer(error);
  throw error;
}
