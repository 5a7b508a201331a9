import { inLine } from "./http/in-line.js";
import type { Progress } from "./http/journey.js";
import type { RequestOptions } from "./http/request-options.js";
import type { WithResponse } from "./http/rillet-promise.js";
import { withinTotal } from "./http/within-total.js";
import { LastLook } from "./modify/last-look.js";
import { contentOf, merge, readChanges, type Fields } from "./modify/merge.js";
import type { Answered, ModifySteps } from "./modify/modify-steps.js";

/** How often the object may turn out to be another right before it is written. */
const MOST_ROUNDS = 5;

/**
 * Retrieve, merge, PUT: Rillet's PUT wipes what it is not sent (Rillet's docs), so what is not changed is sent back as it was. The API takes no precondition,
 * so the object is read again right before each attempt of the PUT, and the changes are made anew where it is another by then. `totalTimeout` and `signal`
 * bound all of it.
 */
export async function modify(steps: ModifySteps): Answered {
  const progress = { event: { method: "PUT", path: steps.path }, attempts: 0 };
  const work = (signal: AbortSignal | undefined): Answered => new Modifying(steps, { ...steps.options, signal }, progress).run();
  return withinTotal(work, steps.options, steps.settings.totalTimeout, progress);
}

class Modifying {
  readonly #steps: ModifySteps;
  readonly #options: RequestOptions;
  readonly #progress: Progress;
  /** The changes, where they are no function. */
  readonly #fixed: Fields | undefined;
  /** Content that was sent last. */
  #sent: string | undefined;
  /** Content that an attempt without an answer may have written. */
  #doubtful: string | undefined;

  constructor(steps: ModifySteps, options: RequestOptions, progress: Progress) {
    this.#steps = steps;
    this.#options = options;
    this.#progress = progress;
    this.#fixed = typeof steps.changes === "string" ? this.#check(JSON.parse(steps.changes)) : undefined;
  }

  async run(): Answered {
    const { path, settings, update } = this.#steps;
    let read = await this.#retrieve();
    for (let round = 1; ; round++) {
      const body = await this.#bodyFrom(read);
      if (!body) return read;
      const look = this.#lookFrom(read, body, round === MOST_ROUNDS);
      try {
        // Two calls of this process at once would each look before the other has written.
        return await inLine(settings.limiter, path, () => update(this.#options, body, look.guard));
      } catch (error) {
        if (!look.sight) throw error;
        read = look.sight.answer;
        if (!look.sight.isEdited) continue;
        if (this.#contentOf(read.data) === this.#doubtful) return read;
        // A function that has been applied must not be applied twice.
        if (look.isLast || (this.#doubtful !== undefined && !this.#fixed)) throw error;
      }
    }
  }

  #retrieve(): Answered {
    const { name, retrieve } = this.#steps;
    // To merge into anything but the object itself would wipe what it holds.
    return retrieve(this.#options, (data) => typeof (data as Fields)["id"] !== "string" && `has no id, so ${name} changed nothing`);
  }

  /** What to send for an object; undefined where nothing is to change. */
  async #bodyFrom({ data }: WithResponse<unknown>): Promise<Fields | undefined> {
    const { changes } = this.#steps;
    const given = typeof changes === "function" ? await changes(structuredClone(data)) : this.#fixed;
    return given === undefined ? undefined : merge(data as Fields, this.#fixed ?? this.#check(given), this.#steps.keeps);
  }

  #lookFrom(read: WithResponse<unknown>, body: Fields, isLast: boolean): LastLook {
    const version = this.#versionOf(read);
    return new LastLook({
      ...{ isLast, progress: this.#progress },
      isRetryable: () => this.#doubtful === undefined || this.#fixed !== undefined,
      retrieve: () => this.#retrieve(),
      isSame: (answer) => this.#versionOf(answer) === version,
      onDoubt: () => (this.#doubtful = this.#sent),
      onSend: () => (this.#sent = this.#contentOf(body)),
    });
  }

  #check(changes: unknown): Fields {
    return readChanges(this.#steps.name, changes, this.#steps.keeps);
  }

  #contentOf(object: unknown): string {
    return contentOf(object, this.#steps.keeps);
  }

  /** Both, for a clock may tick slowly and some objects have no `updated_at`. */
  #versionOf({ data }: WithResponse<unknown>): string {
    return `${String((data as Fields)["updated_at"])} ${this.#contentOf(data)}`;
  }
}
