/** The faults of a sandbox over HTTP. */
import type { Fault, FaultRule } from "../../faults/fault.js";
import type { ServedSandbox } from "../context.js";
import { sendProblem } from "../send-response.js";
import { type InspectionRequest, readJsonObject, sendJson } from "./endpoint.js";

/** A rule, and what it has done. */
export interface FaultView {
  readonly id: number;
  /** A pattern of a path is its text. */
  readonly match: { readonly method?: string; readonly path?: string; readonly operation?: string };
  readonly faults: readonly Fault[];
  readonly probability: number;
  /** How many requests it has applied to. */
  readonly applied: number;
  /** How many more requests it applies to; null without a limit. */
  readonly remaining: number | null;
  /** The numbers of the requests in the log that it has applied to. */
  readonly requests: readonly number[];
}

/** All rules that were added and not removed, also those that can apply no more. */
export const listRules = ({ faults }: ServedSandbox): FaultView[] =>
  faults.handles().map(({ id, match, faults: kinds, probability, applied, remaining, requests }) => {
    const path = match?.path instanceof RegExp ? String(match.path) : match?.path;
    return {
      id,
      match: { ...match, path } as FaultView["match"],
      faults: kinds,
      probability,
      applied,
      remaining,
      requests: applied === 0 ? [] : requests.map(({ number }) => number),
    };
  });

/** `GET /_sandbox/faults`: the rules that can still apply; with `?all=true` also those that can apply no more. */
export function listFaults({ response, url, context: { sandbox } }: InspectionRequest): void {
  const rules = listRules(sandbox);
  const isAll = url.searchParams.get("all") === "true";
  sendJson(response, { items: isAll ? rules : rules.filter(({ remaining }) => remaining !== 0) });
}

/** `POST /_sandbox/faults` with a rule as `sandbox.faults.add` takes it. A path is text and no pattern, because JSON has no patterns. */
export async function addFault({ request, response, context: { sandbox } }: InspectionRequest): Promise<void> {
  const rule = await readJsonObject(request);
  try {
    const { id } = sandbox.faults.add(rule as unknown as FaultRule);
    sendJson(response, { added: true, id });
  } catch (error) {
    const example = '{"match":{"path":"/invoices"},"times":1,"fault":{"kind":"drop-after"}}';
    const reason = error instanceof Error ? error.message : String(error);
    sendProblem(response, 400, `This is not a rule for a fault: ${reason} An example is ${example}`);
  }
}

/** `DELETE /_sandbox/faults`: removes all faults. */
export function clearFaults({ response, context: { sandbox } }: InspectionRequest): void {
  sandbox.faults.clear();
  response.writeHead(204).end();
}

/** `DELETE /_sandbox/faults/{id}`: removes one rule. */
export function removeFault({ response, context: { sandbox } }: InspectionRequest, id: string): void {
  const handle = sandbox.faults.handles().find((candidate) => String(candidate.id) === id);
  if (handle === undefined) {
    sendProblem(response, 404, `There is no rule with the id ${id}`);
    return;
  }
  handle.remove();
  response.writeHead(204).end();
}
