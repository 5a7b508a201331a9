import { Decimal } from "../../money/index.js";
import type { Entry, Identified } from "../state/collection.js";
import type { SYSTEM } from "./accounts.js";
import { type Carried, type Conversion, createRemainder, negated, plus } from "./currency-conversion.js";
import type { Draft, Head, LedgerEntry, Posting, Worth } from "./postings.js";

/** A payment of a document. */
export interface Payment extends Identified {
  readonly date?: string;
  readonly amount: { readonly amount: string };
  readonly account_code?: string;
}

/** Credit on a document. */
export interface Credit {
  readonly source: Entry<Identified>;
  /** Such as "credit memo CM-1". */
  readonly name: string;
  readonly application: {
    readonly id: string;
    readonly application_date: string;
    readonly amount: { readonly amount: string };
  };
  /** What it is worth at the rate of its own document. */
  readonly worth: Worth;
}

/** A document in receivables or payables, and what settles it. */
interface OpenDocument {
  readonly account: typeof SYSTEM.receivable | typeof SYSTEM.payable;
  readonly kind: "invoice" | "bill";
  readonly number: string;
  /** The day of a payment without a date. */
  readonly date: string;
  readonly entry: LedgerEntry;
  /** The head of the document. Its exchange rate is not that of its settlements. */
  readonly head: Head;
  readonly payments: readonly Entry<Payment>[];
  readonly credit: readonly Credit[];
}

interface Settlement {
  readonly date: string;
  readonly created: number;
  readonly amount: Decimal;
  /** @param worth What the document's part is worth. */
  readonly post: (worth: Worth) => Omit<Draft, keyof Head | "date" | "settles"> & Pick<Draft, "source">;
}

/**
 * Payments and credit take a document out of receivables or payables at the rate at which it was posted. A payment is
 * posted at the rate of its own day, and credit at that of its document. The difference is a realised exchange difference.
 */
export function settle(open: OpenDocument, conversion: Conversion): LedgerEntry[] {
  const { account, entry, head, payments, credit } = open;
  const due = entry.lines.find((line) => line.account === account);
  if (due === undefined) return [];
  // Amounts of the document are above zero: receivables are debited, payables credited.
  const isOwed = open.kind === "bill";
  const take = createRemainder(isOwed ? opposite(due) : due, entry);
  const settlements = [
    ...payments.map((payment) => ofPayment(payment, open, isOwed)),
    ...credit.map((one) => ofCredit(one, open, isOwed)),
  ].sort((a, b) => (a.date === b.date ? a.created - b.created : a.date < b.date ? -1 : 1));
  const { exchangeRate: _own, ...common } = head;
  return settlements.map(({ date, amount, post }) =>
    conversion.toEntry({ ...common, ...post(take(amount)), date, settles: true }),
  );
}

function ofPayment(
  payment: Entry<Payment>,
  { account, kind, number, date }: OpenDocument,
  isOwed: boolean,
): Settlement {
  const amount = new Decimal(payment.value.amount.amount);
  const cash = payment.value.account_code ?? "";
  return {
    date: payment.value.date ?? date,
    created: payment.created,
    amount,
    post: (worth) => ({
      source: payment,
      kind: `${kind} payment`,
      name: `Payment of ${kind} ${number}`,
      postings: isOwed
        ? [
            { account, amount, worth },
            { account: cash, amount: amount.negated() },
          ]
        : [
            { account: cash, amount },
            { account, amount: amount.negated(), worth: negated(worth) },
          ],
    }),
  };
}

/** Credit is on the same account as its document, so only the difference of their rates is posted. */
function ofCredit(
  { source, name, application, worth: carried }: Credit,
  open: OpenDocument,
  isOwed: boolean,
): Settlement {
  const { account, kind, number } = open;
  return {
    date: application.application_date,
    created: source.created,
    amount: new Decimal(application.amount.amount),
    post(worth) {
      const difference = plus(carried, negated(worth));
      const posting: Posting = { account, amount: new Decimal(0), worth: isOwed ? negated(difference) : difference };
      return {
        source,
        kind: `application ${application.id}`,
        name: `Application of ${name} to ${kind} ${number}`,
        postings: [posting],
      };
    },
  };
}

/** An amount on the other side. */
export const opposite = ({ amount, local, reporting }: Carried): Carried => ({
  amount: amount.negated(),
  ...negated({ local, reporting }),
});

/** What the applications of a credit are worth, by their ids: its own document was posted at these rates. */
export function worthOfApplications(
  applications: readonly Credit["application"][],
  whole: Carried,
  entry: LedgerEntry,
): ReadonlyMap<string, Worth> {
  const take = createRemainder(whole, entry);
  const inOrder = [...applications].sort((a, b) => (a.application_date < b.application_date ? -1 : 1));
  return new Map(inOrder.map(({ id, amount }) => [id, take(new Decimal(amount.amount))]));
}
