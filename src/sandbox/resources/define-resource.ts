import type { ApiRequest, Handlers } from "../http/handler.js";
import type { ListItem } from "../lists/filters.js";
import { listResponse } from "../lists/list.js";
import { notFound } from "../problems.js";
import type { Collection } from "../state/collection.js";
import type { Kinds } from "../state/state.js";

type Unidentified<Kept> = Omit<Kept, "id" | "updated_at">;

/** A resource as data: what it is called and kept in, and what is its own about making, replacing, removing and showing. */
export interface ResourceRules<Name extends keyof Kinds, Create, Update> {
  /** The first part of its operations' names, such as `customers`. */
  readonly name: string;
  readonly collection: Name;
  /** What a 404 calls it. */
  readonly label: string;
  /** The entity of its webhooks. */
  readonly entity?: string;
  /** Makes what a POST asks for. */
  create?(this: void, body: Create, request: ApiRequest, id: string): Unidentified<Kinds[Name]>;
  /** Makes what stands there after a PUT, which replaces the whole: what the body leaves out is gone. */
  replace?(this: void, body: Update, kept: Kinds[Name], request: ApiRequest): Unidentified<Kinds[Name]>;
  /** Refuses a deletion by throwing, and removes what goes with it. */
  remove?(kept: Kinds[Name], request: ApiRequest): void;
  /** The object as the API gives it; as it is kept, unless said. */
  show?(kept: Kinds[Name], request: ApiRequest): unknown;
  /** The object as its webhooks give it; as it is shown, unless said. */
  showInWebhook?(kept: Kinds[Name], request: ApiRequest): unknown;
}

/**
 * The handlers of a resource's five operations. Those that the contract does not have are never called. Bodies have been checked against the
 * operation's schema before, which is why they are taken to be of its type here.
 */
export function defineResource<Name extends keyof Kinds, Create = never, Update = Create>(
  rules: ResourceRules<Name, Create, Update>,
): Handlers {
  const { name, create, replace } = rules;
  return {
    [`${name}.list`]: (request) => listResponse(itemsOf(rules, request), request),
    [`${name}.retrieve`]: (request) => showKept(rules, findKept(rules, request), request),
    [`${name}.delete`]: (request) => {
      removeKept(rules, request);
    },
    ...(create && {
      [`${name}.create`]: (request) => {
        const id = request.context.state.createId();
        return putKept(rules, { ...create(request.body as Create, request, id), id }, "CREATED", request);
      },
    }),
    ...(replace && {
      [`${name}.update`]: (request) => {
        const kept = findKept(rules, request);
        return putKept(rules, { ...replace(request.body as Update, kept, request), id: kept.id }, "UPDATED", request);
      },
    }),
  };
}

type AnyRules<Name extends keyof Kinds> = Pick<
  ResourceRules<Name, never, never>,
  "collection" | "label" | "entity" | "remove" | "show" | "showInWebhook"
>;

const collectionOf = <Name extends keyof Kinds>(
  { collection }: AnyRules<Name>,
  { context }: ApiRequest,
): Collection<Kinds[Name]> => context.state[collection] as unknown as Collection<Kinds[Name]>;

/** The object that the path names. @throws Problem 404 */
function findKept<Name extends keyof Kinds>(rules: AnyRules<Name>, request: ApiRequest): Kinds[Name] {
  const id = Object.values(request.path)[0] ?? "";
  const kept = collectionOf(rules, request).get(id);
  if (kept === undefined) throw notFound(`${rules.label} ${id}`);
  return kept;
}

function showKept<Name extends keyof Kinds>({ show }: AnyRules<Name>, kept: Kinds[Name], request: ApiRequest): unknown {
  return show === undefined ? kept : show(kept, request);
}

/** Objects are shown when they are looked at: a page of many rows shows its own only. */
function itemsOf<Name extends keyof Kinds>(rules: AnyRules<Name>, request: ApiRequest): ListItem[] {
  return collectionOf(rules, request)
    .entries()
    .map((entry) => {
      let shown: ListItem["shown"] | undefined;
      return {
        entry,
        get shown() {
          return (shown ??= showKept(rules, entry.value, request) as ListItem["shown"]);
        },
      };
    });
}

function putKept<Name extends keyof Kinds>(
  rules: AnyRules<Name>,
  made: unknown,
  event: "CREATED" | "UPDATED",
  request: ApiRequest,
): unknown {
  const kept = collectionOf(rules, request).put(made as Kinds[Name]);
  const shown = showKept(rules, kept, request);
  if (rules.entity !== undefined)
    request.context.emitWebhook(
      rules.entity,
      event,
      rules.showInWebhook === undefined ? shown : rules.showInWebhook(kept, request),
    );
  return shown;
}

function removeKept<Name extends keyof Kinds>(rules: AnyRules<Name>, request: ApiRequest): void {
  const kept = findKept(rules, request);
  rules.remove?.(kept, request);
  collectionOf(rules, request).remove(kept.id);
  if (rules.entity !== undefined) request.context.emitWebhook(rules.entity, "DELETED", kept.id);
}

/** The object of a collection that a parameter of the path names. @throws Problem 404 */
export function findByPath<Name extends keyof Kinds>(
  { path, context: { state } }: ApiRequest,
  collection: Name,
  parameter: string,
  label: string,
): Kinds[Name] {
  const id = path[parameter] ?? "";
  const found = (state[collection] as unknown as Collection<Kinds[Name]>).get(id);
  if (found === undefined) throw notFound(`${label} ${id}`);
  return found;
}
