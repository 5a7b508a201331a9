import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeModule } from "../bundle.js";
import { PROXIES } from "../drivers/report.js";
import { run } from "../run-command.js";
import { type CheckResult, expectEqual, runCheck } from "../suite/check.js";

/** A host that only the proxy can reach: no DNS knows it. */
const HOST = "rillet.test";
const TIMEOUT_MS = 30_000;

/** How a program behind a proxy is set up, as the guide examples/proxies-and-tls says. */
interface Setup {
  readonly way: string;
  readonly env: (network: Network) => Record<string, string>;
  readonly outcome: string;
  readonly tunnels: number;
}

const trusting = ({ caFile }: Network): Record<string, string> => ({ NODE_EXTRA_CA_CERTS: caFile });
const throughProxy = ({ proxyUrl }: Network): Record<string, string> => ({ HTTPS_PROXY: proxyUrl });
const OWN = { outcome: "Acme", tunnels: 1 };

const SETUPS: readonly Setup[] = [
  { way: "undici for the whole process", env: (at) => ({ ...trusting(at), ...throughProxy(at) }), ...OWN },
  { way: "fetchOptions of one client", env: () => ({}), ...OWN },
  {
    way: "HTTPS_PROXY and NODE_USE_ENV_PROXY",
    env: (at) => ({ ...trusting(at), ...throughProxy(at), NODE_USE_ENV_PROXY: "1" }),
    ...OWN,
  },
  {
    // One tunnel: the next attempt would get the same certificate, so the request is not repeated.
    way: "undici for the whole process",
    env: throughProxy,
    outcome: "DEPTH_ZERO_SELF_SIGNED_CERT, final",
    tunnels: 1,
  },
];

/** Node 20 does not know NODE_USE_ENV_PROXY. */
const knows = (version: string, { way }: Setup): boolean => !(way.startsWith("HTTPS_PROXY") && /^20\./.test(version));

/** Sends requests through a proxy to a host with a certificate of its own. The project needs undici. */
export async function checkProxies(
  [program = "", ...args]: readonly string[],
  version: string,
  project: string,
): Promise<CheckResult[]> {
  const file = await writeModule("test/runtimes/drivers/proxies.ts", project, "esm");
  const network = await openNetwork();
  const results: CheckResult[] = [];
  try {
    for (const setup of SETUPS.filter((each) => knows(version, each))) {
      const title = `through a proxy, ${setup.outcome === "Acme" ? "" : "without its certificate, "}by ${setup.way}`;
      const check = async (): Promise<void> => {
        network.tunnels.length = 0;
        const told = { baseUrl: network.baseUrl, proxyUrl: network.proxyUrl, caFile: network.caFile, way: setup.way };
        const env = Object.entries(PROXIES).map(([name, variable]) => [variable, told[name as keyof typeof told]]);
        const { output } = await run(program, [...args, file], {
          cwd: project,
          env: { ...(Object.fromEntries(env) as Record<string, string>), ...setup.env(network) },
          timeoutMs: TIMEOUT_MS,
        });
        expectEqual(lastLine(output), setup.outcome, `the outcome:\n${output}`);
        expectEqual(network.tunnels, Array<string>(setup.tunnels).fill(new URL(network.baseUrl).host), "tunnels");
      };
      results.push(await runCheck(title, check, TIMEOUT_MS));
    }
  } finally {
    await network.close();
  }
  return results;
}

const lastLine = (output: string): string => output.trim().split("\n").at(-1) ?? "";

interface Network {
  readonly baseUrl: string;
  readonly proxyUrl: string;
  readonly caFile: string;
  /** What the proxy was asked to connect to. */
  readonly tunnels: string[];
  close(): Promise<void>;
}

/** A server with a certificate that nobody knows, and a proxy that leads to it. */
async function openNetwork(): Promise<Network> {
  const folder = await mkdtemp(join(tmpdir(), "rillet-proxies-"));
  const [keyFile, caFile] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  makeCertificate(keyFile, caFile);
  const server = createTlsServer(
    { key: await readFile(keyFile), cert: await readFile(caFile) },
    (request, response) => {
      const isKnown = request.url === "/organization" && request.headers.authorization === "Bearer key";
      response.writeHead(isKnown ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify({ name: isKnown ? "Acme" : "somebody else" }));
    },
  );
  const port = await listen(server);
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer().on("connect", ({ url = "" }, socket: Socket) => {
    tunnels.push(url);
    const upstream = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    for (const each of [socket, upstream]) sockets.add(each.on("error", () => each.destroy()));
  });
  const proxyUrl = `http://127.0.0.1:${await listen(proxy)}`;
  const close = async (): Promise<void> => {
    sockets.forEach((socket) => socket.destroy());
    server.closeAllConnections();
    [server, proxy].forEach((each) => each.close());
    await rm(folder, { recursive: true, force: true });
  };
  return { baseUrl: `https://${HOST}:${port}`, proxyUrl, caFile, tunnels, close };
}

function makeCertificate(keyFile: string, certificateFile: string): void {
  const subject = ["-subj", `/CN=${HOST}`, "-addext", `subjectAltName=DNS:${HOST}`];
  const files = ["-keyout", keyFile, "-out", certificateFile];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject, ...files], {
    stdio: "ignore",
  });
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}
