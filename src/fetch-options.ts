import type { OptionCheck } from "./validation/validate-options.js";
import { isPlainObject } from "./validation/validate-options.js";

/**
 * Options that go to every call of `fetch`, as the runtime knows them: `dispatcher` in Node, `tls` and `proxy` in Bun, `client` in Deno, `cf` in Workers.
 * They are passed on unchecked. What the SDK sets itself cannot be among them.
 */
export interface FetchOptions {
  /** Node: an agent of undici, such as `new ProxyAgent(url)` or `new Agent({ connect: { ca } })`. */
  readonly dispatcher?: object | undefined;
  /** Lets a browser finish the request when its page is closed (Fetch standard). */
  readonly keepalive?: boolean | undefined;
  readonly method?: never;
  readonly headers?: never;
  readonly body?: never;
  readonly signal?: never;
  readonly redirect?: never;
  readonly [option: string]: unknown;
}

const SET_BY_THE_SDK = ["method", "headers", "body", "signal", "redirect"];

export const isFetchOptions: OptionCheck = [
  `an object of options of fetch without ${SET_BY_THE_SDK.join(", ")}, which the SDK sets`,
  (value) => isPlainObject(value) && !SET_BY_THE_SDK.some((name) => Object.hasOwn(value, name)),
];
