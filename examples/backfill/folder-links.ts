import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LinkStore } from "rillet-sdk/sync";

let written = 0;

/**
 * A link store of one file for each key. Its memory does not grow, and it survives a process that is killed: a file is written to the disk under another name, then renamed.
 * If workers sync later, give them these links: copy them into the store of the workers, or call `sync.rebuildLinks()` there.
 */
export class FolderLinks implements LinkStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(key: string): Promise<string | undefined> {
    const text = await readFile(this.#path(key), "utf8").catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    });
    return text === undefined ? undefined : (JSON.parse(text) as { value: string }).value;
  }

  async set(key: string, value: string): Promise<void> {
    const path = this.#path(key);
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}-${written++}`;
    const file = await open(temporary, "w");
    try {
      await file.writeFile(JSON.stringify({ key, value }));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  }

  async delete(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  /** By the hash of the key: a key may be longer than the name of a file, and file systems differ in upper and lower case. 256 folders keep each of them small. */
  #path(key: string): string {
    const hash = createHash("sha256").update(key).digest("hex");
    return join(this.#folder, hash.slice(0, 2), `${hash.slice(2, 40)}.json`);
  }
}
