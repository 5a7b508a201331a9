import { RilletError } from "../errors/rillet-error.js";
import type { DeliveryHeaders } from "./delivery-headers.js";

/** The signed text before the body: `{timestamp}.{id}.{entity}.{event}.`, each part exactly as its header has it. */
export function signedHead(delivery: Omit<DeliveryHeaders, "signature">): string {
  return `${delivery.timestamp}.${delivery.id}.${delivery.entity}.${delivery.event}.`;
}

/** Makes and compares signatures with one key: Base64 of the HMAC-SHA256 of the head in UTF-8 and the body. */
export interface Signer {
  sign(head: string, body: Uint8Array): Promise<string>;
  /** Takes the same time wherever the two differ. */
  matches(signature: string, candidate: string): boolean;
}

/** Uses node:crypto where the runtime has it (about 20 times faster for a small body), and WebCrypto everywhere else. */
export function createSigner(key: Uint8Array): Signer {
  return createNodeSigner(key) ?? createWebSigner(key);
}

interface Hmac {
  update(data: Uint8Array | string): Hmac;
  digest(encoding: "base64"): string;
}

/** The two functions of node:crypto that are used. Declared here, so that nothing imports `node:`. */
export interface NodeCrypto {
  createHmac(algorithm: "sha256", key: Uint8Array): Hmac;
  timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
}

/**
 * node:crypto, where the runtime offers it: Node from 20.16, Bun, Deno, and Workers with nodejs_compat.
 *
 * The names are read by Reflect.get: `next build` for the edge runtime rejects code in which its static check finds `process.getBuiltinModule`,
 * although the check here makes it harmless.
 */
export function nodeCrypto(runtime: object = globalThis): NodeCrypto | undefined {
  try {
    const process: unknown = Reflect.get(runtime, "process");
    if (typeof process !== "object" || process === null) return undefined;
    const getBuiltinModule: unknown = Reflect.get(process, "getBuiltinModule");
    if (typeof getBuiltinModule !== "function") return undefined;
    const module = Reflect.apply(getBuiltinModule, process, ["node:crypto"]) as Partial<NodeCrypto> | undefined;
    return module?.createHmac && module.timingSafeEqual ? (module as NodeCrypto) : undefined;
  } catch {
    // The edge runtime of Next.js throws when one of Node's functions is used that it does not have.
    return undefined;
  }
}

const encoder = new TextEncoder();

/** Undefined where the runtime has no node:crypto. */
export function createNodeSigner(key: Uint8Array): Signer | undefined {
  const crypto = nodeCrypto();
  return (
    crypto && {
      // eslint-disable-next-line @typescript-eslint/require-await -- the interface is asynchronous because WebCrypto is
      sign: async (head, body) => crypto.createHmac("sha256", key).update(head).update(body).digest("base64"),
      matches: (signature, candidate) =>
        candidate.length === signature.length && sameBytes(crypto, signature, candidate),
    }
  );
}

/** `encodeInto` takes a third of the time of `encode`. Characters of more than one byte do not fit into the array, and are not Base64. */
function sameBytes(crypto: NodeCrypto, one: string, other: string): boolean {
  const [a, b] = [new Uint8Array(one.length), new Uint8Array(one.length)];
  encoder.encodeInto(one, a);
  return encoder.encodeInto(other, b).read === one.length && crypto.timingSafeEqual(a, b);
}

/**
 * Imports the key at the first signature and keeps it.
 *
 * @throws RilletError where the runtime has no WebCrypto.
 */
export function createWebSigner(key: Uint8Array): Signer {
  if (!(globalThis.crypto as Partial<Crypto> | undefined)?.subtle)
    throw new RilletError(
      "There is no WebCrypto (crypto.subtle). A browser has it only on pages with https and on localhost.",
    );
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
