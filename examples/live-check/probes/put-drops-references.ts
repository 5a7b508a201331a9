import { broken, held, notDecidable, type Probe } from "../probe.js";

export const putDropsReferences: Probe = {
  name: "put-drops-references",
  assumption: "A PUT without `external_references` removes the references of the object.",
  reliedOnBy:
    "`modify`, which therefore sends everything that it read, and the sync, which sends all references again.",
  ifFalse: "The SDK sends more than it must, and nothing is lost. A reference cannot be removed by leaving it out.",
  async run({ rillet, objects }) {
    const name = `${objects.name} reference`;
    const reference = { type: "CUSTOMER_CUSTOM", id: objects.name, url: "https://example.com/live-check" };
    const { id, external_references = [] } = await objects.createCustomer({ name, external_references: [reference] });
    if (external_references.length === 0) return notDecidable("the reference is missing after the create");
    await rillet.customers.update(id, { name });
    const after = await rillet.customers.retrieve(id);
    const count = after.external_references?.length ?? 0;
    return count === 0 ? held("the reference is gone") : broken("the reference is still there");
  },
};
