import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Lets one process at a time work in a folder. Two backfills of one file would write the same invoices and the same outcomes. The lock is a file with the id of the
 * process. It is removed when the process exits, and the lock of a process that was killed is taken over.
 * @throws Error that names the process that works in the folder.
 */
export function lockFolder(folder: string): void {
  const path = join(folder, "lock");
  mkdirSync(folder, { recursive: true });
  if (!create(path) && !(removeDead(path) && create(path)))
    throw new Error(
      `another backfill works on the same file, the process ${readId(path)}. Wait until it has ended. If no backfill runs, delete ${path}.`,
    );
  process.on("exit", () => rmSync(path, { force: true }));
}

/** @returns Whether there was no lock. */
function create(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a process that does not live any more. @returns Whether it did. */
function removeDead(path: string): boolean {
  if (isAlive(readId(path))) return false;
  // Another process may have found the same lock, and may have its own there already. What is moved away is what is removed, or put back.
  const moved = `${path}-${process.pid}`;
  renameSync(path, moved);
  const isDead = !isAlive(readId(moved));
  if (isDead) rmSync(moved);
  else renameSync(moved, path);
  return isDead;
}

const readId = (path: string): number => Number(readFileSync(path, "utf8"));

function isAlive(id: number): boolean {
  // A lock that is still empty is being written. A process with our own id is one before us, in a container that was started again.
  if (id === 0) return true;
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
