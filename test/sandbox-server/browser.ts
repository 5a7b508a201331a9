import { createRequire } from "node:module";
import { type Browser, chromium } from "playwright-core";

/** Where Debian installs Chromium. Tests of the page need it. */
export const CHROMIUM = "/usr/bin/chromium";

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

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

const require = createRequire(import.meta.url);

/** The script of axe-core, which finds what hinders people with disabilities. */
export const AXE = require.resolve("axe-core/axe.min.js");
