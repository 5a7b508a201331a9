import { type SandboxServer, runChecks, type CheckResult } from "./check.js";
import { errors } from "./errors.js";
import { money } from "./money.js";
import { requests } from "./requests.js";
import type { Sdk } from "./sdk.js";
import { sync } from "./sync.js";
import { webhooks } from "./webhooks.js";
import { wire } from "./wire.js";

/** The checks that every runtime must pass. */
export const runSuite = (sdk: Sdk, server: SandboxServer): Promise<CheckResult[]> =>
  runChecks([...requests, ...errors, ...webhooks, ...money, ...sync, ...wire], sdk, server);
