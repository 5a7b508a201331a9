import type {
  CreateFieldRequest,
  CreateFieldValueRequest,
  Field,
  FieldValue,
  UpdateFieldRequest,
  UpdateFieldValueRequest,
} from "../../../generated/types.js";
import { invalid, invalidField, notFound } from "../problems.js";
import type { ApiRequest, Handlers } from "../http/handler.js";
import { defineResource } from "./define-resource.js";
import { pick } from "./pick.js";

/** Custom fields and their values. Every change of a value responds with the whole field (API contract). */
export const fields: Handlers = {
  ...defineResource<"fields", CreateFieldRequest, UpdateFieldRequest>({
    name: "fields",
    collection: "fields",
    label: "Field",
    create(body, { context: { state } }) {
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
  "fields.values.create": (request) => {
    const field = findField(request);
    const { name } = request.body as CreateFieldValueRequest;
    const value = {
      id: request.context.state.createId(),
      name: freeName(name, field.values, "name"),
      deactivated: false,
    };
    return request.context.state.fields.put({ ...field, values: [...field.values, value] });
  },
  "fields.values.update": (request) => {
    const [field, value] = findValue(request);
    const { name } = request.body as UpdateFieldValueRequest;
    const renamed = {
      ...value,
      name: freeName(
        name,
        field.values.filter(({ id }) => id !== value.id),
        "name",
      ),
    };
    return request.context.state.fields.put({
      ...field,
      values: field.values.map((other) => (other.id === value.id ? renamed : other)),
    });
  },
  "fields.values.delete": (request) => {
    const [field, value] = findValue(request);
    const values = isAssigned(value.id, request)
      ? field.values.map((other) => (other.id === value.id ? { ...other, deactivated: true } : other))
      : field.values.filter(({ id }) => id !== value.id);
    return request.context.state.fields.put({ ...field, values });
  },
};

/**
 * A FREE_TAG field cannot be mandatory (Rillet's docs).
 * @throws Problem 400
 */
function checkSettings(body: UpdateFieldRequest): UpdateFieldRequest {
  for (const setting of ["EXPENSES", "REVENUE"] as const) {
    const value = body.settings?.[setting];
    if (value?.display === "FREE_TAG" && value.mandatory)
      throw invalidField(`settings.${setting}.mandatory`, "a FREE_TAG field cannot be mandatory");
  }
  return body;
}

/**
 * A value with an existing (trimmed) name is rejected, and the existing value does not change (observed, with this text).
 * @throws Problem 400
 */
function freeName(name: string, values: readonly FieldValue[], path: string): string {
  const trimmed = name.trim();
  if (values.some((value) => value.name === trimmed))
    throw invalid([{ field: path, message: "already exists" }], `Value "${trimmed}" already exists`);
  return trimmed;
}

function findField({ path, context: { state } }: ApiRequest): Field {
  const id = path["id"] ?? path["fieldId"] ?? "";
  const field = state.fields.get(id);
  if (field === undefined) throw notFound(`Field ${id}`);
  return field;
}

function findValue(request: ApiRequest): [Field, FieldValue] {
  const field = findField(request);
  const id = request.path["fieldValueId"] ?? "";
  const value = field.values.find((candidate) => candidate.id === id);
  if (value === undefined) throw notFound(`Field value ${id}`);
  return [field, value];
}

/** A value that a record uses is deactivated instead of removed, so that it stays on old records (the docs do not describe deleting). */
const isAssigned = (valueId: string, { context: { state } }: ApiRequest): boolean =>
  JSON.stringify(state.save().collections).includes(`"field_value_id":"${valueId}"`);
