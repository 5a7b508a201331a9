/**
 * Identifies an object in the billing system. It becomes an external reference in Rillet, and the sync finds the object by it.
 * The type must be registered in Rillet (Settings → External References); there is no API to register one (observed in public integrations).
 */
export interface SourceReference {
  /** A type registered in Rillet, such as `SEQUENCE`. The built-in `CUSTOMER_CUSTOM` works too and needs a `url` (observed). */
  readonly type: string;
  /** The id in the billing system. */
  readonly id: string;
  /** The page of the object in the billing system. Rillet shows it as a link. */
  readonly url?: string | undefined;
}

/** Whether a list of references contains this one. URLs are not compared. */
export function hasReference(list: readonly SourceReference[] | undefined, reference: SourceReference): boolean {
  return (list ?? []).some(({ type, id }) => type === reference.type && id === reference.id);
}

/** Converts the reference to an external reference of Rillet. */
export function toExternalReference({ type, id, url }: SourceReference): { type: string; id: string; url?: string } {
  return { type, id, ...(url !== undefined && { url }) };
}

/** A string that is unique for each reference, for use as a map key. */
export const referenceKey = ({ type, id }: SourceReference): string =>
  `${encodeURIComponent(type)}:${encodeURIComponent(id)}`;
