/**
 * OpenTelemetry: a span for each call and a span for each of its attempts, made by the client's hooks. This file keeps them in memory and prints them. In a
 * service set OpenTelemetry up once (`@opentelemetry/sdk-node`) and use `traceCalls` as it is: the span that is active when a call is made becomes its parent.
 *
 *     npm install @opentelemetry/api @opentelemetry/sdk-trace-base
 *     npx tsx examples/requests-and-errors/observability.ts
 */
import { context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import {
  Rillet,
  type EndEvent,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
  type RilletOptions,
} from "rillet-sdk";
import { createSandbox } from "rillet-sdk/sandbox";
import { printTable } from "../support/table.js";

interface Trace {
  readonly call: Span;
  readonly attempt: Span;
}

/** The options of a traced client. Spans are named after the path's template, because ids would make a new name for each object. */
function traceCalls(tracer: Tracer): Pick<RilletOptions, "onRequest" | "onResponse" | "onRetry" | "onEnd"> {
  const traces = new Map<number, Trace>();
  const fail = (span: Span | undefined, message: string): void =>
    void span?.setStatus({ code: SpanStatusCode.ERROR, message });

  function onRequest({ callId, method, template, attempt, waitedMs, idempotencyKey }: RequestEvent): void {
    const attributes = {
      "http.request.method": method,
      "url.template": template,
      ...(idempotencyKey !== undefined && { "rillet.idempotency_key": idempotencyKey }),
    };
    const call =
      traces.get(callId)?.call ?? tracer.startSpan(`${method} ${template}`, { kind: SpanKind.INTERNAL, attributes });
    const within = trace.setSpan(context.active(), call);
    const own = {
      ...attributes,
      "rillet.waited_ms": waitedMs,
      ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
    };
    traces.set(callId, {
      call,
      attempt: tracer.startSpan(`attempt ${attempt}`, { kind: SpanKind.CLIENT, attributes: own }, within),
    });
  }

  function onResponse({ callId, status, requestId }: ResponseEvent): void {
    traces
      .get(callId)
      ?.attempt.setAttributes({ "http.response.status_code": status, "rillet.trace_id": requestId ?? "" });
  }

  function onRetry({ callId, reason, delayMs }: RetryEvent): void {
    const found = traces.get(callId);
    found?.call.addEvent("retry", { reason, delay_ms: delayMs });
    fail(found?.attempt, reason);
    found?.attempt.end();
  }

  function onEnd({ callId, attempt, status, requestId, error }: EndEvent): void {
    const found = traces.get(callId);
    traces.delete(callId);
    found?.call.setAttributes({
      "rillet.attempts": attempt,
      ...(status !== undefined && { "http.response.status_code": status, "rillet.trace_id": requestId ?? "" }),
    });
    const problem = error ?? (status !== undefined && status >= 400 ? String(status) : undefined);
    for (const span of found ? [found.attempt, found.call] : []) {
      if (problem !== undefined) fail(span, problem);
      span.end();
    }
  }
  return { onRequest, onResponse, onRetry, onEnd };
}

/** Prints each span above its children, in the order in which they began. */
function printSpans(spans: readonly ReadableSpan[]): void {
  const below = (parent?: string): ReadableSpan[] => spans.filter((span) => span.parentSpanContext?.spanId === parent);
  const lines = (span: ReadableSpan, depth: number): string[][] => {
    const { status, attributes, events, duration } = span;
    const result = status.code === SpanStatusCode.ERROR ? `error: ${status.message ?? ""}` : "ok";
    const details = [
      attributes["http.response.status_code"],
      ...events.map(({ name, attributes: more }) => `${name} after ${String(more?.["reason"])}`),
    ].filter((detail) => detail !== undefined);
    const row = [
      "  ".repeat(depth) + span.name,
      `${(duration[0] * 1000 + duration[1] / 1e6).toFixed(0)} ms`.padStart(8),
      result,
      details.join(", "),
    ];
    return [row, ...below(span.spanContext().spanId).flatMap((child) => lines(child, depth + 1))];
  };
  const rows = below().map((span) => lines(span, 0));
  printTable(
    ["Span", "Duration", "Result", "Details"],
    rows.map((group) => [0, 1, 2, 3].map((column) => group.map((row) => row[column]).join("\n"))),
  );
}

function ignore(): void {}

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const sandbox = createSandbox();
const rillet = new Rillet({
  apiKey: "sandbox-key",
  fetch: sandbox.fetch,
  ...traceCalls(provider.getTracer("rillet-sdk")),
});

sandbox.faults.add({
  match: { operation: "customers.create" },
  fault: { kind: "status", status: 503, headers: { "retry-after": "0" } },
});
const customer = await rillet.customers.create({ name: "Acme" });
await Promise.all([rillet.customers.retrieve(customer.id), rillet.invoices.list().toArray({ limit: 10 })]);
await rillet.invoices.retrieve("5f0c7a52-0000-4000-8000-000000000000").catch(ignore); // 404

sandbox.faults.add({ match: { operation: "health.check" }, times: 2, fault: { kind: "refuse" } });
await rillet.health.check({ maxRetries: 1 }).catch(ignore); // no response at all

await provider.forceFlush();
printSpans(exporter.getFinishedSpans());
