import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ConcurrentEditError, type Customer, type Modification, type CustomerRequest } from "../../src/index.js";
import { atMost, EMAILS, makeEditedCustomer } from "./edited-customer.js";

type Changes = Modification<CustomerRequest>;

const NET_30: Changes = { payment_terms: 30 };
const twoWeeksMore = ({ payment_terms: terms = 0 }: Customer): Changes => ({ payment_terms: terms + 14 });
const settled = async (call: PromiseLike<unknown>): Promise<unknown> => {
  const outcome = Promise.resolve(call).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return outcome;
};

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 12) }));
afterEach(() => void vi.useRealTimers());

describe("An edit by somebody else that modify notices", () => {
  it("is kept where it came right after the read", async () => {
    const fixture = await makeEditedCustomer();
    fixture.afterResponse = atMost(1, () => fixture.edit({ name: "Acme Ltd" }));
    expect(await fixture.rillet.customers.modify(fixture.customer.id, NET_30)).toMatchObject({
      name: "Acme Ltd",
      payment_terms: 30,
      emails: EMAILS,
    });
    expect(fixture.sent()).toEqual(["GET", "GET", "GET", "PUT"]);
  });

  it("costs no request more where there is none: modify sends three", async () => {
    const fixture = await makeEditedCustomer();
    await fixture.rillet.customers.modify(fixture.customer.id, NET_30);
    expect(fixture.sent()).toEqual(["GET", "GET", "PUT"]);
  });

  it("is seen by the function that modifies, which is called again with the edited object", async () => {
    const fixture = await makeEditedCustomer();
    const edit = atMost(1, () => fixture.edit({ payment_terms: 60, name: "Acme Ltd" }));
    const modified = await fixture.rillet.customers.modify(fixture.customer.id, async (stored) => {
      await Promise.resolve(edit());
      return twoWeeksMore(stored);
    });
    expect(modified).toMatchObject({ name: "Acme Ltd", payment_terms: 74, emails: EMAILS });
  });

  it("is noticed for an object that has no updated_at, by what it holds", async () => {
    const fixture = await makeEditedCustomer();
    const { products } = fixture.sandbox.state;
    const product = products.put({ id: fixture.sandbox.state.createId(), name: "Seat", status: "ACTIVE" } as never);
    fixture.afterResponse = atMost(1, () => products.put({ ...product, description: "One seat" }));
    await fixture.rillet.products.modify(product.id, { name: "Chair" }).catch(() => undefined);
    expect(fixture.sent().slice(0, 4)).toEqual(["GET", "GET", "GET", "PUT"]);
  });

  it("is kept where the PUT had to wait for its slot", async () => {
    const fixture = await makeEditedCustomer({ rateLimit: { limit: 2, windowMs: 60_000 } });
    const call = fixture.rillet.customers.modify(fixture.customer.id, NET_30);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(fixture.sent()).toEqual(["GET", "GET"]);
    fixture.edit({ name: "Acme Ltd" });
    expect(await settled(call)).toMatchObject({ name: "Acme Ltd", payment_terms: 30 });
  });

  it("is kept when it happens between a PUT that failed and its retry", async () => {
    const fixture = await makeEditedCustomer();
    fixture.sandbox.faults.add({ match: { method: "PUT" }, fault: { kind: "status", status: 503 } });
    fixture.afterResponse = (method) =>
      method === "PUT" &&
      fixture.sent().filter((each) => each === "PUT").length === 1 &&
      fixture.edit({ name: "Acme Ltd" });
    expect(await settled(fixture.rillet.customers.modify(fixture.customer.id, NET_30))).toMatchObject({
      name: "Acme Ltd",
      payment_terms: 30,
    });
  });

  it("ends the call after five edits in a row, with nothing written", async () => {
    const fixture = await makeEditedCustomer();
    let edits = 0;
    fixture.afterResponse = () => fixture.edit({ name: `Edit ${++edits}` });
    const call = fixture.rillet.customers.modify(fixture.customer.id, NET_30);
    await expect(call).rejects.toBeInstanceOf(ConcurrentEditError);
    await expect(call).rejects.toMatchObject({
      method: "PUT",
      attempts: 0,
      isRetryable: true,
      message: expect.stringMatching(/^PUT \/customers\/\S+ was not sent, because somebody/) as string,
    });
    expect(fixture.sent()).toEqual(Array.from({ length: 6 }, () => "GET"));
    expect(fixture.stored()).toMatchObject({ name: "Edit 6", payment_terms: 14 });
  });

  it("is told in the log as information, not as an error", async () => {
    const lines: string[] = [];
    const log = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
    const fixture = await makeEditedCustomer({
      logLevel: "info",
      logger: { error: log("error"), warn: log("warn"), info: log("info"), debug: log("debug") },
    });
    fixture.afterResponse = atMost(1, () => fixture.edit({ name: "Acme Ltd" }));
    await fixture.rillet.customers.modify(fixture.customer.id, NET_30);
    expect(lines.filter((line) => !/^info: \w+ \S+ \d+ in/.test(line))).toEqual([
      expect.stringMatching(/^info: PUT \S+ was not sent, because somebody else may have edited/),
    ]);
  });
});

describe("A PUT whose response was lost", () => {
  it.each<[string, Changes | typeof twoWeeksMore, number]>([
    ["fields", NET_30, 30],
    ["a function", twoWeeksMore, 28],
  ])("is not sent again where it was made, with %s", async (_what, changes, terms) => {
    const fixture = await makeEditedCustomer();
    fixture.sandbox.faults.add({ match: { method: "PUT" }, fault: { kind: "drop-after" } });
    expect(await settled(fixture.rillet.customers.modify(fixture.customer.id, changes))).toMatchObject({
      payment_terms: terms,
      emails: EMAILS,
    });
    expect(fixture.sent()).toEqual(["GET", "GET", "PUT", "GET"]);
  });

  it.each([NET_30, twoWeeksMore])("is sent again where it was not made", async (changes) => {
    const fixture = await makeEditedCustomer();
    fixture.sandbox.faults.add({ match: { method: "PUT" }, fault: { kind: "drop-before" } });
    expect(await settled(fixture.rillet.customers.modify(fixture.customer.id, changes))).toMatchObject({
      payment_terms: changes === NET_30 ? 30 : 28,
    });
    expect(fixture.sent()).toEqual(["GET", "GET", "PUT", "GET", "PUT"]);
  });

  it("does not overwrite what somebody edited after it was made", async () => {
    const fixture = await makeEditedCustomer();
    fixture.sandbox.faults.add({ match: { method: "PUT" }, fault: { kind: "drop-after" } });
    fixture.afterResponse = (method) =>
      method === "PUT" &&
      fixture.sent().filter((each) => each === "PUT").length === 1 &&
      fixture.edit({ name: "Acme Ltd" });
    expect(await settled(fixture.rillet.customers.modify(fixture.customer.id, NET_30))).toMatchObject({
      name: "Acme Ltd",
      payment_terms: 30,
    });
  });

  it.each(["drop-after", "drop-before"] as const)(
    "ends the call of a function where somebody edited the object since (%s): it could be applied twice",
    async (kind) => {
      const fixture = await makeEditedCustomer();
      fixture.sandbox.faults.add({ match: { method: "PUT" }, fault: { kind } });
      fixture.afterResponse = (method) => method === "PUT" && fixture.edit({ name: "Acme Ltd" });
      const error = await settled(fixture.rillet.customers.modify(fixture.customer.id, twoWeeksMore));
      expect(error).toMatchObject({
        name: "ConcurrentEditError",
        attempts: 1,
        isRetryable: false,
        message: expect.stringMatching(
          /was not sent again, .* The change may have been made: check the object before you write again\.$/,
        ) as string,
      });
      expect(fixture.stored()).toMatchObject({ name: "Acme Ltd", payment_terms: kind === "drop-after" ? 28 : 14 });
    },
  );

  it("is repeated as often as maxRetries says, and rejects with the last response", async () => {
    const fixture = await makeEditedCustomer({ maxRetries: 2 });
    fixture.sandbox.faults.add({ match: { method: "PUT" }, times: 9, fault: { kind: "status", status: 503 } });
    expect(await settled(fixture.rillet.customers.modify(fixture.customer.id, NET_30))).toMatchObject({
      name: "ServerError",
      attempts: 3,
    });
    expect(fixture.sent().filter((method) => method === "PUT")).toHaveLength(3);
  });
});

describe("Two calls of modify at once", () => {
  it("of one process both keep their changes, also of a client and its copy", async () => {
    const fixture = await makeEditedCustomer();
    const { id } = fixture.customer;
    const copy = fixture.rillet.withOptions({ timeout: 5000 });
    await Promise.all([
      fixture.rillet.customers.modify(id, NET_30),
      copy.customers.modify(id, { name: "Acme Ltd" }),
      fixture.rillet.customers.modify(id, twoWeeksMore),
    ]);
    expect(fixture.stored().name).toBe("Acme Ltd");
    expect([30, 44]).toContain(fixture.stored().payment_terms);
  });

  it.each([false, { limit: 1000, windowMs: 60_000 }] as const)(
    "of one process run in order, however many they are, and each costs three requests and one call of its function (rateLimit %j)",
    async (rateLimit) => {
      const fixture = await makeEditedCustomer({ rateLimit });
      const seen: (number | undefined)[] = [];
      const dayMore = async ({ payment_terms: terms = 0 }: Customer): Promise<Changes> => {
        seen.push(terms);
        return Promise.resolve({ payment_terms: terms + 1 });
      };
      const calls = Array.from({ length: 20 }, () => fixture.rillet.customers.modify(fixture.customer.id, dayMore));
      const results = await Promise.all(calls);
      const inOrder = Array.from({ length: 20 }, (_call, index) => 14 + index);
      expect(seen).toEqual(inOrder);
      expect(results.map(({ payment_terms: terms }) => terms)).toEqual(inOrder.map((terms) => terms + 1));
      expect(fixture.sent()).toEqual(inOrder.flatMap(() => ["GET", "GET", "PUT"]));
    },
  );

  it("of one process succeed also if they start while others are in progress", async () => {
    const fixture = await makeEditedCustomer();
    fixture.afterResponse = () => new Promise((resolve) => setTimeout(resolve, 10));
    const slowly = async ({ payment_terms: terms = 0 }: Customer): Promise<Changes> => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { payment_terms: terms + 1 };
    };
    const calls: Promise<unknown>[] = [];
    const start = (): void =>
      void calls.push(Promise.resolve(fixture.rillet.customers.modify(fixture.customer.id, slowly)));
    for (let index = 0; index < 20; index++) setTimeout(start, index * 7);
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    expect(fixture.stored().payment_terms).toBe(34);
  });

  it("notice what others edit while they wait for each other", async () => {
    const fixture = await makeEditedCustomer();
    fixture.afterResponse = atMost(1, () => fixture.edit({ name: "Acme Ltd" }));
    const { id } = fixture.customer;
    await Promise.all([NET_30, twoWeeksMore].map((changes) => fixture.rillet.customers.modify(id, changes)));
    expect(fixture.stored()).toMatchObject({ name: "Acme Ltd", payment_terms: 44 });
  });

  it("do not wait for a function that never ends after its call was aborted", async () => {
    const fixture = await makeEditedCustomer();
    const { id } = fixture.customer;
    const stuck = Promise.resolve(
      fixture.rillet.customers.modify(id, () => new Promise<never>(() => undefined), { totalTimeout: 1000 }),
    ).catch((error: unknown) => error);
    const next = fixture.rillet.customers.modify(id, NET_30);
    expect(await settled(next)).toMatchObject({ payment_terms: 30 });
    expect(await stuck).toMatchObject({ name: "RilletTimeoutError" });
  });

  it("about other objects do not wait for each other", async () => {
    const fixture = await makeEditedCustomer();
    const other = fixture.sandbox.state.customers.put({
      id: fixture.sandbox.state.createId(),
      name: "Other",
      updated_at: "",
    });
    let release: () => void = () => undefined;
    fixture.afterResponse = atMost(1, () => new Promise<void>((resolve) => (release = resolve)));
    const first = fixture.rillet.customers.modify(fixture.customer.id, NET_30);
    await fixture.rillet.customers.modify(other.id, NET_30);
    release();
    await first;
    expect(fixture.stored().payment_terms).toBe(30);
  });

  it("do not fail together: the second one runs after the first one has failed", async () => {
    const fixture = await makeEditedCustomer({ maxRetries: 0 });
    fixture.sandbox.faults.add({ match: { method: "PUT" }, fault: { kind: "status", status: 500 } });
    const both = [NET_30, { name: "Acme Ltd" }].map((changes) =>
      Promise.resolve(fixture.rillet.customers.modify(fixture.customer.id, changes)),
    );
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  });

  it("inside one another do not wait for each other for ever", async () => {
    const fixture = await makeEditedCustomer();
    const { id } = fixture.customer;
    const within = atMost(1, () => fixture.rillet.customers.modify(id, { name: "Acme Ltd" }));
    const modified = await fixture.rillet.customers.modify(id, async (stored) => {
      await within();
      return twoWeeksMore(stored);
    });
    expect(modified).toMatchObject({ name: "Acme Ltd", payment_terms: 28 });
  });

  it("inside one another do not wait for each other for ever beside other calls", async () => {
    const fixture = await makeEditedCustomer();
    const { id } = fixture.customer;
    const nested = async (stored: Customer): Promise<Changes> => {
      await fixture.rillet.customers.modify(id, { name: "Acme Ltd" });
      return twoWeeksMore(stored);
    };
    const calls = [nested, twoWeeksMore, nested].map((change) => fixture.rillet.customers.modify(id, change));
    // The function of the first and of the last call edits the object each time it decides.
    expect(await settled(Promise.allSettled(calls))).toMatchObject([
      { reason: { name: "ConcurrentEditError" } },
      { value: { payment_terms: 28 } },
      { reason: { name: "ConcurrentEditError" } },
    ]);
  });
});

it("modify works with a rate limit of one request at a time", async () => {
  const fixture = await makeEditedCustomer({ rateLimit: { limit: 1, windowMs: 60_000 } });
  expect(await settled(fixture.rillet.customers.modify(fixture.customer.id, NET_30))).toMatchObject({
    payment_terms: 30,
  });
});

it("The reread of modify and its PUT are next to each other in the queue of the rate limiter: a later request does not come between them", async () => {
  const fixture = await makeEditedCustomer({ rateLimit: { limit: 5, windowMs: 60_000 } });
  const crowd = (): void =>
    Array.from({ length: 40 }).forEach(
      () => void fixture.rillet.customers.retrieve(fixture.customer.id).withResponse(),
    );
  const call = fixture.rillet.customers.modify(fixture.customer.id, () => {
    crowd();
    setTimeout(crowd);
    return NET_30;
  });
  await settled(call);
  const { requests } = fixture.sandbox;
  const put = requests.find(({ method }) => method === "PUT");
  // Number 43 of 5 a minute, where 40 more were waiting.
  expect(((put?.time ?? 0) - (requests[1]?.time ?? 0)) / 60_000).toBe(8);
  expect(requests).toHaveLength(84);
});
