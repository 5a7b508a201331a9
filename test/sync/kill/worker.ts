/** A process that syncs one invoice and reports the result. The test starts it as a child process and kills it. */
import { Rillet } from "../../../src/index.js";
import { RilletSync } from "../../../src/sync/index.js";
import { openFiles } from "../../conformance/sync/shared-store.js";
import type { Job, Report } from "./processes.js";

const { url, folder, now, timeout, settings, source } = JSON.parse(process.argv[2] ?? "") as Job;
const rillet = new Rillet({
  apiKey: "sandbox-key",
  baseUrl: url,
  rateLimit: false,
  maxRetries: 0,
  timeout,
  logLevel: "off",
});
const sync = new RilletSync(rillet, { ...settings, links: openFiles(folder), now: () => now });
const report: Report = await sync.invoice(source).then(
  ({ action, invoice, requests }) => ({ action, id: invoice.id, requests }),
  (error: unknown) => ({ error: String(error) }),
);
process.stdout.write(JSON.stringify(report));
