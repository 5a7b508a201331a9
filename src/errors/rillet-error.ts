import { hasBrand, lineageOf, stampLineage } from "./brand.js";

/** What an error tells about the request it concerns. */
export interface RequestFacts {
  /** HTTP method, `POST`. */
  readonly method?: string | undefined;
  /** Path with its ids, without the host and the query: `/invoices/5f0c…`. */
  readonly path?: string | undefined;
  /** How many times the request was sent; 0 when it never left. */
  readonly attempts?: number | undefined;
  /** The key of a POST. Send the same call again with it: a change that was made after all is then not made twice. */
  readonly idempotencyKey?: string | undefined;
}

export interface RilletErrorOptions extends RequestFacts {
  readonly cause?: unknown;
  readonly isRetryable?: boolean | undefined;
}

/**
 * The base of everything this package throws. `instanceof` works across copies of the package (ESM beside CommonJS, two
 * versions in one process), and `name` survives minifiers.
 */
export class RilletError extends Error {
  static readonly brand: string = "RilletError";

  /** Whether the same call may succeed later without a change. The SDK has already retried what it may. */
  readonly isRetryable: boolean;
  declare readonly method?: string;
  declare readonly path?: string;
  declare readonly attempts?: number;
  declare readonly idempotencyKey?: string;

  constructor(message: string, options: RilletErrorOptions = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    const lineage = lineageOf(new.target);
    stampLineage(this, lineage);
    Object.defineProperty(this, "name", { value: lineage[0] ?? "RilletError", configurable: true, writable: true });
    this.isRetryable = options.isRetryable ?? false;
    const { method, path, attempts, idempotencyKey } = options;
    assignDefined(this, { method, path, attempts, idempotencyKey });
  }

  static override [Symbol.hasInstance](this: unknown, value: unknown): boolean {
    if (typeof this !== "function") return false;
    if (!Object.hasOwn(this, "brand")) return Function.prototype[Symbol.hasInstance].call(this, value);
    return hasBrand(value, (this as unknown as { brand: string }).brand);
  }
}

/** Sets the fields that have a value, so that an inspected error shows no empty ones. */
export function assignDefined(target: object, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) Object.defineProperty(target, name, { value, enumerable: true, configurable: true });
}

/** Whether a value is an error of this package, whichever copy of it made the value. */
export function isRilletError(value: unknown): value is RilletError {
  return hasBrand(value, "RilletError");
}
