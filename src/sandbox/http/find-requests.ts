import { checkOperation } from "../faults/check-fault-rule.js";
import { checkOptions, isMilliseconds, wholeNumberFrom } from "../../validation/validate-options.js";
import type { LoggedRequest, RequestLog } from "./request-log.js";

/** Options of `sandbox.waitForRequest`. */
export interface WaitOptions {
  /** Which request to the operation: 1 is the first in the log. Default: 1. */
  readonly count?: number;
  /** How long to wait, in milliseconds of real time, also with fake timers. Default: 5,000. */
  readonly timeout?: number;
}

// Taken when the module is loaded, because fake timers replace the global functions later.
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;

/** The requests of the log to an operation, the oldest first. @throws RilletArgumentError for an unknown operation. */
export function findRequests({ requests }: RequestLog, operation: string): LoggedRequest[] {
  checkOperation(operation, "requestsTo() and waitForRequest()");
  return requests.filter((request) => request.name === operation || request.operation === operation);
}

/** Waits until a request to an operation is in the log and has its response, or was stopped by a fault. @throws Error after the timeout. */
export function waitForRequest(log: RequestLog, operation: string, options: WaitOptions = {}): Promise<LoggedRequest> {
  checkOptions(options, { count: wholeNumberFrom(1), timeout: isMilliseconds }, "waitForRequest()");
  const { count = 1, timeout = 5000 } = options;
  const find = (): LoggedRequest | undefined => findRequests(log, operation).filter(({ isDone }) => isDone)[count - 1];
  return new Promise((resolve, reject) => {
    const found = find();
    if (found) {
      resolve(found);
      return;
    }
    const stopListening = log.onDone(() => {
      const request = find();
      if (request === undefined) return;
      stop();
      resolve(request);
    });
    const stop = (): void => {
      stopTimer(timer);
      stopListening();
    };
    const timer = startTimer(() => {
      stop();
      const names = log.requests.map(({ name, method, path }) => name ?? `${method} ${path}`);
      const others =
        names.length === 0 ? "There was no request." : `The requests were: ${names.slice(-10).join(", ")}.`;
      const which = count === 1 ? "No request" : `Fewer than ${count} requests`;
      reject(new Error(`${which} to ${operation} within ${timeout} ms. ${others}`));
    }, timeout);
  });
}
