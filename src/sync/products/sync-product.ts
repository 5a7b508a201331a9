import { SyncError } from "../../errors/index.js";
import { currencyDigits, toDecimal } from "../../money/index.js";
import type { OptionCheck, OptionChecks } from "../../validation/validate-options.js";
import type { SourceLine, SourceProduct } from "../source/source-line.js";
import type { SyncRun } from "../sync-context.js";
import { toSyncError } from "../sync-errors.js";
import { type MappedProduct, mapProduct } from "./map-product.js";

/** Options of `sync.product` and `sync.planProduct`: the price of a product that is created. */
export interface SyncProductOptions {
  /** ISO 4217 code in upper case. Default: the currency of the organization, with one more request. */
  readonly currency?: string | undefined;
  /** A decimal string. Default `0`: each invoice states its own prices. */
  readonly unitPrice?: string | undefined;
}

/** The result of linking or creating a product without an invoice. */
export interface ProductResult extends MappedProduct {
  /** How many API requests were sent, retries included. */
  readonly requests: number;
  /** What a person should know, in sentences. */
  readonly warnings: readonly string[];
}

const textThat = (must: string, check: (text: string) => unknown): OptionCheck => [
  must,
  (value) => {
    try {
      return typeof value === "string" && check(value) !== undefined;
    } catch {
      return false;
    }
  },
];

/** The checks of the options. */
export const PRODUCT_OPTIONS: OptionChecks = {
  currency: textThat('an ISO 4217 code in upper case, such as "EUR"', currencyDigits),
  unitPrice: textThat('a decimal string, such as "9.99"', toDecimal),
};

/** Maps a product as an invoice with one line of it would. */
export async function syncSourceProduct(
  source: SourceProduct,
  { currency, unitPrice = "0" }: SyncProductOptions,
  run: SyncRun,
): Promise<ProductResult> {
  const { reference, name } = source;
  const line: SourceLine = { reference, description: name, product: source, quantity: "1", unitPrice };
  const lookUp = async (): Promise<string> => {
    const organization = await run.rillet.organization.retrieve().catch((error: unknown) => {
      throw toSyncError(error, "read the currency of the organization");
    });
    return organization.currency;
  };
  const mapped = await mapProduct(line, currency ?? lookUp, run).catch((error: unknown) => {
    throw withoutLine(error);
  });
  return { ...mapped, requests: run.requests.count, warnings: run.warnings };
}

function withoutLine(error: unknown): unknown {
  if (!(error instanceof SyncError)) return error;
  const { message, code, advice, isRetryable, details, cause } = error;
  return new SyncError(message, { code, advice, isRetryable, details, ...(cause !== undefined && { cause }) });
}
