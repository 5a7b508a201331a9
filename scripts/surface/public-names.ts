import ts from "typescript";

/** A name that an entry exports, with its types. */
export interface PublicName {
  /** `rillet-sdk/money: sum` where it is of another entry than the first, `Rillet` where not. */
  readonly path: string;
  readonly isType: boolean;
  /** Its type parameters as they are written; empty where it has none. */
  readonly typeParameters: string;
  readonly type: ts.Type | undefined;
  readonly value: ts.Type | undefined;
}

/** What the namespaces of a surface export. */
export function readNames(checker: ts.TypeChecker, file: ts.SourceFile): PublicName[] {
  return file.statements.filter(ts.isModuleDeclaration).flatMap((namespace) => {
    const body = namespace.body && ts.isModuleBlock(namespace.body) ? namespace.body.statements : [];
    const lists = body.flatMap((statement) =>
      ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
        ? [...statement.exportClause.elements]
        : [],
    );
    return lists.map((specifier) => readName(checker, file, namespace.name.text, specifier));
  });
}

function readName(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  namespace: string,
  specifier: ts.ExportSpecifier,
): PublicName {
  const local = checker.getExportSpecifierLocalTargetSymbol(specifier);
  const symbol = local && local.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(local) : local;
  if (!symbol) throw new Error(`The surface does not declare ${specifier.getText()}.`);
  const entry = namespace.replace("rillet_sdk", "rillet-sdk").replaceAll("_", "/");
  return {
    path: entry === "rillet-sdk" ? specifier.name.text : `${entry}: ${specifier.name.text}`,
    isType: specifier.isTypeOnly,
    typeParameters: typeParametersOf(symbol),
    type: symbol.flags & ts.SymbolFlags.Type ? checker.getDeclaredTypeOfSymbol(symbol) : undefined,
    value: symbol.flags & ts.SymbolFlags.Value ? checker.getTypeOfSymbolAtLocation(symbol, file) : undefined,
  };
}

function typeParametersOf(symbol: ts.Symbol): string {
  const declared = symbol.declarations?.find(
    (declaration) => ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration),
  );
  return declared?.typeParameters?.map((parameter) => parameter.getText()).join(", ") ?? "";
}
