interface Hmac {
  update(data: Uint8Array | string): Hmac;
  digest(encoding: "base64"): string;
}

/** The two functions of node:crypto that are used, so that nothing here imports `node:`. */
export interface NodeCrypto {
  createHmac(algorithm: "sha256", key: Uint8Array): Hmac;
  timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
}

interface Runtime {
  readonly process?: { getBuiltinModule?(name: string): unknown } | undefined;
}

/** node:crypto, if the runtime has one to offer (Node from 20.16, Bun, Deno; Workers with nodejs_compat). */
export function nodeCrypto(runtime: Runtime = globalThis): NodeCrypto | undefined {
  const module = runtime.process?.getBuiltinModule?.("node:crypto") as Partial<NodeCrypto> | undefined;
  return module?.createHmac && module.timingSafeEqual ? (module as NodeCrypto) : undefined;
}
