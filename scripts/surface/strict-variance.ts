import ts from "typescript";
import { parseModule } from "./parse-module.js";

/**
 * The same declarations in a form that the compiler compares strictly. It takes the parameters of methods and constructors for good in either direction,
 * and two classes with private fields for different whatever else they hold: so methods become properties that are functions, and classes become interfaces
 * beside a constant that can be called with `new`.
 */
export function withStrictVariance(declarations: string): string {
  const { transformed } = ts.transform(parseModule(declarations), [
    (context) => (file) => {
      const visit = (node: ts.Node): ts.Node | ts.Node[] => {
        if (ts.isClassDeclaration(node)) return splitClass(node).map((each) => ts.visitEachChild(each, visit, context));
        if (ts.isInterfaceDeclaration(node) && OPAQUE.has(node.name.text))
          return factory.createTypeAliasDeclaration(
            undefined,
            node.name,
            undefined,
            keyword(ts.SyntaxKind.UnknownKeyword),
          );
        if (ts.isInterfaceDeclaration(node))
          return ts.visitEachChild(withMembers(node, strictMembers(node.members)), visit, context);
        if (ts.isTypeLiteralNode(node))
          return ts.visitEachChild(
            factory.updateTypeLiteralNode(node, factory.createNodeArray(strictMembers(node.members))),
            visit,
            context,
          );
        if (ts.isTypeAliasDeclaration(node) && OPAQUE.has(node.name.text))
          return factory.updateTypeAliasDeclaration(
            node,
            node.modifiers,
            node.name,
            undefined,
            keyword(ts.SyntaxKind.UnknownKeyword),
          );
        return ts.visitEachChild(node, visit, context);
      };
      return ts.visitEachChild(file, visit, context);
    },
  ]);
  const [file] = transformed;
  return file ? ts.createPrinter().printFile(file) : "";
}

/**
 * Not compared here: openapi-fetch types by conditions on the paths, which no compiler can compare (the paths themselves are compared), and what a sandbox
 * saves is only ever given back to one.
 */
const OPAQUE = new Set(["TypedApi", "SavedState"]);

const { factory } = ts;

const keyword = (kind: ts.KeywordTypeSyntaxKind): ts.KeywordTypeNode => factory.createKeywordTypeNode(kind);

type Signature = ts.MethodSignature | ts.MethodDeclaration;

const withMembers = (node: ts.InterfaceDeclaration, members: readonly ts.TypeElement[]): ts.InterfaceDeclaration =>
  factory.updateInterfaceDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    members,
  );

/** Members with their methods as properties; overloads of one name are one property. */
function strictMembers(members: readonly (ts.TypeElement | ts.ClassElement)[]): ts.TypeElement[] {
  const overloads = new Map<string, Signature[]>();
  for (const member of members)
    if (isSignature(member))
      overloads.set(member.name.getText(), [...(overloads.get(member.name.getText()) ?? []), member]);
  return members.flatMap((member): ts.TypeElement[] => {
    if (isSignature(member)) {
      const all = overloads.get(member.name.getText()) ?? [];
      return all[0] === member ? [property(member.name, member.questionToken, functionType(all))] : [];
    }
    if (ts.isPropertyDeclaration(member))
      return ts.isPrivateIdentifier(member.name) ? [] : [property(member.name, member.questionToken, member.type)];
    if (ts.isGetAccessor(member)) return [property(member.name, undefined, member.type)];
    if (ts.isSetAccessor(member) || ts.isConstructorDeclaration(member)) return [];
    return [member as ts.TypeElement];
  });
}

const isSignature = (member: ts.Node): member is Signature =>
  ts.isMethodSignature(member) || ts.isMethodDeclaration(member);

const property = (
  name: ts.PropertyName,
  question: ts.QuestionToken | undefined,
  type: ts.TypeNode | undefined,
): ts.PropertySignature =>
  factory.createPropertySignature([factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)], name, question, type);

const ANY = keyword(ts.SyntaxKind.AnyKeyword);

function functionType(overloads: readonly Signature[]): ts.TypeNode {
  const [only, ...others] = overloads;
  if (only && others.length === 0)
    return factory.createFunctionTypeNode(only.typeParameters, only.parameters, only.type ?? ANY);
  return factory.createTypeLiteralNode(
    overloads.map(({ typeParameters, parameters, type }) =>
      factory.createCallSignature(typeParameters, parameters, type),
    ),
  );
}

/** A class as the interface of its instances and the constant that makes them. */
function splitClass(node: ts.ClassDeclaration): ts.Statement[] {
  const name = node.name ?? factory.createIdentifier("anonymous");
  const visible = node.members.filter(
    (member) =>
      !hasModifier(member, ts.SyntaxKind.PrivateKeyword) && !hasModifier(member, ts.SyntaxKind.ProtectedKeyword),
  );
  const isStatic = (member: ts.ClassElement): boolean => hasModifier(member, ts.SyntaxKind.StaticKeyword);
  const parents = node.heritageClauses?.filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const instance = factory.createInterfaceDeclaration(
    undefined,
    name,
    node.typeParameters,
    parents,
    strictMembers(visible.filter((member) => !isStatic(member))),
  );
  const made = factory.createTypeReferenceNode(
    name,
    node.typeParameters?.map((parameter) => factory.createTypeReferenceNode(parameter.name)),
  );
  const constructors = visible
    .filter(ts.isConstructorDeclaration)
    .map(({ parameters }) => factory.createConstructSignature(node.typeParameters, parameters, made));
  const own = [...constructors, ...strictMembers(visible.filter(isStatic))];
  const inherited = constructors.length > 0 ? undefined : inheritedConstructor(node, made);
  const type = factory.createTypeLiteralNode([...(inherited ? [inherited] : []), ...own]);
  const variable = factory.createVariableDeclaration(name, undefined, type);
  return [
    instance,
    factory.createVariableStatement(
      [factory.createModifier(ts.SyntaxKind.DeclareKeyword)],
      factory.createVariableDeclarationList([variable], ts.NodeFlags.Const),
    ),
  ];
}

/** `new (...given: ConstructorParameters<typeof Parent>): Class`, or `new (): Class` without a parent. */
function inheritedConstructor(
  { heritageClauses, typeParameters }: ts.ClassDeclaration,
  made: ts.TypeNode,
): ts.ConstructSignatureDeclaration {
  const parent = heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  if (!parent || !ts.isIdentifier(parent)) return factory.createConstructSignature(typeParameters, [], made);
  const parameters = factory.createTypeReferenceNode("ConstructorParameters", [factory.createTypeQueryNode(parent)]);
  const given = factory.createParameterDeclaration(
    undefined,
    factory.createToken(ts.SyntaxKind.DotDotDotToken),
    "given",
    undefined,
    parameters,
  );
  return factory.createConstructSignature(typeParameters, [given], made);
}

const hasModifier = (member: ts.ClassElement, kind: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(member) && (ts.getModifiers(member)?.some((modifier) => modifier.kind === kind) ?? false);
