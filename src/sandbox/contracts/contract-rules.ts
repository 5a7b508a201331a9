import type { CreateFullContractRequest } from "../../../generated/types.js";
import { invalid, type Violation } from "../problems.js";

/** The rules of FULL contracts that the schema cannot say (Rillet's docs). @throws Problem 400 that names each field. */
export function checkFullContract(body: CreateFullContractRequest): void {
  const violations = [...checkInvoicing(body), ...checkCommitments(body), ...checkCycle(body)];
  if (violations.length > 0) throw invalid(violations);
}

function checkInvoicing({ invoicing }: CreateFullContractRequest): Violation[] {
  return invoicing === undefined
    ? [{ field: "invoicing", message: "is needed unless the contract is only recognised" }]
    : [];
}

/** Minimum commitments stand on the contract or on its items, not on both; prorating them needs one, on usage products. */
function checkCommitments({ usage_configuration: usage, items }: CreateFullContractRequest): Violation[] {
  const isOnItems = items.some((item) => item.usage_minimum_commitment !== undefined);
  const isOnContract = usage?.contract_level_minimum_commitment !== undefined;
  if (isOnItems && isOnContract)
    return [
      {
        field: "usage_configuration.contract_level_minimum_commitment",
        message: "minimum commitments stand on the contract or on its items, not on both",
      },
    ];
  const isProrated = usage?.minimum_commitment_invoicing?.frequency === "MONTHLY_PRORATED";
  return isProrated && !(isOnItems || isOnContract)
    ? [
        {
          field: "usage_configuration.minimum_commitment_invoicing.frequency",
          message: "MONTHLY_PRORATED needs a minimum commitment",
        },
      ]
    : [];
}

/** The calendar cycle is for monthly usage invoices of a contract that does not start on the 1st. */
function checkCycle({ usage_configuration: usage, start_date: start }: CreateFullContractRequest): Violation[] {
  if (usage?.usage_invoicing.cycle !== "CALENDAR") return [];
  const isFitting = usage.usage_invoicing.frequency === "MONTHLY" && !start.endsWith("-01");
  return isFitting
    ? []
    : [
        {
          field: "usage_configuration.usage_invoicing.cycle",
          message: "CALENDAR is for monthly usage invoices of a contract that does not start on the 1st",
        },
      ];
}
