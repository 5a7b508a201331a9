/** The webhooks that changes caused, and one with its body and the tries to deliver it. */
export const WEBHOOKS_SCRIPT = String.raw`
const webhookClass = { pending: "warn", delivered: "good", failed: "bad" };

const renderWebhooks = keptList(byId("webhooks"), ({ id }) => id, (webhook) =>
  row("#/webhooks/" + webhook.id,
    el("td", {}, el("time", {}, moment(webhook.time).slice(11))),
    el("td", { class: "path" },
      el("span", { class: "mono" }, webhook.entity + " " + webhook.event),
      webhook.outcome && webhook.state !== "delivered" && el("span", { class: "problem" }, webhook.outcome + (webhook.due === null ? "" : ", again at " + moment(webhook.due).slice(11)))),
    el("td", { class: "mono clip wide faint", title: webhook.id }, webhook.id),
    el("td", { class: "number" }, String(webhook.attempts)),
    el("td", { class: /** @type {any} */ (webhookClass)[webhook.state] }, webhook.state)));

/** @param {any} webhooks */
function showWebhooks({ total, isSent, failure, rows }) {
  renderWebhooks(rows);
  setText(byId("webhooks-count"), String(total));
  const off = isSent ? "" : "Webhooks are not sent by this server. Start it with --webhook-url to have them sent.";
  setText(byId("no-webhooks"), failure || off || (total === 0 ? "No webhooks yet. Change an object that has some, such as an invoice." : ""));
}

let shownWebhook = "";

/** @param {string} id */
async function showWebhook(id) {
  const webhook = await ask("/_sandbox/webhooks/" + encodeURIComponent(id));
  const json = JSON.stringify(webhook);
  if (json === shownWebhook && !byId("details").hidden) return;
  if (place()[0] !== "webhooks" || place()[1] !== id) return;
  shownWebhook = json;
  showDetails(webhook.entity + " " + webhook.event, factList({
    State: el("span", { class: /** @type {any} */ (webhookClass)[webhook.state] }, webhook.state),
    Id: el("code", {}, webhook.id),
    Time: moment(webhook.time) + " UTC",
    Attempts: String(webhook.attempts),
    "Next try": webhook.due === null ? "" : moment(webhook.due) + " UTC",
  }),
  webhook.tries.map((/** @type {any} */ attempt, /** @type {number} */ index) => section("Try " + (index + 1), [
    factList({
      Outcome: el("span", { class: attempt.error || attempt.status >= 300 ? "bad" : "good" }, attempt.error || String(attempt.status)),
      Time: moment(attempt.time) + " UTC, " + Math.round(attempt.durationMs) + " ms",
      To: el("code", {}, attempt.url),
    }),
    el("p", {}),
    jsonView(attempt.headers),
  ])).flat(2),
  section("Body", jsonView(webhook.data)));
}
`;
