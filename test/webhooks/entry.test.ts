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
  /^src\/(?:webhooks|errors)\/|^src\/validation\/(?:describe|limits|scalars|shapes|validate-options)\.ts$|^generated\/webhook-shapes\.ts$/;

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

  it("has no access to a Node API that a static check finds, as next build makes it for the edge runtime", async () => {
    const text = (await bundle).outputFiles[0]?.text ?? "";
    expect(text.includes("getBuiltinModule")).toBe(true);
    expect(/\.\s*getBuiltinModule|\bprocess\s*\??\./.test(text)).toBe(false);
  });

  it("costs at most 3 kB for signWebhook alone", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: 'import { signWebhook } from "./src/webhooks/index.js"; console.log(signWebhook);',
        resolveDir: process.cwd(),
      },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "neutral",
      write: false,
    });
    expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThanOrEqual(3_000);
  });
});
