import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Bench, Row } from "./bench.js";
import { median } from "./compare.js";
import { installed } from "./packages.js";

/** A file in which somebody types the name of a method. `|` is the cursor. */
const FILES: Readonly<Record<string, string>> = {
  "rillet-sdk": `import { Rillet } from "rillet-sdk";\nconst rillet = new Rillet();\nrillet.invoices.|`,
  openai: `import OpenAI from "openai";\nconst openai = new OpenAI();\nopenai.files.|`,
  stripe: `import Stripe from "stripe";\nconst stripe = new Stripe("key");\nstripe.invoices.|`,
};

const ROUNDS = 5;
const SETTINGS = { compilerOptions: { strict: true, target: "es2022", module: "nodenext", types: ["node"] } };

/** How long an editor takes until it offers the methods of a resource in a file that was just opened, and how much memory its language server then uses. */
export const editor: Bench = async () => {
  const cwd = installed();
  const found = new Map<string, Completion[]>(Object.keys(FILES).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, code] of Object.entries(FILES)) found.get(name)?.push(await complete(cwd, code));
  const rows = [...found].map(([contender, runs]) => ({
    contender,
    seconds: median(runs.map(({ seconds }) => seconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  }));
  const [own, ...others] = rows;
  const isMet = own !== undefined && others.every(({ seconds }) => own.seconds <= seconds);
  return {
    what: "first completion in an editor",
    rows: rows.map(({ contender, seconds, megabytes }): Row => ({
      contender,
      measured: [`${seconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`],
      aim: contender === "rillet-sdk" ? { text: "sooner than both others", isMet } : undefined,
    })),
  };
};

interface Completion {
  readonly seconds: number;
  readonly megabytes: number;
}

interface ServerMessage {
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly body?: { readonly entries?: readonly { readonly name: string }[] };
}

/** Starts a language server, opens the file and asks for completions at the cursor. */
async function complete(cwd: string, code: string): Promise<Completion> {
  const file = join(cwd, "editor.mts");
  const [before = ""] = code.split("|");
  const lines = before.split("\n");
  writeFileSync(file, before);
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ ...SETTINGS, files: ["editor.mts"] }));
  const started = performance.now();
  const server = spawn(
    process.execPath,
    [resolve("node_modules/typescript/lib/tsserver.js"), "--disableAutomaticTypingAcquisition"],
    { cwd },
  );
  try {
    const send = (seq: number, command: string, more: object): void =>
      void server.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: { file, ...more } })}\n`);
    send(1, "open", { fileContent: before });
    send(2, "completionInfo", { line: lines.length, offset: (lines.at(-1) ?? "").length + 1 });
    for await (const line of createInterface({ input: server.stdout })) {
      if (!line.startsWith("{")) continue;
      const message = JSON.parse(line) as ServerMessage;
      if (message.request_seq !== 2) continue;
      const seconds = (performance.now() - started) / 1000;
      if (!message.body?.entries?.some(({ name }) => name === "list"))
        throw new Error("The editor offers no method list.");
      const kilobytes = Number(execFileSync("ps", ["-o", "rss=", "-p", String(server.pid)], { encoding: "utf8" }));
      return { seconds, megabytes: kilobytes / 1000 };
    }
    throw new Error("The language server ended without a completion.");
  } finally {
    server.kill();
  }
}
