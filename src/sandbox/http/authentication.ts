import type { ContractOperation } from "../../../generated/contract.js";
import { badRequest, forbidden, unauthorized } from "../problems.js";

/** The keys that the sandbox knows. */
export interface AccessRules {
  readonly apiKey: string;
  /** Keys that can read. They get 403 for everything else. */
  readonly readOnlyKeys: readonly string[];
}

/** v1 to v4: the published versions. */
const VERSIONS = new Set(["1", "2", "3", "4"]);

/** `GET /health` only says that the process runs. It needs no key. */
const OPEN = new Set(["health.check"]);

/**
 * The API key of a request; undefined if the operation needs none.
 * @throws Problem 401 for a missing or unknown key.
 */
export function authenticate(
  headers: Headers,
  rules: AccessRules,
  operation: ContractOperation | undefined,
): string | undefined {
  const key = /^bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (key !== undefined && (key === rules.apiKey || rules.readOnlyKeys.includes(key))) return key;
  if (operation !== undefined && OPEN.has(operation.name)) return undefined;
  throw unauthorized();
}

/** @throws Problem 403 for a write with a key that can only read. */
export function authorize(key: string | undefined, rules: AccessRules, operation: ContractOperation): void {
  if (key !== undefined && key !== rules.apiKey && operation.verb !== "GET") throw forbidden();
}

/**
 * The version header is a known integer. Without it, the latest version responds (Rillet's docs, since 2026-08-01). The
 * sandbox accepts every known version and always responds as v4.
 * @throws Problem 400 for any other version. This is the sandbox's choice: the docs do not say what Rillet does.
 */
export function checkVersion(headers: Headers): void {
  const version = headers.get("x-rillet-api-version");
  if (version !== null && !VERSIONS.has(version)) throw badRequest(`X-Rillet-API-Version ${version} is not supported`);
}
