/** The list of webhooks, and one webhook with its body and the attempts to deliver it. */
import { areDetailsOpen, currentPlace, showDetails } from "./details.js";
import {
  byId,
  createList,
  definitionList,
  element,
  formatTime,
  formatTimeOfDay,
  linkRow,
  section,
  setText,
} from "./elements.js";
import { jsonView } from "./json-view.js";
import { read } from "./http.js";

/** @import { StateView } from "../inspection/state-view.js" */
/** @import { WebhookDetails, WebhookSummary } from "../inspection/webhook-view.js" */
/** @import { WebhookAttempt } from "../webhook-scheduler.js" */

const STATE_CLASSES = { pending: "warn", delivered: "good", failed: "bad" };

const renderWebhooks = createList(byId("webhooks"), ({ id }) => id, webhookRow);

/** @param {WebhookSummary} webhook */
function webhookRow({ id, time, entity, event, state, attemptCount, due, outcome }) {
  const next = due === null ? "" : `, next attempt at ${formatTimeOfDay(due)}`;
  return linkRow(
    `#/webhooks/${id}`,
    element("td", {}, element("time", {}, formatTimeOfDay(time))),
    element(
      "td",
      { class: "path" },
      element("span", { class: "mono" }, `${entity} ${event}`),
      outcome !== null && state !== "delivered" && element("span", { class: "problem" }, outcome + next),
    ),
    element("td", { class: "mono clip wide faint", title: id }, id),
    element("td", { class: "number" }, String(attemptCount)),
    element("td", { class: STATE_CLASSES[state] }, state),
  );
}

/** @param {StateView["webhooks"]} webhooks */
export function showWebhooks({ total, isSent, failure, items }) {
  renderWebhooks(items);
  setText(byId("webhooks-count"), String(total));
  const off = isSent ? "" : "This server does not send webhooks. Start it with --webhook-url to have them sent.";
  const none = total === 0 ? "No webhooks yet. Change an object that has webhooks, such as an invoice." : "";
  setText(byId("no-webhooks"), failure ?? (off || none));
}

let shownWebhook = "";

/**
 * Shows a webhook, and again when it has changed.
 *
 * @param {string} id
 */
export async function showWebhook(id) {
  const webhook = /** @type {WebhookDetails} */ (await read(`/_sandbox/webhooks/${encodeURIComponent(id)}`));
  const json = JSON.stringify(webhook);
  if (json === shownWebhook && areDetailsOpen()) return;
  const [tab, name] = currentPlace();
  if (tab !== "webhooks" || name !== id) return;
  shownWebhook = json;
  const { entity, event, state, time, attemptCount, due, attempts, data } = webhook;
  showDetails(
    `${entity} ${event}`,
    definitionList({
      State: element("span", { class: STATE_CLASSES[state] }, state),
      Id: element("code", {}, webhook.id),
      Time: `${formatTime(time)} UTC`,
      Attempts: String(attemptCount),
      "Next attempt": due !== null && `${formatTime(due)} UTC`,
    }),
    ...attempts.flatMap(attemptSection),
    ...section("Body", jsonView(data)),
  );
}

/**
 * @param {WebhookAttempt} attempt
 * @param {number} index
 */
function attemptSection({ error, status, time, durationMs, url, headers }, index) {
  const isDelivered = status !== null && status < 300;
  return section(
    `Attempt ${index + 1}`,
    definitionList({
      Outcome: element("span", { class: isDelivered ? "good" : "bad" }, error ?? String(status)),
      Time: `${formatTime(time)} UTC, ${Math.round(durationMs)} ms`,
      To: element("code", {}, url),
    }),
    element("p"),
    jsonView(headers),
  );
}
