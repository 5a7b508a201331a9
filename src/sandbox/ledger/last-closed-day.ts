import type { SandboxContext } from "../context.js";

/** The last day of the last closed period; undefined while no period has been closed, or if closed books accept postings. */
export const lastClosedDay = ({
  state,
  closedBooks,
}: Pick<SandboxContext, "state" | "closedBooks">): string | undefined =>
  closedBooks
    ? state.books
        .filter(({ status }) => status === "CLOSED")
        .map(({ end }) => end)
        .sort()
        .at(-1)
    : undefined;
