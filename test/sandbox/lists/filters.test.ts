import { expect, it } from "vitest";
import { contractOperations } from "../../../generated/contract.js";
import { runOperations } from "../../conformance/run-operations.js";
import { seedId } from "../../../src/sandbox/index.js";
import { type Send, start, usd } from "../support/client.js";

type Item = Readonly<Record<string, unknown>>;

/** Parameters that select the page and not the items, or that belong together and have tests of their own. */
const APART = ["cursor", "limit", "sort_by", "external_reference_id", "external_reference_type", "search"];

/** Every filter of every list that stands at a fixed path, but for the reports: they are no lists of what was made. */
const FILTERS = contractOperations().flatMap(({ path, verb, result, parameters }) => {
  if (
    verb !== "GET" ||
    !("kind" in result) ||
    result.kind !== "list" ||
    path.includes("{") ||
    path.endsWith("arr-waterfall")
  )
    return [];
  return parameters
    .filter((parameter) => parameter.in === "query" && !APART.includes(parameter.name))
    .map(({ name }) => ({ path, key: result.key, name }));
});

/** Every item of a list, page by page. */
async function readAll(send: Send, path: string, key: string, query: Record<string, string> = {}): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const search = new URLSearchParams({ limit: "100", ...query, ...(cursor !== undefined && { cursor }) }).toString();
    const { body } = await send<Record<string, unknown> & { pagination?: { next_cursor?: string } }>(
      "GET",
      `${path}?${search}`,
    );
    items.push(...(body[key] as Item[]));
    cursor = body.pagination?.next_cursor;
  } while (cursor !== undefined);
  return items;
}

/** Times have 0 to 6 fraction digits, so they do not compare as text. */
function microseconds(time: string): bigint {
  const [seconds = "", fraction = ""] = time.replace("Z", "").split(".");
  return BigInt(Date.parse(`${seconds}Z`)) * 1000n + BigInt(fraction.padEnd(6, "0"));
}

/** A rule for each filter, as the contract reads. A filter without a rule compares the field of that name with the value. */
const RULES: Readonly<Record<string, (item: Item, value: string) => boolean>> = {
  "updated.gt": (item, value) => microseconds(String(item["updated_at"])) > microseconds(value),
  overdue: (item, value) => item["overdue"] === (value === "true"),
  currency: (item, value) => JSON.stringify(item["price"]).includes(`"${value}"`),
  account_ids: (item, value) =>
    (item["items"] as Item[]).some((line) => value.split(",").includes(String(line["account_id"]))),
};

function fits(item: Item, name: string, value: string): boolean {
  const rule = RULES[name];
  if (rule !== undefined) return rule(item, value);
  const [field = "", comparison] = name.split(".");
  const found = item[field];
  if (comparison === undefined) return found === value;
  if (typeof found !== "string") return false;
  return { gt: found > value, gte: found >= value, lt: found < value, lte: found <= value }[comparison] ?? false;
}

/** Values to filter by: of the first, a middle and the last item. */
function valuesFor(name: string, items: readonly Item[]): string[] {
  const some = [items[0], items[Math.floor(items.length / 2)], items.at(-1)].filter((item) => item !== undefined);
  if (name === "updated.gt")
    return some.map((item) => String(item["updated_at"])).filter((time) => time !== "undefined");
  if (name === "overdue") return ["true", "false"];
  if (name === "currency") return ["USD", "GBP"];
  if (name === "account_ids")
    return some.map((item) => (item["items"] as Item[]).map((line) => String(line["account_id"])).join(","));
  return [...new Set(some.map((item) => item[name.split(".")[0] ?? ""]).filter((value) => typeof value === "string"))];
}

async function startFull(): Promise<Send> {
  const { sandbox, send } = start({ seed: "demo", now: Date.now() });
  await runOperations({ baseUrl: "https://x.test", apiKey: "sandbox-key", fetch: sandbox.fetch });
  const { bankAccounts, subsidiaries, customers, products, vendors } = sandbox.state;
  for (const [index, subsidiary] of subsidiaries.all().entries()) {
    const insist = async (path: string, body: object): Promise<void> => {
      expect(await send("POST", path, { subsidiary_id: subsidiary.id, ...body })).toMatchObject({ status: 200 });
      sandbox.advance(1000);
    };
    const [bank, customer, product] = [bankAccounts.all()[index], customers.all()[index], products.all()[index]];
    const [date, vendor, items] = [
      `2026-11-0${String(index + 1)}`,
      vendors.all()[index],
      [{ account_code: "6100", amount: usd("5.00") }],
    ];
    await insist("/bank-transactions", {
      bank_account_id: bank?.id,
      date,
      name: "N",
      merchant: "M",
      net_amount: { amount: "1", currency: bank?.currency },
    });
    await insist("/charges", { vendor_id: vendor?.id, charge_date: date, credit_card_account_code: "2050", items });
    await insist("/reimbursements", {
      vendor_id: vendor?.id,
      reimbursement_date: date,
      payable_account_code: "2060",
      items,
    });
    const lines = [{ product_id: product?.id, quantity: 1, price: product?.price }];
    await insist("/draft-contracts", {
      scope: "FULL",
      amount: usd("1"),
      close_date: date,
      customer_id: customer?.id,
      name: "D",
      items: lines,
    });
  }
  return send;
}

/** Items of these lists do not show when they changed. */
const UNSEEN = ["/bank-transactions updated.gt", "/reports/journal-entries updated.gt"];

it("every filter of every list finds the items that match it and no others", { timeout: 120_000 }, async () => {
  const send = await startFull();
  const untested: string[] = [];
  for (const { path, key, name } of FILTERS) {
    const all = await readAll(send, path, key);
    const values = valuesFor(name, all);
    if (values.length === 0) untested.push(`${path} ${name}`);
    for (const value of values) {
      const found = await readAll(send, path, key, { [name]: value });
      expect(found, `${path}?${name}=${value}`).toEqual(all.filter((item) => fits(item, name, value)));
    }
  }
  expect(FILTERS.length).toBeGreaterThan(50);
  expect(untested).toEqual(UNSEEN);
});

it("updated.gt finds changed items also if the items do not show when they changed", async () => {
  const { sandbox, send } = start();
  const body = {
    bank_account_id: seedId("bank account", "USD"),
    date: "2026-11-01",
    name: "N",
    merchant: "M",
    net_amount: usd("1.00"),
  };
  const old = (await send<{ id: string }>("POST", "/bank-transactions", body)).body;
  sandbox.advance(1);
  const since = new Date(sandbox.now()).toISOString();
  const count = async (wanted: string): Promise<number> => {
    const key = FILTERS.find(({ path }) => path === wanted)?.key ?? "";
    return (await readAll(send, wanted, key, { "updated.gt": since })).length;
  };
  expect([await count("/bank-transactions"), await count("/reports/journal-entries")]).toEqual([0, 0]);
  sandbox.advance(1);
  await send("PUT", `/bank-transactions/${old.id}`, { ...body, net_amount: usd("2.00") });
  expect([await count("/bank-transactions"), await count("/reports/journal-entries")]).toEqual([1, 1]);
});
