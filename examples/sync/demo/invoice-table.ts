import type { SourceInvoice, SyncPlan, SyncReport, SyncResult } from "rillet-sdk/sync";
import { printTable } from "../../support/table.js";
import { compareTotals, type Comparison } from "./compare.js";

/** Prints what would happen to each invoice. */
export function printPlan(planned: readonly (readonly [SourceInvoice, SyncPlan])[]): void {
  const rows = planned.map(([source, plan]) => {
    const { net, tax, gross } = plan.totals;
    return [
      ...cells(source, plan, plan.action),
      "net\ntax\ntotal",
      [net, tax, gross].map((amount) => `${amount ?? "later"} ${source.currency}`).join("\n"),
      String(plan.requests),
    ];
  });
  printTable(["Invoice", "Customer", "Products", "Tax codes", "", "Would be", "Reads"], rows);
}

/** Prints what happened to each invoice, and its totals in the source and in Rillet. @returns Whether all of them agree. */
export function printResults(synced: readonly (readonly [SourceInvoice, SyncResult])[]): boolean {
  const compared = synced.map(([source, result]) => [source, result, compareTotals(source, result.invoice)] as const);
  const rows = compared.map(([source, result, totals]) => [
    ...cells(source, result, result.action),
    ...bothSides(totals, source.currency),
    String(result.requests),
  ]);
  printTable(["Invoice", "Customer", "Products", "Tax codes", "", "Source", "Rillet", "Requests"], rows);
  for (const [{ number }, { warnings }] of synced)
    for (const warning of warnings) console.log(`  note  ${number}: ${warning}`);
  return compared.every(([, , totals]) => totals.every(({ agrees }) => agrees));
}

function cells(source: SourceInvoice, { customer, products, taxes }: SyncReport, action: string): string[] {
  const names = new Map(
    source.lines.map(({ product, description }) => [product?.reference.id, product?.name ?? description]),
  );
  return [
    `${source.number}\n${action}`,
    `${source.customer.name}\n${source.customer.taxStatus.toLowerCase().replace("_", " ")}\n${customer.action}, by ${customer.linkedBy}`,
    products
      .map(({ reference, action: how }) => `${names.get(reference) ?? reference ?? "default"}: ${how}`)
      .join("\n") || "not looked up",
    [...new Set(taxes.map(({ code }) => code ?? "none"))].join("\n") || "not looked up",
  ];
}

function bothSides(totals: readonly Comparison[], currency: string): string[] {
  return [
    totals.map(({ name }) => name).join("\n"),
    totals.map(({ ours }) => `${ours} ${currency}`).join("\n"),
    totals.map(({ theirs, agrees }) => `${theirs} ${agrees ? "✓" : "✗ DIFFERS"}`).join("\n"),
  ];
}
