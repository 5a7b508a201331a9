/** Runs the suite in a process. It prints the results and ends by itself. */
import { runChecks } from "../suite/check.js";
import { nodeModules } from "../suite/node-modules.js";
import { runSuite } from "../suite/suite.js";
import { sdk } from "./load-sdk.js";
import { readSandboxServer, printReport } from "./report.js";

async function main(): Promise<void> {
  const server = readSandboxServer();
  printReport([...(await runSuite(sdk, server)), ...(await runChecks(nodeModules, sdk, server))]);
}

void main();
