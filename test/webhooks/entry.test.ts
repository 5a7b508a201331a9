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

const ALLOWED =
  /^src\/(?:webhooks|errors)\/|^src\/validation\/(?:describe|validate-options)\.ts$|^generated\/webhook-shapes\.ts$/;

describe("the entry rillet-sdk/webhooks", () => {
  it("is at most 12 kB with all its imports, minified and gzipped", async () => {
    const { outputFiles } = await bundle;
    expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThanOrEqual(12_000);
  });

  it("needs only the errors and the option checks of the package, and no other package", async () => {
    const { inputs } = (await bundle).metafile;
    expect(Object.keys(inputs).filter((path) => !ALLOWED.test(path))).toEqual([]);
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
