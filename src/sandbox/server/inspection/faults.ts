import * as z from "zod/mini";
import type { FaultRule } from "../../faults/fault.js";
import { sendProblem } from "../send-response.js";
import { type InspectionRequest, readJsonObject, sendJson } from "./endpoint.js";

/** `POST /_sandbox/faults` with a rule as `sandbox.faults.add` takes it, where a path is text and no pattern. */
export async function addFault({ request, response, context: { sandbox } }: InspectionRequest): Promise<void> {
  const rule = parseFaultRule(await readJsonObject(request));
  if (typeof rule === "string") {
    sendProblem(response, 400, rule);
    return;
  }
  sandbox.faults.add(rule);
  sendJson(response, { added: true });
}

/** `DELETE /_sandbox/faults`: removes all faults. */
export function clearFaults({ response, context: { sandbox } }: InspectionRequest): void {
  sandbox.faults.clear();
  response.writeHead(204).end();
}

const fault = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["refuse", "drop-before", "drop-after", "stall-body", "cut-body"]) }),
  z.strictObject({
    kind: z.literal("delay"),
    ms: z.number().check(z.nonnegative()),
    when: z.optional(z.enum(["before", "after"])),
  }),
  z.strictObject({
    kind: z.literal("status"),
    status: z.int().check(z.gte(200), z.lte(599)),
    headers: z.optional(z.record(z.string(), z.string())),
    body: z.optional(z.string()),
    isCommitted: z.optional(z.boolean()),
  }),
]);

const rule = z.strictObject({
  match: z.optional(
    z.strictObject({ method: z.optional(z.string()), path: z.optional(z.string()), operation: z.optional(z.string()) }),
  ),
  times: z.optional(z.int().check(z.gte(1))),
  probability: z.optional(z.number().check(z.gte(0), z.lte(1))),
  seed: z.optional(z.number()),
  fault,
});

/** A fault rule, or a text that says what is wrong with it. */
function parseFaultRule(value: unknown): FaultRule | string {
  const { success, data, error } = z.safeParse(rule, value);
  if (success) return data as FaultRule;
  const places = error.issues.map(({ path, code }) => `${path.join(".") || "the rule"} (${code.replaceAll("_", " ")})`);
  return `This is no rule for a fault: ${places.join(", ")}. One is {"match":{"path":"/invoices"},"times":1,"fault":{"kind":"drop-after"}}`;
}
