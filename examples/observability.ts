/**
 * OpenTelemetry: a span for each call and one for each of its attempts, from the client's hooks. Here they are kept in memory and printed; in a service the
 * SDK is set up once (`@opentelemetry/sdk-node`), and `traceCalls` stays as it is: a span that is active when a call is made becomes its parent.
 */
import { context, type Span, SpanKind, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { Rillet, type LogFacts, type RequestEvent, type ResponseEvent, type RetryEvent, type RilletOptions } from "rillet-sdk";
import { createSandbox } from "rillet-sdk/sandbox";
import { printTable } from "./table.js";

interface Trace {
  readonly call: Span;
  attempt: Span;
}

/** The options of a client that is traced. Spans are named after the path's template, so that ids make no new names. */
function traceCalls(tracer: Tracer): Pick<RilletOptions, "onRequest" | "onResponse" | "onRetry" | "logger" | "logLevel"> {
  const traces = new Map<number, Trace>();
  const end = (callId: number, error?: string): void => {
    const found = traces.get(callId);
    traces.delete(callId);
    for (const span of found ? [found.attempt, found.call] : []) {
      if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error });
      span.end();
    }
  };

  function onRequest({ callId, method, template, attempt, idempotencyKey }: RequestEvent): void {
    const attributes = { "http.request.method": method, "url.template": template, ...(idempotencyKey !== undefined && { "rillet.idempotency_key": idempotencyKey }) };
    const call = traces.get(callId)?.call ?? tracer.startSpan(`${method} ${template}`, { kind: SpanKind.INTERNAL, attributes });
    const within = trace.setSpan(context.active(), call);
    const resends = attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {};
    traces.set(callId, { call, attempt: tracer.startSpan(`attempt ${attempt}`, { kind: SpanKind.CLIENT, attributes: { ...attributes, ...resends } }, within) });
  }

  function onResponse({ callId, attempt, status, requestId }: ResponseEvent): void {
    const found = traces.get(callId);
    for (const span of found ? [found.attempt, found.call] : []) span.setAttributes({ "http.response.status_code": status, "rillet.trace_id": requestId ?? "", "rillet.attempts": attempt });
    // `onRetry` is told right after this where there will be another attempt; where not, the call is over.
    queueMicrotask(() => {
      if (traces.get(callId)?.attempt.isRecording()) end(callId, status >= 400 ? String(status) : undefined);
    });
  }

  function onRetry({ callId, reason, delayMs }: RetryEvent): void {
    const found = traces.get(callId);
    found?.call.addEvent("retry", { reason, delay_ms: delayMs });
    found?.attempt.setStatus({ code: SpanStatusCode.ERROR, message: reason }).end();
  }

  // A call that ends without any answer, aborted ones too, is told to the log alone, as the name of its error.
  const log = (_line: string, facts?: LogFacts): void => {
    if (typeof facts?.["error"] === "string") end(Number(facts["callId"]), facts["error"]);
  };
  return { onRequest, onResponse, onRetry, logger: { error: log, warn: log, info: log, debug: ignore }, logLevel: "info" };
}

function ignore(): void {}

/** Children below their parents, in the order in which they began. */
function printSpans(spans: readonly ReadableSpan[]): void {
  const below = (parent?: string): ReadableSpan[] => spans.filter((span) => span.parentSpanContext?.spanId === parent);
  const lines = (span: ReadableSpan, depth: number): string[][] => {
    const { status, attributes, events, duration } = span;
    const result = status.code === SpanStatusCode.ERROR ? `error: ${status.message ?? ""}` : "ok";
    const details = [attributes["http.response.status_code"], ...events.map(({ name, attributes: more }) => `${name} after ${String(more?.["reason"])}`)].filter((detail) => detail !== undefined);
    const row = ["  ".repeat(depth) + span.name, `${(duration[0] * 1000 + duration[1] / 1e6).toFixed(0)} ms`.padStart(8), result, details.join(", ")];
    return [row, ...below(span.spanContext().spanId).flatMap((child) => lines(child, depth + 1))];
  };
  const rows = below().map((span) => lines(span, 0));
  printTable(["Span", "Duration", "Result", "Details"], rows.map((group) => [0, 1, 2, 3].map((column) => group.map((row) => row[column]).join("\n"))));
}

const exporter = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
const sandbox = createSandbox();
const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch, ...traceCalls(provider.getTracer("rillet-sdk")) });

sandbox.faults.add({ match: { operation: "customers.create" }, fault: { kind: "status", status: 503, headers: { "retry-after": "0" } } });
const customer = await rillet.customers.create({ name: "Acme" });
await Promise.all([rillet.customers.retrieve(customer.id), rillet.invoices.list().toArray({ limit: 10 })]);
await rillet.invoices.retrieve("5f0c7a52-0000-4000-8000-000000000000").catch(ignore); // 404

sandbox.faults.add({ match: { operation: "health.check" }, times: 2, fault: { kind: "refuse" } });
await rillet.health.check({ maxRetries: 1 }).catch(ignore); // no answer at all

await provider.forceFlush();
printSpans(exporter.getFinishedSpans());
