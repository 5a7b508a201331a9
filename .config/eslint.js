import tseslint from "typescript-eslint";
import noDecimalOperators from "./no-decimal-operators.js";

/** Which folders of src may be imported from which: dependencies point one way. */
const layers = [
  {
    files: ["src/errors/**"],
    forbidden: [
      "**/http/**",
      "**/pagination/**",
      "**/resources/**",
      "**/client.js",
      "**/sync/**",
      "**/sandbox/**",
      "**/webhooks/**",
      "**/generated/**",
    ],
  },
  {
    files: ["src/validation/**"],
    forbidden: [
      "**/http/**",
      "**/pagination/**",
      "**/resources/**",
      "**/client.js",
      "**/sync/**",
      "**/sandbox/**",
      "**/webhooks/**",
      "**/money*",
    ],
  },
  {
    files: ["src/money/**"],
    forbidden: ["**/http/**", "**/pagination/**", "**/client.js", "**/sync/**", "**/sandbox/**", "**/webhooks/**"],
  },
  {
    files: ["src/http/**"],
    forbidden: [
      "**/pagination/**",
      "**/client.js",
      "**/options.js",
      "**/resources/**",
      "**/sync/**",
      "**/sandbox/**",
      "**/webhooks/**",
      "**/money*",
      "**/generated/**",
    ],
  },
  {
    files: ["src/pagination/**"],
    forbidden: [
      "**/client.js",
      "**/options.js",
      "**/resources/**",
      "**/sync/**",
      "**/sandbox/**",
      "**/webhooks/**",
      "**/money*",
      "**/generated/**",
    ],
  },
  {
    files: ["src/*.ts", "src/resources/**"],
    forbidden: ["**/sync/**", "**/sandbox/**", "**/webhooks/**", "**/money*", "zod*", "decimal.js"],
  },
  {
    files: ["src/webhooks/**"],
    forbidden: ["**/client.js", "**/http/**", "**/sync/**", "**/sandbox/**", "decimal.js"],
  },
  { files: ["src/incremental/**"], forbidden: ["**/sync/**", "**/sandbox/**", "**/webhooks/**", "**/money*", "zod*"] },
  {
    files: ["src/redis/**"],
    forbidden: ["**/client.js", "**/sync/**", "**/sandbox/**", "**/webhooks/**", "**/money*", "zod*"],
  },
  { files: ["src/sync/**"], forbidden: ["**/sandbox/**", "**/webhooks/**"] },
];

/** The globals of a browser that the sandbox's page uses. */
const PAGE_GLOBALS = [
  ...["crypto", "document", "Event", "fetch", "FormData", "location", "navigator", "setTimeout", "URLSearchParams"],
  "window",
];

export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "docs/**",
      "generated/**",
      "node_modules/**",
      ".cache/**",
      "coverage/**",
      "test/contract/published.json",
      "test/released/*/**",
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.ts", "scripts/**/*.ts", "examples/**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { rillet: { rules: { "no-decimal-operators": noDecimalOperators } } },
    rules: {
      "rillet/no-decimal-operators": "error",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true, allowNullish: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/prefer-promise-reject-errors": "off",
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    ignores: ["test/support/fast-check.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          name: "fast-check",
          message: "Import test/support/fast-check.ts: its properties try the same cases in each run.",
        },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines": ["error", 250],
      "no-console": "error",
      "no-restricted-imports": ["error", { patterns: ["node:*"] }],
    },
  },
  ...layers.map(({ files, ignores = [], forbidden }) => ({
    files,
    ignores,
    rules: { "no-restricted-imports": ["error", { patterns: [...forbidden, "node:*"] }] },
  })),
  {
    files: ["src/sandbox/server/**", "src/sandbox/command/**"],
    rules: { "no-restricted-imports": "off", "no-console": "off" },
  },
  {
    // The script of the sandbox's page: JavaScript with JSDoc types, checked as strictly as the rest, with a browser's globals.
    files: ["src/sandbox/server/page/**/*.js"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true },
      globals: Object.fromEntries(PAGE_GLOBALS.map((name) => [name, "readonly"])),
    },
    rules: {
      "no-undef": "error",
      "max-lines": ["error", 250],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }] },
  },
);
