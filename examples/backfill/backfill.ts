/**
 * Brings a file of invoices into Rillet: the check, the plan and, with --write, the invoices.
 *
 *     npx tsx examples/backfill/backfill.ts invoices.jsonl [--write]
 *
 * RILLET_API_KEY names the organization, RILLET_ENVIRONMENT or RILLET_BASE_URL the host. Without a key it is a trial on a sandbox in memory. README.md says more.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Rillet } from "rillet-sdk";
import { createSandbox } from "rillet-sdk/sandbox";
import { RilletSync, type CheckFinding } from "rillet-sdk/sync";
import { printTable } from "../support/table.js";
import { CsvFile } from "./csv-file.js";
import { findFileProblem } from "./documents.js";
import { FolderLinks } from "./folder-links.js";
import { createFailures, Journal, toRecord } from "./journal.js";
import { LinesInProgress } from "./lines-in-progress.js";
import { lockFolder } from "./lock.js";
import { PlanTable } from "./plan-table.js";
import { Progress, type Shown, timeLeft } from "./progress.js";
import { settings } from "./settings.js";
import { survey, type Survey } from "./survey.js";

/** So many failures in a row that may pass by themselves mean that Rillet is down. */
const MOST_FAILURES_IN_A_ROW = 25;

const { file, isWriting } = readArguments(process.argv.slice(2));
const interrupt = new AbortController();
let isFirstSignal = true;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    if (!isFirstSignal) process.exit(130);
    isFirstSignal = false;
    console.log("\nEnding. Invoices in progress are completed; the same signal again ends at once.");
    interrupt.abort();
  });

// Without an await outside of functions, this file also runs in a project that is CommonJS.
void main()
  .catch((error: unknown) => {
    console.error(`The backfill ended: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  })
  .then((code) => (process.exitCode = code));

/** @returns The exit code: 0, 1 for failures, 130 when a signal ended it. */
async function main(): Promise<number> {
  const isTrial = process.env["RILLET_API_KEY"] === undefined;
  const base = isTrial ? mkdtempSync(join(tmpdir(), "backfill-")) : `${basename(file)}.backfill`;
  lockFolder(base);
  const { types, currencies } = survey(file, () => false);
  const rillet = isTrial ? trialClient(types) : new Rillet();
  if (isTrial) console.log("RILLET_API_KEY is not set: a trial on a sandbox in memory.");

  const checked = join(base, "check");
  const checker = new RilletSync(rillet, { ...settings, links: new FolderLinks(checked) });
  const isGood = printCheck(await checker.check({ types, currencies }));
  rmSync(checked, { recursive: true, force: true });
  if (!isGood) return 1;

  // A folder for each organization and host: what is in the sandbox is not yet in production.
  const { id, trade_name: name } = await rillet.organization.retrieve();
  const folder = join(base, `${new URL(rillet.baseUrl).host.replace(":", "-")}-${id}`);
  const journal = await Journal.open(join(folder, "outcomes.jsonl"));
  const links = new FolderLinks(join(folder, "links"));
  const found = survey(file, journal.isDone);
  console.log(
    `\n${file}: ${found.lines} lines, ${found.done} are in ${name} already, ${found.unreadable} cannot be read.`,
  );
  await writeSuperseded(found, join(folder, "superseded.csv"));

  const sync = new RilletSync(rillet, { ...settings, links });
  const planned = await plan(sync, found, folder);
  if (planned === undefined) return interrupt.signal.aborted ? 130 : 1;
  if (!isWriting) {
    console.log("Nothing was written. With --write the invoices are.");
    return 0;
  }
  return write(sync, { journal, found, folder, planned });
}

function readArguments(given: readonly string[]): { file: string; isWriting: boolean } {
  const files = given.filter((argument) => !argument.startsWith("-"));
  const unknown = given.filter((argument) => argument.startsWith("-") && argument !== "--write");
  const [path = join(dirname(process.argv[1] ?? ""), "invoices.jsonl"), second] = files;
  const problem =
    unknown.length > 0 || second !== undefined ? "Usage: backfill.ts invoices.jsonl [--write]" : findFileProblem(path);
  if (problem !== undefined) {
    console.error(problem);
    process.exit(2);
  }
  return { file: path, isWriting: given.includes("--write") };
}

function trialClient(types: readonly string[]): Rillet {
  const sandbox = createSandbox({ externalReferenceTypes: types, rateLimit: false });
  return new Rillet({ apiKey: "sandbox-key", environment: "sandbox", fetch: sandbox.fetch, rateLimit: false });
}

/** @returns Whether the check found no error. */
function printCheck(findings: readonly CheckFinding[]): boolean {
  printTable(
    ["Level", "Finding", "Remedy"],
    findings.map(({ level, what, remedy = "" }) => [level, wrap(what, 70), wrap(remedy, 60)]),
  );
  const isGood = findings.every(({ level }) => level !== "error");
  if (!isGood) console.log("Nothing was written. Correct the errors, then run the same command again.");
  return isGood;
}

function wrap(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/** Writes which lines are left out, because another line of the same invoice counts. */
async function writeSuperseded({ superseded }: Survey, path: string): Promise<void> {
  const csv = await CsvFile.create(path, ["line", "reference", "supersededBy"]);
  for (const row of superseded) await csv.add(row);
  await csv.close();
  if (csv.count > 0)
    console.log(`Lines left out, because another line of the same invoice counts: ${csv.count}, see ${path}`);
}

/** @returns How long the sync takes by the plan, in milliseconds; undefined if the plan did not reach the end of the file. */
async function plan(sync: RilletSync, found: Survey, folder: string): Promise<number | undefined> {
  const table = new PlanTable();
  const progress = new Progress("Plan");
  const failures = await createFailures(join(folder, "plan-failures.csv"));
  const lines = new LinesInProgress(file, found);
  const examples: string[] = [];
  let endedBy: string | undefined;
  const options = { total: found.remaining.size, signal: interrupt.signal, onProgress: progress.show.bind(progress) };
  for await (const outcome of sync.planInvoices(lines.documents(), options)) {
    table.add(outcome);
    const line = lines.take(outcome.index);
    if (outcome.ok) continue;
    const { code, message } = outcome.error;
    await failures.add(toRecord(line, outcome));
    if (examples.length < 3) examples.push(`Line ${line.number}: ${code}: ${message}`);
    if (outcome.endsBatch) endedBy = message;
  }
  progress.end();
  await failures.close();
  table.print();
  for (const message of examples) console.log(message);
  if (failures.count > 0)
    console.log(`All ${failures.count} failures with their remedies: ${join(folder, "plan-failures.csv")}`);
  if (endedBy !== undefined) console.log(`Every invoice would fail: ${endedBy}`);
  return endedBy === undefined && !interrupt.signal.aborted ? table.duration : undefined;
}

interface Work {
  readonly journal: Journal;
  readonly found: Survey;
  readonly folder: string;
  /** How long it takes by the plan, in milliseconds. */
  readonly planned: number;
}

async function write(sync: RilletSync, { journal, found, folder, planned }: Work): Promise<number> {
  const progress = new Progress("Write");
  const lines = new LinesInProgress(file, found);
  const outage = new AbortController();
  const signal = AbortSignal.any([interrupt.signal, outage.signal]);
  const show = (state: Shown): void => progress.show({ ...state, millisecondsLeft: timeLeft(state, planned) });
  const options = { total: found.remaining.size, signal, onProgress: show };
  let endedBy: string | undefined;
  let failuresInRow = 0;
  for await (const outcome of sync.invoices(lines.documents(journal.begin), options)) {
    await journal.add(toRecord(lines.take(outcome.index), outcome));
    failuresInRow = !outcome.ok && outcome.error.isRetryable ? failuresInRow + 1 : 0;
    if (failuresInRow >= MOST_FAILURES_IN_A_ROW) outage.abort();
    if (!outcome.ok && (outcome.endsBatch || outage.signal.aborted)) endedBy ??= outcome.error.message;
  }
  progress.end();
  const left = survey(file, journal.isDone);
  const failed = await journal.writeFailures(join(folder, "failures.csv"), left);
  if (endedBy !== undefined) console.log(`Ended, because further invoices would fail too: ${endedBy}`);
  console.log(`Outcomes: ${join(folder, "outcomes.jsonl")}\nFailures: ${failed} in ${join(folder, "failures.csv")}`);
  const [isInterrupted, unfinished] = [interrupt.signal.aborted, left.remaining.size];
  if (unfinished > failed && !isInterrupted && endedBy === undefined)
    console.log(`Lines that were added or changed in the meantime: ${unfinished - failed}.`);
  if (unfinished > 0) console.log("The same command continues where it stopped, and tries the failed lines again.");
  return isInterrupted ? 130 : unfinished > 0 ? 1 : 0;
}
