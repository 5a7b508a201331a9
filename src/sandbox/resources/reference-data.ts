import type { Book } from "../../../generated/types.js";
import type { Handlers } from "../http/handler.js";
import { notFound } from "../problems.js";
import { defineResource } from "./define-resource.js";

/**
 * Objects that the API can only read: the organization, its subsidiaries, accounts and tax rates. Also the checks of
 * the service and of the API key.
 */
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

/**
 * The last closed accounting period. Before the first one is closed, the response is a 404. This is a normal response
 * and not an outage (Rillet's docs).
 */
export const books: Handlers = {
  "books.retrieveLastClosed": ({ context: { state } }): Book => {
    const closed = state.books.filter(({ status }) => status === "CLOSED").sort((a, b) => (a.end < b.end ? 1 : -1));
    const [last] = closed;
    if (last === undefined) throw notFound("A closed period");
    return last;
  },
};
