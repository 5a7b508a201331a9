/** What an error says about its request. */
export interface RequestFacts {
  /** HTTP method, such as `POST`. */
  readonly method?: string | undefined;
  /** Path with its ids, without host and query, such as `/invoices/5f0c…`. */
  readonly path?: string | undefined;
  /** How many times the request was sent. 0 if it was never sent. */
  readonly attempts?: number | undefined;
  /** The idempotency key of a POST. Pass it when you repeat the call: if the change was already made, it is not made twice. */
  readonly idempotencyKey?: string | undefined;
}

export interface RilletErrorOptions extends RequestFacts {
  readonly cause?: unknown;
  readonly isRetryable?: boolean | undefined;
}

/** Fields that are not enumerable: `console.log` shows them anyway, or they are large, or they may hold data that does not belong in a log. */
const HIDDEN = ["name", "cause", "headers", "body"];

/**
 * The base class of all errors of this package. `instanceof` works across copies of the package (ESM and CommonJS, or two versions in one
 * process), and minifiers do not change `name`, because both use `brand`.
 */
export class RilletError extends Error {
  /** @internal */
  static readonly brand: string = "RilletError";

  /** Whether the same call may succeed later without a change. The SDK has already made the retries that it may make. */
  declare readonly isRetryable: boolean;
  /** HTTP method, such as `POST`. Undefined if the error is not about a request. */
  declare readonly method?: string;
  /** Path with its ids, without host and query, such as `/invoices/5f0c…`. */
  declare readonly path?: string;
  /** How many times the request was sent. 0 if it was never sent. */
  declare readonly attempts?: number;
  /** The idempotency key of a POST. Pass it when you repeat the call: if the change was already made, it is not made twice. */
  declare readonly idempotencyKey?: string;

  /** @internal Every option that is not undefined becomes a field of the error. The subclasses declare these fields. */
  constructor(message: string, options?: RilletErrorOptions) {
    super(message);
    const fields = { name: new.target.brand, isRetryable: false, ...options };
    for (const [name, value] of Object.entries(fields))
      if (value !== undefined)
        Object.defineProperty(this, name, {
          value,
          enumerable: !HIDDEN.includes(name),
          configurable: true,
          writable: true,
        });
  }

  /** @internal Compares `brand`, so that an error of another copy of the package is an instance too. */
  static override [Symbol.hasInstance](this: unknown, value: unknown): boolean {
    const type = this as typeof RilletError;
    // A class that a user derives has no brand of its own, and is compared like any other class.
    return Object.hasOwn(type, "brand") ? hasBrand(value, type.brand) : super[Symbol.hasInstance](value);
  }
}

/** Whether a value is an error of this package. Errors of another copy of the package count too. */
export function isRilletError(value: unknown): value is RilletError {
  return hasBrand(value, RilletError.brand);
}

function hasBrand(value: unknown, brand: string): boolean {
  try {
    let type: unknown = (value as object | null | undefined)?.constructor;
    while (typeof type === "function" && (type as Partial<typeof RilletError>).brand !== brand)
      type = Object.getPrototypeOf(type);
    return typeof type === "function";
  } catch {
    // A revoked proxy, or a getter that throws.
    return false;
  }
}
