import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/index.js";
import type { SandboxServerOptions } from "../../src/sandbox/server/index.js";
import { CHROMIUM, launchChromium } from "../support/chromium.js";
import { serve, type Served, until } from "./served.js";

const require = createRequire(import.meta.url);

/** The script of axe-core, which finds what hinders people with disabilities. */
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!existsSync(CHROMIUM))(`the page, in a real browser (needs ${CHROMIUM})`, () => {
  let browser: Browser;

  /** The demo books depend on the date. */
  const NOON = Date.UTC(2026, 10, 20, 12);

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(() => browser.close());

  interface Opened extends Served {
    readonly page: Page;
    /** Errors and messages of the page's console. It must stay empty. */
    readonly consoleMessages: string[];
    readonly loadedUrls: string[];
  }

  async function open(
    options: SandboxOptions = {},
    serverOptions: SandboxServerOptions = {},
    look: Parameters<Browser["newPage"]>[0] = {},
  ): Promise<Opened> {
    const served = await serve(options, serverOptions);
    const page = await browser.newPage(look);
    onTestFinished(() => page.close());
    const [consoleMessages, loadedUrls]: [string[], string[]] = [[], []];
    page.on("pageerror", (error) => void consoleMessages.push(error.message));
    page.on("console", (message) => void consoleMessages.push(message.text()));
    page.on("request", (request) => void loadedUrls.push(request.url()));
    await page.goto(served.server.url);
    await page.locator("#now", { hasText: "UTC" }).waitFor();
    return { ...served, page, consoleMessages, loadedUrls };
  }

  it("shows new requests without a reload, and loads nothing from another host", async () => {
    const { page, send, server, consoleMessages, loadedUrls } = await open();
    expect(await page.locator("#no-requests").textContent()).toContain("No requests yet");
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    await page.locator("#requests tr", { hasText: "replayed" }).waitFor();
    expect(await page.locator("#requests tr").allTextContents()).toEqual([
      expect.stringMatching(/POST\/customersreplayed200[\d.]+k$/),
      expect.stringMatching(/POST\/customers200[\d.]+k$/),
    ]);
    expect(loadedUrls.filter((url) => !url.startsWith(`${server.url}/`))).toEqual([]);
    expect(consoleMessages).toEqual([]);
  });

  it("keeps the nodes of old requests while new ones come, so nothing flickers and focus stays", async () => {
    const { page, send } = await open();
    await send("GET", "/accounts");
    const row = page.locator("#requests tr", { hasText: "/accounts" });
    await row
      .locator("td", { hasText: /^\d+(\.\d)?$/ })
      .last()
      .waitFor();
    await row.evaluate((node) => {
      (node as HTMLElement).dataset["kept"] = "yes";
    });
    await row.locator("a").focus();
    await send("GET", "/tax-rates");
    await page.locator("#requests tr", { hasText: "/tax-rates" }).waitFor();
    expect(await row.getAttribute("data-kept")).toBe("yes");
    expect(await row.locator("a").evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it("opens a request with its headers and bodies and marks the invalid lines", async () => {
    const { page, send, consoleMessages } = await open();
    await send("POST", "/customers", { name: "Acme", emails: [{ email: 7, type: "CC" }], nickname: "A" });
    await page.locator("#requests tr", { hasText: "400" }).click();
    await page.locator("#details h2", { hasText: "POST /customers" }).waitFor();
    expect(await page.locator("#details .wrong").allTextContents()).toEqual([
      expect.stringMatching(/"email": 7,\s+← expected a string/),
    ]);
    expect(await page.locator("#details .violations li").allTextContents()).toEqual([
      "emails[0].email: expected a string, got 7",
    ]);
    expect(await page.locator("#details h3").allTextContents()).toEqual([
      "Violations",
      "Fields that the contract does not have",
      "Request body",
      "Response body",
      "Request headers",
      "Response headers",
    ]);
    expect(await page.locator("#details .json").last().textContent()).toContain(
      '"content-type": "application/problem+json"',
    );
    expect(consoleMessages).toEqual([]);
  });

  it("works by keyboard: Space and Enter open, focus goes into what opens and back, Escape closes, arrows move", async () => {
    const { page, send } = await open();
    for (const path of ["/accounts", "/tax-rates"]) await send("GET", path);
    const [newest, oldest] = [page.locator("#requests a.opens").first(), page.locator("#requests a.opens").last()];
    const heading = page.locator("#details h2");
    const hasFocus = (locator: typeof newest): Promise<void> =>
      until(async () => expect(await locator.evaluate((node) => node === document.activeElement)).toBe(true));
    await page.locator("#requests tr", { hasText: "/tax-rates" }).waitFor();
    await newest.focus();
    for (const [key, row] of [
      ["Enter", newest],
      [" ", newest],
    ] as const) {
      await page.keyboard.press(key);
      await hasFocus(heading);
      expect(await row.getAttribute("aria-current")).toBe("true");
      expect(await page.locator("#requests [aria-current]").count()).toBe(1);
      await page.keyboard.press("Escape");
      await page.locator("#details").waitFor({ state: "hidden" });
      await hasFocus(row);
      expect(await page.locator("#requests [aria-current]").count()).toBe(0);
    }
    await page.keyboard.press("ArrowDown");
    await hasFocus(oldest);
    await page.keyboard.press("Enter");
    await page.locator("#details h2", { hasText: "/accounts" }).waitFor();
    await hasFocus(heading);
    await page.keyboard.press("Tab");
    await hasFocus(page.locator("#details button", { hasText: "Close" }));
    await page.keyboard.press(" ");
    await hasFocus(oldest);
    expect(await page.locator("nav [aria-current=page]").allTextContents()).toEqual(["Requests 2"]);
  });

  it("marks the object around a missing property", async () => {
    const { page, send } = await open();
    await send("POST", "/customers", { name: "Acme", emails: [{ type: "CC" }] });
    await page.locator("#requests tr").click();
    await page.locator("#details .wrong").waitFor();
    expect(await page.locator("#details .wrong").textContent()).toMatch(
      /^\s+\{\s+← emails\[0\]\.email required, but missing/,
    );
  });

  it("shows what was sent as text, never as markup", async () => {
    const { page, server, sandbox, send, consoleMessages } = await open();
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await send("POST", "/customers", { name: evil }, { "idempotency-key": evil });
    await send("GET", `/customers/${encodeURIComponent(evil)}?${encodeURIComponent(evil)}`);
    await page.locator("#requests tr", { hasText: "POST" }).click();
    await page.locator("#details h2").waitFor();
    const [customer] = sandbox.state.customers.all();
    await send("GET", `/customers/${String(customer?.id)}`);
    await page.locator("#requests tr", { hasText: String(customer?.id) }).click();
    await page.locator("#details .known", { hasText: evil }).waitFor();
    await page.locator("nav a", { hasText: "Objects" }).click();
    await page.locator("#collection").selectOption("customers");
    await page.locator("#object-search").fill(evil);
    await page.locator("#objects tr", { hasText: evil }).click();
    await page.locator("#details .json", { hasText: "onerror" }).waitFor();
    sandbox.faults.add({ match: { path: `/${evil}` }, fault: { kind: "refuse" } });
    await page.locator("nav a", { hasText: "Faults" }).click();
    await page.locator("#faults tr", { hasText: evil }).waitFor();
    await page.goto(`${server.url}/#/objects/${encodeURIComponent(evil)}/${encodeURIComponent(evil)}`);
    await page.locator("#notice", { hasText: "There is no collection" }).waitFor();
    // The browser itself notes the 404 of the collection that does not exist.
    const messages = consoleMessages.filter((text) => !text.includes("404"));
    expect([await page.title(), await page.locator("img, body script").count(), messages]).toEqual([
      "rillet-sandbox",
      0,
      [],
    ]);
  });

  it("never shows the key that a request carried", async () => {
    const { page, send } = await open({ apiKey: "very-secret-key" });
    await send("GET", "/accounts");
    await page.locator("#requests tr").click();
    await page.locator("#details h3", { hasText: "Request headers" }).waitFor();
    expect(await page.content()).not.toMatch(/very-secret-key|authorization|Bearer/i);
  });

  it("filters by path and by status", async () => {
    const { page, send } = await open();
    for (const path of ["/accounts", "/customers", "/customers/none"]) await send("GET", path);
    await page.locator("#path-filter").fill("customers");
    await page.locator("#matching", { hasText: "2 of 3" }).waitFor();
    await page.locator("#status-filter").selectOption("404");
    await page.locator("#matching", { hasText: "1 of 3" }).waitFor();
    expect(await page.locator("#requests .path .mono").allTextContents()).toEqual(["/customers/none"]);
    await page.locator("#path-filter").fill("bills");
    await page.locator("#no-requests", { hasText: "No request matches the filter" }).waitFor();
  });

  it("counts the requests that remain, says when the next one is allowed, and counts up again when the clock is advanced", async () => {
    const { page, send } = await open({ rateLimit: { limit: 2 }, now: NOON });
    const says = (text: string): Promise<void> => page.locator("#rate-limit", { hasText: text }).waitFor();
    await says("2 of 2 requests left in this minute");
    await send("GET", "/accounts");
    await says("1 of 2");
    await send("GET", "/accounts");
    await says("the next one is allowed in 60 s");
    await page.locator("button", { hasText: "+1 min" }).click();
    await says("2 of 2");
    expect(await page.locator("#now").textContent()).toBe("2026-11-20 12:01:00 UTC");
  });

  it("copies a request as a curl command without its key, and the command makes the same request", async () => {
    const { page, send, sandbox } = await open({ apiKey: "very-secret-key" });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const name = 'O\'Brien & "Sons" $HOME `id` \\ @x';
    await send("POST", "/customers", { name }, { "idempotency-key": "k'1" });
    await page.locator("#requests tr").click();
    await page.locator("#details button", { hasText: "Copy as curl" }).click();
    await page.locator("#said", { hasText: "Copied" }).waitFor();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toContain('-H "Authorization: Bearer $RILLET_API_KEY"');
    expect(command).not.toContain("very-secret-key");
    const env = { ...process.env, RILLET_API_KEY: "very-secret-key" };
    await promisify(execFile)("sh", ["-c", `${command} --silent`], { env });
    expect(sandbox.requests).toMatchObject([
      { body: { name }, idempotencyKey: "k'1" },
      { body: { name }, idempotencyKey: "k'1", replayed: true },
    ]);
  });

  it("sends a request again, with its key or with a new one", async () => {
    const { page, send, sandbox } = await open();
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "k" });
    await page.locator("#requests tr").click();
    await page.locator("#details button", { hasText: "Send again" }).click();
    await page.locator("#details dd", { hasText: "the response of an earlier request" }).waitFor();
    expect(sandbox.state.customers.size).toBe(1);
    await page.locator("#details button", { hasText: "Send with a new key" }).click();
    await page.locator("#details dd", { hasText: "page-" }).waitFor();
    expect(sandbox.state.customers.size).toBe(2);
  });

  it("exports the requests of the filter, and clears the log", async () => {
    const { page, send } = await open();
    for (const path of ["/accounts", "/tax-rates"]) await send("GET", path);
    await page.locator("#path-filter").fill("tax");
    await page.locator("#matching", { hasText: "1 of 2" }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#export").click()]);
    expect(download.suggestedFilename()).toBe("rillet-sandbox-requests.har");
    const { log } = JSON.parse(await readFile(await download.path(), "utf8")) as { log: { entries: unknown[] } };
    expect(log.entries).toMatchObject([
      { request: { method: "GET", url: expect.stringMatching(/\/tax-rates$/) as unknown } },
    ]);
    await page.locator("#clear-requests").click();
    await page.locator("#no-requests", { hasText: "No requests yet" }).waitFor();
  });

  it("advances the clock by any time, which ends a delay", async () => {
    const { page, sandbox, send } = await open({ now: NOON });
    sandbox.faults.add({ fault: { kind: "delay", ms: 3 * 3_600_000 } });
    const delayed = send("GET", "/accounts");
    await page.locator("#requests tr", { hasText: "–" }).waitFor();
    await page.locator("nav a", { hasText: "Clock" }).click();
    await page.locator("#agenda tr", { hasText: "The delay of GET /accounts ends" }).waitFor();
    await page.locator("#advance input").fill("1.5");
    await page.locator("#advance select").selectOption({ label: "days" });
    await page.locator("#advance button").click();
    expect((await delayed).status).toBe(200);
    await page.locator("#now", { hasText: "2026-11-22 00:00:00 UTC" }).waitFor();
  });

  it("moves the clock to the next event, and warns that receivers reject timestamps of the future", async () => {
    const { page, sandbox } = await open({ seed: "demo" });
    await page.locator("nav a", { hasText: "Clock" }).click();
    await page.locator("#clock-difference", { hasText: "the time of this computer" }).waitFor();
    expect(await page.locator("[data-view=clock] .timestamp-warning").isVisible()).toBe(false);
    const overdue = page.locator("#agenda tr", { hasText: "becomes overdue" }).first();
    const text = String(await overdue.locator("a").textContent());
    const number = String(/INV-\d+/.exec(text)?.[0]);
    await overdue.locator("button").click();
    await page
      .locator("[data-view=clock] .timestamp-warning", { hasText: "rejects its webhooks as from the future" })
      .waitFor();
    const invoice = sandbox.state.invoices.find(({ invoice_number: found }) => found === number);
    expect(sandbox.inspect(`/invoices/${String(invoice?.id)}`).body).toMatchObject({ overdue: true });
    await page.locator("nav a", { hasText: "Webhooks" }).click();
    expect(await page.locator("[data-view=webhooks] .timestamp-warning").isVisible()).toBe(true);
  });

  it("adds rules of faults, says what each has done, and removes one or all", async () => {
    const { page, send } = await open();
    await page.locator("nav a", { hasText: "Faults" }).click();
    const add = async (kind: string, path: string, times: string): Promise<void> => {
      await page.locator("#fault [name=kind]").selectOption(kind);
      await page.locator("#fault [name=path]").fill(path);
      await page.locator("#fault [name=times]").fill(times);
      await Promise.all([page.waitForResponse(/faults/), page.locator("#fault button", { hasText: "Add" }).click()]);
    };
    await add("429", "/accounts", "2");
    await add("500", "/tax-rates", "1");
    expect([(await send("GET", "/customers")).status, (await send("GET", "/accounts")).status]).toEqual([200, 429]);
    const rule = page.locator("#faults tr", { hasText: "/accounts" });
    await rule.locator("a", { hasText: "#2" }).waitFor();
    expect(await rule.locator("td").allTextContents()).toEqual(["status 429", "/accounts", "1", "1", "#2 ", "Remove"]);
    await rule.locator("button").click();
    await until(async () => expect(await page.locator("#faults tr").count()).toBe(1));
    expect([(await send("GET", "/accounts")).status, (await send("GET", "/tax-rates")).status]).toEqual([200, 500]);
    await page.locator("#faults tr", { hasText: "/tax-rates" }).locator("a", { hasText: "#4" }).click();
    await page.locator("#details h2", { hasText: "GET /tax-rates" }).waitFor();
    await page.locator("nav a", { hasText: "Faults" }).click();
    await page.locator("#clear-faults").click();
    await page.locator("#no-faults", { hasText: "No rules" }).waitFor();
  });

  it("lists objects as the API shows them, with names beside ids, and acts on one as a person would in the dashboard", async () => {
    const { page, sandbox, send, consoleMessages } = await open({ seed: "demo", now: NOON });
    const count = sandbox.state.invoices.all().length;
    await page.locator("nav a", { hasText: "Objects" }).click();
    await page.locator("#objects tr", { hasText: `INV-${String(count).padStart(6, "0")}` }).waitFor();
    expect(await page.locator("#objects-head th").first().textContent()).toBe("invoice number");
    const overdue = sandbox.state.invoices
      .all()
      .filter(({ id }) => (sandbox.inspect(`/invoices/${id}`).body as { overdue: boolean }).overdue);
    await page.locator("#object-search").fill(String(overdue[0]?.invoice_number));
    await page.locator("#object-page", { hasText: `1–1 of 1 that match, of ${count}` }).waitFor();
    await page.locator("#objects .badge", { hasText: "overdue" }).waitFor();
    await page.locator("#objects a.opens").click();
    await page.locator("#details .json", { hasText: '"overdue": true' }).waitFor();
    const customer = sandbox.state.customers.get(String(overdue[0]?.customer_id));
    await page.locator("#details .known", { hasText: String(customer?.name) }).waitFor();
    await page.locator("#details .json a", { hasText: String(customer?.id) }).click();
    await page.locator("#details h2", { hasText: `customers ${String(customer?.name)}` }).waitFor();
    const owed = sandbox.state.invoices.find(
      ({ amount_due: { amount, currency } }) => currency === "USD" && Number(amount) > 0,
    );
    const paid = await send("POST", `/invoices/${String(owed?.id)}/payments`, {
      account_code: "1000",
      amount: { amount: "1.00", currency: "USD" },
      date: new Date(NOON).toISOString().slice(0, 10),
    });
    expect(paid.status).toBe(200);
    await page.locator("#collection").selectOption("invoicePayments");
    await page.locator("#objects tr", { hasText: "UNCLEARED" }).first().locator("a.opens").click();
    await page.locator("#details button", { hasText: "Mark as cleared" }).click();
    await page.locator("#details .json", { hasText: '"SUCCESSFUL"' }).waitFor();
    expect(consoleMessages).toEqual([]);
  });

  it("pages through objects, and aligns amounts by their decimal points", async () => {
    const { page, sandbox } = await open({ seed: "demo", now: NOON });
    const count = sandbox.state.invoices.all().length;
    await page.goto(`${page.url().split("#")[0] ?? ""}#/objects/invoices`);
    await page.locator("#object-page", { hasText: `1–50 of ${count}` }).waitFor();
    const cells = page.locator("#objects td.number", { hasText: "USD" });
    const texts = await cells.allTextContents();
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) expect(text).toMatch(/^[\d,]+\.\d\dUSD$/);
    const points = await cells.evaluateAll((found) =>
      found.map((cell) => [
        (cell as HTMLTableCellElement).cellIndex,
        cell.querySelector(".currency")?.getBoundingClientRect().left,
      ]),
    );
    expect(new Set(points.map(([column, left]) => `${String(column)} ${String(left)}`)).size).toBe(
      new Set(points.map(([column]) => column)).size,
    );
    await page.locator("#next-objects").click();
    await page.locator("#object-page", { hasText: `51–${count} of ${count}` }).waitFor();
    await page.locator("#objects tr", { hasText: "INV-000001" }).waitFor();
    expect(await page.locator("#next-objects").isDisabled()).toBe(true);
  });

  it("shows webhooks, why one was not delivered, and its signature; it filters them and delivers one again", async () => {
    const { page, send, sandbox, consoleMessages } = await open(
      { webhookUrl: "http://127.0.0.1:9/hook", webhookToken: "c2VjcmV0" },
      { deliverWebhooks: true },
    );
    await send("POST", "/customers", { name: "Acme" });
    await page.locator("nav a", { hasText: "Webhooks" }).click();
    await page.locator("#webhooks tr", { hasText: /CUSTOMER CREATED.*pending/ }).click();
    await page.locator("#details .json", { hasText: "x-rillet-signature" }).first().waitFor();
    expect(await page.locator("#details h3").allTextContents()).toEqual(expect.arrayContaining(["Attempt 1", "Body"]));
    const before = Number(sandbox.webhooks[0]?.attempts);
    await page.locator("#details button", { hasText: "Deliver again" }).click();
    await until(() => expect(sandbox.webhooks[0]?.attempts).toBeGreaterThan(before));
    await page.locator("#webhook-filter").fill("invoice");
    await page.locator("#no-webhooks", { hasText: "No webhook matches the filter" }).waitFor();
    await page.locator("#webhook-filter").fill("customer.created");
    await page.locator("#webhook-state").selectOption("pending");
    await page.locator("#webhooks tr").waitFor();
    expect(consoleMessages).toEqual([]);
  });

  it.each([
    ["trial-balance", /Accounts receivable/, /Total/],
    ["income-statement", /Subscription revenue/, /Net Income/],
    ["balance-sheet", /Accounts receivable/, /Liabilities/],
    ["cash-flow-statement", /Operating Cash Flow/, /Closing Balance/],
    ["aging-receivables", /Harbour & Finch Ltd/, /over 90 days/],
    ["aging-payables", /not due/, /currency/],
    ["journal", /Invoice INV-\d+/, /Accounts receivable/],
  ] as const)("shows the report %s", async (name, first, second) => {
    const { page, server, sandbox, consoleMessages } = await open({ seed: "demo", now: NOON });
    await page.goto(`${server.url}/#/reports/${name}`);
    const body = page.locator("#report-body");
    await body.locator("tr", { hasText: first }).first().waitFor();
    await body.locator("tr", { hasText: second }).first().waitFor();
    expect([sandbox.requests.length, consoleMessages]).toEqual([0, []]);
  });

  it("shows older entries of the journal, and says why a report cannot be shown", async () => {
    const { page, server } = await open({ seed: "demo", now: NOON });
    await page.goto(`${server.url}/#/reports/journal`);
    const entries = page.locator("#report-body .section-row");
    await until(async () => expect(await entries.count()).toBe(25));
    await page.locator("button", { hasText: "Older entries" }).click();
    await until(async () => expect(await entries.count()).toBe(50));
    await page.locator("#report").selectOption("trial-balance");
    await page.locator("#report-body tfoot").waitFor();
    await page.locator("#report-to").fill("2001-01-01");
    await page.locator("#report-to").dispatchEvent("change");
    await page.locator("#report-state", { hasText: "must not be before from_date" }).waitFor();
  });

  it("does not say that the log is empty when the sandbox rejects the request to clear it", async () => {
    const { page, send } = await open();
    await send("GET", "/accounts");
    await page.route("**/_sandbox/requests", (route) =>
      route.fulfill({ status: 403, contentType: "application/problem+json", body: '{"detail":"Not from here"}' }),
    );
    await page.locator("#clear-requests").click();
    await page.locator("#notice", { hasText: "Not from here" }).waitFor();
    expect(await page.locator("#said").textContent()).toBe("");
    await page.unroute("**/_sandbox/requests");
    await page.locator("#clear-requests").click();
    await page.locator("#said", { hasText: "The log is empty" }).waitFor();
  });

  it("says so when the sandbox does not respond", async () => {
    const { page, server } = await open();
    await server.close();
    await page.locator("#notice", { hasText: "The sandbox does not respond" }).waitFor();
  });

  const LOOKS = [1280, 390].flatMap((width) =>
    (["light", "dark"] as const).map((colorScheme) => [width, colorScheme] as const),
  );

  describe.each(LOOKS)("at a width of %i, in a %s look", (width, colorScheme) => {
    const look = { viewport: { width, height: 800 }, colorScheme };

    it("has no part in which axe finds a fault, and none that is wider than the window", async () => {
      const { page, sandbox, send } = await open(
        { seed: "demo", now: Date.now() + 86_400_000, webhookUrl: "http://127.0.0.1:9/hook", webhookToken: "c2VjcmV0" },
        { deliverWebhooks: true },
        look,
      );
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(20, 23, 28)",
      );
      sandbox.faults.add({ match: { path: "/accounts" }, times: 2, fault: { kind: "status", status: 503 } });
      await send("GET", "/accounts");
      await send("POST", "/customers", { name: "Acme", emails: [{ email: 7 }] }, { "idempotency-key": "k".repeat(80) });
      await send("POST", "/customers", { name: "A".repeat(200) }, { "idempotency-key": "k" });
      await send("POST", "/customers", { name: "A".repeat(200) }, { "idempotency-key": "k" });
      const [invoice] = sandbox.state.invoices.all();
      await page.evaluate(axe);
      const parts: [place: string, ready: string][] = [
        ["requests", "#requests tr:nth-child(4)"],
        ["requests/2", "#details .violations"],
        ["objects/invoices", "#objects tr"],
        [`objects/invoices/${String(invoice?.id)}`, "#details .json"],
        ["webhooks", "#webhooks tr"],
        [`webhooks/${String(sandbox.webhooks[0]?.id)}`, "#details .json"],
        ["faults", "#faults tr"],
        ["reports/trial-balance", "#report-body tfoot"],
        ["reports/income-statement", "#report-body tfoot"],
        ["reports/aging-receivables", "#report-body tfoot"],
        ["reports/journal", "#report-body .section-row"],
        ["clock", "#agenda tr"],
      ];
      const found: unknown[] = [];
      for (const [place, ready] of parts) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#/${place}`);
        await page.locator(ready).first().waitFor();
        const problems = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
        });
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (problems.length > 0 || tooWide > 0) found.push({ place, problems, tooWide });
      }
      expect(found).toEqual([]);
    }, 180_000);

    it("has borders with a contrast of 3:1 at least around every control", async () => {
      const { page } = await open({}, {}, look);
      for (const tab of ["Requests", "Objects", "Faults", "Reports", "Clock"]) {
        await page.locator("nav a", { hasText: tab }).click();
        await page.locator(`[data-view=${tab.toLowerCase()}]`).waitFor();
        const contrasts = await page.evaluate(() => {
          const luminance = (color: string): number => {
            const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
              const value = Number(part) / 255;
              return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const backOf = (node: Element | null): string => {
            const color = node === null ? "rgb(255, 255, 255)" : getComputedStyle(node).backgroundColor;
            return color === "rgba(0, 0, 0, 0)" ? backOf(node?.parentElement ?? null) : color;
          };
          const visible = [
            ...document.querySelectorAll("button, input, select, .button, header, nav, aside, .json"),
          ].filter((node) => node.getClientRects().length > 0);
          return visible.map((node) => {
            const [a, b] = [getComputedStyle(node).borderBottomColor, backOf(node.parentElement)].map(luminance);
            const [light, dark] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
            return [node.outerHTML.slice(0, 80), (light + 0.05) / (dark + 0.05)] as const;
          });
        });
        expect(contrasts.length).toBeGreaterThan(5);
        expect(contrasts.filter(([, contrast]) => contrast < 3)).toEqual([]);
      }
    });
  });

  it("shows details in place of the list in a narrow window", async () => {
    const { page, send } = await open({}, {}, { viewport: { width: 390, height: 700 } });
    await send("GET", `/customers/${"x".repeat(80)}`);
    await page.locator("#requests tr").click();
    await page.locator("#details h2").waitFor();
    expect(await page.locator("[data-view=requests]").isVisible()).toBe(false);
    await page.locator("#details button", { hasText: "Close" }).click();
    await page.locator("[data-view=requests]").waitFor();
    await until(async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390));
  });
});
