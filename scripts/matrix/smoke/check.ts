import { inTime } from "./in-time.js";

/** Where a `rillet-sandbox` with the books of the seed `demo` listens, and the key that it takes. */
export interface Place {
  readonly baseUrl: string;
  readonly apiKey: string;
}

/** Something that a user does, with its outcome as the title. It fails by throwing. */
export interface Check<Subject> {
  readonly title: string;
  run(subject: Subject, place: Place): Promise<void> | void;
}

export interface Verdict {
  readonly title: string;
  /** What went wrong; undefined if nothing did. */
  readonly failure?: string;
}

/** Milliseconds that a check may take. */
const PATIENCE = 20_000;

/** Runs checks one after another. What one throws, or that it does not end, is its verdict. */
export async function runChecks<Subject>(
  checks: readonly Check<Subject>[],
  subject: Subject,
  place: Place,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const check of checks) verdicts.push(await judge(check.title, async () => check.run(subject, place)));
  return verdicts;
}

/** What becomes of one check. */
export async function judge(title: string, check: () => Promise<void>): Promise<Verdict> {
  try {
    await inTime(check(), PATIENCE);
    return { title };
  } catch (error) {
    return { title, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
