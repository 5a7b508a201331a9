/** The part of a document that decides what goes over the wire. */
import type { Document } from "./document.js";

const PROSE = new Set([
  "summary",
  "description",
  "title",
  "example",
  "examples",
  "externalDocs",
  "contact",
  "license",
  "termsOfService",
]);

/** Maps from names that their author chose: a property called `description` is no prose. */
const NAMED = new Set([
  "properties",
  "patternProperties",
  "schemas",
  "parameters",
  "responses",
  "requestBodies",
  "headers",
  "securitySchemes",
  "paths",
  "webhooks",
  "content",
  "mapping",
  "callbacks",
  "$defs",
]);

/** A copy without everything that only people read: descriptions, summaries, titles, examples. */
export function withoutProse(document: Document): Document {
  return strip(document, false) as Document;
}

function strip(node: unknown, named: boolean): unknown {
  if (Array.isArray(node)) return node.map((item) => strip(item, false));
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => named || !PROSE.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, strip(value, !named && NAMED.has(key))]));
}
