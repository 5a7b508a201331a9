import { expect, it } from "vitest";
import { creditNoteSource, setUp } from "../bench.js";
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
