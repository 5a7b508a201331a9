/**
 * The sandbox over HTTP, for what cannot be given a `fetch`: the entry `rillet-sdk/sandbox/server`. It needs Node.
 *
 * @packageDocumentation
 */
export type { ServedRequest } from "./serve-api.js";
export type { ServedSandbox } from "./served-sandbox.js";
export { type SandboxServer, type SandboxServerOptions, startSandboxServer } from "./start-sandbox-server.js";
