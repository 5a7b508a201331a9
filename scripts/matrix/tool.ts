import { tmpdir } from "node:os";
import { delimiter } from "node:path";
import { run } from "./run.js";
import { NotHere } from "./table.js";

/** Milliseconds for a package of some 100 MB. */
const PATIENCE = 90_000;

/** Has npx fetch a package, each into a folder of its own, and gives the folder of its commands. @throws NotHere if it cannot be had. */
export async function fetchTool(spec: string): Promise<string> {
  const { code, output } = await run("npx", ["-y", "-p", spec, "-c", "node -p process.env.PATH"], {
    cwd: tmpdir(),
    patience: PATIENCE,
  });
  const folder = output
    .split(/\r?\n/)
    .flatMap((line) => line.split(delimiter))
    .find((each) => each.includes("_npx"));
  if (code !== 0 || folder === undefined) throw new NotHere(`npx could not fetch ${spec}:\n${output}`);
  return folder;
}
