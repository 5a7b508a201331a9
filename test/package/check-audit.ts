/**
 * Asks the npm registry for known vulnerabilities of the runtime dependencies, of the dependencies of those, and of the packages that are built in.
 *
 *     npm run check:audit
 *
 * Exits with 1 if there is one. Some registries, often mirrors, do not support npm audit. Then the script prints NOT CHECKED and exits with 0.
 */
import { spawnSync } from "node:child_process";

/** Development dependencies that the build takes into the package. */
const BUILT_IN = ["zod"];

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
  readonly message?: string;
}

function audit(...options: string[]): Audit {
  const { stdout, stderr } = spawnSync("npm", ["audit", "--json", ...options], { encoding: "utf8", timeout: 60_000 });
  try {
    return JSON.parse(stdout) as Audit;
  } catch {
    return { message: stderr.trim() || "npm audit printed nothing" };
  }
}

const { vulnerabilities: installed, message } = audit("--omit=dev");
if (!installed) {
  const reason = (message ?? "no reason given").replace(/\s-\s.*/, "");
  console.log(
    `NOT CHECKED: the registry does not support npm audit (${reason}). Before a release, run this with a registry that does.`,
  );
} else {
  const builtIn = Object.entries(audit().vulnerabilities ?? {}).filter(([name]) => BUILT_IN.includes(name));
  const found = [...Object.entries(installed), ...builtIn];
  for (const [name, { severity, range }] of found) console.error(`${name} ${range}: ${severity}`);
  console.log(`${found.length} known vulnerabilities in the runtime dependencies and in what is built in.`);
  if (found.length > 0) process.exitCode = 1;
}
