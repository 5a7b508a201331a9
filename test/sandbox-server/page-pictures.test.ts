import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { CHROMIUM, launchChromium } from "../support/chromium.js";
import { serve } from "./served.js";

const FOLDER = fileURLToPath(new URL("../../examples/sandbox/", import.meta.url));

/** Each picture of the guide: the place in the page, what is opened there, what must be seen then, and the look. */
const PICTURES = [
  ["page-requests", "requests", '[href="#/requests/3"]', "#details .violations", "light"],
  ["page-objects", "objects/invoices", "#objects tr:nth-child(12) a.opens", "#details .known", "light"],
  ["page-reports", "reports/trial-balance", undefined, "#report-body tfoot", "light"],
  ["page-clock", "clock", undefined, "#agenda tr", "dark"],
] as const;

describe("the pictures of the guide", () => {
  it("are named in the guide, exist, and have less than 400 kB together", async () => {
    const guide = await readFile(`${FOLDER}README.md`, "utf8");
    const sizes = await Promise.all(
      PICTURES.map(async ([name]) => {
        expect(guide).toContain(`(${name}.webp)`);
        return (await readFile(`${FOLDER}${name}.webp`)).length;
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
  });

  describe.skipIf(!existsSync(CHROMIUM))(`in a real browser (needs ${CHROMIUM})`, () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launchChromium();
    });

    afterAll(() => browser.close());

    it.each(PICTURES)("%s shows what the page shows", async (name, place, opened, ready, colorScheme) => {
      const page = await openSample(browser, colorScheme);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${place}`);
      if (opened !== undefined) await page.locator(opened).click();
      await page.locator(ready).first().waitFor();
      const picture = await takePicture(page);
      expect(picture.length).toBeGreaterThan(10_000);
      if (process.env["UPDATE_PICTURES"] === "1") await writeFile(`${FOLDER}${name}.webp`, picture);
    });
  });
});

/** A page with requests that an integration makes on its first day. */
async function openSample(browser: Browser, colorScheme: "light" | "dark"): Promise<Page> {
  const { server, sandbox, send } = await serve(
    { seed: "demo", now: Date.UTC(2026, 10, 20, 12), webhookUrl: "http://127.0.0.1:9/hook", webhookToken: "c2VjcmV0" },
    { deliverWebhooks: true },
  );
  const body = { name: "Acme", emails: [{ email: 7, type: "CC" }] };
  await send("GET", "/invoices?limit=5");
  sandbox.faults.add({ match: { path: "/customers" }, fault: { kind: "status", status: 503 } });
  await send("GET", "/customers");
  await send("POST", "/customers", body, { "idempotency-key": "customer-1" });
  for (let turn = 0; turn < 2; turn += 1)
    await send("POST", "/customers", { name: "Acme" }, { "idempotency-key": "customer-2" });
  await send("GET", "/tax-rates", undefined, { authorization: "" });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, colorScheme });
  onTestFinished(() => page.close());
  await page.goto(server.url);
  await page.locator("#now", { hasText: "UTC" }).waitFor();
  return page;
}

/** The window as WebP, which Playwright's own screenshots do not offer. */
async function takePicture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  return Buffer.from(data, "base64");
}
