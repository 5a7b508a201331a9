import type { RateLimiter, RateLimitSlot, RateLimitStatus, SlotRequest } from "../http/rate-limiter.js";
import { Leases } from "./leases.js";
import type { LimiterSettings } from "./limiter-options.js";
import { PendingCommands, type Commands } from "./pending-commands.js";
import { RETRY_HEAD, type Message, type Reply } from "./protocol.js";
import { RedisTimeoutError, redisUnreachable } from "./call-redis.js";
import { Scheduler } from "./scheduler.js";
import { ServerStatus } from "./server-status.js";

/** One call to Redis. Rejects with a `RedisTimeoutError` when no response comes in time; a later response goes to `onLate`. */
export type SendMessage = (message: Message, onLate: (reply: Reply) => void) => Promise<Reply>;

interface Waiter {
  /** Added to the place in the queue. */
  readonly head: number;
  /** The place, once it is known. */
  order?: number;
  readonly grant: () => void;
  readonly fail: (error: Error) => void;
}

/** Pause between calls to a Redis that responds with errors. */
const RETRY_MS = 100;
const MAX_HOLD_MS = 86_400_000;

/**
 * The part of the limiter in each process. It collects commands, sends them in as few calls as it can, and sleeps until its next turn. The
 * script makes all decisions.
 */
export class ProcessLimiter implements RateLimiter {
  /** Length of the window in milliseconds. After a 429 without a time, the client sends nothing for this long. */
  readonly windowMs: number;
  readonly #send: SendMessage;
  readonly #settings: LimiterSettings;
  readonly #process = crypto.randomUUID();
  readonly #commands = new PendingCommands();
  readonly #scheduler = new Scheduler(() => this.#exchange());
  readonly #waiting = new Map<string, Waiter>();
  /** Slots that were granted and whose end Redis does not know yet. */
  readonly #held = new Set<string>();
  readonly #leases: Leases;
  readonly #server: ServerStatus;
  readonly #leaseMs: number;
  #tickets = 0;
  #longestHold = 0;
  /** Of the monotonic clock. */
  #failingSince: number | undefined;

  constructor(send: SendMessage, settings: LimiterSettings) {
    this.#send = send;
    this.#settings = settings;
    this.windowMs = settings.windowMs;
    this.#leaseMs = Math.max(2_000, settings.windowMs / 6);
    this.#leases = new Leases(this.#leaseMs);
    this.#server = new ServerStatus(settings);
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
      this.#commands.join(ticket);
      this.#scheduler.runSoon();
    });
  }

  pause(ms: number): void {
    this.#commands.pause(ms > 0 ? Math.min(ms, MAX_HOLD_MS) : 0);
    this.#server.pause();
    this.#scheduler.runSoon();
  }

  /** The state in the last response of Redis. Other processes may have changed it since. */
  status(): RateLimitStatus {
    const { status } = this.#server;
    return { ...status, queued: Math.max(status.queued, this.#waiting.size) };
  }

  #newTicket(holdMs: number): string {
    const hold = holdMs >= 0 ? Math.ceil(Math.min(holdMs, MAX_HOLD_MS)) : MAX_HOLD_MS;
    this.#longestHold = Math.max(this.#longestHold, hold);
    return `${this.#process}:${this.#tickets++}:${hold}`;
  }

  #slot(ticket: string, holdMs: number): RateLimitSlot {
    this.#leases.start(ticket, holdMs);
    let isOpen = true;
    const close = (command: "release" | "cancel"): void => {
      if (!isOpen) return;
      isOpen = false;
      this.#leases.end(ticket);
      this.#commands[command](ticket);
      if (this.#waiting.size > 0) return this.#scheduler.runSoon();
      // If nobody waits, the process may end next. Redis is told before the client of Redis closes, even during another call.
      queueMicrotask(() => void this.#exchange());
    };
    return { release: () => close("release"), cancel: () => close("cancel") };
  }

  #giveUp(ticket: string): void {
    this.#waiting.delete(ticket);
    this.#commands.leave(ticket);
    this.#scheduler.runSoon();
  }

  async #exchange(): Promise<void> {
    const renew = this.#leases.renewals();
    if (this.#commands.isEmpty && this.#waiting.size + renew.length === 0) return this.#scheduleNext(undefined);
    const commands = this.#commands.take();
    const message = this.#compose(commands, renew);
    try {
      const reply = await this.#send(message, ({ held }) => this.#takeSlots(held));
      this.#failingSince = undefined;
      this.#applyReply(message, reply);
      this.#scheduleNext(reply.isForgotten ? 0 : reply.waitMs);
    } catch (error) {
      this.#commands.putBack(commands, (ticket) => this.#waiting.has(ticket));
      this.#scheduleNext(this.#handleFailure(error));
    }
  }

  /** Schedules the next turn if a ticket waits, and a renewal of the leases if a slot is in use. */
  #scheduleNext(waitMs: number | undefined): void {
    const wait = this.#waiting.size > 0 ? waitMs : undefined;
    this.#scheduler.runIn(this.#leases.size > 0 ? Math.min(wait ?? Infinity, this.#leaseMs / 2) : wait);
  }

  #compose(commands: Commands, renew: Message["renew"]): Message {
    const { limit, windowMs, assumeNoRecentRequests } = this.#settings;
    const rejoin: [string, number][] = [];
    if (this.#server.isForgotten)
      for (const [ticket, { order }] of this.#waiting) if (order !== undefined) rejoin.push([ticket, order]);
    return {
      ...commands,
      join: commands.join.map((ticket) => [ticket, this.#waiting.get(ticket)?.head ?? 0]),
      rejoin,
      renew,
      process: this.#process,
      limit,
      windowMs,
      assumeNoRecentRequests,
      maxWaitMs: windowMs / 12,
      leaseMs: this.#leaseMs,
      graceMs: Math.max(1_000, windowMs / 30),
      epoch: this.#server.epoch,
      waiting: this.#waiting.size,
    };
  }

  #applyReply({ join, release, cancel }: Message, reply: Reply): void {
    for (const ticket of [...release, ...cancel]) this.#held.delete(ticket);
    join.forEach(([ticket, head], index) => {
      const waiter = this.#waiting.get(ticket);
      if (waiter) waiter.order = reply.lastOrder - join.length + 1 + index + head;
    });
    this.#server.update(reply, this.#longestHold);
    this.#takeSlots(reply.held);
  }

  /** A slot that no request waits for any more is returned unused. */
  #takeSlots(held: readonly string[]): void {
    for (const ticket of held) {
      if (this.#held.has(ticket)) continue;
      const waiter = this.#waiting.get(ticket);
      if (waiter) {
        this.#waiting.delete(ticket);
        this.#held.add(ticket);
        waiter.grant();
      } else {
        this.#commands.cancel(ticket);
        this.#scheduler.runSoon();
      }
    }
  }

  /** Redis may be restarting, so calls wait until it has failed for `timeout`. Then all of them are rejected; nothing is sent without Redis. */
  #handleFailure(error: unknown): number | undefined {
    if (this.#waiting.size === 0) return undefined;
    const now = performance.now();
    this.#failingSince ??= now;
    if (!(error instanceof RedisTimeoutError) && now - this.#failingSince < this.#settings.timeout) return RETRY_MS;
    this.#failingSince = undefined;
    const failure = redisUnreachable(error, this.#settings.timeout);
    for (const [ticket, waiter] of [...this.#waiting]) {
      this.#waiting.delete(ticket);
      this.#commands.leave(ticket);
      waiter.fail(failure);
    }
    return undefined;
  }
}
