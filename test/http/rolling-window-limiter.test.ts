import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletArgumentError, RollingWindowLimiter } from "../../src/index.js";
import { rejection, watch } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 12) }));
afterEach(() => void vi.useRealTimers());

const request = { holdMs: 60_000 };

describe("RollingWindowLimiter", () => {
  it("frees a slot immediately if nothing was sent", async () => {
    const limiter = new RollingWindowLimiter({ limit: 1, windowMs: 60_000 });
    const slot = await limiter.acquire(request);
    const next = watch(limiter.acquire(request));
    slot.cancel();
    await vi.advanceTimersByTimeAsync(0);
    expect(next.state()).toBe("resolved");
  });

  it("counts a slot once, however often it is ended", async () => {
    const limiter = new RollingWindowLimiter({ limit: 3, windowMs: 60_000 });
    const slot = await limiter.acquire(request);
    slot.release();
    slot.release();
    slot.cancel();
    expect(limiter.status().remaining).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(limiter.status().remaining).toBe(3);
  });

  it("grants nothing while every slot is held, and then as soon as the first one frees", async () => {
    const limiter = new RollingWindowLimiter({ limit: 1, windowMs: 1000 });
    const slot = await limiter.acquire(request);
    const next = watch(limiter.acquire(request));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(next.state()).toBe("pending");
    slot.release();
    await vi.advanceTimersByTimeAsync(1000);
    expect(next.state()).toBe("resolved");
  });

  it("tells when the next slot frees", async () => {
    const limiter = new RollingWindowLimiter({ limit: 2, windowMs: 60_000 });
    expect(limiter.status()).toEqual({ limit: 2, remaining: 2, queued: 0, resetsAt: undefined });
    (await limiter.acquire(request)).release();
    await vi.advanceTimersByTimeAsync(1000);
    expect(limiter.status().resetsAt).toEqual(new Date(Date.now() + 59_000));
    limiter.pause(5000);
    expect(limiter.status()).toMatchObject({ remaining: 0, resetsAt: new Date(Date.now() + 5000) });
  });

  it("frees slots under fake timers that leave `performance` real, at the time of the timers", async () => {
    vi.useRealTimers();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const limiter = new RollingWindowLimiter({ limit: 2, windowMs: 60_000 });
    for (let sent = 0; sent < 2; sent++) (await limiter.acquire(request)).release();
    const waiting = [1, 2, 3].map(() => watch(limiter.acquire(request)));
    const granted = (): number => waiting.filter(({ state }) => state() === "resolved").length;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(granted()).toBe(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(granted()).toBe(2);
    limiter.pause(5000);
    expect(limiter.status()).toMatchObject({ queued: 1, remaining: 0 });
  });

  it("waits again when a timer fires a little early, because a monotonic clock decides", async () => {
    const limiter = new RollingWindowLimiter({ limit: 1, windowMs: 1000 });
    (await limiter.acquire(request)).release();
    const next = watch(limiter.acquire(request));
    const now = performance.now();
    const clock = vi.spyOn(performance, "now").mockReturnValue(now + 999.1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(next.state()).toBe("pending");
    clock.mockRestore();
    await vi.advanceTimersByTimeAsync(2);
    expect(next.state()).toBe("resolved");
  });

  it("keeps the longest of several pauses", async () => {
    const limiter = new RollingWindowLimiter({ limit: 2, windowMs: 60_000 });
    limiter.pause(5000);
    limiter.pause(1000);
    const next = watch(limiter.acquire(request));
    await vi.advanceTimersByTimeAsync(4999);
    expect(next.state()).toBe("pending");
    await vi.advanceTimersByTimeAsync(1);
    expect(next.state()).toBe("resolved");
  });

  it("does not stretch its window when the clock is set back", async () => {
    const limiter = new RollingWindowLimiter({ limit: 1, windowMs: 60_000 });
    (await limiter.acquire(request)).release();
    const next = watch(limiter.acquire(request));
    vi.setSystemTime(Date.now() - 3_600_000);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(next.state()).toBe("resolved");
  });

  it("waits through a window of more than 2^31 milliseconds without a busy loop", async () => {
    const limiter = new RollingWindowLimiter({ limit: 1, windowMs: 3e9 });
    (await limiter.acquire(request)).release();
    const next = watch(limiter.acquire(request));
    await vi.advanceTimersByTimeAsync(2 ** 31);
    expect(next.state()).toBe("pending");
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(3e9 - 2 ** 31);
    expect(next.state()).toBe("resolved");
  });

  it("rejects with the signal's reason, immediately if the signal is already aborted", async () => {
    const limiter = new RollingWindowLimiter({ limit: 1, windowMs: 60_000 });
    const reason = new Error("enough");
    expect(await rejection(limiter.acquire({ ...request, signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(limiter.status()).toMatchObject({ remaining: 1, queued: 0 });
  });

  it("leaves no listener on a signal, whether it granted or not", async () => {
    const limiter = new RollingWindowLimiter({ limit: 1, windowMs: 60_000 });
    const controller = new AbortController();
    const { signal } = controller;
    await limiter.acquire({ ...request, signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    const waiting = rejection(limiter.acquire({ ...request, signal }));
    controller.abort();
    await waiting;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("forgets old responses, so 5,000 of them leave nothing in memory", async () => {
    const limiter = new RollingWindowLimiter({ limit: 10, windowMs: 1000 });
    for (let index = 0; index < 500; index++) {
      for (let slot = 0; slot < 10; slot++) (await limiter.acquire(request)).release();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(limiter.status()).toEqual({ limit: 10, remaining: 10, queued: 0, resetsAt: undefined });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    { limit: 0, windowMs: 60_000 },
    { limit: 1.5, windowMs: 60_000 },
    { limit: 60, windowMs: 0 },
    { limit: 60, windowMs: Number.NaN },
    { limit: 60 },
    {},
    "60",
  ])("rejects %j, which would never grant a slot", (window) => {
    expect(() => new RollingWindowLimiter(window as never)).toThrow(RilletArgumentError);
  });
});
