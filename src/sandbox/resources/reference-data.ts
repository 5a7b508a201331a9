import type { Book } from "../../../generated/types.js";
import type { Handlers } from "../http/handler.js";
import { notFound } from "../problems.js";
import { defineResource } from "./define-resource.js";

/** What can only be read: the organization, its subsidiaries, accounts and tax rates, and whether the service and the key are well. */
export const directory: Handlers = {
  ...defineResource({ name: "accounts", collection: "accounts", label: "Account" }),
  ...defineResource({ name: "subsidiaries", collection: "subsidiaries", label: "Subsidiary" }),
  ...defineResource({ name: "taxRates", collection: "taxRates", label: "Tax rate" }),
  "organization.retrieve": ({ context }) => {
    const [organization] = context.state.organizations;
    if (organization === undefined) throw notFound("Organization");
    return organization;
  },
  "health.check": () => undefined,
  "apiKey.retrieve": () => undefined,
};

/** The last closed period: 404 while none ever was, which is an answer and not an outage (Rillet's docs). */
export const books: Handlers = {
  "books.retrieveLastClosed": ({ context: { state } }): Book => {
    const closed = state.books.filter(({ status }) => status === "CLOSED").sort((a, b) => (a.end < b.end ? 1 : -1));
    const [last] = closed;
    if (last === undefined) throw notFound("A closed period");
    return last;
  },
};
