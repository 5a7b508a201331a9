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

/** Not enumerable: these are shown anyway, are large, or may hold what no log should hold. */
const HIDDEN = ["name", "cause", "headers", "body"];

/**
 * The base of everything this package throws. `instanceof` works across copies of the package (ESM beside CommonJS, two
 * versions in one process), and `name` survives minifiers: both go by `brand`.
 */
export class RilletError extends Error {
  /** @internal */
  static readonly brand: string = "RilletError";

  /** Whether the same call may succeed later without a change. The SDK has already retried what it may. */
  declare readonly isRetryable: boolean;
  /** HTTP method, `POST`; none where no request was meant. */
  declare readonly method?: string;
  /** Path with its ids, without the host and the query: `/invoices/5f0c…`. */
  declare readonly path?: string;
  /** How many times the request was sent; 0 when it never left. */
  declare readonly attempts?: number;
  /** The key of a POST. Send the same call again with it: a change that was made after all is then not made twice. */
  declare readonly idempotencyKey?: string;

  /** @internal Takes every option that has a value over as a field; the classes of the tree declare which. */
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

  /** @internal Goes by `brand`, so that an error of another copy of the package is an instance too. */
  static override [Symbol.hasInstance](this: unknown, value: unknown): boolean {
    const type = this as typeof RilletError;
    // A class that somebody derives has no brand of its own, and is met as any class.
    return Object.hasOwn(type, "brand") ? hasBrand(value, type.brand) : super[Symbol.hasInstance](value);
  }
}

/** Whether a value is an error of this package, whichever copy of it made the value. */
export function isRilletError(value: unknown): value is RilletError {
  return hasBrand(value, RilletError.brand);
}

function hasBrand(value: unknown, brand: string): boolean {
  let type: unknown = (value as object | null | undefined)?.constructor;
  while (typeof type === "function" && (type as Partial<typeof RilletError>).brand !== brand)
    type = Object.getPrototypeOf(type);
  return typeof type === "function";
}
