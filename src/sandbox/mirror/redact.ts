/** Email addresses, in any text. */
const EMAIL = /[^\s@<>"'(),;:[\]]+@[^\s@<>"'(),;:[\]]+\.[^\s@<>"'(),;:[\].]+/g;
/** IBANs (ISO 13616), with and without spaces. */
const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?\b/g;
/** Numbers of accounts and routing numbers in texts: from six digits on, with spaces or hyphens between them. */
const ACCOUNT_NUMBER = /(?<![\d.,])\d(?:[ -]?\d){5,}(?![\d.,]\d)/g;

/** Texts that a person writes, in which a bank detail can stand. */
const FREE_TEXTS = new Set(["memo", "description", "notes", "name_on_invoice"]);
/** Properties with ids, codes and dates. They are kept as they are, because documents refer to each other by them. */
const KEPT = /^(id|.*_id|code|.*_code|.*_number|.*_at|.*date|url|type|status|currency)$/;

/** The properties of a bank account that are replaced, in the account itself and in an invoice that shows it. */
const BANK_DETAILS = new Set([
  ..."mask account_number number iban bic swift swift_code routing_number sort_code bank_name bank_code".split(" "),
  ..."account_holder account_holder_name beneficiary bank_address".split(" "),
]);

type Replace = (kind: "email" | "iban" | "number" | "detail", text: string) => string;

/**
 * Replaces email addresses and bank details. The same value always gets the same replacement, in upper or lower case; different values get different ones.
 *
 * @param value JSON of Rillet's API.
 * @param secret Random; the replacements follow from it.
 */
export async function redact<T>(value: T, secret: string): Promise<T> {
  const replacements = new Map<string, string>();
  const keyOf = (text: string): string => text.toLowerCase().replace(/[\s-]/g, "");
  replaceIn(value, "", false, (_kind, text) => {
    replacements.set(keyOf(text), "");
    return text;
  });
  for (const key of replacements.keys()) replacements.set(key, await hashOf(`${secret} ${key}`));
  return replaceIn(value, "", false, (kind, text) => {
    const hash = replacements.get(keyOf(text)) ?? "";
    if (kind === "email") return `redacted-${hash}@redacted.example`;
    return `redacted ${kind === "detail" ? "" : `${kind} `}${hash}`;
  }) as T;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function replaceIn(value: unknown, name: string, isBank: boolean, replace: Replace): unknown {
  if (typeof value === "string") return replaceText(value, name, isBank, replace);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, name, isBank, replace));
  if (typeof value !== "object" || value === null) return value;
  const isBankAccount = name === "bank_account" || "bank_name" in value;
  return Object.fromEntries(
    Object.entries(value).map(([field, part]) => [field, replaceIn(part, field, isBankAccount, replace)]),
  );
}

function replaceText(text: string, name: string, isBank: boolean, replace: Replace): string {
  if (BANK_DETAILS.has(name) || (isBank && name === "name")) return replace("detail", text);
  const withoutEmail = text.replace(EMAIL, (email) => replace("email", email));
  if (KEPT.test(name)) return withoutEmail;
  const withoutIban = withoutEmail.replace(IBAN, (iban) => replace("iban", iban));
  return FREE_TEXTS.has(name) || isBank
    ? withoutIban.replace(ACCOUNT_NUMBER, (number) => replace("number", number))
    : withoutIban;
}
