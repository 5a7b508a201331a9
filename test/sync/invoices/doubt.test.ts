import { expect, it } from "vitest";
import { Rillet } from "../../../src/index.js";
import { MemoryLinkStore, RilletSync, type SourceInvoice } from "../../../src/sync/index.js";
import { invoicesIn, settings, setUp, sourceOf } from "../bench.js";

const source = sourceOf("taxed");
const HOUR = 60 * 60 * 1000;
const named = (id: string): SourceInvoice => ({ ...source, number: id, reference: { type: "SEQUENCE", id } });

it.each([
  ["no header states", -2],
  ["no header states", 2],
  ["a header states", -2],
])(
  "a voided invoice whose link is lost is posted again where %s the server's time, and the machine's clock is wrong by %i hours",
  async (which, hours) => {
    const { sandbox, links } = setUp();
    const fetch: typeof sandbox.fetch = async (...call) => {
      const { status, headers: given, body } = await sandbox.fetch(...call);
      const headers = new Headers(given);
      headers.delete("date");
      if (which === "a header states") headers.set("date", new Date(sandbox.now()).toUTCString());
      return new Response(body, { status, headers });
    };
    const rillet = new Rillet({ apiKey: "sandbox-key", environment: "sandbox", fetch, rateLimit: false });
    const now = (): number => sandbox.now() + hours * HOUR;
    const restart = (): RilletSync => new RilletSync(rillet, { ...settings, links: new MemoryLinkStore(links), now });
    await restart().invoice(source);
    sandbox.advance(HOUR);
    await restart().voidInvoice(source.reference);
    for (const key of links.keys()) if (key.includes(":invoice:")) links.delete(key);
    sandbox.advance(HOUR);
    const { action, invoice } = await restart().invoice(source);
    expect(action).toBe("created");
    expect(invoicesIn(sandbox).map(({ id }) => id)).toEqual([invoice.id]);
  },
);

it("plans cost nothing for unchanged invoices that the sync has compared since the store lost a link", async () => {
  const { sync, links, requests } = setUp();
  const sources = ["a", "b", "c"].map(named);
  for (const each of sources) await sync.invoice(each);
  for (const key of links.keys()) if (key.includes(":invoice:") && key.endsWith("a")) links.delete(key);
  for (const each of [...sources, ...sources]) await sync.invoice(each);
  requests();
  for (const each of sources) await sync.planInvoice(each);
  for await (const plan of sync.planInvoices(sources)) expect(plan).toMatchObject({ result: { action: "unchanged" } });
  expect(requests()).toEqual([]);
});

it.each([
  ["at once", 0],
  ["27 hours later", 27],
])(
  "a void deletes both invoices of a reference that a late POST doubled after the store was lost, also after another void of the customer, %s",
  async (_, hours) => {
    const { sandbox, sync, rillet } = setUp();
    const { type, id } = source.customer.reference;
    await rillet.customers.create({ name: source.customer.name, external_references: [{ type, id }] });
    await sync.invoice(named("other"));
    await sync.invoice(named("doubled"));
    const { body } = sandbox.requests.findLast(({ method, path }) => method === "POST" && path === "/invoices") ?? {};
    await rillet.invoices.create(body as never, { idempotencyKey: "of a killed worker" });
    sandbox.advance(60_000 + hours * HOUR);
    await sync.voidInvoice(named("other").reference);
    expect(await sync.voidInvoice(named("doubled").reference)).toMatchObject({ action: "deleted" });
    expect(invoicesIn(sandbox)).toEqual([]);
  },
);
