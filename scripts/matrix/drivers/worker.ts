/** Runs the suite in a Worker: a place comes, the verdicts go. */
import type { Place } from "../smoke/check.js";
import { runSuite } from "../smoke/suite.js";
import { sdk } from "./loaded.js";

export default {
  fetch: async (request: Request): Promise<Response> => Response.json(await runSuite(sdk, (await request.json()) as Place)),
};
