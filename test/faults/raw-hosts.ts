import { brokenResponses, type ResponseName } from "./broken-responses.js";
import { meantFor } from "./raw-calls.js";
import { startRawServer, type RawRequest, type RawServer } from "./raw-server.js";

export interface RawHosts {
  readonly server: RawServer;
  /** Where redirects lead: nothing of ours may come here. */
  readonly stranger: RawServer;
  readonly close: () => Promise<void>;
}

/** A server that sends the response that `choose` selects. Calls identify themselves in a header, `x-call`. */
export async function openRawHosts(choose: (id: string, request: RawRequest) => ResponseName): Promise<RawHosts> {
  const stranger = await startRawServer((socket) => void socket.end());
  const elsewhere = `http://127.0.0.1:${stranger.port}`;
  const server = await startRawServer((socket, request) => {
    const { "x-call": id = "", authorization = "" } = request.headers;
    brokenResponses[choose(id, request)](socket, { ...meantFor(request, id), authorization, elsewhere });
  });
  return { server, stranger, close: async () => void (await Promise.all([server.close(), stranger.close()])) };
}
