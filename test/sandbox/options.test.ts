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
  [{ seed: "dmo" }, "seed", 'must be one of minimal, empty, demo, or the result of state.save(), got "dmo"'],
  [{ rateLimit: { retryafter: true } }, "retryafter", "Did you mean `retryAfter`?"],
  [{ rateLimit: { windowMs: 0 } }, "windowMs", "must be a positive number of milliseconds"],
  [{ looseTypes: "yes" }, "looseTypes", "must be true or false"],
  [{ now: 1e300 }, "now", "must be a number of milliseconds, a Date, or a function"],
  [{ seed: { version: 2 } }, "saved", "This is not a state that a sandbox of this version saved"],
  [{ maxWebhooks: 0 }, "maxWebhooks", "must be a whole number from 1"],
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

it("deliverWebhooks rejects an unknown option with a RilletArgumentError", async () => {
  const sandbox = createSandbox({ webhookToken: "dG9rZW4=" });
  await expect(sandbox.deliverWebhooks({ to: () => new Response(), ordr: "reversed" } as object)).rejects.toThrow(
    "Did you mean `order`?",
  );
  await expect(sandbox.deliverWebhooks({ to: () => new Response(), order: "sorted" } as object)).rejects.toThrow(
    RilletArgumentError,
  );
});

it.each([undefined, null, 1, Symbol("x"), {}])(
  "requestsTo, waitForRequest and state.load reject %s with a RilletArgumentError",
  async (value) => {
    const sandbox = createSandbox();
    expect(errorOf(() => sandbox.requestsTo(value as string))).toBeInstanceOf(RilletArgumentError);
    expect(errorOf(() => sandbox.state.load(value as never))).toBeInstanceOf(RilletArgumentError);
    await expect(sandbox.waitForRequest(value as string)).rejects.toThrow(RilletArgumentError);
  },
);
