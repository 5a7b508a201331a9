import type {
  AmendContractRequest,
  CreateContractRequest,
  EndOpenEndedContractRequest,
  PreviewContractAmendmentRequest,
} from "../../../generated/types.js";
import { amendFull } from "../contracts/amend.js";
import { amendRecognised } from "../contracts/amend-recognised.js";
import { buildContract } from "../contracts/build-contract.js";
import { expandContract, showContract, showWebhookContract } from "../contracts/show-contract.js";
import { answerList } from "../lists/list.js";
import { conflict, invalidField } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import type { ContractRecord } from "../state/records.js";
import { defineResource } from "./define-resource.js";
import { findByPath } from "./find-by-path.js";

/** Contracts. One with invoices that were paid or sent cannot be deleted (the docs are silent); its unbilled invoices go with it. */
export const contracts: Handlers = {
  ...defineResource<"contracts", CreateContractRequest>({
    name: "contracts",
    collection: "contracts",
    what: "Contract",
    entity: "CONTRACT",
    create: buildContract,
    show: (record, { world }) => expandContract(record, world),
    tell: (record, { world }) => showWebhookContract(record, world),
    remove({ id }, { world: { state, announce } }) {
      const invoices = state.invoices.filter((invoice) => invoice.contract_id === id);
      if (invoices.some(({ status }) => status !== "UNBILLED")) throw conflict(`Contract ${id} has invoices`);
      for (const invoice of invoices) {
        state.invoices.remove(invoice.id);
        announce("INVOICE", "DELETED", invoice.id);
      }
    },
  }),
  "contracts.list": (call) =>
    answerList(
      call.world.state.contracts
        .entries()
        .map((entry) => ({ shown: { ...showContract(entry.value, call.world) }, entry })),
      call,
    ),
  "contracts.amend": (call) => keep(amend(findContract(call), call), call),
  "contracts.previewAmendment": (call) => {
    const contract = findContract(call);
    checkScope(contract, "FULL");
    return expandContract(
      amendFull(contract, call.body as PreviewContractAmendmentRequest, call.world.state),
      call.world,
    );
  },
  "contracts.end": (call) => {
    const contract = findContract(call);
    const { end_date: end } = call.body as EndOpenEndedContractRequest;
    if (contract.end_date !== undefined)
      throw conflict(`Contract ${contract.id} has an end: only open-ended contracts can be ended`);
    if (end < contract.start_date) throw invalidField("end_date", "must not be before the start");
    keep({ ...contract, end_date: end, items: contract.items.map((item) => ({ end_date: end, ...item })) }, call);
  },
};

function amend(contract: ContractRecord, call: Call): ContractRecord {
  const body = call.body as AmendContractRequest;
  checkScope(contract, body.scope);
  return body.scope === "FULL" ? amendFull(contract, body, call.world.state) : amendRecognised(contract, body, call);
}

function checkScope(contract: ContractRecord, scope: ContractRecord["scope"]): void {
  if (contract.scope !== scope) throw invalidField("scope", `the contract has the scope ${contract.scope}`);
}

function keep(contract: ContractRecord, { world }: Call): unknown {
  const kept = world.state.contracts.put(contract);
  world.announce("CONTRACT", "UPDATED", showWebhookContract(kept, world));
  return expandContract(kept, world);
}

const findContract = (call: Call): ContractRecord => findByPath(call, "contracts", "contract_id", "Contract");
