/** The address of a sandbox server with the seed `demo`, and the key that it accepts. */
export interface SandboxServer {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** One action of a user. The title says the expected outcome. A check fails when it throws. */
export interface Check<Subject> {
  readonly title: string;
  run(subject: Subject, server: SandboxServer): Promise<void> | void;
}

export interface CheckResult {
  readonly title: string;
  /** Why the check failed. Undefined when it passed. */
  readonly failure?: string;
}

/** The longest time for a check, unless it is given one. */
const TIMEOUT_MS = 20_000;

/** Runs checks one after another. A check that throws or does not end has failed. The others still run. */
export async function runChecks<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
  server: SandboxServer,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) results.push(await runCheck(check.title, async () => check.run(subject, server)));
  return results;
}

/** Runs one check. */
export async function runCheck(
  title: string,
  check: () => Promise<void>,
  timeoutMs: number = TIMEOUT_MS,
): Promise<CheckResult> {
  try {
    await inTime(check(), timeoutMs);
    return { title };
  } catch (error) {
    return { title, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** @throws Error if the work has not ended after `milliseconds`. The work itself goes on. */
export async function inTime<Result>(work: PromiseLike<Result> | Result, milliseconds: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`It did not end within ${milliseconds / 1000} s.`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws Error that shows both values unless they are equal as JSON. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [actual, expected].map((value) => JSON.stringify(value) ?? "undefined");
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

/** The reason of a rejected promise. @throws Error if the promise is fulfilled. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("expected a rejection, and there was none");
}
