import type { Issue } from "../validation/issues.js";
import { checkShape } from "./check-shape.js";
import type { DeliveryHeaders } from "./delivery-headers.js";
import { eventShapes, isKnownType } from "./event-shapes.js";
import { bodyText, type RawBody } from "./raw-body.js";
import type { WebhookEvent, WebhookEventType } from "./webhook-event.js";
import { isPayment, normalisePayment } from "./webhook-payment.js";

/** What the payload comes to: the event's fields beyond those of every delivery, and where it is not what the contract promises. */
interface Content {
  readonly data: unknown;
  readonly issues: readonly Issue[];
  readonly form?: "invoice" | "payment";
  readonly invoiceId?: string;
}

/**
 * The event of a delivery. Its type goes by the headers alone and nothing is thrown: what the payload is not, `issues` says.
 * `time` is the timestamp in milliseconds.
 */
export function toEvent(delivery: Pick<DeliveryHeaders, "id" | "entity" | "event">, time: number, body: RawBody): WebhookEvent {
  const entity = contractSpelling(delivery.entity);
  const event = contractSpelling(delivery.event);
  const name = `${entity}.${event}`.toLowerCase();
  const type = isKnownType(name) ? name : "unknown";
  const payload = readPayload(body);
  const content = type === "unknown" ? payload : contentOf(type, payload.data);
  const issues = content === payload ? payload.issues : [...payload.issues, ...content.issues];
  const envelope = { id: delivery.id, timestamp: new Date(time).toISOString(), entity, event, type };
  // The compiler cannot follow that the shape named for a type in eventShapes is that type's data; a test goes through all of them.
  return { ...envelope, ...content, issues } as WebhookEvent;
}

/** `PAYMENT_UPDATED` also for `payment-updated`, which was seen on the wire. */
function contractSpelling(name: string): string {
  return name.toUpperCase().replace(/-/g, "_");
}

function readPayload(body: RawBody): Content {
  const { text, isUtf8 } = bodyText(body);
  const issues = isUtf8 ? [] : [{ path: "", message: "expected UTF-8; the bytes that are not were replaced by U+FFFD" }];
  try {
    return { data: JSON.parse(text) as unknown, issues };
  } catch {
    return isBareId(text) ? { data: text.trim(), issues } : { data: text, issues: [...issues, { path: "", message: "expected JSON, got other text" }] };
  }
}

/** An id without the quotes that JSON wants is as clear as one with them. */
function isBareId(text: string): boolean {
  return checkShape("uuid", text.trim()).length === 0;
}

function contentOf(type: WebhookEventType, data: unknown): Content {
  const shape = eventShapes[type];
  if (shape === null) return deletedContent(data);
  if (type !== "invoice.payment_updated") return { data, issues: checkShape(shape, data) };
  return isPayment(data) ? paymentContent(data) : { data, issues: checkShape(shape, data), form: "invoice", invoiceId: idOf(data) };
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
