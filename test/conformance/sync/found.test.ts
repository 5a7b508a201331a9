import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { playInMemory } from "./play-in-memory.js";
import type { Schedule } from "./schedule.js";

interface Found {
  readonly title: string;
  readonly schedule: Schedule;
}

const lines = await readFile(new URL("found-schedules.jsonl", import.meta.url), "utf8");
/** Schedules that once broke a promise. Their random choices follow the order of the requests, so an old one may become harmless when that order changes. */
const found = lines
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Found);

it.each(found)("every promise holds where $title", async ({ schedule }) => {
  expect(await playInMemory(schedule)).toEqual([]);
});
