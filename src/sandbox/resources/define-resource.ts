import type { Row } from "../lists/filters.js";
import { answerList } from "../lists/list.js";
import { notFound } from "../problems.js";
import type { Call, Handlers } from "../request/call.js";
import type { Collection } from "../state/collection.js";
import type { Kinds } from "../state/state.js";

type Unidentified<Kept> = Omit<Kept, "id" | "updated_at">;

/** A resource as data: what it is called and kept in, and what is its own about making, replacing, removing and showing. */
export interface ResourceRules<Name extends keyof Kinds, Create, Update> {
  /** The first part of its operations' names, such as `customers`. */
  readonly name: string;
  readonly collection: Name;
  /** What a 404 calls it. */
  readonly what: string;
  /** The entity of its webhooks. */
  readonly entity?: string;
  /** Makes what a POST asks for. */
  create?(this: void, body: Create, call: Call, id: string): Unidentified<Kinds[Name]>;
  /** Makes what stands there after a PUT, which replaces the whole: what the body leaves out is gone. */
  replace?(this: void, body: Update, kept: Kinds[Name], call: Call): Unidentified<Kinds[Name]>;
  /** Refuses a deletion by throwing, and removes what goes with it. */
  remove?(kept: Kinds[Name], call: Call): void;
  /** The object as the API gives it; as it is kept, unless said. */
  show?(kept: Kinds[Name], call: Call): unknown;
  /** The object as its webhooks give it; as it is shown, unless said. */
  tell?(kept: Kinds[Name], call: Call): unknown;
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
    [`${name}.list`]: (call) => answerList(rowsOf(rules, call), call),
    [`${name}.retrieve`]: (call) => showKept(rules, findKept(rules, call), call),
    [`${name}.delete`]: (call) => {
      removeKept(rules, call);
    },
    ...(create && {
      [`${name}.create`]: (call) => {
        const id = call.world.state.createId();
        return putKept(rules, { ...create(call.body as Create, call, id), id }, "CREATED", call);
      },
    }),
    ...(replace && {
      [`${name}.update`]: (call) => {
        const kept = findKept(rules, call);
        return putKept(rules, { ...replace(call.body as Update, kept, call), id: kept.id }, "UPDATED", call);
      },
    }),
  };
}

type AnyRules<Name extends keyof Kinds> = Pick<
  ResourceRules<Name, never, never>,
  "collection" | "what" | "entity" | "remove" | "show" | "tell"
>;

const collectionOf = <Name extends keyof Kinds>(
  { collection }: AnyRules<Name>,
  { world }: Call,
): Collection<Kinds[Name]> => world.state[collection] as unknown as Collection<Kinds[Name]>;

/** The object that the path names. @throws Problem 404 */
function findKept<Name extends keyof Kinds>(rules: AnyRules<Name>, call: Call): Kinds[Name] {
  const id = Object.values(call.path)[0] ?? "";
  const kept = collectionOf(rules, call).get(id);
  if (kept === undefined) throw notFound(`${rules.what} ${id}`);
  return kept;
}

function showKept<Name extends keyof Kinds>({ show }: AnyRules<Name>, kept: Kinds[Name], call: Call): unknown {
  return show === undefined ? kept : show(kept, call);
}

/** Objects are shown when they are looked at: a page of many rows shows its own only. */
function rowsOf<Name extends keyof Kinds>(rules: AnyRules<Name>, call: Call): Row[] {
  return collectionOf(rules, call)
    .entries()
    .map((entry) => {
      let shown: Row["shown"] | undefined;
      return {
        entry,
        get shown() {
          return (shown ??= showKept(rules, entry.value, call) as Row["shown"]);
        },
      };
    });
}

function putKept<Name extends keyof Kinds>(
  rules: AnyRules<Name>,
  made: unknown,
  event: "CREATED" | "UPDATED",
  call: Call,
): unknown {
  const kept = collectionOf(rules, call).put(made as Kinds[Name]);
  const shown = showKept(rules, kept, call);
  if (rules.entity !== undefined)
    call.world.announce(rules.entity, event, rules.tell === undefined ? shown : rules.tell(kept, call));
  return shown;
}

function removeKept<Name extends keyof Kinds>(rules: AnyRules<Name>, call: Call): void {
  const kept = findKept(rules, call);
  rules.remove?.(kept, call);
  collectionOf(rules, call).remove(kept.id);
  if (rules.entity !== undefined) call.world.announce(rules.entity, "DELETED", kept.id);
}
