import type { Sandbox } from "../create-sandbox.js";

/** What the server uses of a sandbox. */
export type ServedSandbox = Pick<
  Sandbox,
  | "fetch"
  | "requests"
  | "state"
  | "faults"
  | "dashboard"
  | "webhooks"
  | "deliverWebhooks"
  | "rateLimit"
  | "now"
  | "advance"
>;
