import { readFile } from "node:fs/promises";
import manifest from "../../../package.json" with { type: "json" };
import { createSandbox } from "../create-sandbox.js";
import type { SandboxOptions } from "../options.js";
import { type SandboxServer, startSandboxServer } from "../server/start-sandbox-server.js";
import { FlagError, helpText } from "./flags-and-help.js";
import { parseFlags, type Settings } from "./parse-flags.js";
import { openMirror } from "./mirror-file.js";
import { greeting, requestLine } from "./output.js";

/** Where the command writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` is a terminal, on which a line can replace the one before. Default false. */
  readonly isTerminal?: boolean;
}

/** A command that has ended has an exit code; one that serves a sandbox has a server. */
export type CommandResult = { readonly exitCode: number } | { readonly server: SandboxServer };

/** Runs `rillet-sandbox`. The exit code is 2 for invalid flags and 1 if the port is not available. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<CommandResult> {
  const { out, err } = terminal;
  try {
    const settings = parseFlags(args);
    if (settings === "help") out(helpText());
    else if (settings === "version") out(`${manifest.version}\n`);
    else return { server: await serve(settings, terminal) };
    return { exitCode: 0 };
  } catch (error) {
    err(`rillet-sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
    return { exitCode: error instanceof FlagError ? 2 : 1 };
  }
}

async function serve(settings: Settings, { out, isTerminal = false }: Terminal): Promise<SandboxServer> {
  const mirror = settings.mirror && (await openMirror(settings.mirror, { out, isTerminal }));
  const types = [...(settings.sandbox.externalReferenceTypes ?? []), ...(mirror?.mirror.externalReferenceTypes ?? [])];
  const sandbox = createSandbox({
    ...settings.sandbox,
    seed: mirror ?? (await readSeed(settings.seed)),
    externalReferenceTypes: [...new Set(types)],
  });
  try {
    const server = await startSandboxServer(sandbox, {
      ...settings.server,
      onRequest: (request) => {
        out(`${requestLine(request, new Date())}\n`);
      },
    });
    out(greeting(manifest.version, server, sandbox, settings));
    return server;
  } catch (error) {
    throw explainListenError(error, settings.server);
  }
}

async function readSeed(seed: string): Promise<NonNullable<SandboxOptions["seed"]>> {
  if (seed === "minimal" || seed === "empty" || seed === "demo") return seed;
  try {
    const saved = JSON.parse(await readFile(seed, "utf8")) as Exclude<NonNullable<SandboxOptions["seed"]>, string>;
    createSandbox({ seed: saved });
    return saved;
  } catch {
    throw new FlagError(
      `--seed ${seed} is neither the name of a seed nor a file with a saved state. Give minimal, empty, demo, or a file made with: curl http://127.0.0.1:4010/_sandbox/saved-state > state.json`,
    );
  }
}

function explainListenError(error: unknown, { port, host = "" }: Settings["server"]): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return new Error(
      `port ${String(port)} is in use by another process. Stop that process, or choose another port with --port (0 takes any free port).`,
    );
  if (code === "EACCES")
    return new Error(
      `you have no permission to listen on port ${String(port)}. Choose one above 1023 with --port (0 takes any free port).`,
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new Error(`--host ${host} is not an address of this machine. Give one, such as 127.0.0.1 or 0.0.0.0.`);
  return error;
}
