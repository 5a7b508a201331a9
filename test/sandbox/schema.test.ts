import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, it } from "vitest";
import { createInvoice, start, usd, type Send } from "./client.js";

const document = JSON.parse(readFileSync("openapi.json", "utf8")) as Record<string, unknown>;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "openapi");

const errorsOf = (schema: string, value: unknown): unknown => {
  const validate = ajv.getSchema(`openapi#/components/schemas/${schema}`);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  return validate(value) === true ? [] : validate.errors;
};

const YEAR = "from_date=2026-01-01&to_date=2026-12-31";

async function prepare(send: Send): Promise<string> {
  const invoice = await createInvoice(send, {}, { tax_rate: { type: "VAT", country: "GB", description: "VAT", percentage: 20 } });
  await send("POST", `/invoices/${invoice.id}/payments`, { account_code: "1000", amount: usd("1.00"), date: "2026-11-20" });
  return invoice.id;
}

it("answers fit the published schemas by a validator that is not ours", async () => {
  const { send } = start();
  const id = await prepare(send);
  const answers: readonly (readonly [string, string])[] = [
    ["Invoice", `/invoices/${id}`],
    ["Error", "/invoices/none"],
    ["TrialBalanceReport", `/reports/trial-balance?${YEAR}`],
    ["BalanceSheetReport", "/reports/balance-sheet?as_of_date=2026-12-31"],
    ["IncomeStatementReport", `/reports/income-statement?${YEAR}`],
    ["CashFlowStatementReport", `/reports/cash-flow-statement?${YEAR}`],
    ["ExecutivePLReport", `/reports/executive-pl?${YEAR}`],
  ];
  for (const [schema, path] of answers) expect(errorsOf(schema, (await send("GET", path)).body), schema).toEqual([]);
  const { body } = await send<{ journal_entries: unknown[]; payments: unknown[] }>("GET", "/journal-entries");
  expect(body.journal_entries.flatMap((entry) => errorsOf("JournalEntry", entry))).toEqual([]);
});
