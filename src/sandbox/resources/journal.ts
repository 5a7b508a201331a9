import { chartOf } from "../ledger/chart.js";
import { journalRows, showEntry, showReportingEntry } from "../ledger/journal.js";
import { readLedger } from "../ledger/ledger.js";
import type { LedgerEntry } from "../ledger/entry.js";
import { answerList } from "../lists/list.js";
import { conflict, notFound } from "../problems.js";
import type { Call, Handler, Handlers } from "../request/call.js";
import { manualEntries } from "./journal-entries.js";

/** The journal: what documents post and what was entered by hand. Only the latter can be changed or deleted (the docs are silent; 409 is our choice). */
export const journal: Handlers = {
  ...manualEntries,
  "journalEntries.list": (call) => answerList(journalRows(call.world, showEntry), call),
  "journalEntries.retrieve": (call) => showEntry(findEntry(call), chartOf(call.world.state), call.world),
  "journalEntries.update": onlyManual("journalEntries.update"),
  "journalEntries.delete": onlyManual("journalEntries.delete"),
  "reports.journalEntries": (call) => answerList(journalRows(call.world, showReportingEntry), call),
};

function onlyManual(name: string): Handler {
  return (call) => {
    const entry = findEntry(call);
    if (entry.kind !== "manual") throw conflict(`Journal entry ${entry.id} belongs to a document: change that`);
    return manualEntries[name]?.(call);
  };
}

function findEntry({ path, world }: Call): LedgerEntry {
  const id = path["journal_entry_id"] ?? "";
  const entry = readLedger(world).find((candidate) => candidate.id === id);
  if (entry === undefined) throw notFound(`Journal entry ${id}`);
  return entry;
}
