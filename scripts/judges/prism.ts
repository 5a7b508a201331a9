/**
 * Has the sandbox judged by code that is not ours: Stoplight's Prism stands before `rillet-sandbox` as a proxy and checks every request and every answer
 * of a run over all operations against openapi.json. Exits with 1 on any violation, in either direction, and on any answer that was not expected.
 *
 * Prism is some 90 MB, and therefore no dependency: npx fetches it.
 */
import type { Step } from "./caller.js";
import { runOperations, type RunResult } from "./operations-run.js";
import { endAll, freePort, startProcess } from "./processes.js";

const API_KEY = "judged-key";
const PRISM = "@stoplight/prism-cli@5.14.2";

/** How long each part may take, in milliseconds: under three minutes together. */
const PATIENCE = { sandbox: 20_000, install: 80_000, start: 20_000, run: 50_000 };

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
    patience: PATIENCE.sandbox,
  });

/** Has npx fetch Prism, if it has not before. @throws Error that says so if it cannot be had. */
async function installPrism(): Promise<void> {
  try {
    await startProcess({
      command: "npx",
      args: ["-y", PRISM, "--version"],
      ready: /^(\d+\.\d+\.\d+)\s*$/m,
      patience: PATIENCE.install,
    });
  } catch (error) {
    throw new Error(
      `Prism (${PRISM}) cannot be installed, so nothing was judged: npx fetches it from the npm registry, and needs about 90 MB.`,
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
    patience: PATIENCE.start,
  });

/** Prism answers 422 to a request that breaks the contract, and 500 in place of an answer that does. */
const isViolation = ({ problem }: Step): boolean => problem?.includes("stoplight.io/prism/errors") ?? false;

function report({ steps, unexpected, notServed, notCalled }: RunResult): boolean {
  const violations = unexpected.filter(isViolation);
  for (const { name, target, expected, status, problem } of unexpected)
    console.error(
      `${name}: ${target} was to answer ${expected} and answered ${status ?? "nothing"}\n  ${problem ?? ""}\n`,
    );
  const operations = new Set(steps.map(({ name }) => name)).size;
  console.log(
    `${steps.length} calls of ${operations} operations through Prism: ${violations.length} violations of the contract, ${unexpected.length - violations.length} other surprises.`,
  );
  if (notServed.length > 0) console.log(`Not served yet: ${notServed.join(", ")}`);
  if (notCalled.length > 0) console.log(`Not called: ${notCalled.join(", ")}`);
  return unexpected.length === 0 && notCalled.length === 0;
}

async function judge(): Promise<boolean> {
  await installPrism();
  const sandbox = await startSandbox();
  const prism = await startPrism(sandbox);
  return report(await inTime(runOperations({ baseUrl: prism, apiKey: API_KEY })));
}

/** A run that hangs is a failure too. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`The run did not end in ${PATIENCE.run / 1000} s.`));
    }, PATIENCE.run);
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
  process.exitCode = (await judge()) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await endAll();
}
