import { describe, expect, it } from "vitest";
import { creditNoteSource, setUp, sourceOf } from "../bench.js";
import { moment } from "../../support/moment.js";
import { worker } from "../held-worker.js";

const source = creditNoteSource();
/** The credit note with a price of its own. */
const priced = (unitPrice: string): typeof source => ({
  ...source,
  lines: source.lines.slice(0, 1).map(({ taxAmount: _tax, netAmount: _net, discount: _discount, ...line }) => ({
    ...line,
    quantity: "1",
    unitPrice,
  })),
  totals: undefined,
});

const invoice = sourceOf("taxed");
/** The invoice with another price: the sync deletes it and posts it anew. */
const replacement: typeof invoice = { ...invoice, lines: invoice.lines.slice(0, 2), totals: undefined };
const applied = { invoice: invoice.reference, apply: true };

it.each([false, true])(
  "two workers that post two versions of a credit note at the same moment leave one credit memo, applied: %s",
  async (apply) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.invoice(invoice);
    const both = moment();
    let started = 0;
    const start = (): ReturnType<typeof worker> =>
      worker({ sandbox, links }, async (event) => {
        if (event !== "POST credit-memos") return;
        if (++started === 2) both.reach();
        if (started <= 2) await both.reached;
      });
    const versions = [priced("5.00"), priced("7.00")].map((note) => ({ ...note, invoice: invoice.reference, apply }));
    const results = await Promise.allSettled(versions.map((note) => start().creditMemo(note)));
    for (const result of results)
      if (result.status === "rejected")
        expect(result.reason).toMatchObject({
          ...{ code: "API_ERROR", isRetryable: true },
          message: expect.stringContaining("Another worker created or updated the credit memo"),
        });
    expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
    const [memo, ...others] = sandbox.state.creditMemos.filter(() => true);
    expect(others).toEqual([]);
    const standing = versions.find(({ lines }) => Number(lines[0]?.unitPrice) === Number(memo?.net_amount.amount));
    expect(await restart().creditMemo(standing ?? source)).toMatchObject({ action: "unchanged" });
    expect(await restart().creditMemo(standing ?? source)).toMatchObject({ action: "unchanged", requests: 0 });
    expect(memo).toMatchObject({ status: apply ? "APPLIED" : "UNAPPLIED" });
  },
);

it("a credit memo is applied to the invoice that takes the place of the original one at the same moment", async () => {
  const { sync, sandbox, links } = setUp();
  await sync.invoice(invoice);
  const [began, continues] = [moment(), moment()];
  const slow = worker({ sandbox, links }, async (event, number) => {
    if (event !== "POST credit-memos" || number !== 1) return;
    began.reach();
    await continues.reached;
  });
  const result = slow.creditMemo({ ...priced("5.00"), ...applied });
  await began.reached;
  const { invoice: second } = await sync.invoice(replacement);
  continues.reach();
  expect(await result).toMatchObject({ action: "created", applied: { invoiceId: second.id, amount: "6.00" } });
});

it("a credit memo whose invoice another worker has deleted for a replacement gets an error that can be retried", async () => {
  const { sync, sandbox, links, restart } = setUp();
  await sync.invoice(invoice);
  const [began, continues] = [moment(), moment()];
  const replacing = worker({ sandbox, links }, async (event) => {
    if (event !== "POST invoices") return;
    began.reach();
    await continues.reached;
  });
  const result = replacing.invoice(replacement);
  await began.reached;
  const note = { ...priced("5.00"), ...applied };
  await expect(sync.creditMemo(note)).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
  continues.reach();
  const { invoice: second } = await result;
  expect(await restart().creditMemo(note)).toMatchObject({ applied: { invoiceId: second.id } });
});

describe("two credit notes for one invoice, together above what is due", () => {
  const notes = ["one", "two"].map((id) => ({
    ...{ ...priced("1200.00"), ...applied },
    reference: { ...source.reference, id },
    number: id,
  }));
  const warning = expect.stringContaining("no more is due");

  it("are applied one after the other in a batch, the second one in part", async () => {
    const { sync, sandbox } = setUp();
    await sync.invoice(invoice);
    const results = [];
    for await (const outcome of sync.creditMemos(notes)) if (outcome.ok) results.push(outcome.result);
    expect(results).toMatchObject([
      { applied: { amount: "1440.00" }, warnings: [] },
      { applied: { amount: "720.46" }, warnings: [warning] },
    ]);
    expect(sandbox.state.invoices.first()).toMatchObject({ amount_due: { amount: "0" } });
  });

  it("are applied by two workers at the same moment, the second one in part", async () => {
    const { sync, sandbox, links } = setUp();
    await sync.invoice(invoice);
    const both = moment();
    let started = 0;
    const results = await Promise.all(
      notes.map((note) =>
        worker({ sandbox, links }, async (event, number) => {
          if (event !== "POST credit-memos" || number !== 1) return;
          if (++started === 2) both.reach();
          await both.reached;
        }).creditMemo(note),
      ),
    );
    expect(results.map((result) => result.applied?.amount).sort()).toEqual(["1440.00", "720.46"]);
    expect(results.flatMap(({ warnings }) => warnings)).toEqual([warning]);
    expect(sandbox.state.invoices.first()).toMatchObject({ amount_due: { amount: "0" } });
  });
});

it.each(["arrives", "arrives with its response lost"])(
  "an update of a credit memo that %s after the update of another worker is not hidden by the link of that one",
  async (what) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.creditMemo(priced("5.00"));
    const [began, arrived, continues] = [moment(), moment(), moment()];
    const late = worker({ sandbox, links }, async (event) => {
      if (event !== "PUT credit-memos") return;
      began.reach();
      await arrived.reached;
      if (what.includes("lost"))
        sandbox.faults.add({ match: { method: "PUT" }, times: 1, fault: { kind: "drop-after" } });
    });
    const overtaking = worker({ sandbox, links }, undefined, async (event) => {
      if (event !== "PUT credit-memos") return;
      arrived.reach();
      await continues.reached;
    });
    const lateFailure = expect(late.creditMemo(priced("7.00"))).rejects.toMatchObject({ isRetryable: true });
    await began.reached;
    const failure = expect(overtaking.creditMemo(priced("8.00"))).rejects.toMatchObject({ isRetryable: true });
    await lateFailure;
    continues.reach();
    await failure;
    expect(await restart().creditMemo(priced("8.00"))).toMatchObject({ action: "updated" });
    expect(sandbox.state.creditMemos.filter(() => true)).toMatchObject([{ net_amount: { amount: "8" } }]);
    expect(await restart().creditMemo(priced("8.00"))).toMatchObject({ action: "unchanged", requests: 0 });
  },
);

it("a credit note that returns to its earlier content after a lost update is written again", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.creditMemo(priced("5.00"));
  sandbox.faults.add({ match: { method: "PUT" }, times: 1, fault: { kind: "drop-after" } });
  await expect(sync.creditMemo(priced("7.00"))).rejects.toMatchObject({ isRetryable: true });
  expect(await restart().creditMemo(priced("5.00"))).toMatchObject({ action: "updated" });
  expect(sandbox.state.creditMemos.filter(() => true)).toMatchObject([{ net_amount: { amount: "5" } }]);
});

it("after an update and a change without effect, the next sync of a credit note costs no request", async () => {
  const { sync, restart } = setUp();
  await sync.creditMemo(priced("5.00"));
  await sync.creditMemo(priced("6.00"));
  const unchanged = { ...priced("6.00"), customer: { ...source.customer, address: { country: "GB" } } } as const;
  expect(await restart().creditMemo(unchanged)).toMatchObject({ action: "unchanged" });
  expect(await restart().creditMemo(unchanged)).toMatchObject({ action: "unchanged", requests: 0 });
});
