import * as z from "zod/mini";
import { currencyDigits, toDecimal } from "../../money/index.js";

const holds = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

/** A decimal string, as the money functions take it. */
export const decimal = z.string().check(
  z.refine((text) => holds(() => toDecimal(text)), {
    error: 'expected a decimal string such as "1234.56": digits, an optional leading minus and a point',
  }),
);

export const currency = z.string().check(
  z.refine((code) => holds(() => currencyDigits(code)), {
    error: 'expected an ISO 4217 code in upper case, such as "EUR"',
  }),
);

export const country = z.string().check(
  z.refine((code) => /^[A-Z]{2}$/.test(code), {
    error: 'expected an ISO 3166-1 alpha-2 code in upper case, such as "FR"',
  }),
);

export const text = z
  .string()
  .check(z.refine((given) => given.trim() !== "", { error: "expected text, got an empty string" }));

/** A day that the calendar has. */
export const day = z.iso.date();

export const reference = z
  .strictObject({
    type: text,
    id: text,
    url: z.optional(
      z.string().check(z.refine((url) => holds(() => new URL(url)), { error: "expected an absolute URL" })),
    ),
  })
  .check(
    z.refine(({ type, url }) => type !== "CUSTOMER_CUSTOM" || url !== undefined, {
      path: ["url"],
      error: "required: Rillet refuses references of the type CUSTOMER_CUSTOM without one",
    }),
  );
