import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { start } from "./support/client.js";

const NOON = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

describe("the option idPrefix", () => {
  it("begins every created id, which still is a UUID, and not those of the seed", async () => {
    const [one, other] = [start({ idPrefix: "a1" }), start({ idPrefix: "b2c3d4e5" })];
    const ids = [];
    for (const { send } of [one, other])
      ids.push((await send<{ id: string }>("POST", "/customers", { name: "Acme" })).body.id);
    expect(ids[0]).toMatch(/^a1[\da-f]{6}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(ids[1]).toMatch(/^b2c3d4e5-[\da-f]{4}-4/);
    expect(one.sandbox.state.subsidiaries.all()).toEqual(other.sandbox.state.subsidiaries.all());
  });

  it.each(["", "A1", "xyz", "123456789", 7])("cannot be %j", (idPrefix) => {
    expect(() => createSandbox({ idPrefix: idPrefix as string })).toThrow(
      /`idPrefix` must be 1 to 8 hexadecimal digits/,
    );
  });
});

describe("the clock in a saved state", () => {
  it("continues in a sandbox that the state is the seed of, standing still or running", () => {
    const fixed = createSandbox({ now: NOON });
    fixed.advance(HOUR);
    const again = createSandbox({ seed: fixed.state.save() });
    expect(again.now()).toBe(NOON + HOUR);
    again.advance(HOUR);
    again.reset();
    expect(again.now()).toBe(NOON + 2 * HOUR);

    const running = createSandbox();
    running.advance(HOUR);
    const before = running.now();
    const next = createSandbox({ seed: running.state.save() });
    expect(next.now()).toBeGreaterThanOrEqual(before);
    expect(next.now()).toBeLessThan(before + HOUR);
  });

  it("is taken by load as well, and never moves a running clock back", () => {
    const sandbox = createSandbox();
    const saved = sandbox.state.save();
    sandbox.advance(24 * HOUR);
    const later = sandbox.now();
    sandbox.state.load(saved);
    expect(sandbox.now()).toBeGreaterThanOrEqual(later);
  });

  it("does not override the option now", () => {
    const saved = createSandbox({ now: NOON }).state.save();
    expect(createSandbox({ seed: saved, now: NOON + 5 * HOUR }).now()).toBe(NOON + 5 * HOUR);
  });
});
