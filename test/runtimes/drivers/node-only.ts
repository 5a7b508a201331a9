/** Runs the checks of what needs Node. */
import * as core from "rillet-sdk";
import * as sandbox from "rillet-sdk/sandbox";
import * as server from "rillet-sdk/sandbox/server";
import { runChecks } from "../suite/check.js";
import { nodeOnly } from "../suite/node-only.js";
import { readSandboxServer, printReport } from "./report.js";

async function main(): Promise<void> {
  printReport(await runChecks(nodeOnly, { core, sandbox, server }, readSandboxServer()));
}

void main();
