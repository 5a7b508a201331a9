import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  verifyWebhook,
  WebhookVerificationError,
  type VerifyWebhookOptions,
  type WebhookHeaders,
} from "../../src/webhooks/index.js";
import { deliver, ID, invoice, invoiceBody, NOW, now, OTHER_TOKEN, TOKEN } from "./deliveries.js";

const HEADERS = [
  "X-Rillet-Signature",
  "X-Rillet-Timestamp",
  "X-Rillet-Id",
  "X-Rillet-Entity",
  "X-Rillet-Event",
] as const;

async function verify(overrides: Partial<VerifyWebhookOptions> = {}): ReturnType<typeof verifyWebhook> {
  return verifyWebhook({ ...(await deliver()), token: TOKEN, now, ...overrides });
}

const rejection = (reason: string): Error =>
  expect.objectContaining({ name: "WebhookVerificationError", reason }) as Error;

const withSignature = async (signature: string): Promise<WebhookHeaders> => ({
  ...(await deliver()).headers,
  "X-Rillet-Signature": signature,
});
const genuine = async (): Promise<string> => (await deliver()).headers["X-Rillet-Signature"];
const forged = (length: number): string[] =>
  Array.from({ length }, (_item, index) => Buffer.alloc(32, index + 1).toString("base64"));

describe("signatures", () => {
  it("of the right token give the event", async () => {
    await expect(verify()).resolves.toMatchObject({
      id: ID,
      type: "invoice.updated",
      data: { id: invoice.id },
      issues: [],
    });
  });

  it.each([
    ["first", 0],
    ["in the middle", 4],
    ["last", 9],
  ])("are accepted when the match is %s of ten", async (_where, at) => {
    const signatures = forged(10);
    signatures[at] = await genuine();
    await expect(verify({ headers: await withSignature(signatures.join(",")) })).resolves.toMatchObject({ id: ID });
  });

  it("may have spaces and empty items between commas", async () => {
    await expect(verify({ headers: await withSignature(`, ${await genuine()} ,,`) })).resolves.toMatchObject({
      id: ID,
    });
  });

  it("are rejected when none of ten matches", async () => {
    await expect(verify({ headers: await withSignature(forged(10).join(",")) })).rejects.toEqual(
      rejection("signature_mismatch"),
    );
  });

  it("are rejected when there are eleven, even if one matches", async () => {
    await expect(verify({ headers: await withSignature([await genuine(), ...forged(10)].join(",")) })).rejects.toEqual(
      rejection("too_many_signatures"),
    );
  });

  it.each([
    ["of nothing but commas", ",,,"],
    ["that is no Base64", "é not base64!"],
    ["cut short", "AAAA"],
  ])("%s are rejected", async (_what, signature) => {
    await expect(
      verify({ headers: { ...(await deliver()).headers, "X-Rillet-Signature": signature } }),
    ).rejects.toEqual(rejection("signature_mismatch"));
  });

  it("that are a prefix of the right one, or longer than it, are rejected", async () => {
    const signature = await genuine();
    for (const near of [
      signature.slice(0, -1),
      `${signature}A`,
      signature.toLowerCase(),
      `${signature.slice(0, -2)}A=`,
    ])
      await expect(verify({ headers: await withSignature(near) })).rejects.toEqual(rejection("signature_mismatch"));
  });

  it("of another token are rejected", async () => {
    await expect(verify({ token: OTHER_TOKEN })).rejects.toEqual(rejection("signature_mismatch"));
  });

  it.each(HEADERS.slice(1))("do not match another %s", async (name) => {
    const { headers } = await deliver();
    const value = name === "X-Rillet-Timestamp" ? "2026-11-20T07:30:01.000Z" : `${headers[name]}X`;
    await expect(verify({ headers: { ...headers, [name]: value } })).rejects.toEqual(rejection("signature_mismatch"));
  });

  it.each([
    ["changed", invoiceBody.replace("{", "{ ")],
    ["cut", invoiceBody.slice(0, -1)],
    ["empty", ""],
  ])("do not match a body that is %s", async (_how, body) => {
    await expect(verify({ body })).rejects.toEqual(rejection("signature_mismatch"));
  });
});

describe("a token", () => {
  it.each([
    ["the new one", [OTHER_TOKEN, TOKEN]],
    ["the old one", [TOKEN, OTHER_TOKEN]],
  ])("may be one of several while it is rotated: %s", async (_which, token) => {
    await expect(verify({ token })).resolves.toMatchObject({ id: ID });
  });

  it("accepts a delivery that was signed with both", async () => {
    await expect(verify({ ...(await deliver({ token: [OTHER_TOKEN, TOKEN] })) })).resolves.toMatchObject({ id: ID });
  });

  it.each([
    ["in white space", ` ${TOKEN}\n`],
    ["broken into lines", `${TOKEN.slice(0, 20)}\r\n${TOKEN.slice(20)}`],
    ["without padding", TOKEN.replace("=", "")],
  ])("%s is read", async (_what, token) => {
    await expect(verify({ token })).resolves.toMatchObject({ id: ID });
  });

  it("in URL-safe Base64 is the same as in Base64", async () => {
    const key = Buffer.alloc(32, 0xfb);
    const delivery = await deliver({ token: key.toString("base64") });
    await expect(verifyWebhook({ ...delivery, token: key.toString("base64url"), now })).resolves.toMatchObject({
      id: ID,
    });
  });

  it.each([
    ["empty", ""],
    ["blank", " \n"],
    ["missing", undefined],
    ["null", null],
    ["an empty list", []],
    ["a list with an empty one", [TOKEN, ""]],
    ["a list with a missing one", [TOKEN, undefined]],
    ["a number", 5],
    ["not Base64", "not base64!"],
    ["in both alphabets of Base64", "ab+_"],
    ["of a length that Base64 cannot have", "abcde"],
    ["nothing but padding", "=="],
    ["padded too much", "abc=="],
  ])("that is %s is rejected", async (_what, token) => {
    await expect(verify({ token: token as string })).rejects.toEqual(rejection("invalid_token"));
  });

  it("that is empty is rejected with a hint at the environment variable", async () => {
    await expect(verify({ token: " " })).rejects.toThrow(/is empty.*environment variable/);
  });

  it("that is empty is rejected also when the signature was made with an empty key", async () => {
    await expect(deliver({ token: "" })).rejects.toEqual(rejection("invalid_token"));
  });
});

describe("headers", () => {
  it.each(HEADERS)("without %s are rejected, and the error names the header", async (name) => {
    const { [name]: _gone, ...headers } = (await deliver()).headers;
    await expect(verify({ headers: headers as WebhookHeaders })).rejects.toMatchObject({
      reason: "missing_header",
      message: expect.stringContaining(name) as string,
    });
    await expect(verify({ headers: { ...headers, [name]: " " } })).rejects.toEqual(rejection("missing_header"));
    await expect(verify({ headers: { ...headers, [name]: undefined } })).rejects.toEqual(rejection("missing_header"));
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["an empty object", {}],
    ["an empty Headers", new Headers()],
    ["text", "x-rillet-id: 1"],
    ["an object with empty headers", { headers: {} }],
    ["an object with no headers", { headers: null }],
  ])("that are %s are rejected", async (_what, headers) => {
    await expect(verify({ headers: headers as WebhookHeaders })).rejects.toEqual(rejection("missing_header"));
  });

  it("may be a Headers, a Request, a Node request, or a plain object in any case", async () => {
    const { headers } = await deliver();
    const change = (to: (name: string) => string): Record<string, string> =>
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [to(name), value]));
    const all: WebhookHeaders[] = [
      headers,
      new Headers(headers),
      new Request("https://example.com", { method: "POST", headers }),
      { headers: change((name) => name.toLowerCase()) },
      change((name) => name.toLowerCase()),
      change((name) => name.toUpperCase()),
      change((name) => name.replace("Rillet", "rIlLeT")),
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      Object.assign(Object.create(null) as object, headers),
    ];
    for (const each of all) await expect(verify({ headers: each })).resolves.toMatchObject({ id: ID });
  });

  it("may have the signatures as a list", async () => {
    await expect(
      verify({ headers: { ...(await deliver()).headers, "X-Rillet-Signature": [...forged(2), await genuine()] } }),
    ).resolves.toMatchObject({ id: ID });
  });

  it("are found in a Map with Node's lower-case names and in one with the documented names", async () => {
    const { body, headers } = await deliver();
    const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    for (const map of [lower, new Map(Object.entries(headers))])
      await expect(verifyWebhook({ body, headers: map, token: TOKEN, now })).resolves.toMatchObject({ id: ID });
  });

  it("that came twice are rejected, because one of them may be forged", async () => {
    const { body, headers } = await deliver();
    for (const name of ["X-Rillet-Id", "X-Rillet-Timestamp", "X-Rillet-Entity", "X-Rillet-Event"] as const) {
      const twice = new Headers(headers);
      twice.append(name, headers[name]);
      await expect(verifyWebhook({ body, headers: twice, token: TOKEN, now }), name).rejects.toMatchObject({
        name: "WebhookVerificationError",
      });
    }
  });
});

describe("bodies", () => {
  it("may be text, bytes, a view into a larger buffer, or an ArrayBuffer", async () => {
    const bytes = new TextEncoder().encode(invoiceBody);
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 7);
    const view = larger.subarray(7, 7 + bytes.length);
    const dataView = new DataView(larger.buffer, 7, bytes.length) as unknown as Uint8Array;
    for (const body of [invoiceBody, bytes, Buffer.from(invoiceBody), view, dataView, bytes.buffer])
      await expect(verify({ body })).resolves.toMatchObject({ data: invoice });
  });

  it.each([
    ["a parsed object", invoice],
    ["a list", [invoice]],
    ["undefined", undefined],
    ["null", null],
    ["a number", 5],
    ["a request", new Request("https://example.com")],
  ])("that are %s are rejected with advice about raw bodies", async (_what, body) => {
    await expect(verify({ body: body as unknown as string })).rejects.toMatchObject({
      name: "WebhookVerificationError",
      reason: "body_not_raw",
      message: expect.stringMatching(/request\.text\(\).*express\.raw/s) as string,
    });
  });

  it("of 5 MB verify", async () => {
    const big = { ...invoice, memo: "x".repeat(5 * 1024 * 1024) };
    await expect(verify(await deliver({ body: JSON.stringify(big) }))).resolves.toMatchObject({
      data: { memo: big.memo },
    });
  });
});

describe("a timestamp", () => {
  const at = (seconds: number): Date => new Date(NOW + seconds * 1000);

  it.each([
    [300, 0],
    [-300, 0],
    [10, 10],
    [-10, 10],
    [0, 0],
  ])(
    "that differs by %i s is accepted with a tolerance of %i (0 stands for the default)",
    async (seconds, tolerance) => {
      const overrides = tolerance ? { tolerance } : {};
      await expect(verify({ ...(await deliver({ timestamp: at(seconds) })), ...overrides })).resolves.toMatchObject({
        id: ID,
      });
    },
  );

  it.each([
    [-300.001, undefined, "timestamp_too_old"],
    [300.001, undefined, "timestamp_in_future"],
    [-10.001, 10, "timestamp_too_old"],
    [10.001, 10, "timestamp_in_future"],
    [0.001, 0, "timestamp_in_future"],
    [-10 * 365 * 86_400, undefined, "timestamp_too_old"],
  ])("that differs by %d s is rejected with a tolerance of %s", async (seconds, tolerance, reason) => {
    await expect(verify({ ...(await deliver({ timestamp: at(seconds) })), tolerance })).rejects.toEqual(
      rejection(reason),
    );
  });

  it("of any age is accepted with tolerance false", async () => {
    for (const timestamp of [at(-1e9), at(1e9)])
      await expect(verify({ ...(await deliver({ timestamp })), tolerance: false })).resolves.toMatchObject({ id: ID });
  });

  it.each([Number.NaN, -1, null, "300", true])("cannot be checked with a tolerance of %s", async (tolerance) => {
    await expect(verify({ tolerance: tolerance as number })).rejects.toMatchObject({
      name: "RilletArgumentError",
      argument: "tolerance",
    });
  });

  it("is rejected when the clock returns NaN", async () => {
    await expect(verify({ now: () => Number.NaN })).rejects.toBeInstanceOf(WebhookVerificationError);
  });

  it("is compared with Date.now if there is no other clock", async () => {
    const { body, headers } = await deliver({ timestamp: new Date() });
    await expect(verifyWebhook({ body, headers, token: TOKEN })).resolves.toMatchObject({ id: ID });
    await expect(verifyWebhook({ ...(await deliver({ timestamp: at(-1e8) })), token: TOKEN })).rejects.toEqual(
      rejection("timestamp_too_old"),
    );
  });

  it("is given in UTC with milliseconds", async () => {
    await expect(verify(await deliver({ timestamp: "2026-11-20T09:30:00.5+02:00" }))).resolves.toMatchObject({
      timestamp: "2026-11-20T07:30:00.500Z",
    });
  });

  it.each(
    [
      "",
      "soon",
      "1763623800",
      "2026-11-20",
      "20.11.2026 07:30",
      "Fri, 20 Nov 2026 07:30:00 GMT",
      "2026-02-30T07:30:00Z",
      "2026-11-20T25:30:00Z",
    ].filter(Boolean),
  )("of %s is unreadable with any tolerance", async (timestamp) => {
    await expect(verify({ ...(await deliver({ timestamp })), tolerance: false })).rejects.toEqual(
      rejection("timestamp_unreadable"),
    );
  });
});

describe("a rejection", () => {
  const secret = "a secret of the payload";

  it("shows no payload, token or signature, however it is printed", async () => {
    const delivery = await deliver({ body: JSON.stringify({ secret }) });
    const signature = delivery.headers["X-Rillet-Signature"];
    const failures = [
      verify({ ...delivery, token: OTHER_TOKEN }),
      verify({ ...delivery, token: `${TOKEN}!` }),
      verify({ ...delivery, body: { secret } as unknown as string }),
      verify({ ...delivery, now: () => 0 }),
      verify({ ...delivery, headers: { ...delivery.headers, "X-Rillet-Signature": forged(11).join(",") } }),
      verify({ ...delivery, headers: { ...delivery.headers, "X-Rillet-Timestamp": secret } }),
    ];
    for (const failure of failures) {
      const error = await failure.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(WebhookVerificationError);
      const printed = [
        String(error),
        (error as Error).stack,
        inspect(error, { depth: 9, showHidden: true }),
        JSON.stringify(error),
      ].join("\n");
      for (const hidden of [secret, TOKEN, OTHER_TOKEN, signature, forged(1)[0]]) expect(printed).not.toContain(hidden);
    }
  });
});
