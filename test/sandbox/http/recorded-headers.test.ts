import { expect, it } from "vitest";
import { start } from "../support/client.js";

it("the sandbox sends a trace id of 32 hex digits and the headers of the gateway", async () => {
  const { send } = start();
  const { headers } = await send("GET", "/accounts");
  expect(headers.get("x-trace-id")).toMatch(/^[0-9a-f]{32}$/);
  expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get("via")).toMatch(/^1\.1 [0-9a-f]{32}\.cloudfront\.net \(CloudFront\)$/);
  expect(headers.get("x-cache")).toBe("Miss from cloudfront");
  expect((await send("GET", "/customers/none")).headers.get("x-cache")).toBe("Error from cloudfront");
});

it("the sandbox gives every response its own trace id", async () => {
  const { send } = start();
  const ids = [await send("GET", "/accounts"), await send("GET", "/accounts")].map(({ headers }) =>
    headers.get("x-trace-id"),
  );
  expect(new Set(ids).size).toBe(2);
});
