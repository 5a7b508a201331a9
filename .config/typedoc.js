import { OptionDefaults } from "typedoc";

/** The API reference: every entry of the package, with the README as its front page. A warning fails the build. */
export default {
  name: "rillet-sdk",
  entryPoints: [
    "index",
    "money/index",
    "sync/index",
    "incremental/index",
    "webhooks/index",
    "redis/index",
    "sandbox/index",
    "sandbox/msw",
    "sandbox/server/index",
  ].map((entry) => `../src/${entry}.ts`),
  tsconfig: "tsconfig.docs.json",
  plugin: ["./typedoc-categories.js"],
  readme: "../README.md",
  out: "../docs",
  treatWarningsAsErrors: true,
  validation: {
    notExported: true,
    invalidLink: true,
    invalidPath: true,
    notDocumented: false,
    rewrittenLink: true,
    unusedMergeModuleWith: true,
  },
  // Pieces of declarations that no user names.
  intentionallyNotExported: [
    "ApiResponse",
    "CannotFollow",
    "Document",
    "HEADER_NAMES",
    "HttpMethod",
    "MIRRORED_LISTS",
    "MODES",
    "Optional",
    "ScriptInput",
    "SignedContent",
    "Transactions",
  ],
  excludePrivate: true,
  excludeInternal: true,
  // Of Node, on every error.
  excludeExternals: true,
  // The published package has no page of its sources to link to.
  disableSources: true,
  // openapi-typescript marks fields that have one value.
  modifierTags: [...OptionDefaults.modifierTags, "@constant"],
  excludeTags: [...OptionDefaults.excludeTags, "@constant"],
  navigation: { includeCategories: true, includeGroups: false, compactFolders: true },
  categorizeByGroup: false,
};
