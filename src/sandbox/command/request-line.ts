import type { ServedRequest } from "../server/serve-api.js";

/** A request as one line: when, what, how it ended, how long it took, and what was wrong. */
export function requestLine(
  { method, path, status, durationMs, problem, replayed, fault }: ServedRequest,
  at: Date,
): string {
  const marks = [replayed && "(replayed)", fault !== undefined && `(${fault})`, problem].filter(
    (mark) => typeof mark === "string",
  );
  const [time, duration] = [at.toTimeString().slice(0, 8), `${durationMs.toFixed(durationMs < 10 ? 1 : 0)} ms`];
  const columns = [time, method.padEnd(6), path.padEnd(40), String(status ?? "---"), duration.padStart(7), ...marks];
  return printable(columns.join("  ").trimEnd());
}

/** Whoever sends a request must not command the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1).replace("\u007f", "\\u007f"));
}
