import { matchNames, sortChanges, type Change, type Direction } from "./change.js";
import { asRequest, asWebhook, compareOperations } from "./compare-operations.js";
import { compareComponents } from "./compare-schemas.js";
import { METHODS, type Document, type Method, type Operation, type PathItem } from "./document.js";
import { usageOf } from "./usage.js";
import { withoutProse } from "./wire.js";

/** What a newer contract changes for a client written against ours, breaking changes first. Both are corrected already; prose is not looked at. */
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
  const urls = ({ servers = [] }: Document): string[] => servers.map((server) => server.url);
  const changes: Change[] = [];
  if (ours.info.version !== newer.info.version)
    changes.push({ severity: "changed", where: "version", what: `was ${ours.info.version}, is ${newer.info.version}` });
  for (const url of urls(ours))
    if (!urls(newer).includes(url)) changes.push({ severity: "breaking", where: `server ${url}`, what: "removed" });
  for (const url of urls(newer))
    if (!urls(ours).includes(url)) changes.push({ severity: "added", where: `server ${url}`, what: "added" });
  const [was, is] = [JSON.stringify(ours.security ?? []), JSON.stringify(newer.security ?? [])];
  if (was !== is) changes.push({ severity: "breaking", where: "security", what: `was ${was}, is ${is}` });
  return changes;
}

interface Located {
  /** As a person writes it: `GET /invoices/{invoice_id}`. */
  readonly label: string;
  readonly path: string;
  readonly operation: Operation;
}

type Operations = Readonly<Record<string, Located>>;

/** By method and path. What the parameters of a path are called does not tell two operations apart, so the key leaves it out. */
function located(
  items: Readonly<Record<string, PathItem>>,
  label: (method: Method, path: string) => string,
): Operations {
  return Object.fromEntries(
    Object.entries(items).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        if (!operation) return [];
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
        const name = label(method, path);
        return [
          [name.replace(/\{[^}]+\}/g, "{}"), { label: name, path, operation: { ...operation, parameters } }] as const,
        ];
      }),
    ),
  );
}

function comparePaths(ours: Document, newer: Document): Change[] {
  const label = (method: Method, path: string): string => `${method.toUpperCase()} ${path}`;
  return compareSets("operation", located(ours.paths, label), located(newer.paths, label), (before, after) =>
    compareOperations(before.operation, after.operation, {
      ours,
      newer,
      where: before.label,
      path: [before.path, after.path],
      ...asRequest,
    }),
  );
}

function compareWebhooks(ours: Document, newer: Document): Change[] {
  const label = (_method: Method, name: string): string => `webhook ${name}`;
  return compareSets(
    "webhook",
    located(ours.webhooks ?? {}, label),
    located(newer.webhooks ?? {}, label),
    (before, after) =>
      compareOperations(before.operation, after.operation, {
        ours,
        newer,
        where: before.label,
        path: ["", ""],
        ...asWebhook,
      }),
  );
}

function compareSets(
  kind: string,
  ours: Operations,
  newer: Operations,
  compare: (before: Located, after: Located) => Change[],
): Change[] {
  return [
    ...Object.entries(ours).flatMap(([name, before]) => {
      const after = newer[name];
      return after
        ? compare(before, after)
        : [{ severity: "breaking", where: before.label, what: `${kind} removed` } as const];
    }),
    ...Object.entries(newer).flatMap(([name, { label }]) =>
      ours[name] ? [] : [{ severity: "added", where: label, what: `${kind} added` } as const],
    ),
  ];
}

/** The components of one name. What a client does with them today is what counts, so the uses are those of our document. */
function compareSchemaSets(ours: Document, newer: Document): Change[] {
  const usage = usageOf(ours);
  const [before, after] = [ours.components.schemas, newer.components.schemas];
  const { both, removed, added } = matchNames(before, after);
  const useOf = (name: string): ReadonlySet<Direction> => usage.get(name) ?? new Set();
  return [
    ...removed.map((name): Change =>
      usage.has(name)
        ? { severity: "breaking", where: name, what: "schema removed" }
        : { severity: "changed", where: name, what: "schema removed; nothing used it" },
    ),
    ...added.map((name): Change => ({ severity: "added", where: name, what: "schema added" })),
    ...both.flatMap((name) =>
      compareComponents(before[name] ?? {}, after[name] ?? {}, { ours, newer, use: useOf(name), where: name }),
    ),
  ];
}
