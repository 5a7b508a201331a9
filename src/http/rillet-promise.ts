/** The result of a call beside the answer it came in. */
export interface WithResponse<T> {
  /** What the promise itself gives. */
  readonly data: T;
  /** The answer: status and headers. Its body has been read. */
  readonly response: Response;
  /** `X-Trace-Id` or `x-amzn-RequestId`: what Rillet's support asks for. */
  readonly requestId: string | undefined;
}

/** A promise of the data alone, made from one that has the answer too. */
export abstract class AnsweredPromise<T> implements Promise<T> {
  abstract get [Symbol.toStringTag](): string;

  abstract withResponse(): Promise<WithResponse<T>>;

  then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // Apart, for the caller's functions must be on a promise as they are: V8 finds the caller for the stack of an error by them.
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

/** What a method returns: awaited, the data; with `.withResponse()`, the data and the answer. The request is already on its way. */
export class RilletPromise<T> extends AnsweredPromise<T> {
  readonly #settled: Promise<WithResponse<T>>;

  /** @internal */
  constructor(settled: Promise<WithResponse<T>>) {
    super();
    this.#settled = settled;
  }

  /** @internal */
  get [Symbol.toStringTag](): string {
    return "RilletPromise";
  }

  /** The data together with the answer it came in: status, headers, trace id. */
  withResponse(): Promise<WithResponse<T>> {
    return this.#settled;
  }
}
