import { describe, expect, it } from "vitest";
import type { Contract, ExpandedContract } from "../../../generated/types.js";
import { start, usd } from "../support/client.js";
import { createContract, monthly, prepareContract, recurring, usageItem } from "../support/contract-requests.js";

describe("contracts", () => {
  it("are worth their prices over the term, and give items their dates", async () => {
    const { sandbox, send } = start();
    const contract = await createContract(
      send,
      {},
      { tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 } },
    );
    expect(contract).toMatchObject({
      status: "IN_EFFECT",
      total_value: usd("2400"),
      invoices: [{ total: usd("240") }],
    });
    expect(contract.items).toMatchObject([
      {
        start_date: "2026-11-01",
        end_date: "2027-10-31",
        status: "ACTIVE",
        total_value: usd("2400"),
        tax_rate: { percentage: "20.0000" },
      },
    ]);
    expect(sandbox.state.contracts.get(contract.id)?.items).toMatchObject([{ tax_rate: { tax_amount: usd("480") } }]);
  });

  it("follow the calendar in their status, and can be filtered by it and by their dates", async () => {
    const { sandbox, send } = start();
    const contract = await createContract(send, { start_date: "2026-12-01" });
    const found = async (query: string): Promise<number> =>
      (await send<{ contracts: Contract[] }>("GET", `/contracts?${query}`)).body.contracts.length;
    expect(contract.status).toBe("ACTIVE");
    expect([
      await found("status=ACTIVE"),
      await found("start_date.gt=2026-12-01"),
      await found("start_date.gte=2026-12-01"),
      await found("end_date.lt=2027-11-01"),
    ]).toEqual([1, 0, 1, 1]);
    sandbox.advance(400 * 86_400_000);
    expect(await found("status=ENDED")).toBe(1);
  });

  it("need their invoicing unless they are only recognised", async () => {
    const { send } = start();
    const { body } = await prepareContract(send);
    const { invoicing: _left, ...without } = body;
    expect(await send("POST", "/contracts", without)).toMatchObject({
      status: 400,
      body: { violations: [{ field: "invoicing" }] },
    });
  });

  it("are invoiced on a day that exists, and prorated only with a minimum commitment", async () => {
    const { send } = start();
    const create = async (invoicing: object, item: object = {}): Promise<unknown> => {
      const { body } = await prepareContract(send, { invoicing: { payment_terms: 30, ...invoicing } }, item);
      const reply = await send<{ violations?: { field: string }[] }>("POST", "/contracts", body);
      return reply.body.violations?.map(({ field }) => field) ?? reply.status;
    };
    for (const day of ["--13-45", "--02-30", "--00-00", "-01-31", "01-31", "--01-31x"])
      expect([day, await create({ interval: "SEMI_ANNUAL", month_day: day })]).toEqual([day, ["invoicing.month_day"]]);
    for (const day of ["--01-31", "--02-29", "--12-01"])
      expect([day, await create({ interval: "YEARLY", month_day: day })]).toEqual([day, 200]);
    const prorated = { interval: "MONTHLY_PRORATED", day: 1 };
    expect(await create(prorated)).toEqual(["invoicing.interval"]);
    const commitment = { amount: usd("10.00"), revenue_account: "4010" };
    expect(await create(prorated, { ...usageItem, usage_minimum_commitment: commitment })).toBe(200);
  });

  it("keep the rules of usage: one place for commitments, the calendar cycle, tiers", async () => {
    const { send } = start();
    const invoicing = {
      cycle: "SUBSCRIPTION_ANNIVERSARY",
      frequency: "MONTHLY",
      invoice_date: "FIRST_DAY_OF_NEXT_CYCLE",
      payment_terms: 30,
    };
    const commitment = { amount: usd("10.00"), revenue_account: "4010" };
    const fields = async (config: object, item: object = usageItem): Promise<unknown> =>
      (
        await send<{ violations?: { field: string }[] }>(
          "POST",
          "/contracts",
          (await prepareContract(send, { usage_configuration: config }, item)).body,
        )
      ).body.violations?.map(({ field }) => field);
    expect(await fields({ usage_invoicing: invoicing })).toBeUndefined();
    expect(await fields({ usage_invoicing: { ...invoicing, cycle: "CALENDAR" } })).toEqual([
      "usage_configuration.usage_invoicing.cycle",
    ]);
    expect(
      await fields(
        { usage_invoicing: invoicing, contract_level_minimum_commitment: commitment },
        { ...usageItem, usage_minimum_commitment: commitment },
      ),
    ).toEqual(["usage_configuration.contract_level_minimum_commitment"]);
    expect(
      await fields({
        usage_invoicing: invoicing,
        minimum_commitment_invoicing: { frequency: "MONTHLY_PRORATED", payment_terms: 1 },
      }),
    ).toEqual(["usage_configuration.minimum_commitment_invoicing.frequency"]);
    const tiers = [{ up_to: 10, flat_price: usd("1") }, { up_to: 10, per_unit_price: usd("1") }, { up_to: 20 }];
    expect(
      await fields(
        { usage_invoicing: invoicing },
        { price: { ...usageItem.price, billing_scheme: { type: "TIERED", mode: "GRADUATED", tiers } } },
      ),
    ).toEqual(["items[0].price.billing_scheme.tiers[1].up_to", "items[0].price.billing_scheme.tiers[2]"]);
  });

  it("that are only recognised make the invoices of their schedule, by the items' references", async () => {
    const { send } = start();
    const { product, body } = await prepareContract(send);
    const item = {
      product_id: product.id,
      price: usd("1200.004"),
      revenue_pattern: "EVEN_PERIOD",
      external_reference: { type: "BILLING", id: "item-1" },
    };
    const line = {
      contract_item_reference: "item-1",
      description: "Year",
      quantity: 1,
      total_amount: usd("1200.00"),
      external_references: [{ type: "BILLING", id: "l" }],
    };
    const schedule = {
      invoices: [
        {
          invoice_date: "2026-11-01",
          invoice_number: "S-1",
          external_references: [{ type: "BILLING", id: "i" }],
          items: [line],
        },
      ],
    };
    const request = {
      ...body,
      scope: "REVENUE_RECOGNITION_ONLY",
      external_references: [{ type: "BILLING", id: "c" }],
      items: [item],
      invoice_schedule: schedule,
    };
    const contract = (await send<ExpandedContract>("POST", "/contracts", { ...request, close_date: undefined })).body;
    expect(contract).toMatchObject({
      close_date: "2026-11-01",
      total_value: usd("1200"),
      invoices: [{ invoice_number: "S-1", total: usd("1200") }],
    });
    expect(contract.invoices?.[0]?.items[0]?.revenue.period).toEqual({ start: "2026-11-01", end: "2027-10-31" });
    const wrong = { invoices: [{ ...schedule.invoices[0], items: [{ ...line, contract_item_reference: "none" }] }] };
    expect(await send("POST", "/contracts", { ...request, invoice_schedule: wrong })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "invoice_schedule.invoices[0].items[0].contract_item_reference" }] },
    });
  });

  it("are amended from a date on, and a preview of that has no effect", async () => {
    const { send } = start();
    const contract = await createContract(send);
    const item = {
      amending: contract.items[0]?.id,
      product_id: contract.items[0]?.product_id,
      quantity: 3,
      price: recurring,
      revenue_pattern: "DAILY",
      start_date: "2027-01-01",
      end_date: "2027-10-31",
    };
    const amendment = { amendment_date: "2027-01-01", invoicing: monthly, items: [item] };
    const preview = (await send<ExpandedContract>("POST", `/contracts/${contract.id}/amendments/preview`, amendment))
      .body;
    expect((await send("GET", `/contracts/${contract.id}`)).body).toEqual(contract);
    const amended = (
      await send<ExpandedContract>("POST", `/contracts/${contract.id}/amendments`, {
        ...amendment,
        scope: "FULL",
        amendment_reason: "More",
      })
    ).body;
    expect(amended.items).toMatchObject([
      { status: "AMENDED", end_date: "2026-12-31" },
      { status: "ACTIVE", amending: item.amending, quantity: "3" },
    ]);
    // Two months of 200 that were earned before, and ten months of 300.
    expect([preview.total_value, amended.total_value]).toEqual([usd("3400"), usd("3400")]);
    const earlier = { ...amendment, scope: "FULL", amendment_reason: "x", amendment_date: "2026-12-31" };
    expect(await send("POST", `/contracts/${contract.id}/amendments`, earlier)).toMatchObject({
      body: { violations: [{ field: "amendment_date" }] },
    });
    const early = { ...earlier, amendment_date: "2027-02-01" };
    expect(await send("POST", `/contracts/${contract.id}/amendments`, early)).toMatchObject({
      body: { violations: [{ field: "items[0].start_date" }] },
    });
  });

  it("that are only recognised are amended by the items' references: new, changed and terminated ones", async () => {
    const { send } = start();
    const { product, body } = await prepareContract(send);
    const item = (id: string): object => ({
      product_id: product.id,
      price: usd("1200.00"),
      revenue_pattern: "EVEN_PERIOD",
      external_reference: { type: "BILLING", id },
    });
    const fields = {
      scope: "REVENUE_RECOGNITION_ONLY",
      external_references: [{ type: "BILLING", id: "c" }],
      items: [item("a"), item("b"), item("c")],
      invoice_schedule: {},
    };
    const { id, items } = (await send<ExpandedContract>("POST", "/contracts", { ...body, ...fields })).body;
    const changes = [
      { type: "NEW_ITEM", ...item("d") },
      { type: "AMENDING_ITEM", amending_reference: "a", price: usd("600.00") },
      { type: "TERMINATED_ITEM", external_reference: "b" },
    ];
    const amendment = {
      scope: "REVENUE_RECOGNITION_ONLY",
      amendment_date: "2027-01-01",
      amendment_reason: "More",
      invoice_schedule: {},
      items: changes,
    };
    const { body: amended } = await send<ExpandedContract>("POST", `/contracts/${id}/amendments`, amendment);
    expect(amended.items.map(({ status, end_date: end, total_value: value }) => [status, end, value.amount])).toEqual([
      ["AMENDED", "2026-12-31", "1200"],
      ["AMENDED", "2027-01-01", "1200"],
      ["ACTIVE", "2027-10-31", "1200"],
      ["ACTIVE", "2027-10-31", "1200"],
      ["ACTIVE", "2027-10-31", "600"],
    ]);
    expect(amended).toMatchObject({
      // 1200 each for c and d, 600 for the new a. Of the old a two months of 100, of b also a day of January: 100 / 31.
      total_value: usd("3403.23"),
      items: [{}, {}, {}, { start_date: "2027-01-01" }, { amending: items[0]?.id, start_date: "2027-01-01" }],
    });
    const unknown = { ...amendment, items: [{ type: "TERMINATED_ITEM", external_reference: "b" }] };
    expect(await send("POST", `/contracts/${id}/amendments`, unknown)).toMatchObject({
      status: 400,
      body: { violations: [{ field: "items[0].external_reference" }] },
    });
    expect(
      await send("POST", `/contracts/${id}/amendments`, { ...amendment, scope: "FULL", invoicing: monthly, items: [] }),
    ).toMatchObject({
      status: 400,
      body: { violations: [{ field: "scope" }] },
    });
  });

  it("can be ended only while they are open-ended", async () => {
    const { send } = start();
    const open = await createContract(send, { end_date: undefined });
    expect((await send("PUT", `/contracts/${open.id}/end`, { end_date: "2026-10-31" })).status).toBe(400);
    expect((await send("PUT", `/contracts/${open.id}/end`, { end_date: "2026-12-31" })).status).toBe(204);
    expect((await send("GET", `/contracts/${open.id}`)).body).toMatchObject({
      end_date: "2026-12-31",
      items: [{ end_date: "2026-12-31" }],
    });
    expect((await send("PUT", `/contracts/${open.id}/end`, { end_date: "2027-12-31" })).status).toBe(409);
  });

  it("keep their customer from being deleted", async () => {
    const { sandbox, send } = start();
    const contract = await createContract(send);
    expect((await send("DELETE", `/customers/${contract.customer_id}`)).status).toBe(409);
    sandbox.advance(400 * 86_400_000);
    expect((await send("DELETE", `/customers/${contract.customer_id}`)).status).toBe(409);
    expect((await send("DELETE", `/contracts/${contract.id}`)).status).toBe(204);
    expect((await send("DELETE", `/customers/${contract.customer_id}`)).status).toBe(204);
  });
});
