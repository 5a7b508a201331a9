import { createRequire } from "node:module";
import { join } from "node:path";
import type * as sandbox from "rillet-sdk/sandbox";
import type * as server from "rillet-sdk/sandbox/server";
import type { Place } from "../smoke/check.js";

/** Seen in what a runtime wrote, it has leaked. */
const API_KEY = "matrix-key-2f6f3f1a7b10";

/** Serves a sandbox of its own, from the installed package, for as long as it is used. */
export async function withSandbox<Result>(project: string, use: (place: Place) => Promise<Result>): Promise<Result> {
  const load = createRequire(join(project, "here.js"));
  const { createSandbox } = load("rillet-sdk/sandbox") as typeof sandbox;
  const { startSandboxServer } = load("rillet-sdk/sandbox/server") as typeof server;
  // STRIPE is the type of a reference that a customer of the demo's books has.
  const started = await startSandboxServer(
    createSandbox({ apiKey: API_KEY, seed: "demo", rateLimit: false, externalReferenceTypes: ["SEQUENCE", "STRIPE"] }),
  );
  try {
    return await use({ baseUrl: started.url, apiKey: API_KEY });
  } finally {
    await started.close();
  }
}
