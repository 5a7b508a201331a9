import { describe, expect, it } from "vitest";
import { Rillet } from "../../../src/index.js";
import { seedId } from "../../../src/sandbox/index.js";
import { RilletSync, type SourceInvoice, type SyncSettings } from "../../../src/sync/index.js";
import { type Bench, creditNoteSource, NOON, setUp, settings, sourceOf } from "../bench.js";

const base = sourceOf("taxed");
const [first, ...rest] = base.lines as [SourceInvoice["lines"][number], ...SourceInvoice["lines"]];
const uk = seedId("subsidiary", "GB");

/** The body of the POST that created the document. The rules of the scope decide its content. */
async function sent(
  more: SyncSettings,
  source: SourceInvoice = base,
): Promise<{ body: Record<string, unknown>; warnings: readonly string[]; bench: Bench }> {
  const bench = setUp(more);
  const { warnings } = await bench.sync.invoice(source);
  return { body: bodyOf(bench, "/invoices"), warnings, bench };
}

const bodyOf = ({ sandbox }: Bench, path: string): Record<string, unknown> =>
  sandbox.requests.find((request) => request.method === "POST" && request.path.endsWith(path))?.body as Record<
    string,
    unknown
  >;

describe("an exchange rate", () => {
  const rated: SourceInvoice = { ...base, exchangeRate: { target: "USD", rate: "1.2701" } };

  it.each(["REVENUE_RECOGNITION_ONLY", "FULL"] as const)(
    "is sent in the scope %s, with the invoice's date unless the source gives another date",
    async (scope) => {
      expect((await sent({ scope }, rated)).body).toMatchObject({
        exchange_rate: { base: "GBP", target: "USD", rate: "1.2701", date: base.invoiceDate },
      });
      const dated = { ...rated, exchangeRate: { target: "USD", rate: "1.2701", date: "2026-10-30" } };
      expect((await sent({ scope }, dated)).body).toMatchObject({ exchange_rate: { date: "2026-10-30" } });
    },
  );

  it("is left out in the scope AR_ONLY with a warning", async () => {
    const { body, warnings } = await sent({ scope: "AR_ONLY" }, rated);
    expect(body).not.toHaveProperty("exchange_rate");
    expect(warnings.join("\n")).toContain("exchange rate");
  });

  it("is sent with a credit memo too", async () => {
    const bench = setUp();
    await bench.sync.creditMemo({ ...creditNoteSource(), exchangeRate: { target: "USD", rate: "1.2701" } });
    expect(bodyOf(bench, "/credit-memos")).toMatchObject({
      exchange_rate: { base: "GBP", target: "USD", rate: "1.2701", date: "2026-11-10" },
    });
  });
});

describe.each(["REVENUE_RECOGNITION_ONLY", "FULL", "AR_ONLY"] as const)("in the scope %s", (scope) => {
  it("a line has the source's service period as its revenue period, and the source's account", async () => {
    const product = { ...first.product, accountCode: "4100" } as NonNullable<typeof first.product>;
    const { body } = await sent({ scope }, { ...base, lines: [{ ...first, product }, ...rest] });
    const [one] = body["items"] as { revenue: unknown }[];
    expect(one?.revenue).toEqual({ account_code: "4100", period: first.servicePeriod });
  });

  it("a line's custom fields are sent", async () => {
    const bench = setUp({ scope });
    const { id, values } = await bench.rillet.fields.create({ name: "Region", values: [{ name: "EMEA" }] });
    const fields = [{ fieldId: id, fieldValueId: values[0]?.id ?? "" }];
    await bench.sync.invoice({ ...base, lines: [{ ...first, fields }, ...rest] });
    expect((bodyOf(bench, "/invoices")["items"] as unknown[])[0]).toMatchObject({
      fields: [{ field_id: id, field_value_id: values[0]?.id }],
    });
  });

  it("the subsidiary comes from the settings, or from a function in the settings", async () => {
    expect((await sent({ scope, subsidiaryId: uk })).body).toMatchObject({ subsidiary_id: uk });
    expect(
      (await sent({ scope, subsidiaryId: ({ currency }) => (currency === "GBP" ? uk : undefined) })).body,
    ).toMatchObject({ subsidiary_id: uk });
    expect((await sent({ scope, subsidiaryId: () => undefined })).body).not.toHaveProperty("subsidiary_id");
  });

  it("the dates come from a function in the settings", async () => {
    const { body } = await sent({ scope, dates: () => ({ invoiceDate: "2026-12-01", dueDate: "2026-12-31" }) });
    expect(body).toMatchObject({ invoice_date: "2026-12-01", due_date: "2026-12-31" });
  });
});

it("a line tax that differs in Rillet is TOTAL_MISMATCH, and the error names both amounts and the line", async () => {
  const bench = setUp();
  const rillet = new Rillet({
    ...{ apiKey: "sandbox-key", environment: "sandbox", rateLimit: false, maxRetries: 0, logLevel: "off" },
    fetch: async (input, init) => {
      const response = await bench.sandbox.fetch(input, init);
      const isInvoice = init?.method === "POST" ? input.endsWith("/invoices") : input.includes("/invoices/");
      if (!isInvoice || init?.method === "DELETE") return response;
      const invoice = (await response.json()) as { items: { taxed_amount?: { amount: string } }[] };
      const tax = invoice.items[0]?.taxed_amount;
      if (tax) tax.amount = "240.01";
      return Response.json(invoice);
    },
  });
  const error: unknown = await new RilletSync(rillet, { ...settings, now: () => NOON })
    .invoice(base)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: "TOTAL_MISMATCH",
    line: first.reference.id,
    message: expect.stringMatching(/240 GBP.*240\.01/s),
    details: { differences: [{ what: "line tax", expected: "240", actual: "240.01" }] },
  });
});
