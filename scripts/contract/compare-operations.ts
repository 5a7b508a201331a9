import { matchNames, REQUEST, RESPONSE, type Change, type Severity, type Use } from "./change.js";
import { compareSchemas } from "./compare-schemas.js";
import type { Content, Document, Operation, Parameter, RequestBody, Response } from "./document.js";
import { follow } from "./shape.js";

/** One operation in both documents; `sent` and `answered` say which way its parts go: a webhook is the other way round. */
export interface Pair {
  readonly ours: Document;
  readonly newer: Document;
  readonly where: string;
  readonly path: readonly [ours: string, newer: string];
  readonly sent: Use;
  readonly answered: Use;
}

/** What has changed in an operation or a webhook, apart from the components it names. */
export function compareOperations(ours: Operation, newer: Operation, pair: Pair): Change[] {
  return [
    ...compareNames(ours, newer, pair),
    ...compareParameters(ours.parameters ?? [], newer.parameters ?? [], pair),
    ...compareBodies(ours.requestBody, newer.requestBody, pair),
    ...compareResponses(ours.responses, newer.responses, pair),
  ];
}

function compareNames(ours: Operation, newer: Operation, { where }: Pair): Change[] {
  const changes: Change[] = [];
  if (ours.operationId !== newer.operationId)
    changes.push({
      severity: "changed",
      where,
      what: `operationId was ${ours.operationId}, is ${newer.operationId}: rename it in scripts/generate/names.ts`,
    });
  if (!ours.deprecated && newer.deprecated) changes.push({ severity: "changed", where, what: "is now deprecated" });
  return changes;
}

function compareParameters(ours: readonly Parameter[], newer: readonly Parameter[], pair: Pair): Change[] {
  const before = byPlace(ours, pair.ours, pair.path[0]);
  const after = byPlace(newer, pair.newer, pair.path[1]);
  const { both, removed, added } = matchNames(before, after);
  const breaks: Severity = pair.sent === REQUEST ? "breaking" : "changed";
  const at = (name: string): string => `${pair.where} ${name}`;
  return [
    ...removed.map((name): Change => ({ severity: "breaking", where: at(name), what: "parameter removed" })),
    ...added.map((name): Change =>
      after[name]?.required
        ? { severity: breaks, where: at(name), what: "required parameter added" }
        : { severity: "added", where: at(name), what: "optional parameter added" },
    ),
    ...both.flatMap((name) => compareParameter(before[name], after[name], at(name), pair)),
  ];
}

function compareParameter(
  ours: Parameter | undefined,
  newer: Parameter | undefined,
  where: string,
  pair: Pair,
): Change[] {
  const required = [ours, newer].map((each) => each?.required === true);
  const changes = compareSchemas(ours?.schema ?? {}, newer?.schema ?? {}, { ...pair, use: pair.sent, where });
  if (encoding(ours) !== encoding(newer))
    changes.push({ severity: "breaking", where, what: `was written ${encoding(ours)}, is ${encoding(newer)}` });
  if (required[0] === required[1]) return changes;
  if (required[1])
    return [
      { severity: pair.sent === REQUEST ? "breaking" : "changed", where, what: "was optional, is required" },
      ...changes,
    ];
  return [
    { severity: pair.sent === REQUEST ? "added" : "breaking", where, what: "was required, is optional" },
    ...changes,
  ];
}

/** How a list is written into a query; the rest have one way only. */
function encoding(parameter: Parameter | undefined): string {
  if (parameter?.in !== "query" || parameter.schema?.type !== "array") return "plainly";
  const style = parameter.style ?? "form";
  return `${style}, ${(parameter.explode ?? style === "form") ? "one pair for each item" : "items in one pair"}`;
}

/** By where and name; those of the path by their position, for what they are called there is nobody's business. */
function byPlace(parameters: readonly Parameter[], document: Document, path: string): Record<string, Parameter> {
  const positions = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  return Object.fromEntries(
    parameters.map((each) => {
      const parameter = follow(document, each);
      return [
        `${parameter.in} ${parameter.in === "path" ? `parameter ${positions.indexOf(parameter.name) + 1}` : parameter.name}`,
        parameter,
      ];
    }),
  );
}

function compareBodies(ours: RequestBody | undefined, newer: RequestBody | undefined, pair: Pair): Change[] {
  const where = `${pair.where} body`;
  const breaks: Severity = pair.sent === REQUEST ? "breaking" : "changed";
  if (!ours && !newer) return [];
  if (!ours)
    return [
      newer?.required
        ? { severity: breaks, where, what: "required body added" }
        : { severity: "added", where, what: "optional body added" },
    ];
  if (!newer) return [{ severity: "breaking", where, what: "body removed" }];
  const changes = compareContent(ours.content, newer.content, { pair, use: pair.sent, where });
  if (!ours.required && newer.required) changes.unshift({ severity: breaks, where, what: "was optional, is required" });
  if (ours.required && !newer.required)
    changes.unshift({
      severity: pair.sent === REQUEST ? "added" : "breaking",
      where,
      what: "was required, is optional",
    });
  return changes;
}

function compareResponses(
  ours: Readonly<Record<string, Response>>,
  newer: Readonly<Record<string, Response>>,
  pair: Pair,
): Change[] {
  const { both, removed, added } = matchNames(ours, newer);
  const at = (status: string): string => `${pair.where} ${status}`;
  const isSuccess = (status: string): boolean => status.startsWith("2");
  return [
    ...removed.map((status): Change => ({
      severity: isSuccess(status) ? "breaking" : "changed",
      where: at(status),
      what: "response removed",
    })),
    ...added.map((status): Change => ({
      severity: isSuccess(status) ? "changed" : "added",
      where: at(status),
      what: "response added",
    })),
    ...both.flatMap((status) => {
      const [before, after] = [
        follow(pair.ours, ours[status] as Response & { $ref?: string }),
        follow(pair.newer, newer[status] as Response & { $ref?: string }),
      ];
      return compareContent(before.content ?? {}, after.content ?? {}, {
        pair,
        use: pair.answered,
        where: `${at(status)} body`,
      });
    }),
  ];
}

function compareContent(
  ours: Content,
  newer: Content,
  { pair, use, where }: { pair: Pair; use: Use; where: string },
): Change[] {
  const { both, removed, added } = matchNames(ours, newer);
  return [
    ...removed.map((type): Change => ({ severity: "breaking", where, what: `${type} removed` })),
    ...added.map((type): Change => ({ severity: "added", where, what: `${type} added` })),
    ...both.flatMap((type) =>
      compareSchemas(ours[type]?.schema ?? {}, newer[type]?.schema ?? {}, {
        ...pair,
        use,
        where: both.length > 1 ? `${where} ${type}` : where,
      }),
    ),
  ];
}

export const asRequest = { sent: REQUEST, answered: RESPONSE } as const;
export const asWebhook = { sent: RESPONSE, answered: REQUEST } as const;
