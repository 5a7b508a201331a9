import { mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LinkStore } from "../../../src/sync/index.js";

/** Where the processes of a round keep their links. A process opens the same store from this description. */
export type StoreAddress =
  | { readonly kind: "redis"; readonly url: string; readonly prefix: string }
  | { readonly kind: "files"; readonly folder: string };

/** A link store that processes share. */
export interface SharedStore extends LinkStore {
  keys(): Promise<readonly string[]>;
  /** Ends the connection. */
  close(): Promise<void>;
}

export const openStore = async (address: StoreAddress): Promise<SharedStore> =>
  address.kind === "redis" ? openRedis(address) : openFiles(address.folder);

/** A new folder for a store of files. */
export const createFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "rillet-links-"));

/** The client is loaded here, so that a process without Redis starts sooner. */
async function openRedis({ url, prefix }: { readonly url: string; readonly prefix: string }): Promise<SharedStore> {
  const { Redis } = await import("ioredis");
  const redis = new Redis(url);
  return {
    get: async (key) => (await redis.get(prefix + key)) ?? undefined,
    set: (key, value) => redis.set(prefix + key, value),
    delete: (key) => redis.del(prefix + key),
    keys: async () => (await redis.keys(`${prefix}*`)).map((key) => key.slice(prefix.length)).sort(),
    close: async () => redis.disconnect(),
  };
}

/** One file for each key. It survives a process that is killed: a file is written under another name and then renamed. */
export function openFiles(folder: string): SharedStore {
  let writes = 0;
  const path = (key: string): string => join(folder, encodeURIComponent(key));
  return {
    get: async (key) => {
      try {
        return await readFile(path(key), "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
        throw error;
      }
    },
    set: async (key, value) => {
      const temporary = join(folder, `.${process.pid}.${writes++}`);
      await writeFile(temporary, value);
      await rename(temporary, path(key));
    },
    delete: (key) => rm(path(key), { force: true }),
    keys: async () =>
      (await readdir(folder))
        .filter((name) => !name.startsWith("."))
        .map((name) => decodeURIComponent(name))
        .sort(),
    close: () => Promise.resolve(),
  };
}
