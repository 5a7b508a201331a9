import type { Issue } from "../validation/issues.js";
import { checkShape } from "./check-shape.js";
import type { DeliveryHeaders } from "./delivery-headers.js";
import { eventShapes, isKnownType } from "./event-shapes.js";
import { bodyText, type RawBody } from "./raw-body.js";
import type { WebhookEvent, WebhookEventType } from "./webhook-event.js";
import { isPayment, normalisePayment } from "./webhook-payment.js";

/** What the payload comes to: the event's fields beyond those of every delivery. */
interface Content {
  readonly data: unknown;
  /** Where the payload is not what the contract promises; missing where nobody has looked yet. */
  readonly issues?: readonly Issue[];
  readonly form?: "invoice" | "payment";
  readonly invoiceId?: string;
}

/** As `toISOString` writes it. */
const CANONICAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d\.\d{3}Z$/;

/**
 * The event of a delivery. Its type goes by the headers alone and nothing is thrown: what the payload is not, `issues` says.
 * `time` is the timestamp in milliseconds.
 */
export function toEvent(delivery: Omit<DeliveryHeaders, "signature">, time: number, body: RawBody): WebhookEvent {
  const entity = contractSpelling(delivery.entity);
  const event = contractSpelling(delivery.event);
  const name = `${entity}.${event}`.toLowerCase();
  const type: WebhookEventType | "unknown" = isKnownType(name) ? name : "unknown";
  const payload = readPayload(body);
  const content = type === "unknown" ? { data: payload.data, issues: [] } : contentOf(type, payload.data);
  const known = {
    id: delivery.id,
    timestamp: CANONICAL.test(delivery.timestamp) ? delivery.timestamp : new Date(time).toISOString(),
    entity,
    event,
    type,
    ...content,
  };
  // The compiler cannot follow that the shape named for a type in eventShapes is that type's data; a test goes through all of them.
  return withIssues(known, payload.issues) as WebhookEvent;
}

interface Checkable {
  readonly type: WebhookEventType | "unknown";
  readonly data: unknown;
  readonly issues?: readonly Issue[] | undefined;
}

function withIssues(event: Checkable, found: readonly Issue[]): object {
  if (event.issues === undefined && found.length === 0) return Object.defineProperty(event, "issues", WHEN_READ);
  return { ...event, issues: [...found, ...(event.issues ?? shapeIssues(event))] };
}

/** Holding a payload against the contract takes about as long as the HMAC, and most listeners do not ask. One getter for all: one each would be kept, with its event. */
const WHEN_READ: PropertyDescriptor & ThisType<Checkable> = {
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

/** `PAYMENT_UPDATED` also for `payment-updated`, which was seen on the wire. */
function contractSpelling(name: string): string {
  return name.toUpperCase().replace(/-/g, "_");
}

function readPayload(body: RawBody): { data: unknown; issues: readonly Issue[] } {
  const { text, isUtf8 } = bodyText(body);
  const issues = isUtf8
    ? []
    : [{ path: "", message: "expected UTF-8; the bytes that are not were replaced by U+FFFD" }];
  try {
    return { data: JSON.parse(text) as unknown, issues };
  } catch {
    return isBareId(text)
      ? { data: text.trim(), issues }
      : { data: text, issues: [...issues, { path: "", message: "expected JSON, got other text" }] };
  }
}

/** An id without the quotes that JSON wants is as clear as one with them. */
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

function paymentContent(raw: Record<string, unknown>): Content {
  const data = normalisePayment(raw);
  return { data, issues: checkShape("WebhookPayment", data), form: "payment", invoiceId: String(data["invoice_id"]) };
}

function idOf(data: unknown): string {
  const id = typeof data === "object" && data !== null && "id" in data ? data.id : undefined;
  return typeof id === "string" ? id : "";
}
