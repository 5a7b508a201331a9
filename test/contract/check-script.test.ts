import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../scripts/contract/read-document.js";
import { freePort } from "../support/free-port.js";
import { readPublished } from "./documents.js";
import { runScript } from "./script.js";

let folder = "";
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rillet-contract-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run contract:check", { timeout: 30_000 }, () => {
  it("exits 0 and reports no differences if the document is the same", async () => {
    const path = file("same.json", JSON.stringify(readPublished()));
    const { code, stdout } = await runScript("contract-check.ts", [path]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `No differences: ${path} is the contract in openapi.json, prose aside.\n`,
    });
  });

  it("exits 0 when a document only adds", async () => {
    const document = readPublished();
    document.paths["/quotes"] = { get: { operationId: "list-quotes", responses: {} } };
    const { code, stdout } = await runScript("contract-check.ts", [file("more.json", JSON.stringify(document))]);
    expect(stdout).toContain("  GET /quotes: operation added\n");
    expect(stdout).not.toContain("BREAKING");
    expect(code).toBe(0);
  });

  it("exits 1 and puts it first when something breaks", async () => {
    const document = readPublished();
    delete document.paths["/health"];
    const { code, stdout } = await runScript("contract-check.ts", [file("less.json", JSON.stringify(document))]);
    expect(stdout).toMatch(/^BREAKING: .* \(1\)\n\n {2}GET \/health: operation removed\n/);
    expect(code).toBe(1);
  });

  it("exits 2 and names the published document when it is given none", async () => {
    const { code, stdout, stderr } = await runScript("contract-check.ts", []);
    expect(stderr).toContain("npm run contract:check -- <file or URL>");
    expect(stderr).toContain("https://docs.api.rillet.com/openapi/rillet-accounting-api.json");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("exits 2 with a paragraph, not a stack, when the URL cannot be reached", async () => {
    const url = `http://127.0.0.1:${await freePort()}/openapi.json`;
    const { code, stdout, stderr } = await runScript("contract-check.ts", [url]);
    expect(stderr).toMatch(
      /^Cannot reach http:\/\/127\.0\.0\.1:\d+\/openapi\.json: connect ECONNREFUSED .*\. Is there a network\? If not, save the document to a file .*\n$/,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("exits 2 when a union names a member that is not there", async () => {
    const document = readPublished();
    Object.assign(document.components.schemas["Price"]?.discriminator?.mapping ?? {}, {
      RAMP: "#/components/schemas/RampPrice",
    });
    const { code, stderr } = await runScript("contract-check.ts", [file("dangling.json", JSON.stringify(document))]);
    expect(stderr).toMatch(
      /^The corrections in scripts\/contract\/corrections\.ts do not fit .*: #\/components\/schemas\/RampPrice names no schema of the document\.\n$/,
    );
    expect(code).toBe(2);
  });
});

describe("a document", () => {
  const published = (): Record<string, unknown> => readPublished() as unknown as Record<string, unknown>;

  it.each<[string, () => string, RegExp]>([
    ["that is missing", () => join(folder, "none.json"), /^Cannot read .*none\.json: there is no such file\.$/],
    ["that is a folder", () => folder, /^Cannot read .*: it is a folder\.$/],
    ["that is YAML", () => file("a.yaml", "openapi: 3.1.0\n"), /a\.yaml is not JSON: .*not as YAML or HTML\.$/],
    ["that is a web page", () => file("a.html", "<!doctype html>"), /is not JSON: .* It looks like a web page\./],
    ["that is empty", () => file("empty.json", ""), /is not JSON: /],
    ["that is null", () => file("null.json", "null"), /is JSON, but no OpenAPI 3 document/],
    ["that is a list", () => file("list.json", "[]"), /is JSON, but no OpenAPI 3 document/],
    ["of Swagger 2", () => file("two.json", '{"swagger":"2.0"}'), /is JSON, but no OpenAPI 3 document/],
    [
      "without schemas",
      () => file("bare.json", JSON.stringify({ ...published(), components: {} })),
      /says it is OpenAPI 3\.1\.0, but has no components\.schemas\.$/,
    ],
    [
      "without anything",
      () => file("empty-object.json", '{"openapi":"3.1.0"}'),
      /but has no info, no paths, no components\.schemas\.$/,
    ],
    [
      "with a reference to nothing",
      () =>
        file(
          "ref.json",
          JSON.stringify(readPublished()).replace('"#/components/schemas/Invoice"', '"#/components/schemas/Nope"'),
        ),
      /refers to #\/components\/schemas\/Nope, which it does not contain/,
    ],
  ])("%s is rejected with a clear message", async (_title, source, message) => {
    await expect(readDocument(source())).rejects.toThrow(message);
    await expect(readDocument(source())).rejects.toMatchObject({ name: "UnreadableDocumentError" });
  });

  it("behind a URL is read, and a URL that responds with 404 is rejected with a clear message", async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === "/openapi.json" ? 200 : 404;
      response.end(`\uFEFF${JSON.stringify(readPublished())}`);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await readDocument(`${base}/openapi.json`)).toEqual(readPublished());
    await expect(readDocument(`${base}/gone`)).rejects.toThrow(/\/gone responded with 404 instead of a document\./);
    server.closeAllConnections();
    server.close();
  });
});
