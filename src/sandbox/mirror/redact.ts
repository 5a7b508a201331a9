/** Email addresses (RFC 5321: 64 characters before the at sign at most) in any text, also in the query of a URL, where `%40` stands for the at sign. */
const EMAIL =
  /(?:[^\s@<>"'(),;:[\]/?&=]|(?<=\w)'(?=\w)){1,64}(?:@|%40)[^\s@<>"'(),;:[\]/?&=%]+\.[^\s@<>"'(),;:[\].%/?&=]+/g;
/** IBANs (ISO 13616): with and without spaces, and in lower case where no ordinary words look like one. */
const IBANS = [
  /(?<![A-Z\d])[A-Z]{2}\d{2}(?:[\s.-]?[A-Z\d]{4}){2,7}(?:[\s.-]?[A-Z\d]{1,4})?(?![A-Z\d])/g,
  /(?<![A-Z\d])[A-Z]{2}\d{2}(?:[\s.-]?[A-Z]{4})?(?:[\s.-]?\d{4}){2,7}(?:[\s.-]?[A-Z\d]{1,4})?(?![A-Z\d])/gi,
  /(?<![A-Z\d])[A-Z]{2}\d{2}[A-Z\d]{11,30}(?![A-Z\d])/gi,
];
/** Numbers of accounts and routing numbers in texts: six digits and more. What stands before and after does not matter: `Acct.12345678,021000021`. */
const ACCOUNT_NUMBER = /\d(?:[\s./-]?\d){5,}/g;

/** Texts that a person writes, in which a bank detail can stand. */
const FREE_TEXTS = new Set(["memo", "description", "notes", "name_on_invoice"]);
/** Properties with ids, codes and dates, in which only an email address is replaced, because documents refer to each other by them. */
const KEPT = /^(id|.*_id|code|account_code|(invoice|credit_memo)_number|.*_at|.*date|type|status|currency)$/;

/** The properties that hold a bank detail wherever they stand. */
const BANK_DETAILS = new Set([
  ..."mask account_number number iban bic swift swift_code routing_number sort_code bank_name bank_code".split(" "),
  ..."account_holder account_holder_name beneficiary bank_address ach_account ach_routing".split(" "),
  "payment_instructions",
]);
/** What is kept of a bank account, also of the one that an invoice shows. All its other properties are replaced. */
const KEPT_OF_BANK_ACCOUNT = /^(id|subsidiary_id|account_code|currency|status|type|.*_at)$/;

type Kind = "email" | "iban" | "number" | "detail";
type Replace = (kind: Kind, text: string) => string;

/**
 * Replaces email addresses and bank details. The same value always gets the same replacement, in upper or lower case; different values get different ones.
 *
 * @param value JSON of Rillet's API.
 * @param secret Random; the replacements follow from it.
 */
export async function redact<T>(value: T, secret: string): Promise<T> {
  const replacements = new Map<string, string>();
  replaceIn(value, "", false, (kind, text) => {
    replacements.set(keyOf(kind, text), "");
    return text;
  });
  for (const key of replacements.keys()) replacements.set(key, await hashOf(`${secret} ${key}`));
  return replaceIn(value, "", false, (kind, text) => {
    const hash = replacements.get(keyOf(kind, text)) ?? "";
    if (kind === "email") return `redacted-${hash}@redacted.example`;
    return `redacted ${kind === "detail" ? "" : `${kind} `}${hash}`;
  }) as T;
}

/** Equal for the same value: an address in a text and in a URL, a number with and without separators. */
function keyOf(kind: Kind, text: string): string {
  const lower = text.toLowerCase();
  if (kind === "email") return lower.replace("%40", "@");
  return kind === "detail" ? lower : lower.replace(/[\s./-]/g, "");
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
  if (isBank ? !KEPT_OF_BANK_ACCOUNT.test(name) : BANK_DETAILS.has(name)) return replace("detail", text);
  if (name === "email") return replace("email", text);
  const patterns: Pattern[] = [["email", EMAIL]];
  if (!KEPT.test(name)) for (const iban of IBANS) patterns.push(["iban", iban]);
  if (FREE_TEXTS.has(name)) patterns.push(["number", ACCOUNT_NUMBER]);
  return replacePatterns(text, patterns, replace);
}

type Pattern = readonly [kind: Kind, pattern: RegExp];

/** Looks for each pattern only where no earlier one was found, because a replacement can have six digits in a row. */
function replacePatterns(text: string, [first, ...rest]: readonly Pattern[], replace: Replace): string {
  if (first === undefined) return text;
  const [kind, pattern] = first;
  let [result, end] = ["", 0];
  for (const match of text.matchAll(pattern)) {
    result += replacePatterns(text.slice(end, match.index), rest, replace) + replace(kind, match[0]);
    end = match.index + match[0].length;
  }
  return result + replacePatterns(text.slice(end), rest, replace);
}
