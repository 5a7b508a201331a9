import type { Invoice } from "../../../generated/types.js";
import type { CachedRead } from "../cached-list.js";
import { isSameId } from "../check/finding.js";
import type { SyncRun } from "../sync-context.js";
import type { Issue } from "../../validation/issue.js";
import type { InvoiceDraft } from "./draft-invoice.js";
import { inClosedBooks, type NamedInvoice, rejectedReplacement } from "./invoice-errors.js";

/** What the checks need of the invoice that is replaced. It is in Rillet, or only planned. */
export interface ReplaceableInvoice extends NamedInvoice, Pick<Invoice, "invoice_date"> {
  readonly items: readonly { readonly revenue?: { readonly account_code?: string } | undefined }[];
  // Ids that the contract requires can be missing (observed).
  readonly subsidiary_id?: string | undefined;
  readonly exchange_rate?: { readonly target?: string | undefined } | undefined;
}

/**
 * Checks by reads, before an invoice is deleted and posted again, that Rillet takes the new one.
 * @throws SyncError INVOICE_LOCKED when one of the two dates is in closed books; INVALID_SOURCE when the new invoice names what is not in Rillet; API_ERROR.
 */
export async function checkReplaceable(
  invoice: ReplaceableInvoice,
  draft: InvoiceDraft,
  differences: readonly string[],
  run: SyncRun,
): Promise<void> {
  await checkOpenBooks(invoice, draft, differences, run);
  const problems = await missingInRillet(invoice, draft, run, (read) => read.recent(run));
  if (problems.length === 0) return;
  // A person may have added it since the lists were read.
  const still = await missingInRillet(invoice, draft, run, (read) => read.current(run));
  if (still.length > 0) throw rejectedReplacement(invoice, still, differences);
}

/**
 * Checks that neither the date of the invoice nor the new one is in closed books. The docs do not say what Rillet does then. If it deletes the old invoice and rejects the
 * new one, even the restored one may be rejected.
 */
async function checkOpenBooks(
  invoice: ReplaceableInvoice,
  { date }: Pick<InvoiceDraft, "date">,
  differences: readonly string[],
  run: SyncRun,
): Promise<void> {
  const { closedBooks } = run.lists;
  const isClosed = (end: string | undefined): boolean =>
    end !== undefined && [invoice.invoice_date, date].some((day) => day <= end);
  if (!isClosed(await closedBooks.recent(run))) return;
  // A person may have reopened the period since it was read.
  const end = await closedBooks.current(run);
  if (end !== undefined && isClosed(end)) throw inClosedBooks(invoice, { date, end }, differences);
}

type Read = <Result>(read: CachedRead<Result>) => Promise<Result>;

/** What the new invoice names and Rillet does not have. What the old invoice names too needs no request. */
async function missingInRillet(
  invoice: ReplaceableInvoice,
  draft: InvoiceDraft,
  run: SyncRun,
  read: Read,
): Promise<Issue[]> {
  return [
    ...(await unknownAccounts(invoice, draft, run, read)),
    ...(await unknownSubsidiary(invoice, draft, run, read)),
  ];
}

async function unknownAccounts(
  { items }: ReplaceableInvoice,
  { lines }: InvoiceDraft,
  { lists }: SyncRun,
  read: Read,
): Promise<Issue[]> {
  const known = new Set(items.map(({ revenue }) => revenue?.account_code));
  const codes = lines.map(({ source }) => source.product?.accountCode);
  if (codes.every((code) => code === undefined || known.has(code))) return [];
  const accounts = await read(lists.accounts);
  if (accounts === undefined) return [];
  for (const { code } of accounts) known.add(code);
  return codes.flatMap((code, index) =>
    code === undefined || known.has(code)
      ? []
      : [
          {
            path: `lines[${index}].product.accountCode`,
            message: `Rillet's chart of accounts has no code ${JSON.stringify(code)}`,
          },
        ],
  );
}

async function unknownSubsidiary(
  invoice: ReplaceableInvoice,
  { subsidiaryId: id, exchangeRate }: InvoiceDraft,
  { lists, settings }: SyncRun,
  read: Read,
): Promise<Issue[]> {
  const target = settings.scope === "AR_ONLY" ? undefined : exchangeRate?.target;
  const before = invoice.subsidiary_id;
  const isSame = id === undefined || (before !== undefined && isSameId(id, before));
  if (isSame && (target === undefined || target === invoice.exchange_rate?.target)) return [];
  const all = await read(lists.subsidiaries);
  if (all === undefined) return [];
  // Without an id, Rillet takes its main subsidiary, and no read shows which one that is.
  const possible = id === undefined ? all : all.filter((each) => isSameId(each.id, id));
  if (id !== undefined && possible.length === 0)
    return [{ path: "settings.subsidiaryId", message: `Rillet has no subsidiary ${id}` }];
  const currencies = new Set<string>(possible.map(({ currency }) => currency));
  if (target === undefined || currencies.size === 0 || currencies.has(target)) return [];
  const message = `expected ${[...currencies].join(" or ")}, the currency of the subsidiary, got "${target}"`;
  return [{ path: "exchangeRate.target", message }];
}
