import { events, objects, unions } from "../../generated/webhook-shapes.js";
import type { Issue } from "../validation/issue.js";
import { createShapeCheck } from "../validation/shapes.js";
import type { DeliveryHeaders } from "./delivery-headers.js";
import { bodyText, type RawBody } from "./raw-body.js";
import type { WebhookEvent, WebhookEventType } from "./webhook-event.js";

/** The name of an object in generated/webhook-shapes.ts. */
type ShapeName = keyof typeof objects;

/** Where a value differs from a shape of a payload; empty when it fits. Unknown properties are accepted. */
export const checkShape: (name: ShapeName | "uuid", value: unknown) => Issue[] = /*@__PURE__*/ createShapeCheck(
  objects,
  unions,
);

/** The contract's 23 events and the shape of the body of each; null where the body is the bare id. */
const eventShapes: Readonly<Record<WebhookEventType, ShapeName | null>> = events;

export const KNOWN_TYPES = Object.keys(eventShapes);

export function isKnownType(type: string): type is WebhookEventType {
  return Object.hasOwn(eventShapes, type);
}

/** What the payload adds to the event, beyond what every delivery has. */
interface Content {
  readonly data: unknown;
  /** Where the payload differs from the contract; missing as long as it has not been checked. */
  readonly issues?: readonly Issue[];
  readonly form?: "invoice" | "payment";
  readonly invoiceId?: string;
}

/** As `toISOString` writes it. */
const CANONICAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d\.\d{3}Z$/;

/**
 * The event of a delivery. Only the headers decide on its type, and nothing is thrown: `issues` says where the payload differs from the
 * contract. `time` is the timestamp in milliseconds.
 */
export function parseEvent(delivery: Omit<DeliveryHeaders, "signature">, time: number, body: RawBody): WebhookEvent {
  const entity = contractSpelling(delivery.entity);
  const event = contractSpelling(delivery.event);
  const name = `${entity}.${event}`.toLowerCase();
  const type: WebhookEventType | "unknown" = isKnownType(name) ? name : "unknown";
  const payload = readPayload(body);
  const content = type === "unknown" ? { data: payload.data, issues: [] } : contentOf(type, payload.data);
  const parsed = {
    id: delivery.id,
    timestamp: CANONICAL.test(delivery.timestamp) ? delivery.timestamp : new Date(time).toISOString(),
    entity,
    event,
    type,
    ...content,
  };
  // The compiler cannot see that the shape of a type in eventShapes is that type's data. A test checks it for every type.
  return withIssues(parsed, payload.issues) as WebhookEvent;
}

/** `PAYMENT_UPDATED` also for `payment-updated`, which was observed in deliveries. */
function contractSpelling(name: string): string {
  return name.toUpperCase().replace(/-/g, "_");
}

interface Checkable {
  readonly type: WebhookEventType | "unknown";
  readonly data: unknown;
  readonly issues?: readonly Issue[] | undefined;
}

function withIssues(event: Checkable, found: readonly Issue[]): object {
  if (event.issues === undefined && found.length === 0) return Object.defineProperty(event, "issues", LAZY_ISSUES);
  return { ...event, issues: [...found, ...(event.issues ?? shapeIssues(event))] };
}

/**
 * Checking a payload against the contract takes about as long as the HMAC, and most listeners do not read the issues. All events share one
 * getter: a closure for each event would keep that event in memory.
 */
const LAZY_ISSUES: PropertyDescriptor & ThisType<Checkable> = {
  configurable: true,
  enumerable: true,
  get() {
    const value = shapeIssues(this);
    Reflect.defineProperty(this, "issues", { value, configurable: true, enumerable: true });
    return value;
  },
};

function shapeIssues({ type, data }: Checkable): readonly Issue[] {
  const shape = type !== "unknown" && eventShapes[type];
  return shape ? checkShape(shape, data) : [];
}

function readPayload(body: RawBody): { data: unknown; issues: readonly Issue[] } {
  const { text, isUtf8 } = bodyText(body);
  const issues = isUtf8 ? [] : [{ path: "", message: "expected UTF-8; other bytes were replaced by U+FFFD" }];
  try {
    return { data: JSON.parse(text) as unknown, issues };
  } catch {
    return isBareId(text)
      ? { data: text.trim(), issues }
      : { data: text, issues: [...issues, { path: "", message: "expected JSON, got other text" }] };
  }
}

/** An id without the quotes of JSON is accepted too. */
function isBareId(text: string): boolean {
  return checkShape("uuid", text.trim()).length === 0;
}

function contentOf(type: WebhookEventType, data: unknown): Content {
  if (eventShapes[type] === null) return deletedContent(data);
  if (type !== "invoice.payment_updated") return { data };
  return isPayment(data) ? paymentContent(data) : { data, form: "invoice", invoiceId: idOf(data) };
}

function deletedContent(data: unknown): Content {
  if (typeof data === "string") return { data: { id: data }, issues: checkShape("uuid", data) };
  return { data, issues: checkShape("DeletedObject", data) };
}

/** A payment has an `invoice_id`, and an invoice has none. */
function isPayment(data: unknown): data is Record<string, unknown> {
  return (
    typeof data === "object" && data !== null && typeof (data as Record<string, unknown>)["invoice_id"] === "string"
  );
}

function paymentContent(raw: Record<string, unknown>): Content {
  const data = normalizePayment(raw);
  return { data, issues: checkShape("WebhookPayment", data), form: "payment", invoiceId: String(data["invoice_id"]) };
}

/** Rewrites the flat form, see `WebhookPayment`. A payment in the contract's form stays as it is. */
function normalizePayment(payment: Record<string, unknown>): Record<string, unknown> {
  const { amount, currency, payment_date: date } = payment;
  const flat = typeof amount === "string" || typeof amount === "number";
  return {
    ...payment,
    ...(flat ? { amount: { amount: String(amount), currency } } : {}),
    ...(date === undefined || "date" in payment ? {} : { date }),
  };
}

function idOf(data: unknown): string {
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : undefined;
  return typeof id === "string" ? id : "";
}
