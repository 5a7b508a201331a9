/** A process that does one piece of work and reports how it ended. The test starts it as a child process and kills it. */
import { callSync } from "./recorder.js";
import { openStore } from "./shared-store.js";
import { createSync, type Job } from "./sync-job.js";

const job = JSON.parse(process.argv[2] ?? "") as Job;
const links = await openStore(job.store);
process.stdout.write(JSON.stringify(await callSync(createSync(job, links), job.work)));
await links.close();
