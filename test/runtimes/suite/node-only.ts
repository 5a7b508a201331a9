import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type * as core from "rillet-sdk";
import type * as sandbox from "rillet-sdk/sandbox";
import type * as server from "rillet-sdk/sandbox/server";
import type { Check } from "./check.js";
import { expectEqual } from "./check.js";

/** The entries that need Node. */
export interface NodeEntries {
  readonly core: typeof core;
  readonly sandbox: typeof sandbox;
  readonly server: typeof server;
}

export const nodeOnly: readonly Check<NodeEntries>[] = [
  {
    title: "a sandbox is served by the process itself",
    async run({ core: { Rillet }, server: { startSandboxServer }, sandbox: { createSandbox } }, { apiKey }) {
      const sandbox = createSandbox({ apiKey });
      const server = await startSandboxServer(sandbox);
      try {
        await new Rillet({ apiKey, baseUrl: server.url }).customers.create({ name: "Acme" });
        expectEqual(sandbox.state.customers.size, 1, "customers");
      } finally {
        await server.close();
      }
    },
  },
  {
    title: "the command rillet-sandbox is there",
    async run() {
      const { stdout } = await promisify(execFile)(process.execPath, [
        join(process.cwd(), "node_modules/.bin/rillet-sandbox"),
        "--help",
      ]);
      expectEqual(stdout.includes("--port"), true, `flags in its help: ${stdout}`);
    },
  },
];
