/** Runs the suite in a page, when the target asks for it. */
import type { SandboxServer } from "../suite/check.js";
import { runSuite } from "../suite/suite.js";
import { sdk } from "./load-sdk.js";

Object.assign(globalThis, { runSuite: (server: SandboxServer) => runSuite(sdk, server) });
