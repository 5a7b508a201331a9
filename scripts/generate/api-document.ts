import ts from "typescript";
import type { MethodModel } from "./methods.js";

const INTRODUCTION = `# API

Written by \`npm run generate\`. Do not edit. The diff of this file shows how a change alters what users see.
`;

/** `generated/api.md`: every resource method with its HTTP method and path, and every export of every entry, in one line each. */
export function generateApiDocument(methods: readonly MethodModel[]): string {
  return [INTRODUCTION, resourceSection(methods), ...entrySections()].join("\n");
}

function resourceSection(methods: readonly MethodModel[]): string {
  const lines = methods.flatMap(({ name, verb, path, writableFields }) => [
    `- \`rillet.${name}\`: \`${verb} ${path}\`\n`,
    ...(writableFields
      ? [`- \`rillet.${name.replace(/\w+$/, "modify")}\`: \`GET ${path}\`, then \`${verb} ${path}\`\n`]
      : []),
  ]);
  return `## Methods of a client (${lines.length})\n\n${lines.sort().join("")}`;
}

/** The exports of each entry, read from its source as the paths of tsconfig.json map it. */
function entrySections(): string[] {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const entries = Object.entries(options.paths ?? {}).map(([name, [file = ""]]) => ({ name, file }));
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  );
  return entries.map(({ name, file }) => entrySection(name, program, file));
}

function entrySection(name: string, program: ts.Program, file: string): string {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`tsconfig.json maps ${name} to ${file}, which is not a module.`);
  const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = symbols.map((symbol) => exportLine(checker, symbol));
  return `## ${name} (${symbols.length})\n\n${lines.join("")}`;
}

function exportLine(checker: ts.TypeChecker, exported: ts.Symbol): string {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const isTypeOnly = exported.declarations?.some(ts.isTypeOnlyExportDeclaration) ?? false;
  const kind = isTypeOnly && symbol.flags & ts.SymbolFlags.Value ? "type" : kindOf(symbol);
  const shape = shapeOf(checker, symbol);
  const sentence = firstSentence(checker, symbol);
  return `- ${kind} \`${exported.name}${shape}\`${sentence ? `: ${sentence}` : ""}\n`;
}

function kindOf({ flags }: ts.Symbol): string {
  if (flags & ts.SymbolFlags.Class) return "class";
  if (flags & ts.SymbolFlags.Function) return "function";
  if (flags & ts.SymbolFlags.Variable) return "const";
  if (flags & ts.SymbolFlags.Interface) return "interface";
  return "type";
}

/** The signature of a function, and the names of the members of a class or interface. A schema of the contract has neither: types.ts shows it. */
function shapeOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.[0];
  if (!declaration || declaration.getSourceFile().fileName.includes("/generated/")) return "";
  if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) {
    const type = checker.getTypeOfSymbol(symbol);
    const signatures = type.getCallSignatures();
    if (signatures.length === 0) return `: ${oneLine(checker.typeToString(type))}`;
    return signatures.map((signature) => oneLine(checker.signatureToString(signature))).join(" | ");
  }
  if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))
    return ` { ${membersOf(checker, symbol).join(", ")} }`;
  return "";
}

function membersOf(checker: ts.TypeChecker, symbol: ts.Symbol): string[] {
  return checker
    .getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol))
    .filter((member) => !isInternal(member))
    .map(({ name, flags }) => `${name}${flags & ts.SymbolFlags.Optional ? "?" : ""}`);
}

/** Members that no user writes: private ones, symbols, and those that a class inherits from JavaScript's own. */
function isInternal(member: ts.Symbol): boolean {
  const [declaration] = member.declarations ?? [];
  return (
    member.name.startsWith("__") ||
    member.name.startsWith("#") ||
    declaration === undefined ||
    declaration.getSourceFile().fileName.includes("/node_modules/") ||
    (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0
  );
}

function firstSentence(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  const text = oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
  return /^.*?[.:;](?=\s|$)/.exec(text)?.[0].replace(/[:;]$/, ".") ?? text;
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
