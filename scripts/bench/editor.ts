/** What the types of a package cost a developer: in a type check, and in an editor. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { difference, plain, type Bench, type Numbers } from "./bench.js";
import { installed } from "./measure.js";

/** What a service does with a client, each in one file: make it, read a list, create something. */
const CONSUMERS: Readonly<Record<string, string>> = {
  "an empty file": "export {};",
  "rillet-sdk": `
    import { Rillet } from "rillet-sdk";
    const rillet = new Rillet({ apiKey: "key" });
    for await (const invoice of rillet.invoices.list({ status: "UNPAID" })) console.log(invoice.amount_due.amount, invoice.items?.[0]?.description);
    console.log((await rillet.customers.create({ name: "Acme" })).id);`,
  openai: `
    import OpenAI from "openai";
    const openai = new OpenAI({ apiKey: "key" });
    for await (const file of openai.files.list({ purpose: "batch" })) console.log(file.filename, file.bytes);
    console.log((await openai.vectorStores.create({ name: "Acme" })).id);`,
  stripe: `
    import Stripe from "stripe";
    const stripe = new Stripe("key");
    for await (const invoice of stripe.invoices.list({ status: "open" })) console.log(invoice.amount_due, invoice.lines.data[0]?.description);
    console.log((await stripe.customers.create({ name: "Acme" })).id);`,
};

const OPTIONS =
  "--noEmit --strict --skipLibCheck --target es2022 --module nodenext --types node --extendedDiagnostics".split(" ");

const byName = (files: Readonly<Record<string, string>>, measure: (code: string) => Numbers | Promise<Numbers>) => () =>
  Object.fromEntries(Object.entries(files).map(([name, code]) => [name, () => measure(code)]));

export const typeCheck: Bench = {
  what: "type check of a file that uses a package, beside an empty file",
  contenders: byName(CONSUMERS, checkTypes),
  rounds: 7,
  warmUp: 1,
  columns: {
    seconds: difference((seconds) => `${seconds.toFixed(2)} s`),
    instantiations: difference((count) => `${count} instantiations`),
  },
  aims: { "rillet-sdk": { seconds: 0.1, instantiations: 500 } },
};

function checkTypes(code: string): Numbers {
  const cwd = installed();
  writeFileSync(join(cwd, "consumer.mts"), code);
  const compiler = resolve("node_modules/typescript/lib/tsc.js");
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...OPTIONS, "consumer.mts"], {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${code}: ${stdout}`);
  const figure = (title: string): number => Number(new RegExp(`${title}:\\s+([\\d.]+)`).exec(stdout)?.[1]);
  return { seconds: figure("Total time"), instantiations: figure("Instantiations") };
}

/** A file in which somebody types the name of a method, and the cursor stands at its end. */
const FILES: Readonly<Record<string, string>> = {
  "rillet-sdk": `import { Rillet } from "rillet-sdk";\nconst rillet = new Rillet();\nrillet.invoices.`,
  openai: `import OpenAI from "openai";\nconst openai = new OpenAI();\nopenai.files.`,
  stripe: `import Stripe from "stripe";\nconst stripe = new Stripe("key");\nstripe.invoices.`,
};

export const editor: Bench = {
  what: "open a file in an editor until it offers a resource's methods, and the memory of its language server then",
  contenders: byName(FILES, complete),
  rounds: 5,
  columns: {
    seconds: plain((seconds) => `${seconds.toFixed(2)} s`),
    megabytes: plain((megabytes) => `${megabytes.toFixed(0)} MB`),
  },
  aims: { "rillet-sdk": { seconds: ["openai", "stripe"] } },
};

interface ServerMessage {
  readonly request_seq?: number;
  readonly body?: { readonly entries?: readonly { readonly name: string }[] };
}

/** Starts a language server, opens the file and asks for completions at the cursor. */
async function complete(code: string): Promise<Numbers> {
  const cwd = installed();
  const file = join(cwd, "editor.mts");
  const lines = code.split("\n");
  writeFileSync(file, code);
  const compilerOptions = { strict: true, target: "es2022", module: "nodenext", types: ["node"] };
  writeFileSync(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["editor.mts"] }));
  const started = performance.now();
  const program = resolve("node_modules/typescript/lib/tsserver.js");
  const server = spawn(process.execPath, [program, "--disableAutomaticTypingAcquisition"], { cwd });
  try {
    const send = (seq: number, command: string, more: object): void =>
      void server.stdin.write(`${JSON.stringify({ seq, type: "request", command, arguments: { file, ...more } })}\n`);
    send(1, "open", { fileContent: code });
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
