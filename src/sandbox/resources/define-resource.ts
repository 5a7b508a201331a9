import type { ApiRequest, Handlers } from "../http/handler.js";
import type { ListItem } from "../lists/filters.js";
import { listResponse } from "../lists/list.js";
import { notFound } from "../problems.js";
import type { Collection } from "../state/collection.js";
import type { Kinds } from "../state/collections.js";

type Unidentified<Kept> = Omit<Kept, "id" | "updated_at">;

/** A resource as data: its name, its collection, and how its objects are created, replaced, removed and shown. */
export interface ResourceRules<Name extends keyof Kinds, Create, Update> {
  /** The first part of its operations' names, such as `customers`. */
  readonly name: string;
  readonly collection: Name;
  /** Its name in a 404. */
  readonly label: string;
  /** The entity of its webhooks. */
  readonly entity?: string;
  /** Makes the object of a POST. */
  create?(this: void, body: Create, request: ApiRequest, id: string): Unidentified<Kinds[Name]>;
  /** Makes the object after a PUT. A PUT replaces the whole object: a field that the body leaves out is removed. */
  replace?(this: void, body: Update, kept: Kinds[Name], request: ApiRequest): Unidentified<Kinds[Name]>;
  /** Throws to reject a deletion, and removes what goes with the object. */
  remove?(kept: Kinds[Name], request: ApiRequest): void;
  /** The object in the API's form. Default: as it is stored. */
  show?(kept: Kinds[Name], request: ApiRequest): unknown;
  /** The object in the form of its webhooks. Default: the API's form. */
  showInWebhook?(kept: Kinds[Name], request: ApiRequest): unknown;
}

/**
 * The handlers of a resource's five operations. Operations that are not in the contract are never called. Bodies were
 * checked against the operation's schema before, so a handler can rely on their type.
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

/**
 * The object of the path.
 * @throws Problem 404
 */
function findKept<Name extends keyof Kinds>(rules: AnyRules<Name>, request: ApiRequest): Kinds[Name] {
  const id = Object.values(request.path)[0] ?? "";
  const kept = collectionOf(rules, request).get(id);
  if (kept === undefined) throw notFound(`${rules.label} ${id}`);
  return kept;
}

function showKept<Name extends keyof Kinds>({ show }: AnyRules<Name>, kept: Kinds[Name], request: ApiRequest): unknown {
  return show === undefined ? kept : show(kept, request);
}

/** The API's form is computed when it is read: a page of a long list computes only its own items. */
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

/**
 * The object of a collection that a path parameter names.
 * @throws Problem 404
 */
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
