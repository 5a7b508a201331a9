import { expect, it } from "vitest";
import { PAGE_FILES } from "../../src/sandbox/server/page-files.js";
import { serve } from "./served.js";

const textsOf = (ending: string): string[] =>
  Object.entries(PAGE_FILES).flatMap(([name, text]) => (name.endsWith(ending) ? [text] : []));

it("the page's files load nothing from another host", () => {
  for (const text of Object.values(PAGE_FILES)) expect(text).not.toMatch(/https?:\/\/|@import ["u]|url\(/);
});

it("the page's script makes no markup from text", () => {
  const scripts = textsOf(".js");
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts)
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
});

it("the page's markup holds no inline script and no inline style, which its content security policy forbids", () => {
  for (const markup of textsOf(".html")) expect(markup).not.toMatch(/ on\w+=|style=|<style|<script(?![^>]*src=)/);
});

it("the server sends each file of the page with its own content type and a policy against foreign scripts", async () => {
  const { server } = await serve();
  const types = { html: "text/html", css: "text/css", js: "text/javascript" };
  for (const [name, text] of Object.entries(PAGE_FILES)) {
    const response = await fetch(`${server.url}/_sandbox/page/${name}`);
    expect(await response.text()).toBe(text);
    const type = types[name.split(".").at(-1) as keyof typeof types];
    expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
  }
  expect((await fetch(`${server.url}/_sandbox/page/constructor`)).status).toBe(404);
});
