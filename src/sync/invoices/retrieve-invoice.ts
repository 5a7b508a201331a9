import type { Invoice } from "../../../generated/types.js";
import { NotFoundError } from "../../errors/index.js";
import type { Run } from "../run/run.js";
import { toSyncError } from "../sync-errors.js";

/** The invoice as it is now; undefined if it is not there any more. */
export async function retrieveInvoice(id: string, { rillet }: Run): Promise<Invoice | undefined> {
  try {
    return await rillet.invoices.retrieve(id);
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw toSyncError(error, `retrieve the invoice ${id}`);
  }
}
