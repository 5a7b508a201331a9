import type { Book } from "../../../generated/types.js";
import { notFound } from "../problems.js";
import type { Handlers } from "../request/call.js";

/** The last closed period: 404 while none ever was, which is an answer and not an outage (Rillet's docs). */
export const books: Handlers = {
  "books.retrieveLastClosed": ({ world: { state } }): Book => {
    const closed = state.books.filter(({ status }) => status === "CLOSED").sort((a, b) => (a.end < b.end ? 1 : -1));
    const [last] = closed;
    if (last === undefined) throw notFound("A closed period");
    return last;
  },
};
