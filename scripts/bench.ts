/**
 * Measures speed and size, and those of known packages, in one run on one machine. Only the ratios mean something.
 *
 *     npm run bench                        every bench, some ten minutes
 *     npm run bench -- webhooks requests   some of them
 *
 * Prints one table. Exits with 1 if an aim is missed.
 */
import { report, type Bench, type Findings } from "./bench/bench.js";
import { books } from "./bench/books.js";
import { bundleSize } from "./bench/bundle-size.js";
import { firstCall, importTime } from "./bench/cold-start.js";
import { editor } from "./bench/editor.js";
import { installSize } from "./bench/install-size.js";
import { iteration } from "./bench/iteration.js";
import { money } from "./bench/money.js";
import { burst, foreignTraffic, limiters } from "./bench/rate-limit.js";
import { requests } from "./bench/requests.js";
import { syncRequests } from "./bench/sync-requests.js";
import { typeCheck } from "./bench/type-check.js";
import { webhooks } from "./bench/webhooks.js";

const benches: Readonly<Record<string, Bench>> = {
  requests,
  burst,
  "foreign-traffic": foreignTraffic,
  limiters,
  iteration,
  webhooks,
  money,
  "sync-requests": syncRequests,
  books,
  "import-time": importTime,
  "first-call": firstCall,
  "bundle-size": bundleSize,
  "install-size": installSize,
  "type-check": typeCheck,
  editor,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(", ")}. There are ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}

const findings: Findings[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`${name} …`);
  findings.push(await bench());
}
process.exit(report(findings) ? 0 : 1);
