import Keyv from "keyv";
import { describe, expect, it, vi } from "vitest";
import type { Product } from "../../../src/index.js";
import { RilletArgumentError } from "../../../src/index.js";
import { RilletSync, type CheckFinding, type LinkStore, type SyncSettings } from "../../../src/sync/index.js";
import { setUp, settings, sourceOf } from "../bench.js";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

/** The sandbox has two subsidiaries and no objects. */
const OF_EVERY_TEST: readonly string[] = ["REFERENCE_TYPE_UNCONFIRMED", "SUBSIDIARY_NOT_SET"];

const findings = async (more: SyncSettings = {}, bench = setUp(more)): Promise<CheckFinding[]> => bench.sync.check();

const problems = async (more: SyncSettings = {}): Promise<string[]> =>
  (await findings({ links: lasting(), ...more }))
    .filter(({ level, code }) => level !== "ok" && !OF_EVERY_TEST.includes(code))
    .map(({ code, level, setting }) => [level, code, setting].filter(Boolean).join(" "));

/** A link store that lasts, as far as its shape says. */
function lasting(entries = new Map<string, unknown>()): LinkStore {
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    set: (key, value) => Promise.resolve(entries.set(key, value)),
    delete: (key) => Promise.resolve(entries.delete(key)),
  };
}

it("the check of good settings finds no problem, only reads, and leaves nothing in the link store", async () => {
  const entries = new Map<string, unknown>();
  const bench = setUp({ links: lasting(entries) });
  const [subsidiary] = (await bench.rillet.subsidiaries.list()).items;
  const sync = bench.restart({ subsidiaryId: subsidiary?.id });
  await sync.invoice(sourceOf("taxed"));
  const kept = [...entries];
  bench.requests();
  const found = await sync.check({ types: ["SEQUENCE"], currencies: [subsidiary?.currency ?? ""] });
  expect(found.filter(({ level }) => level !== "ok")).toEqual([]);
  expect(found.map(({ code }) => code)).toEqual([
    ...["KEY_ACCEPTED", "ENVIRONMENT", "SUBSIDIARY_FOUND", "ACCOUNT_CODE_FOUND", "TAX_CODE_FOUND"],
    ...["REFERENCE_TYPE_FOUND", "LINK_STORE_WORKS"],
  ]);
  expect(bench.requests()).toEqual([
    ...["GET /api-key", "GET /organizations/self", "GET /subsidiaries", "GET /accounts", "GET /tax-rates"],
    "GET /products",
  ]);
  expect([...entries]).toEqual(kept);
});

it("the check names the environment and the host", async () => {
  const [, environment] = await findings();
  expect(environment).toMatchObject({ code: "ENVIRONMENT", level: "ok" });
  expect(environment?.what).toMatch(/sandbox.*https:\/\/sandbox\.api\.rillet\.com/);
});

it("a rejected key is the only problem of Rillet that is reported, and no further request is sent", async () => {
  const bench = setUp({ links: lasting() }, { rillet: { apiKey: "wrong" } });
  const found = await bench.sync.check();
  expect(found.map(({ code }) => code)).toEqual(["KEY_REJECTED", "ENVIRONMENT", "LINK_STORE_WORKS"]);
  expect(found[0]).toMatchObject({ level: "error", remedy: expect.stringMatching(/separate keys/) as unknown });
  expect(bench.requests()).toEqual(["GET /api-key"]);
});

it("an unreachable Rillet is a finding and not an exception", async () => {
  const bench = setUp({ links: lasting() });
  bench.sandbox.faults.add({ match: { path: "/api-key" }, fault: { kind: "refuse" } });
  expect((await bench.sync.check())[0]).toMatchObject({ code: "RILLET_UNREACHABLE", level: "error" });
});

it("a list that cannot be read is one finding, and the other parts are still checked", async () => {
  const bench = setUp({ links: lasting() });
  bench.sandbox.faults.add({ match: { path: "/accounts" }, fault: { kind: "status", status: 403 } });
  const codes = (await bench.sync.check()).map(({ code }) => code);
  expect(codes).toContain("READ_FAILED");
  expect(codes).toContain("TAX_CODE_FOUND");
});

describe("subsidiary", () => {
  it("an unknown subsidiary is an error that lists the known ones", async () => {
    expect(await problems({ subsidiaryId: UNKNOWN_ID })).toEqual(["error SUBSIDIARY_UNKNOWN subsidiaryId"]);
  });

  it("the id of a subsidiary may be in upper case", async () => {
    const [subsidiary] = (await setUp().rillet.subsidiaries.list()).items;
    expect(await problems({ subsidiaryId: subsidiary?.id.toUpperCase() })).toEqual([]);
  });

  it("several subsidiaries and none in the settings are a warning", async () => {
    const found = await findings();
    expect(found.find(({ code }) => code === "SUBSIDIARY_NOT_SET")).toMatchObject({
      level: "warning",
      setting: "subsidiaryId",
    });
  });

  it("an organization without subsidiaries is no problem", async () => {
    const { rillet } = setUp();
    const fetch: typeof globalThis.fetch = (input, init) =>
      new URL(input instanceof Request ? input.url : input).pathname === "/subsidiaries"
        ? Promise.resolve(Response.json({ subsidiaries: [] }))
        : setUp().sandbox.fetch(input, init);
    const sync = new RilletSync(rillet.withOptions({ fetch }), settings);
    expect((await sync.check()).find(({ code }) => code.startsWith("SUBSIDIARY"))).toMatchObject({ level: "ok" });
  });

  it("a subsidiary that each document selects cannot be checked, and the finding lists the known ones", async () => {
    const found = await findings({ subsidiaryId: () => undefined });
    expect(found.find(({ code }) => code === "SUBSIDIARY_BY_DOCUMENT")).toMatchObject({ level: "ok" });
  });

  it("a currency other than the subsidiary's is a warning", async () => {
    const { sync, rillet } = setUp({ links: lasting() });
    const { currency } = await rillet.organization.retrieve();
    const found = await sync.check({ currencies: ["JPY", currency, "JPY"] });
    expect(found.filter(({ code }) => code === "CURRENCY_CONVERTED").map(({ what }) => what)).toEqual([
      `Documents in JPY are converted to ${currency}, the currency of the subsidiary.`,
    ]);
  });

  it("an unknown bank account is an error for the scope FULL, and is not read for the others", async () => {
    expect(await problems({ scope: "FULL", bankAccountId: UNKNOWN_ID })).toEqual([
      "error BANK_ACCOUNT_UNKNOWN bankAccountId",
    ]);
    expect(await problems({ bankAccountId: UNKNOWN_ID })).toEqual([]);
  });
});

describe("account codes", () => {
  it("each account code that Rillet does not have is an error with the path of its setting", async () => {
    const accountCode = { default: "4000", byProduct: { p: "9999" }, byTaxCategory: { Services: "8888" } };
    expect(await problems({ products: { accountCode } })).toEqual([
      "error ACCOUNT_CODE_UNKNOWN products.accountCode.byProduct.p",
      "error ACCOUNT_CODE_UNKNOWN products.accountCode.byTaxCategory.Services",
    ]);
  });

  it("an account that is not an income account is a warning", async () => {
    const { rillet } = setUp();
    const { items } = await rillet.accounts.list();
    const code = items.find(({ type }) => type === "ASSET")?.code ?? "";
    expect(await problems({ products: { accountCode: { default: code } } })).toEqual([
      "warning ACCOUNT_CODE_NOT_INCOME products.accountCode.default",
    ]);
  });

  it("settings without a default account are a warning, unless the sync creates no products", async () => {
    expect(await problems({ products: {} })).toEqual(["warning ACCOUNT_CODE_NOT_SET products.accountCode.default"]);
    expect(await problems({ products: { createMissing: false } })).toEqual([]);
  });
});

describe("tax codes", () => {
  it("each tax code that Rillet does not have is an error with the path of its setting", async () => {
    const taxes = { codes: { Software: { GB: "GB-STANDARD", FR: "NONE" }, "*": "NOTHING" }, reverseCharge: "NO" };
    expect(await problems({ taxes })).toEqual([
      "error TAX_CODE_UNKNOWN taxes.codes.Software.FR",
      "error TAX_CODE_UNKNOWN taxes.codes.*",
      "error TAX_CODE_UNKNOWN taxes.reverseCharge",
    ]);
  });

  it("a tax code of another country is a warning", async () => {
    expect(await problems({ taxes: { codes: { "*": { US: "GB-STANDARD", "*": "GB-STANDARD" } } } })).toEqual([
      "warning TAX_CODE_OTHER_COUNTRY taxes.codes.*.US",
    ]);
  });

  it("a tax code of the European Union fits its member states only", async () => {
    expect(await problems({ taxes: { codes: { "*": { GB: "EU-REVERSE-CHARGE", "*": "GB-STANDARD" } } } })).toEqual([
      "warning TAX_CODE_OTHER_COUNTRY taxes.codes.*.GB",
    ]);
    const taxes = {
      codes: { "*": "GB-STANDARD" },
      reverseCharge: { DE: "EU-REVERSE-CHARGE", FR: "EU-REVERSE-CHARGE" },
    };
    expect(await problems({ taxes })).toEqual([]);
  });

  it("missing tax codes are a warning in every scope, because a document that states no tax needs one, and external taxes need none", async () => {
    expect(await problems({ scope: "FULL", taxes: {} })).toEqual(["warning TAX_CODE_NOT_SET taxes.codes"]);
    expect(await problems({ taxes: {} })).toEqual(["warning TAX_CODE_NOT_SET taxes.codes"]);
    expect(await problems({ taxes: undefined })).toEqual(["warning TAX_CODE_NOT_SET taxes.codes"]);
    expect(await problems({ scope: "FULL", taxes: "external" })).toEqual([]);
  });
});

describe("products", () => {
  const product = { name: "Seat", description: "Seat", include_in_arr_mrr: false, revenue_pattern: "DAILY" } as const;
  const price = { type: "ONE_TIME", amount: { amount: "1", currency: "USD" } } as const;

  it("each product of the settings that does not exist or is inactive is a problem, and one on the second page is found", async () => {
    const { rillet, restart } = setUp({ links: lasting() });
    const made: Product[] = [];
    for (let number = 0; number < 102; number += 1)
      made.push(await rillet.products.create({ ...product, price, account_code: "4000", name: `Seat ${number}` }));
    const [oldest, inactive] = made as [Product, Product];
    await rillet.products.modify(inactive.id, () => ({ status: "INACTIVE" as const }));
    const map = { oldest: oldest.id.toUpperCase(), inactive: inactive.id, missing: UNKNOWN_ID };
    const found = await restart({ products: { ...settings.products, map, defaultProductId: UNKNOWN_ID } }).check();
    expect(found.filter(({ code }) => code.startsWith("PRODUCT_"))).toMatchObject([
      { code: "PRODUCT_FOUND", what: "Rillet has the 2 products that the settings name." },
      { code: "PRODUCT_INACTIVE", level: "warning", setting: "products.map.inactive" },
      { code: "PRODUCT_UNKNOWN", level: "error", setting: "products.map.missing" },
      { code: "PRODUCT_UNKNOWN", level: "error", setting: "products.defaultProductId" },
    ]);
  });
});

describe("reference types", () => {
  const typesOf = (found: CheckFinding[]): string[] =>
    found.filter(({ code }) => code.startsWith("REFERENCE_TYPE")).map(({ level, what }) => `${level}: ${what}`);

  it("a type that is not in use cannot be told until the first write, so it is a warning that says where to look", async () => {
    const found = await setUp({ links: lasting() }).sync.check({ types: ["SEQUENCE"] });
    expect(typesOf(found)).toEqual([
      "warning: The reference type SEQUENCE was not found in use in Rillet, so the check cannot tell whether it is registered.",
    ]);
    expect(found.find(({ code }) => code === "REFERENCE_TYPE_UNCONFIRMED")?.remedy).toMatch(
      /Settings → External References/,
    );
  });

  it("without the option `types`, the check names the types in use and the objects that have them", async () => {
    const bench = setUp({ links: lasting() });
    await bench.sync.invoice(sourceOf("yen"));
    expect(typesOf(await bench.sync.check())).toEqual([
      "ok: Reference types in use in Rillet: SEQUENCE (on products, invoices, customers).",
    ]);
  });

  it("the built-in type CUSTOMER_CUSTOM needs a url", async () => {
    expect(typesOf(await setUp().sync.check({ types: ["CUSTOMER_CUSTOM", "CUSTOMER_CUSTOM"] }))).toEqual([
      "ok: The reference type CUSTOMER_CUSTOM is built in. Each of its references needs a url.",
    ]);
  });
});

describe("link store", () => {
  const storeProblems = async (links: LinkStore): Promise<string[]> =>
    (await findings({ links }))
      .filter(({ code }) => code.startsWith("LINK_STORE") && code !== "LINK_STORE_WORKS")
      .map(({ code, what }) => `${code}: ${what}`);

  it("a store in memory is a warning, also inside Keyv", async () => {
    const inMemory = ["LINK_STORE_IN_MEMORY: The link store is in memory, so its links end with the process."];
    expect(await storeProblems(new Keyv())).toEqual(inMemory);
    expect(await storeProblems(new Map() as unknown as LinkStore)).toEqual(inMemory);
    expect((await setUp().sync.check()).map(({ code }) => code)).toContain("LINK_STORE_IN_MEMORY");
  });

  it("a store with a time to live or a limit of entries is a warning", async () => {
    const limited = Object.assign(lasting(), { ttl: 60_000, max: 500 });
    expect(await storeProblems(limited)).toEqual([
      "LINK_STORE_FORGETS: The link store forgets links after 60000 milliseconds (ttl) and beyond 500 entries (max).",
    ]);
  });

  it("the settings of Keyv 4, which are in `opts`, are seen too", async () => {
    const keyv4 = Object.assign(lasting(), { opts: { ttl: 5000, store: new Map() } });
    expect(await storeProblems(keyv4)).toEqual([
      "LINK_STORE_IN_MEMORY: The link store is in memory, so its links end with the process.",
      "LINK_STORE_FORGETS: The link store forgets links after 5000 milliseconds (ttl).",
    ]);
  });

  it.each([
    [
      "ignores the case of keys",
      (key: string) => key.toLowerCase(),
      "LINK_STORE_FAILED: The link store ignores the case of keys, so it returns the link of another document.",
    ],
    [
      "cuts long keys",
      (key: string) => key.slice(0, 128),
      "LINK_STORE_FAILED: The link store cuts keys of 180 characters, so it returns the link of another document.",
    ],
  ])("a store that %s is an error", async (_, change, expected) => {
    const entries = new Map<string, unknown>();
    const { get, set, delete: remove } = lasting(entries);
    const store: LinkStore = {
      get: (key) => get(change(key)),
      set: (key, value) => set(change(key), value),
      delete: (key) => remove(change(key)),
    };
    expect(await storeProblems(store)).toEqual([expected]);
    expect(entries.size).toBe(0);
  });

  it("a store whose values are too short for a link is an error that says how long they must be", async () => {
    const store = lasting();
    const rejecting: LinkStore = {
      ...store,
      set: (key, value) =>
        value.length > 4000
          ? Promise.reject(new Error("value too long for type character varying(4000)"))
          : store.set(key, value),
    };
    const cutting: LinkStore = { ...store, set: (key, value) => store.set(key, value.slice(0, 255)) };
    expect(await storeProblems(rejecting)).toEqual([
      "LINK_STORE_FAILED: The link store failed: value too long for type character varying(4000)",
    ]);
    expect(await storeProblems(cutting)).toEqual([
      "LINK_STORE_FAILED: The link store does not return what was written to it.",
    ]);
    const found = (await findings({ links: rejecting })).find(({ code }) => code === "LINK_STORE_FAILED");
    expect(found?.remedy).toContain("VARCHAR(255) is too short");
  });

  it("a store that never responds is an error after ten seconds, and the check ends", async () => {
    vi.useFakeTimers();
    const checking = storeProblems({ ...lasting(), get: () => new Promise(() => undefined) });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await checking).toEqual(["LINK_STORE_FAILED: The link store failed: no response within 10 seconds"]);
    vi.useRealTimers();
  });

  it("a store that fails, forgets at once, returns something else or does not delete is an error", async () => {
    const base = lasting();
    const broken: [Partial<LinkStore>, RegExp][] = [
      [{ set: () => Promise.reject(new Error("READONLY")) }, /LINK_STORE_FAILED.*failed: READONLY/],
      [{ get: () => Promise.resolve(undefined) }, /does not return what was written/],
      [{ get: () => Promise.resolve("other") }, /does not return what was written/],
      [{ delete: () => Promise.resolve(true) }, /still returns a key that was deleted/],
    ];
    for (const [part, expected] of broken) {
      const [problem = ""] = await storeProblems({ ...base, ...part });
      expect(problem).toMatch(expected);
    }
  });
});

it("an unknown or invalid option is rejected before a request is sent", async () => {
  const { sync, requests } = setUp();
  await expect(sync.check({ type: ["SEQUENCE"] } as never)).rejects.toThrow(/`types`/);
  await expect(sync.check({ types: "SEQUENCE" } as never)).rejects.toThrow(RilletArgumentError);
  for (const currencies of [["gbp"], ["XQZ"], ["GBP", "pounds"], [""], [" GBP"], [7], "GBP"]) {
    const error: unknown = await sync.check({ currencies } as never).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RilletArgumentError);
    expect((error as Error).message).toContain("`currencies` must be a list of ISO 4217 codes in upper case");
  }
  expect(requests()).toEqual([]);
});
