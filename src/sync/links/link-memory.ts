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
 * Remembers the links of documents that this process read or wrote. It notices a link store that was emptied, lost a key or was set back to an earlier moment
 * while the process runs: the store then has no value, or one that the process has already seen replaced. Another worker always writes a value that was not there
 * before.
 */
export class LinkMemory {
  readonly #links = new Map<string, RememberedLink>();
  #checked: Set<string> | undefined;

  /** Returns the value that counts: the stored one, or the remembered one when the store went back to an earlier value. */
  resolve(key: string, stored: string): string {
    const known = this.#links.get(key);
    if (known?.earlier.includes(stored) === true) {
      this.doubt();
      return known.text;
    }
    this.#put(key, stored, known);
    return stored;
  }

  /** Returns the remembered value of a link that the store lost; undefined when there is none. */
  recall(key: string): string | undefined {
    const text = this.#links.get(key)?.text;
    if (text !== undefined) this.doubt();
    return text;
  }

  /** Remembers a value that this process wrote. */
  write(key: string, text: string): void {
    this.#put(key, text, this.#links.get(key));
  }

  /** Forgets a link that this process removed. */
  forget(key: string): void {
    this.#links.delete(key);
  }

  get isDoubted(): boolean {
    return this.#checked !== undefined;
  }

  /** Records that the link store was found to be older than Rillet. */
  doubt(): void {
    this.#checked ??= new Set();
  }

  /** Whether a link must be compared with Rillet before it counts: once for each link, after the store was found to be older than Rillet. */
  mustCheck(key: string): boolean {
    if (this.#checked === undefined || this.#checked.has(key)) return false;
    this.#checked.add(key);
    return true;
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
