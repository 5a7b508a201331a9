import { broken, held, type Probe } from "../probe.js";

export const searchBySubstring: Probe = {
  name: "search-by-substring",
  assumption: "`search` finds customers by any part of their name, in any case, and so by the whole name.",
  reliedOnBy:
    "The sync, which searches for the whole name to match a customer, and the sandbox, which searches for any part.",
  ifFalse:
    "If only whole words are found, the sync still works. If the whole name is not found, it creates a second customer: match by reference or id.",
  async run({ rillet, objects }) {
    const { id, name } = await objects.customer();
    const finds = async (search: string): Promise<boolean> =>
      (await rillet.customers.list({ search, limit: 100 })).items.some((customer) => customer.id === id);
    if (!(await finds(name))) return broken("the whole name is not found");
    const part = name.slice(2, -2).toUpperCase();
    return (await finds(part)) ? held("found by its name and by a part of it") : broken("found by its whole name only");
  },
};
