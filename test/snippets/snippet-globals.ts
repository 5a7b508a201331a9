/** What the snippets of README.md and of the guides take for granted: the client of the first snippet, called `rillet`. */
import type { Rillet as Client } from "../../src/index.js";

declare global {
  const rillet: Client;
}
