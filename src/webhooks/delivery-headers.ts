import { WebhookVerificationError } from "../errors/webhook-verification-error.js";

/** Anything with the `get` of a `Headers`. */
export interface HeadersLike {
  /** The value of a header, whatever the case of its name. */
  get(name: string): string | null | undefined;
}

/** Headers by name, in any case, as node:http and serverless platforms give them. */
export type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Where the headers are read from: a `Headers`, a `Request` or anything else that has `headers`, or a plain object. */
export type WebhookHeaders = HeadersLike | HeaderRecord | { readonly headers: HeadersLike | HeaderRecord };

/** The five headers of a delivery, each as it was sent, because that is what is signed. */
export interface DeliveryHeaders {
  readonly signature: string;
  readonly timestamp: string;
  readonly id: string;
  readonly entity: string;
  readonly event: string;
}

/** The names of the headers. They arrive in any case. */
export const HEADER_NAMES = {
  signature: "X-Rillet-Signature",
  timestamp: "X-Rillet-Timestamp",
  id: "X-Rillet-Id",
  entity: "X-Rillet-Entity",
  event: "X-Rillet-Event",
} as const satisfies Record<keyof DeliveryHeaders, string>;

/**
 * The headers that describe a delivery.
 *
 * @throws WebhookVerificationError `missing_header`, also where there are no headers at all, or `invalid_header`.
 */
export function readDelivery(headers: WebhookHeaders): Omit<DeliveryHeaders, "signature"> {
  return {
    timestamp: requireHeader(headers, HEADER_NAMES.timestamp),
    id: requireWithoutDot(headers, HEADER_NAMES.id),
    entity: requireWithoutDot(headers, HEADER_NAMES.entity),
    event: requireWithoutDot(headers, HEADER_NAMES.event),
  };
}

/**
 * The signed text joins its parts by dots. With a dot inside a part, the same signature would fit other headers: a captured delivery could
 * come again with another id or another event. The timestamp has a dot of its own, so its form is checked strictly (timestamp.ts).
 */
function requireWithoutDot(headers: WebhookHeaders, name: string): string {
  const value = requireHeader(headers, name);
  if (!value.includes(".")) return value;
  throw new WebhookVerificationError(
    `The header ${name} holds a dot, so that the signature does not tell the headers and the body apart. Rillet sends none.`,
    { reason: "invalid_header" },
  );
}

/** A header that must be present and not blank. */
export function requireHeader(headers: WebhookHeaders, name: string): string {
  const value = findHeader(headers, name)?.trim();
  if (value) return value;
  throw new WebhookVerificationError(
    `The header ${name} is missing or blank. Pass the headers of the request as they came: a Headers, a Request, or an object such as Node's request.headers.`,
    { reason: "missing_header" },
  );
}

/** The type of `source` is not known, because callers without types pass undefined, a request or a Map. Node's lower-case names need no search. */
function findHeader(source: unknown, name: string): string | undefined {
  if (typeof source !== "object" || source === null) return undefined;
  const lower = LOWER_CASE.get(name) ?? name;
  if ("get" in source && typeof source.get === "function")
    return asText((source as HeadersLike).get(name) ?? (source as HeadersLike).get(lower));
  if ("headers" in source && typeof source.headers === "object") return findHeader(source.headers, name);
  const own = Object.hasOwn(source, lower) ? (source as Readonly<Record<string, unknown>>)[lower] : undefined;
  return asText(
    own ?? Object.entries(source).find(([key, value]) => value !== undefined && key.toLowerCase() === lower)?.[1],
  );
}

/** Each name as Node has it, made once and not five times for each delivery. */
const LOWER_CASE: ReadonlyMap<string, string> = new Map(
  Object.values(HEADER_NAMES).map((name) => [name, name.toLowerCase()]),
);

function asText(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(",");
  return typeof value === "string" ? value : undefined;
}
