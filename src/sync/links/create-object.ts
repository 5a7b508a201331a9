import { NotFoundError } from "../../errors/index.js";
import type { ApiPromise } from "../../http/api-promise.js";
import type { SourceReference } from "../source/source-reference.js";
import type { SyncRun } from "../sync-context.js";
import { syncError } from "../sync-errors.js";
import type { Doubt } from "./customer-doubt.js";
import { type CreateOperation, idempotencyKeyOf } from "./idempotency-key.js";

/** An object that is created by a POST. */
interface CreatedByPost {
  readonly id: string;
  /** Products have none. */
  readonly updated_at?: string;
}

/** How an object is created and looked up. */
export interface Creation<T> {
  readonly reference: SourceReference;
  readonly operation: CreateOperation;
  /** The first generation to use: how often the object was deleted before, as far as known. Default 0. */
  readonly generation?: number | undefined;
  /** Whether an earlier attempt may have used the key of the first generation. Then the response may be the one of that attempt. */
  readonly isRepeated?: boolean | undefined;
  /** Id of an object that is known to be deleted. */
  readonly deletedId?: string | undefined;
  /** Given when a response that looks new may be the repeated one of a deleted object. Then a look-up checks the object. */
  readonly doubt?: Doubt | undefined;
  /** Whether a response has other content than the POST. Then it may be the repeated one of an object that was created before, and deleted since. */
  readonly isOther?: ((object: T) => boolean) | undefined;
  /** Writes the intent to the link store before each POST. */
  readonly beforePost?: ((generation: number) => Promise<void>) | undefined;
  /**
   * Searches for the object in Rillet, after a response belonged to a deleted one and before the next key is used. A rejected POST leaves its key unused, so the object
   * may exist by the key of a later generation.
   */
  readonly search?: (() => Promise<T | undefined>) | undefined;
  readonly post: (idempotencyKey: string) => ApiPromise<T>;
  readonly retrieve: (id: string) => PromiseLike<T>;
}

/** After this many deleted objects, the sync stops, because the cause must be something else. */
const MAX_DELETED = 20;

/** An object that exists. */
export interface Created<T> {
  readonly object: T;
  /** The generation of the idempotency key that created it. */
  readonly generation: number;
  /** Whether an earlier POST may have created it, with other content. */
  readonly isReplay: boolean;
  /** Whether `search` found it, so that another worker may have created it. */
  readonly isFound: boolean;
}

/**
 * Creates an object and returns one that exists.
 *
 * Rillet keeps the response to an idempotency key for 24 hours (Rillet's docs), even when the object was deleted in the meantime. So when a response may be a
 * repeated one, a look-up checks the object. When the object does not exist any more, the key of the next generation is used.
 *
 * @throws SyncError API_ERROR when every key returns a deleted object; and the errors of `post` and `retrieve`.
 */
export async function createObject<T extends CreatedByPost>(creation: Creation<T>, run: SyncRun): Promise<Created<T>> {
  const { reference, operation, generation: first = 0, isRepeated = false, deletedId, doubt } = creation;
  for (let deleted = 0; deleted <= MAX_DELETED; deleted++) {
    const found = deleted === 1 ? await creation.search?.() : undefined;
    if (found && found.id !== deletedId) return { object: found, generation: first, isReplay: true, isFound: true };
    const generation = first + generationAfter(deleted);
    await creation.beforePost?.(generation);
    const idempotencyKey = await idempotencyKeyOf(reference, operation, generation);
    const { data, response } = await creation.post(idempotencyKey).withResponse();
    if (data.id === deletedId) continue;
    const isReplay =
      (isRepeated && generation === first) || isReplayed(data, response.headers.get("date"), run.settings.now());
    const isDoubtful = doubt !== undefined && !isClearlyLater(data.updated_at, doubt.after);
    const mustRead = isReplay || isDoubtful || creation.isOther?.(data) === true;
    const object = mustRead ? await existing(creation.retrieve(data.id)) : data;
    if (object !== undefined) return { object, generation, isReplay, isFound: false };
  }
  const advice = "Wait until 24 hours after the first of these deletions, then run the sync again.";
  const message = `The last ${MAX_DELETED} objects created for ${reference.type} ${reference.id} were deleted in Rillet.`;
  throw syncError("API_ERROR", message, { advice, isRetryable: true });
}

/** After eight deleted objects, generations are skipped, so that a hundred deleted objects do not take two hundred requests. */
const generationAfter = (deleted: number): number => (deleted <= 8 ? deleted : 7 + 2 ** (deleted - 8));

/** The maximum age of a new object when the response arrives, in milliseconds: by the server's clock, and by this machine's clock. */
const NEW_BY_SERVER = 15_000;
const NEW_BY_US = 120_000;

/**
 * Whether the response to a POST may belong to an earlier POST with the same key. An object that was just changed is new. The server's clock decides when the
 * response has a `Date` header. Otherwise this machine's clock decides, and a wrong clock costs one look-up.
 */
function isReplayed({ updated_at: updatedAt }: CreatedByPost, dateHeader: string | null, now: number): boolean {
  if (updatedAt === undefined) return false;
  const [serverTime, changed] = [Date.parse(dateHeader ?? ""), Date.parse(updatedAt)];
  return Number.isNaN(serverTime) ? Math.abs(now - changed) >= NEW_BY_US : serverTime - changed >= NEW_BY_SERVER;
}

/** Whether an object was changed so long after a time of the server that different clocks of its machines do not matter. */
function isClearlyLater(updatedAt: string | undefined, time: string | undefined): boolean {
  return Date.parse(updatedAt ?? "") - Date.parse(time ?? "") >= NEW_BY_SERVER;
}

/** The object, or undefined when it does not exist any more. */
async function existing<T>(look: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}
