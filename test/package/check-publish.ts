/**
 * Stops `npm publish` while something is open that only the publisher knows: the security contact and the repository. npm runs it by itself
 * before it publishes.
 *
 *     npm run check:publish
 */
import { readFileSync } from "node:fs";
import { findPublishProblems, type PublishedManifest } from "./publish-problems.js";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as PublishedManifest;
const problems = findPublishProblems(readFileSync("README.md", "utf8"), manifest);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log("The security contact, the repository and publishConfig are filled in.");
