import { describe, expect, it } from "vitest";
import { validSample } from "../contract/samples.js";
import { bodyOf, createObservedClient } from "./observed-client.js";
import { RilletResponseError } from "../../src/index.js";

const ID = "5f0c7a52-6c2b-4d0e-9a51-0b6c2f4d8e01";

describe("invoices.retrievePdf", () => {
  const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe]);

  it("asks for application/pdf and gives the bytes as they came", async () => {
    const { rillet, requests } = createObservedClient(
      () => new Response(bytes, { headers: { "content-type": "application/pdf" } }),
    );
    const pdf = await rillet.invoices.retrievePdf(ID);
    expect(pdf).toBeInstanceOf(Uint8Array);
    expect([...pdf]).toEqual([...bytes]);
    expect(requests[0]?.headers.get("accept")).toBe("application/pdf");
    expect(requests[0]?.url.pathname).toBe(`/invoices/${ID}`);
  });

  it("rejects the invoice as JSON, which a proxy that drops Accept would bring", async () => {
    const { rillet } = createObservedClient(() => Response.json(validSample("Invoice")));
    await expect(rillet.invoices.retrievePdf(ID)).rejects.toThrow(RilletResponseError);
  });
});

describe("bills.uploadDocument", () => {
  const send = async (
    file: Parameters<ReturnType<typeof createObservedClient>["rillet"]["bills"]["uploadDocument"]>[1],
  ): Promise<FormData> => {
    const { rillet, requests } = createObservedClient(() => new Response(null, { status: 204 }));
    await expect(rillet.bills.uploadDocument(ID, file)).resolves.toBeUndefined();
    const [sent] = requests;
    expect(sent?.headers.get("idempotency-key")).toMatch(/^[0-9a-f-]{36}$/);
    return new Response(sent?.bytes, {
      headers: { "content-type": sent?.headers.get("content-type") ?? "" },
    }).formData();
  };
  const partOf = (form: FormData): File => {
    expect([...form.keys()]).toEqual(["file"]);
    return form.get("file") as File;
  };
  const content = new Uint8Array([0, 13, 10, 45, 45, 255]);

  it.each<[string, Parameters<typeof send>[0], string, string]>([
    ["a File", new File([content], "bill.pdf", { type: "application/pdf" }), "bill.pdf", "application/pdf"],
    ["a Blob", new Blob([content]), "document", "application/octet-stream"],
    [
      "bytes with a name and a type",
      { data: content, name: 'Année "1".png', type: "image/png" },
      'Année "1".png',
      "image/png",
    ],
    ["a buffer with a name", { data: content.buffer, name: "x" }, "x", "application/octet-stream"],
  ])("sends %s as one part named file", async (_kind, file, name, type) => {
    const part = partOf(await send(file));
    expect(part.name.replaceAll("%22", '"')).toBe(name);
    expect(part.type).toBe(type);
    expect([...new Uint8Array(await part.arrayBuffer())]).toEqual([...content]);
  });

  it.each([undefined, null, {}, "bill.pdf", { data: content }, { [Symbol.toStringTag]: "FileList", length: 1 }])(
    "rejects %j before anything is sent",
    async (file) => {
      const { rillet, requests } = createObservedClient(() => new Response(null, { status: 204 }));
      await expect(rillet.bills.uploadDocument(ID, file as never)).rejects.toMatchObject({
        name: "RilletArgumentError",
        argument: "file",
      });
      expect(requests).toEqual([]);
    },
  );
});

describe("an optional body", () => {
  const respond = (): Response => Response.json(validSample("PaymentSetupResponse"));

  it("is left out, with its content type, where none is given", async () => {
    const { rillet, requests } = createObservedClient(respond);
    await rillet.customers.paymentSettings.setUp(ID);
    expect(requests[0]?.bytes).toHaveLength(0);
    expect(requests[0]?.headers.get("content-type")).toBeNull();
  });

  it("leaves the options in their place", async () => {
    const { rillet, requests } = createObservedClient(respond);
    await rillet.customers.paymentSettings.setUp(ID, undefined, { idempotencyKey: "mine" });
    await rillet.customers.paymentSettings.setUp(ID, { success_url: "https://example.com" } as never, {
      idempotencyKey: "mine",
    });
    expect(requests.map(({ headers }) => headers.get("idempotency-key"))).toEqual(["mine", "mine"]);
    expect(bodyOf(requests[1] as never)).toEqual({ success_url: "https://example.com" });
  });
});

describe("a method", () => {
  it.each([
    [
      "without a body",
      (fixture: ReturnType<typeof createObservedClient>) => fixture.rillet.products.create(undefined as never),
      "body",
    ],
    [
      "with an empty id",
      (fixture: ReturnType<typeof createObservedClient>) => fixture.rillet.products.retrieve(""),
      "product_id",
    ],
    [
      "with the options in the body's place too",
      (fixture: ReturnType<typeof createObservedClient>) =>
        (fixture.rillet.products.delete as (...input: unknown[]) => Promise<unknown>)(ID, {}, {}),
      "arguments",
    ],
    [
      "with an unknown option",
      (fixture: ReturnType<typeof createObservedClient>) =>
        fixture.rillet.products.delete(ID, { hedaers: {} } as never),
      "hedaers",
    ],
    [
      "with a misspelt query parameter",
      (fixture: ReturnType<typeof createObservedClient>) =>
        fixture.rillet.reports.balanceSheet({ as_of_dat: "2026-11-20" } as never),
      "as_of_dat",
    ],
    [
      "with a query that is not an object",
      (fixture: ReturnType<typeof createObservedClient>) => fixture.rillet.reports.balanceSheet("2026-11-20" as never),
      "query",
    ],
    [
      "with a query value that a URL cannot carry",
      (fixture: ReturnType<typeof createObservedClient>) =>
        fixture.rillet.reports.balanceSheet({ as_of_date: {} as never }),
      "as_of_date",
    ],
  ])("%s rejects with the name of what is wrong and sends nothing", async (_what, call, argument) => {
    const fixture = createObservedClient(() => new Response(null, { status: 204 }));
    await expect(call(fixture)).rejects.toMatchObject({ name: "RilletArgumentError", argument, attempts: 0 });
    expect(fixture.requests).toEqual([]);
  });

  it("gives the response and the data with withResponse(), from one request", async () => {
    const product = validSample("Product");
    const { rillet, requests } = createObservedClient(() =>
      Response.json(product, { headers: { "x-trace-id": "t-1" } }),
    );
    const call = rillet.products.retrieve(ID);
    const { data, response, requestId } = await call.withResponse();
    expect(data).toEqual(product);
    expect(await call).toEqual(product);
    expect([response.status, requestId, requests.length]).toEqual([200, "t-1", 1]);
  });

  it("gives undefined for a response without content, whatever its body is", async () => {
    const { rillet } = createObservedClient(() => Response.json({ ok: true }));
    expect(await rillet.health.check()).toBeUndefined();
    expect(await rillet.products.delete(ID)).toBeUndefined();
  });

  it("takes what was passed as it was when it was called", async () => {
    const { rillet, requests } = createObservedClient(() => Response.json(validSample("Customer")));
    const body = { name: "Acme" };
    const call = rillet.customers.create(body);
    body.name = "changed";
    await call;
    expect(bodyOf(requests[0] as never)).toEqual({ name: "Acme" });
  });

  it("shows the caller's line in the stack of its error", async () => {
    const { rillet } = createObservedClient(() => Response.json({ title: "Not found" }, { status: 404 }));
    const error: unknown = await rillet.products.retrieve(ID).catch((reason: unknown) => reason);
    expect((error as Error).stack).toContain("results.test.ts");
  });
});
