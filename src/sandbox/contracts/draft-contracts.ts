import type { CreateDraftContractRequest, DraftContract, ExpandedContract } from "../../../generated/types.js";
import type { SandboxContext } from "../context.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import { defineResource } from "../resources/define-resource.js";
import { pick } from "../resources/pick.js";
import type { State } from "../state/state.js";
import { afterClosedBooks, toContractItem } from "./contract-items.js";
import { withValue } from "./create-contract.js";
import { expandContract, showWebhookContract } from "./show-contract.js";

const resource = defineResource<"draftContracts", CreateDraftContractRequest>({
  name: "draftContracts",
  collection: "draftContracts",
  label: "Draft contract",
  create: build,
  replace: (body, _kept, request) => build(body, request),
});

/**
 * Draft contracts wait for the approval of a person. A POST with a known reference replaces the earlier draft. Without
 * references each POST makes a new draft (Rillet's docs).
 */
export const draftContracts: Handlers = {
  ...resource,
  "draftContracts.create": (request) => {
    const earlier = findByReference(request.body as CreateDraftContractRequest, request.context.state);
    if (earlier === undefined) return resource["draftContracts.create"]?.(request);
    return resource["draftContracts.update"]?.({ ...request, path: { draft_contract_id: earlier.id } });
  },
};

function findByReference(
  { external_references: references = [] }: CreateDraftContractRequest,
  state: State,
): DraftContract | undefined {
  return state.draftContracts.find((draft) =>
    draft.external_references.some((known) =>
      references.some(({ type, id }) => type === known.type && id === known.id),
    ),
  );
}

function build(body: CreateDraftContractRequest, { context: { state } }: ApiRequest): Omit<DraftContract, "id"> {
  return {
    external_references: [],
    ...pick(body, [
      "amount",
      "close_date",
      "customer_id",
      "end_date",
      "external_references",
      "name",
      "scope",
      "start_date",
      "subsidiary_id",
    ]),
    items: body.items.map((item) => ({
      id: state.createId(),
      ...pick(item, ["discount", "end_date", "price", "product_id", "quantity", "start_date"]),
    })),
  };
}

/** Makes a contract from a draft and removes the draft. The defaults are: the start is the close date, and the product gives the revenue pattern. */
export function approveDraft(draft: DraftContract, context: SandboxContext): ExpandedContract {
  const { state } = context;
  const term = { start_date: draft.start_date ?? draft.close_date, ...pick(draft, ["end_date"]) };
  const items = draft.items.map((item) => {
    const request = {
      ...pick(item, ["discount", "end_date", "price", "product_id", "quantity", "start_date"]),
      revenue_pattern: state.products.get(item.product_id)?.revenue_pattern ?? ("DAILY" as const),
    };
    return afterClosedBooks(toContractItem(request, term, state), context);
  });
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
  context.emitWebhook("CONTRACT", "CREATED", showWebhookContract(kept, context));
  return expandContract(kept, context);
}
