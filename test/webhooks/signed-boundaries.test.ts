import fc from "../support/fast-check.js";
import { describe, expect, it } from "vitest";
import { parseUnverifiedWebhook, verifyWebhook, WebhookVerificationError } from "../../src/webhooks/index.js";
import { deliver, ID, invoiceBody, now, TOKEN } from "./deliveries.js";

/** The parts of the signed text in their order, joined by dots. */
type Parts = readonly [timestamp: string, id: string, entity: string, event: string, body: string];

/** Every delivery that has the same signed text as `parts`, but other boundaries. */
function movedBoundaries(parts: Parts, choices: readonly number[]): Parts | undefined {
  const text = parts.join(".");
  const dots = [...text].flatMap((character, index) => (character === "." ? [index] : []));
  const chosen = [...new Set(choices.map((choice) => choice % dots.length))].sort((a, b) => a - b).slice(0, 4);
  const [first, second, third, fourth] = chosen.map((index) => dots[index] as number);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return undefined;
  return [
    text.slice(0, first),
    text.slice(first + 1, second),
    text.slice(second + 1, third),
    text.slice(third + 1, fourth),
    text.slice(fourth + 1),
  ];
}

const verify = ([timestamp, id, entity, event, body]: Parts, signature: string): Promise<unknown> =>
  verifyWebhook({
    body,
    headers: {
      "x-rillet-signature": signature,
      "x-rillet-timestamp": timestamp,
      "x-rillet-id": id,
      "x-rillet-entity": entity,
      "x-rillet-event": event,
    },
    token: TOKEN,
    tolerance: false,
  });

const signatureOf = async ([timestamp, id, entity, event, body]: Parts): Promise<string> =>
  (await deliver({ timestamp, id, entity, event, body })).headers["X-Rillet-Signature"];

const word = (alphabet: string): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 12 });

const timestamps = fc
  .tuple(
    fc.date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2040-01-01T00:00:00Z"), noInvalidDate: true }),
    fc.constantFrom("", ".5", ".283", ".000000", ".123456789"),
    fc.constantFrom("Z", "+00:00", "-03:30", "+02:00"),
  )
  .map(([date, fraction, zone]) => `${date.toISOString().slice(0, 19)}${fraction}${zone}`);

const deliveries: fc.Arbitrary<Parts> = fc.tuple(
  timestamps,
  fc.oneof(fc.uuid(), word("0123456789abcdefZ-")),
  fc.constantFrom("INVOICE", "CREDIT_MEMO", "invoice"),
  fc.constantFrom("UPDATED", "DELETED", "payment-updated"),
  fc.oneof(
    fc.json(),
    word('aZ09."{}:-'),
    fc.constant(".INVOICE.DELETED.x"),
    fc.tuple(timestamps, fc.uuid()).map(([timestamp, id]) => `${timestamp}.${id}.INVOICE.DELETED."x.y"`),
  ),
);

describe("the boundaries of the signed text", () => {
  it("cannot be moved: a delivery with the same signed text and other boundaries is rejected", async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, fc.array(fc.nat(), { minLength: 4, maxLength: 8 }), async (parts, choices) => {
        const signature = await signatureOf(parts);
        await expect(verify(parts, signature)).resolves.toMatchObject({ id: parts[1] });
        const moved = movedBoundaries(parts, choices);
        if (!moved || moved.every((part, index) => part === parts[index])) return;
        await expect(verify(moved, signature)).rejects.toBeInstanceOf(WebhookVerificationError);
      }),
      { numRuns: 1000 },
    );
  });

  it("cannot be moved into the fraction of the timestamp", async () => {
    const parts: Parts = ["2026-11-20T07:30:00.000Z", ID, "INVOICE", "UPDATED", invoiceBody];
    const moved: Parts = ["2026-11-20T07:30:00", "000Z", ID, "INVOICE", `UPDATED.${invoiceBody}`];
    await expect(verify(moved, await signatureOf(parts))).rejects.toMatchObject({ reason: "timestamp_unreadable" });
  });

  it("cannot be moved into the body, which would change the event", async () => {
    const parts: Parts = ["2026-11-20T07:30:00Z", ID, "INVOICE", "UPDATED", `"a.INVOICE.DELETED.${ID}"`];
    const moved: Parts = ["2026-11-20T07:30:00Z", `${ID}.INVOICE.UPDATED."a`, "INVOICE", "DELETED", `${ID}"`];
    await expect(verify(moved, await signatureOf(parts))).rejects.toMatchObject({
      reason: "invalid_header",
      message: expect.stringContaining("X-Rillet-Id") as string,
    });
  });

  it.each(["id", "entity", "event"] as const)("are certain, because a dot in the %s is rejected", async (part) => {
    const delivery = await deliver({ [part]: "A.B" });
    await expect(verifyWebhook({ ...delivery, token: TOKEN, now })).rejects.toMatchObject({ reason: "invalid_header" });
    expect(() => parseUnverifiedWebhook(delivery)).toThrow(
      expect.objectContaining({ reason: "invalid_header" }) as Error,
    );
  });

  it("are checked before the signature", async () => {
    const delivery = await deliver({ id: "A.B", token: "AAAA" });
    await expect(verifyWebhook({ ...delivery, token: TOKEN, now })).rejects.toMatchObject({ reason: "invalid_header" });
  });
});
