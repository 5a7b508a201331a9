/** Random operations of a company in three currencies and two subsidiaries. Each tells the model what it did. */
import fc from "../../../support/fast-check.js";
import type { Bill, CreditMemo, ExpandedContract, Invoice, VendorCredit } from "../../../../generated/types.js";
import { toDecimal } from "../../../../src/money/index.js";
import type { Send } from "../../support/client.js";
import type { Company, Document, Money } from "./model.js";

/** What the operations work with. */
export interface Scene {
  readonly company: Company;
  readonly send: Send;
  readonly advance: (days: number) => void;
  readonly ids: {
    readonly subsidiaries: readonly string[];
    readonly customer: string;
    readonly vendor: string;
    readonly product: string;
    readonly bank: string;
  };
}

export type Operation = (scene: Scene) => Promise<void>;

export const CURRENCIES = ["USD", "GBP", "JPY"] as const;

/** The account of cash of each currency. */
const CASH: Readonly<Record<string, string>> = { USD: "1000", GBP: "1010", JPY: "1030" };

const money = (units: number, currency: string): Money => ({
  amount: currency === "JPY" ? String(units) : (units / 100).toFixed(2),
  currency,
});

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

async function insist<Body>(send: Send, ...request: Parameters<Send>): Promise<Body> {
  const reply = await send<Body>(...request);
  if (reply.status >= 300) throw new Error(`${request[0]} ${request[1]} was rejected: ${JSON.stringify(reply.body)}`);
  return reply.body;
}

const currency = fc.constantFrom(...CURRENCIES);
const units = fc.integer({ min: 100, max: 99_999 });
const subsidiary = fc.constantFrom(0, 1);
const age = fc.integer({ min: 0, max: 200 });
const rate = fc.option(fc.constantFrom("0.83", "1.27", "0.0071", "151.3"), { nil: undefined });
const period = fc.option(
  fc.record({ from: fc.integer({ min: -100, max: 60 }), days: fc.integer({ min: 0, max: 400 }) }),
  {
    nil: undefined,
  },
);
type PeriodOf = { readonly from: number; readonly days: number } | undefined;

const toPeriod = (date: string, given: PeriodOf): { start: string; end: string } | undefined =>
  given && { start: addDays(date, given.from), end: addDays(date, given.from + given.days) };

function rateFor(scene: Scene, place: number, base: string, date: string, given: string | undefined): object {
  const target = scene.company.currencies[scene.ids.subsidiaries[place] ?? ""];
  if (given === undefined || target === base) return {};
  return { exchange_rate: { base, target, rate: given, date } };
}

const rateIn = (body: { exchange_rate?: { rate: string } }): { rate?: string } =>
  body.exchange_rate === undefined ? {} : { rate: body.exchange_rate.rate };

const invoice = fc
  .record({
    currency,
    lines: fc.array(fc.record({ units, period, pattern: fc.constantFrom("DAILY", "EVEN_PERIOD") }), {
      minLength: 1,
      maxLength: 2,
    }),
    tax: fc.constantFrom(0, 20),
    subsidiary,
    age,
    rate,
    scope: fc.constantFrom("FULL", "FULL", "REVENUE_RECOGNITION_ONLY", "AR_ONLY"),
  })
  .map((given): Operation => async (scene) => {
    const { company, ids, send } = scene;
    const date = addDays(company.today, -given.age);
    const own = given.scope === "AR_ONLY" ? {} : rateFor(scene, given.subsidiary, given.currency, date, given.rate);
    const reference = [{ type: "BILLING", id: "x" }];
    const items = given.lines.map((line) => {
      const dates = toPeriod(date, line.period);
      const revenue = { pattern: line.pattern, ...(dates && { period: dates }) };
      const amount = money(line.units, given.currency);
      if (given.scope !== "FULL")
        return {
          description: "L",
          product_id: ids.product,
          quantity: 1,
          total_amount: amount,
          revenue,
          external_references: reference,
        };
      return {
        description: "L",
        price: { product_id: ids.product, quantity: 1, amount_per_unit: amount },
        revenue,
        ...(given.tax > 0 && { tax_rate: { type: "VAT", country: "GB", description: "V", percentage: given.tax } }),
      };
    });
    const body = await insist<Invoice>(send, "POST", "/invoices", {
      scope: given.scope,
      customer_id: ids.customer,
      subsidiary_id: ids.subsidiaries[given.subsidiary],
      invoice_date: date,
      items,
      ...own,
      ...(given.scope !== "FULL" && { invoice_number: "N", external_references: reference }),
    });
    company.invoices.set(body.id, { ...fromInvoice(body, body.invoice_date), scope: given.scope });
  });

function fromInvoice(body: Invoice | CreditMemo, date: string): Document {
  return {
    id: body.id,
    subsidiary: body.subsidiary_id,
    date,
    currency: body.total.currency,
    ...rateIn(body),
    total: body.total.amount,
    tax: body.taxed_amount.amount,
    items: body.items.map((item) => ({
      net: "net_amount" in item ? item.net_amount.amount : (item.total_amount?.amount ?? "0"),
      account: item.revenue.account_code ?? "",
      ...(item.revenue.pattern && { pattern: item.revenue.pattern }),
      ...(item.revenue.period && { period: item.revenue.period }),
    })),
    settled: [],
  };
}

const pickOne = <Found>(found: readonly Found[], index: number): Found | undefined =>
  found[index % Math.max(1, found.length)];

const openOf = (document: Document): number =>
  toDecimal(document.total)
    .minus(document.settled.reduce((total, { amount }) => total.plus(amount), toDecimal("0")))
    .toNumber();

/** A part of what is open, in whole units, or all of it. */
function partOf(document: Document, share: number): Money {
  const open = openOf(document);
  const part = share === 4 ? toDecimal(String(open)).toFixed() : String(Math.floor((open * share) / 4));
  return { amount: part, currency: document.currency };
}

const choice = fc.record({
  index: fc.nat(50),
  other: fc.nat(50),
  share: fc.integer({ min: 1, max: 4 }),
  age: fc.integer({ min: 0, max: 40 }),
});

/** Pays a part of an invoice or of a bill. */
const pay = (kind: "invoices" | "bills"): fc.Arbitrary<Operation> =>
  choice.map((given): Operation => async ({ company, send }) => {
    const document = pickOne([...company[kind].values()], given.index);
    if (document === undefined) return;
    const amount = partOf(document, given.share);
    if (Number(amount.amount) <= 0) return;
    const account = CASH[document.currency] ?? "";
    const date = addDays(company.today, -given.age);
    const payment = { account_code: account, amount, date };
    const { id } = await insist<{ id: string }>(send, "POST", `/${kind}/${document.id}/payments`, payment);
    document.settled.push({ id, date, amount: amount.amount, account });
  });

const takeBack = choice.map((given): Operation => async ({ company, send }) => {
  const document = pickOne([...company.invoices.values()], given.index);
  const payment = document?.settled.find(({ account }) => account !== undefined);
  if (document === undefined || payment === undefined) return;
  await insist(send, "DELETE", `/invoices/${document.id}/payments/${payment.id}`);
  document.settled.splice(document.settled.indexOf(payment), 1);
});

const memo = fc.record({ currency, units, period, subsidiary, age, rate }).map((given): Operation => async (scene) => {
  const { company, ids, send } = scene;
  const date = addDays(company.today, -given.age);
  const dates = toPeriod(date, given.period);
  const price = { product_id: ids.product, quantity: 1, amount_per_unit: money(given.units, given.currency) };
  const body = await insist<CreditMemo>(send, "POST", "/credit-memos", {
    customer_id: ids.customer,
    subsidiary_id: ids.subsidiaries[given.subsidiary],
    credit_memo_date: date,
    items: [{ description: "C", price, ...(dates && { revenue: { period: dates } }) }],
    ...rateFor(scene, given.subsidiary, given.currency, date, given.rate),
  });
  company.memos.set(body.id, fromInvoice(body, body.credit_memo_date));
});

const applyMemo = choice.map((given): Operation => async ({ company, send }) => {
  const credit = pickOne(
    [...company.memos.values()].filter(({ settled }) => settled.length === 0),
    given.index,
  );
  const target = pickOne(
    [...company.invoices.values()].filter(
      (one) => one.currency === credit?.currency && one.subsidiary === credit.subsidiary && openOf(one) > 0,
    ),
    given.other,
  );
  if (credit === undefined || target === undefined) return;
  const amount = { amount: String(Math.floor(Math.min(openOf(credit), openOf(target)))), currency: credit.currency };
  if (Number(amount.amount) <= 0) return;
  const date = addDays(company.today, -given.age);
  await insist(send, "POST", `/credit-memos/${credit.id}/applications`, {
    applications: [{ invoice_id: target.id, amount, application_date: date }],
  });
  credit.settled.push({ id: "a", date, amount: amount.amount });
  target.settled.push({ id: `application ${credit.id}`, date, amount: amount.amount });
});

const expense = (kind: "bill" | "credit"): fc.Arbitrary<Operation> =>
  fc
    .record({
      currency,
      units,
      tax: fc.constantFrom(0, 1),
      coverage: fc.constantFrom("INCLUSIVE", "EXCLUSIVE"),
      period,
      subsidiary,
      age,
      rate,
    })
    .map((given): Operation => async (scene) => {
      const { company, ids, send } = scene;
      const date = addDays(company.today, -given.age);
      const dates = toPeriod(date, given.period);
      const [amount, tax] = [money(given.units, given.currency), money(given.tax * 100, given.currency)];
      const item = {
        account_code: "6100",
        amount,
        ...(dates && { service_period: dates }),
        ...(given.tax > 0 && {
          tax_rate: {
            type: "VAT",
            country: "GB",
            description: "V",
            percentage: 1,
            coverage: given.coverage,
            tax_amount: tax,
          },
        }),
      };
      const common = { vendor_id: ids.vendor, subsidiary_id: ids.subsidiaries[given.subsidiary] };
      const isInclusive = given.coverage === "INCLUSIVE";
      const net = isInclusive ? toDecimal(amount.amount).minus(tax.amount) : toDecimal(amount.amount);
      const document = {
        subsidiary: ids.subsidiaries[given.subsidiary] ?? "",
        date,
        currency: given.currency,
        total: net.plus(tax.amount).toFixed(),
        tax: tax.amount,
        items: [{ net: net.toFixed(), account: "6100", ...(dates && { period: dates }) }],
        settled: [],
      };
      if (kind === "credit") {
        const { id } = await insist<VendorCredit>(send, "POST", "/vendor-credits", {
          ...common,
          credit_number: "1",
          date,
          gl_impact_date: date,
          line_items: [item],
        });
        company.vendorCredits.set(id, { ...document, id });
        return;
      }
      const own = rateFor(scene, given.subsidiary, given.currency, date, given.rate);
      const body = await insist<Bill>(send, "POST", "/bills", {
        ...common,
        bill_date: date,
        due_date: date,
        expense_number: "B",
        items: [item],
        ...own,
      });
      company.bills.set(body.id, { ...document, id: body.id, ...rateIn(body) });
    });

const applyCredit = choice.map((given): Operation => async ({ company, send }) => {
  const credit = pickOne(
    [...company.vendorCredits.values()].filter((one) => openOf(one) >= 1),
    given.index,
  );
  const target = pickOne(
    [...company.bills.values()].filter(
      (one) => one.currency === credit?.currency && one.subsidiary === credit.subsidiary && openOf(one) >= 1,
    ),
    given.other,
  );
  if (credit === undefined || target === undefined) return;
  const amount = { amount: String(Math.floor(Math.min(openOf(credit), openOf(target)))), currency: credit.currency };
  await insist(send, "POST", `/vendor-credits/${credit.id}/applications`, {
    applications: [{ bill_id: target.id, amount }],
  });
  credit.settled.push({ id: "a", date: company.today, amount: amount.amount });
  target.settled.push({ id: `application ${credit.id}`, date: company.today, amount: amount.amount });
});

const journal = fc
  .record({ currency, units, subsidiary, age, hasVat: fc.boolean() })
  .map((given): Operation => async ({ company, ids, send }) => {
    const date = addDays(company.today, -given.age);
    const amount = money(given.units * 6, given.currency);
    await insist(send, "POST", "/journal-entries", {
      name: "M",
      currency: given.currency,
      date,
      subsidiary_id: ids.subsidiaries[given.subsidiary],
      items: [
        {
          side: "DEBIT",
          account_code: "6200",
          amount,
          ...(given.hasVat && { vat_code: "GB-STANDARD", vat_type: "Expense" }),
        },
        { side: "CREDIT", account_code: "3000", amount },
      ],
    });
    const own = { date, subsidiary: ids.subsidiaries[given.subsidiary] ?? "" };
    const part = (share: number, account: string): void =>
      void company.lines.push({ ...own, account, money: money(given.units * share, given.currency) });
    part(given.hasVat ? 5 : 6, "6200");
    if (given.hasVat) part(1, "1300");
    part(-6, "3000");
  });

/** A transaction that is no payment: the amount has a digit that no payment has. */
const bank = fc.record({ units, age }).map((given): Operation => async ({ company, ids, send }) => {
  const date = addDays(company.today, -given.age);
  const net = money(-given.units, "USD");
  await insist(send, "POST", "/bank-transactions", {
    bank_account_id: ids.bank,
    date,
    merchant: "M",
    name: "N",
    net_amount: net,
    fee: money(30, "USD"),
  });
  const own = { date, subsidiary: ids.subsidiaries[0] ?? "" };
  company.lines.push({ ...own, account: "1000", money: net });
  company.lines.push({ ...own, account: "6900", money: money(30, "USD") });
  company.lines.push({ ...own, account: "1950", money: money(given.units - 30, "USD") });
});

const contract = fc
  .record({
    currency,
    units,
    from: fc.integer({ min: -90, max: 20 }),
    days: fc.integer({ min: 30, max: 400 }),
    bills: fc.array(fc.integer({ min: -90, max: 200 }), { maxLength: 3 }),
    subsidiary,
  })
  .map((given): Operation => async ({ company, ids, send }) => {
    const start = addDays(company.today, given.from);
    const reference = (id: string): object[] => [{ type: "BILLING", id }];
    const third = money(Math.floor(given.units / 3), given.currency);
    const body = await insist<ExpandedContract>(send, "POST", "/contracts", {
      scope: "REVENUE_RECOGNITION_ONLY",
      customer_id: ids.customer,
      subsidiary_id: ids.subsidiaries[given.subsidiary],
      name: "C",
      start_date: start,
      end_date: addDays(start, given.days),
      external_references: reference("c"),
      items: [
        {
          product_id: ids.product,
          price: money(given.units, given.currency),
          revenue_pattern: "DAILY",
          external_reference: { type: "BILLING", id: "i" },
        },
      ],
      invoice_schedule: {
        invoices: given.bills.map((days, index) => ({
          invoice_date: addDays(company.today, days),
          invoice_number: `S-${String(index)}`,
          external_references: reference("s"),
          items: [
            {
              contract_item_reference: "i",
              description: "L",
              quantity: 1,
              total_amount: third,
              external_references: reference("l"),
            },
          ],
        })),
      },
    });
    const place = ids.subsidiaries[given.subsidiary] ?? "";
    const invoices = (body.invoices ?? []).map((one): Document => ({
      id: one.id,
      subsidiary: place,
      date: one.invoice_date,
      currency: given.currency,
      total: one.total.amount,
      tax: "0",
      items: [{ net: one.total.amount, account: "4000" }],
      settled: [],
      scope: "CONTRACT",
    }));
    for (const one of invoices) company.invoices.set(one.id, one);
    company.contracts.push({
      subsidiary: place,
      currency: given.currency,
      items: [
        {
          net: body.total_value.amount,
          account: "4000",
          pattern: "DAILY",
          period: { start, end: addDays(start, given.days) },
        },
      ],
      invoices,
    });
  });

/** A contract that Rillet bills, with a price for each month and one for usage. */
const fullContract = fc
  .record({
    currency,
    units,
    day: fc.integer({ min: 1, max: 31 }),
    from: fc.integer({ min: -90, max: 20 }),
    days: fc.integer({ min: 30, max: 400 }),
    interval: fc.constantFrom("MONTHLY", "QUARTERLY"),
    subsidiary,
  })
  .map((given): Operation => async ({ company, ids, send }) => {
    const start = addDays(company.today, given.from);
    const price = { type: "FIXED_RECURRING", interval_months: 1, amount: money(given.units, given.currency) };
    const perUnit = { type: "PER_UNIT", units: 10, amount: money(given.units, given.currency) };
    const item = { product_id: ids.product, quantity: 1, revenue_pattern: "DAILY" };
    const { items } = await insist<ExpandedContract>(send, "POST", "/contracts", {
      scope: "FULL",
      customer_id: ids.customer,
      subsidiary_id: ids.subsidiaries[given.subsidiary],
      name: "C",
      close_date: start,
      start_date: start,
      end_date: addDays(start, given.days),
      invoicing:
        given.interval === "MONTHLY"
          ? { interval: "MONTHLY", day: given.day, payment_terms: 30 }
          : { interval: "QUARTERLY", month_day: "--02-15", payment_terms: 30 },
      items: [
        { ...item, price },
        { ...item, price: { type: "USAGE", interval_months: 1, billing_scheme: perUnit } },
      ],
    });
    await insist(send, "PATCH", `/contract-items/${items[1]?.id ?? ""}/usage`, {
      usage: [3, 40, 75].map((days) => ({ date: addDays(company.today, days), quantity: 7 })),
    });
  });

/** The model learns of the invoices that time brought about as any program does: it lists them. */
export function learnInvoices({ company }: Scene, listed: readonly Invoice[]): void {
  for (const one of listed)
    if (!company.invoices.has(one.id))
      company.invoices.set(one.id, { ...fromInvoice(one, one.invoice_date), scope: "FULL" });
}

/** A changed currency gets the rate of the new one. */
const changeCurrency = fc
  .record({ index: fc.nat(50), currency, units })
  .map((given): Operation => async ({ company, ids, send }) => {
    const document = pickOne(
      [...company.invoices.values()].filter(({ scope, settled }) => scope === "FULL" && settled.length === 0),
      given.index,
    );
    if (document === undefined) return;
    const price = { product_id: ids.product, quantity: 1, amount_per_unit: money(given.units, given.currency) };
    const body = await insist<Invoice>(send, "PUT", `/invoices/${document.id}`, {
      scope: "FULL",
      invoice_date: document.date,
      bank_account_id: ids.bank,
      items: [{ description: "L", price }],
    });
    const { rate: before, ...changed } = fromInvoice(body, body.invoice_date);
    const isSame = document.currency === given.currency && document.rate !== undefined;
    if ((before !== undefined) !== isSame)
      throw new Error("The rate of another currency stayed, or the own rate went.");
    company.invoices.set(body.id, { ...changed, ...(isSame && { rate: before }), scope: "FULL" });
  });

const passTime = fc.integer({ min: 1, max: 120 }).map((days): Operation => async ({ company, advance }) => {
  advance(days);
  company.today = addDays(company.today, days);
  return Promise.resolve();
});

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 5, arbitrary: invoice },
  { weight: 5, arbitrary: pay("invoices") },
  { weight: 1, arbitrary: takeBack },
  { weight: 2, arbitrary: memo },
  { weight: 2, arbitrary: applyMemo },
  { weight: 3, arbitrary: expense("bill") },
  { weight: 2, arbitrary: pay("bills") },
  { weight: 1, arbitrary: expense("credit") },
  { weight: 1, arbitrary: applyCredit },
  { weight: 1, arbitrary: journal },
  { weight: 1, arbitrary: bank },
  { weight: 2, arbitrary: contract },
  { weight: 2, arbitrary: fullContract },
  { weight: 1, arbitrary: changeCurrency },
  { weight: 3, arbitrary: passTime },
);
