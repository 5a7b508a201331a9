import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromCsv } from "../../examples/sync/adapters/csv/csv.js";
import { Rillet } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";
import { RilletSync } from "../../src/sync/index.js";

const text = readFileSync(new URL("../../examples/sync/adapters/csv/invoices.csv", import.meta.url), "utf8");

describe("the adapter for CSV files", () => {
  it("makes one invoice of the lines of a file that have the same id", () => {
    const [first, second] = fromCsv(text);
    expect(first?.lines.map(({ description }) => description)).toEqual(["Seats", 'API calls, "fair use"']);
    expect(first?.customer.name).toBe("Finch, Harbour & Co");
    expect(second?.lines).toHaveLength(1);
  });

  it("reads Windows line breaks and a line break within a cell", () => {
    const changed = text.replaceAll("\n", "\r\n").replace("Quayside Books Ltd", '"Quayside\nBooks"');
    expect(fromCsv(changed).map(({ customer }) => customer.name)).toEqual(["Finch, Harbour & Co", "Quayside\nBooks"]);
  });

  it("leaves out a byte order mark and empty rows", () => {
    const changed = `\uFEFF${text.replaceAll("\n", "\n\n")}`;
    expect(fromCsv(changed)).toEqual(fromCsv(text));
  });

  it("syncs the sample to Rillet once, with exact amounts", async () => {
    const sandbox = createSandbox({ externalReferenceTypes: ["CSV"], rateLimit: false });
    const rillet = new Rillet({ apiKey: "sandbox-key", fetch: sandbox.fetch, rateLimit: false });
    const sync = new RilletSync(rillet, {
      products: { accountCode: { default: "4000" } },
      taxes: { codes: { "*": { GB: "GB-STANDARD" } } },
    });
    const syncAll = async (): Promise<string[]> => {
      const actions: string[] = [];
      for (const source of fromCsv(text)) actions.push((await sync.invoice(source)).action);
      return actions;
    };
    expect(await syncAll()).toEqual(["created", "created"]);
    expect(await syncAll()).toEqual(["unchanged", "unchanged"]);
    expect(sandbox.state.invoices.size).toBe(2);
  });

  it.each([
    ["a column that is missing", text.replace("tax_status", "status"), "The file has no column tax_status."],
    ["an empty value, with its row", text.replace(",500,", ",,"), "Row 3 has no quantity."],
    [
      "rows that contradict each other",
      text.replace(",GBP,", ",EUR,"),
      "Row 3 has another currency than the first row of inv_1.",
    ],
    ["a row that is cut off", text.trimEnd().replace(/,[^,]*$/, ""), "Row 4 has 13 cells, and the first row has 14."],
    [
      "a quote in a cell without quotes",
      text.replace("Quayside", 'The "Quay'),
      "Row 4 breaks RFC 4180: a cell with a quote is in quotes as a whole, and its own quotes are doubled.",
    ],
    ["text after a cell in quotes", text.replace("inv_2", '"inv_"2'), "Row 4 breaks RFC 4180: a cell"],
    ["a quote that is not closed", text.replace("Quayside", '"Quayside'), "Row 4 breaks RFC 4180: a cell"],
    ["a quote that the next row closes", text.replace("Seats", '"Seats'), "Row 2 breaks RFC 4180: a cell"],
    ["an unknown tax status", text.replaceAll("TAXED", "SOME"), "The invoice inv_1 has the unknown tax_status SOME."],
  ])("rejects %s", (_title, changed, message) => {
    expect(() => fromCsv(changed)).toThrow(message);
  });
});
