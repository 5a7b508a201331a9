import type { ReceivedResponse } from "./api-response.js";

/** The result of a call and its response. */
export interface WithResponse<T> {
  /** The value that the promise itself resolves with. */
  readonly data: T;
  /** The response: status and headers. Its body is already read. */
  readonly response: Response;
  /** `X-Trace-Id` or `x-amzn-RequestId`: what Rillet's support asks for. */
  readonly requestId: string | undefined;
}

/** The result of a call before anybody asks for its response. */
export interface Decoded<T> {
  readonly data: T;
  readonly received: ReceivedResponse;
}

/** A promise of the data, with a method for the data and the response. */
export abstract class PromiseWithResponse<T> implements Promise<T> {
  /** @internal */
  abstract get [Symbol.toStringTag](): string;

  /** @internal */
  protected abstract decoded(): Promise<Decoded<T>>;

  /** The data and the response: status, headers, trace id. Of a list: the first page and its response. */
  async withResponse(): Promise<WithResponse<T>> {
    const { data, received } = await this.decoded();
    return { data, response: received.response, requestId: received.requestId };
  }

  then<A = T, B = never>(
    onFulfilled?: ((data: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    // The caller's functions are passed to a native promise as they are: V8 uses them to find the caller for an error's stack.
    return this.decoded()
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
  readonly #decoded: Promise<Decoded<T>>;

  /** @internal */
  constructor(decoded: Promise<Decoded<T>>) {
    super();
    this.#decoded = decoded;
  }

  /** @internal */
  get [Symbol.toStringTag](): string {
    return "ApiPromise";
  }

  /** @internal */
  protected decoded(): Promise<Decoded<T>> {
    return this.#decoded;
  }
}
