import {
  ADDED,
  BREAKING,
  change,
  CHANGED,
  compareNamed,
  NARROWER,
  REQUEST,
  RESPONSE,
  sortChanges,
  type Change,
  type Use,
} from "./change.js";
import {
  compareComponents,
  compareDeprecation,
  compareRequired,
  compareSchemas,
  type Place,
} from "./compare-schemas.js";
import {
  follow,
  METHODS,
  withoutProse,
  type Content,
  type Document,
  type Method,
  type Operation,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Response,
} from "./document.js";
import { usageOf } from "./usage.js";

/** What a newer contract changes for a client written against ours, breaking changes first. Both are corrected already. Prose is not compared. */
export function compareContracts(oursWithProse: Document, newerWithProse: Document): Change[] {
  const [ours, newer] = [withoutProse(oursWithProse), withoutProse(newerWithProse)];
  return sortChanges([
    ...compareService(ours, newer),
    ...comparePaths(ours, newer),
    ...compareWebhooks(ours, newer),
    ...compareSchemaSets(ours, newer),
  ]);
}

function compareService(ours: Document, newer: Document): Change[] {
  const at = (where: string): { use: Use; where: string } => ({ use: REQUEST, where });
  const servers = (document: Document): Record<string, unknown> =>
    Object.fromEntries((document.servers ?? []).map((server) => [server.url, server]));
  const [was, is] = [JSON.stringify(ours.security ?? []), JSON.stringify(newer.security ?? [])];
  const [before, after] = [ours.info.version, newer.info.version];
  return [
    ...(before === after ? [] : [change(at("version"), CHANGED, `was ${before}, is ${after}`)]),
    ...compareNamed(servers(ours), servers(newer), {
      removed: (url) => change(at(`server ${url}`), BREAKING, "removed"),
      added: (url) => change(at(`server ${url}`), ADDED, "added"),
      both: () => [],
    }),
    ...(was === is ? [] : [change(at("security"), BREAKING, `was ${was}, is ${is}`)]),
  ];
}

/** An operation or a webhook in both documents. */
interface Pair extends Place {
  /** The direction of the responses. The parameters and the body go in the other direction, that of `use`. */
  readonly responses: Use;
  readonly paths: readonly [ours: string, newer: string];
}

interface Located {
  /** As a person writes it: `GET /invoices/{invoice_id}`. */
  readonly label: string;
  readonly path: string;
  readonly operation: Operation;
}

function comparePaths(ours: Document, newer: Document): Change[] {
  const label = (method: Method, path: string): string => `${method.toUpperCase()} ${path}`;
  const [before, after] = [located(ours.paths, label), located(newer.paths, label)];
  return compareOperationSets("operation", before, after, { ours, newer, use: REQUEST, responses: RESPONSE });
}

/** A webhook is an operation the other way round: the client receives what the contract calls its request. */
function compareWebhooks(ours: Document, newer: Document): Change[] {
  const label = (_method: Method, name: string): string => `webhook ${name}`;
  const [before, after] = [located(ours.webhooks ?? {}, label), located(newer.webhooks ?? {}, label)];
  return compareOperationSets("webhook", before, after, { ours, newer, use: RESPONSE, responses: REQUEST });
}

type Operations = Readonly<Record<string, Located>>;

/** By method and path. The key leaves out the names of path parameters, because they do not tell two operations apart. */
function located(
  items: Readonly<Record<string, PathItem>>,
  label: (method: Method, path: string) => string,
): Operations {
  const entries = Object.entries(items).flatMap(([path, item]) =>
    METHODS.flatMap((method): [string, Located][] => {
      const operation = item[method];
      if (!operation) return [];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
      const name = label(method, path);
      return [[name.replace(/\{[^}]+\}/g, "{}"), { label: name, path, operation: { ...operation, parameters } }]];
    }),
  );
  return Object.fromEntries(entries);
}

function compareOperationSets(
  kind: string,
  ours: Operations,
  newer: Operations,
  place: Omit<Pair, "where" | "paths">,
): Change[] {
  return compareNamed(ours, newer, {
    removed: (_name, { label }) => change({ ...place, where: label }, BREAKING, `${kind} removed`),
    added: (_name, { label }) => change({ ...place, where: label }, ADDED, `${kind} added`),
    both: (_name, before, after) =>
      compareOperations(before.operation, after.operation, {
        ...place,
        where: before.label,
        paths: [before.path, after.path],
      }),
  });
}

/** What has changed in an operation or a webhook, apart from the components it names. */
function compareOperations(ours: Operation, newer: Operation, pair: Pair): Change[] {
  const [was, is] = [ours.operationId, newer.operationId];
  const rename = `operationId was ${was}, is ${is}: rename it in scripts/generate/names.ts`;
  return [
    ...(was === is ? [] : [change(pair, CHANGED, rename)]),
    ...compareDeprecation(ours, newer, pair),
    ...compareParameters(ours.parameters ?? [], newer.parameters ?? [], pair),
    ...compareBodies(ours.requestBody, newer.requestBody, { ...pair, where: `${pair.where} body` }),
    ...compareResponses(ours.responses, newer.responses, pair),
  ];
}

function compareParameters(ours: readonly Parameter[], newer: readonly Parameter[], pair: Pair): Change[] {
  const at = (name: string): Place => ({ ...pair, where: `${pair.where} ${name}` });
  return compareNamed(byPlace(ours, pair.ours, pair.paths[0]), byPlace(newer, pair.newer, pair.paths[1]), {
    removed: (name) => change(at(name), BREAKING, "parameter removed"),
    added: (name, { required }) =>
      required
        ? change(at(name), NARROWER, "required parameter added")
        : change(at(name), ADDED, "optional parameter added"),
    both: (name, before, after) => {
      const [was, is] = [encodingOf(before), encodingOf(after)];
      return [
        ...compareRequired(before.required, after.required, at(name)),
        ...compareSchemas(before.schema ?? {}, after.schema ?? {}, at(name)),
        ...(was === is ? [] : [change(at(name), BREAKING, `was written ${was}, is ${is}`)]),
      ];
    },
  });
}

/** How a list is written into a query. Other parameters are written in one way only. */
function encodingOf({ in: where, schema, style = "form", explode = style === "form" }: Parameter): string {
  if (where !== "query" || schema?.type !== "array") return "plainly";
  return `${style}, ${explode ? "one pair for each item" : "items in one pair"}`;
}

/** By where and name. A parameter of the path is known by its position, because its name may change. */
function byPlace(parameters: readonly Parameter[], document: Document, path: string): Record<string, Parameter> {
  const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const followed = parameters.map((each) => follow(document, each));
  return Object.fromEntries(
    followed.map((each) => {
      const isInPath = each.in === "path";
      return [`${each.in} ${isInPath ? `parameter ${names.indexOf(each.name) + 1}` : each.name}`, each];
    }),
  );
}

function compareBodies(ours: RequestBody | undefined, newer: RequestBody | undefined, place: Place): Change[] {
  if (!ours && !newer) return [];
  if (!newer) return [change(place, BREAKING, "body removed")];
  if (!ours)
    return [
      newer.required ? change(place, NARROWER, "required body added") : change(place, ADDED, "optional body added"),
    ];
  return [
    ...compareRequired(ours.required, newer.required, place),
    ...compareContent(ours.content, newer.content, place),
  ];
}

type Responses = Readonly<Record<string, Response>>;

function compareResponses(ours: Responses, newer: Responses, pair: Pair): Change[] {
  const at = (status: string): Place => ({ ...pair, use: pair.responses, where: `${pair.where} ${status}` });
  const isSuccess = (status: string): boolean => status.startsWith("2");
  return compareNamed(ours, newer, {
    removed: (status) => change(at(status), isSuccess(status) ? BREAKING : CHANGED, "response removed"),
    added: (status) => change(at(status), isSuccess(status) ? CHANGED : ADDED, "response added"),
    both: (status, before, after) => {
      const contents = [follow(pair.ours, before).content ?? {}, follow(pair.newer, after).content ?? {}] as const;
      return compareContent(...contents, { ...at(status), where: `${at(status).where} body` });
    },
  });
}

function compareContent(ours: Content, newer: Content, place: Place): Change[] {
  const isOnly = Object.keys(ours).filter((type) => Object.hasOwn(newer, type)).length === 1;
  return compareNamed(ours, newer, {
    removed: (type) => change(place, BREAKING, `${type} removed`),
    added: (type) => change(place, ADDED, `${type} added`),
    both: (type, before, after) =>
      compareSchemas(before.schema ?? {}, after.schema ?? {}, {
        ...place,
        where: isOnly ? place.where : `${place.where} ${type}`,
      }),
  });
}

/** The components of one name. The uses are those of our document, because what a client does with a component today is what counts. */
function compareSchemaSets(ours: Document, newer: Document): Change[] {
  const usage = usageOf(ours);
  const at = (name: string): Place => ({ ours, newer, use: usage.get(name) ?? new Set(), where: name });
  return compareNamed(ours.components.schemas, newer.components.schemas, {
    removed: (name) => change(at(name), BREAKING, `schema removed${usage.has(name) ? "" : "; nothing used it"}`),
    added: (name) => change(at(name), ADDED, "schema added"),
    both: (name, before, after) => compareComponents(before, after, at(name)),
  });
}
