import { dayAfter } from "../calendar.js";
import { pick } from "../resources/pick.js";
import type { Entry } from "../state/collection.js";
import type { ContractItemRecord, ContractRecord } from "../state/records.js";
import { recognisedParts } from "../contracts/item-value.js";
import { SYSTEM } from "./accounts.js";
import type { PostingContext } from "./posting-context.js";
import { type Billed, type Earned, recogniseRevenue } from "./deferred-revenue.js";
import type { Head, LedgerEntry } from "./postings.js";
import { issueInvoice } from "./receivables.js";
import { postpone } from "./revenue-recognition.js";
import { opposite } from "./settlements.js";

/**
 * The revenue of a contract that another system bills: the value of its items over their periods, whether or not there is
 * a schedule. The invoices of its schedule only bill it.
 */
export function postContract(source: Entry<ContractRecord>, books: PostingContext): LedgerEntry[] {
  const contract = source.value;
  if (contract.scope !== "REVENUE_RECOGNITION_ONLY") return [];
  const name = `contract ${contract.name}`;
  const head: Head = {
    source,
    subsidiaryId: contract.subsidiary_id,
    currency: contract.total_value.currency,
    related: { type: "CUSTOMER", id: contract.customer_id },
  };
  const billed = books.invoicesOf(contract).flatMap((invoice): Billed[] =>
    issueInvoice(invoice, books)
      .lines.filter(({ account }) => account === SYSTEM.deferredRevenue)
      .map((line) => ({ ...opposite(line), key: invoice.value.id, date: invoice.value.invoice_date, head, name })),
  );
  const earned = contract.items.flatMap((item) => earnedBy(item, { head, name, books }));
  return recogniseRevenue(billed, earned, books.conversion);
}

interface Facts {
  readonly head: Head;
  readonly name: string;
  readonly books: PostingContext;
}

function earnedBy(item: ContractItemRecord, { head, name, books }: Facts): Earned[] {
  const product = books.state.products.get(item.product_id);
  const after = item.recognised_after;
  const parts = recognisedParts(item);
  return (after === undefined ? parts : postpone(parts, after, dayAfter(after))).map(({ date, amount }) => ({
    date,
    amount,
    account: product?.account_code ?? SYSTEM.deferredRevenue,
    key: item.id,
    head,
    name,
    details: pick(item, ["fields"]),
  }));
}
