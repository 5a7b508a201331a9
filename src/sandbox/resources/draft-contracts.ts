import type { CreateDraftContractRequest, DraftContract } from "../../../generated/types.js";
import type { Call, Handlers } from "../request/call.js";
import type { State } from "../state/state.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

const resource = defineResource<"draftContracts", CreateDraftContractRequest>({
  name: "draftContracts",
  collection: "draftContracts",
  what: "Draft contract",
  create: build,
  replace: (body, _kept, call) => build(body, call),
});

/** Draft contracts wait for a person. A POST with a known reference replaces the earlier draft; without references each makes a new one (Rillet's docs). */
export const draftContracts: Handlers = {
  ...resource,
  "draftContracts.create": (call) => {
    const earlier = findByReference(call.body as CreateDraftContractRequest, call.world.state);
    if (earlier === undefined) return resource["draftContracts.create"]?.(call);
    return resource["draftContracts.update"]?.({ ...call, path: { draft_contract_id: earlier.id } });
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

function build(body: CreateDraftContractRequest, { world: { state } }: Call): Omit<DraftContract, "id"> {
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
