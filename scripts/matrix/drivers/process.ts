/** Runs the suite in a process. It tells the verdicts and ends by itself. */
import { runChecks } from "../smoke/check.js";
import { nodeModules } from "../smoke/node-modules.js";
import { runSuite } from "../smoke/suite.js";
import { sdk } from "./loaded.js";
import { readPlace, tell } from "./exchange.js";

async function main(): Promise<void> {
  const place = readPlace();
  tell([...(await runSuite(sdk, place)), ...(await runChecks(nodeModules, sdk, place))]);
}

void main();
