/**
 * Measures speed and size, and those of known packages, in one run on one machine. Only the ratios mean something.
 *
 *     npm run bench                        every bench, some ten minutes
 *     npm run bench -- webhooks requests   some of them
 *
 * Prints one table. Exits with 1 if an aim is missed.
 */
import { printTable, run, type Bench } from "./bench/bench.js";
import { books } from "./bench/books.js";
import { editor, typeCheck } from "./bench/editor.js";
import { money } from "./bench/money.js";
import { firstCall, importTime, iteration } from "./bench/processes.js";
import { burst, foreignTraffic, limiters } from "./bench/rate-limit.js";
import { requests } from "./bench/requests.js";
import { bundleSize, installSize } from "./bench/sizes.js";
import { syncRequests } from "./bench/sync-requests.js";
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

const results = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`${name} …`);
  results.push(await run(bench));
}
printTable(results.flatMap(({ lines }) => lines));
process.exit(results.every(({ areMet }) => areMet) ? 0 : 1);
