const NEEDED = ["CHANGELOG.md", "LICENSE", "README.md", "generated/api.md", "openapi.json", "package.json"];

const BUILT = /^dist\/[\w-]+\.(js|cjs|d\.ts|d\.cts)$/;

/** The guides and the examples beside them. README.md links to them, and the examples run from where they are installed. */
const EXAMPLE = /^examples\/(?:[\w-]+\/)*(?:README\.md|[\w-]+\.(ts|json|jsonl|csv))$/;

/** Files that do not belong into the package, and those that are missing from it: no sources, tests, maps, build info. */
export function findStrangers(paths: readonly string[]): string[] {
  const strangers = paths.filter((path) => !NEEDED.includes(path) && !BUILT.test(path) && !EXAMPLE.test(path));
  const missing = NEEDED.filter((path) => !paths.includes(path));
  return [
    ...strangers.map((path) => `${path} does not belong into the package.`),
    ...missing.map((path) => `${path} is missing from the package.`),
  ];
}
