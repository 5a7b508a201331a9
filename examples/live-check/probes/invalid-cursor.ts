import { RilletApiError } from "rillet-sdk";
import { broken, held, notDecidable, type Probe } from "../probe.js";

export const invalidCursor: Probe = {
  name: "invalid-cursor",
  assumption: "A cursor that the service does not know is no error: the first page comes again.",
  reliedOnBy: "Pagination, which recognises a first page that comes again and throws PaginationError.",
  ifFalse: "An error comes instead, which is better. Nothing has to change.",
  isReadOnly: true,
  async run({ rillet }) {
    const first = await rillet.customers.list({ limit: 1 });
    if (first.items[0] === undefined) return notDecidable("there are no customers");
    try {
      const again = await rillet.customers.list({ limit: 1, cursor: "bm90IGEgY3Vyc29yIGF0IGFsbA" });
      return again.items[0]?.id === first.items[0].id ? held("the first page came") : broken("another page came");
    } catch (error) {
      if (error instanceof RilletApiError) return broken(`refused with ${error.status}`);
      throw error;
    }
  },
};
