import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it, describe } from "vitest";

const bundle = build({
  entryPoints: ["src/webhooks/index.ts"],
  bundle: true,
  minify: true,
  format: "esm",
  platform: "neutral",
  metafile: true,
  write: false,
});

describe("the entry rillet-sdk/webhooks", () => {
  it("is at most 10 kB with all it needs, minified and gzipped", async () => {
    const { outputFiles } = await bundle;
    expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThanOrEqual(10_000);
  });

  it("stands alone: of the package it needs the errors, of others nothing", async () => {
    const { inputs } = (await bundle).metafile;
    expect(Object.keys(inputs).filter((path) => !/^src\/(webhooks|errors)\//.test(path))).toEqual([]);
  });

  it("imports nothing of Node", async () => {
    const { outputs, inputs } = (await bundle).metafile;
    expect(
      [...Object.values(outputs), ...Object.values(inputs)]
        .flatMap(({ imports }) => imports)
        .filter(({ path, external }) => external ?? path.startsWith("node:")),
    ).toEqual([]);
  });
});
