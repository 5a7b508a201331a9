interface OpenSlot {
  /** When its holder has certainly given up. */
  readonly until: number;
  /** When Redis last heard that it is in use. */
  readonly renewedAt: number;
}

/** The slots that this process uses, and when Redis has to hear of them again. By the process's clock, as lengths of time alone. */
export class OpenSlots {
  readonly #leaseMs: number;
  readonly #slots = new Map<string, OpenSlot>();

  constructor(leaseMs: number) {
    this.#leaseMs = leaseMs;
  }

  get size(): number {
    return this.#slots.size;
  }

  open(ticket: string, holdMs: number): void {
    const now = Date.now();
    this.#slots.set(ticket, { until: now + holdMs, renewedAt: now });
  }

  close(ticket: string): void {
    this.#slots.delete(ticket);
  }

  /** The slots of which Redis has not heard for a time, with the milliseconds to hold each. One that is never closed is forgotten when its time is over. */
  renewals(): [ticket: string, ms: number][] {
    const now = Date.now();
    const due: [string, number][] = [];
    for (const [ticket, { until, renewedAt }] of this.#slots) {
      if (until <= now) this.#slots.delete(ticket);
      else if (now - renewedAt >= this.#leaseMs / 3) {
        due.push([ticket, Math.min(this.#leaseMs, until - now)]);
        this.#slots.set(ticket, { until, renewedAt: now });
      }
    }
    return due;
  }
}
