import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LinkStore } from "../../../src/sync/index.js";

let writes = 0;

/** A link store of one file per key, which survives a process that is killed: a file is written under another name and then renamed atomically. */
export class FolderLinkStore implements LinkStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(key: string): Promise<string | undefined> {
    try {
      return await readFile(this.#path(key), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  async set(key: string, value: string): Promise<void> {
    const temporary = `${this.#path(key)}.${process.pid}.${writes++}`;
    await writeFile(temporary, value);
    await rename(temporary, this.#path(key));
  }

  async delete(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  #path(key: string): string {
    return join(this.#folder, encodeURIComponent(key));
  }
}
