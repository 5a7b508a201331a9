import { describe, expect, it } from "vitest";
import { verifyWebhook, type WebhookEvent } from "../../src/webhooks/index.js";
import { deliver, invoice, now, TOKEN } from "./deliveries.js";

const eventOf = async (body: string | Uint8Array): Promise<WebhookEvent> =>
  verifyWebhook({ ...(await deliver({ body })), token: TOKEN, now });

const damaged = JSON.stringify({ ...invoice, id: 5 });
const issue = expect.objectContaining({ path: "id" }) as unknown;

describe("the issues of an event", () => {
  it("are computed when they are first read, and stay the same", async () => {
    const event = await eventOf(damaged);
    expect(Object.getOwnPropertyDescriptor(event, "issues")?.get).toBeTypeOf("function");
    const { issues } = event;
    expect(issues).toEqual([issue]);
    Object.assign(event.data as object, { id: invoice.id });
    expect(event.issues).toBe(issues);
  });

  it("are kept when the event is copied, cloned or written as JSON", async () => {
    const event = await eventOf(damaged);
    expect(Object.keys(event)).toContain("issues");
    expect({ ...(await eventOf(damaged)) }.issues).toEqual([issue]);
    expect(structuredClone(await eventOf(damaged)).issues).toEqual([issue]);
    expect((JSON.parse(JSON.stringify(event)) as WebhookEvent).issues).toEqual([issue]);
  });

  it("can be read from an event that is frozen", async () => {
    const event = Object.freeze(await eventOf(damaged));
    expect([event.issues, event.issues]).toEqual([[issue], [issue]]);
  });

  it("are separate for each event", async () => {
    const [one, other] = [await eventOf(damaged), await eventOf(JSON.stringify(invoice))];
    expect([one.issues.length, other.issues.length]).toEqual([1, 0]);
  });

  it("report bytes that are not UTF-8 together with differences from the shape", async () => {
    const event = await eventOf(new Uint8Array(Buffer.from('{"memo":"caf\xe9"}', "latin1")));
    expect(event.issues[0]?.message).toContain("UTF-8");
    expect(event.issues.map(({ path }) => path)).toContain("id");
  });
});
