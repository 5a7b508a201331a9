/**
 * Checks the sandbox with code that is not ours. Stoplight's Prism runs as a proxy in front of `rillet-sandbox`. It checks every request and every
 * response of a run over all operations against openapi.json.
 *
 *     npm run check:conformance
 *
 * Exits with 1 on a violation in either direction, and on a response that is not expected. Prism has some 90 MB and is therefore not a
 * dependency: npx fetches it.
 */
import type { Step } from "./call-operation.js";
import { runOperations, type RunResult } from "./run-operations.js";
import { freePort } from "../support/free-port.js";
import { endAll, startProcess } from "./processes.js";

const API_KEY = "conformance-key";
const PRISM = "@stoplight/prism-cli@5.14.2";

/** The longest time for each part, in milliseconds. All parts together take less than three minutes. */
const TIMEOUT_MS = { sandbox: 60_000, install: 120_000, start: 60_000, run: 120_000 };

const startSandbox = (): Promise<string> =>
  startProcess({
    command: process.execPath,
    args: [
      "--import",
      "tsx",
      "src/sandbox/command/index.ts",
      "--port",
      "0",
      "--seed",
      "demo",
      "--rate-limit",
      "off",
      "--api-key",
      API_KEY,
      "--reference-type",
      "BILLING",
    ],
    ready: /serves (\S+)/,
    timeoutMs: TIMEOUT_MS.sandbox,
  });

/** Fetches Prism with npx. @throws Error if npx cannot fetch it. */
async function installPrism(): Promise<void> {
  try {
    await startProcess({
      command: "npx",
      args: ["-y", PRISM, "--version"],
      ready: /^(\d+\.\d+\.\d+)\s*$/m,
      timeoutMs: TIMEOUT_MS.install,
    });
  } catch (error) {
    throw new Error(
      `Prism (${PRISM}) cannot be installed, so nothing was checked. npx fetches it from the npm registry, and needs about 90 MB.`,
      { cause: error },
    );
  }
}

const startPrism = async (upstream: string): Promise<string> =>
  startProcess({
    command: "npx",
    args: [
      "-y",
      PRISM,
      "proxy",
      "--errors",
      "--host",
      "127.0.0.1",
      "--port",
      String(await freePort()),
      "openapi.json",
      upstream,
    ],
    ready: /listening on (http:\S+)/,
    timeoutMs: TIMEOUT_MS.start,
  });

/** Prism responds with 422 to a request that breaks the contract, and with 500 instead of a response that breaks it. */
const isViolation = ({ problem }: Step): boolean => problem?.includes("stoplight.io/prism/errors") ?? false;

function report({ steps, unexpected, notServed, notCalled }: RunResult): boolean {
  const violations = unexpected.filter(isViolation);
  for (const { name, target, expected, status, problem } of unexpected)
    console.error(
      `${name}: ${target} expected status ${expected}, got ${status ?? "no response"}\n  ${problem ?? ""}\n`,
    );
  const operations = new Set(steps.map(({ name }) => name)).size;
  console.log(
    `${steps.length} calls of ${operations} operations through Prism: ${violations.length} violations of the contract, ${unexpected.length - violations.length} other unexpected responses.`,
  );
  if (notServed.length > 0) console.log(`Not served yet: ${notServed.join(", ")}`);
  if (notCalled.length > 0) console.log(`Not called: ${notCalled.join(", ")}`);
  return unexpected.length === 0 && notCalled.length === 0;
}

async function checkConformance(): Promise<boolean> {
  await installPrism();
  const sandbox = await startSandbox();
  const prism = await startPrism(sandbox);
  return report(await inTime(runOperations({ baseUrl: prism, apiKey: API_KEY })));
}

/** A run that hangs has failed too. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The run did not end in ${TIMEOUT_MS.run / 1000} s.`));
    }, TIMEOUT_MS.run);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void endAll().then(() => process.exit(1)));
try {
  process.exitCode = (await checkConformance()) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await endAll();
}
