import { expect, it } from "vitest";
import { Rillet } from "../../../src/index.js";
import type { Fault } from "../../../src/sandbox/index.js";
import {
  applyTaxes,
  MemoryLinkStore,
  RilletSync,
  type SourceInvoice,
  type SyncError,
} from "../../../src/sync/index.js";
import { invoicesIn, settings, setUp, sourceOf } from "../bench.js";
import { moment } from "../../support/moment.js";
import { worker } from "../held-worker.js";
import { begin } from "../life.js";

const source = sourceOf("taxed");
const cheaper = {
  ...source,
  lines: source.lines.slice(0, 2),
  totals: { net: "1799.88", tax: "359.98", gross: "2159.86" },
};
const posts = { method: "POST", path: "/invoices" } as const;
const failureOf = (work: Promise<unknown>): Promise<SyncError> =>
  work.then(
    () => {
      throw new Error("no failure");
    },
    (error: unknown) => error as SyncError,
  );

const unknownOutcomes: readonly Fault[] = [
  { kind: "drop-before" },
  { kind: "drop-after" },
  { kind: "status", status: 503 },
  { kind: "status", status: 500, isCommitted: true },
];

it.each(unknownOutcomes)(
  "a replacement whose POST ends with %o gives an error that names the deleted invoice and says what the next run does",
  async (fault) => {
    const { sync, sandbox, restart } = setUp();
    const { invoice } = await sync.invoice(source);
    sandbox.faults.add({ match: posts, times: 1, fault });
    const error = await failureOf(sync.invoice(cheaper));
    expect(error).toMatchObject({ code: "API_ERROR", isRetryable: true, details: { deleted: invoice.id } });
    expect(error.message).toMatch(
      new RegExp(`${invoice.id}.* had been deleted for this change.*Run the sync again`, "s"),
    );
    await restart().invoice(cheaper);
    expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  },
);

it("a replacement over the rate limit puts the old invoice back, and the error can be retried", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.invoice(source);
  sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 429 } });
  const error = await failureOf(sync.invoice(cheaper));
  expect(error).toMatchObject({ code: "API_ERROR", isRetryable: true, details: { restored: true } });
  expect(invoicesIn(sandbox)).toMatchObject([
    { id: (error.details as { id: string }).id, total: { amount: "2160.46" } },
  ]);
  await restart().invoice(cheaper);
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
});

it("a restored invoice whose response is lost is posted once more with the same key, and the error says that it was restored", async () => {
  const { sync, sandbox } = setUp();
  await sync.invoice(source);
  sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
  sandbox.faults.add({ match: posts, times: 1, fault: { kind: "drop-after" } });
  const error = await failureOf(sync.invoice(cheaper));
  expect(error.details).toMatchObject({ restored: true });
  expect(invoicesIn(sandbox)).toMatchObject([
    { id: (error.details as { id: string }).id, total: { amount: "2160.46" } },
  ]);
});

it("the error does not say that Rillet has no invoice when the outcome of the restoration is not known", async () => {
  const { sync, sandbox, restart } = setUp();
  await sync.invoice(source);
  sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
  sandbox.faults.add({ match: posts, times: 2, fault: { kind: "drop-after" } });
  const error = await failureOf(sync.invoice(cheaper));
  expect(error.message).toContain("Whether it was restored is not known");
  expect(error.message).not.toContain("Rillet has no invoice");
  await restart().invoice(cheaper);
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
});

it("a link store that is older than a failed restoration does not lead to the error that somebody else deleted the invoice", async () => {
  const { sync, sandbox, restart, links, rillet } = setUp();
  await sync.invoice(source);
  const backup = new Map(links);
  sandbox.faults.add({ match: posts, times: 2, fault: { kind: "status", status: 422 } });
  await failureOf(sync.invoice(cheaper));
  links.clear();
  for (const [key, value] of backup) links.set(key, value);
  expect(await sync.invoice(cheaper)).toMatchObject({ action: expect.stringMatching(/created|updated/) });
  expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  await rillet.invoices.delete(invoicesIn(sandbox)[0]?.id ?? "");
  for (const [key, value] of backup) links.set(key, value);
  const error = await failureOf(restart().invoice(cheaper));
  expect(error).toMatchObject({ code: "INVOICE_LOCKED" });
  expect(error.message).toContain("by somebody or by a sync that the link store does not know");
  expect(error.message).toContain("Rillet has no invoice for this reference now");
});

it("two workers that replace one invoice leave one invoice, even if Rillet rejects one of them and the old invoice is restored", async () => {
  for (let turns = 0; turns < 24; turns++) {
    const { sync, sandbox, links } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
    const later = async (): Promise<unknown> => {
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      return begin(sandbox, links).run((other) => other.invoice(cheaper));
    };
    await Promise.allSettled([begin(sandbox, links).run((one) => one.invoice(cheaper)), later()]);
    expect(invoicesIn(sandbox).length).toBeLessThanOrEqual(1);
    await begin(sandbox, links).run((one) => one.invoice(cheaper));
    expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  }
});

it("a POST of a dead worker that arrives after the restoration leaves one invoice after the next change or void", async () => {
  for (const next of ["change", "void"]) {
    const { sync, sandbox, restart, rillet } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
    await failureOf(sync.invoice(cheaper));
    const late = sandbox.requests.find(({ status, method }) => method === "POST" && status === 422);
    await rillet.invoices.create(late?.body as never, { idempotencyKey: late?.idempotencyKey ?? "" });
    expect(invoicesIn(sandbox)).toHaveLength(2);
    if (next === "change") await restart().invoice(cheaper);
    else await restart().voidInvoice(source.reference);
    expect(invoicesIn(sandbox).map(({ total }) => total.amount)).toEqual(next === "change" ? ["2159.86"] : []);
  }
});

it.each([false, true])(
  "a late POST beside an invoice with which another worker ended a restoration leaves one invoice after the next sync (response lost: %s)",
  async (isLost) => {
    const { sync, sandbox, restart, rillet } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
    sandbox.faults.add({ match: posts, times: 2, fault: { kind: "drop-before" } });
    await failureOf(sync.invoice(cheaper));
    const late = sandbox.requests.find(({ status, method }) => method === "POST" && status === 422);
    if (isLost) sandbox.faults.add({ match: posts, times: 1, fault: { kind: "drop-after" } });
    const ended = restart().invoice(cheaper);
    await (isLost ? failureOf(ended) : ended);
    await rillet.invoices.create(late?.body as never, { idempotencyKey: late?.idempotencyKey ?? "" });
    expect(invoicesIn(sandbox)).toHaveLength(2);
    await restart().invoice(cheaper);
    expect(invoicesIn(sandbox).map(({ total }) => total.amount)).toEqual(["2159.86"]);
    expect((await restart().invoice(cheaper)).action).toBe("unchanged");
  },
);

it("a worker that searches for late invoices beside a restored one does not delete the invoice with which another worker replaces it", async () => {
  for (const next of ["change", "void"]) {
    const { sync, sandbox, restart, links } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
    await failureOf(sync.invoice(cheaper));
    sandbox.advance(60_000);
    let isReplaced = false;
    const fetch: typeof sandbox.fetch = async (input, init) => {
      if (String(input).includes("/invoices?") && !isReplaced) {
        isReplaced = true;
        await restart().invoice(cheaper);
      }
      return sandbox.fetch(input, init);
    };
    const rillet = new Rillet({ apiKey: "sandbox-key", environment: "sandbox", fetch, maxRetries: 0, logLevel: "off" });
    const slow = new RilletSync(rillet, { ...settings, links: new MemoryLinkStore(links), now: () => sandbox.now() });
    if (next === "change") await slow.invoice(cheaper);
    else
      expect(await failureOf(slow.voidInvoice(source.reference))).toMatchObject({
        code: "API_ERROR",
        isRetryable: true,
      });
    expect(isReplaced).toBe(true);
    expect(await restart().invoice(cheaper, { verify: true })).toMatchObject({ action: "unchanged" });
    expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
  }
});

it.each(["before the invoice was posted", "after the invoice was posted"])(
  "a worker that read the customer's invoices %s finds the one that another worker restored, when the link is lost",
  async (when) => {
    const { sync, sandbox, restart, links } = setUp();
    const other = (id: string): SourceInvoice => ({ ...source, number: id, reference: { type: "SEQUENCE", id } });
    await sync.customer(source.customer);
    if (when.startsWith("after")) await sync.invoice(source);
    const worker = restart();
    await worker.invoice(other("other"));
    sandbox.advance(60_000);
    if (when.startsWith("before")) await sync.invoice(source);
    sandbox.advance(60_000);
    sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
    await failureOf(restart().invoice(cheaper));
    for (const key of links.keys()) if (key.endsWith(`:${source.reference.id}`)) links.delete(key);
    sandbox.advance(60_000);
    await worker.invoice(cheaper);
    const standing = invoicesIn(sandbox).filter(({ external_references: references }) =>
      references?.some(({ id }) => id === source.reference.id),
    );
    expect(standing).toMatchObject([{ total: { amount: "2159.86" } }]);
  },
);

it.each(["POST", "DELETE"])(
  "an invoice that arrived late and stays because Rillet rejects the %s of its replacement is replaced by the next sync",
  async (method) => {
    const { sync, sandbox, restart, rillet } = setUp();
    await sync.invoice(source);
    sandbox.faults.add({ match: posts, times: 2, fault: { kind: "status", status: 422 } });
    await failureOf(sync.invoice(cheaper));
    const late = sandbox.requests.find((request) => request.method === "POST" && request.status === 422);
    await rillet.invoices.create(late?.body as never, { idempotencyKey: late?.idempotencyKey ?? "" });
    sandbox.faults.add({ match: { method, path: /^\/invoices/ }, times: 1, fault: { kind: "status", status: 422 } });
    await failureOf(restart().invoice(source));
    expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2159.86" } }]);
    sandbox.advance(60_000);
    expect(await restart().invoice(source)).toMatchObject({ action: "updated" });
    expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: "2160.46" } }]);
  },
);

it("an invoice that was edited in Rillet and restored after a failed replacement is compared with the source again", async () => {
  const { sandbox, restart, rillet } = setUp({ conflicts: { edited: "overwrite" } });
  const { invoice } = await restart().invoice(source);
  const { invoice_date, items, external_references = [] } = await rillet.invoices.retrieve(invoice.id);
  await rillet.invoices.update(invoice.id, {
    ...{ scope: "REVENUE_RECOGNITION_ONLY", invoice_date, external_references, due_date: "2027-03-01" },
    items: items.map(({ id, description = "" }) => ({ id, description })),
  });
  sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
  await failureOf(restart().invoice(cheaper));
  expect(invoicesIn(sandbox)).toMatchObject([{ due_date: "2027-03-01" }]);
  expect(await restart().invoice(source)).toMatchObject({ action: "updated" });
  expect(invoicesIn(sandbox)).toMatchObject([{ due_date: source.dueDate, total: { amount: "2160.46" } }]);
});

it("a sent invoice that is restored is UNBILLED, the error says so, and the next sync of its source marks it as sent again", async () => {
  const { sync, sandbox, restart } = setUp();
  const sent = { ...source, sent: true };
  await sync.invoice(sent);
  sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
  expect((await failureOf(sync.invoice({ ...cheaper, sent: true }))).message).toContain("It is UNBILLED again");
  expect(invoicesIn(sandbox)).toMatchObject([{ status: "UNBILLED" }]);
  expect(await restart().invoice(sent)).toMatchObject({ action: "updated" });
  expect(invoicesIn(sandbox)).toMatchObject([{ status: "UNPAID", total: { amount: "2160.46" } }]);
});

it("a replacement warns that the old invoice was sent, unless the source marks the new one as sent", async () => {
  for (const isSent of [false, true]) {
    const { sync } = setUp();
    const { invoice } = await sync.invoice(source);
    await sync.markSent(invoice);
    const { warnings } = await sync.invoice({ ...cheaper, sent: isSent });
    expect(warnings.join().includes("had been sent")).toBe(!isSent);
  }
});

it("a replacement warns that the old invoice had taxes of an external engine", async () => {
  const { sync, rillet } = setUp({ taxes: "external" });
  const untaxed = { ...source, lines: source.lines.map(({ taxAmount: _none, ...line }) => line), totals: undefined };
  const { invoice } = await sync.invoice(untaxed);
  const tax = { percentage: "20", country: "GB", description: "VAT", type: "VAT", amount: "1.00" } as const;
  await applyTaxes(rillet, await rillet.invoices.retrieve(invoice.id), {
    calculate: ({ items }) =>
      Promise.resolve({
        calculatedAt: "2026-11-20T12:00:01Z",
        items: items.map(({ id }) => ({ itemId: id, taxes: [tax] })),
      }),
  });
  const { warnings } = await sync.invoice({ ...untaxed, lines: untaxed.lines.slice(0, 2) });
  expect(warnings.join()).toContain("applyTaxes");
});

/** The write to the link store that is slow: that of a worker which continues the replacement of another one, or of the one that began it. */
const slowWrites = ["the worker that continues the replacement", "the worker that began the replacement"] as const;

it.each(slowWrites)(
  "an invoice that is restored while %s waits for the link store does not stay beside the new one",
  async (who) => {
    for (const isPaid of [false, true]) {
      const { sync, sandbox, links, restart } = setUp();
      await sync.invoice(source);
      const [deleted, writes, restored] = [moment(), moment(), moment()];
      const isSecond = who === slowWrites[0];
      const slow = worker(
        { sandbox, links },
        async (event, number) => {
          if (event !== "set invoice" || number !== (isSecond ? 0 : 1)) return;
          writes.reach();
          await restored.reached;
        },
        (event) => {
          if (event === "DELETE invoices") deleted.reach();
          return undefined;
        },
      );
      const restoring = worker({ sandbox, links }, async (event, number) => {
        if (event !== "POST invoices" || number !== 0) return;
        deleted.reach();
        await writes.reached;
        sandbox.faults.add({ match: posts, times: 1, fault: { kind: "status", status: 422 } });
      });
      const restore = async (): Promise<void> => {
        expect(await failureOf(restoring.invoice(cheaper))).toMatchObject({ details: { restored: true } });
        const [invoice] = invoicesIn(sandbox);
        if (isPaid && invoice)
          sandbox.state.invoices.put({
            ...invoice,
            status: "PARTIALLY_PAID",
            amount_due: { amount: "1", currency: "GBP" },
          });
        restored.reach();
      };
      const both = isSecond
        ? [restore(), deleted.reached.then(() => slow.invoice(cheaper))]
        : [writes.reached.then(restore), slow.invoice(cheaper)];
      await Promise.allSettled(both);
      await both[0];
      const again = restart().invoice(cheaper);
      if (isPaid) expect(await failureOf(again)).toMatchObject({ code: "INVOICE_LOCKED" });
      else expect(await again).toMatchObject({ action: "unchanged", requests: 0 });
      expect(invoicesIn(sandbox)).toMatchObject([{ total: { amount: isPaid ? "2160.46" : "2159.86" } }]);
    }
  },
);
