import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { SandboxOptions } from "../../src/sandbox/index.js";
import type { SandboxServerOptions } from "../../src/sandbox/server/index.js";
import { serve, type Served, until } from "./served.js";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe.skipIf(!existsSync(CHROMIUM))(`the page, in a real browser (needs ${CHROMIUM})`, () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  }, 60_000);

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
      (node as HTMLElement).focus();
    });
    await send("GET", "/tax-rates");
    await page.locator("#requests tr", { hasText: "/tax-rates" }).waitFor();
    expect(await row.getAttribute("data-kept")).toBe("yes");
    expect(await row.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  it("opens a request with its bodies and marks the invalid lines; Escape closes it", async () => {
    const { page, send, consoleMessages } = await open();
    await send("POST", "/customers", { name: "Acme", emails: [{ email: 7, type: "CC" }] });
    await page.locator("#requests tr", { hasText: "400" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#details h2", { hasText: "POST /customers" }).waitFor();
    expect(await page.locator("#details .wrong").allTextContents()).toEqual([
      expect.stringMatching(/"email": 7,\s+← expected a string/),
    ]);
    expect(await page.locator("#details .violations li").allTextContents()).toEqual([
      "emails[0].email: expected a string, got 7",
    ]);
    expect(await page.locator("#requests tr[aria-selected=true]").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.locator("#details").waitFor({ state: "hidden" });
    expect(consoleMessages).toEqual([]);
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
    const { page, send, consoleMessages } = await open();
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    await send("POST", "/customers", { name: evil }, { "idempotency-key": evil });
    await send("GET", `/customers/${encodeURIComponent(evil)}?${encodeURIComponent(evil)}`);
    await page.locator("#requests tr", { hasText: "POST" }).click();
    await page.locator("#details h2").waitFor();
    await page.locator("nav a", { hasText: "Objects" }).click();
    await page.locator("#collections button", { hasText: "customers 1" }).click();
    await page.locator("#objects td", { hasText: evil }).first().click();
    await page.locator("#details .json", { hasText: "onerror" }).waitFor();
    expect([await page.title(), await page.locator("img, body script").count(), consoleMessages]).toEqual([
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
    const { page, send } = await open({ rateLimit: { limit: 2 }, now: Date.UTC(2026, 10, 20, 12) });
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

  it("advances the clock by any time, which ends a delay", async () => {
    const { page, sandbox, send } = await open({ now: Date.UTC(2026, 10, 20, 12) });
    sandbox.faults.add({ fault: { kind: "delay", ms: 3 * 3_600_000 } });
    const delayed = send("GET", "/accounts");
    await page.locator("#requests tr", { hasText: "–" }).waitFor();
    await page.locator("#advance input").fill("1.5");
    await page.locator("#advance select").selectOption({ label: "days" });
    await page.locator("#advance button").click();
    expect((await delayed).status).toBe(200);
    await page.locator("#now", { hasText: "2026-11-22 00:00:00 UTC" }).waitFor();
  });

  it("makes the next matching request fail, and removes all faults", async () => {
    const { page, send } = await open();
    await page.locator("summary", { hasText: "Make a request fail" }).click();
    await page.locator("#fault [name=kind]").selectOption("429");
    await page.locator("#fault [name=path]").fill("/accounts");
    await page.locator("#fault [name=times]").fill("2");
    await Promise.all([page.waitForResponse(/faults/), page.locator("#fault button", { hasText: "Add" }).click()]);
    expect([(await send("GET", "/tax-rates")).status, (await send("GET", "/accounts")).status]).toEqual([200, 429]);
    await Promise.all([page.waitForResponse(/faults/), page.locator("#clear-faults").click()]);
    expect((await send("GET", "/accounts")).status).toBe(200);
  });

  it("lists objects as a table, and acts on one as a person would in the dashboard", async () => {
    const { page, sandbox, send, consoleMessages } = await open({ seed: "demo" });
    await page.locator("nav a", { hasText: "Objects" }).click();
    await page.locator("#collections button[aria-pressed=true]", { hasText: "invoices" }).waitFor();
    expect(await page.locator("#objects-head th").first().textContent()).toBe("invoice number");
    const owed = sandbox.state.invoices.find(
      ({ amount_due: { amount, currency } }) => currency === "USD" && Number(amount) > 0,
    );
    const paid = await send("POST", `/invoices/${String(owed?.id)}/payments`, {
      account_code: "1000",
      amount: { amount: "1.00", currency: "USD" },
      date: new Date().toISOString().slice(0, 10),
    });
    expect(paid.status).toBe(200);
    await page.locator("#collections button", { hasText: "invoice payments" }).click();
    await page.locator("#objects tr", { hasText: "UNCLEARED" }).first().click();
    await page.locator("#details button", { hasText: "Mark as cleared" }).click();
    await page.locator("#details .json", { hasText: '"SUCCESSFUL"' }).waitFor();
    expect(consoleMessages).toEqual([]);
  });

  it("shows webhooks, why one was not delivered, and its signed headers", async () => {
    const { page, send, consoleMessages } = await open(
      { webhookUrl: "http://127.0.0.1:9/hook", webhookToken: "c2VjcmV0" },
      { deliverWebhooks: true },
    );
    await send("POST", "/customers", { name: "Acme" });
    await page.locator("nav a", { hasText: "Webhooks" }).click();
    await page.locator("#webhooks tr", { hasText: /CUSTOMER CREATED.*pending/ }).click();
    await page.locator("#details .json", { hasText: "x-rillet-signature" }).first().waitFor();
    expect(await page.locator("#details h3").allTextContents()).toEqual(expect.arrayContaining(["Attempt 1", "Body"]));
    expect(consoleMessages).toEqual([]);
  });

  it("says so when the sandbox does not respond", async () => {
    const { page, server } = await open();
    await server.close();
    await page.locator("#notice", { hasText: "The sandbox does not respond" }).waitFor();
  });

  it.each([
    ["light", "rgb(255, 255, 255)"],
    ["dark", "rgb(20, 23, 28)"],
  ] as const)("has a %s look", async (colorScheme, background) => {
    const { page } = await open({}, {}, { colorScheme });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(background);
  });

  it("fits a narrow window, where details take the place of the list", async () => {
    const { page, send } = await open({}, {}, { viewport: { width: 360, height: 700 } });
    await send("GET", `/customers/${"x".repeat(80)}`);
    await page.locator("#requests tr").click();
    await page.locator("#details h2").waitFor();
    expect(await page.locator("[data-view=requests]").isVisible()).toBe(false);
    await page.locator("#details button", { hasText: "Close" }).click();
    await page.locator("[data-view=requests]").waitFor();
    await until(async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360));
  });
});
