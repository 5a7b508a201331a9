/** Where validators and contract are known to disagree, and why. A gap that has been mended makes its test fail: take its entry out then. */
export interface Gap {
  readonly reason: string;
  /** Does the disagreement about this value come from here? */
  readonly covers: (schema: string, value: unknown) => boolean;
  /** The shortest proof that the gap is still there. */
  readonly witness: { readonly schema: string; readonly change: Readonly<Record<string, unknown>> };
}

const has = (value: unknown, name: string, content: unknown): boolean => (value as Record<string, unknown> | null)?.[name] === content;

export const knownGaps: readonly Gap[] = [
  {
    reason: "The contract asks the items of a REVENUE_RECOGNITION_ONLY amendment to be a list and one of three objects at once: no value is both.",
    covers: (schema, value) => /^Amend(RevenueRecognitionOnly)?ContractRequest$/.test(schema) && has(value, "scope", "REVENUE_RECOGNITION_ONLY"),
    witness: { schema: "AmendRevenueRecognitionOnlyContractRequest", change: {} },
  },
  {
    reason: "Flattening VendorCredit lets its line_items narrow those of the request and loses that there is at least one.",
    covers: (schema, value) => schema === "VendorCredit" && Array.isArray((value as { line_items?: unknown }).line_items),
    witness: { schema: "VendorCredit", change: { line_items: [] } },
  },
];
