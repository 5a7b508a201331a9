/** Runs the checks of the handlers for MSW, with the version of MSW that is installed. */
import * as core from "rillet-sdk";
import * as sandbox from "rillet-sdk/sandbox";
import * as msw from "rillet-sdk/sandbox/msw";
import { runChecks } from "../suite/check.js";
import { mswChecks } from "../suite/msw.js";
import { readSandboxServer, printReport } from "./report.js";

async function main(): Promise<void> {
  printReport(await runChecks(mswChecks, { core, msw, sandbox }, readSandboxServer()));
}

void main();
