import type { Bill, VendorResponse } from "../../../../generated/types.js";
import { addDays, type Month } from "./sales.js";
import type { SeedSender } from "./sender.js";

/** The demo's vendors, with what they charge a month for. */
const VENDORS = [
  { name: "Nimbus Hosting", account_code: "5000", amount: "2300.00" },
  { name: "Quill Software", account_code: "6000", amount: "480.00" },
  { name: "Ledger & Partners", account_code: "6200", amount: "950.00" },
] as const;

/** Makes the vendors and gives what buys a month's worth from them; bills of two months ago and before are paid. */
export function createPurchases(send: SeedSender): (month: Month) => void {
  const vendors = VENDORS.map(({ name, ...charge }) => ({
    ...charge,
    id: (send("POST", "/vendors", { name, payment_terms: 30 }) as VendorResponse).id,
  }));
  return (month) => {
    for (const [index, { id, account_code: code, amount }] of vendors.entries()) {
      const money = { amount, currency: "USD" };
      const bill = send("POST", "/bills", {
        vendor_id: id,
        bill_date: month.last,
        due_date: addDays(month.last, 30),
        expense_number: `B-${month.first.slice(0, 7)}-${String(index + 1)}`,
        items: [{ account_code: code, amount: money }],
      }) as Bill;
      if (month.age >= 2)
        send("POST", `/bills/${bill.id}/payments`, {
          account_code: "1000",
          amount: money,
          date: addDays(month.last, 20),
        });
    }
  };
}
