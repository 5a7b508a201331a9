import type { Fault, Sandbox } from "../../../src/sandbox/index.js";

/** How a request travels. The faults of the sandbox, and three of the way to it. */
export type Fate =
  | Fault
  /** It takes effect, and no response ever arrives. */
  | { readonly kind: "silent" }
  /** No response arrives, and the request reaches Rillet at some later time, maybe in the time of another process. */
  | { readonly kind: "late" }
  /** It never arrives, and no error does either. */
  | { readonly kind: "swallowed" };

/** Something that waits to happen: a request that is under way, a response, a read or write of the link store. */
interface PendingEvent {
  readonly run: () => Promise<void> | void;
  readonly isLate: boolean;
}

const ignore = (): void => undefined;

type Fetch = Sandbox["fetch"];

/** A network between processes and a sandbox. Nothing happens by itself: `next` chooses one of the things that are under way, by the seed alone. */
export class SimulatedNetwork {
  readonly #sandbox: Sandbox;
  readonly #random: () => number;
  readonly #limitsChecks: boolean;
  readonly #events: PendingEvent[] = [];
  readonly #inProgress = new Set<string>();

  constructor(
    sandbox: Sandbox,
    { random, limitsChecks }: { readonly random: () => number; readonly limitsChecks: boolean },
  ) {
    this.#sandbox = sandbox;
    this.#random = random;
    this.#limitsChecks = limitsChecks;
  }

  get isIdle(): boolean {
    return this.#events.length === 0;
  }

  get hasOnlyLate(): boolean {
    return this.#events.every(({ isLate }) => isLate);
  }

  /** Adds something that will happen. */
  add(run: PendingEvent["run"], isLate = false): void {
    this.#events.push({ run, isLate });
  }

  /** Lets one thing happen. Late requests are rarely chosen while there is something else. */
  async next(): Promise<void> {
    const isLate = this.hasOnlyLate || this.#random() < 0.1;
    const candidates = this.#events.filter((event) => event.isLate === isLate);
    const chosen = candidates[Math.floor(this.#random() * candidates.length)] ?? this.#events[0];
    if (chosen === undefined) return;
    this.#events.splice(this.#events.indexOf(chosen), 1);
    await chosen.run();
  }

  /** Sends a request. The promise stays open where no response arrives. */
  send(fate: Fate | undefined, ...[input, init]: Parameters<Fetch>): Promise<Response> {
    const { signal, ...rest } = init ?? {};
    return new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      if (fate?.kind === "swallowed") return;
      const hasNoResponse = fate?.kind === "silent" || fate?.kind === "late";
      const arrival = hasNoResponse
        ? this.#arrive(fate, [input, rest], { resolve: ignore, reject: ignore })
        : this.#arrive(fate, [input, rest], { resolve, reject });
      this.add(arrival, fate?.kind === "late");
    });
  }

  /** The arrival of a request. Some POST requests take a while: the same key gets 409 meanwhile, as from Rillet. */
  #arrive(
    fate: Fate | undefined,
    [input, init]: [Parameters<Fetch>[0], RequestInit],
    { resolve, reject }: { readonly resolve: (response: Response) => void; readonly reject: (error: unknown) => void },
  ): PendingEvent["run"] {
    const key = init.method === "POST" ? new Headers(init.headers).get("idempotency-key") : null;
    const finish = async (): Promise<void> => {
      if (key !== null) this.#inProgress.delete(key);
      try {
        const response = await this.#execute(fate, input, init);
        this.add(() => resolve(response));
      } catch (error) {
        this.add(() => reject(error));
      }
    };
    return async () => {
      if (key !== null && this.#inProgress.has(key)) this.add(() => resolve(conflict()));
      else if (key === null || this.#random() < 0.8) await finish();
      else {
        this.#inProgress.add(key);
        this.add(finish);
      }
    };
  }

  async #execute(fate: Fate | undefined, input: Parameters<Fetch>[0], init: RequestInit): Promise<Response> {
    const isFault = fate !== undefined && fate.kind !== "silent" && fate.kind !== "late" && fate.kind !== "swallowed";
    const isRefusal = fate?.kind === "status" && fate.status === 422;
    // Rillet repeats a stored response before it checks anything, so it cannot refuse what it has done.
    const isLimit = fate?.kind === "status" && fate.status === 429 && isCheck(String(input), init.method);
    if (isFault && !(isRefusal && wasDone(this.#sandbox, init)) && !(isLimit && !this.#limitsChecks))
      this.#sandbox.faults.add({ times: 1, fault: fate });
    try {
      return await this.#sandbox.fetch(input, init);
    } finally {
      this.#sandbox.faults.clear();
    }
  }
}

/** Whether a request reads one invoice. */
const isCheck = (url: string, method = "GET"): boolean => method === "GET" && url.includes("/invoices/");

/** Whether a request with the same idempotency key succeeded within the last 24 hours. */
export function wasDone({ requests, now }: Pick<Sandbox, "requests" | "now">, init: RequestInit | undefined): boolean {
  const key = new Headers(init?.headers).get("idempotency-key");
  return requests.some(
    ({ idempotencyKey, status, time }) =>
      key !== null && idempotencyKey === key && status !== undefined && status < 300 && now() - time < KEY_LIFETIME,
  );
}

const KEY_LIFETIME = 24 * 60 * 60 * 1000;

function conflict(): Response {
  const problem = {
    type: "about:blank",
    title: "Conflict",
    status: 409,
    detail: "A request with this key is in progress",
  };
  return new Response(JSON.stringify(problem), { status: 409, headers: { "content-type": "application/json" } });
}
