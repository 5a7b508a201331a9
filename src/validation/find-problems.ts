import * as z from "zod/mini";
import type { Issue } from "./issue.js";
import { listIssues } from "./zod-issues.js";
import { didYouMean } from "./validate-options.js";

/** A copy of a valid value, or every problem of an invalid one, each with its path. */
type Checked<T> = { readonly value: T; readonly problems?: undefined } | { readonly problems: Issue[] };

/** Checks a value against a schema and copies it. */
export function checkValue<T>(schema: z.core.$ZodType<T>, given: unknown): Checked<T> {
  const result = z.safeParse(schema, given, { reportInput: true });
  return result.success
    ? { value: result.data }
    : { problems: result.error.issues.flatMap((issue) => toProblems(issue, schema)) };
}

/** Lists every problem of a value against a schema, each with its path; empty when the value is valid. */
export const findProblems = (schema: z.core.$ZodType, value: unknown): Issue[] =>
  checkValue(schema, value).problems ?? [];

function toProblems(issue: z.core.$ZodIssue, schema: z.core.$ZodType): Issue[] {
  const [general] = listIssues({ issues: [issue] });
  const { path = "", message = "" } = general ?? {};
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(schema, issue.path);
    return issue.keys.map((key) => {
      // A field that another variant of the object has is not misspelled.
      const advice = known.includes(key) ? "" : didYouMean(key, known).trimEnd();
      return {
        path: path === "" ? key : `${path}.${key}`,
        message: `there is no such field${advice && `. ${advice}`}`,
      };
    });
  }
  return [{ path, message: issue.code === "custom" ? `${issue.message}${shown(issue.input)}` : message }];
}

/** The given text for a message, at most 40 characters; nothing for other values. */
const shown = (input: unknown): string =>
  typeof input === "string" && input.trim() !== "" ? `, got ${JSON.stringify(input.slice(0, 40))}` : "";

/** The names of the fields that an object at a path may have. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [name, ...rest] = path;
  if ("innerType" in def) return fieldsAt(def.innerType, path);
  if ("options" in def) return def.options.flatMap((option) => fieldsAt(option, path));
  if (def.type === "array") return fieldsAt(def.element, rest);
  if (def.type === "record") return fieldsAt(def.valueType, rest);
  if (def.type !== "object") return [];
  if (name === undefined) return Object.keys(def.shape);
  const member = def.shape[String(name)];
  return member ? fieldsAt(member, rest) : [];
}
