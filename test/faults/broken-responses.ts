import type { Socket } from "node:net";
import { deflateSync, gzipSync } from "node:zlib";

/** What the server would say if nothing were wrong with it. */
export interface Meant {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  /** What the request had in `Authorization`. */
  readonly authorization: string;
  /** Origin of another server, where nothing of ours may ever go. */
  readonly elsewhere: string;
}

type Broken = (socket: Socket, meant: Meant) => void;

type Headers = Readonly<Record<string, string | number>>;

const head = (status: number | string, headers: Headers): string =>
  `HTTP/1.1 ${status}${typeof status === "number" ? " Status" : ""}\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n`;

/** A complete response that echoes the key of the request. */
function send(
  socket: Socket,
  { authorization, type }: Meant,
  status: number,
  body: Buffer | string,
  headers: Headers = {},
): void {
  const bytes = Buffer.from(body);
  const all = {
    "Content-Type": type,
    "X-Trace-Id": "trace-1",
    "X-Echo": authorization,
    ...(status !== 204 && { "Content-Length": bytes.length }),
    ...headers,
  };
  socket.write(Buffer.concat([Buffer.from(head(status, all)), status === 204 ? Buffer.alloc(0) : bytes]));
}

const fine: Broken = (socket, meant) => send(socket, meant, meant.status, meant.body);
const as =
  (status: number, body: Buffer | string, headers: Headers = {}): Broken =>
  (socket, meant) =>
    send(socket, meant, status, body, headers);
const raw =
  (text: string, isEnd: boolean): Broken =>
  (socket) =>
    void (isEnd ? socket.end(text) : socket.write(text));
const json = (body: string): string => `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${body}`;
const chunked = (chunks: string, isEnd: boolean): Broken =>
  raw(json(`Transfer-Encoding: chunked\r\n\r\n${chunks}`), isEnd);
const encoded =
  (encoding: string, encode: (body: Buffer) => Buffer): Broken =>
  (socket, meant) =>
    send(socket, meant, 200, encode(meant.body), { "Content-Encoding": encoding });
const then =
  (first: string): Broken =>
  (socket, meant) => {
    socket.write(first);
    fine(socket, meant);
  };
const problem = (status: number, body: unknown): Broken =>
  as(status, JSON.stringify(body), { "Content-Type": "application/problem+json" });
const elsewhere =
  (status: number): Broken =>
  (socket, meant) =>
    send(socket, meant, status, "", { Location: `${meant.elsewhere}/customers/stolen` });
const nested = (depth: number): string => `{"detail":"Deep","violations":${"[".repeat(depth)}${"]".repeat(depth)}}`;
const wait = (value: string, status = 429): Broken => as(status, "", { "Retry-After": value });

const hexadecimal = (text: string): string => Buffer.from(text).toString("hex");
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const escaped = (text: string): string =>
  text.replace(/[^]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Spaces, again and again, until nobody listens any more. */
const endless: Broken = (socket) => {
  socket.write(json("Transfer-Encoding: chunked\r\n\r\n"));
  const spaces = Buffer.from(`40000\r\n${" ".repeat(0x40000)}\r\n`);
  const timer = setInterval(() => void (socket.writableNeedDrain || socket.write(spaces)), 1);
  socket.on("close", () => clearInterval(timer));
};

/** Byte after byte, until all are there or nobody listens any more. */
const drip: Broken = (socket, { body, type }) => {
  const bytes = Buffer.concat([Buffer.from(head(200, { "Content-Type": type, "Content-Length": body.length })), body]);
  let index = 0;
  const timer = setInterval(() => {
    if (index < bytes.length) socket.write(bytes.subarray(index, (index += 16)));
    else clearInterval(timer);
  }, 3);
  socket.on("close", () => clearInterval(timer));
};

const LARGE_GZIP = gzipSync(Buffer.alloc(20_000_000, " "));

/** Responses that are wrong, and some that are only unusual. */
const table = {
  fine,
  "closed before a word": (socket) => void socket.end(),
  "reset before a word": (socket) => void socket.resetAndDestroy(),
  silence: () => undefined,
  "half a head, closed": raw("HTTP/1.1 200 OK\r\nContent-Ty", true),
  "half a head, silence": raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n", false),
  "half a body, closed": raw(json('Content-Length: 100\r\n\r\n{"id":'), true),
  "half a body, silence": raw(json('Content-Length: 100\r\n\r\n{"id":'), false),
  "half a body, reset": (socket) =>
    void socket.write(json('Content-Length: 100\r\n\r\n{"id":'), () => socket.resetAndDestroy()),
  "more body than it says": (socket, meant) =>
    send(socket, meant, 200, meant.body, { "Content-Length": meant.body.length - 3 }),
  "an error with half a body": raw('HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{"detail":', false),
  "an outage with half a body": raw("HTTP/1.1 503 Unavailable\r\nContent-Length: 100\r\n\r\n<html>", false),
  "no length, closed half-way": raw(json('\r\n{"id":'), true),
  "two lengths": raw(json('Content-Length: 10\r\nContent-Length: 12\r\n\r\n{"id":"1"}'), false),
  "a length below zero": raw(json("Content-Length: -1\r\n\r\n{}"), false),
  "a length and chunks": raw(json("Content-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"), true),
  "chunks cut off": chunked('8\r\n{"id":"1', true),
  "chunks that stop": chunked('8\r\n{"id":"1\r\n', false),
  "chunks whose size is no number": chunked("zz\r\n{}\r\n0\r\n\r\n", false),
  "chunks longer than they say": chunked('2\r\n{"id":"1"}\r\n0\r\n\r\n', false),
  "a chunk of 2^64 bytes": chunked("10000000000000000\r\n{}\r\n", false),
  "another protocol": raw("SSH-2.0-OpenSSH_9.6\r\n", true),
  "a status that is no number": raw("HTTP/1.1 2OO OKAY\r\n\r\n", true),
  "a version of HTTP that is none": raw("HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}", true),
  "a line that is no header": raw("HTTP/1.1 200 OK\r\nthis is no header\r\n\r\n", true),
  "headers of 40 kB": as(200, "{}", { "X-Large": "x".repeat(40_000) }),
  "a header of control characters": raw(
    "HTTP/1.1 200 OK\r\nX-Trace-Id: a\u0001\u0000b\r\nContent-Length: 2\r\n\r\n{}",
    true,
  ),
  "Latin-1 in headers": as(400, "{}", { "X-Trace-Id": "tr\u00e4ce" }),
  drip,
  "HTML with 200": as(200, "<!doctype html><h1>Welcome</h1>", { "Content-Type": "text/html" }),
  "nothing with 200": as(200, ""),
  "nothing with 204": as(204, ""),
  "nothing with 502": as(502, ""),
  "text with 200": as(200, "It works!", { "Content-Type": "text/plain" }),
  "null with 200": as(200, "null"),
  "JSON cut off with an honest length": as(200, '{"id":"1","na'),
  "a list of another form": (socket, meant) =>
    send(socket, meant, 200, meant.body.toString().replace(/"customers":.*$/, '"customers":{"a":1},"pagination":[]}')),
  "a cursor that is no text": (socket, meant) =>
    send(socket, meant, 200, meant.body.toString().replace('"pagination":{}', '"pagination":{"next_cursor":7}')),
  "bytes that are no UTF-8": as(200, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x80, 0x22])),
  gzip: encoded("gzip", (body) => gzipSync(body)),
  "gzip cut off": encoded("gzip", (body) => gzipSync(body).subarray(0, 15)),
  "gzip that is none": encoded("gzip", () => Buffer.from("this is no gzip")),
  "gzip in gzip": encoded("gzip, gzip", (body) => gzipSync(gzipSync(body))),
  "deflate cut off": encoded("deflate", (body) => deflateSync(body).subarray(0, 9)),
  "brotli that is none": encoded("br", () => Buffer.from("this is no brotli")),
  "20 MB in 20 kB of gzip": encoded("gzip", () => LARGE_GZIP),
  "a body without an end": endless,
  "an encoding that nobody knows": encoded("zip", (body) => body),
  "status 100 first": then("HTTP/1.1 100 Continue\r\n\r\n"),
  "status 103 first": then("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"),
  "status 101": raw("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n", false),
  "301 to another host": elsewhere(301),
  "302 to another host": elsewhere(302),
  "303 to another host": elsewhere(303),
  "307 to another host": elsewhere(307),
  "308 to another host": elsewhere(308),
  "302 to nowhere": as(302, ""),
  "302 to what is no URL": as(302, "", { Location: "http://[" }),
  "status 304": as(304, "", {}),
  "429 without a time": as(429, ""),
  "429 at once": wait("0"),
  "429 soon": wait("soon"),
  "429 in the past": wait("Wed, 21 Oct 2015 07:28:00 GMT"),
  "429 in a thousand years": wait("Fri, 20 Nov 3026 12:00:00 GMT"),
  "429 for ever": wait("99999999999999"),
  "429 before now": wait("-5"),
  "503 for 1e12 s": wait("1e12", 503),
  "503 at once": wait("0", 503),
  "a problem of wrong types": problem(400, {
    type: 7,
    title: ["x"],
    status: "four hundred",
    detail: { a: 1 },
    violations: [null, 7, "text", [], { field: {}, message: [] }],
    errors: "none",
  }),
  "a problem that is a list": problem(422, [1, 2, 3]),
  "a problem of a hundred thousand violations": problem(400, {
    violations: Array.from({ length: 100_000 }, (_, field) => ({ field: `f${field}`, message: "is wrong" })),
  }),
  "a problem 500 deep": as(400, nested(500)),
  "a problem 4,000 deep": as(400, nested(4000)),
  "a problem 50,000 deep": as(400, nested(50_000)),
  "a problem of prototypes": as(409, '{"__proto__":{"detail":"x"},"constructor":{"prototype":1},"detail":"y"}'),
  "a problem with the key in other spellings": (socket, meant) => {
    const spell = [hexadecimal, base64, encodeURIComponent].map((spelling) => spelling(meant.authorization));
    const body = `{"detail":"${spell.join(" ")} ${escaped(meant.authorization)}","violations":[{"field":"${spell[0]}"}]}`;
    send(socket, meant, 403, body, { "X-Echo": spell.join(" ") });
  },
  "409 of a request in progress": as(409, "{}"),
  "an outage of 3 MB": as(500, "<p>sorry</p>".repeat(250_000), { "Content-Type": "text/html" }),
  "a body of 5 MB": (socket, meant) =>
    send(socket, meant, meant.status, Buffer.concat([meant.body, Buffer.alloc(5_000_000, " ")])),
  "closed after the response": (socket, meant) => {
    fine(socket, meant);
    socket.end();
  },
  "closed as it says": (socket, meant) => {
    send(socket, meant, meant.status, meant.body, { Connection: "close" });
    socket.end();
  },
  "reset after the response": (socket, meant) => {
    fine(socket, meant);
    setImmediate(() => socket.resetAndDestroy());
  },
  // On a connection that stays open, HTTP/1.1 does not say to which request a response belongs.
  "one response too many": (socket, meant) => {
    send(socket, meant, meant.status, meant.body, { Connection: "close" });
    send(socket, meant, 200, '{"id":"a stranger"}');
  },
  "HTTP/1.0": (socket, { body }) =>
    void socket.end(Buffer.concat([Buffer.from("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n"), body])),
} satisfies Readonly<Record<string, Broken>>;

export type ResponseName = keyof typeof table;

export const brokenResponses: Readonly<Record<ResponseName, Broken>> = table;
