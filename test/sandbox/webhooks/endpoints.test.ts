import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/index.js";
import { start } from "../support/client.js";

const TOKEN = "c2VjcmV0";

describe("webhookEndpoints", () => {
  it("makes a delivery for each endpoint that gets the event", async () => {
    const webhookEndpoints = [
      { url: "https://a.test/", events: ["customer.created"] },
      { url: "https://b.test/" },
      { url: "https://c.test/", events: ["invoice", "bill.created"] },
    ];
    const { sandbox, send } = start({ webhookEndpoints, webhookToken: TOKEN });
    await send("POST", "/customers", { name: "Acme" });
    expect(sandbox.webhooks.map(({ url }) => url)).toEqual(["https://a.test/", "https://b.test/"]);
    const urls: string[] = [];
    const to = (request: Request): Response => {
      urls.push(request.url);
      return new Response(null, { status: urls.length === 1 ? 500 : 200 });
    };
    await sandbox.deliverWebhooks({ to });
    expect(urls).toEqual(["https://a.test/", "https://b.test/"]);
    expect(sandbox.webhooks.map(({ state }) => state)).toEqual(["pending", "delivered"]);
    sandbox.advance(60_000);
    await sandbox.deliverWebhooks({ to });
    expect(urls.slice(2)).toEqual(["https://a.test/"]);
  });

  it("delivers pending webhooks of a saved state", async () => {
    const { sandbox, send } = start({ webhookUrl: "https://a.test/", webhookToken: TOKEN });
    await send("POST", "/customers", { name: "Acme" });
    const again = createSandbox({ seed: sandbox.state.save(), webhookToken: TOKEN });
    const attempts = await again.deliverWebhooks({ to: () => new Response() });
    expect(attempts).toMatchObject([{ status: 200 }]);
    expect(await again.deliverWebhooks({ to: () => new Response() })).toEqual([]);
  });

  it.each([
    [Array.from({ length: 6 }, () => ({ url: "https://a.test/" })), "must have at most 5 endpoints"],
    [[{ url: "ftp://a.test/" }], "`url` must be a URL that begins with http:// or https://"],
    [[{ events: ["invoice"] }], "`url` of the webhookEndpoints of createSandbox() is required"],
    [[{ url: "https://a.test/", events: ["invoices"] }], "`events` must be a list of bill, bill.created"],
    [[{ url: "https://a.test/", entity: "invoice" }], "`entity` is not an option of the webhookEndpoints"],
    [{ url: "https://a.test/" }, "`webhookEndpoints` must be a list of objects"],
  ])("rejects %j", (webhookEndpoints, message) => {
    expect(() => createSandbox({ webhookEndpoints: webhookEndpoints as never })).toThrow(message);
  });

  it("rejects webhookUrl beside webhookEndpoints", () => {
    const options = { webhookUrl: "https://a.test/", webhookEndpoints: [{ url: "https://b.test/" }] };
    expect(() => createSandbox(options)).toThrow("`webhookUrl` cannot be used with webhookEndpoints");
  });
});
