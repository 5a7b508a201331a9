/** Runs the checks of what needs Node and MSW. */
import * as core from "rillet-sdk";
import * as sandbox from "rillet-sdk/sandbox";
import * as msw from "rillet-sdk/sandbox/msw";
import * as server from "rillet-sdk/sandbox/server";
import { runChecks } from "../smoke/check.js";
import { nodeOnly } from "../smoke/node-only.js";
import { readPlace, tell } from "./exchange.js";

async function main(): Promise<void> {
  tell(await runChecks(nodeOnly, { core, msw, sandbox, server }, readPlace()));
}

void main();
