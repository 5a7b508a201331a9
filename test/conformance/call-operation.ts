import { type ContractOperation, contractOperations } from "../../generated/contract.js";

/** One call of an operation, and its result. */
export interface Step {
  /** The name of the method on the client, such as `invoices.create`. */
  readonly name: string;
  readonly target: string;
  readonly expected: number;
  /** Undefined when no response came. */
  readonly status: number | undefined;
  /** The problem that the response names, or the reason why no response came. */
  readonly problem: string | undefined;
}

interface CallOptions {
  /** The values of the path parameters, in the order of the path. */
  readonly path?: readonly (string | undefined)[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The expected status, when it is not the success status of the contract. */
  readonly status?: number;
}

/** Calls an operation by its name. Gives the body of the response, parsed when it is JSON. */
export type Call = <Result = { readonly id: string }>(name: string, options?: CallOptions) => Promise<Result>;

/** The longest time for one response. */
const TIMEOUT_MS = 20_000;

/** The server that the calls go to. */
export interface TargetServer {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Used instead of the network. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Makes a caller that records every step. A failed step does not end the run. Later steps that need its response fail too, and all failures are reported. */
export function createCaller({ baseUrl, apiKey, fetch = globalThis.fetch }: TargetServer): {
  readonly call: Call;
  readonly steps: Step[];
} {
  const steps: Step[] = [];
  const call: Call = async <Result>(name: string, options: CallOptions = {}): Promise<Result> => {
    const operation = contractOperations().find((candidate) => candidate.name === name);
    if (operation === undefined) throw new TypeError(`The contract has no operation ${name}.`);
    const target = fillIn(operation, options);
    const expected = options.status ?? operation.result.status;
    const { status, body, error } = await send(
      fetch,
      `${baseUrl}${target}`,
      toInit(operation.verb, { authorization: `Bearer ${apiKey}`, ...options.headers }, options.body),
    );
    steps.push({
      name,
      target: `${operation.verb} ${target}`,
      expected,
      status,
      problem: status === expected ? undefined : (error ?? JSON.stringify(body)),
    });
    return (body ?? {}) as Result;
  };
  return { call, steps };
}

function fillIn(operation: ContractOperation, { path = [], query = {} }: CallOptions): string {
  let index = 0;
  const filled = operation.path.replace(/\{[^}]+\}/g, () => encodeURIComponent(path[index++] ?? "missing"));
  const search = new URLSearchParams(query).toString();
  return search === "" ? filled : `${filled}?${search}`;
}

interface Reply {
  readonly status?: number;
  readonly body?: unknown;
  readonly error?: string;
}

function toInit(method: string, headers: Record<string, string>, body: unknown): RequestInit {
  const isForm = body instanceof FormData;
  const type = body === undefined || isForm ? {} : { "content-type": "application/json" };
  return {
    method,
    headers: { "x-rillet-api-version": "4", accept: "application/json", ...type, ...headers },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  };
}

async function send(fetch: typeof globalThis.fetch, url: string, init: RequestInit): Promise<Reply> {
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    return {
      status: response.status,
      body: response.headers.get("content-type")?.includes("json") ? (JSON.parse(text) as unknown) : text,
    };
  } catch (error) {
    return { error: String(error instanceof Error ? (error.cause ?? error) : error) };
  }
}
