/** Part of `npm run build`: writes the contract without its whitespace, a third of it, for `rillet-sdk/openapi.json`. */
import { readFileSync, writeFileSync } from "node:fs";

writeFileSync("dist/openapi.json", JSON.stringify(JSON.parse(readFileSync("openapi.json", "utf8"))));
