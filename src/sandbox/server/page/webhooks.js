/** The list of webhooks, and one webhook with its body and the attempts to deliver it. */
import { showDetails, showWhenChanged } from "./details.js";
import {
  button,
  byId,
  createList,
  definitionList,
  element,
  formatDuration,
  formatTime,
  formatTimeOfDay,
  linkRow,
  section,
  setText,
} from "./elements.js";
import { jsonView } from "./json-view.js";
import { change } from "./http.js";

/** @import { StateView } from "../inspection/state-view.js" */
/** @import { WebhookDetails, WebhookSummary } from "../inspection/webhook-view.js" */
/** @import { WebhookAttempt } from "../webhook-scheduler.js" */

const STATE_CLASSES = { pending: "warn", delivered: "good", failed: "bad" };

const renderWebhooks = createList(byId("webhooks"), ({ id }) => id, webhookRow);

/** @param {WebhookSummary} webhook */
function webhookRow({ id, time, entity, event, state, attemptCount, due, outcome, url }) {
  const next = due === null ? "" : `, next attempt at ${formatTimeOfDay(due)}`;
  return linkRow(
    `#/webhooks/${id}`,
    `${formatTimeOfDay(time)} ${entity} ${event}, ${state}`,
    element("time", {}, formatTimeOfDay(time)),
    element(
      "td",
      { class: "path" },
      element("span", { class: "mono" }, `${entity} ${event}`),
      url !== null && element("span", { class: "faint" }, ` to ${url}`),
      outcome !== null && state !== "delivered" && element("span", { class: "problem" }, outcome + next),
    ),
    element("td", { class: "mono clip wide faint", title: id }, id),
    element("td", { class: "number" }, String(attemptCount)),
    element("td", { class: STATE_CLASSES[state] }, state),
  );
}

/** @param {StateView["webhooks"]} webhooks */
export function showWebhooks({ total, matching, isSent, failure, items }) {
  renderWebhooks(items);
  setText(byId("webhooks-count"), String(total));
  const shown = items.length < matching ? `, the newest ${items.length} shown` : "";
  setText(byId("matching-webhooks"), matching === total && shown === "" ? "" : `${matching} of ${total}${shown}`);
  const off = isSent ? "" : "This server does not send webhooks. Start it with --webhook-url to have them sent.";
  const none = total === 0 ? "No webhooks yet. Change an object that has webhooks, such as an invoice." : "";
  const unmatched = total > 0 && matching === 0 ? "No webhook matches the filter." : "";
  setText(byId("no-webhooks"), [failure ?? off, none || unmatched].filter((text) => text !== "").join(" "));
}

/** Receivers that check timestamps accept this many milliseconds, as `verifyWebhook` of this SDK does by default. */
const USUAL_TOLERANCE_MS = 300_000;

/**
 * Why receivers may reject the webhooks: their timestamps are those of the sandbox's clock. Empty if they are near enough to the time of this computer.
 *
 * @param {number} ahead
 */
export function timestampWarning(ahead) {
  if (Math.abs(ahead) <= USUAL_TOLERANCE_MS) return "";
  const side = ahead > 0 ? "ahead of" : "behind";
  const when = ahead > 0 ? "from the future" : "too old";
  return `The sandbox's clock is ${formatDuration(Math.abs(ahead))} ${side} this computer's. A receiver that checks timestamps rejects its webhooks as ${when}. verifyWebhook accepts a difference of 5 minutes; give it the sandbox's time as "now", or another "tolerance".`;
}

/**
 * Shows a webhook, and shows it again when it has changed.
 *
 * @param {string} id
 */
export const showWebhook = (id) => showWhenChanged(`/_sandbox/webhooks/${encodeURIComponent(id)}`, showWebhookDetails);

/** @param {WebhookDetails} webhook */
function showWebhookDetails({ id, entity, event, state, time, attemptCount, due, attempts, data, names, url }) {
  const deliverAgain = () =>
    change("POST", `/_sandbox/webhooks/${encodeURIComponent(id)}/deliver`, undefined, "The webhook is due again");
  const signature = attempts.at(-1)?.headers["x-rillet-signature"];
  showDetails(
    `${entity} ${event}`,
    element("p", { class: "group" }, button("Deliver again", deliverAgain)),
    definitionList({
      State: element("span", { class: STATE_CLASSES[state] }, state),
      Id: element("code", {}, id),
      Time: `${formatTime(time)} UTC`,
      To: url && element("code", {}, url),
      Signature: signature !== undefined && element("code", {}, signature),
      Attempts: String(attemptCount),
      "Next attempt": due !== null && `${formatTime(due)} UTC`,
    }),
    ...attempts.flatMap(attemptSection),
    ...section("Body", jsonView(data, { names })),
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
    element("p", { class: "faint" }, "Headers"),
    jsonView(headers),
  );
}
