import { vi } from "vitest";
import type { Hooks, Logger } from "../../src/index.js";
import { printed } from "../support/printed.js";
import { SECRET_KEY } from "./fault-kinds.js";

export interface Eavesdropper {
  readonly logger: Logger;
  /** All there are: a new one does not compile here until it is listened to. */
  readonly hooks: { readonly [Name in keyof Hooks]-?: NonNullable<Hooks[Name]> };
  /** What must not have been: a line that holds the key, something on the console, a rejection that nobody handles, a warning of Node. */
  readonly complaints: () => readonly string[];
  readonly end: () => void;
}

const CONSOLE = ["log", "info", "warn", "error", "debug", "trace"] as const;

/** Enough of the key to be of use to a thief. */
export const SECRET_PART = SECRET_KEY.slice(8, 24);

/** Whether anything that can be printed of a value holds the key. */
export const tellsKey = (value: unknown): boolean => printed(value).includes(SECRET_PART);

/** Listens to everything that the process and the client may say. */
export function eavesdrop(): Eavesdropper {
  const said: unknown[] = [];
  const complaints: string[] = [];
  const onRejection = (reason: unknown): void => void complaints.push(`nobody handled ${printed(reason)}`);
  const onWarning = (warning: Error): void => void complaints.push(`Node warned: ${warning.stack}`);
  for (const level of CONSOLE)
    vi.spyOn(console, level).mockImplementation(
      (...words) => void complaints.push(`console.${level}: ${printed(words)}`),
    );
  process.on("unhandledRejection", onRejection);
  process.on("warning", onWarning);
  const line = (message: string, facts: unknown): void => void said.push([message, facts]);
  const hook = (event: unknown): void => void said.push(event);
  return {
    logger: { error: line, warn: line, info: line, debug: line },
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook, onEnd: hook },
    complaints: () => [...complaints, ...said.filter(tellsKey).map((each) => `the key is in ${printed(each)}`)],
    end: () => {
      process.off("unhandledRejection", onRejection);
      process.off("warning", onWarning);
    },
  };
}
