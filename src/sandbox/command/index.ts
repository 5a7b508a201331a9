#!/usr/bin/env node
import { runCommand } from "./run-command.js";

/** The command `rillet-sandbox`. SIGINT and SIGTERM end it and every connection, with exit code 0. */
async function main(): Promise<void> {
  ignoreClosedPipe(process.stdout);
  ignoreClosedPipe(process.stderr);
  const result = await runCommand(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY,
  });
  if ("exitCode" in result) {
    process.exitCode = result.exitCode;
    return;
  }
  const end = (): void => {
    // Something that the sandbox still waits for, such as the end of a delay, would keep the process running.
    void result.server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

/** When the reader of the output ends, as in `rillet-sandbox | head -1`, the server goes on and its output is dropped. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
  });
}

void main();
