import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { type CheckFinding, type CheckOptions, listed, ok, warning } from "./finding.js";

/** The external reference types that objects in Rillet have, and on what. */
export class TypesInUse {
  readonly #places = new Map<string, Set<string>>();

  add(
    place: string,
    objects: readonly { readonly external_references?: readonly SourceReference[] | undefined }[],
  ): void {
    for (const { external_references: references } of objects)
      for (const { type } of references ?? []) {
        const places = this.#places.get(type) ?? new Set();
        this.#places.set(type, places.add(place));
      }
  }

  has = (type: string): boolean => this.#places.has(type);

  describe(): string {
    return listed([...this.#places].map(([type, places]) => `${type} (on ${listed(places)})`));
  }
}

/** Exists in every organization; its references need a `url` (observed in public integrations). */
const BUILT_IN = "CUSTOMER_CUSTOM";

const REMEDY =
  "Look in Rillet under Settings → External References, and register it there if it is missing. There is no API for that, and only the first write can tell.";

/**
 * Looks for the reference types on the newest customers and invoices, and on products. The API does not list the registered types. An integration's own type can be in use and still
 * not be accepted in requests (Rillet's docs), so a type in use is very likely registered, not surely.
 */
export async function checkReferenceTypes(
  inUse: TypesInUse,
  { rillet }: SyncRun,
  { types }: CheckOptions,
): Promise<CheckFinding[]> {
  const isTold = (): boolean => types !== undefined && types.every((type) => type === BUILT_IN || inUse.has(type));
  if (!isTold()) inUse.add("invoices", (await rillet.invoices.list({ limit: 100 })).items);
  if (!isTold()) inUse.add("customers", (await rillet.customers.list({ limit: 100 })).items);
  if (types !== undefined) return [...new Set(types)].map((type) => typeFinding(type, inUse));
  const found = inUse.describe();
  if (found !== "") return [ok("REFERENCE_TYPE_FOUND", `Reference types in use in Rillet: ${found}.`)];
  return [
    warning(
      "REFERENCE_TYPE_UNCONFIRMED",
      "No reference type was found in use in Rillet, so the check cannot tell whether yours is registered.",
      REMEDY,
    ),
  ];
}

function typeFinding(type: string, inUse: TypesInUse): CheckFinding {
  if (type === BUILT_IN)
    return ok("REFERENCE_TYPE_FOUND", `The reference type ${type} is built in. Each of its references needs a url.`);
  if (inUse.has(type)) return ok("REFERENCE_TYPE_FOUND", `The reference type ${type} is in use in Rillet.`);
  return warning(
    "REFERENCE_TYPE_UNCONFIRMED",
    `The reference type ${type} was not found in use in Rillet, so the check cannot tell whether it is registered.`,
    REMEDY,
  );
}
