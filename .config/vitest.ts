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
    // Only ends what hangs: on a crowded machine with few cores, a property takes a minute.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    coverage: { include: ["src/**"], reporter: ["text-summary"] },
  },
});
