import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const SCRIPT = `
const text = process.argv[1];
const server = require("node:http").createServer((request, response) => {
  request.resume();
  response.setHeader("content-type", "application/json");
  response.end(text);
});
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

/** Runs `use` with a server on loopback that answers every request with this text; a process of its own, so that its work is not counted as a client's. */
export async function withServer<Result>(text: string, use: (port: number) => Promise<Result>): Promise<Result> {
  const child = spawn(process.execPath, ["-e", SCRIPT, text], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const [port] = (await once(createInterface(child.stdout), "line")) as [string];
    return await use(Number(port));
  } finally {
    child.kill();
  }
}
