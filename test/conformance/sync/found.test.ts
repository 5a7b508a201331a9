import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { playInMemory } from "./play-in-memory.js";
import type { Schedule } from "./schedule.js";

/** Schedules that once broke a promise. Their random choices follow the order of the requests, so an old one may become harmless when that order changes. */
const found = JSON.parse(await readFile(new URL("found-schedules.json", import.meta.url), "utf8")) as readonly {
  readonly title: string;
  readonly schedule: Schedule;
}[];

it.each(found)("every promise holds where $title", async ({ schedule }) => {
  expect(await playInMemory(schedule)).toEqual([]);
});
