/** Changes to a sandbox over HTTP: its clock, its state, its faults, its request log and its dashboard. */
import { createSandbox } from "../../create-sandbox.js";
import type { SavedState } from "../../state/state.js";
import { sendProblem } from "../node-http.js";
import { type InspectionRequest, readJsonObject, sendJson } from "./endpoint.js";
import type { Fault, FaultRule } from "../../faults/fault.js";
import type { ServedSandbox } from "../context.js";

/** The clock moves ten years at most in one step. */
const MAX_ADVANCE_MS = 10 * 366 * 24 * 60 * 60 * 1000;

/** `POST /_sandbox/advance` with `{"milliseconds": n}`. */
export async function advanceClock({ request, response, context }: InspectionRequest): Promise<void> {
  const { sandbox, webhookScheduler } = context;
  const { milliseconds } = await readJsonObject(request);
  if (typeof milliseconds !== "number" || !(milliseconds >= 0 && milliseconds <= MAX_ADVANCE_MS)) {
    sendProblem(response, 400, 'The clock moves forward by {"milliseconds": n}, from 0 to ten years');
    return;
  }
  sandbox.advance(milliseconds);
  webhookScheduler?.send();
  sendJson(response, { now: sandbox.now() });
}

/** `POST /_sandbox/reset`: the sandbox is as it was at its start, but for its clock. */
export function resetSandbox({ response, context: { sandbox, webhookScheduler } }: InspectionRequest): void {
  sandbox.reset();
  webhookScheduler?.forgetAttempts();
  response.writeHead(204).end();
}

/** `POST /_sandbox/webhooks/{id}/deliver`: sends a webhook again, with the same id, whether or not it was delivered. */
export function redeliverWebhook({ response, context }: InspectionRequest, id: string): void {
  const { sandbox, webhookScheduler } = context;
  if (webhookScheduler === undefined) {
    sendProblem(response, 400, "This server sends no webhooks. Start it with --webhook-url");
    return;
  }
  try {
    sandbox.redeliverWebhook(id);
  } catch (error) {
    sendProblem(response, 404, error instanceof Error ? error.message : String(error));
    return;
  }
  webhookScheduler.send();
  response.writeHead(204).end();
}

/** A saved state can be large. */
const MAX_STATE_BYTES = 256 * 1024 * 1024;

/** `PUT /_sandbox/saved-state` with the body of `GET /_sandbox/saved-state`: replaces all objects, idempotency keys and webhooks. */
export async function loadState({ request, response, context }: InspectionRequest): Promise<void> {
  const saved = await readJsonObject(request, MAX_STATE_BYTES);
  try {
    // A state that cannot be loaded must not damage the one that is there, so a new sandbox loads it first.
    createSandbox({ seed: saved as unknown as SavedState });
    context.sandbox.state.load(saved as unknown as SavedState);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    sendProblem(response, 400, `This is not a saved state: ${reason} GET /_sandbox/saved-state returns one`);
    return;
  }
  context.webhookScheduler?.forgetAttempts();
  response.writeHead(204).end();
}

/** `DELETE /_sandbox/requests`: removes all requests from the log. */
export function clearRequests({ response, context: { sandbox } }: InspectionRequest): void {
  sandbox.clearRequests();
  response.writeHead(204).end();
}

/** `POST /_sandbox/dashboard` with `{"action": "clearPayment", "arguments": ["…"]}`: a method of `sandbox.dashboard`. */
export async function actInDashboard({ request, response, context }: InspectionRequest): Promise<void> {
  const { sandbox, webhookScheduler } = context;
  const { action, arguments: given = [] } = await readJsonObject(request);
  const actions = sandbox.dashboard as unknown as Readonly<Record<string, (...values: unknown[]) => unknown>>;
  if (typeof action !== "string" || !Object.hasOwn(actions, action) || !Array.isArray(given)) {
    const known = Object.keys(actions).join(", ");
    const detail = `The dashboard takes {"action": …, "arguments": […]}, where the action is one of ${known}`;
    sendProblem(response, 400, detail);
    return;
  }
  try {
    sendJson(response, { result: actions[action]?.(...(given as unknown[])) ?? null });
    webhookScheduler?.send();
  } catch (error) {
    sendProblem(response, 400, error instanceof Error ? error.message : String(error));
  }
}

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
