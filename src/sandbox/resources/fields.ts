import type {
  CreateFieldRequest,
  CreateFieldValueRequest,
  Field,
  FieldValue,
  UpdateFieldRequest,
  UpdateFieldValueRequest,
} from "../../../generated/types.js";
import { invalidField, notFound } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

/** Custom fields and their values. Every change of a value answers with the whole field (contract). */
export const fields: Handlers = {
  ...defineResource<"fields", CreateFieldRequest, UpdateFieldRequest>({
    name: "fields",
    collection: "fields",
    what: "Field",
    create(body, { world: { state } }) {
      const values: FieldValue[] = [];
      for (const [index, value] of body.values.entries())
        values.push({
          id: state.createId(),
          name: freeName(value.name, values, `values[${String(index)}].name`),
          deactivated: false,
        });
      return { name: body.name, values };
    },
    replace: (body, kept) => ({ ...pick(checkSettings(body), ["name", "settings"]), values: kept.values }),
  }),
  "fields.values.create": (call) => {
    const field = findField(call);
    const { name } = call.body as CreateFieldValueRequest;
    const value = { id: call.world.state.createId(), name: freeName(name, field.values, "name"), deactivated: false };
    return call.world.state.fields.put({ ...field, values: [...field.values, value] });
  },
  "fields.values.update": (call) => {
    const [field, value] = findValue(call);
    const { name } = call.body as UpdateFieldValueRequest;
    const renamed = {
      ...value,
      name: freeName(
        name,
        field.values.filter(({ id }) => id !== value.id),
        "name",
      ),
    };
    return call.world.state.fields.put({
      ...field,
      values: field.values.map((other) => (other.id === value.id ? renamed : other)),
    });
  },
  "fields.values.delete": (call) => {
    const [field, value] = findValue(call);
    const values = isAssigned(value.id, call)
      ? field.values.map((other) => (other.id === value.id ? { ...other, deactivated: true } : other))
      : field.values.filter(({ id }) => id !== value.id);
    return call.world.state.fields.put({ ...field, values });
  },
};

/** A FREE_TAG field cannot be mandatory (Rillet's docs). @throws Problem 400 */
function checkSettings(body: UpdateFieldRequest): UpdateFieldRequest {
  for (const setting of ["EXPENSES", "REVENUE"] as const) {
    const value = body.settings?.[setting];
    if (value?.display === "FREE_TAG" && value.mandatory)
      throw invalidField(`settings.${setting}.mandatory`, "a FREE_TAG field cannot be mandatory");
  }
  return body;
}

/** A value whose trimmed name exists is refused, not updated (observed). @throws Problem 400 */
function freeName(name: string, values: readonly FieldValue[], path: string): string {
  const trimmed = name.trim();
  if (values.some((value) => value.name === trimmed)) throw invalidField(path, `${trimmed} already exists`);
  return trimmed;
}

function findField({ path, world: { state } }: Call): Field {
  const id = path["id"] ?? path["fieldId"] ?? "";
  const field = state.fields.get(id);
  if (field === undefined) throw notFound(`Field ${id}`);
  return field;
}

function findValue(call: Call): [Field, FieldValue] {
  const field = findField(call);
  const id = call.path["fieldValueId"] ?? "";
  const value = field.values.find((candidate) => candidate.id === id);
  if (value === undefined) throw notFound(`Field value ${id}`);
  return [field, value];
}

/** A value that a record has is not removed but deactivated: it stays on old records (the docs are silent on deleting). */
const isAssigned = (valueId: string, { world: { state } }: Call): boolean =>
  JSON.stringify(state.save().collections).includes(`"field_value_id":"${valueId}"`);
