/** What a person can do to a sandbox from outside: move its clock, break it and mend it, and act in its dashboard. */
import { sendProblem } from "../send.js";
import { parseFaultRule } from "./fault-rule.js";
import { type Inspection, sendJson } from "./inspection.js";
import { readJson } from "./read-json.js";

/** The farthest that the clock moves in one step: ten years. */
const FARTHEST = 10 * 366 * 24 * 60 * 60 * 1000;

/** `POST /_sandbox/advance` with `{"milliseconds": n}`. */
export async function advance({ request, response, serving: { sandbox, sender } }: Inspection): Promise<void> {
  const { milliseconds } = asRecord(await readJson(request));
  if (typeof milliseconds !== "number" || !(milliseconds >= 0 && milliseconds <= FARTHEST)) {
    sendProblem(response, 400, 'The clock moves forward by {"milliseconds": n}, from 0 to ten years');
    return;
  }
  sandbox.advance(milliseconds);
  sender?.send();
  sendJson(response, { now: sandbox.now() });
}

/** `POST /_sandbox/faults` with a rule as `sandbox.faults.add` takes it. */
export async function addFault({ request, response, serving: { sandbox } }: Inspection): Promise<void> {
  const rule = parseFaultRule(await readJson(request));
  if (typeof rule === "string") {
    sendProblem(response, 400, rule);
    return;
  }
  sandbox.faults.add(rule);
  sendJson(response, { added: true });
}

/** `DELETE /_sandbox/faults`: nothing goes wrong any more. */
export function mendFaults({ response, serving: { sandbox } }: Inspection): void {
  sandbox.faults.clear();
  response.writeHead(204).end();
}

/** `POST /_sandbox/dashboard` with `{"action": "clearPayment", "arguments": ["…"]}`: a method of `sandbox.dashboard`. */
export async function actOnDashboard({ request, response, serving: { sandbox, sender } }: Inspection): Promise<void> {
  const { action, arguments: given = [] } = asRecord(await readJson(request));
  const actions = sandbox.dashboard as unknown as Readonly<Record<string, (...values: unknown[]) => unknown>>;
  if (typeof action !== "string" || !Object.hasOwn(actions, action) || !Array.isArray(given)) {
    sendProblem(
      response,
      400,
      `The dashboard takes {"action": …, "arguments": […]}, where the action is one of ${Object.keys(actions).join(", ")}`,
    );
    return;
  }
  try {
    sendJson(response, { result: actions[action]?.(...(given as unknown[])) ?? null });
    sender?.send();
  } catch (error) {
    sendProblem(response, 400, error instanceof Error ? error.message : String(error));
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
