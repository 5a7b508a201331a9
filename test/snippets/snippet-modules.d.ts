/** What snippets and the consumers in test/runtimes use of packages that are not installed here. Jest's functions have the types of vitest's, which were made to fit. */
declare module "undici" {
  /** What all agents are. */
  export interface Dispatcher {
    close(): Promise<void>;
  }
  /** A dispatcher with settings for its connections. */
  export const Agent: new (options: { connect: { ca: string }; keepAliveTimeout: number }) => Dispatcher;
  /** A dispatcher that reads HTTPS_PROXY and NO_PROXY. */
  export interface EnvHttpProxyAgent {
    close(): Promise<void>;
  }
  export const EnvHttpProxyAgent: new () => EnvHttpProxyAgent;
  /** A dispatcher that sends requests through one proxy. */
  export interface ProxyAgent {
    close(): Promise<void>;
  }
  export const ProxyAgent: new (uri: string) => ProxyAgent;
  export function setGlobalDispatcher(dispatcher: EnvHttpProxyAgent): void;
}

declare module "@jest/globals" {
  export { afterAll, beforeAll, beforeEach, expect, test, vi as jest } from "vitest";
}
