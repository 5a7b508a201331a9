import type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "../http/rate-limiter.js";
import { Silence } from "./answered-in-time.js";
import { RETRY_HEAD, type Message, type Reply } from "./exchange.js";
import type { LimiterSettings } from "./limiter-options.js";
import { Notebook, type Notes } from "./notebook.js";
import { OpenSlots } from "./open-slots.js";
import { Rhythm } from "./rhythm.js";
import { Standing } from "./standing.js";
import { unavailable } from "./unavailable.js";

/** One exchange with Redis. Rejects with `Silence` where no answer comes in time; `late` then hears one that comes after all. */
export type Ask = (message: Message, late: (reply: Reply) => void) => Promise<Reply>;

interface Waiter {
  /** Added to the place in the queue. */
  readonly head: number;
  /** The place, once it is known. */
  order?: number;
  readonly grant: () => void;
  readonly fail: (error: Error) => void;
}

/** Between attempts to reach a Redis that answers with errors. */
const RETRY_MS = 100;
const LONGEST_HOLD_MS = 86_400_000;

/**
 * The limiter's part in each process: it collects what is to be said, says it in as few exchanges as it can, and sleeps until its next
 * turn. All decisions are the script's.
 */
export class SharedLimiter implements RateLimiter {
  readonly #ask: Ask;
  readonly #settings: LimiterSettings;
  readonly #process = crypto.randomUUID();
  readonly #notebook = new Notebook();
  readonly #rhythm = new Rhythm(() => this.#exchange());
  readonly #waiting = new Map<string, Waiter>();
  /** Granted, and not yet known to Redis as answered. */
  readonly #held = new Set<string>();
  readonly #open: OpenSlots;
  readonly #standing: Standing;
  readonly #leaseMs: number;
  #tickets = 0;
  #longestHold = 0;
  #failingSince: number | undefined;

  constructor(ask: Ask, settings: LimiterSettings) {
    this.#ask = ask;
    this.#settings = settings;
    this.#leaseMs = Math.max(2_000, settings.windowMs / 6);
    this.#open = new OpenSlots(this.#leaseMs);
    this.#standing = new Standing(settings);
  }

  acquire({ signal, holdMs, isRetry = false }: SlotRequest): Promise<RateLimitSlot> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const ticket = this.#newTicket(holdMs);
      const leave = (): void => {
        this.#giveUp(ticket);
        reject(signal?.reason as Error);
      };
      const settled = (): void => signal?.removeEventListener("abort", leave);
      signal?.addEventListener("abort", leave, { once: true });
      this.#waiting.set(ticket, {
        head: isRetry ? RETRY_HEAD : 0,
        grant: () => (settled(), resolve(this.#slot(ticket, holdMs))),
        fail: (error) => (settled(), reject(error)),
      });
      this.#notebook.join(ticket);
      this.#rhythm.soon();
    });
  }

  pause(ms: number): void {
    this.#notebook.pause(ms);
    this.#standing.pause();
    this.#rhythm.soon();
  }

  /** What Redis said last: other processes may have changed it since. */
  status(): RateLimitStatus {
    const { status } = this.#standing;
    return { ...status, queued: Math.max(status.queued, this.#waiting.size) };
  }

  #newTicket(holdMs: number): string {
    const hold = Math.ceil(Math.min(holdMs, LONGEST_HOLD_MS));
    this.#longestHold = Math.max(this.#longestHold, hold);
    return `${this.#process}:${this.#tickets++}:${hold}`;
  }

  #slot(ticket: string, holdMs: number): RateLimitSlot {
    this.#open.open(ticket, holdMs);
    let isOpen = true;
    const close = (note: "release" | "cancel"): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#open.close(ticket);
      this.#notebook[note](ticket);
      if (this.#waiting.size > 0) return this.#rhythm.soon();
      // Where nobody waits the process may end next: this is said before its client closes, whatever is under way.
      queueMicrotask(() => void this.#exchange());
    };
    return { release: () => close("release"), cancel: () => close("cancel") };
  }

  #giveUp(ticket: string): void {
    this.#waiting.delete(ticket);
    this.#notebook.leave(ticket);
    this.#rhythm.soon();
  }

  async #exchange(): Promise<void> {
    const renew = this.#open.renewals();
    if (this.#notebook.isEmpty && this.#waiting.size + renew.length === 0) return this.#rest(undefined);
    const notes = this.#notebook.take();
    const message = this.#compose(notes, renew);
    try {
      const reply = await this.#ask(message, ({ held }) => this.#take(held));
      this.#failingSince = undefined;
      this.#hear(message, reply);
      this.#rest(reply.isForgotten ? 0 : reply.waitMs);
    } catch (error) {
      this.#notebook.putBack(notes, (ticket) => this.#waiting.has(ticket));
      this.#rest(this.#bear(error));
    }
  }

  /** Until the next turn, if anybody waits, and no longer than Redis may go without a sign of life, if a slot is used. */
  #rest(waitMs: number | undefined): void {
    const wait = this.#waiting.size > 0 ? waitMs : undefined;
    this.#rhythm.again(this.#open.size > 0 ? Math.min(wait ?? Infinity, this.#leaseMs / 2) : wait);
  }

  #compose(notes: Notes, renew: Message["renew"]): Message {
    const { limit, windowMs } = this.#settings;
    const rejoin: [string, number][] = [];
    if (this.#standing.isForgotten)
      for (const [ticket, { order }] of this.#waiting) if (order !== undefined) rejoin.push([ticket, order]);
    return {
      ...notes,
      join: notes.join.map((ticket) => [ticket, this.#waiting.get(ticket)?.head ?? 0]),
      rejoin,
      renew,
      process: this.#process,
      limit,
      windowMs,
      restMs: windowMs / 12,
      leaseMs: this.#leaseMs,
      graceMs: Math.max(1_000, windowMs / 30),
      epoch: this.#standing.epoch,
      waiting: this.#waiting.size,
    };
  }

  #hear({ join, release, cancel }: Message, reply: Reply): void {
    for (const ticket of [...release, ...cancel]) this.#held.delete(ticket);
    join.forEach(([ticket, head], index) => {
      const waiter = this.#waiting.get(ticket);
      if (waiter) waiter.order = reply.lastOrder - join.length + 1 + index + head;
    });
    this.#standing.hear(reply, this.#longestHold);
    this.#take(reply.held);
  }

  /** A slot that nobody waits for any more is given back unused. */
  #take(held: readonly string[]): void {
    for (const ticket of held) {
      if (this.#held.has(ticket)) continue;
      const waiter = this.#waiting.get(ticket);
      if (waiter) {
        this.#waiting.delete(ticket);
        this.#held.add(ticket);
        waiter.grant();
      } else {
        this.#notebook.cancel(ticket);
        this.#rhythm.soon();
      }
    }
  }

  /** Redis may be restarting: that is waited for, until it has failed for `timeout`. Then all who wait are told; nobody goes unasked. */
  #bear(error: unknown): number | undefined {
    if (this.#waiting.size === 0) return undefined;
    this.#failingSince ??= Date.now();
    if (!(error instanceof Silence) && Date.now() - this.#failingSince < this.#settings.timeout) return RETRY_MS;
    this.#failingSince = undefined;
    const failure = unavailable(error, this.#settings.timeout);
    for (const [ticket, waiter] of [...this.#waiting]) {
      this.#waiting.delete(ticket);
      this.#notebook.leave(ticket);
      waiter.fail(failure);
    }
    return undefined;
  }
}
