/** The doubt about a link store that was found to be older than Rillet. */
export class StoreDoubt {
  readonly #below: StoreDoubt | undefined;
  readonly #checked = new Set<string>();
  #hasBegun = false;

  /** @param below The doubt of the links below an overlay, which counts for the overlay as well. */
  constructor(below?: StoreDoubt) {
    this.#below = below;
  }

  begin(): void {
    this.#hasBegun = true;
  }

  get exists(): boolean {
    return this.#hasBegun || this.#below?.exists === true;
  }

  /** Whether a link must be compared with Rillet before it counts: once for each link, after the doubt has begun. */
  mustCheck(key: string): boolean {
    if (!this.exists || this.isChecked(key)) return false;
    this.#checked.add(key);
    return true;
  }

  /** Whether a link was compared since, here or by the links below. */
  isChecked(key: string): boolean {
    return this.#checked.has(key) || this.#below?.isChecked(key) === true;
  }
}

/** How many links are remembered. The oldest one is forgotten first. */
const MAX_LINKS = 5000;
/** How many earlier values of a link are remembered. */
const MAX_EARLIER = 20;

interface RememberedLink {
  /** The value that this process last read or wrote, as JSON. */
  readonly text: string;
  /** The values before it. */
  readonly earlier: readonly string[];
}

/**
 * Remembers the links of documents and customers that this process read or wrote. It notices a link store that was emptied, lost a key or was restored from a backup
 * while the process runs: the store then has no value, or one that the process has already seen replaced. Another worker always writes a value that was not in the
 * store before.
 */
export class LinkMemory {
  readonly #links = new Map<string, RememberedLink>();
  readonly #doubt: StoreDoubt;

  constructor(doubt: StoreDoubt) {
    this.#doubt = doubt;
  }

  /** Returns the value that counts: the stored one, or the remembered one when the store went back to an earlier value. */
  resolve(key: string, stored: string): string {
    const known = this.#links.get(key);
    if (known?.earlier.includes(stored) === true) {
      this.#doubt.begin();
      return known.text;
    }
    this.#put(key, stored, known);
    return stored;
  }

  /** Returns the remembered value of a link that the store lost; undefined when there is none. */
  recall(key: string): string | undefined {
    const text = this.#links.get(key)?.text;
    if (text !== undefined) this.#doubt.begin();
    return text;
  }

  /** Remembers a value that this process wrote, or that counts whatever was there before. */
  write(key: string, text: string): void {
    this.#put(key, text, this.#links.get(key));
  }

  /** Forgets a link that this process removed. */
  forget(key: string): void {
    this.#links.delete(key);
  }

  #put(key: string, text: string, known: RememberedLink | undefined): void {
    const before = known === undefined ? [] : [...known.earlier, known.text];
    const earlier = before.filter((value) => value !== text).slice(-MAX_EARLIER);
    this.#links.delete(key);
    this.#links.set(key, { text, earlier });
    const [oldest] = this.#links.keys();
    if (this.#links.size > MAX_LINKS && oldest !== undefined) this.#links.delete(oldest);
  }
}
