/**
 * Applies the corrections to a newer published contract, compares it with openapi.json, and prints what changes for clients.
 * Exits 0 when nothing breaks, 1 when something does, 2 when the document cannot be read.
 *
 *     npm run contract:check -- <file or URL>
 */
import { readFileSync } from "node:fs";
import { reportChanges } from "./contract/change.js";
import { compareContracts } from "./contract/compare.js";
import { applyCorrections } from "./contract/corrections.js";
import type { Document } from "./contract/document.js";
import { readDocument, UnreadableDocumentError } from "./contract/read-document.js";

const USAGE = `Usage: npm run contract:check -- <file or URL>

Compares a newer published contract with openapi.json. Rillet publishes it at
https://docs.api.rillet.com/openapi/rillet-accounting-api.json
`;

const UNREADABLE = 2;

async function check(source: string): Promise<number> {
  const ours = JSON.parse(readFileSync(new URL("../openapi.json", import.meta.url), "utf8")) as Document;
  const newer = correct(await readDocument(source), source);
  const changes = compareContracts(ours, newer);
  process.stdout.write(reportChanges(changes, source));
  return changes.some(({ severity }) => severity === "breaking") ? 1 : 0;
}

function correct(published: Document, source: string): Document {
  try {
    return applyCorrections(published);
  } catch (error) {
    throw new UnreadableDocumentError(
      `The corrections in scripts/contract/corrections.ts do not fit ${source}: ${(error as Error).message}`,
    );
  }
}

async function main(source: string | undefined): Promise<number> {
  if (source === undefined) {
    process.stderr.write(USAGE);
    return UNREADABLE;
  }
  try {
    return await check(source);
  } catch (error) {
    const { message, stack } = error as Error;
    process.stderr.write(`${error instanceof UnreadableDocumentError ? message : stack}\n`);
    return UNREADABLE;
  }
}

process.exitCode = await main(process.argv[2]);
