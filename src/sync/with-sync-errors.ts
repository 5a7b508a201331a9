import { SyncError } from "../errors/index.js";
import type { CreatedObject, SyncRun } from "./sync-context.js";
import { toSyncError } from "./sync-errors.js";

/** Runs a sync and turns every failure into a SyncError. The error lists the customers and products that the sync created before it failed. */
export async function withSyncErrors<T>(action: string, run: SyncRun, begin: () => Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    const known = toSyncError(error, action);
    throw run.created.length > 0 ? withCreated(known, run.created) : known;
  }
}

function withCreated(error: SyncError, created: readonly CreatedObject[]): SyncError {
  const listed = created.map(({ kind, name, id }) => `the ${kind} ${name} (${id})`).join(", ");
  const { code, advice, line, isRetryable, cause } = error;
  const details = { ...(typeof error.details === "object" ? error.details : {}), created };
  return new SyncError(`${error.message} The sync had already created ${listed}. The next run uses what was created.`, {
    code,
    advice,
    line,
    isRetryable,
    details,
    ...(cause !== undefined && { cause }),
  });
}
