/**
 * Checks on the real service, one by one, what the SDK, its sync and its sandbox assume about it. It creates objects under a name of its own and
 * removes what can be removed.
 *
 *     RILLET_API_KEY=… npm run live-check                     Rillet's sandbox; about 30 requests
 *     npm run live-check -- --slow                            also what takes up to three hours: expired cursors, replays, the rate limit
 *     npm run live-check -- --webhook-port 8787               also the form of a webhook; needs RILLET_WEBHOOK_TOKEN and a tunnel to the port
 *     npm run live-check -- --base-url http://127.0.0.1:4010  a `rillet-sandbox` on this machine
 *     npm run live-check -- --yes-production                  production; only reads
 *
 * Writes live-check.json (`--json FILE`: another file), and exits with 1 when an assumption is broken.
 */
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { printTable } from "../support/table.js";
import { connect } from "./connection.js";
import { probes } from "./probes/index.js";
import { count, runProbes } from "./run-probes.js";
import { TestObjects } from "./test-objects.js";
import { startReceiver } from "./webhook-receiver.js";

const { values: flags } = parseArgs({
  options: {
    slow: { type: "boolean", default: false },
    "yes-production": { type: "boolean", default: false },
    "base-url": { type: "string" },
    "webhook-port": { type: "string" },
    json: { type: "string", default: "live-check.json" },
  },
});

const { rillet, isReadOnly, sendUnlimited } = connect({
  yesProduction: flags["yes-production"],
  baseUrl: flags["base-url"],
});
const receiver = flags["webhook-port"] === undefined ? undefined : await startReceiver(Number(flags["webhook-port"]));
const objects = new TestObjects(rillet, `rillet-sdk live check ${Date.now().toString(36)}`);
const chosen = probes.filter((probe) => (flags.slow || !probe.isSlow) && (!isReadOnly || probe.isReadOnly));

const results = await runProbes(
  chosen,
  { rillet, objects, sendUnlimited, sleep, now: Date.now, nextDelivery: receiver?.next },
  ({ name, verdict }) => console.error(`${name}: ${verdict}`),
);
const left = await objects.removeAll();
receiver?.close();

printTable(
  ["assumption", "verdict", "evidence"],
  results.map(({ name, verdict, evidence }) => [name, verdict, evidence]),
);
for (const { name, verdict, assumption, reliedOnBy, ifFalse } of results)
  if (verdict === "broken")
    console.log(`\n${name}\n  assumed: ${assumption}\n  used by: ${reliedOnBy}\n  now: ${ifFalse}`);
for (const what of left) console.log(`\nNot removed: ${what}`);
console.log(
  `\n${count(results, "held")} held, ${count(results, "broken")} broken, ${count(results, "not decidable")} not decidable.`,
);
writeFileSync(flags.json, `${JSON.stringify({ date: new Date().toISOString(), results, left }, undefined, 2)}\n`);
if (count(results, "broken") > 0) process.exitCode = 1;
