import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type BuildOptions } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Sdk = typeof import("../../src/index.js");

const folder = mkdtempSync(join(tmpdir(), "rillet-copies-"));
let esm: Sdk;
let cjs: Sdk;

/** Two copies of the package as an application may end up with: ESM beside CommonJS, both minified. */
beforeAll(async () => {
  writeFileSync(join(folder, "package.json"), `{"type":"module"}`);
  const shared: BuildOptions = {
    entryPoints: ["src/index.ts"],
    bundle: true,
    minify: true,
    platform: "node",
    logLevel: "silent",
  };
  await Promise.all([
    build({ ...shared, format: "esm", outfile: join(folder, "esm.js") }),
    build({ ...shared, format: "cjs", outfile: join(folder, "cjs.cjs") }),
  ]);
  esm = (await import(/* @vite-ignore */ pathToFileURL(join(folder, "esm.js")).href)) as Sdk;
  cjs = createRequire(import.meta.url)(join(folder, "cjs.cjs")) as Sdk;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const failing = async (sdk: Sdk): Promise<unknown> => {
  const fetch = (): Promise<Response> => Promise.resolve(new Response("{}", { status: 404 }));
  return new sdk.Rillet({ apiKey: "copied-key-1", fetch }).invoices.retrieve("1").catch((error: unknown) => error);
};

describe("Errors of two copies of the package", () => {
  it("come from classes that are really two", () => {
    expect(esm.NotFoundError).not.toBe(cjs.NotFoundError);
  });

  it("are instances of each other's classes, and of no wrong one", async () => {
    for (const [made, asked] of [
      [esm, cjs],
      [cjs, esm],
    ] as const) {
      const error = await failing(made);
      expect(error).toBeInstanceOf(asked.NotFoundError);
      expect(error).toBeInstanceOf(asked.RilletApiError);
      expect(error).toBeInstanceOf(asked.RilletError);
      expect(error).not.toBeInstanceOf(asked.ConflictError);
      expect(error).not.toBeInstanceOf(asked.RilletConnectionError);
      expect(asked.isRilletError(error)).toBe(true);
    }
  });

  it("keep their names through a minifier", async () => {
    for (const sdk of [esm, cjs]) {
      const error = (await failing(sdk)) as Error;
      expect(error.name).toBe("NotFoundError");
      expect(error.stack).toMatch(/^NotFoundError: GET \/invoices\/1 failed/);
    }
  });

  it("are no instances of a class that extends one of the other copy", () => {
    class Custom extends esm.NotFoundError {}
    const foreign = new cjs.NotFoundError("gone", { status: 404, headers: new Headers(), body: undefined });
    expect(foreign).not.toBeInstanceOf(Custom);
  });
});
