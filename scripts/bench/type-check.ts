import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Bench, Row } from "./bench.js";
import { interleave, median } from "./compare.js";
import { installed } from "./packages.js";

const EMPTY = "an empty file";

/** What a service does with a client, each in one file: make it, read a list, create something. */
const CONSUMERS: Readonly<Record<string, string>> = {
  [EMPTY]: "export {};",
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

export const typeCheck: Bench = async () => {
  const runs = new Map<string, Run[]>();
  await interleave(Object.keys(CONSUMERS), { rounds: 7, warmUp: 1 }, (name) => {
    const run = check(name);
    runs.set(name, [...(runs.get(name) ?? []), run]);
    return { cpu: run.seconds, wall: run.seconds };
  });
  const [, ...others] = Object.keys(CONSUMERS);
  return {
    what: "type-check of a consumer, beside an empty file",
    rows: others.map((name) => rowOf(name, runs.get(name) ?? [], runs.get(EMPTY) ?? [])),
  };
};

function rowOf(contender: string, runs: readonly Run[], empty: readonly Run[]): Row {
  const seconds = median(runs.map((run, round) => run.seconds - (empty[round]?.seconds ?? NaN)));
  const instantiations = (runs[0]?.instantiations ?? NaN) - (empty[0]?.instantiations ?? NaN);
  const aim = { text: "at most +0.1 s, under 500 instantiations", isMet: seconds <= 0.1 && instantiations < 500 };
  return {
    contender,
    measured: [`${seconds < 0 ? "" : "+"}${seconds.toFixed(2)} s`, `+${instantiations} instantiations`],
    aim: contender === "rillet-sdk" ? aim : undefined,
  };
}

interface Run {
  readonly seconds: number;
  readonly instantiations: number;
}

function check(name: string): Run {
  const cwd = installed();
  writeFileSync(join(cwd, "consumer.mts"), CONSUMERS[name] ?? "");
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve("node_modules/typescript/lib/tsc.js"), ...OPTIONS, "consumer.mts"],
    { cwd, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`${name}: ${stdout}`);
  const figure = (title: string): number => Number(new RegExp(`${title}:\\s+([\\d.]+)`).exec(stdout)?.[1]);
  return { seconds: figure("Total time"), instantiations: figure("Instantiations") };
}
