import { nodeCrypto } from "./node-crypto.js";

/** Makes and compares signatures with one key: Base64 of the HMAC-SHA256 of the head in UTF-8 and the body. */
export interface Signer {
  sign(head: string, body: Uint8Array): Promise<string>;
  /** Takes the same time wherever the two differ. */
  matches(signature: string, candidate: string): boolean;
}

/** node:crypto where the runtime has it (some 20 times faster for a small body), WebCrypto everywhere else. */
export function createSigner(key: Uint8Array): Signer {
  return createNodeSigner(key) ?? createWebSigner(key);
}

const encoder = new TextEncoder();

/** Undefined where the runtime has no node:crypto. */
export function createNodeSigner(key: Uint8Array): Signer | undefined {
  const crypto = nodeCrypto();
  return (
    crypto && {
      // eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous for WebCrypto's sake
      sign: async (head, body) => crypto.createHmac("sha256", key).update(head).update(body).digest("base64"),
      matches: (signature, candidate) =>
        candidate.length === signature.length && sameBytes(crypto, signature, candidate),
    }
  );
}

/** `encodeInto` takes a third of the time of `encode`. Characters that need more than a byte do not fit into as many bytes, and are not Base64. */
function sameBytes(crypto: NonNullable<ReturnType<typeof nodeCrypto>>, one: string, other: string): boolean {
  const [a, b] = [new Uint8Array(one.length), new Uint8Array(one.length)];
  encoder.encodeInto(one, a);
  return encoder.encodeInto(other, b).read === one.length && crypto.timingSafeEqual(a, b);
}

/** Imports the key at the first signature and keeps it. */
export function createWebSigner(key: Uint8Array): Signer {
  let imported: Promise<CryptoKey> | undefined;
  return {
    async sign(head, body) {
      imported ??= crypto.subtle.importKey("raw", new Uint8Array(key), { name: "HMAC", hash: "SHA-256" }, false, [
        "sign",
      ]);
      const start = encoder.encode(head);
      const message = new Uint8Array(start.length + body.length);
      message.set(start);
      message.set(body, start.length);
      const digest = await crypto.subtle.sign("HMAC", await imported, message);
      return btoa(String.fromCharCode(...new Uint8Array(digest)));
    },
    matches(signature, candidate) {
      let difference = signature.length ^ candidate.length;
      for (let at = 0; at < signature.length; at++) difference |= signature.charCodeAt(at) ^ candidate.charCodeAt(at);
      return difference === 0;
    },
  };
}
