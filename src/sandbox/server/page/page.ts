/** The page at `/`: the bones of it. All that is shown in it is written by its script, as text and never as markup. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>rillet-sandbox</title>
<link rel="stylesheet" href="/_sandbox/page.css">
<script src="/_sandbox/page.js" defer></script>
</head>
<body>
<header>
  <h1>rillet-sandbox</h1>
  <section class="budget" id="budget" aria-label="Rate limit"></section>
  <section class="clock" aria-label="The sandbox's clock">
    <time id="now"></time>
    <span class="group">
      <button type="button" data-advance="60000">+1 min</button>
      <button type="button" data-advance="3600000">+1 h</button>
      <button type="button" data-advance="86400000">+1 day</button>
    </span>
    <form id="advance" class="group">
      <input name="amount" type="number" min="0" step="any" value="2" required aria-label="How much to advance the clock">
      <select name="unit" aria-label="Unit">
        <option value="1000">seconds</option>
        <option value="60000">minutes</option>
        <option value="3600000" selected>hours</option>
        <option value="86400000">days</option>
      </select>
      <button>Advance</button>
    </form>
  </section>
</header>
<p id="notice" role="status" hidden></p>
<nav>
  <a href="#/requests" data-tab="requests">Requests <b id="requests-count"></b></a>
  <a href="#/objects" data-tab="objects">Objects <b id="objects-count"></b></a>
  <a href="#/webhooks" data-tab="webhooks">Webhooks <b id="webhooks-count"></b></a>
  <a class="save" href="/_sandbox/saved-state" download="rillet-sandbox-state.json">Save state</a>
</nav>
<main>
  <section class="list" data-view="requests" aria-label="Requests">
    <div class="tools">
      <input id="path-filter" type="search" placeholder="Path or operation, such as /invoices" aria-label="Filter by path or operation">
      <select id="status-filter" aria-label="Filter by status">
        <option value="">any status</option>
        <option value="2">2xx</option>
        <option value="4">4xx</option>
        <option value="400">400</option>
        <option value="401">401</option>
        <option value="404">404</option>
        <option value="409">409</option>
        <option value="429">429</option>
        <option value="5">5xx</option>
      </select>
      <span id="matching"></span>
      <details class="break">
        <summary>Break a request</summary>
        <form id="fault">
          <label>What <select name="kind">
            <option value="drop-after">drop-after: done, then no answer</option>
            <option value="drop-before">drop-before: reset, nothing done</option>
            <option value="delay">delay: 10 seconds late</option>
            <option value="stall-body">stall-body: half an answer, then silence</option>
            <option value="cut-body">cut-body: half an answer, then cut off</option>
            <option value="429">status 429</option>
            <option value="500">status 500</option>
            <option value="502">status 502 with HTML</option>
          </select></label>
          <label>Method <select name="method"><option value="">any</option><option>GET</option><option>POST</option><option>PUT</option><option>PATCH</option><option>DELETE</option></select></label>
          <label>Path <input name="path" placeholder="any, /invoices, /invoices/{invoice_id}"></label>
          <label>Times <input name="times" type="number" min="1" value="1" required></label>
          <button>Add</button>
          <button type="button" id="mend">Mend everything</button>
        </form>
      </details>
    </div>
    <table>
      <thead><tr><th>Time</th><th>Method</th><th>Path</th><th class="number">Status</th><th class="number wide">ms</th><th class="wide">Idempotency key</th></tr></thead>
      <tbody id="requests"></tbody>
    </table>
    <p class="empty" id="no-requests"></p>
  </section>
  <section class="list" data-view="objects" aria-label="Objects" hidden>
    <div class="tools" id="collections"></div>
    <div class="scroll"><table><thead id="objects-head"></thead><tbody id="objects"></tbody></table></div>
    <p class="empty" id="no-objects"></p>
  </section>
  <section class="list" data-view="webhooks" aria-label="Webhooks" hidden>
    <table>
      <thead><tr><th>Time</th><th>Event</th><th class="wide">Id</th><th class="number">Attempts</th><th>State</th></tr></thead>
      <tbody id="webhooks"></tbody>
    </table>
    <p class="empty" id="no-webhooks"></p>
  </section>
  <aside id="details" aria-label="Details" hidden></aside>
</main>
</body>
</html>
`;
