/** What check:runtimes runs on, as npm packages. Node 20 is the oldest version that `engines` allows, everything else the newest. */
export const RUNTIMES = {
  node20: { title: "Node", spec: "node@20.19.0", command: ["node"] },
  node22: { title: "Node", spec: "node@22.23.3", command: ["node"] },
  node24: { title: "Node", spec: "node@24.21.0", command: ["node"] },
  node26: { title: "Node", spec: "node@26.10.0", command: ["node"] },
  bun: { title: "Bun", spec: "bun@1.4.4", command: ["bun"] },
  deno: { title: "Deno", spec: "deno@2.9.6", command: ["deno", "run", "-A", "--node-modules-dir=manual"] },
} as const;

/** Miniflare runs workerd, the runtime of Cloudflare Workers. It weighs 165 MB, and therefore is no dependency. */
export const MINIFLARE = "miniflare@4.20260426.0";

export const COMPILERS = {
  "typescript5.4": "typescript@5.4.5",
  "typescript5.9": "typescript@5.9.3",
  typescript6: "typescript@6.0.3",
  typescript7: "typescript@7.0.2",
} as const;

export const NODE_TYPES = "@types/node@20.19.43";
export const WORKERS_TYPES = "@cloudflare/workers-types@4.20260426.1";
/** The majors that the peer range allows. */
export const MSW = { msw2: "msw@2.15.0", msw3: "msw@3.0.5" } as const;
/** The newest major that Node 20 runs. */
export const UNDICI = "undici@7";

/** Bundlers that npx fetches. esbuild is installed here. */
export const BUNDLERS = { rolldown: "rolldown@1.3.3", vite: "vite@7.3.8", webpack: "webpack@5.113.0" } as const;

/** They run only when they are named: each needs 340 MB and some minutes. */
export const NEXT = { next15: "next@15.5.29", next16: "next@16.4.6" } as const;

export const JEST = "jest@30.5.2";
