import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RilletArgumentError } from "../../src/index.js";
import { failing, ok } from "../support/responses.js";
import { inTurn, observe, type SeenRequest } from "../support/observe.js";
import { rejection } from "../support/rejection.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const charge = { method: "POST", path: "/charges/{id}", params: { id: "7" } } as const;

/** The body of a request, read as a server reads it. */
const formOf = ({ headers, body }: SeenRequest): Promise<FormData> =>
  new Response(body as BodyInit, { headers: { "content-type": headers.get("content-type") ?? "" } }).formData();

/** Sends a body that gets a 503, a 429 and then success. */
async function sendWithRetries(body: object): Promise<SeenRequest[]> {
  const { rillet, requests } = observe(inTurn(failing(503), failing(429), ok));
  const call = rillet.request({ ...charge, body });
  // Encoding a form needs real turns of the event loop.
  await vi.waitFor(() => expect(requests).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(70_000);
  await call;
  expect(requests).toHaveLength(3);
  return requests;
}

describe("A body of rillet.request", () => {
  it("may be a FormData, which every attempt sends with the same bytes and boundary", async () => {
    const form = new FormData();
    form.append("file", new File(["%PDF"], "receipt.pdf", { type: "application/pdf" }));
    form.append("note", "lunch");
    const requests = await sendWithRetries(form);
    for (const request of requests) {
      const received = await formOf(request);
      expect(received.get("note")).toBe("lunch");
      const file = received.get("file") as File;
      expect([file.name, file.type, await file.text()]).toEqual(["receipt.pdf", "application/pdf", "%PDF"]);
    }
    expect(new Set(requests.map(({ headers }) => headers.get("content-type"))).size).toBe(1);
    expect(new Set(requests.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(1);
  });

  it("may be a file with a name, which goes into the field `file` of a form, as for uploadDocument", async () => {
    const data = new TextEncoder().encode("%PDF");
    for (const request of await sendWithRetries({ data, name: "receipt.pdf", type: "application/pdf" })) {
      const file = (await formOf(request)).get("file") as File;
      expect([file.name, file.type, await file.text()]).toEqual(["receipt.pdf", "application/pdf", "%PDF"]);
    }
  });

  it("may be a Blob or a File, whose bytes are the whole body, with its own media type", async () => {
    for (const request of await sendWithRetries(new Blob(["a,b\n"], { type: "text/csv" }))) {
      expect(request.headers.get("content-type")).toBe("text/csv");
      expect(new TextDecoder().decode(request.body as Uint8Array)).toBe("a,b\n");
    }
    const [request] = await sendWithRetries(new File(["x"], "x.bin"));
    expect(request?.headers.get("content-type")).toBe("application/octet-stream");
  });

  it("is read when the call is made, so that later changes to a form are not sent", async () => {
    const { rillet, requests } = observe(ok);
    const form = new FormData();
    form.append("note", "lunch");
    const call = rillet.request({ ...charge, body: form });
    form.set("note", "dinner");
    await call;
    expect((await formOf(requests[0] as SeenRequest)).get("note")).toBe("lunch");
  });

  it.each<[string, object]>([
    ["bytes without a name", new Uint8Array([1])],
    ["a stream, which can be sent only once", new ReadableStream()],
    ["a Map", new Map([["a", 1]])],
    ["search parameters", new URLSearchParams("a=1")],
    ["a list", []],
    ["a file without a name", { data: new Uint8Array([1]) }],
    [
      "a form of another library",
      {
        append: () => undefined,
        get [Symbol.toStringTag]() {
          return "FormData";
        },
      },
    ],
  ])("cannot be %s", async (_what, body) => {
    const { rillet, requests } = observe(ok);
    const error = await rejection(rillet.request({ ...charge, body }), RilletArgumentError);
    expect(error.argument).toMatch(/^(body|file)$/);
    expect(requests).toHaveLength(0);
  });

  it("that cannot be read is an error that says so", async () => {
    const file = Object.assign(new Blob(["x"]), {
      arrayBuffer: () => Promise.reject(new Error("the file was removed")),
      stream: () => new ReadableStream({ start: (controller) => controller.error(new Error("the file was removed")) }),
    });
    const { rillet, requests } = observe(ok);
    vi.spyOn(Response.prototype, "arrayBuffer").mockRejectedValueOnce(new Error("the file was removed"));
    const error = await rejection(rillet.request({ ...charge, body: file }), RilletArgumentError);
    expect(error.message).toContain("cannot be read: the file was removed");
    expect(requests).toHaveLength(0);
  });
});

describe("A body of any other method", () => {
  it("cannot be a Map, a stream or bytes, whose JSON would lose everything in it", async () => {
    const { rillet, requests } = observe(ok);
    for (const body of [new Map([["name", "Acme"]]), new ReadableStream(), new Uint8Array(4), new Blob(["x"])])
      await rejection(Promise.resolve(rillet.customers.create(body as never)), RilletArgumentError);
    expect(requests).toHaveLength(0);
  });
});
