import type { Direction } from "./change.js";
import { METHODS, refName, lookUp, type Document, type PathItem } from "./document.js";

/** Which way the values of each schema go, by its name. A schema that nothing uses is not in it. */
export function usageOf(document: Document): Map<string, Set<Direction>> {
  const usage = new Map<string, Set<Direction>>();
  const mark = (node: unknown, direction: Direction): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref" && typeof value === "string") markReference(value, direction);
      else mark(value, direction);
    }
  };
  const markReference = (ref: string, direction: Direction): void => {
    const directions = usage.get(refName(ref)) ?? new Set();
    if (directions.has(direction)) return;
    usage.set(refName(ref), directions.add(direction));
    mark(lookUp(document, ref), direction);
  };
  const markItem = (item: PathItem, request: Direction, response: Direction): void => {
    mark(item.parameters, request);
    for (const operation of METHODS.map((method) => item[method])) {
      mark([operation?.parameters, operation?.requestBody], request);
      mark(operation?.responses, response);
    }
  };
  for (const item of Object.values(document.paths)) markItem(item, "request", "response");
  // A webhook is an operation the other way round: the client receives its request.
  for (const item of Object.values(document.webhooks ?? {})) markItem(item, "response", "request");
  return usage;
}
