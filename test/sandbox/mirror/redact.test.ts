import { describe, expect, it } from "vitest";
import { redact } from "../../../src/sandbox/mirror/redact.js";

const EMAIL = /^redacted-[\da-f]{12}@redacted\.example$/;

describe("redact", () => {
  it("replaces every detail of the bank account that an invoice shows", async () => {
    const account = {
      ...{ id: "b1", bank_name: "First Bank", ach_account: "0042", ach_routing: "ROUTE", swift_code: "FBNKUS33" },
      ...{ bank_address: "1 Main Street", payment_instructions: "Account no.12345678,021000021, ask ann" },
    };
    const { bank_account: redacted } = await redact({ bank_account: account }, "secret");
    expect(redacted).toEqual(
      Object.fromEntries(
        Object.keys(account).map((name) => [
          name,
          name === "id" ? "b1" : expect.stringMatching(/^redacted [\da-f]{12}$/),
        ]),
      ),
    );
  });

  it.each([
    ["memo", "Acct.12345678,021000021", ["345678", "21000021"]],
    ["memo", "Kto. 12/345678, BLZ 370.400.44", ["345678", "370"]],
    ["memo", "de89370400440532013000", ["3704", "0532"]],
    ["name", "Rent de89370400440532013000", ["3704", "3000"]],
    ["name", "Rent gb29 nwbk 6016 1331 9268 19", ["nwbk", "6016", "9268"]],
    ["name", "iban_DE89370400440532013000", ["3704", "3000"]],
    ["name", "Ask o'brien@acme.example", ["brien", "acme"]],
    ["url", "https://crm.example/find?email=ann%40acme.example&page=2", ["ann", "acme"]],
    ["url", "https://pay.example/?iban=DE89370400440532013000", ["3704", "3000"]],
    ["purchase_order_number", "PO DE89 3704 0044 0532 0130 00", ["3704", "0130"]],
    ["email", "ann@intranet", ["ann", "intranet"]],
  ])("leaves nothing of it in the %s %j", async (name, text, secrets) => {
    const redacted = await redact({ [name]: text }, "secret");
    for (const secret of secrets) expect(redacted[name]).not.toContain(secret);
  });

  it("keeps what is no address and no bank detail", async () => {
    const kept = {
      ...{ account_code: "DE89370400440532013000", purchase_order_number: "4500012345" },
      ...{ memo: "3 of 12 seats, 1,234.50 in total", name: "AB12 blue wide desk", invoice_number: "INV-20261101" },
      ...{
        url: "https://crm.example/c?id=in_1MtHbELkdIwHu7ixl4OzzPMv",
        amount: "1234567.00",
        invoice_date: "2026-11-01",
      },
    };
    expect(await redact(kept, "secret")).toEqual(kept);
  });

  it("gives equal addresses the same replacement and different ones different ones, also in a memo and a URL", async () => {
    const emails = ["ann-lee@x.example", "annlee@x.example", "Ann-Lee@x.example"];
    const url = "https://crm.example/?email=ann-lee%40x.example";
    const [first, second, third, link] = await redact([...emails, url], "secret");
    expect([first, second]).toEqual([expect.stringMatching(EMAIL), expect.stringMatching(EMAIL)]);
    expect([second === first, third === first]).toEqual([false, true]);
    expect(link).toBe(`https://crm.example/?email=${first ?? ""}`);
  });

  it("replaces a replacement in a memo no second time, whatever its digits are", async () => {
    const memos = Array.from({ length: 50 }, (_each, index) => ({ memo: `a${index}@x.example` }));
    for (const { memo } of await redact(memos, "secret")) expect(memo).toMatch(EMAIL);
  });

  it("takes no minutes for a long text without an address", async () => {
    const memo = "x".repeat(100_000);
    expect(await redact({ memo }, "secret")).toEqual({ memo });
  }, 15_000);
});
