/** A property of a body: its name, its path in Rillet's form (`items[0].product_id`), its value, and the names of the properties above it. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
  readonly parents: readonly string[];
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every property of a body, at any depth. */
export function* walk(value: unknown, path = "", parents: readonly string[] = []): Generator<Place> {
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* walk(element, `${path}[${String(index)}]`, parents);
    return;
  }
  if (!isRecord(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const place: Place = { name, path: path === "" ? name : `${path}.${name}`, value: inner, parents };
    yield place;
    yield* walk(inner, place.path, [...parents, name]);
  }
}
