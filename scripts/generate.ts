/**
 * Writes generated/ from openapi.json, and generated/api.md from that and the sources.
 *
 *     npm run generate
 *     npm run check:generated     writes nothing, and exits with 1 when a file in generated/ is not up to date
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "./contract/document.js";
import { generateApiDocument } from "./generate/api-document.js";
import { generateContract } from "./generate/contract.js";
import { flatten } from "./generate/flatten.js";
import { type MethodModel, methodsOf } from "./generate/methods.js";
import { generateOperations } from "./generate/operations.js";
import { generateResources } from "./generate/resources.js";
import { generateRequestShapes, generateWebhookShapes } from "./generate/shapes.js";
import { generateTypes } from "./generate/types.js";
import { generateValidators, generateValidatorsByName } from "./generate/validators.js";
import { HEADER } from "./generate/documentation.js";

const FOLDER = "generated";
const isCheck = process.argv.includes("--check");

type Files = readonly (readonly [name: string, text: string])[];

async function generateModules(document: Document, methods: readonly MethodModel[]): Promise<Files> {
  return [
    ["types.ts", HEADER + (await generateTypes(document))],
    ["operations.ts", generateOperations(methods)],
    ["resources.ts", generateResources(document, methods)],
    ["contract.ts", generateContract(document, methods)],
    ["validators.ts", generateValidators(document)],
    ["validators-by-name.ts", generateValidatorsByName(document)],
    ["request-shapes.ts", generateRequestShapes(document, methods)],
    ["webhook-shapes.ts", generateWebhookShapes(document)],
  ];
}

function current(name: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, name), "utf8");
  } catch {
    return undefined;
  }
}

/** Writes the files that are not up to date. @returns Their names. */
function update(files: Files): string[] {
  const stale = files.filter(([name, text]) => current(name) !== text);
  if (!isCheck) {
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text);
  }
  return stale.map(([name]) => name);
}

const document = flatten(JSON.parse(readFileSync("openapi.json", "utf8")) as Document);
const methods = methodsOf(document);
const modules = await generateModules(document, methods);
// The sources import the modules, so api.md comes after them.
const stale = [...update(modules), ...update([["api.md", generateApiDocument(methods)]])];
const count = modules.length + 1;
if (isCheck) {
  for (const name of stale)
    console.error(`${FOLDER}/${name} is not up to date: run npm run generate and commit the result.`);
  if (stale.length > 0) process.exit(1);
  console.log(`${FOLDER}/ is up to date (${count} files).`);
} else console.log(`${stale.length} of ${count} files written to ${FOLDER}/.`);
