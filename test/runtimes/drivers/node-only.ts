/** Runs the checks of what needs Node and MSW. */
import * as core from "rillet-sdk";
import * as sandbox from "rillet-sdk/sandbox";
import * as msw from "rillet-sdk/sandbox/msw";
import * as server from "rillet-sdk/sandbox/server";
import { runChecks } from "../suite/check.js";
import { nodeOnly } from "../suite/node-only.js";
import { readSandboxServer, printReport } from "./report.js";

async function main(): Promise<void> {
  printReport(await runChecks(nodeOnly, { core, msw, sandbox, server }, readSandboxServer()));
}

void main();
