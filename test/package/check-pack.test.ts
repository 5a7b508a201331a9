import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  findDeadLinks,
  findSecrets,
  findUnexpectedFiles,
  findUninstalledImports,
  findUnreachable,
  type PackageJson,
} from "./contents.js";
import { findPublishProblems } from "./publish-problems.js";

const PAGES = [
  "CHANGELOG.md",
  "LICENSE",
  "LICENSE-zod",
  "README.md",
  "dist/openapi.json",
  "dist/types/package.json",
  "generated/api.md",
  "package.json",
];

const FILES: Readonly<Record<string, string>> = {
  "dist/index.js": 'import {a} from "./chunk-A.js";\nexport { a };\nconst later = () => import("./chunk-B.js");\n',
  "dist/index.cjs": '"use strict";\nvar a = require("./chunk-A.cjs");\n',
  "dist/index.d.ts": "import { A } from './types-1.js';\nexport { A };\n",
  "dist/index.d.cts": "export { A } from './types-1.cjs';\n",
  "dist/command.js": '#!/usr/bin/env node\nimport "./chunk-A.js";\n',
  "dist/chunk-A.js": "export const a = 1;\n",
  "dist/chunk-A.cjs": "exports.a = 1;\n",
  "dist/chunk-B.js": "export const b = 1;\n",
  "dist/types-1.d.ts": "export type A = 1;\nexport * from './types/src/a.js';\n",
  "dist/types/src/a.d.ts": "export type B = 1;\n//# sourceMappingURL=a.d.ts.map",
  "dist/types/src/a.d.ts.map": '{"sources":["../../sources/src/a.ts"]}',
  "dist/sources/src/a.ts": 'import type { C } from "./not-packed.js";\nexport type B = 1;\n',
  "dist/types-1.d.cts": "export type A = 1;\n",
};

const MANIFEST: PackageJson = {
  name: "sample",
  exports: {
    ".": {
      import: { types: "./dist/index.d.ts", default: "./dist/index.js" },
      require: { types: "./dist/index.d.cts", default: "./dist/index.cjs" },
    },
    "./package.json": "./package.json",
  },
  bin: { sample: "./dist/command.js" },
  main: "./dist/index.cjs",
  module: "./dist/index.js",
  types: "./dist/index.d.ts",
};

const unreached = (files: Readonly<Record<string, string>>): string[] =>
  findUnreachable(MANIFEST, [...PAGES, ...Object.keys(files)], (path) => files[path] ?? "");

describe("the check of the package", () => {
  it("accepts what is built, its pages and examples", () => {
    expect(
      findUnexpectedFiles([
        ...PAGES,
        ...Object.keys(FILES),
        "examples/requests-and-errors/quickstart.ts",
        "examples/webhooks/node-http.ts",
        "examples/webhooks/README.md",
        "examples/sync/adapters/sequence/gbp.json",
      ]),
    ).toEqual([]);
    expect(unreached(FILES)).toEqual([]);
  });

  it.each([
    "src/index.ts",
    "dist/index.js.map",
    "test/a.test.ts",
    "tsconfig.tsbuildinfo",
    ".npmrc",
    "dist/deep/index.js",
    "examples/.env",
    "examples/data.sqlite",
  ])("rejects %s", (path) => {
    expect(findUnexpectedFiles([...PAGES, path])).toEqual([`${path} does not belong in the package.`]);
  });

  it("reports a page that is missing", () => {
    expect(findUnexpectedFiles(PAGES.filter((path) => path !== "LICENSE"))).toEqual([
      "LICENSE is missing from the package.",
    ]);
  });

  it("rejects a file that no entry leads to", () => {
    expect(unreached({ ...FILES, "dist/old.js": "" })).toEqual([
      "dist/old.js is in the package, but no entry leads to it.",
    ]);
  });

  it.each([
    ["dist/chunk-B.js", "dist/index.js leads to dist/chunk-B.js, which is not in the package."],
    ["dist/chunk-A.cjs", "dist/index.cjs leads to dist/chunk-A.cjs, which is not in the package."],
    ["dist/types-1.d.cts", "dist/index.d.cts leads to dist/types-1.d.cts, which is not in the package."],
    ["dist/sources/src/a.ts", "dist/types/src/a.d.ts.map leads to dist/sources/src/a.ts, which is not in the package."],
    ["dist/command.js", "package.json leads to dist/command.js, which is not in the package."],
  ])("reports that %s is missing, if something leads to it", (path, told) => {
    const { [path]: _, ...others } = FILES;
    expect(unreached(others)).toContain(told);
  });

  it.each([
    ["dist/index.js", 'import * as z from "zod/mini";'],
    ["dist/index.cjs", 'var z = require("zod/mini");'],
    ["dist/index.d.ts", "import * as z from 'zod/mini';"],
  ])("rejects %s when it imports a package that is not a dependency", (path, code) => {
    const manifest = { ...MANIFEST, dependencies: { "decimal.js": "^10" }, peerDependencies: { msw: "^2" } };
    const read = (): string =>
      `${code}\nimport a from "decimal.js";\nimport b from "msw/node";\nimport c from "node:http";`;
    expect(findUninstalledImports(manifest, [path, "examples/a.ts"], read)).toEqual([
      `${path} imports zod, which is not a dependency of the package.`,
    ]);
    expect(
      findUninstalledImports({ ...manifest, dependencies: { zod: "^4", "decimal.js": "^10" } }, [path], read),
    ).toEqual([]);
  });

  it("has the current licence of zod, which is built in", () => {
    expect(readFileSync("LICENSE-zod", "utf8")).toBe(readFileSync("node_modules/zod/LICENSE", "utf8"));
  });

  it("reports a missing file that README.md links to", () => {
    const page =
      "[a](examples/a.ts) [b](./examples/b.ts#top) [c](#options) [d](https://example.com/d.ts) [e](examples/gone.ts)";
    expect(findDeadLinks(["README.md", "examples/a.ts", "examples/b.ts"], () => page)).toEqual([
      "README.md links to examples/gone.ts, which is not in the package.",
    ]);
  });

  it("reports a missing file that a guide links to, relative to the folder of the guide", () => {
    const pages: Record<string, string> = {
      "README.md": "[guide](examples/lists/) [missing guide](examples/money/)",
      "examples/lists/README.md": "[a](a.ts) [back](../../README.md) [b](../b.ts)",
    };
    expect(findDeadLinks([...Object.keys(pages), "examples/lists/a.ts"], (path) => pages[path] ?? "")).toEqual([
      "README.md links to examples/money/README.md, which is not in the package.",
      "examples/lists/README.md links to examples/b.ts, which is not in the package.",
    ]);
  });

  it.each([
    [
      "a folder of the machine that built it",
      "const here = '/home/builder/sdk/src';",
      "a.js contains a path of this machine, /home/builder.",
    ],
    ["a key of Stripe", `sk_${"live"}_${"a1".repeat(12)}`, "a.js contains something like a key."],
    ["a private key", `-----BEGIN ${"PRIVATE"} KEY-----`, "a.js contains something like a key."],
    ["a token of npm", `npm_${"x".repeat(36)}`, "a.js contains something like a key."],
  ])("rejects %s", (_title, text, told) => {
    expect(findSecrets(["a.js"], () => text, ["/home/builder"])).toEqual([told]);
  });

  it("does not take the word key for a key", () => {
    expect(
      findSecrets(["a.js"], () => 'apiKey: "sandbox-key", sk_test_short, /home/other/x', ["/home/builder"]),
    ).toEqual([]);
  });
});

describe("before publishing", () => {
  const manifest = {
    publishConfig: { access: "public", provenance: true },
    repository: { type: "git", url: "git+https://example.com/rillet-sdk.git" },
  };
  const readme = (contact: string): string => `# rillet-sdk\n\n- **Report a vulnerability in private**: ${contact}.\n`;

  it.each([
    "<mailto:security@example.com>",
    "https://example.com/security",
    "[the form](https://example.com/security)",
  ])("the security contact %s is accepted", (contact) =>
    expect(findPublishProblems(readme(contact), manifest)).toEqual([]),
  );

  it.each(["", "_security contact: to be filled in by the publisher_", "write to us"])(
    "the security contact %j is rejected",
    (contact) => expect(findPublishProblems(readme(contact), manifest)).toEqual([expect.stringContaining("README.md")]),
  );

  it("a README without an address for reports of vulnerabilities is rejected", () => {
    expect(findPublishProblems("# rillet-sdk\n", manifest)).toEqual([expect.stringContaining("README.md")]);
  });

  it("a package without a repository, public access or provenance is rejected", () => {
    const contact = readme("https://example.com/security");
    expect(findPublishProblems(contact, {})).toHaveLength(3);
    expect(findPublishProblems(contact, { ...manifest, repository: { url: "" } })).toHaveLength(1);
  });
});
