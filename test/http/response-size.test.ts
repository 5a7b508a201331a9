import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BadRequestError, RilletResponseError } from "../../src/index.js";
import { json, problem } from "../support/responses.js";
import { loopback } from "../support/loopback.js";
import { observe } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

afterEach(() => void vi.restoreAllMocks());

/** A body that goes on until it is cancelled. */
function endless(cancelled: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)), cancel: cancelled });
}

describe("`maxResponseBytes`", () => {
  it("ends a response without an end, cancels it and does not repeat the request", async () => {
    const cancelled = vi.fn();
    const { rillet, requests } = observe(() => new Response(endless(cancelled)), { maxResponseBytes: 10_000 });
    const error = await rejection(rillet.customers.create({ name: "Acme" }), RilletResponseError);
    expect(error.message).toContain("is larger than maxResponseBytes, 10000 bytes");
    expect(error.message).toContain("Ask for less, or raise `maxResponseBytes`.");
    expect(error.isRetryable).toBe(false);
    expect(requests).toHaveLength(1);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it("allows a body of exactly this size", async () => {
    const text = JSON.stringify({ id: "ä".repeat(100) });
    const maxResponseBytes = new TextEncoder().encode(text).length;
    const chunks = (): Response => new Response(new Blob([text.slice(0, 7), text.slice(7)]).stream());
    expect(await observe(chunks, { maxResponseBytes }).rillet.customers.retrieve("1")).toEqual(JSON.parse(text));
    await rejection(
      observe(chunks, { maxResponseBytes: maxResponseBytes - 1 }).rillet.customers.retrieve("1"),
      RilletResponseError,
    );
  });

  it("counts a compressed body after decompression", async () => {
    const packed = gzipSync(JSON.stringify({ id: "1", name: "a".repeat(1_000_000) }));
    const server = await loopback(
      (_request, response) =>
        void response.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length }).end(packed),
      { maxResponseBytes: 100_000 },
    );
    expect(packed.length).toBeLessThan(100_000);
    await rejection(server.rillet.customers.retrieve("1"), RilletResponseError);
    await server.close();
  });

  it("cuts an error's body without hiding the error", async () => {
    const cancelled = vi.fn();
    const { rillet } = observe(() => new Response(endless(cancelled), { status: 400 }), { maxResponseBytes: 10_000 });
    expect(await rejection(rillet.customers.retrieve("1"), BadRequestError)).toMatchObject({ status: 400 });
    expect(cancelled).toHaveBeenCalledOnce();
  });
});

describe("The message of an error", () => {
  it("stays short, however long the texts of the server are", async () => {
    const long = "x".repeat(1_000_000);
    const violations = Array.from({ length: 7 }, () => ({ field: long, message: long }));
    const { rillet } = observe(() => problem(400, { detail: long, violations }));
    const error = await rejection(rillet.customers.retrieve("1"), BadRequestError);
    expect(error.message.length).toBeLessThan(5000);
    expect(error.detail === long).toBe(true);
    const redirected = observe(() => json({}, { headers: { "content-type": long } }));
    expect((await rejection(redirected.rillet.invoices.list())).message.length).toBeLessThan(5000);
  });
});
