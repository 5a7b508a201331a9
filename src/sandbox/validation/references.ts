import { type Problem, unknownReferenceType, type Violation } from "../problems.js";
import type { State } from "../state/state.js";
import { isRecord, type Place } from "./properties.js";

type Lookup = (state: State, reference: string) => boolean;

const hasAccount: Lookup = (state, code) => state.accounts.find((account) => account.code === code) !== undefined;

/** What each property of a body refers to. One table serves every operation. */
const REFERENCES: Readonly<Record<string, { readonly what: string; readonly exists: Lookup }>> = {
  customer_id: { what: "customer", exists: (state, id) => state.customers.has(id) },
  product_id: { what: "product", exists: (state, id) => state.products.has(id) },
  subsidiary_id: { what: "subsidiary", exists: (state, id) => state.subsidiaries.has(id) },
  bank_account_id: { what: "bank account", exists: (state, id) => state.bankAccounts.has(id) },
  invoice_id: { what: "invoice", exists: (state, id) => state.invoices.has(id) },
  vendor_id: { what: "vendor", exists: (state, id) => state.vendors.has(id) },
  bill_id: { what: "bill", exists: (state, id) => state.bills.has(id) },
  account_code: { what: "account", exists: hasAccount },
  credit_card_account_code: { what: "account", exists: hasAccount },
  payable_account_code: { what: "account", exists: hasAccount },
  revenue_account: { what: "account", exists: hasAccount },
  tax_code: {
    what: "tax rate",
    exists: (state, code) => state.taxRates.find((rate) => rate.code === code) !== undefined,
  },
};

/** What a body refers to exists. Rillet's docs do not say how it refuses one that does not: 400 that names the field is the sandbox's choice. */
export function checkReference({ name, path, value }: Place, state: State): Violation[] {
  const rule = Object.hasOwn(REFERENCES, name) ? REFERENCES[name] : undefined;
  if (rule === undefined || typeof value !== "string" || rule.exists(state, value)) return [];
  return [{ field: path, message: `${rule.what} ${value} does not exist` }];
}

/** A field assignment names a field and one of its values that can still be assigned (a deactivated one stays on old records only). */
export function checkFieldAssignment({ path, value }: Place, state: State): Violation[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((assignment: unknown, index): Violation[] => {
    if (!isRecord(assignment)) return [];
    const field = state.fields.get(String(assignment["field_id"]));
    if (field === undefined) return [{ field: `${path}[${String(index)}].field_id`, message: "field does not exist" }];
    const found = field.values.find(({ id }) => id === assignment["field_value_id"]);
    if (found === undefined)
      return [
        { field: `${path}[${String(index)}].field_value_id`, message: `is not a value of the field ${field.name}` },
      ];
    return found.deactivated
      ? [{ field: `${path}[${String(index)}].field_value_id`, message: `the value ${found.name} is deactivated` }]
      : [];
  });
}

/** The type that every organization has. */
export const BUILT_IN_TYPE = "CUSTOMER_CUSTOM";

function referencesIn({ name, path, value }: Place): (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (name === "external_reference" && isRecord(value)) return [[path, value]];
  if (name !== "external_references" || !Array.isArray(value)) return [];
  return value.flatMap((reference: unknown, index) =>
    isRecord(reference) ? [[`${path}[${String(index)}]`, reference] as const] : [],
  );
}

/** Types must have been registered in the dashboard; the problem is the one that public integrations recorded. */
export function findUnknownType(place: Place, known: ReadonlySet<string>): Problem | undefined {
  const unknown = referencesIn(place).find(([, reference]) => !known.has(String(reference["type"])));
  return unknown && unknownReferenceType(`${unknown[0]}.type`);
}

/** References of the built-in type must carry a URL (observed). */
export function checkExternalReference(place: Place): Violation[] {
  const lacking = referencesIn(place).filter(([, { type, url }]) => type === BUILT_IN_TYPE && url === undefined);
  return lacking.map(([path]) => ({
    field: `${path}.url`,
    message: `is required for references of the type ${BUILT_IN_TYPE}`,
  }));
}
