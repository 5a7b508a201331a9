import { type ContractOperation, contractOperations } from "../../generated/contract.js";

/** One call of an operation, and how it ended. */
export interface Step {
  /** The operation's method on the client, such as `invoices.create`. */
  readonly name: string;
  readonly target: string;
  readonly expected: number;
  /** Undefined where there was no answer at all. */
  readonly status: number | undefined;
  /** What the answer said was wrong, or why there was none. */
  readonly problem: string | undefined;
}

interface CallOptions {
  /** The values of the path's parameters, in their order. */
  readonly path?: readonly (string | undefined)[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is expected where it is not the contract's success. */
  readonly status?: number;
}

/** Calls an operation by its name; gives the answer's body, read as JSON where it is. */
export type Call = <Result = { readonly id: string }>(name: string, options?: CallOptions) => Promise<Result>;

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;

/** Where calls go. */
export interface Judged {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Takes the requests instead of the network. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Makes a caller that notes every step. A step that fails does not end the run: those after it that need its answer fail too, and all are told. */
export function createCaller({ baseUrl, apiKey, fetch = globalThis.fetch }: Judged): {
  readonly call: Call;
  readonly steps: Step[];
} {
  const steps: Step[] = [];
  const call: Call = async <Result>(name: string, options: CallOptions = {}): Promise<Result> => {
    const operation = contractOperations.find((candidate) => candidate.name === name);
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
    signal: AbortSignal.timeout(PATIENCE),
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
