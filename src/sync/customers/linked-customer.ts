/** How a customer was found: by its id in the source or a stored link, by its reference, an address, its name, or made. */
export type CustomerLinkedBy = "rilletId" | "link" | "externalReference" | "email" | "name" | "creation";

/** The customer of a result. */
export interface LinkedCustomer {
  /** Id in Rillet. */
  readonly id: string;
  /** `known`: by a stored link or the source's `rilletId`; `linked`: found in Rillet now; `created`: made now. */
  readonly action: "known" | "linked" | "created";
  /** How it was found. */
  readonly linkedBy: CustomerLinkedBy;
  /** Whether the reference was written to the customer in Rillet now. */
  readonly referenceWritten: boolean;
}
