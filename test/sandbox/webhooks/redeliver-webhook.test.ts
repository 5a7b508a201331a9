import { expect, it } from "vitest";
import { createCustomer, start } from "../support/client.js";

const token = "c2VjcmV0";

/** A receiver that accepts everything, and the ids that it got. */
function receiver(): { ids: (string | null)[]; to: (request: Request) => Response } {
  const ids: (string | null)[] = [];
  const to = (request: Request): Response => {
    ids.push(request.headers.get("x-rillet-id"));
    return new Response();
  };
  return { ids, to };
}

it("a webhook is delivered once more with the same id, delivered or not, and then no more", async () => {
  const { sandbox, send } = start({ webhookToken: token });
  await createCustomer(send);
  const { ids, to } = receiver();
  await sandbox.deliverWebhooks({ to });
  await sandbox.deliverWebhooks({ to });
  const id = String(sandbox.webhooks[0]?.id);
  sandbox.redeliverWebhook(id);
  expect(sandbox.webhooks[0]).toMatchObject({ state: "pending", attempts: 1 });
  await sandbox.deliverWebhooks({ to });
  await sandbox.deliverWebhooks({ to });
  expect(ids).toEqual([id, id]);
  expect(sandbox.webhooks[0]).toMatchObject({ state: "delivered", attempts: 2 });
});

it("the right webhook is delivered again also after older ones were removed from the log", async () => {
  const { sandbox, send } = start({ webhookToken: token, maxWebhooks: 2 });
  for (const name of ["One", "Two", "Three"]) await createCustomer(send, { name });
  const { ids, to } = receiver();
  await sandbox.deliverWebhooks({ to });
  const id = String(sandbox.webhooks[0]?.id);
  sandbox.redeliverWebhook(id);
  await sandbox.deliverWebhooks({ to });
  expect(ids.slice(2)).toEqual([id]);
  expect(sandbox.webhooks.map(({ attempts }) => attempts)).toEqual([2, 1]);
});

it("a webhook that does not exist is a wrong argument, which the error names", () => {
  const { sandbox } = start();
  expect(() => {
    sandbox.redeliverWebhook("none");
  }).toThrow(
    expect.objectContaining({
      name: "RilletArgumentError",
      argument: "id",
      message: "The sandbox has no webhook with the id none.",
    }) as Error,
  );
});
