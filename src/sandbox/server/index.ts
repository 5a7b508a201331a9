/**
 * The sandbox over HTTP, for programs that cannot be given a `fetch`: the entry `rillet-sdk/sandbox/server`. It needs Node.
 *
 * @packageDocumentation
 */
export type { ServedRequest, ServedSandbox } from "./context.js";
export type { WebhookForm } from "./webhook-scheduler.js";
export { type SandboxServer, type SandboxServerOptions, startSandboxServer } from "./start-sandbox-server.js";
