import { expect, it } from "vitest";
import { createCustomer, start } from "../support/client.js";

it("the sandbox responds to HEAD on a path with GET, with the same headers and without a body", async () => {
  const { sandbox, send } = start();
  const { id } = await createCustomer(send);
  const reply = await send<string>("HEAD", `/customers/${id}`, undefined, { accept: "application/json" });
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/json"]);
  expect(sandbox.requests.at(-1)).toMatchObject({ method: "HEAD", name: "customers.retrieve", status: 200 });
  const raw = await sandbox.fetch(`https://x.test/customers/${id}`, {
    method: "HEAD",
    headers: { authorization: "Bearer sandbox-key" },
  });
  expect(await raw.text()).toBe("");
});

it("the sandbox responds to HEAD of a missing object with 404, and on a path without GET with 405", async () => {
  const { sandbox } = start();
  const head = async (path: string): Promise<number> =>
    (await sandbox.fetch(`https://x.test${path}`, { method: "HEAD", headers: { authorization: "Bearer sandbox-key" } }))
      .status;
  expect(await head("/customers/none")).toBe(404);
  expect(await head("/bills/00000000-0000-4000-8000-000000000000/payments/x")).toBe(405);
});
