import type { InstalledProjects } from "../install-package.js";

/** A project that is compiled, as one user sets it up. */
export interface Project {
  readonly title: string;
  /** What it consists of, in test/runtimes/consumers: a file, or a folder of files that import one entry each. */
  readonly consumer: "every-entry.ts" | "with-msw.ts" | "with-undici.ts" | "inferred";
  /** The ending of files that import, and of files that require. */
  readonly esm: "mts" | "ts";
  readonly commonJs?: "cts";
  readonly settings: object;
  /** Where its packages are installed. */
  readonly folder: string;
}

/** `skipLibCheck` is off, so that an error in a declaration of the package is an error in the project of its user. */
const STRICT = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };
/** Declarations are written, because a compiler then has to name the types that it inferred. */
const COMMON = { target: "es2022", ...STRICT, declaration: true, emitDeclarationOnly: true, outDir: "out" };

const BOTH = { esm: "mts", commonJs: "cts" } as const;

/** Redis is installed in none of them, MSW and undici only where it says so. */
export const projectsIn = ({
  plain,
  withNodeTypes,
  withWorkersTypes,
  withMsw2,
  withMsw3,
  linked,
}: InstalledProjects): Project[] => [
  {
    title: "Node's types, no DOM",
    consumer: "every-entry.ts",
    ...BOTH,
    settings: { ...COMMON, module: "nodenext", lib: ["es2022"], types: ["node"] },
    folder: withNodeTypes,
  },
  {
    title: "DOM, no types of Node",
    consumer: "every-entry.ts",
    ...BOTH,
    settings: { ...COMMON, module: "nodenext", lib: ["es2022", "dom"], types: [] },
    folder: plain,
  },
  {
    title: "the types of Workers, no DOM",
    consumer: "every-entry.ts",
    esm: "mts",
    settings: { ...COMMON, module: "nodenext", lib: ["es2022"], types: ["@cloudflare/workers-types"] },
    folder: withWorkersTypes,
  },
  {
    title: "a bundler's resolution, DOM and Node's types",
    consumer: "every-entry.ts",
    esm: "ts",
    settings: { ...COMMON, module: "esnext", moduleResolution: "bundler", types: ["node"] },
    folder: withNodeTypes,
  },
  {
    title: "inferred types are written to declarations, with packages that are links into a store (pnpm)",
    consumer: "inferred",
    ...BOTH,
    settings: { ...COMMON, module: "nodenext", lib: ["es2022"], types: ["node"] },
    folder: linked,
  },
  {
    title: "MSW 2",
    consumer: "with-msw.ts",
    ...BOTH,
    settings: { ...COMMON, module: "nodenext", types: ["node"] },
    folder: withMsw2,
  },
  {
    title: "MSW 3, which is ESM only",
    consumer: "with-msw.ts",
    esm: "mts",
    settings: { ...COMMON, module: "nodenext", types: ["node"] },
    folder: withMsw3,
  },
  {
    title: "undici, no DOM",
    consumer: "with-undici.ts",
    ...BOTH,
    settings: { ...COMMON, module: "nodenext", lib: ["es2022"], types: ["node"] },
    folder: withMsw2,
  },
  {
    title: "undici, DOM and Node's types",
    consumer: "with-undici.ts",
    ...BOTH,
    settings: { ...COMMON, module: "nodenext", lib: ["es2022", "dom"], types: ["node"] },
    folder: withMsw2,
  },
];
