import { expect, it } from "vitest";
import { RilletArgumentError } from "../../src/index.js";
import { createSandbox } from "../../src/sandbox/index.js";

const errorOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

it.each([
  [{ apikey: "x" }, "apikey", "is not an option of createSandbox(). Did you mean `apiKey`?"],
  [{ seed: "dmo" }, "seed", "must be one of minimal, empty, demo"],
  [{ rateLimit: { retryafter: true } }, "retryafter", "Did you mean `retryAfter`?"],
  [{ rateLimit: { windowMs: 0 } }, "windowMs", "must be a positive number of milliseconds"],
  [{ looseTypes: "yes" }, "looseTypes", "must be true or false"],
  [{ externalReferenceTypes: "BILLING" }, "externalReferenceTypes", "must be a list of strings"],
])(
  "createSandbox rejects the options %j with a RilletArgumentError that names the option",
  (options, argument, message) => {
    const error = errorOf(() => createSandbox(options as object));
    expect(error).toBeInstanceOf(RilletArgumentError);
    expect(error).toMatchObject({ argument });
    expect((error as Error).message).toContain(message);
  },
);

it("rejects an unknown option of deliverWebhooks with a RilletArgumentError", async () => {
  const sandbox = createSandbox({ webhookToken: "dG9rZW4=" });
  await expect(sandbox.deliverWebhooks({ to: () => new Response(), ordr: "reversed" } as object)).rejects.toThrow(
    "Did you mean `order`?",
  );
  await expect(sandbox.deliverWebhooks({ to: () => new Response(), order: "sorted" } as object)).rejects.toThrow(
    RilletArgumentError,
  );
});
