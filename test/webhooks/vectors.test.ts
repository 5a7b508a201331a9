import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { signWebhook, verifyWebhook } from "../../src/webhooks/index.js";
import { signedHead } from "../../src/webhooks/signer.js";
import { bodyBytes } from "../../src/webhooks/raw-body.js";
import { createNodeSigner, createWebSigner, type Signer } from "../../src/webhooks/signer.js";

interface Vector {
  readonly name: string;
  readonly token: string;
  readonly timestamp: string;
  readonly id: string;
  readonly entity: string;
  readonly event: string;
  readonly body: string | { base64: string } | { repeat: string; times: number };
  readonly signature: string;
}

/** Made by vectors/make_vectors.py with Python's standard library. */
const vectors = JSON.parse(readFileSync(new URL("vectors/vectors.json", import.meta.url), "utf8")) as Vector[];

function bodyOf({ body }: Vector): string | Uint8Array {
  if (typeof body === "string") return body;
  return "base64" in body ? new Uint8Array(Buffer.from(body.base64, "base64")) : body.repeat.repeat(body.times);
}

const keyOf = ({ token }: Vector): Uint8Array => new Uint8Array(Buffer.from(token, "base64url"));
const now = (): number => Date.parse("2026-11-20T07:30:00Z");

describe.each(vectors)("a signature that Python made over $name", (vector) => {
  const { token, timestamp, id, entity, event, signature } = vector;
  const body = bodyOf(vector);

  it("verifies", async () => {
    const headers = {
      "x-rillet-signature": signature,
      "x-rillet-timestamp": timestamp,
      "x-rillet-id": id,
      "x-rillet-entity": entity,
      "x-rillet-event": event,
    };
    await expect(verifyWebhook({ body, headers, token, now })).resolves.toMatchObject({ id });
    await expect(verifyWebhook({ body: bodyBytes(body), headers, token, now })).resolves.toMatchObject({ id });
  });

  it("equals the signature of signWebhook", async () => {
    const headers = await signWebhook({ body, token, timestamp, id, entity, event });
    expect(headers["X-Rillet-Signature"]).toBe(signature);
  });

  it.each<[string, (key: Uint8Array) => Signer | undefined]>([
    ["node:crypto", createNodeSigner],
    ["WebCrypto", createWebSigner],
  ])("equals the signature of %s", async (_name, create) => {
    const signer = create(keyOf(vector));
    await expect(signer?.sign(signedHead(vector), bodyBytes(body))).resolves.toBe(signature);
  });
});
