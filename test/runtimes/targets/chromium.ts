import { existsSync } from "node:fs";
import type { Page } from "playwright-core";
import { CHROMIUM, launchChromium } from "../../support/chromium.js";
import { bundle } from "../bundle.js";
import type { InstalledProjects } from "../install-package.js";
import type { SandboxServer, CheckResult } from "../suite/check.js";
import { inTime } from "../suite/check.js";
import type { TargetResult } from "../report.js";
import { withSandbox } from "./sandbox.js";
import { checkShownOutput } from "./sandbox.js";

const TIMEOUT_MS = 120_000;

/** Runs the suite in a page of Chromium, where Debian's package is installed. */
export async function runInChromium({ plain }: InstalledProjects): Promise<TargetResult> {
  if (!existsSync(CHROMIUM)) return { title: `Chromium (${CHROMIUM})`, esm: "not installed", commonJs: "-" };
  const script = await bundle("test/runtimes/drivers/page.ts", plain, "iife");
  const browser = await launchChromium();
  try {
    const esm = await withSandbox(plain, async (sandbox) =>
      inTime(runInPage(await browser.newPage(), script, sandbox), TIMEOUT_MS),
    );
    return { title: `Chromium ${browser.version()}`, esm, commonJs: "-" };
  } finally {
    await browser.close();
  }
}

/** The page has the sandbox's own origin, because the sandbox does not allow pages of other origins (CORS). */
async function runInPage(page: Page, script: string, sandbox: SandboxServer): Promise<CheckResult[]> {
  const [url, complaints, shown]: [string, string[], string[]] = [`${sandbox.baseUrl}/suite`, [], []];
  page.on("console", (message) => void shown.push(message.text()));
  page.on("pageerror", (error) => void complaints.push(error.message));
  await page.route(url, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Suite</title>" }),
  );
  await page.goto(url);
  await page.addScriptTag({ content: script });
  const results = await page.evaluate(
    (server) => (globalThis as unknown as { runSuite(at: SandboxServer): Promise<CheckResult[]> }).runSuite(server),
    sandbox,
  );
  const title = "no error is left unhandled in the page";
  return [
    ...results,
    checkShownOutput(shown.join("\n"), sandbox),
    complaints.length === 0 ? { title } : { title, failure: complaints.join("\n") },
  ];
}
