import { SyncError } from "../../errors/index.js";
import type { CreatedObject, Run } from "../run/run.js";
import { toSyncError } from "../sync-errors.js";

/** Runs a sync. Whatever it throws comes out as a SyncError; where something was made on the way, the error says so. */
export async function attempt<T>(doing: string, run: Run, begin: () => Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    const known = toSyncError(error, doing);
    throw run.created.length > 0 ? withCreated(known, run.created) : known;
  }
}

function withCreated(error: SyncError, created: readonly CreatedObject[]): SyncError {
  const listed = created.map(({ kind, name, id }) => `the ${kind} ${name} (${id})`).join(", ");
  const { code, advice, line, isRetryable, cause } = error;
  const details = { ...(typeof error.details === "object" ? error.details : {}), created };
  return new SyncError(`${error.message} Created on the way, and used when it is run again: ${listed}.`, {
    code,
    advice,
    line,
    isRetryable,
    details,
    ...(cause !== undefined && { cause }),
  });
}
