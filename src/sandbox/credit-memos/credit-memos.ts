import type { CreateCreditMemoRequest, UpdateCreditMemoRequest, UpdateTaxesRequest } from "../../../generated/types.js";
import { applyTo, unapply } from "./applications.js";
import { buildCreditMemo, replaceCreditMemo, calculateCreditMemo, withTotals } from "./create-credit-memo.js";
import { showCreditMemo } from "./create-credit-memo.js";
import { replaceTaxes } from "../documents/taxes.js";
import { conflict } from "../problems.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import type { CreditMemoRecord } from "../state/records.js";
import { defineResource } from "../resources/define-resource.js";
import { findByPath } from "../resources/define-resource.js";

/** Credit memos. One that is applied cannot be deleted (Rillet's docs; the status 409 is the sandbox's choice). */
export const creditMemos: Handlers = {
  ...defineResource<"creditMemos", CreateCreditMemoRequest, UpdateCreditMemoRequest>({
    name: "creditMemos",
    collection: "creditMemos",
    label: "Credit memo",
    entity: "CREDIT_MEMO",
    create: buildCreditMemo,
    replace: replaceCreditMemo,
    show: showCreditMemo,
    remove({ id, applications }) {
      if (applications.length > 0) throw conflict(`Credit memo ${id} is applied to invoices`);
    },
  }),
  "creditMemos.apply": (request) => showCreditMemo(applyTo(findCreditMemo(request), request)),
  "creditMemos.unapply": (request) => {
    unapply(findCreditMemo(request), request);
  },
  "creditMemos.updateTaxes": (request) => {
    const memo = findCreditMemo(request);
    const items = replaceTaxes(memo.items, request.body as UpdateTaxesRequest, memo.total.currency).map(withTotals);
    const kept = request.context.state.creditMemos.put({ ...calculateCreditMemo({ ...memo, items }), updated_at: "" });
    request.context.emitWebhook("CREDIT_MEMO", "UPDATED", showCreditMemo(kept));
    return showCreditMemo(kept);
  },
};

const findCreditMemo = (request: ApiRequest): CreditMemoRecord =>
  findByPath(request, "creditMemos", "credit_memo_id", "Credit memo");
