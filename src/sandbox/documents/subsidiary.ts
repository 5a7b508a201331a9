import type { Subsidiary } from "../../../generated/types.js";
import { badRequest } from "../problems.js";
import type { State } from "../state/state.js";

/** The subsidiary that a body names, or else the organization's first. @throws Problem 400 where there is none. */
export function subsidiaryOf({ subsidiary_id: id }: { readonly subsidiary_id?: string }, state: State): Subsidiary {
  const found = id === undefined ? state.subsidiaries.all()[0] : state.subsidiaries.get(id);
  if (found === undefined) throw badRequest("The organization has no subsidiary");
  return found;
}
