import { DOM_SCRIPT } from "./script-dom.js";
import { LIVE_SCRIPT } from "./script-live.js";
import { OBJECTS_SCRIPT } from "./script-objects.js";
import { REQUESTS_SCRIPT } from "./script-requests.js";
import { WEBHOOKS_SCRIPT } from "./script-webhooks.js";

/** What runs in the page: plain JavaScript, that a test has checked for its types. */
export const SCRIPT = `"use strict";\n(() => {\n${[DOM_SCRIPT, REQUESTS_SCRIPT, OBJECTS_SCRIPT, WEBHOOKS_SCRIPT, LIVE_SCRIPT].join("\n")}\n})();\n`;
