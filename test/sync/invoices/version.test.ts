import { expect, it } from "vitest";
import { type Bench, setUp, sourceOf } from "../bench.js";

const taxed = sourceOf("taxed");

it.each([
  ["2026-11-02T00:00:00.123456Z", "2026-11-02T00:00:00.123457Z"],
  ["2026-11-02T00:00:00.9Z", "2026-11-02T00:00:00.900000001Z"],
  ["2026-11-02T01:00:00.1234+01:00", "2026-11-01T19:00:00.12341-05:00"],
  ["2026-11-02T00:00:00.123456+00:00", "2026-11-02T00:00:01Z"],
  [0.1, 0.2],
])("the version %s is older than %s", async (older, later) => {
  const { sync, restart } = setUp();
  await sync.invoice({ ...taxed, version: later });
  const late = await restart().invoice({ ...taxed, dueDate: "2026-12-24", version: older });
  expect(late).toMatchObject({ action: "unchanged", invoice: { due_date: taxed.dueDate } });
  expect(await restart().invoice({ ...taxed, dueDate: "2026-12-25", version: later })).toMatchObject({
    action: "updated",
  });
});

/** Without the last line, so that the invoice must be replaced. */
const fewerLines = { ...taxed, lines: taxed.lines.slice(0, 2), totals: undefined };
const paths: readonly (readonly [string, (bench: Bench) => Promise<unknown>])[] = [
  ["of the same content", ({ restart }) => restart().invoice(taxed)],
  ["of the same content with `verify`", ({ restart }) => restart().invoice(taxed, { verify: true })],
  ["that updates the invoice", ({ restart }) => restart().invoice({ ...taxed, dueDate: "2026-12-23" })],
  ["that replaces the invoice", ({ restart }) => restart().invoice(fewerLines)],
  [
    "whose replacement was rejected and the old invoice restored",
    async ({ restart, sandbox }) => {
      sandbox.faults.add({
        match: { method: "POST", path: "/invoices" },
        times: 1,
        fault: { kind: "status", status: 422 },
      });
      await restart()
        .invoice(fewerLines)
        .catch(() => undefined);
    },
  ],
  [
    "that posts a voided invoice again",
    async ({ restart }) => {
      await restart().voidInvoice(taxed.reference);
      await restart().invoice({ ...taxed, dueDate: "2026-12-23" });
    },
  ],
];

it.each(paths)("a sync without a version %s keeps the version that the link store knows", async (_, act) => {
  const bench = setUp();
  await bench.sync.invoice({ ...taxed, version: 3 });
  await act(bench);
  const late = await bench.restart().invoice({ ...taxed, dueDate: "2026-12-24", version: 2 });
  expect(late).toMatchObject({ action: "unchanged", warnings: [expect.stringContaining("older than the version 3")] });
});

it.each(["REVENUE_RECOGNITION_ONLY", "FULL", "AR_ONLY"] as const)(
  "a version whose replacement Rillet refused is not taken for the one that stands in Rillet, in the scope %s",
  async (scope) => {
    const { sync, restart, sandbox } = setUp({ scope });
    await sync.invoice({ ...taxed, version: 1 });
    sandbox.faults.add({ match: { operation: "invoices.delete" }, fault: { kind: "status", status: 409 }, times: 2 });
    const other = {
      ...taxed,
      customer: { ...taxed.customer, reference: { type: "SEQUENCE", id: "other" }, name: "Other" },
    };
    const moved = { ...other, customer: { ...other.customer, emails: [] } };
    await expect(restart({ scope }).invoice({ ...moved, version: 3 })).rejects.toMatchObject({
      code: "INVOICE_LOCKED",
    });
    await expect(restart({ scope }).invoice({ ...moved, version: 2 })).rejects.toMatchObject({
      code: "INVOICE_LOCKED",
    });
    const older = await restart({ scope }).invoice({ ...moved, version: 0 });
    expect(older.warnings).toEqual([expect.stringContaining("older than the version 1")]);
  },
);
