import type {
  AmendContractRequest,
  CreateContractRequest,
  EndOpenEndedContractRequest,
  ExpandedContract,
  PreviewContractAmendmentRequest,
  Usage,
  UsageRecords,
} from "../../../generated/types.js";
import { amendFull, amendRecognised } from "./amendments.js";
import { billContracts } from "./billing.js";
import { endOpenItem } from "./contract-items.js";
import { buildContract, withValue } from "./create-contract.js";
import { expandContract, showContract, showWebhookContract } from "./show-contract.js";
import { listResponse } from "../lists/list.js";
import { conflict, invalidField, notFound } from "../problems.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import type { ContractRecord } from "../state/records.js";
import { defineResource, findByPath } from "../resources/define-resource.js";
import { uuidOf } from "../identifiers.js";

/**
 * Contracts. One with invoices that were paid or sent cannot be deleted (the docs do not describe it). Its unbilled
 * invoices are deleted with it.
 */
const resource = defineResource<"contracts", CreateContractRequest>({
  name: "contracts",
  collection: "contracts",
  label: "Contract",
  entity: "CONTRACT",
  create: buildContract,
  show: (record, { context }) => expandContract(record, context),
  showInWebhook: (record, { context }) => showWebhookContract(record, context),
  remove({ id }, { context: { state, emitWebhook } }) {
    const invoices = state.invoices.filter((invoice) => invoice.contract_id === id);
    if (invoices.some(({ status }) => status !== "UNBILLED")) throw conflict(`Contract ${id} has invoices`);
    for (const invoice of invoices) {
      state.invoices.remove(invoice.id);
      emitWebhook("INVOICE", "DELETED", invoice.id);
    }
  },
});

export const contracts: Handlers = {
  ...resource,
  "contracts.list": (request) =>
    listResponse(
      request.context.state.contracts
        .entries()
        .map((entry) => ({ shown: { ...showContract(entry.value, request.context) }, entry })),
      request,
    ),
  "contracts.create": (request) => {
    const { id } = resource["contracts.create"]?.(request) as ExpandedContract;
    billContracts(request.context);
    return expandContract(request.context.state.contracts.get(id) as ContractRecord, request.context);
  },
  "contracts.amend": (request) => keep(amend(findContract(request), request), request),
  "contracts.previewAmendment": (request) => {
    const contract = findContract(request);
    checkScope(contract, "FULL");
    return expandContract(
      amendFull(contract, request.body as PreviewContractAmendmentRequest, request.context.state),
      request.context,
    );
  },
  "contracts.end": (request) => {
    const contract = findContract(request);
    const { end_date: end } = request.body as EndOpenEndedContractRequest;
    if (contract.end_date !== undefined)
      throw conflict(`Contract ${contract.id} has an end: only open-ended contracts can be ended`);
    if (end < contract.start_date) throw invalidField("end_date", "must not be before the start");
    keep(
      withValue({ ...contract, end_date: end, items: contract.items.map((item) => endOpenItem(item, end)) }),
      request,
    );
  },
};

function amend(contract: ContractRecord, request: ApiRequest): ContractRecord {
  const body = request.body as AmendContractRequest;
  checkScope(contract, body.scope);
  return body.scope === "FULL"
    ? amendFull(contract, body, request.context.state)
    : amendRecognised(contract, body, request);
}

function checkScope(contract: ContractRecord, scope: ContractRecord["scope"]): void {
  if (contract.scope !== scope) throw invalidField("scope", `the contract has the scope ${contract.scope}`);
}

function keep(contract: ContractRecord, { context }: ApiRequest): unknown {
  const kept = context.state.contracts.put(contract);
  context.emitWebhook("CONTRACT", "UPDATED", showWebhookContract(kept, context));
  return expandContract(kept, context);
}

const findContract = (request: ApiRequest): ContractRecord =>
  findByPath(request, "contracts", "contract_id", "Contract");

/** Usage of a contract's items, one record a day. PATCH creates or overwrites several records, DELETE removes one (Rillet's docs). */
export const usage: Handlers = {
  "contractItems.usage.list": (request) => {
    const item = checkItem(request);
    const entries = request.context.state.usage.entries().filter(({ value }) => value.contract_item_id === item);
    return listResponse(
      entries.map((entry) => ({ shown: { date: entry.value.date, quantity: entry.value.quantity }, entry })),
      request,
    );
  },
  "contractItems.usage.upsert": (request): UsageRecords => {
    const item = checkItem(request);
    const records = (request.body as UsageRecords).usage;
    for (const { date, quantity } of records)
      request.context.state.usage.put({ id: recordId(item, date), contract_item_id: item, date, quantity });
    return { usage: records.map(({ date, quantity }): Usage => ({ date, quantity })) };
  },
  "contractItems.usage.delete": (request) => {
    const { date = "" } = request.query;
    if (!request.context.state.usage.remove(recordId(checkItem(request), date))) throw notFound(`Usage on ${date}`);
  },
};

const recordId = (item: string, date: string): string => uuidOf(`usage ${item} ${date}`);

function checkItem({ path, context: { state } }: ApiRequest): string {
  const id = path["contract_item_id"] ?? "";
  if (state.contracts.find(({ items }) => items.some((item) => item.id === id)) === undefined)
    throw notFound(`Contract item ${id}`);
  return id;
}
