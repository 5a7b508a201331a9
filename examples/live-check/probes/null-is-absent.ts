import { RilletApiError, type VendorRequest } from "rillet-sdk";
import { broken, held, notDecidable, type Probe } from "../probe.js";

export const nullIsAbsent: Probe = {
  name: "null-is-absent",
  assumption: "`null` for an optional field of a request means that the field is absent.",
  reliedOnBy: "The sandbox, which accepts null by default. The SDK itself leaves such fields out.",
  ifFalse: "Requests with null are refused. Leave the field out instead, and use strictNulls in the sandbox.",
  async run({ rillet, objects }) {
    // The contract does not name null here, so neither do the types.
    const fields = { name: `${objects.name} vendor`, email: null } as unknown as VendorRequest;
    try {
      const vendor = await rillet.vendors.create(fields);
      objects.removeAtEnd(`vendor ${vendor.name}`, () => rillet.vendors.delete(vendor.id));
      return (vendor.email ?? null) === null
        ? held("accepted, and no email is read back")
        : broken(`read back as ${vendor.email}`);
    } catch (error) {
      if (!(error instanceof RilletApiError)) throw error;
      if (error.status === 403) return notDecidable("the key may not create vendors");
      return broken(`refused with ${error.status}: ${error.detail ?? error.title ?? ""}`);
    }
  },
};
