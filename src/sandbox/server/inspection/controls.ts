/** Changes to a sandbox over HTTP: its clock, its state, its request log and its dashboard. */
import { createSandbox } from "../../create-sandbox.js";
import type { SavedState } from "../../state/state.js";
import { sendProblem } from "../send-response.js";
import { type InspectionRequest, readJsonObject, sendJson } from "./endpoint.js";

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
