import type { FieldAssignments, ReportBreakdown } from "../../../generated/types.js";
import { invalidField } from "../problems.js";
import type { Call } from "../request/call.js";
import type { ReportLine } from "./lines.js";

/** A column of a report: how it is shown, and which lines count in it. */
export interface Column {
  readonly breakdown: ReportBreakdown;
  readonly holds: (line: ReportLine) => boolean;
}

/**
 * One column for the period unless the report is broken down: then one for each subsidiary, or for each value of a custom field and the lines without one.
 * @throws Problem 400 for CUSTOM_FIELD without a field that exists.
 */
export function columnsOf({ query, world: { state } }: Call, period: string): Column[] {
  if (query["breakdown_by"] === "SUBSIDIARY") {
    return state.subsidiaries.all().map(({ id, trade_name: name }) => ({
      breakdown: { id, name, type: "SUBSIDIARY" },
      holds: (line) => line.subsidiaryId === id,
    }));
  }
  if (query["breakdown_by"] !== "CUSTOM_FIELD")
    return [{ breakdown: { name: period, type: "PERIOD" }, holds: () => true }];
  const field = state.fields.get(query["custom_field_id"] ?? "");
  if (field === undefined)
    throw invalidField("custom_field_id", "must be the id of a custom field where breakdown_by is CUSTOM_FIELD");
  const values = field.values.map(({ id, name }): Column => ({
    breakdown: { id, name, type: "CUSTOM_FIELD" },
    holds: ({ fields }) => valueIn(fields, field.id) === id,
  }));
  return [
    ...values,
    {
      breakdown: { name: "Unassigned", type: "CUSTOM_FIELD" },
      holds: ({ fields }) => valueIn(fields, field.id) === undefined,
    },
  ];
}

const valueIn = (fields: FieldAssignments | undefined, fieldId: string): string | undefined =>
  fields?.find((assignment) => assignment.field_id === fieldId)?.field_value_id;
