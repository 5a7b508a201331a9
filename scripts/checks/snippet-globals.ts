/** What the snippets of README.md take for granted. */
import type { Rillet as Client } from "../../src/index.js";

declare global {
  const rillet: Client;
  const invoiceId: string;
  const customerId: string;
  const billId: string;
}
