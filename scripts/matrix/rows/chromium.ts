import { existsSync } from "node:fs";
import { chromium, type Page } from "playwright-core";
import { bundle } from "../bundle.js";
import type { Scratch } from "../scratch.js";
import type { Place, Verdict } from "../smoke/check.js";
import { inTime } from "../smoke/in-time.js";
import type { Row } from "../table.js";
import { withSandbox } from "./sandbox.js";
import { judgeShown } from "./shown.js";

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

const PATIENCE = 120_000;

/** Runs the suite in a page of Chromium, where Debian's package is installed: npm has none. */
export async function chromiumRow({ plain }: Scratch): Promise<Row> {
  if (!existsSync(CHROMIUM)) return { title: `Chromium (${CHROMIUM})`, esm: "not here", commonJs: "-" };
  const script = await bundle("scripts/matrix/drivers/page.ts", plain, "iife");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const esm = await withSandbox(plain, async (sandbox) =>
      inTime(runInPage(await browser.newPage(), script, sandbox), PATIENCE),
    );
    return { title: `Chromium ${browser.version()}`, esm, commonJs: "-" };
  } finally {
    await browser.close();
  }
}

/** The page stands at the sandbox's own origin, for the sandbox has no word for pages of others (CORS). */
async function runInPage(page: Page, script: string, sandbox: Place): Promise<Verdict[]> {
  const [url, complaints, shown]: [string, string[], string[]] = [`${sandbox.baseUrl}/suite`, [], []];
  page.on("console", (message) => void shown.push(message.text()));
  page.on("pageerror", (error) => void complaints.push(error.message));
  await page.route(url, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Suite</title>" }),
  );
  await page.goto(url);
  await page.addScriptTag({ content: script });
  const verdicts = await page.evaluate(
    (place) => (globalThis as unknown as { runSuite(at: Place): Promise<Verdict[]> }).runSuite(place),
    sandbox,
  );
  const title = "no error is left unhandled in the page";
  return [
    ...verdicts,
    judgeShown(shown.join("\n"), sandbox),
    complaints.length === 0 ? { title } : { title, failure: complaints.join("\n") },
  ];
}
