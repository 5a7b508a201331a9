import * as z from "zod/mini";
import { listIssues, type Issue } from "../../validation/issues.js";

/** What keeps a value from fitting a schema, every problem with its path; empty when it fits. */
export function findProblems(schema: z.core.$ZodType, value: unknown): Issue[] {
  const result = z.safeParse(schema, value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap(describe);
}

function describe(issue: z.core.$ZodIssue): Issue[] {
  const [general] = listIssues({ issues: [issue] });
  const { path = "", message = "" } = general ?? {};
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: path === "" ? key : `${path}.${key}`, message: "there is no such field" }));
  return [{ path, message: issue.code === "custom" ? `${issue.message}${shown(issue.input)}` : message }];
}

/** Text that came, for a message; what is long or no text is not worth a line of a log. */
const shown = (input: unknown): string =>
  typeof input === "string" && input.trim() !== "" ? `, got ${JSON.stringify(input.slice(0, 40))}` : "";
