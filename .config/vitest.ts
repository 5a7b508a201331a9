import { defineConfig } from "vitest/config";

export default defineConfig({
  // The examples import the package by its name, as users do.
  resolve: { tsconfigPaths: true },
  test: {
    include: ["test/**/*.test.ts", "examples/**/*.test.ts"],
    reporters: process.env["CI"] ? ["default", "./.config/plain-summary-reporter.ts"] : ["default"],
    unstubEnvs: true,
    unstubGlobals: true,
    restoreMocks: true,
    // Several files wait for child processes and for Redis: one worker a core, instead of one fewer.
    maxWorkers: "100%",
    testTimeout: 30_000,
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
