import { constants } from "node:buffer";
import { randomUUID } from "node:crypto";
import { access, appendFile, chmod, constants as modes, open, readFile, rename, rm, truncate } from "node:fs/promises";
import { dirname } from "node:path";
import { Rillet } from "../../client.js";
import { createSandbox } from "../create-sandbox.js";
import type { MirrorEntry, MirrorJournal, MirrorProgress, OrganizationMirror } from "../mirror/mirror.js";
import { mirrorOrganization } from "../mirror/mirror-organization.js";
import { FlagError } from "./flags-and-help.js";

/** What the flags say about the mirror. */
export interface MirrorSettings {
  readonly file: string;
  readonly invoicesSince: string | undefined;
  readonly redact: boolean;
  /** Reads the organization again, although the file is complete. */
  readonly refresh: boolean;
}

/** Only the owner of the file may read it: it holds the books of a company. */
const OWNER_ONLY = 0o600;

/** Where the command writes. */
interface Output {
  readonly out: (text: string) => void;
  readonly isTerminal: boolean;
}

/**
 * Returns the mirror in the file, or reads the organization of `RILLET_API_KEY` into it. An interrupted read continues, because what was read so far is kept in a second file beside it.
 * @throws FlagError for a file that is no mirror, one with other options, or one that cannot be written, before anything is sent.
 */
export async function openMirror(settings: MirrorSettings, output: Output): Promise<OrganizationMirror> {
  const { file, refresh } = settings;
  const part = `${file}.part`;
  const present = await readMirror(file);
  if (present) await removeFinished(part, present);
  if (present && !refresh) {
    checkSameOptions(present, settings);
    output.out(
      `${file} was read from ${present.mirror.baseUrl} at ${present.mirror.readUntil}. It is not read again; --refresh reads it again.\n`,
    );
    return present;
  }
  const rillet = new Rillet();
  await checkWritable(part);
  const journal = new FileJournal(part);
  const count = (await journal.load()).length;
  output.out(
    count > 0
      ? `Continues the interrupted read in ${part}. GET requests only.\n`
      : `Reads the organization at ${rillet.baseUrl}. GET requests only, at most 60 a minute.\n`,
  );
  const progress = showMirrorProgress(output);
  try {
    const { invoicesSince, redact } = settings;
    const mirror = await mirrorOrganization(rillet, { invoicesSince, redact, journal, onProgress: progress.show });
    await writeOwnerOnly(file, JSON.stringify(mirror));
    await rm(part, { force: true });
    return mirror;
  } catch (error) {
    if (error instanceof RangeError && error.message === "Invalid string length")
      throw new Error(
        `these books do not fit into one text of ${String(constants.MAX_STRING_LENGTH >> 20)} MiB. Delete ${part}, and read fewer invoices with --invoices-since.`,
        { cause: error },
      );
    const isKept = (await journal.load()).length > 0;
    if (!isKept) await rm(part, { force: true });
    const kept = isKept ? ` What was read so far is in ${part}. Run the same command again to continue.` : "";
    throw new Error(`the mirror is not complete: ${messageOf(error)}${kept}`, { cause: error });
  } finally {
    progress.end();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @returns The mirror in the file; undefined when there is no file. @throws FlagError when it holds something else. */
async function readMirror(file: string): Promise<OrganizationMirror | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new FlagError(`--mirror ${file} cannot be read: ${messageOf(error)}. Give a file that you may read.`);
  }
  try {
    const mirror = JSON.parse(text) as OrganizationMirror;
    if (typeof mirror.mirror.readUntil !== "string") throw new TypeError("no mirror");
    createSandbox({ seed: mirror, externalReferenceTypes: mirror.mirror.externalReferenceTypes });
    return mirror;
  } catch {
    throw new FlagError(
      `--mirror ${file} exists and is not a mirror of an organization. It stays as it is: give the name of a new file, or of one that --mirror wrote.`,
    );
  }
}

/** Removes what was kept of the read that made the mirror, when an interruption came between the two: `--refresh` would take it for a read to continue. */
async function removeFinished(part: string, { mirror }: OrganizationMirror): Promise<void> {
  const [first] = await new FileJournal(part).load();
  if (first && "start" in first && first.start.readFrom === mirror.readFrom) await rm(part);
}

/** Rejects a mirror that was read with other options than those of this command. */
function checkSameOptions({ mirror }: OrganizationMirror, { file, redact, invoicesSince }: MirrorSettings): void {
  if (redact && !mirror.isRedacted)
    throw new FlagError(`--redact: ${file} was read without it. Read it again with --refresh, or give another file.`);
  const since = invoicesSince === undefined ? undefined : new Date(invoicesSince).toISOString();
  if (since !== undefined && mirror.invoicesSince !== since)
    throw new FlagError(
      `--invoices-since ${String(invoicesSince)}: ${file} was read with ${mirror.invoicesSince ?? "all invoices"}. Read it again with --refresh, or leave the flag out.`,
    );
}

async function checkWritable(part: string): Promise<void> {
  try {
    await access(dirname(part), modes.W_OK);
    const file = await open(part, "a", OWNER_ONLY);
    await file.close();
    await chmod(part, OWNER_ONLY);
  } catch (error) {
    throw new FlagError(
      `--mirror cannot write ${part}: ${messageOf(error)}. Give a file in a folder that exists and that you may write to.`,
    );
  }
}

/** Writes the file under another name, then renames it, so that an interruption never leaves half a file. */
async function writeOwnerOnly(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID().slice(0, 8)}`;
  const file = await open(temporary, "wx", OWNER_ONLY);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** The pages of an interrupted read, one line each. */
class FileJournal implements MirrorJournal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** Reads line by line, because the whole file can be longer than a string. Cuts off the line that an interruption left unfinished, and what follows a damaged one. */
  async load(): Promise<MirrorEntry[]> {
    const entries: MirrorEntry[] = [];
    let end = 0;
    try {
      const bytes = await readFile(this.#path);
      for (let lineBreak = bytes.indexOf("\n"); lineBreak >= 0; lineBreak = bytes.indexOf("\n", end)) {
        const entry = parseEntry(bytes.toString("utf8", end, lineBreak));
        if (entry === undefined) break;
        entries.push(entry);
        end = lineBreak + 1;
      }
      if (end < bytes.length) await truncate(this.#path, end);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    return entries;
  }

  async add(entry: MirrorEntry): Promise<void> {
    await appendFile(this.#path, `${JSON.stringify(entry)}\n`, { mode: OWNER_ONLY });
  }
}

function parseEntry(line: string): MirrorEntry | undefined {
  try {
    return JSON.parse(line) as MirrorEntry;
  } catch {
    return undefined;
  }
}

const WIDTH = 20;

/** Shows the progress of a mirror: a bar of the lists on a terminal, a line for each list and every thousand items elsewhere. */
export function showMirrorProgress({
  out,
  isTerminal,
}: {
  readonly out: (text: string) => void;
  readonly isTerminal: boolean;
}): { readonly show: (progress: MirrorProgress) => void; readonly end: () => void } {
  let isOpen = false;
  let before = -1;
  return {
    show(progress) {
      const { listsDone, lists, items } = progress;
      if (isTerminal) {
        const filled = Math.round((WIDTH * listsDone) / lists);
        out(`\r\u001b[2K${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${describe(progress)}`);
        isOpen = true;
      } else if (listsDone !== before || items % 1000 === 0) out(`  ${describe(progress)}\n`);
      before = listsDone;
    },
    end() {
      if (isOpen) out("\n");
      isOpen = false;
    },
  };
}

const describe = ({ list, items, listsDone, lists, requests }: MirrorProgress): string =>
  `${listsDone} of ${lists} lists, ${items} ${list.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}, ${requests} requests`;
