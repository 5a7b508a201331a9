import type { Call } from "../call-operation.js";
import { day, type Identified, productBody, reference, usd, type WithItems } from "./values.js";

/** Customers, products, invoices, their payments, and credit memos. */
export async function runSales(call: Call): Promise<void> {
  const customer = await runCustomer(call);
  const product = await call("products.create", { body: productBody });
  await call("products.update", {
    path: [product.id],
    body: { ...productBody, name: "Platform 2", external_references: [reference("p-1")] },
  });
  await call("products.retrieve", { path: [product.id] });
  await call("products.list");
  const invoice = await runInvoice(call, customer, product);
  await runPayments(call, invoice);
  await runCreditMemo(call, customer, product, invoice);
  await runOtherScopes(call, customer, product);
  await removeSold(call, customer, product, invoice);
}

async function runCustomer(call: Call): Promise<Identified> {
  const body = {
    name: "Conformance & Co",
    emails: [{ email: "billing@conformance.example", type: "MAIN_SENDER" }],
    address: { line1: "1 Market Street", city: "Austin", state: "TX", zip_code: "78701", country: "US" },
    external_references: [reference("c-1")],
    payment_terms: 30,
  };
  const customer = await call("customers.create", { body, headers: { "idempotency-key": "conformance-customer" } });
  await call("customers.update", { path: [customer.id], body: { ...body, name: "Conformance & Company" } });
  await call("customers.retrieve", { path: [customer.id] });
  await call("customers.list", { query: { limit: "2", search: "conformance" } });
  await call("customers.list", { query: { external_reference_type: "BILLING", external_reference_id: "c-1" } });
  await call("customers.paymentSettings.setUp", { path: [customer.id], body: {} });
  await call("customers.paymentSettings.retrieve", { path: [customer.id], status: 404 });
  return customer;
}

const line = (product: Identified): object => ({
  description: "Platform fee",
  price: { product_id: product.id, quantity: 3, amount_per_unit: usd("33.333") },
  tax_rate: { type: "SALES_TAX", country: "US", description: "Texas", percentage: 8.25 },
  revenue: { period: { start: day(-30), end: day(0) } },
});

async function runInvoice(call: Call, customer: Identified, product: Identified): Promise<WithItems> {
  const body = {
    scope: "FULL",
    customer_id: customer.id,
    invoice_date: day(-10),
    due_date: day(20),
    external_references: [reference("i-1")],
    items: [line(product)],
  };
  const headers = { "idempotency-key": "conformance-invoice" };
  const created = await call<WithItems>("invoices.create", { body, headers });
  await call("invoices.create", { body, headers });
  const { accounts = [] } = await call<{ accounts?: Identified[] }>("bankAccounts.list");
  const { customer_id: _customer, ...rest } = body;
  const invoice = await call<WithItems>("invoices.update", {
    path: [created.id],
    body: { ...rest, bank_account_id: accounts[0]?.id, memo: "Thank you" },
  });
  const items = [
    {
      id: invoice.items?.[0]?.id,
      tax_rates: [
        { type: "SALES_TAX", country: "US", description: "Texas", percentage: 6.25, tax_amount: usd("6.25") },
      ],
    },
  ];
  await call("invoices.updateTaxes", {
    path: [invoice.id],
    body: { items, taxes_calculated_at: new Date().toISOString() },
  });
  await call("invoices.updateSentStatus", { path: [invoice.id], body: { sent: true } });
  await call("invoices.retrieve", { path: [invoice.id] });
  await call("invoices.retrieve", { path: [invoice.id], headers: { accept: "application/pdf" } });
  await call("invoices.list", {
    query: { customer_id: customer.id, status: "UNPAID", "updated.gt": `${day(-1)}T00:00:00Z` },
  });
  await call("invoices.list", { query: { limit: "5" } });
  return invoice;
}

async function runPayments(call: Call, invoice: Identified): Promise<void> {
  const body = { account_code: "1000", amount: usd("20.00"), date: day(-1) };
  const payment = await call("invoices.payments.create", { path: [invoice.id], body });
  await call("invoices.payments.create", {
    path: [invoice.id],
    body: { ...body, amount: usd("1000000.00") },
    status: 422,
  });
  await call("invoices.payments.update", { path: [invoice.id, payment.id], body: { ...body, amount: usd("25.00") } });
  await call("invoices.payments.list", { path: [invoice.id] });
  await call("invoicePayments.list", { query: { limit: "3" } });
  await call("invoices.delete", { path: [invoice.id], status: 409 });
  await call("invoices.payments.delete", { path: [invoice.id, payment.id] });
}

async function runCreditMemo(
  call: Call,
  customer: Identified,
  product: Identified,
  invoice: Identified,
): Promise<void> {
  const item = {
    description: "Goodwill",
    price: { product_id: product.id, quantity: 1, amount_per_unit: usd("10.00") },
  };
  const body = { credit_memo_date: day(-5), items: [item] };
  const created = await call("creditMemos.create", { body: { ...body, customer_id: customer.id } });
  const memo = await call<WithItems>("creditMemos.update", {
    path: [created.id],
    body: { ...body, external_references: [reference("m-1")] },
  });
  const items = [
    {
      id: memo.items?.[0]?.id,
      tax_rates: [{ type: "SALES_TAX", country: "US", description: "Texas", percentage: 10, tax_amount: usd("1.00") }],
    },
  ];
  await call("creditMemos.updateTaxes", {
    path: [memo.id],
    body: { items, taxes_calculated_at: new Date().toISOString() },
  });
  await call("creditMemos.apply", {
    path: [memo.id],
    body: { applications: [{ invoice_id: invoice.id, amount: usd("5.00"), application_date: day(0) }] },
  });
  await call("creditMemos.retrieve", { path: [memo.id] });
  await call("creditMemos.list", { query: { limit: "3" } });
  await call("creditMemos.unapply", { path: [memo.id] });
  await call("creditMemos.delete", { path: [memo.id] });
}

/** Invoices that another system issued. */
async function runOtherScopes(call: Call, customer: Identified, product: Identified): Promise<void> {
  for (const scope of ["REVENUE_RECOGNITION_ONLY", "AR_ONLY"]) {
    const item = {
      description: "Year",
      product_id: product.id,
      quantity: 1,
      total_amount: usd("1200.00"),
      tax_amount: usd("99.00"),
      external_references: [reference(`line of ${scope}`)],
    };
    const body = {
      scope,
      customer_id: customer.id,
      invoice_date: day(-3),
      invoice_number: `J-${scope}`,
      external_references: [reference(scope)],
      items: [item],
    };
    const invoice = await call("invoices.create", { body });
    await call("invoices.delete", { path: [invoice.id] });
  }
}

async function removeSold(call: Call, customer: Identified, product: Identified, invoice: Identified): Promise<void> {
  await call("invoices.delete", { path: [invoice.id] });
  await call("products.delete", { path: [product.id] });
  await call("customers.delete", { path: [customer.id] });
}
