import { isRecord } from "../validation/properties.js";
import { BinaryBody } from "./response.js";

/**
 * Rewrites a response to the types that integrations observed where they differ from the contract: the percentage of a
 * `tax_rate`, and the `quantity` of contract items, as JSON strings.
 */
export function toLooseTypes(operation: string, result: unknown): unknown {
  if (result === undefined || result instanceof BinaryBody) return result;
  const isOfContracts = operation.startsWith("contracts.");
  return rewrite(JSON.parse(JSON.stringify(result)) as unknown, isOfContracts);
}

/** @param hasItems Whether `items` in this value belong to a contract. Items of a contract's invoices do not. */
function rewrite(value: unknown, hasItems: boolean): unknown {
  if (Array.isArray(value)) return value.map((element: unknown) => rewrite(element, hasItems));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, rewriteProperty(name, inner, hasItems)]),
  );
}

function rewriteProperty(name: string, value: unknown, hasItems: boolean): unknown {
  const rewritten = rewrite(value, hasItems && name !== "invoices");
  if (name === "tax_rate") return withText(rewritten, "percentage");
  return name === "items" && hasItems && Array.isArray(rewritten)
    ? rewritten.map((item: unknown) => withText(item, "quantity"))
    : rewritten;
}

function withText(value: unknown, name: string): unknown {
  return isRecord(value) && typeof value[name] === "number" ? { ...value, [name]: String(value[name]) } : value;
}
