import { ESLintUtils } from "@typescript-eslint/utils";

const OPERATORS = new Set(["<", "<=", ">", ">=", "+", "-", "*", "/", "%", "**", "==", "===", "!=", "!=="]);
const isNullish = (node) =>
  (node.type === "Literal" && node.value === null) || (node.type === "Identifier" && node.name === "undefined");

/** Operators turn a Decimal into a double or compare its identity: `new Decimal(9) < 10` works by accident and loses digits. */
export default ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: "problem",
    schema: [],
    messages: { operator: "`{{operator}}` on a Decimal is wrong: use its methods (lt, eq, plus, times, …)." },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const isDecimal = (node) => {
      const type = services.getTypeAtLocation(node);
      return (type.isUnion() ? type.types : [type]).some(
        (each) =>
          each.getSymbol()?.getName() === "Decimal" &&
          each.getSymbol().declarations?.some((at) => at.getSourceFile().fileName.includes("decimal.js")),
      );
    };
    const check = (node, operator, operands) => {
      if (operands.some(isNullish) || !operands.some(isDecimal)) return;
      context.report({ node, messageId: "operator", data: { operator } });
    };
    return {
      BinaryExpression: (node) => OPERATORS.has(node.operator) && check(node, node.operator, [node.left, node.right]),
      AssignmentExpression: (node) =>
        node.operator !== "=" &&
        !["??=", "||=", "&&="].includes(node.operator) &&
        check(node, node.operator, [node.left, node.right]),
      UpdateExpression: (node) => check(node, node.operator, [node.argument]),
      UnaryExpression: (node) => ["+", "-"].includes(node.operator) && check(node, node.operator, [node.argument]),
    };
  },
});
