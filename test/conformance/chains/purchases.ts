import type { Call } from "../call-operation.js";
import { day, type Identified, reference, usd } from "./values.js";

const tax = {
  type: "VAT",
  country: "GB",
  description: "VAT 20%",
  percentage: 20,
  coverage: "EXCLUSIVE",
  tax_amount: usd("20.00"),
};
const item = { account_code: "6000", amount: usd("100.00"), description: "Paper" };

/** Vendors and what they are owed: bills, charges, reimbursements, credits. */
export async function runPurchases(call: Call): Promise<void> {
  const vendor = await call("vendors.create", { body: { name: "Supplies" } });
  await call("vendors.update", { path: [vendor.id], body: { name: "Supplies Ltd", payment_terms: 30 } });
  await call("vendors.retrieve", { path: [vendor.id] });
  await call("vendors.list", { query: { limit: "2" } });
  await runBill(call, vendor);
  await runOutlay(call, "charges", {
    vendor_id: vendor.id,
    charge_date: day(-4),
    credit_card_account_code: "2050",
    items: [item],
  });
  await runOutlay(call, "reimbursements", {
    vendor_id: vendor.id,
    reimbursement_date: day(-4),
    payable_account_code: "2060",
    items: [item],
  });
  await call("vendors.delete", { path: [vendor.id], status: 409 });
  await call("vendors.delete", { path: [(await call("vendors.create", { body: { name: "Nobody's" } })).id] });
}

async function runBill(call: Call, vendor: Identified): Promise<void> {
  const body = {
    vendor_id: vendor.id,
    bill_date: day(-20),
    due_date: day(10),
    expense_number: "B-1",
    items: [{ ...item, tax_rate: tax }],
  };
  const bill = await call("bills.create", { body: { ...body, external_references: [reference("b-1")] } });
  await call("bills.update", { path: [bill.id], body: { ...body, expense_number: "B-2" } });
  const form = new FormData();
  form.set("file", new File(["%PDF-1.4"], "bill.pdf", { type: "application/pdf" }));
  await call("bills.uploadDocument", { path: [bill.id], body: form });
  const payment = await call("bills.payments.create", {
    path: [bill.id],
    body: { account_code: "1000", amount: usd("20.00"), date: day(-2) },
  });
  await call("bills.payments.list", { path: [bill.id] });
  await call("bills.payments.delete", { path: [bill.id, payment.id] });
  await call("bills.retrieve", { path: [bill.id] });
  await call("bills.list", { query: { vendor_id: vendor.id, limit: "2" } });
  await runCredit(call, vendor, bill);
  const { id } = await call("bills.create", { body: { ...body, expense_number: "B-3" } });
  await call("bills.delete", { path: [id] });
}

async function runCredit(call: Call, vendor: Identified, bill: Identified): Promise<void> {
  const { subsidiary_id } = await call<{ subsidiary_id?: string }>("bills.retrieve", { path: [bill.id] });
  const body = {
    vendor_id: vendor.id,
    credit_number: "VC-1",
    date: day(-3),
    gl_impact_date: day(-3),
    line_items: [{ account_code: "6000", amount: usd("50.00") }],
  };
  const credit = await call("vendorCredits.create", { body: { ...body, subsidiary_id } });
  await call("vendorCredits.update", { path: [credit.id], body: { ...body, memo: "Returned" } });
  await call("vendorCredits.retrieve", { path: [credit.id] });
  await call("vendorCredits.list", { query: { limit: "2" } });
  const spare = await call("vendorCredits.create", { body: { ...body, subsidiary_id, credit_number: "VC-2" } });
  await call("vendorCredits.delete", { path: [spare.id] });
  await call("vendorCredits.apply", {
    path: [credit.id],
    body: { applications: [{ bill_id: bill.id, amount: usd("45.00") }] },
  });
}

/** Charges and reimbursements: made, read and removed. */
async function runOutlay(call: Call, name: string, body: object): Promise<void> {
  const outlay = await call(`${name}.create`, { body });
  await call(`${name}.retrieve`, { path: [outlay.id] });
  await call(`${name}.list`, { query: { limit: "2" } });
  await call(`${name}.delete`, { path: [outlay.id] });
}
