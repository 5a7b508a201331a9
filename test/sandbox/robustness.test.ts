import { expect, it } from "vitest";
import type { TrialBalanceReport } from "../../generated/types.js";
import { runOperations } from "../conformance/run-operations.js";
import type { LoggedRequest, Sandbox } from "../../src/sandbox/index.js";
import { createRandom } from "../../src/sandbox/seeded-random.js";
import { start } from "./support/client.js";
import { errorsOf } from "./support/published-document.js";

const ODD = [
  null,
  "",
  0,
  -1,
  1.5,
  1e21,
  1e-9,
  "x",
  [],
  {},
  [null],
  true,
  "-5",
  "1e5",
  "NaN",
  "999999999999999999999999.99",
  "2026-02-30",
  "__proto__",
  "9".repeat(300),
];
const AMOUNTS = ["0", "0.00", "7.77", "-5.00", "99999.99", "0.001", "1", "1000000000000000000000.01"];
const REQUESTS = 2000;

type Random = () => number;

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** A body with one thing in it that is odd: a value that is something else, a list that is empty or twice as long, a property that is gone. */
function mutate(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0) {
    if (random() < 0.1) return random() < 0.5 ? [] : [...(value as unknown[]), ...(value as unknown[])];
    const chosen = Math.floor(random() * value.length);
    return value.map((element: unknown, index) => (index === chosen ? mutate(element, random) : element));
  }
  if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value) && random() < 0.8) return pick(AMOUNTS, random);
  if (typeof value === "number" && random() < 0.3) return value * (pick([1.1, 0.333, -1, 0], random) ?? 1);
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) return pick(ODD, random);
  const chosen = pick(Object.keys(value), random);
  const isGone = random() < 0.15;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      name === chosen ? (isGone ? [] : [[name, mutate(inner, random)]]) : [[name, inner]],
    ),
  );
}

/** The path with the id of an object that is there now in place of one that has been deleted since. */
function aliveAgain(path: string, { state }: Sandbox, random: Random): string {
  const [, segment = "", id = ""] = path.split("/");
  const name = segment.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  const found = Object.entries(state).find(([collection]) => collection === name)?.[1] as
    { all?(): { id: string }[] } | undefined;
  return !/^[\da-f-]{36}$/.test(id) ? path : path.replace(id, pick(found?.all?.() ?? [], random)?.id ?? id);
}

function oddRequest(
  sandbox: Sandbox,
  known: readonly LoggedRequest[],
  random: Random,
): [url: string, init: RequestInit] {
  const {
    method = "GET",
    path = "/",
    query = {},
    body,
  } = pick(random() < 0.7 ? known.filter((request) => request.body !== undefined) : known, random) ?? {};
  const search = Object.entries(query).map(
    ([name, value]) => [name, random() < 0.2 ? String(pick(ODD, random)) : value] as [string, string],
  );
  const hasBody = method !== "GET" && body !== undefined;
  return [
    `https://x.test${aliveAgain(path, sandbox, random)}?${new URLSearchParams(search).toString()}`,
    {
      method,
      headers: { authorization: "Bearer sandbox-key" },
      ...(hasBody && { body: JSON.stringify(mutate(body, random)) }),
    },
  ];
}

it("no request makes the sandbox fail, every response follows the published document, and the books balance", async () => {
  const { sandbox, send } = start({ seed: "demo", now: Date.now() });
  await runOperations({ baseUrl: "https://x.test", apiKey: "sandbox-key", fetch: sandbox.fetch });
  const known = [...sandbox.requests];
  const random = createRandom(20261120);
  for (let sent = 0; sent < REQUESTS; sent += 1) await sandbox.fetch(...oddRequest(sandbox, known, random));
  const odd = sandbox.requests.slice(known.length);
  const statuses = new Set(odd.map(({ status }) => status));
  expect([200, 400, 404, 409].every((status) => statuses.has(status))).toBe(true);
  expect(odd.filter(({ status = 500 }) => status >= 500)).toEqual([]);
  expect(
    odd.map((request) => ({ request, errors: errorsOf(request) })).filter(({ errors }) => errors.length > 0),
  ).toEqual([]);
  const { totals } = (
    await send<TrialBalanceReport>("GET", "/reports/trial-balance?from_date=1990-01-01&to_date=2099-12-31")
  ).body;
  expect([Number(totals.ending_balance.amount), totals.debit_total]).toEqual([0, totals.credit_total]);
});

it("a body that is nested thousands of levels gets 400, and the log shows its beginning", async () => {
  const { sandbox } = start();
  const post = async (levels: number): Promise<number> => {
    const body = `{"name":"Acme","unknown":${"[".repeat(levels)}${"]".repeat(levels)}}`;
    const init = { method: "POST", headers: { authorization: "Bearer sandbox-key" }, body };
    return (await sandbox.fetch("https://x.test/customers", init)).status;
  };
  expect([await post(20), await post(100_000)]).toEqual([200, 400]);
  expect(JSON.stringify(sandbox.requests.at(-1)).length).toBeLessThan(20_000);
});
