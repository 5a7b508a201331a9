import ts from "typescript";
import { collectedName } from "./collected-name.js";
import { parseModule } from "./parse-module.js";
import type { SourceEntry } from "./read-entries.js";
import { namesApart, namespaceOf, rename } from "./tell-apart.js";

const HEADER = "// The public surface, written by `npm run check:surface`. Do not edit.\n";

/** The roll-up as text: imports, declarations by name, and a namespace for each entry with what it exports. */
export function printSurface(code: string, entries: readonly SourceEntry[]): string {
  const bundled = parseModule(code);
  const bundledNames = readExports(bundled);
  const apart = namesApart(bundledNames, entries);
  const file = parseModule(ts.createPrinter().printFile(rename(bundled, apart)));
  const locals = new Map([...bundledNames].map(([name, local]) => [name, apart.get(local) ?? local]));
  const imports = file.statements.filter(ts.isImportDeclaration).map(print).sort();
  const declarations = file.statements.filter(
    (statement) => !ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement),
  );
  // Overloads share a name: their order stays.
  const sorted = declarations
    .map((statement) => [nameOf(statement), print(statement)] as const)
    .sort(([a], [b]) => compare(a, b));
  const namespaces = entries.map((entry, index) =>
    printEntry(entry, (name) => locals.get(collectedName(index, name)) ?? name),
  );
  return [HEADER + imports.join("\n"), ...sorted.map(([, text]) => text), ...namespaces].join("\n\n") + "\n";
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readExports(file: ts.SourceFile): Map<string, string> {
  const lists = file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? [...statement.exportClause.elements]
      : [],
  );
  return new Map(lists.map(({ name, propertyName }) => [name.text, (propertyName ?? name).text]));
}

function nameOf(statement: ts.Statement): string {
  const declared = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]?.name
    : (statement as ts.DeclarationStatement).name;
  return declared?.getText() ?? "";
}

const printer = ts.createPrinter({ removeComments: true });

const print = (statement: ts.Statement): string =>
  printer.printNode(ts.EmitHint.Unspecified, statement, statement.getSourceFile());

/** `export declare namespace rillet_sdk_money { export { sum, type Money }; }`, one line for each name. */
function printEntry({ name, exports }: SourceEntry, localOf: (name: string) => string): string {
  const lines = exports.map((each) => {
    const local = localOf(each.name);
    return `    export { ${each.isType ? "type " : ""}${local === each.name ? local : `${local} as ${each.name}`} };`;
  });
  return [`// ${name}`, `export declare namespace ${namespaceOf(name)} {`, ...lines, "}"].join("\n");
}
