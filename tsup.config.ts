import { defineConfig } from "tsup";

/** One file per public entry, in both module formats. */
const entry = {
  index: "src/index.ts",
  money: "src/money/index.ts",
  sync: "src/sync/index.ts",
  incremental: "src/incremental/index.ts",
  webhooks: "src/webhooks/index.ts",
  redis: "src/redis/index.ts",
  sandbox: "src/sandbox/index.ts",
  "sandbox-msw": "src/sandbox/msw.ts",
  "sandbox-server": "src/sandbox/server/index.ts",
  "sandbox-command": "src/sandbox/command/index.ts",
};

export default defineConfig({
  entry,
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: true,
  // Without it, CommonJS gets a copy of the error classes in every entry.
  splitting: true,
  treeshake: true,
  // Else node:crypto becomes crypto, which Workers do not know.
  removeNodeProtocol: false,
  clean: true,
  external: ["msw", /^node:/],
});
