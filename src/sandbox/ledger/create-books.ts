import { Decimal } from "../../money/index.js";
import type { ExchangeRates } from "../context.js";
import type { State } from "../state/state.js";
import { accountOf } from "./accounts.js";
import type { Books } from "./books.js";
import { createConversion } from "./currency-conversion.js";
import type { Worth } from "./entry.js";
import { worthOfVendorCredit } from "./payables.js";
import { worthOfMemo } from "./receivables.js";
import type { Credit } from "./settlements.js";

const NOTHING: Worth = { local: new Decimal(0), reporting: new Decimal(0) };

export function createBooks(state: State, rates: ExchangeRates): Books {
  const { payments, memos, billPayments, vendorCredits, invoices } = state.links;
  const books: Books = {
    state,
    conversion: createConversion(state, rates),
    accountOf: (code) => accountOf(code, state),
    paymentsOf: ({ id }) =>
      payments.get(id).filter(({ value }) => value.status !== "FAILED" && value.account_code !== undefined),
    creditOn: ({ id }) =>
      memos.get(id).flatMap((source) => {
        const { applications, credit_memo_number: number } = source.value;
        const worths = worthOfMemo(source, books);
        return applications
          .filter(({ invoice_id: invoice }) => invoice === id)
          .map((application) => toCredit({ source, name: `credit memo ${number}`, application }, worths));
      }),
    paymentsOfBill: ({ id }) => billPayments.get(id).filter(({ value }) => value.account_code !== undefined),
    creditOnBill: ({ id }) =>
      vendorCredits.get(id).flatMap((source) => {
        const { applications, credit_number: number } = source.value;
        const worths = worthOfVendorCredit(source, books);
        return applications
          .filter(({ bill_id: bill }) => bill === id)
          .map((application) => toCredit({ source, name: `vendor credit ${number}`, application }, worths));
      }),
    invoicesOf: ({ id }) => invoices.get(id),
    isRecognisedByContract: ({ contract_id: id }) =>
      id !== undefined && state.contracts.get(id)?.scope === "REVENUE_RECOGNITION_ONLY",
  };
  return books;
}

const toCredit = (credit: Omit<Credit, "worth">, worths: ReadonlyMap<string, Worth>): Credit => ({
  ...credit,
  worth: worths.get(credit.application.id) ?? NOTHING,
});
