/**
 * What something is called in the billing system. It becomes an external reference in Rillet, by which the sync finds it again.
 * The type must be registered in Rillet (Settings → External References); there is no API to register one (observed in public integrations).
 */
export interface SourceReference {
  /** A type registered in Rillet, such as `SEQUENCE`. The built-in `CUSTOMER_CUSTOM` works too and needs a `url` (observed). */
  readonly type: string;
  /** The id in the billing system. */
  readonly id: string;
  /** A page that shows it there; Rillet makes it a link. */
  readonly url?: string | undefined;
}

/** Whether a list of references in Rillet has this one. */
export function hasReference(list: readonly SourceReference[] | undefined, reference: SourceReference): boolean {
  return (list ?? []).some(({ type, id }) => type === reference.type && id === reference.id);
}

/** The reference in the form that Rillet takes. */
export function toExternalReference({ type, id, url }: SourceReference): { type: string; id: string; url?: string } {
  return { type, id, ...(url !== undefined && { url }) };
}

/** One string for a reference, fit for a map's key: no two references share it. */
export const referenceKey = ({ type, id }: SourceReference): string =>
  `${encodeURIComponent(type)}:${encodeURIComponent(id)}`;
