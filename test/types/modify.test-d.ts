/** What `modify` takes. Nothing here runs; `tsc --noEmit` is the test. */
import type {
  Customer,
  CustomerRequest,
  Modification,
  Modifier,
  Rillet,
  ApiPromise,
  UpdateBillRequest,
  VendorResponse,
} from "../../src/index.js";
import { equal, type Equal } from "./equal.js";

declare const rillet: Rillet;

const modified = rillet.customers.modify("id", { payment_terms: 30, name: undefined });
equal<Equal<typeof modified, ApiPromise<Customer>>>(true);
void modified;

// Null clears what may be missing, and only that.
const clears: Modification<CustomerRequest> = { payment_terms: null, address: null, external_references: null };
void rillet.customers.modify("id", clears, { timeout: 5000 });
equal<Equal<Modification<{ a: string; b?: number | undefined; c?: string | null }>["a"], string | undefined>>(true);
equal<Equal<Modification<{ a: string; b?: number }>["b"], number | null | undefined>>(true);

// A function of the object, at once or later, and nothing to change.
void rillet.customers.modify("id", ({ payment_terms: terms = 0, id: _id, updated_at: _at }) => ({
  payment_terms: terms + 15,
}));
void rillet.customers.modify(
  "id",
  async (customer) => (customer.external_references ? undefined : { external_references: [] }),
  { totalTimeout: 5000 },
);
void rillet.vendors.modify("id", (vendor) => Promise.resolve({ name: vendor.name }));
const modifier: Modifier<Customer, CustomerRequest> = () => undefined;
void rillet.customers.modify("id", modifier);

// @ts-expect-error -- a customer has a name
void rillet.customers.modify("id", { name: null });
// @ts-expect-error -- a bill has items
const bill: Modification<UpdateBillRequest> = { items: null };
// @ts-expect-error -- unknown field
void rillet.customers.modify("id", { nmae: "Acme" });
// @ts-expect-error -- computed field
void rillet.customers.modify("id", { updated_at: "2026-11-20T00:00:00Z" });
// @ts-expect-error -- an address is replaced as a whole
void rillet.customers.modify("id", { address: { city: "Cork" } });
// @ts-expect-error -- a customer has a name, also where a function says so
void rillet.customers.modify("id", () => ({ name: null }));
// @ts-expect-error -- a function of a vendor
void rillet.customers.modify("id", (vendor: VendorResponse) => ({ name: vendor.name }));
// @ts-expect-error -- a function gives fields
void rillet.customers.modify("id", () => "Acme");
// @ts-expect-error -- the changes are needed
void rillet.customers.modify("id");
void bill;
