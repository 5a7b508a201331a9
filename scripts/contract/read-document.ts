import { readFile } from "node:fs/promises";
import { lookUp, walk, type Document } from "./document.js";

/** The document cannot be read, or is not an OpenAPI document. The message is all that the script prints. */
export class UnreadableDocumentError extends Error {
  override readonly name = "UnreadableDocumentError";
}

const TIMEOUT_MS = 30_000;

/** The OpenAPI document in a file or behind an http or https URL. Throws `UnreadableDocumentError`. */
export async function readDocument(source: string): Promise<Document> {
  const text = /^https?:\/\//i.test(source) ? await download(source) : await readText(source);
  return checkDocument(parse(text, source), source);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : String(code ?? error);
    throw new UnreadableDocumentError(`Cannot read ${path}: ${why}.`);
  }
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    headers: { Accept: "application/json" },
  }).catch((error: unknown) => {
    const hint =
      "Is there a network? If not, save the document to a file on a machine that has one and give the path of the file instead.";
    throw new UnreadableDocumentError(`Cannot reach ${url}: ${reasonOf(error)}. ${hint}`);
  });
  if (!response.ok)
    throw new UnreadableDocumentError(
      `${url} responded with ${response.status} instead of a document. Has it moved? Save the document to a file and give its path instead.`,
    );
  return response.text();
}

/** fetch wraps the reason of a failure in an error that says only "fetch failed", sometimes twice. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no response within ${TIMEOUT_MS / 1000} seconds`;
  const inner = error instanceof AggregateError ? (error.errors as unknown[])[0] : error.cause;
  return inner === undefined ? error.message : reasonOf(inner);
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const seen = text.trimStart().startsWith("<") ? "It looks like a web page. " : "";
    throw new UnreadableDocumentError(
      `${source} is not JSON: ${(error as Error).message.replace(/\s+/g, " ")}. ${seen}The contract is expected as JSON, not as YAML or HTML.`,
    );
  }
}

function checkDocument(value: unknown, source: string): Document {
  const { openapi, paths, components, info } = (isObject(value) ? value : {}) as Partial<Document>;
  const missing = [
    !isObject(info) && "info",
    !isObject(paths) && "paths",
    !isObject(components?.schemas) && "components.schemas",
  ].filter(Boolean);
  if (typeof openapi !== "string" || !openapi.startsWith("3."))
    throw new UnreadableDocumentError(
      `${source} is JSON, but no OpenAPI 3 document: it should have "openapi": "3.1.0" at the top.`,
    );
  if (missing.length > 0)
    throw new UnreadableDocumentError(`${source} says it is OpenAPI ${openapi}, but has no ${missing.join(", no ")}.`);
  checkReferences(value as Document, source);
  return value as Document;
}

function checkReferences(document: Document, source: string): void {
  walk(document, ({ $ref }) => {
    if (typeof $ref !== "string") return;
    try {
      lookUp(document, $ref);
    } catch {
      throw new UnreadableDocumentError(
        `${source} refers to ${$ref}, which it does not contain. Only references inside the document can be followed.`,
      );
    }
  });
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
