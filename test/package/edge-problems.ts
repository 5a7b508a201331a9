import { posix } from "node:path";
import ts from "typescript";

/** The entries that run in an edge runtime, by their files in dist/. */
export const EDGE_ENTRIES = ["index", "money", "sync", "incremental", "webhooks", "redis", "sandbox"].map(
  (name) => `dist/${name}.js`,
);

/** What the build of Next (15 and 16, `EDGE_UNSUPPORTED_NODE_APIS`) reports in code for the edge runtime, wherever the name stands. */
const UNSUPPORTED = new Set([
  "clearImmediate",
  "setImmediate",
  "BroadcastChannel",
  "ByteLengthQueuingStrategy",
  "CompressionStream",
  "CountQueuingStrategy",
  "DecompressionStream",
  "DomException",
  "MessageChannel",
  "MessageEvent",
  "MessagePort",
  "ReadableByteStreamController",
  "ReadableStreamBYOBRequest",
  "ReadableStreamDefaultController",
  "TransformStreamDefaultController",
  "WritableStreamDefaultController",
  // Names of Node that no edge runtime has, and evaluation of code, which it rejects.
  "__dirname",
  "__filename",
  "Buffer",
  "eval",
  "Function",
  "require",
]);

/** What a build for an edge runtime would report about the files that the entries load: each as a sentence. */
export function findEdgeProblems(entries: readonly string[], read: (path: string) => string): string[] {
  const open = [...entries];
  const seen = new Set<string>();
  const problems: string[] = [];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const { imports, uses } = readModule(path, read(path));
    for (const name of imports)
      if (name.startsWith(".")) open.push(posix.join(posix.dirname(path), name));
      else if (name.startsWith("node:")) problems.push(`${path} imports ${name}, which an edge runtime does not have.`);
    problems.push(...uses.map((use) => `${path} uses ${use}, which a build for an edge runtime rejects.`));
  }
  return problems;
}

function readModule(path: string, code: string): { imports: string[]; uses: string[] } {
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true);
  const declared = declaredNames(file);
  const uses = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node) && !declared.has(node.text)) {
      if (UNSUPPORTED.has(node.text) && !isTypeof(node)) uses.add(node.text);
      if (node.text === "process") uses.add(processUse(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  uses.delete("process.env");
  return { imports: ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName), uses: [...uses] };
}

/** Every name that the file declares somewhere: it does not mean the global one. */
function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** Whether an identifier stands for a value, and is no name of a property. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  const isProperty =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) &&
      parent.name === node);
  return !isProperty && !ts.isBindingElement(parent);
}

const isTypeof = ({ parent }: ts.Identifier): boolean => ts.isTypeOfExpression(parent);

/** `process.versions`, or `process` alone. */
function processUse({ parent }: ts.Identifier): string {
  return ts.isPropertyAccessExpression(parent) ? `process.${parent.name.text}` : "process";
}
