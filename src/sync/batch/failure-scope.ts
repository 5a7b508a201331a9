import { AuthenticationError, PermissionDeniedError, RilletApiError, type SyncError } from "../../errors/index.js";
import type { ResolvedSettings } from "../settings/resolve-settings.js";
import type { CreatedObject } from "../sync-errors.js";
import type { Issue } from "../../validation/issue.js";

/** A document whose sync failed, and what its sync created before. */
interface Failure {
  readonly error: SyncError;
  readonly source: unknown;
  readonly created: readonly Pick<CreatedObject, "kind">[];
}

/**
 * Tells whether a failure hits every document of a batch, or only some. For a rejected reference type it needs to know the types of the other documents, because Rillet
 * does not say which of the sent types it rejects (observed).
 */
export class FailureScope {
  readonly #settings: Pick<ResolvedSettings, "subsidiaryId">;
  /** The types that every document so far has; undefined before the first document. */
  #common: ReadonlySet<string> | undefined;
  #documents = 0;
  #hasSucceeded = false;

  constructor(settings: Pick<ResolvedSettings, "subsidiaryId">) {
    this.#settings = settings;
  }

  begin(source: unknown): void {
    const types = referenceTypesOf(source);
    this.#documents += 1;
    this.#common = this.#common === undefined ? types : new Set([...this.#common].filter((type) => types.has(type)));
  }

  succeed(): void {
    this.#hasSucceeded = true;
  }

  /** Whether the next document would fail in the same way. */
  isEveryDocument({ error, source, created }: Failure): boolean {
    const { code, cause, details } = error;
    if (cause instanceof AuthenticationError || cause instanceof PermissionDeniedError) return true;
    if (code === "REFERENCE_TYPE_MISSING") return this.#isCommonType(typesOf(details), source, created);
    // A function can choose another subsidiary for the next document.
    if (typeof this.#settings.subsidiaryId === "function") return false;
    return cause instanceof RilletApiError ? isAboutSubsidiary(cause) : namesSubsidiary(details);
  }

  /** Whether the rejected type is one that every document has. A type of a line, product or customer that only some documents have is a failure of these documents. */
  #isCommonType(sent: readonly string[], source: unknown, created: Failure["created"]): boolean {
    if (this.#hasSucceeded) return false;
    // Rillet has just accepted the type of a customer that this sync created.
    const accepted = created.some(({ kind }) => kind === "customer") ? customerTypeOf(source) : undefined;
    const suspects = new Set(sent.filter((type) => type !== accepted));
    const isOwnType = suspects.size === 1 && suspects.has(ownTypeOf(source) ?? "");
    // One document alone does not tell whether the types of its parts are common.
    if (suspects.size === 0 || !(isOwnType || this.#documents > 1)) return false;
    return [...suspects].every((type) => this.#common?.has(type) === true);
  }
}

function typesOf(details: unknown): readonly string[] {
  const { types } = (details ?? {}) as { readonly types?: unknown };
  return Array.isArray(types) ? types.map(String) : [];
}

interface Referenced {
  readonly type?: unknown;
  readonly reference?: { readonly type?: unknown } | undefined;
  readonly customer?: { readonly reference?: { readonly type?: unknown } | undefined } | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The type of the document's own reference. A document of a batch of voids can be the reference itself. */
const ownTypeOf = (source: unknown): string | undefined =>
  text((source as Referenced | undefined)?.reference?.type ?? (source as Referenced | undefined)?.type);

const customerTypeOf = (source: unknown): string | undefined =>
  text((source as Referenced | undefined)?.customer?.reference?.type);

function isAboutSubsidiary({ status, detail, violations }: RilletApiError): boolean {
  const texts = [detail ?? "", ...violations.flatMap(({ field, message }) => [field, message])];
  return [400, 404, 422].includes(status) && texts.some((each) => /subsidiary/i.test(each ?? ""));
}

/** Whether the sync itself has found that the subsidiary of the settings is not in Rillet, before it replaces an invoice. */
function namesSubsidiary(details: unknown): boolean {
  const { problems } = (details ?? {}) as { readonly problems?: unknown };
  return Array.isArray(problems) && (problems as Issue[]).some(({ path }) => path === "settings.subsidiaryId");
}

/** The types of all references of a document. */
function referenceTypesOf(document: unknown): ReadonlySet<string> {
  const types = new Set<string>();
  // The document is not checked yet, so an object may contain itself.
  const visited = new Set<unknown>();
  const collect = (value: unknown, name: string): void => {
    if (typeof value !== "object" || value === null || visited.has(value)) return;
    visited.add(value);
    const { type } = value as { readonly type?: unknown };
    if (name === "reference" && typeof type === "string") types.add(type);
    for (const [field, part] of Object.entries(value)) collect(part, Array.isArray(value) ? name : field);
  };
  collect(document, "reference");
  return types;
}
