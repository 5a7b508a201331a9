import { expect, it } from "vitest";
import { Rillet } from "../../../src/index.js";
import { MemoryLinkStore, RilletSync } from "../../../src/sync/index.js";
import { idempotencyKeyOf } from "../../../src/sync/links/idempotency-key.js";
import { setUp, settings, sourceOf } from "../bench.js";

const source = sourceOf("yen");

it("sandbox and production share a store without seeing each other's ids", async () => {
  const [one, two] = [setUp(), setUp()];
  const links = new MemoryLinkStore();
  const production = new Rillet({
    apiKey: "sandbox-key",
    environment: "production",
    fetch: two.sandbox.fetch,
    rateLimit: false,
  });
  await new RilletSync(one.rillet, { ...settings, links }).invoice(source);
  expect(await new RilletSync(production, { ...settings, links }).invoice(source)).toMatchObject({ action: "created" });
});

it("a link store may parse JSON itself, and may return null for a missing link", async () => {
  const entries = new Map<string, unknown>();
  const links = {
    get: (key: string) => Promise.resolve(entries.get(key) ?? null),
    set: (key: string, value: string) => Promise.resolve(void entries.set(key, JSON.parse(value))),
    delete: (key: string) => Promise.resolve(entries.delete(key)),
  };
  const { restart } = setUp();
  expect(await restart({ links }).invoice(source)).toMatchObject({ action: "created" });
  expect(await restart({ links }).invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
});

it("two references have separate links if their parts form the same text when joined", async () => {
  const { sync, sandbox } = setUp({}, { sandbox: { externalReferenceTypes: ["SEQUENCE", "A", "A:B"] } });
  await sync.invoice({ ...source, reference: { type: "A", id: "B:C" } });
  expect(await sync.invoice({ ...source, reference: { type: "A:B", id: "C" } })).toMatchObject({ action: "created" });
  expect(sandbox.state.invoices.filter(() => true)).toHaveLength(2);
});

it("an idempotency key has the form of a UUID and follows from reference, operation and generation alone", async () => {
  const reference = { type: "SEQUENCE", id: "1" };
  const key = await idempotencyKeyOf(reference, "create-invoice");
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await idempotencyKeyOf({ ...reference, url: "https://elsewhere.example" }, "create-invoice", 0)).toBe(key);
  const others = await Promise.all([
    idempotencyKeyOf(reference, "create-invoice", 1),
    idempotencyKeyOf(reference, "create-product"),
    idempotencyKeyOf({ type: "SEQUENCE", id: "2" }, "create-invoice"),
  ]);
  expect(new Set([key, ...others]).size).toBe(4);
});

it("an idempotency key stays the same across versions of this package, because another key would post the invoices of the last day again", async () => {
  expect(await idempotencyKeyOf({ type: "SEQUENCE", id: "1" }, "create-invoice")).toMatchInlineSnapshot(
    `"4fd66559-1080-8ba8-8e2d-7e271dd2036f"`,
  );
});
