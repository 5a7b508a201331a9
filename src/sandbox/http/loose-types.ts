import { isRecord } from "../validation/properties.js";
import { BinaryBody } from "./response.js";

/**
 * Rewrites the percentage of every `tax_rate` in a response to a JSON string, as integrations observed it. (Contract items
 * have strings in any case, because all recorded ones do.)
 */
export function toLooseTypes(result: unknown): unknown {
  if (result === undefined || result instanceof BinaryBody) return result;
  return rewrite(JSON.parse(JSON.stringify(result)) as unknown);
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => {
    const rewritten = rewrite(inner);
    return [name, name === "tax_rate" ? withPercentageAsText(rewritten) : rewritten] as const;
  });
  return Object.fromEntries(entries);
}

function withPercentageAsText(rate: unknown): unknown {
  return isRecord(rate) && typeof rate["percentage"] === "number"
    ? { ...rate, percentage: String(rate["percentage"]) }
    : rate;
}
