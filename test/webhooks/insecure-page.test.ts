import { expect, it, vi } from "vitest";
import { createWebSigner } from "../../src/webhooks/signer.js";
import { signWebhook } from "../../src/webhooks/index.js";
import { TOKEN } from "./deliveries.js";

it("a page without https, which has no crypto.subtle and no crypto.randomUUID, gets an error that says so", async () => {
  vi.stubGlobal("process", {});
  vi.stubGlobal("crypto", { getRandomValues: () => undefined });
  const unknownToken = `${TOKEN.slice(0, -3)}A8=`;
  await expect(signWebhook({ body: "{}", token: unknownToken, type: "invoice.updated" })).rejects.toThrow(
    /WebCrypto.*https/,
  );
  expect(() => createWebSigner(new Uint8Array(1))).toThrow(/WebCrypto/);
});
