import type { DraftContract, ExpandedContract } from "../../../generated/types.js";
import { pick } from "../resources/pick.js";
import type { World } from "../world.js";
import { withValue } from "./build-contract.js";
import { toContractItem } from "./contract-items.js";
import { expandContract, showWebhookContract } from "./show-contract.js";

/**
 * Makes a contract of a draft, which is gone then. What a draft does not say is filled in: it starts on its close date, and revenue is recognised by the
 * product.
 */
export function approveDraft(draft: DraftContract, world: World): ExpandedContract {
  const { state } = world;
  const term = { start_date: draft.start_date ?? draft.close_date, ...pick(draft, ["end_date"]) };
  const items = draft.items.map((item) =>
    toContractItem(
      {
        ...pick(item, ["discount", "end_date", "price", "product_id", "quantity", "start_date"]),
        revenue_pattern: state.products.get(item.product_id)?.revenue_pattern ?? "DAILY",
      },
      term,
      state,
    ),
  );
  const contract = withValue({
    id: state.createId(),
    ...pick(draft, ["close_date", "customer_id", "external_references", "name", "subsidiary_id"]),
    ...term,
    invoicing: { interval: "MONTHLY" as const, day: 1, payment_terms: 30 },
    items,
    scope: draft.scope ?? ("FULL" as const),
    status: "ACTIVE" as const,
  });
  state.draftContracts.remove(draft.id);
  const kept = state.contracts.put(contract);
  world.announce("CONTRACT", "CREATED", showWebhookContract(kept, world));
  return expandContract(kept, world);
}
