import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lockFolder } from "../../examples/backfill/lock.js";

const host = vi.hoisted(() => ({ name: "host-a" }));
vi.mock("node:os", async (original) => ({ ...(await original<object>()), hostname: () => host.name }));
vi.mock("node:fs", { spy: true });

let folder = "";
let lock = "";
beforeEach(() => {
  host.name = "host-a";
  folder = mkdtempSync(join(tmpdir(), "rillet-lock-"));
  lock = join(folder, "lock");
  // The lock is not to be removed when the worker of the tests exits.
  vi.spyOn(process, "on").mockReturnThis();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const held = (): string => readFileSync(lock, "utf8");
const own = (): string => `${process.pid} ${host.name}\n`;
const deadId = (): number => spawnSync(process.execPath, ["--version"]).pid;

it("two processes with one id on two hosts that share the folder do not both get the lock", () => {
  lockFolder(folder);
  host.name = "host-b";
  expect(() => lockFolder(folder)).toThrow(
    `another backfill works on the same file, the process ${process.pid} on the host host-a. Wait until it has ended. ` +
      `If that backfill does not run any more, delete ${lock}.`,
  );
  expect(held()).toBe(`${process.pid} host-a\n`);
});

it("a process id that does not live here is not taken over if the lock is of another host", () => {
  writeFileSync(lock, `${deadId()} host-b\n`);
  expect(() => lockFolder(folder)).toThrow("on the host host-b");
});

it("the lock of a killed process of this host is taken over, and so is one of a container that was started again", () => {
  for (const id of [deadId(), process.pid]) {
    writeFileSync(lock, `${id} host-a\n`);
    lockFolder(folder);
    expect(held()).toBe(own());
  }
  expect(readdirSync(folder)).toEqual(["lock"]);
});

it("the lock of a living process of this host is not taken over", () => {
  writeFileSync(lock, `${process.ppid} host-a\n`);
  expect(() => lockFolder(folder)).toThrow(`the process ${process.ppid}. Wait`);
});

it.each(["", "47", "\0\0\0\0"])("a lock with the content %j is taken over after ten seconds, not before", (text) => {
  writeFileSync(lock, text);
  expect(() => lockFolder(folder)).toThrow("another backfill begins to work on the same file. Try again in ten");
  const past = Date.now() / 1000 - 11;
  utimesSync(lock, past, past);
  lockFolder(folder);
  expect(held()).toBe(own());
});

it("a process gets the lock if the other one ends before the lock is read", () => {
  writeFileSync(lock, `${process.ppid} host-a\n`);
  vi.mocked(readFileSync).mockImplementationOnce((...file) => {
    rmSync(lock);
    return readFileSync(...file);
  });
  lockFolder(folder);
  expect(held()).toBe(own());
});

it("a dead lock that another process takes over at the same moment is the other one's", () => {
  writeFileSync(lock, `${deadId()} host-a\n`);
  vi.mocked(renameSync).mockImplementationOnce(() => {
    rmSync(lock);
    writeFileSync(lock, `${process.ppid} host-a\n`);
    throw Object.assign(new Error("no such file"), { code: "ENOENT" });
  });
  expect(() => lockFolder(folder)).toThrow(`the process ${process.ppid}. Wait`);
  expect(held()).toBe(`${process.ppid} host-a\n`);
});

it("a lock that another process put in place of a dead one is put back", () => {
  writeFileSync(lock, `${deadId()} host-a\n`);
  vi.mocked(renameSync).mockImplementationOnce((...paths) => {
    writeFileSync(lock, `${process.ppid} host-a\n`);
    renameSync(...paths);
  });
  expect(() => lockFolder(folder)).toThrow(`the process ${process.ppid}. Wait`);
  expect(readdirSync(folder)).toEqual(["lock"]);
});
