import { setupServer, type SetupServer } from "msw/node";
import type { RequestHandler } from "msw";

export const SANDBOX = "https://sandbox.api.rillet.com";

/** MSW in front of Rillet's sandbox; a request that no handler expects is an error, so that nothing ever leaves the machine. */
export function mockRillet(...handlers: RequestHandler[]): SetupServer & { start(): void } {
  const server = setupServer(...handlers);
  return Object.assign(server, { start: () => server.listen({ onUnhandledRequest: "error" }) });
}
