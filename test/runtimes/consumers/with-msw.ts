/** The entry for MSW, as a user's test has it. It is compiled and never run. */
import { setupServer } from "msw/node";
import { createSandbox } from "rillet-sdk/sandbox";
import { sandboxHandlers } from "rillet-sdk/sandbox/msw";

export const mocked = setupServer(
  ...sandboxHandlers(createSandbox({ seed: "demo" }), "https://sandbox.api.rillet.com"),
);
