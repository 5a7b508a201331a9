import { posix } from "node:path";

/** Links of the package's pages (README.md and the guides in examples/) to files that the package does not contain. */
export function findDeadLinks(paths: readonly string[], read: (path: string) => string): string[] {
  const contained = new Set(paths);
  return paths
    .filter((path) => posix.basename(path) === "README.md")
    .flatMap((page) =>
      targetsOf(read(page), page)
        .filter((target) => !contained.has(target))
        .map((target) => `${page} links to ${target}, which is not in the package.`),
    );
}

/** The files that a page links to, without duplicates. A link to a folder means the folder's README.md, as on a web page. */
function targetsOf(text: string, page: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = ""]) => target);
  const files = links
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => posix.join(posix.dirname(page), target));
  return [...new Set(files.map((file) => (file.endsWith("/") ? `${file}README.md` : file)))];
}
