import tseslint from "typescript-eslint";
import noDecimalOperators from "./no-decimal-operators.js";

/** Which parts of src no file of a folder may import: dependencies point one way. */
const LAYERS = {
  "src/errors/**": "http pagination resources client sync sandbox webhooks generated",
  "src/validation/**": "http pagination resources client sync sandbox webhooks money",
  "src/money/**": "http pagination client sync sandbox webhooks",
  "src/http/**": "pagination client options resources sync sandbox webhooks money generated",
  "src/pagination/**": "client options resources sync sandbox webhooks money generated",
  "src/{*.ts,resources/**}": "sync sandbox webhooks money zod decimal.js",
  "src/webhooks/**": "client http sync sandbox decimal.js",
  "src/incremental/**": "sync sandbox webhooks money zod",
  "src/redis/**": "client sync sandbox webhooks money zod",
  "src/sync/**": "sandbox webhooks",
};

/** The imports of those parts that are not a folder alone. */
const PATTERNS = {
  client: "**/client.js",
  options: "**/options.js",
  money: "**/money*",
  zod: "zod*",
  "decimal.js": "decimal.js",
};

const layers = Object.entries(LAYERS).map(([folder, forbidden]) => ({
  files: [folder],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [...forbidden.split(" ").map((part) => PATTERNS[part] ?? `**/${part}/**`), "node:*"] },
    ],
  },
}));

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
  ...layers,
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
