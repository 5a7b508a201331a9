/** The faults of a sandbox over HTTP. */
import type { FaultRule } from "../../faults/fault.js";
import { sendProblem } from "../send-response.js";
import { type InspectionRequest, readJsonObject, sendJson } from "./endpoint.js";

/** `GET /_sandbox/faults`: the rules, and how often each has applied. A pattern of a path is its text. */
export function listFaults({ response, context: { sandbox } }: InspectionRequest): void {
  const items = sandbox.faults.list().map(({ match, ...rule }) => {
    const path = match?.path instanceof RegExp ? String(match.path) : match?.path;
    return { ...rule, match: { ...match, ...(path !== undefined && { path }) } };
  });
  sendJson(response, { items });
}

/** `POST /_sandbox/faults` with a rule as `sandbox.faults.add` takes it. A path is text and no pattern, because JSON has no patterns. */
export async function addFault({ request, response, context: { sandbox } }: InspectionRequest): Promise<void> {
  try {
    sandbox.faults.add((await readJsonObject(request)) as unknown as FaultRule);
  } catch (error) {
    const example = '{"match":{"path":"/invoices"},"times":1,"fault":{"kind":"drop-after"}}';
    const reason = error instanceof Error ? error.message : String(error);
    sendProblem(response, 400, `This is not a rule for a fault: ${reason} An example is ${example}`);
    return;
  }
  sendJson(response, { added: true });
}

/** `DELETE /_sandbox/faults`: removes all faults. */
export function clearFaults({ response, context: { sandbox } }: InspectionRequest): void {
  sandbox.faults.clear();
  response.writeHead(204).end();
}
