import { afterEach, describe, expect, it, vi } from "vitest";
import { createNodeSigner, createSigner, createWebSigner, nodeCrypto } from "../../src/webhooks/signer.js";
import { verifyWebhook } from "../../src/webhooks/index.js";
import { deliver, ID, NOW, now, OTHER_TOKEN, TOKEN } from "./deliveries.js";

const key = new Uint8Array(32).fill(7);
const [head, body] = ["head.", new TextEncoder().encode("body")];

const withoutNodeCrypto = (): unknown => vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);

afterEach(() => {
  vi.restoreAllMocks();
});

describe("signing", () => {
  it("uses node:crypto where the runtime has it", async () => {
    const subtle = vi.spyOn(crypto.subtle, "sign");
    await createSigner(key).sign(head, body);
    expect(subtle).not.toHaveBeenCalled();
  });

  it("uses WebCrypto elsewhere, with a key that is imported once", async () => {
    const expected = await createSigner(key).sign(head, body);
    withoutNodeCrypto();
    const [sign, importKey] = [vi.spyOn(crypto.subtle, "sign"), vi.spyOn(crypto.subtle, "importKey")];
    const signer = createSigner(key);
    await expect(
      Promise.all([signer.sign(head, body), signer.sign(head, body), signer.sign(head, body)]),
    ).resolves.toEqual([expected, expected, expected]);
    expect(sign).toHaveBeenCalledTimes(3);
    expect(importKey).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["a runtime without process", {}],
    ["a process that offers no modules", { process: {} }],
    ["a process without this module", { process: { getBuiltinModule: () => undefined } }],
    [
      "a runtime that throws when the modules are asked for, as the edge runtime of Next.js does",
      {
        process: {
          getBuiltinModule: () => {
            throw new Error("A Node.js API is used (process.getBuiltinModule)");
          },
        },
      },
    ],
    [
      "a runtime that throws when the function is read",
      {
        process: {
          get getBuiltinModule() {
            throw new Error("A Node.js API is used (process.getBuiltinModule)");
          },
        },
      },
    ],
    ["a module that lacks what is needed", { process: { getBuiltinModule: () => ({ createHmac: () => undefined }) } }],
  ])("finds no node:crypto in %s", (_where, runtime) => {
    expect(nodeCrypto(runtime)).toBeUndefined();
  });

  it("imports the key of a token once for all deliveries", async () => {
    withoutNodeCrypto();
    const importKey = vi.spyOn(crypto.subtle, "importKey");
    const token = Buffer.alloc(40, 9).toString("base64");
    for (let delivery = 0; delivery < 3; delivery++)
      await expect(verifyWebhook({ ...(await deliver({ token })), token, now })).resolves.toMatchObject({ id: ID });
    expect(importKey).toHaveBeenCalledTimes(1);
  });

  it("computes one HMAC for each token, for any number of signatures", async () => {
    withoutNodeCrypto();
    const tokens = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((bytes) => bytes.toString("base64"));
    const delivery = await deliver({ token: [...tokens, TOKEN, OTHER_TOKEN] });
    const sign = vi.spyOn(crypto.subtle, "sign");
    await verifyWebhook({ ...delivery, token: tokens, now: () => NOW });
    expect(sign).toHaveBeenCalledTimes(2);
  });
});

describe.each([
  ["node:crypto", createNodeSigner],
  ["WebCrypto", createWebSigner],
] as const)("a comparison with %s", (name, create) => {
  const signature = Buffer.alloc(32, 5).toString("base64");

  it("is true only for equal signatures", () => {
    const signer = create(key);
    expect(signer?.matches(signature, `${signature}`)).toBe(true);
    for (const other of [
      "",
      signature.slice(1),
      `${signature}=`,
      signature.replace("B", "b"),
      `é${signature.slice(1)}`,
      `${signature.slice(0, -2)}é=`,
    ])
      expect(signer?.matches(signature, other), other).toBe(false);
  });

  it("reads every character", () => {
    if (name !== "WebCrypto") return;
    const read: number[] = [];
    const watched = { length: signature.length, charCodeAt: (at: number) => read.push(at) } as unknown as string;
    create(key)?.matches(signature, watched);
    expect(read).toHaveLength(signature.length);
  });
});

describe("node:crypto's comparison", () => {
  it("is timingSafeEqual", () => {
    const calls: unknown[] = [];
    const real = process.getBuiltinModule("node:crypto");
    vi.spyOn(process, "getBuiltinModule").mockReturnValue({
      ...real,
      timingSafeEqual: (a: Uint8Array, b: Uint8Array) => calls.push([a, b]) > 0,
    } as never);
    createNodeSigner(key)?.matches("aaaa", "aaab");
    expect(calls).toHaveLength(1);
  });
});
