import * as core from "rillet-sdk";
import * as incremental from "rillet-sdk/incremental";
import * as money from "rillet-sdk/money";
import * as redis from "rillet-sdk/redis";
import * as sandbox from "rillet-sdk/sandbox";
import * as sync from "rillet-sdk/sync";
import * as webhooks from "rillet-sdk/webhooks";
import type { Sdk } from "../suite/sdk.js";

/** The package as the runtime loads it: by `import`, or by `require` where this file becomes CommonJS. */
export const sdk: Sdk = { core, incremental, money, redis, sandbox, sync, webhooks };
