import { expect, it } from "vitest";
import { invoicesIn, setUp, sourceOf } from "../bench.js";
import { moment } from "../../support/moment.js";
import { worker } from "../held-worker.js";

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

it.each(["set invoice-deletion", "DELETE invoices"])(
  "an invoice whose worker is killed, after it waited at '%s' while another worker put the old invoice back, is posted again",
  async (stop) => {
    const { sync, sandbox, links, restart } = setUp();
    await sync.invoice(source);
    const [isRejected, stops, continues, dies] = [moment(), moment(), moment(), moment()];
    // The first deletion is the one of the old invoice, the second one that of the duplicate.
    const isDuplicate = (event: string, number: number): boolean => event === "DELETE invoices" && number === 1;
    const stopped = worker(
      { sandbox, links },
      async (event, number) => {
        if (event === "POST invoices") await isRejected.reached;
        if (event !== stop || number === 0) return;
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

it.each(["replaced", "voided"])(
  "an invoice that is %s just before its own worker links it never counts as unchanged afterwards, when the other worker is killed",
  async (how) => {
    const { sandbox, links, restart } = setUp();
    const [posted, deleted] = [moment(), moment()];
    const other = worker(
      { sandbox, links },
      () => undefined,
      (event) => {
        if (event !== "DELETE invoices") return undefined;
        deleted.reach();
        return "killed";
      },
    );
    // The first write of the link is the intent, the second one the link of the invoice.
    const late = worker({ sandbox, links }, async (event, number) => {
      if (event !== "set invoice" || number !== 1) return;
      posted.reach();
      await deleted.reached;
    });
    const outcome = late.invoice(source);
    await posted.reached;
    if (how === "replaced") void other.invoice(cheaper);
    else void other.voidInvoice(source.reference, { customer: source.customer.reference });
    await expect(outcome).rejects.toMatchObject({ code: "API_ERROR", isRetryable: true });
    expect(invoicesIn(sandbox)).toEqual([]);
    const { action, invoice } = await restart().invoice(source);
    expect(action).toBe(how === "replaced" ? "updated" : "deleted");
    expect(invoicesIn(sandbox).map(({ id }) => id)).toEqual(how === "replaced" ? [invoice.id] : []);
  },
);

it("an invoice that another worker updates just before its own worker links it does not count as unchanged, when the other worker is killed", async () => {
  const { sandbox, links, restart } = setUp();
  const [posted, updated] = [moment(), moment()];
  const other = worker(
    { sandbox, links },
    () => undefined,
    (event) => {
      if (event !== "PUT invoices") return undefined;
      updated.reach();
      return "killed";
    },
  );
  const late = worker({ sandbox, links }, async (event, number) => {
    if (event !== "set invoice" || number !== 1) return;
    posted.reach();
    await updated.reached;
  });
  const outcome = late.invoice(source);
  await posted.reached;
  void other.invoice({ ...source, dueDate: "2026-12-24" });
  await outcome;
  expect(await restart().invoice(source)).toMatchObject({ action: "updated" });
  expect(invoicesIn(sandbox)).toMatchObject([{ due_date: source.dueDate }]);
});

it("an older version does not count as superseded by an invoice that a list named and that is gone", async () => {
  const { sync, sandbox, links, restart } = setUp();
  const newer = { ...source, version: 2 };
  await sync.invoice(newer);
  await restart().voidInvoice(source.reference);
  // A worker whose list of invoices is older than the void writes such a link.
  for (const [key, value] of links)
    if (key.includes(":invoice:"))
      links.set(
        key,
        JSON.stringify({
          ...JSON.parse(value),
          state: "posted",
          isFound: true,
          content: undefined,
          written: undefined,
        }),
      );
  expect(await restart().invoice({ ...source, version: 1 })).toMatchObject({ action: "deleted" });
  expect(await restart().invoice({ ...cheaper, version: 1 })).toMatchObject({ action: "deleted" });
  expect(invoicesIn(sandbox)).toEqual([]);
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

const later = { ...source, dueDate: "2026-12-24" };

it("a void keeps the content, also after an update that Rillet rejected, so that the unchanged source is not posted again", async () => {
  for (const fault of [{ kind: "status", status: 422 }, { kind: "drop-after" }] as const) {
    const { sync, sandbox, restart } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: { method: "PUT" }, times: 1, fault });
    await expect(restart().invoice(later)).rejects.toMatchObject({ code: "API_ERROR" });
    const current = fault.kind === "status" ? source : later;
    if (fault.kind === "status") await restart().invoice(current);
    await restart().voidInvoice(source.reference);
    expect(await restart().invoice(current)).toMatchObject({ action: "deleted", requests: 0 });
    expect(invoicesIn(sandbox)).toEqual([]);
  }
});

it("an update that Rillet rejected costs later syncs of the reverted source no request", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.invoice(source);
  sandbox.faults.add({ match: { method: "PUT" }, times: 1, fault: { kind: "status", status: 422 } });
  await expect(restart().invoice(later)).rejects.toMatchObject({ code: "API_ERROR", isRetryable: false });
  await restart().invoice(source);
  expect(await restart().invoice(source)).toMatchObject({ action: "unchanged", requests: 0 });
});

it("a change without effect after an update costs one request, and the next syncs of it none", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.invoice(source);
  await sync.invoice(later);
  // The scope does not send the memo.
  for (const memo of ["one", "another"]) {
    const unchanged = { ...later, memo };
    expect(await restart().invoice(unchanged)).toMatchObject({ action: "unchanged", requests: 1 });
    expect(await restart().invoice(unchanged)).toMatchObject({ action: "unchanged", requests: 0 });
    expect(await restart().invoice({ ...unchanged, version: 1 })).toMatchObject({ action: "unchanged", requests: 0 });
    sandbox.advance(60 * 60_000);
  }
});

it("a change without effect that is linked while another worker updates the invoice is read again, also if that worker is killed", async () => {
  const { sync, sandbox, links, restart } = setUp();
  await sync.invoice(source);
  await sync.invoice(later);
  const [isLinking, updated] = [moment(), moment()];
  const late = worker({ sandbox, links }, async (event, number) => {
    if (event !== "set invoice" || number !== 0) return;
    isLinking.reach();
    await updated.reached;
  });
  const killed = worker(
    { sandbox, links },
    () => undefined,
    (event) => {
      if (event !== "PUT invoices") return undefined;
      updated.reach();
      return "killed";
    },
  );
  const unchanged = { ...later, memo: "one" };
  const outcome = late.invoice(unchanged);
  await isLinking.reached;
  void killed.invoice({ ...later, dueDate: "2026-12-28" });
  await outcome.catch(() => undefined);
  expect(await restart().invoice(unchanged)).toMatchObject({ action: "updated" });
  expect(invoicesIn(sandbox)).toMatchObject([{ due_date: later.dueDate }]);
});

it("a person's deletion after a void that another worker overtook is INVOICE_LOCKED", async () => {
  const { sync, sandbox, links, restart, rillet } = setUp();
  const { invoice } = await sync.invoice(source);
  const [recorded, continues] = [moment(), moment()];
  const overtaken = worker({ sandbox, links }, undefined, async (event) => {
    if (event !== "set invoice-deletion") return;
    recorded.reach();
    await continues.reached;
  });
  const voided = expect(overtaken.voidInvoice(source.reference)).rejects.toMatchObject({ isRetryable: true });
  await recorded.reached;
  await restart().invoice(later);
  continues.reach();
  await voided;
  sandbox.advance(40 * 24 * 60 * 60_000);
  await rillet.invoices.delete(invoice.id);
  await expect(restart().invoice(later, { verify: true })).rejects.toMatchObject({ code: "INVOICE_LOCKED" });
});

it("a link store that changes the order of fields, as jsonb does, is no other worker", async () => {
  const { sandbox, restart } = setUp();
  const rows = new Map<string, string>();
  const reversed = (text: string | undefined): string | undefined =>
    text && JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse()));
  const store = {
    get: (key: string) => Promise.resolve(reversed(rows.get(key))),
    set: (key: string, value: string) => Promise.resolve(void rows.set(key, value)),
    delete: (key: string) => Promise.resolve(rows.delete(key)),
  };
  const sync = (): ReturnType<typeof restart> => restart({ links: store });
  await sync().invoice(source);
  await sync().invoice(cheaper);
  expect(await sync().voidInvoice(source.reference)).toMatchObject({ action: "deleted" });
  expect(await sync().invoice(cheaper)).toMatchObject({ action: "deleted", requests: 0 });
  expect(invoicesIn(sandbox)).toEqual([]);
});
