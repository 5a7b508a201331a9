import { invalidArgument } from "../errors/argument-error.js";
import { hasMethods, isPlainObject } from "../validation/validate-options.js";

/** @throws RilletArgumentError for anything else than a client. */
export function requireClient(rillet: unknown, caller: string): void {
  const invoices: unknown = Object(rillet) === rillet && (rillet as { readonly invoices?: unknown }).invoices;
  if (!hasMethods(invoices, "retrieve", "list"))
    invalidArgument("rillet", `of ${caller} must be a client. Pass the result of new Rillet()`);
}

/** @throws RilletArgumentError for anything else than an object with a text in a property. */
export function requireText(value: unknown, property: string, argument: string, caller: string): void {
  if (!isPlainObject(value) || typeof value[property] !== "string" || value[property] === "")
    invalidArgument(argument, `of ${caller} must be an object with a non-empty string \`${property}\``);
}
