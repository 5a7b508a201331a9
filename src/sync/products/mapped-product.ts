/** How the product of a line was found. */
export type ProductMappedBy = "rilletId" | "map" | "link" | "externalReference" | "name" | "creation" | "default";

/** A product of a result. */
export interface MappedProduct {
  /** Reference of the product in the billing system; undefined for lines without one. */
  readonly reference: string | undefined;
  /** Id in Rillet. */
  readonly id: string;
  /** `known`: by id, map or a stored link; `linked`: found in Rillet now; `created`: made now. */
  readonly action: "known" | "linked" | "created";
  /** How it was found. */
  readonly mappedBy: ProductMappedBy;
}
