import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sleep } from "../../src/http/timeout.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("A wait", () => {
  it.each([0, 1000])("of %i ms leaves neither listener nor timer behind", async (ms) => {
    const { signal } = new AbortController();
    const waiting = sleep(ms, signal);
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(ms);
    await waiting;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("ends immediately when its signal aborts or is already aborted", async () => {
    const controller = new AbortController();
    const waiting = sleep(60_000, controller.signal);
    controller.abort();
    await waiting;
    const late = sleep(60_000, controller.signal);
    await vi.advanceTimersByTimeAsync(0);
    await late;
    expect(vi.getTimerCount()).toBe(0);
  });
});
