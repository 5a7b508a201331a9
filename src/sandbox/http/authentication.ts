import type { ContractOperation } from "../../../generated/contract.js";
import { badRequest, forbidden, unauthorized } from "../problems.js";

/** The keys that the sandbox knows. */
export interface AccessRules {
  readonly apiKey: string;
  /** Keys that may read and get 403 for everything else. */
  readonly readOnlyKeys: readonly string[];
}

/** v1 to v4, as published. */
const VERSIONS = new Set(["1", "2", "3", "4"]);

/** `GET /health` only says that the process runs, to anyone. */
const OPEN = new Set(["health.check"]);

/** The key of a request; undefined where none is needed. @throws Problem 401 for a key that is missing or unknown. */
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

/** @throws Problem 403 for a write with a key that may only read. */
export function authorize(key: string | undefined, rules: AccessRules, operation: ContractOperation): void {
  if (key !== undefined && key !== rules.apiKey && operation.verb !== "GET") throw forbidden();
}

/**
 * The version header is an integer that is known; without it the latest version answers (Rillet's docs, since 2026-08-01). The sandbox takes every known
 * version and always answers as v4. @throws Problem 400 for any other, which is the sandbox's choice: the docs do not say what Rillet does.
 */
export function checkVersion(headers: Headers): void {
  const version = headers.get("x-rillet-api-version");
  if (version !== null && !VERSIONS.has(version)) throw badRequest(`X-Rillet-API-Version ${version} is not supported`);
}
