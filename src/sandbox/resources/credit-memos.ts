import type { CreateCreditMemoRequest, UpdateCreditMemoRequest, UpdateTaxesRequest } from "../../../generated/types.js";
import { applyTo, unapply } from "../credit-memos/apply.js";
import { buildCreditMemo, replaceCreditMemo, settleCreditMemo, withTotals } from "../credit-memos/build-credit-memo.js";
import { showCreditMemo } from "../credit-memos/show-credit-memo.js";
import { replaceTaxes } from "../invoices/taxes.js";
import { conflict } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import type { CreditMemoRecord } from "../state/records.js";
import { defineResource } from "./define-resource.js";
import { findByPath } from "./find-by-path.js";

/** Credit memos. One that is applied cannot be deleted (Rillet's docs; 409 is our choice). */
export const creditMemos: Handlers = {
  ...defineResource<"creditMemos", CreateCreditMemoRequest, UpdateCreditMemoRequest>({
    name: "creditMemos",
    collection: "creditMemos",
    what: "Credit memo",
    entity: "CREDIT_MEMO",
    create: buildCreditMemo,
    replace: replaceCreditMemo,
    show: showCreditMemo,
    remove({ id, applications }) {
      if (applications.length > 0) throw conflict(`Credit memo ${id} is applied to invoices`);
    },
  }),
  "creditMemos.apply": (call) => showCreditMemo(applyTo(findCreditMemo(call), call)),
  "creditMemos.unapply": (call) => {
    unapply(findCreditMemo(call), call);
  },
  "creditMemos.updateTaxes": (call) => {
    const memo = findCreditMemo(call);
    const items = replaceTaxes(memo.items, call.body as UpdateTaxesRequest, memo.total.currency).map(withTotals);
    const kept = call.world.state.creditMemos.put({ ...settleCreditMemo({ ...memo, items }), updated_at: "" });
    call.world.announce("CREDIT_MEMO", "UPDATED", showCreditMemo(kept));
    return showCreditMemo(kept);
  },
};

const findCreditMemo = (call: Call): CreditMemoRecord =>
  findByPath(call, "creditMemos", "credit_memo_id", "Credit memo");
