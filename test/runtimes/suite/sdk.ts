import type * as core from "rillet-sdk";
import type * as incremental from "rillet-sdk/incremental";
import type * as money from "rillet-sdk/money";
import type * as redis from "rillet-sdk/redis";
import type * as sandbox from "rillet-sdk/sandbox";
import type * as sync from "rillet-sdk/sync";
import type * as webhooks from "rillet-sdk/webhooks";

/** The entries that every runtime can load, as a driver loads them: imported, required or bundled. */
export interface Sdk {
  readonly core: typeof core;
  readonly incremental: typeof incremental;
  readonly money: typeof money;
  readonly redis: typeof redis;
  readonly sandbox: typeof sandbox;
  readonly sync: typeof sync;
  readonly webhooks: typeof webhooks;
}
