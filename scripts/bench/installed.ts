import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

let folder: string | undefined;

/**
 * A folder in which this package is installed as users get it, built now, beside what this checkout has in its node_modules: dist may be of yesterday.
 * It is gone when the process ends.
 */
export function installed(): string {
  return (folder ??= install());
}

function install(): string {
  const cache = resolve("node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const made = mkdtempSync(join(cache, "rillet-bench-"));
  process.on("exit", () => rmSync(made, { recursive: true }));
  // A package of its own: as a part of this one, it would find this one's dist by the name.
  writeFileSync(join(made, "package.json"), `{ "name": "bench", "private": true }`);
  const home = join(made, "node_modules", "rillet-sdk");
  mkdirSync(home, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ["node_modules/tsup/dist/cli-default.js", "--out-dir", join(home, "dist"), "--silent"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  copyFileSync("package.json", join(home, "package.json"));
  return made;
}
