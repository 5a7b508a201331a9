/**
 * Measures speed beside packages that people know, in one run on one machine: only the ratios mean anything.
 *
 *     npm run bench                 every bench
 *     npm run bench -- webhooks     one of them
 *
 * Ends with 1 where a bound does not hold.
 */
import type { Bench } from "./bench/bench.js";
import { report } from "./bench/report.js";
import { importTime } from "./bench/import-time.js";
import { requests } from "./bench/requests.js";
import { webhooks } from "./bench/webhooks.js";

const benches: Readonly<Record<string, Bench>> = { webhooks, requests, "import-time": importTime };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. There are ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}

let isWithinBounds = true;
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  isWithinBounds = report(name, await bench()) && isWithinBounds;
}
process.exit(isWithinBounds ? 0 : 1);
