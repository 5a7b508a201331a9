import ts from "typescript";
import { SURFACE_FILE } from "./surface-file.js";
import { baseOf } from "./tell-apart.js";

/** The name that a type was declared by in a surface; none where it was not declared there, or has no name. */
export function nameOf(type: ts.Type): string | undefined {
  const symbol = type.aliasSymbol ?? type.symbol;
  if (!symbol || symbol.name.startsWith("__") || symbol.flags & ts.SymbolFlags.TypeParameter) return undefined;
  return symbol.declarations?.some((declaration) => declaration.getSourceFile().fileName.includes(SURFACE_FILE))
    ? baseOf(symbol.name)
    : undefined;
}

/** A member's name as it is written: `[Symbol.asyncIterator]` is known to the compiler as `__@asyncIterator@12`. */
export const memberOf = ({ escapedName }: ts.Symbol): string =>
  (escapedName as string).replace(/^__@(\w+)@\d+$/, "[Symbol.$1]");

export function memberType(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Type {
  const type = checker.getTypeOfSymbol(symbol);
  return isOptional(symbol) ? checker.getNonNullableType(type) : type;
}

export const isOptional = (symbol: ts.Symbol): boolean => {
  const [declaration] = symbol.declarations ?? [];
  if (declaration && ts.isParameter(declaration))
    return Boolean(declaration.questionToken ?? declaration.dotDotDotToken);
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
};

/** `Invoice` of `Promise<Invoice>`, of `readonly Invoice[]`, and of `Pick<Invoice, "id">` too. */
export function typeArguments(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const isReference =
    type.flags & ts.TypeFlags.Object && (type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference;
  return type.aliasTypeArguments ?? (isReference ? checker.getTypeArguments(type as ts.TypeReference) : []);
}

/** The member of a type that another's member is the counterpart of; by its symbol's own name, for those like `[Symbol.iterator]` cannot be looked up. */
export const counterpartIn = (checker: ts.TypeChecker, type: ts.Type, member: ts.Symbol): ts.Symbol | undefined =>
  checker.getPropertiesOfType(type).find((candidate) => memberOf(candidate) === memberOf(member));

export const show = (checker: ts.TypeChecker, type: ts.Type): string =>
  checker.typeToString(
    type,
    undefined,
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope,
  );
