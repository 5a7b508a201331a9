import { contractOperations } from "../../../generated/contract.js";
import { validatorsByName } from "../../../generated/validators-by-name.js";
import type { LoggedRequest, Sandbox } from "../../../src/sandbox/index.js";
import { findIssues } from "../../../src/validation/index.js";

/** Throws unless the contract allows the response with that trace id. Every response of every test is checked here. */
export function conformity({ requests }: Pick<Sandbox, "requests">, traceId: string | null): void {
  const request = requests.find((entry) => entry.traceId === traceId);
  if (request?.fault !== undefined || request === undefined) return;
  const issues = issuesOf(request);
  if (issues.length > 0)
    throw new Error(
      `${request.method} ${request.path} got a response that the contract does not allow: ${JSON.stringify(issues)} ${JSON.stringify(request.response)}`,
    );
}

function issuesOf({ operation, status = 0, response }: LoggedRequest): unknown[] {
  if (status >= 400) return check("Error", response);
  const result = contractOperations().find(({ id }) => id === operation)?.result;
  if (result === undefined || result.status !== status) return [`status ${String(status)}`];
  if (!("kind" in result)) return response === undefined ? [] : ["a body"];
  if (response instanceof Uint8Array) return [];
  if (result.kind === "object") return check(result.type, response);
  const { [result.key]: items, ...rest } = response as Record<string, unknown>;
  const extra = Object.keys(rest).filter((key) => key !== "pagination");
  return Array.isArray(items) ? [...extra, ...items.flatMap((item) => check(result.type, item))] : ["no list"];
}

function check(schema: string, value: unknown): unknown[] {
  const validator = Object.entries(validatorsByName).find(([name]) => name === schema)?.[1];
  return validator === undefined ? [`no schema ${schema}`] : findIssues(validator, value);
}
