import type { Fault } from "./fault.js";

/**
 * `cut-body` and `stall-body`: the change is made, and only half of the response's body arrives. Undefined for any other fault.
 * `stall-body` calls `onEnd` when the caller has aborted.
 */
export function breakBody(
  body: Uint8Array,
  fault: Fault | undefined,
  signal: AbortSignal | undefined,
  onEnd: () => void,
): ReadableStream<Uint8Array> | undefined {
  if (fault?.kind === "cut-body") return cutBody(body);
  return fault?.kind === "stall-body" ? stallBody(body, signal, onEnd) : undefined;
}

/** `cut-body`: sends the first half of a body, and then the connection breaks. */
function cutBody(body: Uint8Array): ReadableStream<Uint8Array> {
  let isSent = false;
  return new ReadableStream(
    {
      pull(controller) {
        if (isSent)
          controller.error(
            new TypeError("terminated", {
              cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }),
            }),
          );
        else controller.enqueue(body.slice(0, Math.ceil(body.length / 2)));
        isSent = true;
      },
    },
    { highWaterMark: 0 },
  );
}

/** `stall-body`: sends the first half of a body, and then nothing until the caller aborts. Calls `onEnd` at that moment. */
function stallBody(body: Uint8Array, signal: AbortSignal | undefined, onEnd: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(body.slice(0, Math.floor(body.length / 2)));
      signal?.addEventListener(
        "abort",
        () => {
          controller.error(signal.reason);
          onEnd();
        },
        { once: true },
      );
    },
    cancel: onEnd,
  });
}
