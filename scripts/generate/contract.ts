import { refName, type Document, type Operation, type Parameter, type Schema } from "../contract/document.js";
import type { ContractWebhook } from "../../src/sandbox/contract-operation.js";
import { HEADER } from "./documentation.js";
import type { MethodModel } from "./methods.js";

const IMPORTS = `import type { ContractOperation, ContractWebhook } from "../src/sandbox/contract-operation.js";

export type * from "../src/sandbox/contract-operation.js";
`;

/** `generated/contract.ts`: every operation and webhook with its parameters and schema names, for the sandbox and the tests. */
export function generateContract(document: Document, methods: readonly MethodModel[]): string {
  const byId = new Map(
    methods.filter((method) => method.result.kind !== "bytes").map((method) => [method.operation.operationId, method]),
  );
  const operations = [...byId.values()].map((method) => `  ${JSON.stringify(operationRow(document, method))},\n`);
  const webhooks = webhookRows(document).map((row) => `  ${JSON.stringify(row)},\n`);
  return (
    `${HEADER}${IMPORTS}\n` +
    `let operations: readonly ContractOperation[] | undefined;\n\n` +
    `/** The table is made at its first use, because an import of the sandbox does not need it. */\n` +
    `export const contractOperations = (): readonly ContractOperation[] => (operations ??= [\n${operations.join("")}]);\n\n` +
    `export const contractWebhooks: readonly ContractWebhook[] = [\n${webhooks.join("")}];\n`
  );
}

function operationRow(document: Document, method: MethodModel): object {
  const { operation, body, result } = method;
  return {
    id: operation.operationId,
    name: method.name,
    verb: method.verb,
    path: method.path,
    parameters: (operation.parameters ?? [])
      .filter((each) => each.in !== "header")
      .map((each) => parameterRow(document, each)),
    ...(body
      ? { body: body.kind === "file" ? { field: body.field } : { schema: body.type, required: body.required } }
      : {}),
    result:
      result.kind === "nothing"
        ? { status: Object.keys(operation.responses)[0] === "204" ? 204 : 200 }
        : { status: 200, ...result },
  };
}

function parameterRow(document: Document, parameter: Parameter): object {
  const { $ref, description: _description, ...rest } = parameter.schema ?? {};
  const { description: _ofTarget, ...target } = $ref
    ? (document.components.schemas[refName($ref)] ?? {})
    : ({} as Schema);
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required === true,
    schema: { ...target, ...rest },
  };
}

export function webhookRows(document: Document): ContractWebhook[] {
  return Object.entries(document.webhooks ?? {}).map(([name, item]) => webhookRow(name, item.post as Operation));
}

function webhookRow(name: string, operation: Operation): ContractWebhook {
  const value = (header: string): string =>
    operation.parameters?.find((each) => each.name === header)?.schema?.enum?.[0] ?? "";
  const schema = operation.requestBody?.content["application/json"]?.schema;
  return {
    name,
    entity: value("X-Rillet-Entity"),
    event: value("X-Rillet-Event"),
    schema: schema?.$ref ? refName(schema.$ref) : null,
  };
}
