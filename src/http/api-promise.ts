/** The result of a call and its response. */
export interface WithResponse<T> {
  /** The value that the promise itself resolves with. */
  readonly data: T;
  /** The response: status and headers. Its body is already read. */
  readonly response: Response;
  /** `X-Trace-Id` or `x-amzn-RequestId`: what Rillet's support asks for. */
  readonly requestId: string | undefined;
}

/** A promise of the data, with a method for the data and the response. */
export abstract class PromiseWithResponse<T> implements Promise<T> {
  abstract get [Symbol.toStringTag](): string;

  abstract withResponse(): Promise<WithResponse<T>>;

  then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // The caller's functions are passed to a native promise as they are: V8 uses them to find the caller for an error's stack.
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}

/** What a method returns. Await it for the data, or await `.withResponse()` for the data and the response. The request starts immediately. */
export class ApiPromise<T> extends PromiseWithResponse<T> {
  readonly #settled: Promise<WithResponse<T>>;

  /** @internal */
  constructor(settled: Promise<WithResponse<T>>) {
    super();
    this.#settled = settled;
  }

  /** @internal */
  get [Symbol.toStringTag](): string {
    return "ApiPromise";
  }

  /** The data and the response: status, headers, trace id. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#settled;
  }
}
