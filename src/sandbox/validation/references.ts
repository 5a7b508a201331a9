import { type Problem, unknownReferenceType, type Violation } from "../problems.js";
import type { State } from "../state/state.js";
import { isRecord, type Place } from "./properties.js";

type Lookup = (state: State, reference: string) => boolean;

const hasAccount: Lookup = (state, code) => state.accounts.find((account) => account.code === code) !== undefined;

/** The object that each property of a body refers to. One table is enough for every operation. */
const REFERENCES: Readonly<Record<string, { readonly label: string; readonly exists: Lookup }>> = {
  customer_id: { label: "customer", exists: (state, id) => state.customers.has(id) },
  product_id: { label: "product", exists: (state, id) => state.products.has(id) },
  subsidiary_id: { label: "subsidiary", exists: (state, id) => state.subsidiaries.has(id) },
  bank_account_id: { label: "bank account", exists: (state, id) => state.bankAccounts.has(id) },
  invoice_id: { label: "invoice", exists: (state, id) => state.invoices.has(id) },
  vendor_id: { label: "vendor", exists: (state, id) => state.vendors.has(id) },
  bill_id: { label: "bill", exists: (state, id) => state.bills.has(id) },
  account_code: { label: "account", exists: hasAccount },
  credit_card_account_code: { label: "account", exists: hasAccount },
  payable_account_code: { label: "account", exists: hasAccount },
  revenue_account: { label: "account", exists: hasAccount },
  tax_code: {
    label: "tax rate",
    exists: (state, code) => state.taxRates.find((rate) => rate.code === code) !== undefined,
  },
};

/**
 * Checks that the object of a reference exists. Rillet's docs do not say how it rejects a missing one: 400 that names
 * the field is the sandbox's choice.
 */
export function checkReference({ name, path, value }: Place, state: State): Violation[] {
  const rule = Object.hasOwn(REFERENCES, name) ? REFERENCES[name] : undefined;
  if (rule === undefined || typeof value !== "string" || rule.exists(state, value)) return [];
  return [{ field: path, message: `${rule.label} ${value} does not exist` }];
}

/** Checks field assignments. Each names a field and one of its active values (a deactivated one stays on old records only). */
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

/** The type of external references that every organization has. */
export const BUILT_IN_TYPE = "CUSTOMER_CUSTOM";

function referencesIn({ name, path, value }: Place): (readonly [string, Readonly<Record<string, unknown>>])[] {
  if (name === "external_reference" && isRecord(value)) return [[path, value]];
  if (name !== "external_references" || !Array.isArray(value)) return [];
  return value.flatMap((reference: unknown, index) =>
    isRecord(reference) ? [[`${path}[${String(index)}]`, reference] as const] : [],
  );
}

/** A type must be registered in the dashboard. The problem is the one that public integrations recorded. */
export function findUnknownType(place: Place, known: ReadonlySet<string>): Problem | undefined {
  const unknown = referencesIn(place).find(([, reference]) => !known.has(String(reference["type"])));
  return unknown && unknownReferenceType(`${unknown[0]}.type`);
}

/** References of the built-in type must have a URL (observed). */
export function checkExternalReference(place: Place): Violation[] {
  const lacking = referencesIn(place).filter(([, { type, url }]) => type === BUILT_IN_TYPE && url === undefined);
  return lacking.map(([path]) => ({
    field: `${path}.url`,
    message: `is required for references of the type ${BUILT_IN_TYPE}`,
  }));
}
