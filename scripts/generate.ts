/** Writes generated/ from openapi.json. With `--check`, writes nothing and exits 1 when a file there is not what it would write. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "./contract/document.js";
import { generateContract } from "./generate/contract.js";
import { flatten } from "./generate/flatten.js";
import { methodsOf } from "./generate/methods.js";
import { generateOperations } from "./generate/operations.js";
import { generateResources } from "./generate/resources.js";
import { generateTypes } from "./generate/types.js";
import { generateValidators, generateValidatorsByName } from "./generate/validators.js";
import { generateWebhookShapes } from "./generate/webhook-shapes.js";
import { HEADER } from "./generate/documentation.js";

const FOLDER = "generated";

async function generateAll(): Promise<Map<string, string>> {
  const document = flatten(JSON.parse(readFileSync("openapi.json", "utf8")) as Document);
  const methods = methodsOf(document);
  return new Map([
    ["types.ts", HEADER + (await generateTypes(document))],
    ["operations.ts", generateOperations(methods)],
    ["resources.ts", generateResources(methods)],
    ["contract.ts", generateContract(document, methods)],
    ["validators.ts", generateValidators(document)],
    ["validators-by-name.ts", generateValidatorsByName(document)],
    ["webhook-shapes.ts", generateWebhookShapes(document)],
  ]);
}

function current(name: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, name), "utf8");
  } catch {
    return undefined;
  }
}

const files = await generateAll();
const stale = [...files].filter(([name, text]) => current(name) !== text);
if (process.argv.includes("--check")) {
  for (const [name] of stale) console.error(`${FOLDER}/${name} is stale: run npm run generate and commit the result.`);
  if (stale.length > 0) process.exit(1);
  console.log(`${FOLDER}/ is up to date (${files.size} files).`);
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text);
  console.log(`${stale.length} of ${files.size} files written to ${FOLDER}/.`);
}
