/** What can be done to a valid value that a validator must have an opinion on. Whether the result is still valid, the oracle says. */
import type { Schema } from "../../scripts/contract/document.js";
import { edgesOf } from "./edges.js";
import { dropAt, placesOf, replaceAt, type Place, type Reach } from "./places.js";
import type { Sample } from "./samples.js";

const OF_EVERY_TYPE: readonly unknown[] = [null, undefined, true, 0, 1.5, "", "text", [], [1], {}, { a: 1 }];

/** Every mutation of the sample, one at a time, at every place within reach. */
export function mutationsOf(schema: Schema, { title, value }: Sample, reach: Reach): Sample[] {
  return placesOf(schema, value, reach).flatMap((place) =>
    mutationsAt(value, place).map((mutation) => ({
      title: `${title}, ${place.path.join(".") || "itself"}: ${mutation.title}`,
      value: mutation.value,
    })),
  );
}

function mutationsAt(root: unknown, place: Place): Sample[] {
  const others = [...OF_EVERY_TYPE, ...edgesOf(place.schema)];
  const replaced = others.map((other) => ({
    title: `becomes ${JSON.stringify(other) ?? "undefined"}`,
    value: replaceAt(root, place.path, other),
  }));
  return [...replaced, ...objectMutations(root, place), ...tagMutations(root, place), ...listMutations(root, place)];
}

function objectMutations(root: unknown, { path, schema, value }: Place): Sample[] {
  if (schema.type !== "object") return [];
  const names = Object.keys(value as object);
  return [
    ...names.map((name) => ({ title: `loses ${name}`, value: dropAt(root, path, name) })),
    { title: "gets fields nobody knows", value: withUnknownFields(root, { path, value }) },
  ];
}

/** The object with two fields that no schema has, as a newer server would send it. */
export function withUnknownFields(root: unknown, { path, value }: Pick<Place, "path" | "value">): unknown {
  return replaceAt(root, path, { ...(value as object), unknown_field: { deep: [1] }, "another-field": null });
}

function tagMutations(root: unknown, { path, union, value }: Place): Sample[] {
  const { propertyName = "", mapping = {} } = union?.discriminator ?? {};
  if (!union) return [];
  const tags = [...Object.keys(mapping), "NOPE", "", 1, null, undefined];
  return tags.map((tag) => ({
    title: `takes the tag ${String(tag)}`,
    value: replaceAt(root, path, { ...(value as object), [propertyName]: tag }),
  }));
}

function listMutations(root: unknown, { path, schema, value }: Place): Sample[] {
  if (!Array.isArray(value)) return [];
  const items = value as unknown[];
  const lists: [string, unknown[]][] = [
    ["becomes empty", []],
    ["keeps its first item", items.slice(0, 1)],
    ["repeats an item", [...items, ...items.slice(0, 1)]],
    ["holds null", [...items, null]],
    ...(schema.uniqueItems ? nearDuplicates(items) : []),
  ];
  return lists.map(([title, list]) => ({ title, value: replaceAt(root, path, list) }));
}

/** Equal means deeply equal: neither the order of keys nor the identity of objects counts, every value does. */
function nearDuplicates([first]: readonly unknown[]): [string, unknown[]][] {
  if (typeof first !== "object" || first === null) return [];
  const reversed = Object.fromEntries(Object.entries(first).reverse());
  return [
    ["repeats an item with its keys in another order", [first, reversed]],
    ["repeats an item but for one unknown field", [first, { ...first, unknown_field: 1 }]],
    [
      "repeats an item but for the type of an unknown field",
      [
        { ...first, n: 1 },
        { ...first, n: "1" },
      ],
    ],
    [
      "repeats an item with a nested field in another order",
      [
        { ...first, n: { a: 1, b: 2 } },
        { ...first, n: { b: 2, a: 1 } },
      ],
    ],
  ];
}
