import type { Direction } from "./change.js";
import { METHODS, refName, type Document, type Operation, type PathItem } from "./document.js";
import { lookUp } from "./shape.js";

/** Which way the values of each schema go, by its name. A schema that nothing uses is not in it. */
export function usageOf(document: Document): Map<string, Set<Direction>> {
  const usage = new Map<string, Set<Direction>>();
  for (const item of Object.values(document.paths)) note(document, item, ["request", "response"], usage);
  for (const item of Object.values(document.webhooks ?? {})) note(document, item, ["response", "request"], usage);
  return usage;
}

/** A webhook is an operation the other way round: what it calls a request is what the client receives. */
function note(
  document: Document,
  item: PathItem,
  [sent, answered]: readonly [Direction, Direction],
  usage: Map<string, Set<Direction>>,
): void {
  mark(document, item.parameters, sent, usage);
  for (const method of METHODS) {
    const { parameters, requestBody, responses }: Partial<Operation> = item[method] ?? {};
    mark(document, [parameters, requestBody], sent, usage);
    mark(document, responses, answered, usage);
  }
}

function mark(document: Document, node: unknown, direction: Direction, usage: Map<string, Set<Direction>>): void {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "$ref" && typeof value === "string") markReference(document, value, direction, usage);
    else mark(document, value, direction, usage);
  }
}

function markReference(
  document: Document,
  ref: string,
  direction: Direction,
  usage: Map<string, Set<Direction>>,
): void {
  const directions = usage.get(refName(ref)) ?? new Set();
  if (directions.has(direction)) return;
  usage.set(refName(ref), directions.add(direction));
  mark(document, lookUp(document, ref), direction, usage);
}
