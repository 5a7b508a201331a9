import { expect, it } from "vitest";
import { findEdgeProblems } from "./edge-problems.js";

const problemsOf = (code: string): string[] => findEdgeProblems(["dist/a.js"], () => code);

it.each([
  ['const { createHmac } = process.getBuiltinModule("node:crypto");', "uses process.getBuiltinModule"],
  ["if (process.versions.node) run();", "uses process.versions"],
  ["setImmediate(run);", "uses setImmediate"],
  ["globalThis.x = () => new Function(code);", "uses Function"],
  ["eval(code);", "uses eval"],
  ['import { createHmac } from "node:crypto";', "imports node:crypto"],
  ['export const load = () => import("node:fs");', "imports node:fs"],
  ["const bytes = Buffer.from(text);", "uses Buffer"],
])("reports %s", (code, problem) => {
  expect(problemsOf(code)).toEqual([expect.stringContaining(problem)]);
});

it.each([
  "const key = process.env.RILLET_API_KEY;",
  "const { process } = globalThis; use(process?.env);",
  'const found = Reflect.get(globalThis, "process");',
  "const isFunction = typeof Function;",
  "const options = { eval: 1, process: 2 }; use(options.process);",
])("accepts %s", (code) => {
  expect(problemsOf(code)).toEqual([]);
});

it("follows the files that an entry imports", () => {
  const files: Record<string, string> = { "dist/a.js": 'import "./b.js";', "dist/b.js": "setImmediate(run);" };
  expect(findEdgeProblems(["dist/a.js"], (path) => files[path] ?? "")).toEqual([
    "dist/b.js uses setImmediate, which a build for an edge runtime rejects.",
  ]);
});
