import type { Account, Subsidiary } from "../../../generated/types.js";
import { NotFoundError, PermissionDeniedError } from "../../errors/index.js";
import { readAll, type Reader } from "../cached-list.js";
import { toSyncError } from "../sync-errors.js";

type Rillet = Reader["rillet"];

/** Reads the last day of the last closed period; undefined while no period has been closed. */
export const readLastClosedDay = (rillet: Rillet): Promise<string | undefined> =>
  ifPermitted("the last closed period", async () => (await rillet.books.retrieveLastClosed()).end);

export const readAccounts = (rillet: Rillet): Promise<readonly Account[] | undefined> =>
  ifPermitted("the chart of accounts", () => readAll(rillet.accounts.list()));

export const readSubsidiaries = (rillet: Rillet): Promise<readonly Subsidiary[] | undefined> =>
  ifPermitted("the subsidiaries", () => readAll(rillet.subsidiaries.list()));

/** A key may lack the permission to read what a replacement needs. Then only the POST shows it. */
async function ifPermitted<Result>(what: string, read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof PermissionDeniedError) return undefined;
    throw toSyncError(error, `read ${what}`);
  }
}
