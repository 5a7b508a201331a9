/** Runs the suite in a page, when it is told to. */
import type { Place } from "../smoke/check.js";
import { runSuite } from "../smoke/suite.js";
import { sdk } from "./loaded.js";

Object.assign(globalThis, { runSuite: (place: Place) => runSuite(sdk, place) });
