interface Lease {
  /** When the holder of the slot has certainly given up. */
  readonly until: number;
  /** When the slot was last renewed in Redis. */
  readonly renewedAt: number;
}

/**
 * The slots that this process uses, and when they must be renewed in Redis. All times are of the monotonic clock: a system clock that is
 * set must not end or extend a lease.
 */
export class Leases {
  readonly #leaseMs: number;
  readonly #leases = new Map<string, Lease>();

  constructor(leaseMs: number) {
    this.#leaseMs = leaseMs;
  }

  get size(): number {
    return this.#leases.size;
  }

  start(ticket: string, holdMs: number): void {
    const now = performance.now();
    this.#leases.set(ticket, { until: now + holdMs, renewedAt: now });
  }

  end(ticket: string): void {
    this.#leases.delete(ticket);
  }

  /** The slots to renew now, with the milliseconds to hold each. A lease that nobody ends is forgotten when its time is over. */
  renewals(): [ticket: string, ms: number][] {
    const now = performance.now();
    const due: [string, number][] = [];
    for (const [ticket, { until, renewedAt }] of this.#leases) {
      if (until <= now) this.#leases.delete(ticket);
      else if (now - renewedAt >= this.#leaseMs / 3) {
        due.push([ticket, Math.min(this.#leaseMs, until - now)]);
        this.#leases.set(ticket, { until, renewedAt: now });
      }
    }
    return due;
  }
}
