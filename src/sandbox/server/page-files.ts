import { readdirSync, readFileSync } from "node:fs";

/**
 * The files of the page (markup, style and script), by name. Where the sources run, as in the tests, they are read from the folder beside this file.
 * The build evaluates this module and puts its value into the bundle (tsup.config.ts), so the package reads no file and works in CommonJS as well.
 */
export const PAGE_FILES: Readonly<Record<string, string>> = readFolder(new URL("./page/", import.meta.url));

function readFolder(folder: URL): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}
