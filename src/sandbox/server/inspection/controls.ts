/** Changes to a sandbox over HTTP: move its clock and act in its dashboard. */
import { sendProblem } from "../send-response.js";
import { type InspectionRequest, readJsonObject, sendJson } from "./endpoint.js";

/** The clock moves ten years at most in one step. */
const MAX_ADVANCE_MS = 10 * 366 * 24 * 60 * 60 * 1000;

/** `POST /_sandbox/advance` with `{"milliseconds": n}`. */
export async function advanceClock({ request, response, context }: InspectionRequest): Promise<void> {
  const { sandbox, sender } = context;
  const { milliseconds } = await readJsonObject(request);
  if (typeof milliseconds !== "number" || !(milliseconds >= 0 && milliseconds <= MAX_ADVANCE_MS)) {
    sendProblem(response, 400, 'The clock moves forward by {"milliseconds": n}, from 0 to ten years');
    return;
  }
  sandbox.advance(milliseconds);
  sender?.send();
  sendJson(response, { now: sandbox.now() });
}

/** `POST /_sandbox/dashboard` with `{"action": "clearPayment", "arguments": ["…"]}`: a method of `sandbox.dashboard`. */
export async function actInDashboard({ request, response, context }: InspectionRequest): Promise<void> {
  const { sandbox, sender } = context;
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
    sender?.send();
  } catch (error) {
    sendProblem(response, 400, error instanceof Error ? error.message : String(error));
  }
}
