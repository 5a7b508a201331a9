import { readFileSync } from "node:fs";
import type { Document } from "../../scripts/contract/document.js";

const read = (path: string): Document => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Document;

/** A fresh copy of the contract as the package ships it. */
export const readContract = (): Document => read("../../openapi.json");

/** A fresh copy of the contract as Rillet published it, without its prose. */
export const readPublished = (): Document => read("./published.json");
