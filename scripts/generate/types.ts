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
  const rest = nodes.map((node) => (isComponents(node) ? liftSchemas(node, lifted) : node));
  // Only rillet.api uses the paths, and its calls show no comments. With comments they would be half of what an editor has to parse.
  return (
    CODES +
    astToString(rest.map(nameSchemas), { formatOptions: { removeComments: true } }) +
    plainComments(astToString(lifted.filter((node) => !isCode(node)).map(nameSchemas)))
  );
}

/** Schemas that the contract gives as any string, but that an editor can offer values for. */
const CODES = `import type { CountryCode, CurrencyCode } from "../src/iso-codes.js";\nexport type { CountryCode, CurrencyCode };\n\n`;

const isCode = (node: ts.Node): boolean =>
  ts.isTypeAliasDeclaration(node) && ["CountryCode", "CurrencyCode"].includes(node.name.text);

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

function isComponents(node: ts.Node): node is ts.InterfaceDeclaration {
  return ts.isInterfaceDeclaration(node) && node.name.text === "components";
}

function liftSchemas(components: ts.InterfaceDeclaration, lifted: ts.Node[]): ts.Node {
  const members = components.members.map((member) => {
    if (
      !ts.isPropertySignature(member) ||
      memberName(member) !== "schemas" ||
      !member.type ||
      !ts.isTypeLiteralNode(member.type)
    )
      return member;
    const references = member.type.members.map((schema) => {
      if (!ts.isPropertySignature(schema) || !schema.type) return schema;
      const name = memberName(schema);
      lifted.push(declaration(name, schema.type, schema));
      return ts.factory.createPropertySignature(undefined, name, undefined, ts.factory.createTypeReferenceNode(name));
    });
    return ts.factory.updatePropertySignature(
      member,
      member.modifiers,
      member.name,
      member.questionToken,
      ts.factory.createTypeLiteralNode(references),
    );
  });
  return ts.factory.updateInterfaceDeclaration(
    components,
    components.modifiers,
    components.name,
    undefined,
    undefined,
    members,
  );
}

function declaration(name: string, type: ts.TypeNode, documented: ts.Node): ts.Node {
  const exported = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
  const node = ts.isTypeLiteralNode(type)
    ? ts.factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
    : ts.factory.createTypeAliasDeclaration(exported, name, undefined, type);
  return ts.setSyntheticLeadingComments(node, ts.getSyntheticLeadingComments(documented));
}

function memberName(member: ts.PropertySignature): string {
  return ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : "";
}

/** Replaces `components["schemas"]["X"]` by `X`. */
function nameSchemas(root: ts.Node): ts.Node {
  const visit = (node: ts.Node): ts.Node => {
    const name = schemaAccess(node);
    return name ? ts.factory.createTypeReferenceNode(name) : ts.visitEachChild(node, visit, undefined);
  };
  return visit(root);
}

function schemaAccess(node: ts.Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: root, indexType: section } = node.objectType;
  if (!ts.isTypeReferenceNode(root) || !ts.isIdentifier(root.typeName) || root.typeName.text !== "components")
    return undefined;
  return literalText(section) === "schemas" ? literalText(node.indexType) : undefined;
}

function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) ? node.literal.text : undefined;
}
