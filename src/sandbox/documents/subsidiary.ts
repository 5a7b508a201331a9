import type { Subsidiary } from "../../../generated/types.js";
import { badRequest } from "../problems.js";
import type { State } from "../state/state.js";

/**
 * The subsidiary of a body, or the organization's first one if the body names none.
 * @throws Problem 400 if the organization has none.
 */
export function subsidiaryOf({ subsidiary_id: id }: { readonly subsidiary_id?: string }, state: State): Subsidiary {
  const found = id === undefined ? state.subsidiaries.all()[0] : state.subsidiaries.get(id);
  if (found === undefined) throw badRequest("The organization has no subsidiary");
  return found;
}
