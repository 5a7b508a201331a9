/** Runs every example that runs by itself, one after another, and fails with the first that does. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

/** Not examples by themselves: what others import, and the demo, which has a command of its own. */
const NOT_RUN = new Set(["connect.ts", "demo.ts", "sequence.ts", "stripe.ts", "table.ts"]);

const names = readdirSync("examples").filter((name) => name.endsWith(".ts") && !NOT_RUN.has(name));
for (const name of names) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `examples/${name}`], { encoding: "utf8", timeout: 60_000 });
  if (status !== 0) {
    console.error(`examples/${name} ended with ${status}\n${stdout}\n${stderr}`);
    process.exit(1);
  }
  console.log(`examples/${name}: ${stdout.trim().split("\n").length} lines`);
}
console.log(`${names.length} examples ran.`);
