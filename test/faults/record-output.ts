import { vi } from "vitest";
import type { Hooks, Logger } from "../../src/index.js";
import { printed } from "../support/printed.js";
import { SECRET_KEY } from "./fault-kinds.js";

export interface OutputRecorder {
  readonly logger: Logger;
  /** All hooks that exist. A new hook does not compile until it is recorded here. */
  readonly hooks: { readonly [Name in keyof Hooks]-?: NonNullable<Hooks[Name]> };
  /** What must not happen: a line that holds the key, output on the console, an unhandled rejection, a warning of Node. */
  readonly complaints: () => readonly string[];
  readonly end: () => void;
}

const CONSOLE = ["log", "info", "warn", "error", "debug", "trace"] as const;

/** A part of the key that is long enough to be useful to a thief. */
export const SECRET_PART = SECRET_KEY.slice(8, 24);

/** The header of a request, hexadecimal, in Base64 and for a URL, without the few characters around the key that may be cut off. */
const SPELLINGS = (["hex", "base64"] as const)
  .map((encoding) => Buffer.from(`Bearer ${SECRET_KEY}`).toString(encoding).slice(20, -8))
  .concat(encodeURIComponent(SECRET_KEY));

/** Whether anything that can be printed of a value contains the key. */
export function containsKey(value: unknown): boolean {
  const text = printed(value);
  return [SECRET_PART, ...SPELLINGS].some((spelling) => text.includes(spelling));
}

/** Records everything that the process and the client may print. */
export function recordOutput(): OutputRecorder {
  const recorded: unknown[] = [];
  const complaints: string[] = [];
  const onRejection = (reason: unknown): void => void complaints.push(`unhandled rejection: ${printed(reason)}`);
  const onWarning = (warning: Error): void => void complaints.push(`Node warned: ${warning.stack}`);
  for (const level of CONSOLE)
    vi.spyOn(console, level).mockImplementation(
      (...words) => void complaints.push(`console.${level}: ${printed(words)}`),
    );
  process.on("unhandledRejection", onRejection);
  process.on("warning", onWarning);
  const line = (message: string, facts: unknown): void => void recorded.push([message, facts]);
  const hook = (event: unknown): void => void recorded.push(event);
  return {
    logger: { error: line, warn: line, info: line, debug: line },
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook, onEnd: hook },
    complaints: () => [...complaints, ...recorded.filter(containsKey).map((each) => `the key is in ${printed(each)}`)],
    end: () => {
      process.off("unhandledRejection", onRejection);
      process.off("warning", onWarning);
    },
  };
}
