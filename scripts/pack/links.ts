import { posix } from "node:path";

/** Links of README.md to files that its reader does not have: whoever installs the package has nothing but what is in it. */
export function findDeadLinks(paths: readonly string[], read: (path: string) => string): string[] {
  const there = new Set(paths);
  const targets = [...read("README.md").matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
  const dead = new Set(targets.filter((target) => !there.has(posix.normalize(target))));
  return [...dead].map((target) => `README.md links to ${target}, which is not in the package.`);
}
