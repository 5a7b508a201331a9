import { type ContractOperation, contractOperations } from "../../../generated/contract.js";
import { methodNotAllowed, notFound } from "../problems.js";

interface Route {
  readonly operation: ContractOperation;
  readonly segments: readonly string[];
}

export interface Match {
  readonly operation: ContractOperation;
  readonly path: Readonly<Record<string, string>>;
}

let routes: readonly Route[] | undefined;

/** Made at the first request, because an import does not need them. */
const allRoutes = (): readonly Route[] =>
  (routes ??= contractOperations().map((operation) => ({ operation, segments: operation.path.split("/").slice(1) })));

/**
 * Finds the operation of a method and a path. HEAD works where GET does.
 * @throws Problem 404 for a path that is not in the contract, 405 for a path that has only other methods.
 */
export function route(method: string, path: string): Match {
  const segments = path.split("/").slice(1);
  const matching = allRoutes().filter((candidate) => fits(candidate.segments, segments));
  const verb = method === "HEAD" ? "GET" : method;
  const found = matching.find(({ operation }) => operation.verb === verb);
  if (found !== undefined) return { operation: found.operation, path: parametersOf(found.segments, segments) };
  if (matching.length > 0)
    throw methodNotAllowed(
      method,
      matching.map(({ operation }) => operation.verb),
    );
  throw notFound(`The path ${path}`);
}

const isParameter = (segment: string): boolean => segment.startsWith("{");

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => (isParameter(part) ? segments[index] !== "" : part === segments[index]))
  );
}

function parametersOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pattern.flatMap((part, index) => (isParameter(part) ? [[part.slice(1, -1), decode(segments[index] ?? "")]] : [])),
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
