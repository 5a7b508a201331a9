import * as z from "zod/mini";
import { listIssues, type Issue } from "./issues.js";

/** What keeps a value from fitting its schema; empty when it fits. `findIssues(Invoice, body)`. */
export function findIssues(validator: z.core.$ZodType, value: unknown): Issue[] {
  const result = z.safeParse(validator, value, { reportInput: true });
  return result.success ? [] : listIssues(result.error);
}
