import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Packages of others that pages, examples and messages name for npx and npm install. Each was looked up on the registry. */
const KNOWN = [
  ...["tsx", "vitest", "jest", "ts-jest", "msw", "undici@7", "bullmq", "ioredis", "express", "hono", "sql.js"],
  ...["@opentelemetry/api", "@opentelemetry/sdk-trace-base"],
];

const TEXTS = [
  "README.md",
  ...["examples", "src"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((name) => /\.(md|ts|js|html|yaml)$/.test(name)),
  ),
];

/** What npx runs: `-p NAME` names the package, else the command is its name. */
function packageOf(command: string): string | undefined {
  const words = command.split(/\s+/).filter((word) => word !== "-y" && word !== "--yes");
  return /^(?:-p|--package)$/.test(words[0] ?? "") ? words[1] : words[0];
}

/** The packages that the commands of a text fetch from the registry. */
function packagesIn(text: string): string[] {
  const run = [...text.matchAll(/\b(?:npx|bunx|pnpm dlx|npm exec(?: --)?) +([^`\n]+)/g)];
  const installed = [...text.matchAll(/\bnpm (?:install|i|add)((?: +[@a-z-][\w@/.-]*)+)/g)];
  return [
    ...run.map(([, command = ""]) => packageOf(command.trim()) ?? ""),
    ...installed.flatMap(([, names = ""]) =>
      names
        .trim()
        .split(/ +/)
        .filter((name) => !name.startsWith("-")),
    ),
  ];
}

it.each([
  ["npx rillet-sandbox --port 4010", ["rillet-sandbox"]],
  ["npx -y -p rillet-sdk rillet-sandbox", ["rillet-sdk"]],
  ["npx tsx a.ts & npx tsx b.ts\nnpm install bullmq ioredis", ["tsx", "bullmq", "ioredis"]],
])("reads the packages out of %j", (text, packages) => {
  expect(packagesIn(text)).toEqual(packages);
});

it("no page tells users to type a command that fetches a package that is neither ours nor known", () => {
  const found = TEXTS.flatMap((path) => packagesIn(readFileSync(path, "utf8")).map((name) => `${path}: ${name}`));
  expect(found.length).toBeGreaterThan(10);
  const known = new Set(["rillet-sdk", ...KNOWN]);
  expect(found.filter((each) => !known.has(each.split(": ")[1] ?? ""))).toEqual([]);
});
