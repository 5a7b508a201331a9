import type { Fault } from "./fault.js";

/** `drop-after`: the change is made, and the connection breaks before the response. Call it when the request was handled. */
export function dropResponseAfterChange(fault: Fault | undefined): void {
  if (fault?.kind === "drop-after") throw connectionError("ECONNRESET");
}

/** `refuse` and `drop-before`: the connection breaks before the request is handled. Nothing has changed. */
export function dropBeforeChange(fault: Fault | undefined): void {
  if (fault?.kind === "refuse") throw connectionError("ECONNREFUSED");
  if (fault?.kind === "drop-before") throw connectionError("ECONNRESET");
}

/** The error that Node's fetch throws when a connection breaks: `TypeError("fetch failed")` with a cause that has a code. */
export function connectionError(code: "ECONNREFUSED" | "ECONNRESET"): TypeError {
  const message = code === "ECONNREFUSED" ? "connect ECONNREFUSED" : "read ECONNRESET";
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}
