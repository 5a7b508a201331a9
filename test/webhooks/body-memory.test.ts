import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { signWebhook } from "../../src/webhooks/index.js";
import { TOKEN } from "./deliveries.js";

const MEGABYTE = 1024 * 1024;
/** For the other objects of the process, such as the buffers of its socket. A list of a million chunks of one byte takes 100 MB. */
const OTHER_OBJECTS = 12 * MEGABYTE;

interface Shape {
  readonly receiver: "request" | "node" | "express";
  /** Sizes of the chunks, again and again until there are `maxBytes` bytes. */
  readonly chunks: readonly number[];
  readonly maxBytes: number;
  readonly withLength?: boolean;
}

/** What a receiver in a process of its own says: the status of its response, and the most bytes that it held. */
async function measure({ receiver, chunks, maxBytes, withLength = false }: Shape): Promise<[number, number]> {
  const script = fileURLToPath(new URL("./memory-receiver.ts", import.meta.url));
  const options = ["--expose-gc", "--import", "tsx", script, receiver, String(maxBytes), chunks.join(",")];
  const child = spawn(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const lines = createInterface(child.stdout);
    if (receiver !== "request") {
      const socket = connect(Number(await nextLine(lines)), "127.0.0.1");
      const said = nextLine(lines);
      await send(socket, { chunks, maxBytes, withLength });
      return toNumbers(await said);
    }
    return toNumbers(await nextLine(lines));
  } finally {
    child.kill();
  }
}

const nextLine = async (lines: Interface): Promise<string> => String((await once(lines, "line"))[0]);

function toNumbers(line: string): [number, number] {
  const [status, bytes] = line.split(" ").map(Number);
  return [Number(status), Number(bytes)];
}

/** Sends a delivery with `maxBytes` bytes. */
async function send(
  socket: Socket,
  { chunks: [chunkBytes = 1], maxBytes, withLength }: Omit<Required<Shape>, "receiver">,
): Promise<void> {
  const headers = await signWebhook({ body: "", token: TOKEN, type: "invoice.updated" });
  const framing = withLength ? `Content-Length: ${maxBytes}` : "Transfer-Encoding: chunked";
  const lines = [
    "POST / HTTP/1.1",
    "Host: localhost",
    framing,
    ...Object.entries(headers).map((pair) => pair.join(": ")),
  ];
  socket.on("error", () => undefined);
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  const chunk = Buffer.alloc(chunkBytes);
  const framed = withLength
    ? chunk
    : Buffer.concat([Buffer.from(`${chunkBytes.toString(16)}\r\n`), chunk, Buffer.from("\r\n")]);
  const atOnce = Math.max(1, Math.floor(65_536 / framed.length));
  for (let left = maxBytes / chunkBytes; left > 0; left -= atOnce) {
    const isDrained = socket.write(Buffer.concat(Array.from({ length: Math.min(atOnce, left) }, () => framed)));
    if (!isDrained) await Promise.race([once(socket, "drain"), once(socket, "close")]);
  }
  if (!withLength) socket.write("0\r\n\r\n");
}

const SMALL = 256 * 1024;
const LARGE = 32 * MEGABYTE;

describe("the memory of one delivery is at most twice maxBodyBytes", () => {
  it.each<Shape>([
    { receiver: "request", chunks: [1], maxBytes: SMALL },
    { receiver: "request", chunks: [65_536], maxBytes: LARGE },
    { receiver: "request", chunks: [15 * MEGABYTE, 1, 17 * MEGABYTE], maxBytes: LARGE },
    { receiver: "request", chunks: [LARGE], maxBytes: LARGE },
    { receiver: "node", chunks: [1], maxBytes: SMALL },
    { receiver: "node", chunks: [LARGE], maxBytes: LARGE },
    { receiver: "node", chunks: [LARGE], maxBytes: LARGE, withLength: true },
    { receiver: "express", chunks: [1], maxBytes: SMALL },
    { receiver: "express", chunks: [LARGE], maxBytes: LARGE, withLength: true },
  ])("$receiver, chunks of $chunks bytes, Content-Length: $withLength", { timeout: 120_000 }, async (shape) => {
    const [status, bytes] = await measure(shape);
    expect(status).toBe(401);
    expect(bytes).toBeLessThan(2 * shape.maxBytes + OTHER_OBJECTS);
  });
});
