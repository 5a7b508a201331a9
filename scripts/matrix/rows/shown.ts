import type { Place, Verdict } from "../smoke/check.js";
import { SHOWN } from "../smoke/errors.js";

/** Judges what a runtime wrote while the suite ran, where a client and an error were shown. */
export function judgeShown(output: string, { apiKey }: Place): Verdict {
  const title = "what console.log shows of a client and an error holds no key";
  if (output.includes(apiKey)) return { title, failure: output };
  return output.includes(SHOWN) && /NotFoundError|failed with 404/.test(output)
    ? { title }
    : { title, failure: `Nothing was shown:\n${output}` };
}
