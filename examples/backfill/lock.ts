import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** A lock without its content is being written, or the power failed before it was. After so long it is the latter. */
const WRITTEN_WITHIN_MS = 10_000;

/** More attempts than processes that end or take the lock over at the same moment. */
const MOST_ATTEMPTS = 100;

/**
 * Lets one process at a time work in a folder. Two backfills of one file would write the same invoices and the same outcomes. The lock is a file with the id of the
 * process and the name of its host. It is removed when the process exits. The lock of a process of this host that does not live any more is taken over. So is one with
 * our own id, which is of a container that was started again, and one that is still empty or incomplete after ten seconds. The lock of another host is never taken over,
 * because this host cannot see the process. A container is a host with a name of its own; two that share the folder and one name can both get the lock.
 * @throws Error that names the process that works in the folder, and says when to delete its lock.
 */
export function lockFolder(folder: string): void {
  const path = join(folder, "lock");
  mkdirSync(folder, { recursive: true });
  for (let attempt = 1; !create(path); attempt += 1) {
    const holder = findHolder(path);
    if (holder !== undefined) throw new Error(`${holder} If that backfill does not run any more, delete ${path}.`);
    if (attempt === MOST_ATTEMPTS) throw new Error(`the lock ${path} cannot be read or removed. Delete it.`);
    removeDead(path);
  }
  process.on("exit", () => rmSync(path, { force: true }));
}

/** @returns Whether there was no lock. */
function create(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid} ${hostname()}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** @returns Who holds the lock and what to do. Undefined if the lock is gone, or if its process does not live any more. */
function findHolder(path: string): string | undefined {
  const lock = ifExists(() => ({ text: readFileSync(path, "utf8"), age: Date.now() - statSync(path).mtimeMs }));
  if (lock === undefined) return undefined;
  const [, id, host] = /^([1-9]\d*) (.+)\n$/.exec(lock.text) ?? [];
  if (id === undefined || host === undefined)
    return lock.age < WRITTEN_WITHIN_MS
      ? "another backfill begins to work on the same file. Try again in ten seconds."
      : undefined;
  if (host !== hostname())
    return `another backfill works on the same file, the process ${id} on the host ${host}. Wait until it has ended.`;
  return isAlive(Number(id))
    ? `another backfill works on the same file, the process ${id}. Wait until it has ended.`
    : undefined;
}

function removeDead(path: string): void {
  // Another process may have found the same lock, and may have its own there already. What is moved away is what is removed, or put back.
  const moved = ifExists(() => {
    const aside = `${path}-${randomUUID()}`;
    renameSync(path, aside);
    return aside;
  });
  if (moved === undefined) return;
  if (findHolder(moved) === undefined) rmSync(moved);
  else renameSync(moved, path);
}

function isAlive(id: number): boolean {
  // A process of this host with our own id is one before us, in a container that was started again.
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

/** @returns Undefined if the file is gone: its process has ended, or another one has taken the lock over. */
function ifExists<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
