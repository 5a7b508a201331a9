import { isRilletError, RilletApiError, SyncError, type SyncErrorCode } from "../errors/index.js";
import type { SyncErrorOptions } from "../errors/sync-error.js";
import type { Issue } from "../validation/issue.js";

type Facts = Omit<SyncErrorOptions, "code" | "advice"> & { readonly advice: string };

/** Creates a SyncError whose message ends with the advice: what happened, to what, what to do. */
export function syncError(code: SyncErrorCode, message: string, facts: Facts): SyncError {
  return new SyncError(`${message} ${facts.advice}`, { ...facts, code });
}

export function invalidSource(what: string, problems: readonly Issue[]): SyncError {
  const listed = problems.map(({ path, message }) => `  ${path || "(the document)"}: ${message}`).join("\n");
  const advice = "Correct the document, or the adapter that made it. Nothing was sent.";
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  return new SyncError(`The source ${what} has ${count}:\n${listed}\n${advice}`, {
    code: "INVALID_SOURCE",
    advice,
    details: { problems },
  });
}

/** The error for a document that its adapter, or the stream of a batch, failed to return. */
export function unreadableSource(cause: unknown): SyncError {
  const problem = messageOf(cause);
  return syncError("INVALID_SOURCE", `The source could not be read: ${problem.replace(/\.?$/, ".")}`, {
    cause,
    advice: "Correct the document, or the adapter that reads it. Nothing was sent.",
    details: { problems: [{ path: "", message: problem }] },
  });
}

const RUN_AGAIN = "Run the sync again. It finds what was already done and does nothing twice.";

export function storeFailed(cause: unknown): SyncError {
  return syncError("API_ERROR", `Could not read or write the link store: ${messageOf(cause)}`, {
    cause,
    isRetryable: true,
    advice: RUN_AGAIN,
  });
}

export function unreadableLink(key: string, cause: unknown): SyncError {
  const advice =
    "The store must return the text that was set, as it is: not a Buffer and not inside another object. If another program writes to the same store, give the sync its own one, or delete the key and sync again.";
  return syncError("API_ERROR", `The link store has a value under ${key} that is not a link.`, { cause, advice });
}

/** @param own The key of the reference that the returned link belongs to. */
export function otherLink(key: string, own: string): SyncError {
  const advice =
    "Make the keys of the store case-sensitive and long enough, for example with a binary collation of the column, then sync again. sync.check() tests it. Nothing was sent for this link.";
  return syncError("API_ERROR", `The link store returned for the key ${key} the link of ${own}.`, {
    advice,
    details: { key, own },
  });
}

const UNKNOWN_TYPE = "/exception/external_reference_type_not_found";

/**
 * Turns an error of the API, the client or a caller's function into a SyncError. A SyncError stays as it is.
 *
 * @param action The action that failed, for the message: "create the invoice".
 * @param types The external reference types that were sent.
 */
export function toSyncError(error: unknown, action: string, types: readonly string[] = []): SyncError {
  if (error instanceof SyncError) return error;
  if (error instanceof RilletApiError) return apiError(error, action, types);
  const isRetryable = isRilletError(error) && error.isRetryable;
  const advice = isRetryable ? RUN_AGAIN : "See the cause.";
  return syncError("API_ERROR", `Could not ${action}: ${messageOf(error)}`, { cause: error, isRetryable, advice });
}

/** Whether Rillet rejected a request because one of its external reference types is not registered. */
export const isUnknownType = (error: unknown): boolean =>
  error instanceof RilletApiError && error.type?.endsWith(UNKNOWN_TYPE) === true;

function apiError(error: RilletApiError, action: string, types: readonly string[]): SyncError {
  const facts = { cause: error, isRetryable: error.isRetryable };
  if (isUnknownType(error)) {
    const [first, ...others] = new Set(types);
    const named =
      others.length > 0
        ? `one of the external reference types ${[first, ...others].join(", ")}`
        : `the external reference type ${first ?? "that was sent"}`;
    const advice =
      "Register it in Rillet under Settings → External References (there is no API for that), then run the sync again.";
    const message = `Could not ${action}: Rillet does not know ${named}.`;
    return syncError("REFERENCE_TYPE_MISSING", message, { ...facts, advice, details: { types } });
  }
  if (isCurrencyProblem(error)) {
    const advice = "Set the customer's currency in Rillet, or ask Rillet's support to enable multi-currency.";
    return syncError("CURRENCY_MISMATCH", `Could not ${action}: Rillet rejected the currency (${reasonsOf(error)}).`, {
      ...facts,
      advice,
    });
  }
  const advice = error.isRetryable ? RUN_AGAIN : "Correct what Rillet rejected, then run the sync again.";
  return syncError("API_ERROR", `Could not ${action}: ${error.message}`, { ...facts, advice });
}

function isCurrencyProblem(error: RilletApiError): boolean {
  return (
    (error.status === 400 || error.status === 422) &&
    /currency\b.*\b(match|customer|configured)/i.test(reasonsOf(error))
  );
}

const reasonsOf = ({ detail, violations }: RilletApiError): string =>
  [detail, ...violations.map(({ field, message }) => `${field}: ${message}`)].filter(Boolean).join("; ");

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A customer, product or credit memo that the sync created in Rillet. */
export interface CreatedObject {
  /** What was created. */
  readonly kind: "customer" | "product" | "credit-memo";
  /** Id in Rillet. */
  readonly id: string;
  /** Its name in Rillet; the number of a credit memo. */
  readonly name: string;
}

/** Runs a sync and turns every failure into a SyncError. The error lists what the sync created before it failed. */
export async function withSyncErrors<T>(
  action: string,
  { created }: { readonly created: readonly CreatedObject[] },
  begin: () => Promise<T>,
): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    const known = toSyncError(error, action);
    throw created.length > 0 ? withCreated(known, created) : known;
  }
}

function withCreated(error: SyncError, created: readonly CreatedObject[]): SyncError {
  const listed = created.map(({ kind, name, id }) => `the ${kind.replace("-", " ")} ${name} (${id})`).join(", ");
  const { code, advice, line, isRetryable, cause } = error;
  const details = { ...(typeof error.details === "object" ? error.details : {}), created };
  return new SyncError(`${error.message} The sync had already created ${listed}. The next run uses what was created.`, {
    code,
    advice,
    line,
    isRetryable,
    details,
    ...(cause !== undefined && { cause }),
  });
}
