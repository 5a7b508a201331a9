import { describe, expect, it } from "vitest";
import { invoicesIn, setUp, sourceOf } from "../bench.js";
import { moment } from "../../support/moment.js";
import { worker } from "../held-worker.js";

const source = sourceOf("taxed");
const [ours, theirs] = [
  { ...source, dueDate: "2026-12-18" },
  { ...source, dueDate: "2026-12-13" },
];
const newer = {
  ...source,
  lines: source.lines.slice(0, 2),
  totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
};

describe.each(["REVENUE_RECOGNITION_ONLY", "FULL"] as const)("a worker whose update in the scope %s", (scope) => {
  it.each(["arrives", "arrives with its response lost", "arrives before the invoice is marked as sent, which fails"])(
    "%s after the update of another worker lets the next sync compare the invoice",
    async (what) => {
      const { sync, sandbox, links, restart } = setUp({ scope });
      await sync.invoice(source);
      const [began, arrived, continues] = [moment(), moment(), moment()];
      const late = worker(
        { sandbox, links },
        async (event) => {
          if (event !== "PUT invoices") return;
          began.reach();
          await arrived.reached;
          if (what.includes("lost"))
            sandbox.faults.add({ match: { method: "PUT" }, times: 1, fault: { kind: "drop-after" } });
          if (what.includes("sent"))
            sandbox.faults.add({ match: { path: /sent-status$/ }, times: 1, fault: { kind: "drop-before" } });
        },
        undefined,
        { scope },
      );
      const overtaking = worker(
        { sandbox, links },
        undefined,
        async (event) => {
          if (event !== "PUT invoices") return;
          arrived.reach();
          await continues.reached;
        },
        { scope },
      );
      const lateDone = late.invoice({ ...theirs, sent: what.includes("sent") });
      await began.reached;
      const done = overtaking.invoice(ours);
      await expect(lateDone).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
      continues.reach();
      await expect(done).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
      expect(await restart().invoice(ours)).toMatchObject({ action: "updated" });
      expect(invoicesIn(sandbox)).toMatchObject([{ due_date: ours.dueDate }]);
      await restart().invoice(newer);
      expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
    },
  );
});

it("a worker that was overtaken before its update costs the other one a read and no error", async () => {
  const { sync, sandbox, links, restart } = setUp();
  await sync.invoice(source);
  const [began, arrives, noticed] = [moment(), moment(), moment()];
  const early = worker({ sandbox, links }, async (event) => {
    if (event !== "PUT invoices") return;
    began.reach();
    await arrives.reached;
  });
  const overtaking = worker({ sandbox, links }, async (event) => {
    if (event !== "PUT invoices") return;
    arrives.reach();
    await noticed.reached;
  });
  const earlyDone = early.invoice(theirs).finally(noticed.reach);
  const failure = expect(earlyDone).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
  await began.reached;
  expect(await overtaking.invoice(ours)).toMatchObject({ action: "updated", invoice: { due_date: ours.dueDate } });
  await failure;
  expect(await restart().invoice(ours)).toMatchObject({ action: "unchanged", requests: 0 });
  await restart().invoice(newer);
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
});

it.each(["void", "replacement"])(
  "an update that arrives while Rillet rejects the %s of another worker does not count as an edit by a person",
  async (what) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.invoice(source);
    const [reads, began, arrives] = [moment(), moment(), moment()];
    // Both have read the link before one of them writes it.
    const late = worker({ sandbox, links }, async (event, number) => {
      if (event === "set invoice" && number === 0) await reads.reached;
      if (event !== "PUT invoices") return;
      began.reach();
      await arrives.reached;
    });
    const deleting = worker({ sandbox, links }, async (event, number) => {
      if (event === "set invoice" && number === 0) {
        reads.reach();
        await began.reached;
      }
      if (event !== "DELETE invoices") return;
      sandbox.faults.add({ match: { method: "DELETE" }, times: 1, fault: { kind: "status", status: 409 } });
      arrives.reach();
      await lateDone.catch(() => undefined);
    });
    const lateDone = late.invoice(theirs);
    const lateFailure = expect(lateDone).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
    const work = what === "void" ? deleting.voidInvoice(source.reference) : deleting.invoice(newer);
    await expect(work).rejects.toMatchObject({ code: "INVOICE_LOCKED" });
    await lateFailure;
    await restart().invoice(newer);
    expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  },
);

it("a worker whose new invoice was deleted by another one keeps the invoice of that one, which a search finds", async () => {
  const { sync, sandbox, links, restart } = setUp();
  await sync.invoice({ ...source, version: 1 });
  const [posted, continues, replaced, ended] = [moment(), moment(), moment(), moment()];
  let reads = 0;
  // Its POST is done, and the read after it is slow.
  const slow = worker({ sandbox, links }, async (event) => {
    if (event !== "GET invoices" || ++reads !== 2) return;
    posted.reach();
    await continues.reached;
  });
  const newest = { ...source, lines: source.lines.slice(0, 1), totals: undefined, version: 3 };
  let hasPosted = false;
  const overtaking = worker({ sandbox, links }, undefined, async (event) => {
    if (event === "POST invoices") hasPosted = true;
    else if (hasPosted) {
      replaced.reach();
      await ended.reached;
    }
  });
  const slowDone = slow.invoice({ ...newer, version: 2 });
  await posted.reached;
  const done = overtaking.invoice(newest);
  await replaced.reached;
  continues.reach();
  await expect(slowDone).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
  ended.reach();
  const { invoice } = await done;
  expect(invoicesIn(sandbox).map(({ id }) => id)).toEqual([invoice.id]);
  expect(await restart().invoice(newest, { verify: true })).toMatchObject({ action: "unchanged" });
});

/** A newer document than `newer`, with another total or only with another due date. */
const newest = {
  total: { ...newer, lines: source.lines.slice(0, 1), totals: { net: "1200.00", tax: "240.00", gross: "1440.00" } },
  "due date": { ...newer, dueDate: "2026-12-24" },
};

it.each(Object.entries(newest))(
  "a worker whose idempotency key gives the invoice of another worker, with another %s, corrects it",
  async (_, latest) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.invoice(source);
    sandbox.advance(25 * 60 * 60_000);
    const [intends, deletes, deleted, posting, posted] = [moment(), moment(), moment(), moment(), moment()];
    const first = worker(
      { sandbox, links },
      async (event, number) => {
        // It overwrites the intent of the other worker, and begins to post while that one does too.
        if (event === "set invoice" && number === 0) {
          intends.reach();
          await deletes.reached;
        }
        if (event === "POST invoices")
          sandbox.faults.add({ match: { method: "POST" }, times: 1, fault: { kind: "drop-after" } });
      },
      async (event) => {
        if (event !== "DELETE invoices") return;
        deleted.reach();
        await posting.reached;
      },
    );
    const second = worker({ sandbox, links }, async (event, number) => {
      if (event === "DELETE invoices" && number === 0) {
        deletes.reach();
        await deleted.reached;
      }
      if (event !== "set invoice" || number !== 1) return;
      posting.reach();
      await posted.reached;
    });
    const failure = expect(first.invoice(newer).finally(posted.reach)).rejects.toMatchObject({ isRetryable: true });
    await intends.reached;
    const result = await second.invoice(latest);
    await failure;
    expect(invoicesIn(sandbox)).toMatchObject([
      { id: result.invoice.id, due_date: latest.dueDate, total: { amount: String(Number(latest.totals.gross)) } },
    ]);
    expect(await restart().invoice(latest)).toMatchObject({ action: "unchanged", requests: 0 });
  },
);
