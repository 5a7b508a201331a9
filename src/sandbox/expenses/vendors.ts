import type { VendorRequest, VendorResponse } from "../../../generated/types.js";
import { conflict } from "../problems.js";
import { defineResource } from "../resources/define-resource.js";
import { pick } from "../resources/pick.js";

/** Vendors. One with documents cannot be deleted. */
export const vendors = defineResource<"vendors", VendorRequest>({
  name: "vendors",
  collection: "vendors",
  label: "Vendor",
  entity: "VENDOR",
  create: build,
  replace: build,
  remove({ id }, { context: { state } }) {
    const documents = [state.bills, state.charges, state.reimbursements, state.vendorCredits].flatMap<{
      vendor_id: string;
    }>((collection) => collection.all());
    if (documents.some((document) => document.vendor_id === id)) throw conflict(`Vendor ${id} has documents`);
  },
});

function build(body: VendorRequest): Omit<VendorResponse, "id" | "updated_at"> {
  const kept = pick(body, [
    "account_code",
    "address",
    "email",
    "external_references",
    "fields",
    "name",
    "payment_terms",
    "tax_id",
    "ten_ninety_nine_eligible",
  ]);
  return { external_references: [], ...kept };
}
