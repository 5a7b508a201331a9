import { Decimal } from "../../money/index.js";
import type { ExchangeRates } from "../context.js";
import type { State } from "../state/state.js";
import { accountOf } from "./accounts.js";
import type { Books } from "./books.js";
import { createConversion } from "./currency-conversion.js";
import type { Worth } from "./entry.js";
import { worthOfVendorApplications } from "./payables.js";
import { worthOfApplications } from "./receivables.js";

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
      memos.get(id).flatMap((memo) => {
        const worths = worthOfApplications(memo, books);
        return memo.value.applications
          .filter((application) => application.invoice_id === id)
          .map((application) => ({ memo, application, worth: worths.get(application.id) ?? NOTHING }));
      }),
    paymentsOfBill: ({ id }) => billPayments.get(id).filter(({ value }) => value.account_code !== undefined),
    creditOnBill: ({ id }) =>
      vendorCredits.get(id).flatMap((credit) => {
        const worths = worthOfVendorApplications(credit, books);
        return credit.value.applications
          .filter((application) => application.bill_id === id)
          .map((application) => ({ credit, application, worth: worths.get(application.id) ?? NOTHING }));
      }),
    invoicesOf: ({ id }) => invoices.get(id),
    isRecognisedByContract: ({ contract_id: id }) =>
      id !== undefined && state.contracts.get(id)?.scope === "REVENUE_RECOGNITION_ONLY",
  };
  return books;
}
