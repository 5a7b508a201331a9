/** What goes wrong with a request. */
export type Fault =
  /** The connection is refused: `TypeError("fetch failed")`, its cause has the code ECONNREFUSED. Nothing has changed. */
  | { readonly kind: "refuse" }
  /** The connection breaks before the request is handled: nothing has changed (ECONNRESET). */
  | { readonly kind: "drop-before" }
  /** The connection breaks after the request was handled: the change is made, the response is lost (ECONNRESET). */
  | { readonly kind: "drop-after" }
  /**
   * The response comes late. The change is made at the end of the delay (`when: "before"`, the default) or at its start (`"after"`), also when the caller
   * aborts.
   */
  | { readonly kind: "delay"; readonly ms: number; readonly when?: "before" | "after" }
  /** The change is made, the headers and half of the body arrive, and then nothing more until the caller aborts. */
  | { readonly kind: "stall-body" }
  /** The change is made, and the connection breaks in the middle of the body. */
  | { readonly kind: "cut-body" }
  /**
   * Another response: 429, 500, 502 and so on. With `isCommitted` the request is handled first. Without a `body`, 502 and above get HTML as from
   * CloudFront, and other statuses a problem.
   */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly isCommitted?: boolean;
    };

/** The requests that a fault applies to. Everything that is given must match. */
export interface FaultMatch {
  /** HTTP method, in upper case. */
  readonly method?: string;
  /** The path of the request, the contract's path with its parameters in braces, or a pattern. */
  readonly path?: string | RegExp;
  /** The operation's id (`create-an-invoice`) or its method on the client (`invoices.create`). */
  readonly operation?: string;
}

/** A fault, the requests that it applies to, and how often. */
export interface FaultRule {
  /** Which requests. Default: every request. */
  readonly match?: FaultMatch;
  /** The number of requests. Default: 1, or no end if there is a probability. */
  readonly times?: number;
  /** From 0 to 1: the probability that the fault applies to a request that matches. The same seed gives the same sequence. */
  readonly probability?: number;
  /** For the probability. Default: 1. */
  readonly seed?: number;
  /** What happens to the requests. */
  readonly fault: Fault;
}

/** Faults that happen at random. The same seed gives the same sequence. */
export interface RandomFaults {
  /** Another seed gives another sequence. */
  readonly seed: number;
  /** From 0 to 1: the share of requests that get a fault. */
  readonly rate: number;
  /** Which kinds, each with the same probability. A `delay` lasts one second, a `status` is a 502. */
  readonly kinds: readonly Fault["kind"][];
}
