import type { SandboxContext } from "../context.js";
import { keepClosedBooks } from "../ledger/closed-books.js";
import { letTimePass } from "../passing-time.js";
import { Problem } from "../problems.js";
import { checkParameters } from "../validation/query-and-path.js";
import { type BodyRules, checkBody } from "../validation/request-body.js";
import { type AccessRules, authenticate, authorize, checkVersion } from "./authentication.js";
import type { Handlers } from "./handler.js";
import type { IdempotencyKeys } from "./idempotency.js";
import type { ReceivedRequest } from "./read-request.js";
import type { RateCounter } from "./rate-limit.js";
import { type ApiResponse, toLooseTypes, toProblemResponse, toResponse } from "./response.js";
import { type Match, route } from "./router.js";

export interface Pipeline {
  /** Checks who sends a request, what it is for, and whether its idempotency key has been used. Nothing changes yet. */
  accept(received: ReceivedRequest): AcceptedRequest;
  /** Counts a request in the rate limit that a fault ends before it reaches the pipeline. */
  count(received: ReceivedRequest): void;
  /** Checks the content of an accepted request and runs its handler. The whole change is made, or nothing of it. */
  complete(accepted: AcceptedRequest): ApiResponse;
  /** Returns what a GET would return now. It needs no API key, and no rate limit counts it. */
  inspect(path: string): ApiResponse;
}

/** A request after the first checks. It has a `response` if it was rejected or replayed, and `run` otherwise. */
export interface AcceptedRequest {
  readonly response?: ApiResponse;
  readonly isReplayed: boolean;
  readonly run?: () => ApiResponse;
  /** Ends the use of the idempotency key, after the response was sent. */
  readonly finish: (response: ApiResponse | undefined) => void;
}

export interface PipelineParts {
  readonly context: SandboxContext;
  readonly access: AccessRules;
  readonly rates: RateCounter | undefined;
  readonly keys: IdempotencyKeys;
  readonly handlers: Handlers;
  /** Whether responses have the observed types instead of the contract's. */
  readonly isLoose?: boolean;
  readonly bodyRules: BodyRules;
}

const doNothing = (): void => undefined;

/**
 * Checks a request in this order: API key, rate limit, version, path, permission, idempotency key, parameters, body. A replay comes before the body is
 * checked, because what the body refers to can be deleted by then, and the first response still counts.
 */
export function createPipeline(parts: PipelineParts): Pipeline {
  return {
    accept(received) {
      try {
        return useIdempotencyKey(checkAccess(received, parts), received, parts);
      } catch (error) {
        return { response: problemResponse(error), isReplayed: false, finish: doNothing };
      }
    },
    count(received) {
      try {
        checkAccess(received, parts);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    },
    complete({ run, response }) {
      if (run === undefined) return response ?? toResponse(204, undefined);
      try {
        return run();
      } catch (error) {
        return problemResponse(error);
      }
    },
    inspect(path) {
      try {
        const received = toReceivedGet(path);
        return runHandler(route("GET", received.path), received, parts);
      } catch (error) {
        return problemResponse(error);
      }
    },
  };
}

function toReceivedGet(path: string): ReceivedRequest {
  const { pathname, searchParams } = new URL(`http://sandbox${path.startsWith("/") ? path : `/${path}`}`);
  return {
    method: "GET",
    path: pathname,
    query: Object.fromEntries(searchParams),
    headers: new Headers(),
    body: undefined,
    isMalformed: false,
    signal: undefined,
    size: 0,
  };
}

/** Every request with a known API key counts in the rate limit, also when something else is wrong with it. */
function checkAccess(received: ReceivedRequest, { access, rates }: PipelineParts): Match {
  const match = tryRoute(received);
  const key = authenticate(received.headers, access, match instanceof Problem ? undefined : match.operation);
  rates?.count(key ?? "");
  checkVersion(received.headers);
  if (match instanceof Problem) throw match;
  authorize(key, access, match.operation);
  return match;
}

function tryRoute({ method, path }: ReceivedRequest): Match | Problem {
  try {
    return route(method, path);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Idempotency keys count on POST only (Rillet's docs). They are not separated by API key, because only one API key can write. */
function useIdempotencyKey(match: Match, received: ReceivedRequest, parts: PipelineParts): AcceptedRequest {
  const { method, path, headers } = received;
  const run = (): ApiResponse => runHandler(match, received, parts);
  const idempotencyKey = headers.get("idempotency-key");
  if (method !== "POST" || idempotencyKey === null) return { run, isReplayed: false, finish: doNothing };
  const use = parts.keys.begin(JSON.stringify([path, idempotencyKey]));
  if ("status" in use) return { response: use, isReplayed: true, finish: doNothing };
  return {
    run,
    isReplayed: false,
    finish: (response) => {
      use.finish(response);
    },
  };
}

function runHandler(
  { operation, path }: Match,
  received: ReceivedRequest,
  { handlers, context, isLoose, bodyRules }: PipelineParts,
): ApiResponse {
  const { query, headers } = received;
  checkParameters(operation, path, query);
  const body = checkBody(operation, received, context, bodyRules);
  const handler = handlers[operation.name];
  if (handler === undefined) throw new TypeError(`The sandbox has no handler for ${operation.name}.`);
  context.state.transactions.atomically(() => {
    letTimePass(context);
  });
  return context.state.transactions.atomically(() => {
    const result = keepClosedBooks(received.method, context, () =>
      handler({ operation, path, query, body, headers, context }),
    );
    return toResponse(operation.result.status, isLoose === true ? toLooseTypes(result) : result);
  });
}

function problemResponse(error: unknown): ApiResponse {
  if (error instanceof Problem) return toProblemResponse(error);
  throw error;
}
