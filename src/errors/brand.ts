/** Under which a thrown error keeps the names of its classes, base last; a registered symbol, so that every copy of the package agrees. */
const LINEAGE = Symbol.for("rillet-sdk.error.lineage");

interface BrandedClass {
  readonly brand: string;
}

/** The brands of a class and of the classes it extends, the class itself first. */
export function lineageOf(constructor: unknown): string[] {
  const brands: string[] = [];
  for (let current = constructor; typeof current === "function"; current = Object.getPrototypeOf(current))
    if (Object.hasOwn(current, "brand")) brands.push((current as unknown as BrandedClass).brand);
  return brands;
}

export function stampLineage(error: object, lineage: readonly string[]): void {
  Object.defineProperty(error, LINEAGE, { value: lineage });
}

/** Whether a value was made by the class of this brand, in this copy of the package or in another (ESM beside CommonJS). */
export function hasBrand(value: unknown, brand: string): boolean {
  if (typeof value !== "object" || value === null) return false;
  const lineage = (value as { [LINEAGE]?: unknown })[LINEAGE];
  return Array.isArray(lineage) && lineage.includes(brand);
}
