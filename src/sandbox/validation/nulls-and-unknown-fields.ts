import type * as z from "zod/mini";
import { isRecord } from "./properties.js";

/** A copy of a body without the properties at these paths. */
export function withoutProperties(value: unknown, paths: ReadonlySet<string>, path = ""): unknown {
  if (Array.isArray(value))
    return value.map((element: unknown, index) => withoutProperties(element, paths, `${path}[${String(index)}]`));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const place = path === "" ? name : `${path}.${name}`;
    return paths.has(place) ? [] : [[name, withoutProperties(inner, paths, place)] as const];
  });
  return Object.fromEntries(entries);
}

/** The paths of the properties that a schema does not have, such as `items[0].qty`. */
export function findUnknownFields(schema: z.core.$ZodType, value: unknown, path = ""): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "lazy":
      return findUnknownFields(def.getter(), value, path);
    case "optional":
    case "nullable":
      return findUnknownFields(def.innerType, value, path);
    case "array":
      if (!Array.isArray(value)) return [];
      return value.flatMap((element: unknown, index) =>
        findUnknownFields(def.element, element, `${path}[${String(index)}]`),
      );
    case "union":
      return fewest(
        def.options
          .filter((option) => hasTagsOf(option, value))
          .map((option) => findUnknownFields(option, value, path)),
      );
    case "object":
      return findInObject(def.shape, value, path);
    default:
      return [];
  }
}

/** Whether the tags of a union's option (`type`, `scope`) equal those of the value. */
function hasTagsOf(option: z.core.$ZodType, value: unknown): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type === "lazy") return hasTagsOf(def.getter(), value);
  if (def.type !== "object" || !isRecord(value)) return true;
  return Object.entries(def.shape).every(([name, property]) => {
    const { def: inner } = (property as z.core.$ZodTypes)._zod;
    return inner.type !== "literal" || (inner.values as readonly unknown[]).includes(value[name]);
  });
}

/** An amount or a text can fit several options of a union; the best one counts. */
function fewest(lists: readonly string[][]): string[] {
  return (
    lists.reduce<string[] | undefined>(
      (best, list) => (best === undefined || list.length < best.length ? list : best),
      undefined,
    ) ?? []
  );
}

function findInObject(shape: Readonly<Record<string, z.core.$ZodType>>, value: unknown, path: string): string[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = path === "" ? name : `${path}.${name}`;
    const property = Object.hasOwn(shape, name) ? shape[name] : undefined;
    return property === undefined ? [place] : findUnknownFields(property, inner, place);
  });
}
