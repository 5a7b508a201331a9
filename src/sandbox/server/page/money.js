import { element } from "./elements.js";

/** How many decimals a currency has. @type {Map<string, number>} */
const decimals = new Map();

/** @param {string} currency */
function decimalsOf(currency) {
  const known = decimals.get(currency);
  if (known !== undefined) return known;
  let count = 2;
  try {
    const options = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
    count = options.maximumFractionDigits ?? 2;
  } catch {
    // A text that is no currency. Two decimals are usual.
  }
  decimals.set(currency, count);
  return count;
}

/**
 * An amount with the decimals of its currency and commas between thousands: `12000.5` in USD is `12,000.50`. It works on the text, so no digit is lost; an
 * amount with more decimals keeps them.
 *
 * @param {string} amount
 * @param {string} currency
 */
export function formatAmount(amount, currency) {
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === "") return amount;
  const padded = fraction.padEnd(decimalsOf(currency), "0");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign === "-" ? "−" : ""}${grouped}${padded === "" ? "" : `.${padded}`}`;
}

/** @typedef {{ amount: string, currency: string }} Money */

/**
 * Whether a value is an amount of money as the API writes it.
 *
 * @param {unknown} value
 * @returns {value is Money}
 */
export function isMoney(value) {
  if (typeof value !== "object" || value === null) return false;
  const { amount, currency } = /** @type {{ amount?: unknown, currency?: unknown }} */ (value);
  return typeof amount === "string" && typeof currency === "string";
}

/**
 * A cell with an amount, so that the decimal points of a column stand in a line.
 *
 * @param {string} amount
 * @param {string} currency
 * @param {boolean} [withCurrency]
 */
export const amountCell = (amount, currency, withCurrency = false) =>
  element(
    "td",
    { class: /^-?0*\.?0*$/.test(amount) ? "number faint" : "number", title: `${amount} ${currency}` },
    formatAmount(amount, currency),
    withCurrency && element("span", { class: "currency" }, currency),
  );
