import { AuthenticationError, PermissionDeniedError, RilletApiError, type SyncError } from "../../errors/index.js";
import type { ResolvedSettings } from "../settings/resolve-settings.js";
import type { StopOn } from "./batch-options.js";

/** Whether a failure ends the batch. @param types The reference types of the failed document. */
export function endsBatch(
  error: SyncError,
  stopOn: StopOn,
  types: ReadonlySet<string>,
  settings: Pick<ResolvedSettings, "subsidiaryId">,
): boolean {
  if (typeof stopOn !== "string") return stopOn.includes(error.code);
  return stopOn === "any" || (stopOn === "everyDocument" && hitsEveryDocument(error, types, settings));
}

/** Whether the next document would fail in the same way. */
function hitsEveryDocument(
  { code, cause, details }: SyncError,
  types: ReadonlySet<string>,
  { subsidiaryId }: Pick<ResolvedSettings, "subsidiaryId">,
): boolean {
  if (cause instanceof AuthenticationError || cause instanceof PermissionDeniedError) return true;
  // A customer in Rillet can have a reference of another type. A failure that may be about that type concerns this customer alone.
  if (code === "REFERENCE_TYPE_MISSING") return typesOf(details).every((type) => types.has(type));
  // A function can choose another subsidiary for the next document.
  return typeof subsidiaryId !== "function" && cause instanceof RilletApiError && isAboutSubsidiary(cause);
}

function typesOf(details: unknown): readonly string[] {
  const { types } = (details ?? {}) as { readonly types?: unknown };
  return Array.isArray(types) ? types.map(String) : [];
}

function isAboutSubsidiary({ status, detail, violations }: RilletApiError): boolean {
  const texts = [detail ?? "", ...violations.flatMap(({ field, message }) => [field, message])];
  return [400, 404, 422].includes(status) && texts.some((text) => /subsidiary/i.test(text ?? ""));
}

/** The types of all references of a document. */
export function referenceTypesOf(document: unknown): ReadonlySet<string> {
  const types = new Set<string>();
  const collect = (value: unknown, name: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { type } = value as { readonly type?: unknown };
    if (name === "reference" && typeof type === "string") types.add(type);
    for (const [field, part] of Object.entries(value)) collect(part, Array.isArray(value) ? name : field);
  };
  collect(document, "reference");
  return types;
}
