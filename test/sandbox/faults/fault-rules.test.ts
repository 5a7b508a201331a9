import { expect, it } from "vitest";
import { RilletArgumentError } from "../../../src/index.js";
import type { FaultRule, RandomFaults } from "../../../src/sandbox/index.js";
import { start } from "../support/client.js";

it.each([
  [{ fault: { kind: "explode" } }, "fault.kind"],
  [{}, "fault.kind"],
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
