/**
 * The connection breaks: before the change (`refuse`, `drop-before`) or after it (`drop-after`). The error is the one that Node's fetch throws:
 * `TypeError("fetch failed")` with a cause that has a code.
 */
export function connectionError(code: "ECONNREFUSED" | "ECONNRESET"): TypeError {
  const message = code === "ECONNREFUSED" ? "connect ECONNREFUSED" : "read ECONNRESET";
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

/** `cut-body`: sends the first half of a body, and then the connection breaks. */
export function cutBody(body: Uint8Array): ReadableStream<Uint8Array> {
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
export function stallBody(
  body: Uint8Array,
  signal: AbortSignal | undefined,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
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
