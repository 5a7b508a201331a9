/**
 * Asks the npm registry for known weaknesses of the runtime dependencies, and of the dependencies of those.
 *
 *     npm run check:audit
 *
 * Exits with 1 when there is one. Not every registry answers: mirrors often do not. Then the script says that nothing was checked, and exits with 0.
 */
import { spawnSync } from "node:child_process";

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
  readonly message?: string;
}

const { stdout, stderr } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8", timeout: 60_000 });
const { vulnerabilities, message } = parse(stdout);

function parse(text: string): Audit {
  try {
    return JSON.parse(text) as Audit;
  } catch {
    return { message: stderr.trim() || "npm audit printed nothing" };
  }
}

if (!vulnerabilities) {
  const reason = (message ?? "no reason given").replace(/\s-\s.*/, "");
  console.log(
    `NOT CHECKED: the registry does not answer npm audit (${reason}). Run this where it does before a release.`,
  );
} else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) console.error(`${name} ${range}: ${severity}`);
  console.log(`${found.length} known weaknesses in the runtime dependencies.`);
  if (found.length > 0) process.exitCode = 1;
}
