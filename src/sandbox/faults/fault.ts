/** What goes wrong with a request. */
export type Fault =
  /** The connection is refused: `TypeError("fetch failed")` with the cause's code ECONNREFUSED. */
  | { readonly kind: "refuse" }
  /** The connection breaks before the request is handled: nothing has changed (ECONNRESET). */
  | { readonly kind: "drop-before" }
  /** The connection breaks after the request was handled: the change is committed, the answer is lost (ECONNRESET). */
  | { readonly kind: "drop-after" }
  /**
   * The answer takes its time. The change is committed at the end of it (`when: "before"`, the default) or at its start (`"after"`), even if the caller
   * gives up.
   */
  | { readonly kind: "delay"; readonly ms: number; readonly when?: "before" | "after" }
  /** The change is committed, the headers and half of the body come, and then nothing more until the caller gives up. */
  | { readonly kind: "stall-body" }
  /** The change is committed, and the connection breaks half-way through the body. */
  | { readonly kind: "cut-body" }
  /**
   * Another answer: 429, 500, 502… With `isCommitted` the request is handled first. Unless a body is given, 502 and above get HTML as from CloudFront,
   * anything else a problem.
   */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly isCommitted?: boolean;
    };

/** Which requests a fault befalls; all that is given must fit. */
export interface FaultMatch {
  /** HTTP method, in upper case. */
  readonly method?: string;
  /** The path of the request, the contract's path with its parameters in braces, or a pattern. */
  readonly path?: string | RegExp;
  /** The operation's id (`create-an-invoice`) or its method on the client (`invoices.create`). */
  readonly operation?: string;
}

/** A fault, the requests that it befalls, and how often. */
export interface FaultRule {
  /** Which requests; every one unless set. */
  readonly match?: FaultMatch;
  /** How many requests it befalls; once unless set, or without end if there is a probability. */
  readonly times?: number;
  /** From 0 to 1: how likely it is to befall a request that matches. The sequence is the same for the same seed. */
  readonly probability?: number;
  /** For the probability; 1 unless set. */
  readonly seed?: number;
  /** What happens to them. */
  readonly fault: Fault;
}
