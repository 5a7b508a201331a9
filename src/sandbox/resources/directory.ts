import type { Handlers } from "../request/call.js";
import { notFound } from "../problems.js";
import { defineResource } from "./define-resource.js";

/** What can only be read: the organization, its subsidiaries, accounts and tax rates, and whether the service and the key are well. */
export const directory: Handlers = {
  ...defineResource({ name: "accounts", collection: "accounts", what: "Account" }),
  ...defineResource({ name: "subsidiaries", collection: "subsidiaries", what: "Subsidiary" }),
  ...defineResource({ name: "taxRates", collection: "taxRates", what: "Tax rate" }),
  "organization.retrieve": ({ world }) => {
    const [organization] = world.state.organizations;
    if (organization === undefined) throw notFound("Organization");
    return organization;
  },
  "health.check": () => undefined,
  "apiKey.retrieve": () => undefined,
};
