import { expect, it } from "vitest";
import { invoicesIn, setUp, sourceOf } from "../bench.js";
import { moment, worker } from "../held-worker.js";

const source = sourceOf("taxed");
const cheaper = {
  ...source,
  lines: source.lines.slice(0, 2),
  totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
};

const rejection = {
  match: { method: "POST", path: "/invoices" },
  times: 1,
  fault: { kind: "status", status: 422 },
} as const;

it.each(["set duplicate-invoice", "DELETE invoices"])(
  "an invoice whose worker is killed, after it waited at '%s' while another worker put the old invoice back, is posted again",
  async (stop) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.invoice(source);
    const [isRejected, stops, continues, dies] = [moment(), moment(), moment(), moment()];
    // The first DELETE is the one of the old invoice, the second one that of the duplicate.
    const isDuplicate = (event: string, number: number): boolean => event === "DELETE invoices" && number === 1;
    const stopped = worker(
      { sandbox, links },
      async (event, number) => {
        if (event === "POST invoices") await isRejected.reached;
        if (event !== stop || (event === "DELETE invoices" && number === 0)) return;
        stops.reach();
        await continues.reached;
      },
      (event, number) => {
        if (!isDuplicate(event, number)) return undefined;
        dies.reach();
        return "killed";
      },
    );
    const other = worker({ sandbox, links }, async (event, number) => {
      if (event !== "POST invoices") return;
      if (number === 0) sandbox.faults.add(rejection);
      else {
        isRejected.reach();
        await stops.reached;
      }
    });
    void stopped.invoice(cheaper);
    await expect(other.invoice(cheaper)).rejects.toMatchObject({ code: "API_ERROR" });
    expect(invoicesIn(sandbox)).toHaveLength(1);
    continues.reach();
    await dies.reached;
    const result = await restart().invoice(cheaper, { verify: true });
    expect(invoicesIn(sandbox)).toMatchObject([{ id: result.invoice.id, total: { amount: "2159.86" } }]);
  },
);

it("a worker that overwrites the intent of a restoration does not post a second invoice", async () => {
  const { sync, sandbox, links, restart } = setUp();
  await sync.invoice(source);
  const [reads, restored] = [moment(), moment()];
  const restoring = worker(
    { sandbox, links },
    async (event, number) => {
      if (event === "DELETE invoices") await reads.reached;
      if (event === "POST invoices" && number === 0) sandbox.faults.add(rejection);
    },
    (event, number) => {
      if (event !== "POST invoices" || number === 0) return undefined;
      restored.reach();
      return "killed";
    },
  );
  const late = worker({ sandbox, links }, async (event, number) => {
    if (event !== "set invoice" || number > 0) return;
    reads.reach();
    await restored.reached;
  });
  void restoring.invoice(cheaper);
  await late.invoice(cheaper);
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  expect(await restart().invoice(cheaper)).toMatchObject({ action: "unchanged", requests: 0 });
});

it.each(["another", "the voided"])(
  "a sync of %s content finds the invoice that was posted again after a void, when the link store is as it was during the void",
  async (content) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: { method: "DELETE" }, times: 1, fault: { kind: "drop-before" } });
    await expect(sync.voidInvoice(source.reference)).rejects.toMatchObject({ isRetryable: true });
    const backup = [...links];
    await restart().invoice(cheaper);
    links.clear();
    for (const [key, value] of backup) links.set(key, value);
    sandbox.advance(25 * 60 * 60_000);
    const next = content === "another" ? { ...cheaper, dueDate: "2026-12-24" } : source;
    const { invoice, action } = await restart().invoice(next);
    expect(action).toBe("updated");
    expect(invoicesIn(sandbox)).toMatchObject([{ id: invoice.id, due_date: next.dueDate }]);
  },
);
