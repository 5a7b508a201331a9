/**
 * Asks the npm registry for known vulnerabilities of the runtime dependencies, and of their dependencies.
 *
 *     npm run check:audit
 *
 * Exits with 1 if there is one. Some registries, often mirrors, do not support npm audit. Then the script prints NOT CHECKED and exits with 0.
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
    `NOT CHECKED: the registry does not support npm audit (${reason}). Before a release, run this with a registry that does.`,
  );
} else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) console.error(`${name} ${range}: ${severity}`);
  console.log(`${found.length} known vulnerabilities in the runtime dependencies.`);
  if (found.length > 0) process.exitCode = 1;
}
