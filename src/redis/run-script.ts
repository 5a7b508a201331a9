import type { ScriptClient } from "./redis-client.js";

/** Runs the one script on the keys, with one argument. */
export type RunScript = (argument: string) => Promise<unknown>;

/** EVALSHA sends 40 characters where EVAL sends the script; a Redis that does not know the script (any more) is taught it. */
export function scriptRunner(client: ScriptClient, script: string, keys: readonly string[]): RunScript {
  let sha: Promise<string> | undefined;
  return async (argument) => {
    sha ??= sha1(script);
    try {
      return await client.bySha(await sha, keys, argument);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith("NOSCRIPT")) throw error;
      return client.bySource(script, keys, argument);
    }
  };
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-1", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
