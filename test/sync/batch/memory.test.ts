import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import type { Invoice } from "../../../generated/types.js";
import type { SourceInvoice } from "../../../src/sync/index.js";
import { runPool } from "../../../src/sync/batch/run-pool.js";
import { KnownInvoices } from "../../../src/sync/invoices/known-invoices.js";
import { setUp, sourceOf } from "../bench.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Gives `count` items and keeps only weak references to them. */
function* observed<Item extends object>(
  count: number,
  make: (index: number) => Item,
  seen: WeakRef<Item>[],
): Generator<Item> {
  for (let index = 0; index < count; index += 1) {
    const item = make(index);
    seen.push(new WeakRef(item));
    yield item;
  }
}

/** How many are still in memory. */
async function countLiving(seen: readonly WeakRef<object>[]): Promise<number> {
  await settle();
  collectGarbage();
  return seen.filter((each) => each.deref() !== undefined).length;
}

it("a batch with a signal that never aborts keeps no document whose outcome was given", async () => {
  const { sync } = setUp();
  const base = sourceOf("yen");
  const numbered = (index: number): (() => SourceInvoice) => {
    const source = { ...base, number: `N-${index}`, reference: { type: "SEQUENCE", id: `n-${index}` } };
    return () => source;
  };
  const seen: WeakRef<() => SourceInvoice>[] = [];
  let done = 0;
  let living = 0;
  const options = { concurrency: 2, signal: new AbortController().signal };
  for await (const { ok } of sync.planInvoices(observed(60, numbered, seen), options)) {
    expect(ok).toBe(true);
    if (++done === 50) living = await countLiving(seen);
  }
  expect(done).toBe(60);
  expect(living).toBeLessThanOrEqual(6);
});

it("a pool without a signal keeps no item whose result was given", async () => {
  const seen: WeakRef<{ index: number }>[] = [];
  const items = observed(200, (index) => ({ index }), seen);
  let done = 0;
  for await (const result of runPool(items, () => Promise.resolve(0), { concurrency: 4 })) {
    expect(result).toBe(0);
    if (++done === 190) expect(await countLiving(seen)).toBeLessThanOrEqual(8);
  }
  expect(done).toBe(200);
});

it("a process that reads more invoices than it can remember forgets those of the customer used least recently, and reads them again", async () => {
  const reference = (id: string): { type: string; id: string } => ({ type: "BILLING", id });
  const reads: string[] = [];
  const known = new KnownInvoices(() => 0, 100);
  const find = async (customer: string, id: string): Promise<{ id: string } | undefined> =>
    (await known.find(customer, reference(id), read(customer)))[0];
  const read = (customer: string) =>
    async function* (): AsyncGenerator<Invoice> {
      reads.push(customer);
      for (let number = 0; number < 40; number += 1) {
        const external_references = [reference(`${customer}-${number}`)];
        yield await Promise.resolve({ id: `${customer}/${number}`, external_references } as unknown as Invoice);
      }
    };
  expect(await find("a", "a-39")).toEqual({ id: "a/39" });
  expect(await find("b", "b-0")).toEqual({ id: "b/0" });
  expect(await find("a", "a-1")).toEqual({ id: "a/1" });
  expect(await find("c", "c-0")).toEqual({ id: "c/0" });
  expect(reads).toEqual(["a", "b", "c"]);
  expect(await find("a", "a-2")).toEqual({ id: "a/2" });
  expect(await find("b", "none")).toBeUndefined();
  expect(reads).toEqual(["a", "b", "c", "b"]);
  expect(await find("a", "a-2")).toEqual({ id: "a/2" });
  expect(await find("c", "c-2")).toEqual({ id: "c/2" });
  expect(reads).toEqual(["a", "b", "c", "b", "c"]);
});

it("a failed read of a customer's invoices is not remembered", async () => {
  const known = new KnownInvoices(() => 0);
  let isDown = true;
  const find = (): Promise<unknown> =>
    known.find("a", { type: "BILLING", id: "1" }, async function* () {
      if (isDown) throw await Promise.resolve(new Error("down"));
      yield await Promise.resolve({ id: "a/1", external_references: [{ type: "BILLING", id: "1" }] } as never);
    });
  await expect(find()).rejects.toThrow("down");
  isDown = false;
  expect(await find()).toEqual([{ id: "a/1" }]);
});
