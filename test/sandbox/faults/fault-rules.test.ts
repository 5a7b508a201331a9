import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { createFaultRules } from "../../../src/sandbox/faults/fault-rules.js";
import { RilletArgumentError } from "../../../src/index.js";
import type { FaultRule, RandomFaults } from "../../../src/sandbox/index.js";
import { start } from "../support/client.js";

it.each([
  [{ fault: { kind: "explode" } }, "fault.kind"],
  [{}, "fault"],
  [{ kind: "drop-after" }, "fault"],
  [{ fault: { kind: "drop-after" }, tims: 2 }, "tims"],
  [{ fault: { kind: "drop-after", ms: 5 } }, "ms"],
  [{ fault: { kind: "delay" } }, "fault.ms"],
  [{ fault: { kind: "delay", ms: -1 } }, "ms"],
  [{ fault: { kind: "status" } }, "fault.status"],
  [{ fault: { kind: "status", status: 42 } }, "status"],
  [{ fault: { kind: "status", status: 500, headers: { "not a header": "x" } } }, "headers"],
  [{ fault: { kind: "refuse" }, times: 0 }, "times"],
  [{ fault: { kind: "refuse" }, probability: 2 }, "probability"],
  [{ fault: { kind: "refuse" }, match: { operation: "invoices.creat" } }, "operation"],
  [{ fault: { kind: "refuse" }, match: { method: "FETCH" } }, "method"],
  [{ fault: { kind: "refuse" }, match: { url: "/invoices" } }, "url"],
])("faults.add rejects the rule %j, which can never apply", (rule, argument) => {
  const { sandbox } = start();
  expect(() => {
    sandbox.faults.add(rule as FaultRule);
  }).toThrow(expect.objectContaining({ name: "RilletArgumentError", argument }) as Error);
});

it("faults.add names the operation that was probably meant", () => {
  const { sandbox } = start();
  expect(() => {
    sandbox.faults.add({ match: { operation: "customer.create" }, fault: { kind: "refuse" } });
  }).toThrow("Did you mean `customers.create`?");
});

it.each([
  [{ seed: 1, rate: 0.5, kinds: ["explode"] }],
  [{ seed: 1, rate: 0.5, kinds: [] }],
  [{ seed: 1, rate: 5, kinds: ["refuse"] }],
  [{ seed: 1, kinds: ["refuse"] }],
  [{ seed: 1, rate: 0.5, kinds: ["refuse"], times: 1 }],
])("faults.random rejects %j", (options) => {
  const { sandbox } = start();
  expect(() => {
    sandbox.faults.random(options as RandomFaults);
  }).toThrow(RilletArgumentError);
});

it("rules that are used up leave nothing behind but the last 50 handles", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const faults = createFaultRules();
  const target = { method: "GET", path: "/accounts", operation: undefined };
  const heapAfter = (count: number): number => {
    for (let index = 0; index < count; index += 1) {
      faults.add({ fault: { kind: "refuse" } });
      expect(faults.pick(target)).toEqual({ kind: "refuse" });
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heapAfter(500);
  expect(heapAfter(10_000) - before).toBeLessThan(2 * 1024 * 1024);
  expect([faults.list(), faults.pick(target)]).toEqual([[], undefined]);
  const last = faults.add({ fault: { kind: "drop-before" }, times: 2 });
  const ids = faults.handles().map(({ id }) => id);
  expect([ids.length, ids.at(-1)]).toEqual([51, last.id]);
});
