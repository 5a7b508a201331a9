import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { walk, type Document } from "../contract/document.js";

/**
 * `generated/types.ts`: openapi-typescript's output with every schema lifted to an exported interface or alias of its own name,
 * so that an editor shows `Invoice` and not `components["schemas"]["Invoice"]`.
 */
export async function generateTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(withoutDiscriminators(document) as never, {
    alphabetize: true,
    defaultNonNullable: false,
    transform: (schema) => (schema.format === "binary" ? BLOB : undefined),
  });
  const lifted: ts.Node[] = [];
  const rest = nodes.map((node) => (isNamed(node, "components") ? liftSchemas(node, lifted) : node));
  // Only rillet.api uses the paths, and its calls show no comments. With comments they would be half of what an editor has to parse.
  const text =
    astToString(rest, { formatOptions: { removeComments: true } }) +
    plainComments(astToString(lifted.filter((node) => !CODES.some((name) => isNamed(node, name)))));
  return IMPORTED_CODES + text.replace(/components\["schemas"\]\["(\w+)"\]/g, "$1");
}

/** Schemas that the contract gives as any string, but that an editor can offer values for. */
const CODES = ["CountryCode", "CurrencyCode"];
const IMPORTED_CODES = `import type { ${CODES.join(", ")} } from "../src/iso-codes.js";\nexport type { ${CODES.join(", ")} };\n\n`;

const isNamed = (node: ts.Node, name: string): boolean =>
  (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isPropertySignature(node)) &&
  ts.isIdentifier(node.name) &&
  node.name.text === name;

/** An editor shows the text of a comment before its tags. So the description must not be a tag, and the format stands below it. */
function plainComments(text: string): string {
  return text
    .replace(/^( *)\* Format: (.*)\n *\* @description (.*)\n/gm, "$1* $3\n$1*\n$1* Format: $2\n")
    .replace(/\* @description /g, "* ");
}

const BLOB = ts.factory.createTypeReferenceNode("Blob");

/** The tags are constants already; the discriminator would only make openapi-typescript replace their documentation. */
function withoutDiscriminators(document: Document): Document {
  const copy = structuredClone(document);
  walk([copy.components.schemas, copy.paths], (node) => delete node.discriminator);
  return copy;
}

/** Makes a declaration of each member of `components.schemas`, and leaves a reference to it in its place. */
function liftSchemas(components: ts.Node, lifted: ts.Node[]): ts.Node {
  const lift = (schema: ts.Node): ts.Node => {
    if (!ts.isPropertySignature(schema) || !schema.type) return schema;
    const name = ts.isIdentifier(schema.name) || ts.isStringLiteral(schema.name) ? schema.name.text : "";
    lifted.push(ts.setSyntheticLeadingComments(declare(name, schema.type), ts.getSyntheticLeadingComments(schema)));
    return ts.factory.createPropertySignature(undefined, name, undefined, ts.factory.createTypeReferenceNode(name));
  };
  const inSchemas = (node: ts.Node): ts.Node =>
    ts.isTypeLiteralNode(node) ? ts.visitEachChild(node, lift, undefined) : node;
  const inComponents = (node: ts.Node): ts.Node =>
    isNamed(node, "schemas") ? ts.visitEachChild(node, inSchemas, undefined) : node;
  return ts.visitEachChild(components, inComponents, undefined);
}

function declare(name: string, type: ts.TypeNode): ts.Node {
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  return ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
}
