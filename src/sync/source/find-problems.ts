import * as z from "zod/mini";
import type { Issue } from "../../validation/issue.js";
import { listIssues } from "../../validation/issues.js";

/** Lists every problem of a value against a schema, each with its path; empty when the value is valid. */
export function findProblems(schema: z.core.$ZodType, value: unknown): Issue[] {
  const result = z.safeParse(schema, value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap(toProblems);
}

function toProblems(issue: z.core.$ZodIssue): Issue[] {
  const [general] = listIssues({ issues: [issue] });
  const { path = "", message = "" } = general ?? {};
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: path === "" ? key : `${path}.${key}`, message: "there is no such field" }));
  return [{ path, message: issue.code === "custom" ? `${issue.message}${shown(issue.input)}` : message }];
}

/** The given text for a message, at most 40 characters; nothing for other values. */
const shown = (input: unknown): string =>
  typeof input === "string" && input.trim() !== "" ? `, got ${JSON.stringify(input.slice(0, 40))}` : "";
