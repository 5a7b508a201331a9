import { RilletApiError } from "rillet-sdk";
import { broken, held, HOUR, MINUTE, notDecidable, type Probe } from "../probe.js";

export const expiredCursor: Probe = {
  name: "expired-cursor",
  assumption: "A cursor works for two hours. After that, the first page comes again.",
  reliedOnBy: "Pagination, which does not send a cursor that is older than two hours.",
  ifFalse: "If cursors expire earlier, a slow loop ends in PaginationError. If they last longer, it ends too early.",
  isReadOnly: true,
  isSlow: true,
  async run({ rillet, sleep }) {
    const first = await rillet.customers.list({ limit: 1 });
    const cursor = first.nextCursor;
    if (cursor === undefined) return notDecidable("there are fewer than two customers");
    const fetchWithCursor = async (): Promise<string> => {
      const { items } = await rillet.customers.list({ limit: 1, cursor });
      return items[0]?.id === first.items[0]?.id ? "the first page" : "the second page";
    };
    const before = await outcomeOf(fetchWithCursor, () => sleep(2 * HOUR - 10 * MINUTE));
    const after = await outcomeOf(fetchWithCursor, () => sleep(15 * MINUTE));
    const evidence = `after 1 h 50 min: ${before}; after 2 h 5 min: ${after}`;
    return before === "the second page" && after === "the first page" ? held(evidence) : broken(evidence);
  },
};

async function outcomeOf(call: () => Promise<string>, wait: () => Promise<void>): Promise<string> {
  await wait();
  try {
    return await call();
  } catch (error) {
    if (error instanceof RilletApiError) return `status ${error.status}`;
    throw error;
  }
}
