import type { SyncProgress } from "rillet-sdk/sync";

const WIDTH = 30;

/** A progress bar in plain text for a terminal; nothing if the output goes to a file or another program. */
export function progressBar(total: number): (progress: SyncProgress) => void {
  if (!process.stdout.isTTY) return () => undefined;
  return ({ done, failed, requests }) => {
    const filled = Math.round((done * WIDTH) / total);
    const bar = `${"#".repeat(filled)}${".".repeat(WIDTH - filled)}`;
    process.stdout.write(
      `\r[${bar}] ${done}/${total} invoices, ${failed} failed, ${requests} requests${done === total ? "\n" : ""}`,
    );
  };
}
