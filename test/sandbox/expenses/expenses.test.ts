import { describe, expect, it } from "vitest";
import type {
  Bill,
  BillPayment,
  Charge,
  Reimbursement,
  VendorCredit,
  VendorResponse,
} from "../../../generated/types.js";
import { seedId } from "../../../src/sandbox/index.js";
import { start, usd, type Send } from "../support/client.js";

const vat = {
  type: "VAT",
  country: "XX",
  description: "?",
  percentage: 1,
  coverage: "EXCLUSIVE",
  tax_amount: usd("20.00"),
};

const createVendor = async (send: Send, fields: object = {}): Promise<VendorResponse> =>
  (await send<VendorResponse>("POST", "/vendors", { name: "Supplies", ...fields })).body;

async function billBody(send: Send, fields: object = {}): Promise<Record<string, unknown>> {
  const vendor = await createVendor(send);
  return {
    vendor_id: vendor.id,
    bill_date: "2026-11-01",
    due_date: "2026-12-01",
    expense_number: "B-1",
    items: [{ account_code: "6000", amount: usd("100.00") }],
    ...fields,
  };
}

async function createBill(send: Send, fields: object = {}): Promise<Bill> {
  const reply = await send<Bill>("POST", "/bills", await billBody(send, fields));
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

const pay = (send: Send, id: string, amount: string): ReturnType<typeof send<BillPayment>> =>
  send<BillPayment>("POST", `/bills/${id}/payments`, { account_code: "1000", amount: usd(amount), date: "2026-11-20" });
const statusOf = async (send: Send, id: string): Promise<string> =>
  (await send<Bill>("GET", `/bills/${id}`)).body.status;

describe("vendors", () => {
  it("have payment terms from 0 to 180 days, and stay while a document is from them", async () => {
    const { send } = start();
    expect(await send("POST", "/vendors", { name: "V", payment_terms: 181 })).toMatchObject({
      status: 400,
      body: { violations: [{ field: "payment_terms" }] },
    });
    const bill = await createBill(send);
    expect((await send("DELETE", `/vendors/${bill.vendor_id}`)).status).toBe(409);
    const free = await createVendor(send, { payment_terms: 180 });
    expect((await send("PUT", `/vendors/${free.id}`, { name: "V" })).body).not.toHaveProperty("payment_terms");
    expect((await send("DELETE", `/vendors/${free.id}`)).status).toBe(204);
  });
});

describe("bills", () => {
  it("reach the ledger on their date unless said, and are replaced whole", async () => {
    const { send } = start();
    const bill = await createBill(send, { external_references: [{ type: "BILLING", id: "1" }] });
    expect(bill).toMatchObject({
      impact_date: "2026-11-01",
      status: "UNPAID",
      subsidiary_id: seedId("subsidiary", "US"),
    });
    const { subsidiary_id: _subsidiary, external_references: _references, ...body } = await billBody(send);
    const updated = (
      await send<Bill>("PUT", `/bills/${bill.id}`, { ...body, vendor_id: bill.vendor_id, expense_number: "B-2" })
    ).body;
    expect(updated).toMatchObject({
      expense_number: "B-2",
      external_references: [],
      subsidiary_id: bill.subsidiary_id,
    });
    expect(updated.items[0]?.id).not.toBe(bill.items[0]?.id);
  });

  it("take percentage, country and description of a tax code from the predefined rate", async () => {
    const { send } = start();
    const bill = await createBill(send, {
      items: [{ account_code: "6000", amount: usd("100.00"), tax_rate: { ...vat, tax_code: "GB-STANDARD" } }],
    });
    expect(bill.items[0]?.tax_rate).toEqual({
      ...vat,
      tax_code: "GB-STANDARD",
      country: "GB",
      description: "VAT 20%",
      percentage: 20,
    });
    expect(
      await send(
        "POST",
        "/bills",
        await billBody(send, {
          items: [{ account_code: "6000", amount: usd("1"), tax_rate: { ...vat, tax_code: "NO" } }],
        }),
      ),
    ).toMatchObject({ status: 400, body: { violations: [{ field: "items[0].tax_rate.tax_code" }] } });
  });

  it("are paid with tax on top if it is exclusive, and without if it is inclusive", async () => {
    const { send } = start();
    const [on, inside] = [
      await createBill(send, { items: [{ account_code: "6000", amount: usd("100.00"), tax_rate: vat }] }),
      await createBill(send, {
        items: [{ account_code: "6000", amount: usd("100.00"), tax_rate: { ...vat, coverage: "INCLUSIVE" } }],
      }),
    ];
    await pay(send, on.id, "100.00");
    await pay(send, inside.id, "100.00");
    expect([await statusOf(send, on.id), await statusOf(send, inside.id)]).toEqual(["PARTIALLY_PAID", "PAID"]);
    expect((await pay(send, on.id, "20.01")).status).toBe(422);
  });

  it("get their balance back when an uncleared payment is deleted, and keep cleared ones", async () => {
    const { sandbox, send } = start();
    const bill = await createBill(send);
    const [one, two] = [(await pay(send, bill.id, "40.00")).body, (await pay(send, bill.id, "60.00")).body];
    expect(await statusOf(send, bill.id)).toBe("PAID");
    expect((await send("DELETE", `/bills/${bill.id}`)).status).toBe(409);
    sandbox.dashboard.clearPayment(one.id);
    expect((await send("DELETE", `/bills/${bill.id}/payments/${one.id}`)).status).toBe(409);
    expect((await send("DELETE", `/bills/${bill.id}/payments/${two.id}`)).status).toBe(204);
    expect((await send("GET", `/bills/${bill.id}/payments`)).body).toMatchObject({
      payments: [{ id: one.id, status: "CLEARED" }],
    });
    expect(await statusOf(send, bill.id)).toBe("PARTIALLY_PAID");
  });

  it("are not cut below what was paid", async () => {
    const { send } = start();
    const bill = await createBill(send);
    await pay(send, bill.id, "60.00");
    const { subsidiary_id: _subsidiary, ...body } = await billBody(send);
    const cut = (amount: string): object => ({
      ...body,
      vendor_id: bill.vendor_id,
      items: [{ account_code: "6000", amount: usd(amount) }],
    });
    expect((await send("PUT", `/bills/${bill.id}`, cut("59.99"))).status).toBe(409);
    expect((await send("PUT", `/bills/${bill.id}`, cut("60.00"))).body).toMatchObject({ status: "PAID" });
  });

  it("take a document as a multipart file", async () => {
    const { sandbox, send } = start();
    const { id } = await createBill(send);
    const form = new FormData();
    form.set("file", new File(["%PDF"], "bill.pdf", { type: "application/pdf" }));
    const headers = { authorization: "Bearer sandbox-key" };
    const response = await sandbox.fetch(`https://x.test/bills/${id}`, { method: "POST", body: form, headers });
    expect(response.status).toBe(204);
    expect(sandbox.state.documents.all()).toMatchObject([
      { bill_id: id, name: "bill.pdf", type: "application/pdf", size: 4 },
    ]);
    expect(
      (await sandbox.fetch(`https://x.test/bills/${id}`, { method: "POST", body: new FormData(), headers })).status,
    ).toBe(400);
  });
});

describe("charges and reimbursements", () => {
  it("reach the ledger on their date unless said", async () => {
    const { send } = start();
    const vendor = await createVendor(send);
    const common = { vendor_id: vendor.id, items: [{ account_code: "6100", amount: usd("12.50") }] };
    const charge = (
      await send<Charge>("POST", "/charges", { ...common, charge_date: "2026-11-02", credit_card_account_code: "2050" })
    ).body;
    const reimbursement = (
      await send<Reimbursement>("POST", "/reimbursements", {
        ...common,
        reimbursement_date: "2026-11-03",
        payable_account_code: "2060",
      })
    ).body;
    expect([charge.impact_date, charge.status, reimbursement.impact_date, reimbursement.status]).toEqual([
      "2026-11-02",
      "UNPAID",
      "2026-11-03",
      "UNPAID",
    ]);
    expect(reimbursement).not.toHaveProperty("payable_account_code");
    expect(
      await send("POST", "/charges", { ...common, charge_date: "2026-11-02", credit_card_account_code: "9" }),
    ).toMatchObject({
      body: { violations: [{ field: "credit_card_account_code" }] },
    });
    expect((await send("DELETE", `/charges/${charge.id}`)).status).toBe(204);
    expect((await send("DELETE", `/reimbursements/${reimbursement.id}`)).status).toBe(204);
  });
});

describe("vendor credits", () => {
  it("apply what remains to bills of the same vendor, and no more", async () => {
    const { send } = start();
    const bill = await createBill(send);
    const foreign = await createBill(send);
    const body = {
      vendor_id: bill.vendor_id,
      subsidiary_id: bill.subsidiary_id,
      credit_number: "VC-1",
      date: "2026-11-05",
      gl_impact_date: "2026-11-05",
      line_items: [{ account_code: "6000", amount: usd("50.00"), tax_rate: { ...vat, tax_amount: usd("10.00") } }],
    };
    const credit = (await send<VendorCredit>("POST", "/vendor-credits", body)).body;
    expect(credit).toMatchObject({
      amount: usd("60"),
      remaining_amount: usd("60"),
      status: "UNAPPLIED",
      line_items: [{ net_amount: usd("50"), tax_amount: usd("10") }],
    });
    const apply = (id: string, amount: string): ReturnType<typeof send<VendorCredit>> =>
      send<VendorCredit>("POST", `/vendor-credits/${credit.id}/applications`, {
        applications: [{ bill_id: id, amount: usd(amount) }],
      });
    expect((await apply(foreign.id, "1.00")).status).toBe(400);
    expect((await apply(bill.id, "60.01")).status).toBe(422);
    expect((await apply(bill.id, "45.00")).body).toMatchObject({
      status: "PARTIALLY_APPLIED",
      applied_amount: usd("45"),
      remaining_amount: usd("15"),
      applications: [{ bill_number: "B-1", application_date: "2026-11-20" }],
    });
    expect(await statusOf(send, bill.id)).toBe("PARTIALLY_CREDITED");
    expect((await apply(bill.id, "15.01")).status).toBe(422);
    expect((await apply(bill.id, "15.00")).body.status).toBe("APPLIED");
    expect((await send("DELETE", `/vendor-credits/${credit.id}`)).status).toBe(409);
    expect(
      (
        await send("PUT", `/vendor-credits/${credit.id}`, {
          ...body,
          line_items: [{ account_code: "6000", amount: usd("59.99") }],
        })
      ).status,
    ).toBe(409);
  });

  it("leave nothing behind when one of several applications is rejected", async () => {
    const { sandbox, send } = start();
    const bill = await createBill(send);
    const body = {
      vendor_id: bill.vendor_id,
      subsidiary_id: bill.subsidiary_id,
      credit_number: "VC-1",
      date: "2026-11-05",
      gl_impact_date: "2026-11-05",
      line_items: [{ account_code: "6000", amount: usd("500.00") }],
    };
    const credit = (await send<VendorCredit>("POST", "/vendor-credits", body)).body;
    const before = sandbox.state.save();
    const applications = [
      { bill_id: bill.id, amount: usd("60.00") },
      { bill_id: bill.id, amount: usd("60.00") },
    ];
    expect((await send("POST", `/vendor-credits/${credit.id}/applications`, { applications })).status).toBe(422);
    expect(sandbox.state.save().collections).toEqual(before.collections);
  });
});
